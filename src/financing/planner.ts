import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { OfferedPlan } from "./plan.ts";
import { type Quote, type QuoteRequest, quotePlans, type Refusal } from "./quote.ts";

/** What a customer asks for: a car of the stock at its price now, or just a price. */
type PlanRequest = QuoteRequest & { stockId: string | null; currency: string };

type PlanResult = { ok: true; plans: OfferedPlan[] } | { ok: false; refusal: Refusal };

/** Turns quotes into offers with a number and an expiry. Nothing but the number is drawn here: the turn stores them. */
export type Planner = { plan(request: PlanRequest): Promise<PlanResult> };

type PlannerDeps = { source: DataSource; financing: Config["financing"]; clock: Clock };

export function createPlanner({ source, financing, clock }: PlannerDeps): Planner {
  return {
    async plan(request) {
      const result = quotePlans(request, financing);
      if (!result.ok) return result;
      const numbers = await drawNumbers(source, result.quotes.length);
      const createdAt = clock();
      const expiresAt = new Date(createdAt.getTime() + financing.planTtlMs);
      const plans = result.quotes.map((quote, index) => {
        const number = numbers[index];
        if (!number) throw new Error("the sequence of plan numbers gave too few");
        return offer(quote, request, { number, createdAt, expiresAt });
      });
      return { ok: true, plans };
    },
  };
}

function offer(
  { schedule: _, ...quote }: Quote,
  { stockId, currency }: PlanRequest,
  offered: Pick<OfferedPlan, "number" | "createdAt" | "expiresAt">,
): OfferedPlan {
  return { id: randomUUID(), stockId, currency, ...quote, ...offered };
}

/** Drawn outside the turn's transaction: a turn that is run again leaves gaps, which are harmless. */
async function drawNumbers(source: DataSource, count: number): Promise<string[]> {
  const rows: { number: string }[] = await source.query(
    "SELECT 'F-' || nextval('plan_number') AS number FROM generate_series(1, $1)",
    [count],
  );
  return rows.map(({ number }) => number);
}
