import { AppError } from "../errors.ts";
import { isStoreUnreachable } from "./unreachable.ts";

/** The database cannot be used at the start; the message is one line that says why and what to do. */
export class DatabaseUnusable extends AppError {
  /** @param variable that names the database */
  constructor(variable: "DATABASE_URL" | "DATABASE_DIRECT_URL", cause: unknown) {
    const reason = describe(cause);
    super(`the database of ${variable} cannot be used (${reason}): ${adviceOn(reason, cause)}`, {
      code: "database_unusable",
      cause,
    });
  }
}

function adviceOn(reason: string, cause: unknown): string {
  if (/certificate|altnames|no such file/i.test(reason))
    return "name the certificate of its authority in the URL, sslmode=verify-full&sslrootcert=FILE";
  if (isStoreUnreachable(cause)) return "check the URL and that Postgres runs";
  return "check user and password, and the rights to make the extensions pg_trgm and unaccent and a schema";
}

/** Connection errors of several addresses come as an AggregateError without a message of its own. */
function describe(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  return cause instanceof Error ? cause.message : String(cause);
}
