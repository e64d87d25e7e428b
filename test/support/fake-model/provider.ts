import type { ProviderConfig } from "../../../src/config/providers.ts";
import type { FakeModelServer } from "./server.ts";

/** The configuration of a provider that is the fake server. */
export function providerOf(
  server: Pick<FakeModelServer, "url" | "key" | "model">,
  overrides: Partial<ProviderConfig> = {},
): ProviderConfig {
  const { url: baseUrl, key: apiKey, model } = server;
  return {
    name: "openai",
    api: "responses",
    baseUrl,
    apiKey,
    model,
    reasoningEffort: null,
    images: true,
    transcriptionModel: "gpt-4o-mini-transcribe",
    ...overrides,
  };
}

/** A clock that moves only when it is told to, and the waits that were asked for, which take no time. */
export function createTimes() {
  let nowMs = Date.parse("2026-11-20T12:00:00Z");
  const waitsMs: number[] = [];
  return {
    waitsMs,
    clock: () => new Date(nowMs),
    advance: (ms: number) => {
      nowMs += ms;
    },
    wait: async (ms: number, signal: AbortSignal) => {
      signal.throwIfAborted();
      waitsMs.push(ms);
      nowMs += ms;
    },
  };
}
