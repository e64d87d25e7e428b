import type { StockMemory } from "../catalog/session/discussed.ts";
import type { EventLog } from "../tools/tool.ts";
import type { OfferedPlan } from "./plan.ts";

/** A plan that the customer was told of; `stockId` null: for a price alone. */
export type QuotedPlan = {
  number: string;
  stockId: string | null;
  termMonths: number;
  /** Absent in sessions from before it was kept. */
  downPaymentCents?: number;
};

/** A plan that was offered: its short number, what it was for (`stockId` null: a price alone) and what was asked for. */
type PlanInHand = {
  number: string;
  stockId: string | null;
  priceCents: number;
  downPaymentCents: number;
  /** Where the customer named a share of the price: 20 for 20 %. It is what holds for another car. */
  downPaymentPercent: number | null;
  termMonths: number | null;
  /** The down payment was worked out for a monthly amount; absent: the customer named it, or it is the least. */
  isDownFound?: true;
  /** Until when it holds, as ISO 8601; absent in sessions from before it was kept. */
  expiresAt?: string;
};

/** What a session remembers of plans. */
export type PlanMemory = {
  /** The plan that the talk goes on about: the last one offered, or that of the car which the customer went back to. */
  plan: PlanInHand | null;
  /** The last plan of each car, the latest last; absent: none. */
  lastPlans?: PlanInHand[];
  /** The plans that the customer was told of, the latest last; absent: none. */
  quoted?: QuotedPlan[];
};

/** What the tools of financing change of a turn. */
export type PlanDraft = {
  state: PlanMemory & StockMemory;
  events: EventLog<"planned">;
  /** Plans worked out for this customer; their numbers are already drawn. */
  plans: OfferedPlan[];
  /** Plans that a tool brought, made now or before. */
  quoted: QuotedPlan[];
};

/** As many cars as a customer may have had plans for and still have in mind. */
const mostCars = 10;

/** Keeps the plan in hand as the last one of its car. */
export function keepLastPlan(state: PlanMemory): void {
  const { plan } = state;
  if (plan?.stockId == null) return;
  const others = (state.lastPlans ?? []).filter(({ stockId }) => stockId !== plan.stockId);
  state.lastPlans = [...others, plan].slice(-mostCars);
}

/** Of each car whose last plan the customer was not told of, the one before stands again. */
export function keepLastTold(
  state: PlanMemory,
  before: PlanMemory,
  isTold: (number: string) => boolean,
): void {
  const { lastPlans: earlier = [] } = before;
  const isEarlier = ({ number }: PlanInHand) => earlier.some((plan) => plan.number === number);
  const since = state.lastPlans?.filter((plan) => !isEarlier(plan)) ?? [];
  const told = since.filter(({ number }) => isTold(number));
  if (told.length === since.length) return;
  state.lastPlans = [
    ...earlier.filter(({ stockId }) => told.every((plan) => plan.stockId !== stockId)),
    ...told,
  ];
}

/** The customer has gone back to a car: its own last plan is the one in hand again, where it has one. */
export function takeUpLastPlan(state: PlanMemory, stockId: string): void {
  state.plan = state.lastPlans?.find((plan) => plan.stockId === stockId) ?? state.plan;
}
