import { STATUS_CODES } from "node:http";
import type { Middleware } from "koa";
import { isStoreUnreachable } from "../database/unreachable.ts";
import { AppError } from "../errors.ts";
import type { RequestState } from "./requests.ts";

/** The body of every error answer. */
type ErrorBody = { error: { code: string; message: string; details?: unknown } };

/** What an error becomes at the edge. `expected: false` is a fault of ours, to be logged with its cause. */
type ErrorAnswer = { status: number; body: ErrorBody; retryAfterS?: number; expected: boolean };

/** Seconds after which a caller may try again where a store was away. */
const retryAfterS = 5;

/** The request carries something else than the JSON that its route takes. */
export class UnsupportedMedia extends AppError {
  constructor() {
    super("send the body as JSON, with the header content-type: application/json", {
      code: "unsupported_media_type",
      status: 415,
    });
  }
}

/** Turns whatever was thrown below into a JSON answer, and logs what the caller is not told. */
export function answerErrors(): Middleware<RequestState> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const answer = describeError(error);
      if (!answer.expected) {
        const context = { err: error, status: answer.status, method: ctx.method, route: ctx._matchedRoute };
        if (answer.status === 503) ctx.state.logger.warn(context, "a store could not be reached");
        else ctx.state.logger.error(context, "request failed");
      }
      ctx.status = answer.status;
      ctx.body = answer.body;
      if (answer.retryAfterS !== undefined) ctx.set("retry-after", String(answer.retryAfterS));
    }
  };
}

/** Error → status and body. Only our own words, and those of well-known client errors, reach the caller. */
function describeError(error: unknown): ErrorAnswer {
  if (error instanceof AppError && !(error.status === 500 && isStoreUnreachable(error))) {
    const { status, code, message, details, retryable } = error;
    const retry = status === 503 || (status === 429 && retryable) ? { retryAfterS } : {};
    return { status, body: toBody(code, message, details), ...retry, expected: status < 500 };
  }
  const clientError = describeClientError(error);
  if (clientError) return { ...clientError, expected: true };
  if (isStoreUnreachable(error)) {
    const body = toBody("unavailable", "the service cannot reach its database; try again later");
    return { status: 503, body, retryAfterS, expected: false };
  }
  return { status: 500, body: toBody("internal_error", "internal error"), expected: false };
}

/** zlib's and Brotli's complaints of their input. */
const decompressionCodes = /^(Z_(DATA|BUF)_ERROR|ERR__ERROR_FORMAT_\w+)$/;

/**
 * The client's faults as the body parser and Koa report them: `http-errors` (which expose 4xx), co-body's syntax
 * error (status 400, with the raw body on it) and zlib's. A `status` alone proves nothing: SDKs put the status
 * that *they* were answered on their errors.
 */
function describeClientError(error: unknown): { status: number; body: ErrorBody } | null {
  if (typeof error !== "object" || error === null) return null;
  const { status, statusCode, expose, code, name, message } = error as Record<string, unknown>;
  if (name === "SyntaxError" && status === 400 && "body" in error)
    return { status, body: toBody("malformed_json", "the body is not a valid JSON object") };
  if (typeof code === "string" && decompressionCodes.test(code))
    return { status: 400, body: toBody("bad_request", "the body does not match its content-encoding") };
  if (status === 415 && /^Unsupported Content-Encoding/.test(String(message)))
    return { status, body: toBody("unsupported_media_type", "this content-encoding is not supported") };
  if (expose !== true || typeof status !== "number" || status !== statusCode) return null;
  if (status < 400 || status > 499) return null;
  if (status === 413) return { status, body: toBody("body_too_large", "the body is too large") };
  const reason = STATUS_CODES[status] ?? "Bad Request";
  return { status, body: toBody(reason.toLowerCase().replace(/[^a-z]+/g, "_"), reason.toLowerCase()) };
}

function toBody(code: string, message: string, details?: unknown): ErrorBody {
  return { error: { code, message, ...(details === undefined ? {} : { details }) } };
}
