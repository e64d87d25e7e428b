import type { EntityManager } from "typeorm";
import { type OfferedPlan, type Plan, PlanSchema, readPlanNumber } from "./plan.ts";

/** Whose plans they are. */
export type PlanOwner = Pick<Plan, "conversationId" | "sessionId" | "turnId">;

/** Stores the plans of a turn; to be called inside the turn's commit, after the turn itself is stored. */
export async function storePlans(
  manager: EntityManager,
  plans: OfferedPlan[],
  owner: PlanOwner,
): Promise<void> {
  if (plans.length === 0) return;
  await manager.insert(
    PlanSchema,
    plans.map((plan) => ({ ...plan, ...owner })),
  );
}

/** Takes away all plans for these cars, which cannot be taken away themselves before. */
export async function removePlansFor(manager: EntityManager, stockIds: string[]): Promise<void> {
  await manager.query("DELETE FROM plan WHERE stock_id = ANY($1)", [stockIds]);
}

/**
 * A plan of the customer whose conversation it is, whichever of the customer's conversations it was offered in.
 * @param number as a person reads it out
 */
export async function findCustomersPlan(
  manager: EntityManager,
  conversationId: string,
  number: string,
): Promise<Plan | null> {
  const plan = await findPlanByNumber(manager, number);
  if (!plan || plan.conversationId === conversationId) return plan;
  const rows: unknown[] = await manager.query(
    `SELECT FROM conversation asking JOIN conversation offered USING (customer_id)
     WHERE asking.id = $1 AND offered.id = $2`,
    [conversationId, plan.conversationId],
  );
  return rows.length > 0 ? plan : null;
}

/** As many as are looked through for the same offer. */
const mostStanding = 50;

/** The customer's plans for a car (null: for a price alone) that have not expired, in whichever conversation; newest first. */
export function listStandingPlans(
  manager: EntityManager,
  conversationId: string,
  stockId: string | null,
  now: Date,
): Promise<Plan[]> {
  return manager
    .createQueryBuilder(PlanSchema, "plan")
    .where(
      `plan.conversation_id IN (
         SELECT offered.id FROM conversation asking JOIN conversation offered
           ON offered.id = asking.id OR offered.customer_id = asking.customer_id
         WHERE asking.id = :conversationId)`,
      { conversationId },
    )
    .andWhere(stockId === null ? "plan.stock_id IS NULL" : "plan.stock_id = :stockId", { stockId })
    .andWhere("plan.expires_at > :now", { now })
    .orderBy("plan.createdAt", "DESC")
    .limit(mostStanding)
    .getMany();
}

/** @param number as a person reads it out: `F-1042`, `f1042` or `1042` */
export async function findPlanByNumber(manager: EntityManager, number: string): Promise<Plan | null> {
  const read = readPlanNumber(number);
  return read ? manager.findOneBy(PlanSchema, { number: read }) : null;
}
