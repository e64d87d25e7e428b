import type { Middleware, ParameterizedContext } from "koa";
import readRawBody from "raw-body";
import twilio from "twilio";
import type { TwilioConfig } from "../../../config.ts";
import { AppError } from "../../../errors.ts";
import { createCalledOrigin, type OriginConfig } from "./called-origin.ts";

/** The parameters of a form post as they came: nothing trimmed, nothing left out; a repeated name is an array. */
export type Form = Record<string, string | string[]>;

/** What {@link verifySignature} leaves for the handlers behind it. */
export type VerifiedState = { form: Form };

/** Twilio's own limit of a webhook's size is far below; whatever is larger is not from Twilio. */
const bodyLimitBytes = 64 * 1024;

/** The request was not signed by our account: 403. */
class InvalidSignature extends AppError {
  constructor() {
    super("the X-Twilio-Signature header is missing or does not fit this request", {
      code: "invalid_signature",
      status: 403,
    });
  }
}

/** What came is not a form post that Twilio would send: 400 (413 for its size). */
class InvalidForm extends AppError {
  constructor(reason: string, status = 400, cause?: unknown) {
    super(reason, { code: status === 413 ? "body_too_large" : "invalid_form", status, cause });
  }
}

type VerifyOptions = { config: Pick<TwilioConfig, "authToken">; origin: OriginConfig };

/**
 * Lets only what Twilio signed pass, by Twilio's own validator over all parameters of the raw body. Reads the body
 * itself, so it stands before any body parser. Forms only: Twilio's messaging webhooks are never JSON.
 *
 * The signed URL is the called origin (see {@link createCalledOrigin}) with the request's path and query.
 * @returns middleware that leaves `ctx.state.form`
 * @throws {InvalidForm} 400 or 413
 * @throws {InvalidSignature} 403
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function verifySignature({ config, origin }: VerifyOptions): Middleware<VerifiedState> {
  const calledOrigin = createCalledOrigin(origin);
  return async (ctx, next) => {
    if (!ctx.is("application/x-www-form-urlencoded")) {
      throw new InvalidForm("the content type must be application/x-www-form-urlencoded");
    }
    const signature = ctx.get("X-Twilio-Signature");
    if (!signature) throw new InvalidSignature();
    const form = parseFormBody(await readBody(ctx));
    const url = calledOrigin(ctx) + ctx.originalUrl;
    if (!isSigned(config.authToken, signature, url, form)) throw new InvalidSignature();
    ctx.state.form = form;
    await next();
  };
}

/**
 * @param url the full URL that was called, with query
 * @returns whether `signature` is Twilio's for this URL and form under this auth token
 */
export function isSigned(authToken: string, signature: string, url: string, form: Form): boolean {
  try {
    return twilio.validateRequest(authToken, signature, url, form);
  } catch {
    // The validator throws on a URL that cannot be parsed, such as one built from a broken Host header.
    return false;
  }
}

/** @returns every parameter of an urlencoded body; one that came several times has all its values, in order */
export function parseFormBody(body: string): Form {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(
    [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : all]),
  );
}

async function readBody(ctx: ParameterizedContext): Promise<string> {
  try {
    const body = await readRawBody(ctx.req, {
      limit: bodyLimitBytes,
      length: ctx.req.headers["content-length"] ?? null,
    });
    return body.toString("utf8");
  } catch (error) {
    // What is left of the body is not read, so the connection cannot be used again.
    ctx.set("Connection", "close");
    const status = error instanceof Error && "status" in error && error.status === 413 ? 413 : 400;
    throw new InvalidForm(
      status === 413 ? `the body is larger than ${bodyLimitBytes} bytes` : "the body could not be read",
      status,
      error,
    );
  }
}
