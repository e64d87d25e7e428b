import type { DataSource, EntityManager } from "typeorm";
import { Conflict, retryConflicts } from "../database/conflicts.ts";
import { NotFound } from "../errors.ts";

/**
 * Erases a conversation with all that hangs on it, and its customer where it was the only one: what the customer is
 * known by is kept no longer than a word of theirs.
 * @throws {NotFound} where there is no such conversation
 */
export async function eraseConversation(source: DataSource, id: string): Promise<void> {
  await retryConflicts(source, async (manager) => {
    const [found]: { customer_id: string | null }[] = await manager.query(
      "SELECT customer_id FROM conversation WHERE id = $1",
      [id],
    );
    if (!found) throw new NotFound("conversation");
    const customerId = found.customer_id;
    await lockCustomer(manager, customerId);
    const [, count] = await manager.query(
      "DELETE FROM conversation WHERE id = $1 AND customer_id IS NOT DISTINCT FROM $2",
      [id, customerId],
    );
    if (count === 0) throw new Conflict();
    await manager.query(
      "DELETE FROM customer WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM conversation WHERE customer_id = $1)",
      [customerId],
    );
  });
}

/**
 * Erases a customer with all conversations and all that hangs on them.
 * @throws {NotFound} where there is no such customer
 */
export async function eraseCustomer(source: DataSource, id: string): Promise<void> {
  await retryConflicts(source, async (manager) => {
    if (!(await lockCustomer(manager, id))) throw new NotFound("customer");
    // In the order in which the inbox locks them.
    await manager.query(
      "SELECT 1 FROM conversation WHERE customer_id = $1 ORDER BY channel, address FOR UPDATE",
      [id],
    );
    await manager.query("DELETE FROM customer WHERE id = $1", [id]);
  });
}

/**
 * With the lock no other conversation can come to this customer unseen, and be erased with it: see `recognise.ts`, which
 * takes the same. @returns whether there is such a customer
 */
async function lockCustomer(manager: EntityManager, id: string | null): Promise<boolean> {
  const found: unknown[] = await manager.query("SELECT 1 FROM customer WHERE id = $1 FOR NO KEY UPDATE", [
    id,
  ]);
  return found.length > 0;
}
