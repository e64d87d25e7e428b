import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";
import https from "node:https";
import twilio from "twilio";
import { type Clock, systemClock } from "../../clock.ts";
import type { TwilioConfig } from "../../config.ts";
import { startTimeLimit } from "../../time-limit.ts";
import { guardedTransport, whenConnected } from "./send/guard.ts";

/** What one call to the REST API carries besides the SDK's arguments, and what it learns besides the SDK's result. */
type ApiCall = { signal: AbortSignal; before: Date | null; isTooLate: boolean; retryAfterMs: number | null };

/** The call had not left when it had to have: nothing of it arrived. */
export class TooLate extends Error {}

/** The REST API through the `twilio` package. */
export type TwilioApi = {
  /**
   * Runs one call.
   * @param before when the request must have left, if it matters; else {@link TooLate}
   * @returns the SDK's result, or its error as it was thrown, and the server's Retry-After in milliseconds
   */
  call<T>(
    signal: AbortSignal,
    run: (client: twilio.Twilio) => Promise<T>,
    before?: Date,
  ): Promise<{ result: T } | { error: unknown; retryAfterMs: number | null }>;
};

type ApiDeps = {
  config: Pick<TwilioConfig, "authToken" | "apiUrl"> & { accountSid: string };
  /** Milliseconds for one whole call, connection and answer. */
  timeoutMs: number;
  /** Connections kept to Twilio at once. */
  maxSockets: number;
  clock?: Clock;
};

/**
 * The SDK takes neither an AbortSignal nor another base URL, nor does it tell Retry-After; its HTTP client is axios,
 * whose interceptors do. What belongs to one call travels in async context, as the SDK has no place for it.
 */
export function createTwilioApi({ config, timeoutMs, maxSockets, clock = systemClock }: ApiDeps): TwilioApi {
  const calls = new AsyncLocalStorage<ApiCall>();
  // The SDK lets go of all but five idle connections; the next burst would pay for a TLS handshake a message.
  const httpClient = new twilio.RequestClient({
    timeout: timeoutMs,
    maxSockets,
    maxFreeSockets: maxSockets,
    autoRetry: false,
  });
  const { defaults } = httpClient.axios;
  if (defaults.httpsAgent instanceof https.Agent) whenConnected(defaults.httpsAgent, timeoutMs);
  defaults.httpAgent = whenConnected(new http.Agent({ keepAlive: true, maxSockets }), timeoutMs);
  httpClient.axios.interceptors.request.use((request) => {
    const call = calls.getStore();
    if (call) request.signal = call.signal;
    if (call?.before)
      request.transport = guardedTransport(
        () => call.before === null || clock() < call.before,
        () => {
          call.isTooLate = true;
        },
      );
    if (config.apiUrl && request.url) request.url = rebase(request.url, config.apiUrl);
    return request;
  });
  httpClient.axios.interceptors.response.use((response) => {
    const call = calls.getStore();
    if (call) call.retryAfterMs = parseRetryAfter(response.headers["retry-after"]);
    return response;
  });
  const client = twilio(config.accountSid, config.authToken, { httpClient });

  return {
    async call(signal, run, before) {
      const limit = startTimeLimit(signal, timeoutMs);
      const call: ApiCall = {
        signal: limit.signal,
        before: before ?? null,
        isTooLate: false,
        retryAfterMs: null,
      };
      try {
        return { result: await calls.run(call, () => run(client)) };
      } catch (error) {
        return { error: call.isTooLate ? new TooLate() : error, retryAfterMs: call.retryAfterMs };
      } finally {
        limit.release();
      }
    },
  };
}

/** What names an error in a log: Twilio's code of a refusal, or the HTTP client's of a silence. Never its contents. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

/** Same path and query at another base. */
function rebase(url: string, base: string): string {
  const { pathname, search } = new URL(url);
  return base + pathname + search;
}

/** @param value seconds or an HTTP date, RFC 9110 §10.2.3 */
function parseRetryAfter(value: unknown): number | null {
  if (typeof value !== "string") return null;
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(waitMs, 0) : null;
}
