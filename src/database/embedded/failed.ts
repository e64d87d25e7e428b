import { AppError } from "../../errors.ts";

/** The embedded Postgres cannot be used here; the message is one line that says why and what to do. */
export class EmbeddedPostgresFailed extends AppError {
  constructor(what: string, cause?: unknown) {
    super(`the embedded Postgres ${what}; set DATABASE_URL to use a Postgres of your own`, {
      code: "embedded_postgres_failed",
      cause,
    });
  }
}
