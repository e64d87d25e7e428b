import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";

/** Something that a person should look at. */
export type Alert = {
  kind: "handed_over" | "message_failed" | "turn_failed";
  conversationId: string;
  /** Facts, without message texts or addresses. */
  detail: Record<string, unknown>;
};

/** Writes an alert event and logs it at warn. */
export type RaiseAlert = (alert: Alert, runner?: { query: DataSource["query"] }) => Promise<void>;

/** Pass the transaction's manager as `runner` where the alert belongs to a commit. */
export function createRaiseAlert({
  source,
  clock,
  logger,
}: {
  source: DataSource;
  clock: Clock;
  logger: Logger;
}): RaiseAlert {
  return async ({ kind, conversationId, detail }, runner = source) => {
    await runner.query(
      "INSERT INTO alert (kind, conversation_id, detail, created_at) VALUES ($1, $2, $3, $4)",
      [kind, conversationId, JSON.stringify(detail), clock()],
    );
    logger.warn({ alert: kind, conversationId }, "alert");
  };
}
