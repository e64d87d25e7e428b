/** What a test has the fake model server answer. */
export type FakeAnswer =
  | { kind: "text"; text: string; aside?: string }
  /** Arguments that are a string go out as they are. `preface` is text before the calls, as models like to write. */
  | { kind: "calls"; calls: { name: string; args: unknown }[]; preface?: string }
  | { kind: "refusal"; text: string }
  | { kind: "incomplete"; reason: "max_output_tokens" | "content_filter"; text: string }
  /** The model itself failed: said under status 200 over Responses, under 500 over Chat Completions. */
  | { kind: "failed"; code: string }
  | { kind: "error"; status: number; code?: string; headers?: Record<string, string> }
  /** Never answers; with a text, sends the first half of the answer before. */
  | { kind: "hang"; text?: string }
  /** The connection is reset; with a text, after the first half of the answer. */
  | { kind: "reset"; text?: string }
  /** Ends in good order in the middle of the answer. */
  | { kind: "cut"; text: string }
  /** Status 200 and something that is not JSON. */
  | { kind: "garbage" };

export const say = (text: string): FakeAnswer => ({ kind: "text", text });
export const call = (name: string, args: unknown = {}): FakeAnswer => ({
  kind: "calls",
  calls: [{ name, args }],
});

/**
 * As if most of a prompt had been sent before: what is cached is a multiple of 128, of prompts from 1,024 tokens on.
 * @see https://platform.openai.com/docs/guides/prompt-caching
 */
export function countCached(promptTokens: number): number {
  return promptTokens < 1_024 ? 0 : Math.floor((promptTokens * 0.9) / 128) * 128;
}

/** Rough, but the same for the same text: four characters a token. */
export function countTokens(value: unknown): number {
  return Math.ceil((JSON.stringify(value) ?? "").length / 4);
}
