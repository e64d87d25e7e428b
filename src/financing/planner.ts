import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import type { DownPayment } from "../money.ts";
import type { OfferedPlan } from "./plan.ts";
import type { Refused } from "./quote/refusal.ts";
import { ageOf, type FinancingRules, listAgeSpans, yearsOf } from "./quote/rules.ts";
import { quoteHighestPrices, type Solved, solveForMonthly } from "./quote/solve.ts";
import { type Quote, type QuoteRequest, quotePlans } from "./quote.ts";

/** What a customer asks for: a car of the stock at its price now, or just a price. */
export type PlanRequest = {
  stockId: string | null;
  /** The car's model year; null: no particular car. */
  year: number | null;
  priceCents: number;
  currency: string;
  /** Null: the dealer's minimum, or what {@link Planner.planForMonthly} finds. */
  downPayment: DownPayment | null;
  /** Null: all of the dealer's terms. */
  termMonths: number | null;
  /** What the customer was offered for it and still holds: the same offer keeps its number. Absent: nothing. */
  standing?: OfferedPlan[];
};

/** Turns quotes into offers with a number and an expiry. Nothing but the number is drawn here: the turn stores them. */
export type Planner = {
  plan(request: PlanRequest): Promise<{ ok: true; plans: OfferedPlan[] } | Refused>;
  /** The down payments or the terms that go with a monthly amount; see {@link solveForMonthly}. */
  planForMonthly(
    request: PlanRequest,
    monthlyCents: number,
  ): Promise<({ ok: true; plans: OfferedPlan[] } & Solved) | Refused>;
  /**
   * The highest price that a monthly amount pays for, for each term: quotes and no offers, since they are for no car.
   * They hold for a car of any age; `byAge` has those for the cars of each span of ages that the dealer's rates tell
   * apart, and nothing where they tell none apart.
   */
  findHighestPrices(
    wish: Pick<PlanRequest, "downPayment" | "termMonths">,
    monthlyCents: number,
  ): { ok: true; quotes: Quote[]; byAge: QuotesOfAge[] } | Refused;
};

/** `yearMin`, `yearMax`: the model years that they are for; null: no limit. */
type QuotesOfAge = { yearMin: number | null; yearMax: number | null; quotes: Quote[] };

/** `planTtlMs`: how long an offer holds. */
type FinancingSettings = FinancingRules & { planTtlMs: number };

type PlannerDeps = {
  source: DataSource;
  /** The dealer's, as they are now. */
  financing(): FinancingSettings;
  clock: Clock;
};

export function createPlanner({ source, financing, clock }: PlannerDeps): Planner {
  return {
    async plan(request) {
      const result = quotePlans(describe(request), financing());
      return result.ok ? { ok: true, plans: await offer(result.quotes, request) } : result;
    },

    async planForMonthly(request, monthlyCents) {
      const solution = solveForMonthly(describe(request), monthlyCents, financing());
      if (!solution.ok) return solution;
      const { quotes, ...solved } = solution;
      return { ...solved, plans: await offer(quotes, request) };
    },

    findHighestPrices(wish, monthlyCents) {
      const rules = financing();
      const find = (ageYears: number | null) =>
        quoteHighestPrices({ ...wish, annualRate: null, ageYears }, monthlyCents, rules);
      const result = find(null);
      if (!result.ok) return result;
      const spans = rules.rates ? listAgeSpans(rules) : [];
      const byAge = spans.flatMap((span) => {
        const ofAge = find(span.from);
        return ofAge.ok ? { ...yearsOf(span, clock()), quotes: ofAge.quotes } : [];
      });
      return { ok: true, quotes: result.quotes, byAge };
    },
  };

  function describe({ priceCents, downPayment, termMonths, year }: PlanRequest): QuoteRequest {
    const ageYears = year === null ? null : ageOf(year, clock());
    return { priceCents, downPayment, termMonths, annualRate: null, ageYears };
  }

  async function offer(
    quotes: Quote[],
    { stockId, currency, standing = [] }: PlanRequest,
  ): Promise<OfferedPlan[]> {
    const createdAt = clock();
    const expiresAt = new Date(createdAt.getTime() + financing().planTtlMs);
    const plans = quotes.map(({ schedule: _, ...quote }) => {
      const plan = { id: randomUUID(), stockId, currency, ...quote, createdAt, expiresAt };
      return standing.find((one) => one.expiresAt > createdAt && isSameOffer(one, plan)) ?? plan;
    });
    const numbers = await drawNumbers(source, plans.filter((plan) => !("number" in plan)).length);
    return plans.map((plan) => {
      if ("number" in plan) return plan;
      const number = numbers.shift();
      if (!number) throw new Error("the sequence of plan numbers gave too few");
      return { ...plan, number };
    });
  }
}

/** What follows from these is the same as well. */
const decisive = [
  "stockId",
  "currency",
  "priceCents",
  "downPaymentCents",
  "openingFeeCents",
  "annualRate",
  "taxRate",
  "termMonths",
  "method",
] as const;

function isSameOffer(one: OfferedPlan, other: Omit<OfferedPlan, "number">): boolean {
  return decisive.every((key) => one[key] === other[key]);
}

/** Drawn outside the turn's transaction: a turn that is run again leaves gaps, which are harmless. */
async function drawNumbers(source: DataSource, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows: { number: string }[] = await source.query(
    "SELECT 'F-' || nextval('plan_number') AS number FROM generate_series(1, $1)",
    [count],
  );
  return rows.map(({ number }) => number);
}
