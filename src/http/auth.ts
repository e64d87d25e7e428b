import { createHash, timingSafeEqual } from "node:crypto";
import type { Middleware } from "koa";
import { AppError } from "../errors.ts";
import type { RequestState } from "./requests.ts";

/** No key, or none that we know. The message never says which of the two, nor repeats what was sent. */
class Unauthorized extends AppError {
  constructor() {
    super("send one of API_KEYS as the header authorization: Bearer KEY", {
      code: "unauthorized",
      status: 401,
    });
  }
}

/** `apiKeys` are the keys that are let in; `open`: everyone is (development without keys). */
export type AuthConfig = { apiKeys: string[]; open: boolean };

/**
 * What needs a key, by the name that a refusal is counted under. Webhooks carry a signature of their own; health and
 * metrics belong to the operator's network.
 */
const doors = [
  { name: "/seller/bot", path: /^\/seller\/bot(?:\/|$)/i },
  { name: "/api/*", path: /^\/api(?:\/|$)/i },
];

/** Lets a request to `/seller/bot` or `/api/*` pass only with `authorization: Bearer` and one of the keys. */
export function requireApiKey({ apiKeys, open }: AuthConfig): Middleware<RequestState> {
  const known = apiKeys.map(digest);
  return async (ctx, next) => {
    const door = doors.find(({ path }) => path.test(ctx.path));
    if (!open && door) {
      const [, key] = /^Bearer +(\S+) *$/i.exec(ctx.get("authorization")) ?? [];
      if (!key || !isKnown(digest(key), known)) {
        ctx.state.door = door.name;
        ctx.set("www-authenticate", 'Bearer realm="seller"');
        throw new Unauthorized();
      }
    }
    await next();
  };
}

/** Equal lengths for the comparison, so that neither length nor content shows in the time it takes. */
function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

/** Compares with every key, found or not: the time does not tell which one matched. */
function isKnown(sent: Buffer, known: Buffer[]): boolean {
  return known.reduce((found, key) => timingSafeEqual(sent, key) || found, false);
}
