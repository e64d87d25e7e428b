import { Decimal } from "decimal.js";
import { discussVehicle } from "../catalog/session/discussed.ts";
import type { OfferedPlan } from "./plan.ts";
import { keepLastPlan, type PlanDraft, type QuotedPlan } from "./plan-memory.ts";
import type { PlanRequest } from "./planner.ts";

/** What a plan is for: a car at its price now, or a price that the customer named (`stockId` and `label` null). */
export type PlanSubject = Pick<PlanRequest, "stockId" | "year" | "priceCents" | "currency"> & {
  label: string | null;
};

/** What the customer asked for: null where it was left open. */
type Asked = Pick<PlanRequest, "downPayment" | "termMonths"> & {
  /** The down payment was worked out for a monthly amount. */
  isDownFound?: boolean;
};

/** The customer's plans for a car (null: for a price alone) that have not expired, of earlier turns. */
export type ListStanding = (conversationId: string, stockId: string | null) => Promise<OfferedPlan[]>;

/**
 * Keeps with the turn that these plans were offered; the first of them is the one that the talk goes on about.
 * @param standing those that were offered before, in this turn or an earlier one: they are not kept twice
 */
export function noteOffer(
  draft: PlanDraft,
  subject: PlanSubject,
  plans: OfferedPlan[],
  asked: Asked,
  standing: OfferedPlan[],
): void {
  const [first] = plans;
  if (!first) return;
  draft.plans.push(...plans.filter((plan) => !standing.includes(plan)));
  draft.quoted.push(...plans.map(quoteOf));
  notePlan(draft, subject, first, asked);
}

/** A plan as the session keeps it. */
export function quoteOf({ number, stockId, termMonths, downPaymentCents }: OfferedPlan): QuotedPlan {
  return { number, stockId, termMonths, downPaymentCents };
}

/** Keeps with the turn that the talk is about this plan. */
export function notePlan(
  draft: PlanDraft,
  { stockId, label, priceCents }: PlanSubject,
  { number, downPaymentCents, expiresAt }: OfferedPlan,
  { downPayment, termMonths, isDownFound = false }: Asked,
): void {
  const known = draft.state.plan?.number === number ? draft.state.plan.downPaymentPercent : null;
  const downPaymentPercent =
    downPayment?.kind === "share" ? new Decimal(downPayment.share).times(100).toNumber() : known;
  draft.state.plan = {
    number,
    stockId,
    priceCents,
    downPaymentCents,
    downPaymentPercent,
    termMonths,
    ...(isDownFound && { isDownFound }),
    expiresAt: expiresAt.toISOString(),
  };
  keepLastPlan(draft.state);
  if (stockId !== null && label !== null) discussVehicle(draft.state, { stockId, label, priceCents });
  draft.events.push("planned");
}
