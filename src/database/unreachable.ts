import { anyOf, inOrder, oneOf } from "../text/pattern.ts";

/**
 * Codes of the network between us and a store: Node's, and SQLSTATE classes 08, 53300, 57P0x of Postgres; also a lock
 * that was not to be had in time and a transaction that Postgres ended because it stood still.
 */
const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
]);
const storeCodes = /^(08...|25P03|53300|55P03|57P0[1-3])$/;
/** `pg`, `pg-pool` and `ioredis` report these cases by message alone. */
const storeMessages = anyOf(
  inOrder(
    "^(",
    oneOf(`Connection terminated, timeout expired, timeout exceeded when trying to connect,
      Client has encountered a connection error, Query read timeout, Connection is closed,
      Reached the max retries per request limit`),
    ")",
  ),
);

/**
 * Does this error mean that Postgres or Redis cannot be reached at the moment, so that the same call may succeed
 * later? Looks through `cause`, TypeORM's `driverError` and the members of an AggregateError.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function isStoreUnreachable(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { code, syscall, message, cause, driverError, errors } = error as Record<string, unknown>;
  if (typeof code === "string") {
    // ENOENT is a missing socket file on connect, and an ordinary missing file everywhere else.
    if (networkCodes.has(code) && (code !== "ENOENT" || syscall === "connect")) return true;
    if (storeCodes.test(code)) return true;
  }
  if (typeof message === "string" && storeMessages.test(message)) return true;
  const inner = [cause, driverError, ...(Array.isArray(errors) ? errors : [])];
  return inner.some((one) => isStoreUnreachable(one, depth + 1));
}
