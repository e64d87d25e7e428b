import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import type { Clock } from "../../../clock.ts";
import { type FailureKind, ModelError } from "../errors.ts";

/**
 * Codes that say more than the status does. Azure answers a filtered prompt as 400 `content_filter`; Groq
 * answers a call that its model botched as 400 `tool_use_failed`.
 * @see https://platform.openai.com/docs/guides/error-codes
 */
const kindOfCode: Partial<Record<string, FailureKind>> = {
  insufficient_quota: "out_of_quota",
  billing_hard_limit_reached: "out_of_quota",
  billing_not_active: "out_of_quota",
  rate_limit_exceeded: "rate_limited",
  server_error: "unavailable",
  invalid_api_key: "unauthorized",
  model_not_found: "model_not_found",
  DeploymentNotFound: "model_not_found",
  content_filter: "answer_filtered",
  content_policy_violation: "answer_filtered",
  invalid_prompt: "answer_filtered",
  bio_policy: "answer_filtered",
  tool_use_failed: "answer_malformed",
};

/** A failure that a provider reports inside an answer of status 200. */
export function errorOfCode(model: string, code: string | null | undefined): ModelError {
  const providerCode = readCode(code);
  return new ModelError(model, kindOfCode[providerCode ?? ""] ?? "unavailable", { providerCode });
}

/** Whatever the `openai` package or the reading of its answer throws → our error. */
export function toModelError(model: string, error: unknown, clock: Clock): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof APIConnectionTimeoutError) return new ModelError(model, "timed_out");
  if (error instanceof APIConnectionError) return unreachable(model, error);
  if (error instanceof APIError) return ofApiError(model, error, clock);
  // By name: fetch's errors need not be of this realm.
  const { name, cause } = (error ?? {}) as Error;
  if (name === "SyntaxError") return new ModelError(model, "answer_malformed");
  // What fetch throws when the connection breaks while a body is read: "terminated", with the socket's error.
  if (name === "TypeError" && cause !== undefined) return unreachable(model, error);
  return new ModelError(model, "broken", { cause: error });
}

function ofApiError(model: string, error: APIError, clock: Clock): ModelError {
  const providerCode = readCode(error.code);
  const kind = kindOfCode[providerCode ?? ""] ?? kindOfStatus(error.status);
  return new ModelError(model, kind, {
    providerStatus: error.status ?? null,
    providerCode,
    retryAfterMs: readRetryAfter(error.headers, clock),
  });
}

function kindOfStatus(status: number | undefined): FailureKind {
  // No status: there was no answer that could have one.
  if (status === undefined || status >= 500 || status === 408 || status === 409) return "unavailable";
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 402) return "out_of_quota";
  if (status === 404) return "model_not_found";
  if (status === 429) return "rate_limited";
  return "request_invalid";
}

function unreachable(model: string, error: unknown): ModelError {
  return new ModelError(model, "unreachable", { providerCode: systemCode(error) });
}

/** fetch hides the socket's error in its cause, the package hides fetch's in its own. */
function systemCode(error: unknown): string | null {
  let current = error as { code?: unknown; cause?: unknown } | null | undefined;
  for (let depth = 0; depth < 4 && current; depth++) {
    if (typeof current.code === "string") return readCode(current.code);
    current = current.cause as typeof current;
  }
  return null;
}

/** A code is kept only where it looks like one: some servers put sentences there. */
function readCode(code: unknown): string | null {
  const text = typeof code === "number" ? String(code) : code;
  return typeof text === "string" && /^[\w.-]{1,64}$/.test(text) ? text : null;
}

/** `retry-after-ms`, or `retry-after` in seconds or as a date → milliseconds from now, 0 or more. */
function readRetryAfter(headers: Headers | undefined, clock: Clock): number | null {
  const milliseconds = Number.parseFloat(headers?.get("retry-after-ms") ?? "");
  if (milliseconds >= 0) return milliseconds;
  const value = headers?.get("retry-after");
  if (!value) return null;
  const inMs = /^\s*\d/.test(value) ? Number.parseFloat(value) * 1000 : Date.parse(value) - clock().getTime();
  return Number.isNaN(inMs) ? null : Math.max(0, inMs);
}
