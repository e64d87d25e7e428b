import type { EntityManager } from "typeorm";
import { type OfferedPlan, type Plan, PlanSchema } from "./plan.ts";

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

/** @param number as a person reads it out: `F-1042`, `f1042` or `1042` */
export async function findPlanByNumber(manager: EntityManager, number: string): Promise<Plan | null> {
  const digits = /^\s*f?\s*-?\s*(\d{1,18})\s*$/i.exec(number)?.[1];
  return digits ? manager.findOneBy(PlanSchema, { number: `F-${digits}` }) : null;
}
