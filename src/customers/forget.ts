import type { DataSource, EntityManager } from "typeorm";
import { retryConflicts } from "../database/conflicts.ts";

/**
 * Locks a conversation's customer with all conversations, in the order in which everything here does. To be called
 * before {@link forgetCustomer}, and before anything else of them is locked.
 * @returns the ids of the conversations
 */
export async function lockForForgetting(manager: EntityManager, conversationId: string): Promise<string[]> {
  const [customer]: { id: string }[] = await manager.query(
    `SELECT id FROM customer WHERE id = (SELECT customer_id FROM conversation WHERE id = $1) FOR NO KEY UPDATE`,
    [conversationId],
  );
  const rows: { id: string }[] = await manager.query(
    "SELECT id FROM conversation WHERE id = $1 OR customer_id = $2 ORDER BY channel, address FOR UPDATE",
    [conversationId, customer?.id ?? null],
  );
  return rows.map(({ id }) => id);
}

/**
 * Erases what is kept of a customer who asks for it: messages, sessions, turns, plans, alerts, advertisements, profile,
 * names and ids, on all channels. A person who had a conversation has nothing left to go by: it is the bot's again. What
 * stays is what the answer needs: the addresses, by which it is sent and an
 * opt-out is heeded, and the turn that says so. {@link eraseForgotten} takes the rest.
 * @param keptTurnId the turn in which it was confirmed
 */
export async function forgetCustomer(
  manager: EntityManager,
  conversationIds: string[],
  keptTurnId: string,
  now: Date,
): Promise<void> {
  await manager.query(
    `DELETE FROM session WHERE conversation_id = ANY($1)
       AND id IS DISTINCT FROM (SELECT session_id FROM turn WHERE id = $2)`,
    [conversationIds, keptTurnId],
  );
  // What has come in meanwhile is answered by the next turn.
  await manager.query(
    "DELETE FROM message WHERE conversation_id = ANY($1) AND turn_id IS DISTINCT FROM $2 AND status <> 'received'",
    [conversationIds, keptTurnId],
  );
  await manager.query("DELETE FROM alert WHERE conversation_id = ANY($1)", [conversationIds]);
  const [owners]: [{ customer_id: string | null }[], number] = await manager.query(
    `UPDATE conversation SET profile_name = NULL, identities = '{}', first_referral = NULL, latest_referral = NULL,
       forgotten_at = $2, handling = 'bot', handed_over_at = NULL, human_active_at = NULL,
       stage = CASE WHEN handling = 'human' THEN 'greeting' ELSE stage END
     WHERE id = ANY($1) RETURNING customer_id`,
    [conversationIds, now],
  );
  const customerIds = owners.map(({ customer_id }) => customer_id);
  await manager.query("DELETE FROM identity WHERE customer_id = ANY($1) AND kind <> 'address'", [
    customerIds,
  ]);
  await manager.query("UPDATE customer SET name = NULL, profile = '{}' WHERE id = ANY($1)", [customerIds]);
}

/** Nothing but an address is left, nobody has written since, and no opt-out hangs on it. */
const isForgotten = `forgotten_at < $1 AND customer_active_at <= forgotten_at AND opted_out_at IS NULL
  AND handling = 'bot'`;

/**
 * Erases what {@link forgetCustomer} had to leave before that time. An opt-out stays: without it the customer would be
 * written to again.
 */
export async function eraseForgotten(source: DataSource, before: Date): Promise<void> {
  const rows: { id: string }[] = await source.query(`SELECT id FROM conversation WHERE ${isForgotten}`, [
    before,
  ]);
  for (const { id } of rows) {
    await retryConflicts(source, async (manager) => {
      await lockForForgetting(manager, id);
      const [deleted]: [{ customer_id: string | null }[], number] = await manager.query(
        `DELETE FROM conversation WHERE id = $2 AND ${isForgotten} RETURNING customer_id`,
        [before, id],
      );
      await manager.query(
        `DELETE FROM customer WHERE id = ANY($1)
           AND NOT EXISTS (SELECT 1 FROM conversation WHERE customer_id = customer.id)`,
        [deleted.map(({ customer_id }) => customer_id)],
      );
    });
  }
}
