import type { StockMemory } from "../catalog/session/discussed.ts";
import type { EventLog } from "../tools/tool.ts";
import type { OfferedPlan } from "./plan.ts";

/** A plan that the customer was told of; `stockId` null: for a price alone. */
export type QuotedPlan = { number: string; stockId: string | null; termMonths: number };

/** What a session remembers of plans. */
export type PlanMemory = {
  /** The last plan offered: its short number, what it was for (`stockId` null: a price alone) and what was asked for. */
  plan: {
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
  } | null;
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
