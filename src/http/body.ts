import type { Middleware } from "koa";
import bodyParser from "koa-bodyparser";
import { InvalidInput } from "../errors.ts";
import { UnsupportedMedia } from "./errors.ts";

/** Largest JSON body. Uploads (a catalogue, a document) are read by their own routes, under their own limits. */
const jsonLimit = "256kb";

/**
 * `ctx.request.body` is the parsed JSON object, `{}` where nothing was sent. A route that reads it although the
 * request carries something else answers 415; one that reads the raw stream is left alone.
 */
export function parseJsonBody(): Middleware[] {
  return [bodyParser({ enableTypes: ["json"], jsonLimit, strict: true }), demandObject];
}

const demandObject: Middleware = async (ctx, next) => {
  const hasBody = ctx.is() !== null;
  if (hasBody && ctx.request.rawBody === undefined) {
    Object.defineProperty(ctx.request, "body", {
      get() {
        throw new UnsupportedMedia();
      },
    });
  } else if (Array.isArray(ctx.request.body)) {
    throw new InvalidInput([{ field: "", message: "the body must be a JSON object" }]);
  }
  await next();
};
