import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import { bigintColumn } from "../database/columns.ts";
import type { Loan } from "./quote/calculator.ts";
import type { Quote } from "./quote.ts";

/** A financing plan as it was offered to a customer. Amounts in cents of `currency`. */
export type Plan = Omit<Quote, "schedule"> & {
  id: string;
  /** Short, readable out loud, for example `F-1042`. */
  number: string;
  conversationId: string;
  sessionId: string;
  turnId: string;
  /** Null where the customer named a price instead of a car. */
  stockId: string | null;
  currency: string;
  createdAt: Date;
  expiresAt: Date;
};

/** @param said as a person reads it out: `F-1042`, `f1042` or `1042`; null where it is no number of a plan */
export function readPlanNumber(said: string): string | null {
  const digits = /^\s*f?[\s-]*(\d{1,18})\s*$/i.exec(said)?.[1];
  return digits === undefined ? null : `F-${digits}`;
}

/** A plan that a turn will store when it commits. */
export type OfferedPlan = Omit<Plan, "conversationId" | "sessionId" | "turnId">;

/** What was lent on it, by which its schedule can be worked out again. */
export function loanOf({ principalCents, annualRate, termMonths, method, taxRate }: Loan): Loan {
  return { principalCents, annualRate, termMonths, method, taxRate };
}

const columns = {
  id: { type: "uuid", primary: true },
  number: { type: "text" },
  conversationId: { type: "uuid", name: "conversation_id" },
  sessionId: { type: "uuid", name: "session_id" },
  turnId: { type: "uuid", name: "turn_id" },
  stockId: { type: "text", name: "stock_id", nullable: true },
  currency: { type: "char", length: 3 },
  priceCents: bigintColumn("price_cents"),
  downPaymentCents: bigintColumn("down_payment_cents"),
  principalCents: bigintColumn("principal_cents"),
  openingFeeCents: bigintColumn("opening_fee_cents"),
  annualRate: { type: "numeric", precision: 9, scale: 6, name: "annual_rate" },
  taxRate: { type: "numeric", precision: 9, scale: 6, name: "tax_rate" },
  termMonths: { type: "int", name: "term_months" },
  monthlyPaymentCents: bigintColumn("monthly_payment_cents"),
  lastPaymentCents: bigintColumn("last_payment_cents"),
  totalInterestCents: bigintColumn("total_interest_cents"),
  totalTaxCents: bigintColumn("total_tax_cents"),
  totalCents: bigintColumn("total_cents"),
  method: { type: "text" },
  createdAt: { type: "timestamptz", name: "created_at" },
  expiresAt: { type: "timestamptz", name: "expires_at" },
} satisfies Record<keyof Plan, EntitySchemaColumnOptions>;

export const PlanSchema = new EntitySchema<Plan>({ name: "plan", columns });
