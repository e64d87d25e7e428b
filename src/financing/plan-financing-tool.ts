import { z } from "zod";
import { discussVehicle } from "../catalog/session/discussed.ts";
import { StockIdSchema } from "../catalog/stock-id.ts";
import { findAvailable } from "../catalog/tool.ts";
import type { Vehicle } from "../catalog/vehicle.ts";
import type { Clock } from "../clock.ts";
import {
  AmountSchema,
  DownPaymentSchema,
  defaultCurrency,
  fromCents,
  readDownPayment,
  toCents,
} from "../money.ts";
import { defineTool, type Tool } from "../tools/tool.ts";
import { refuse, type ToolRefusal } from "../tools/tool-result.ts";
import { type ListStanding, noteOffer, type PlanSubject } from "./note-offer.ts";
import type { OfferedPlan } from "./plan.ts";
import type { PlanDraft, PlanMemory } from "./plan-memory.ts";
import type { Planner } from "./planner.ts";
import { presentOffer, presentPlan, presentRefusal, tellIncluded } from "./present.ts";
import type { Refused } from "./quote/refusal.ts";
import type { Solved } from "./quote/solve.ts";
import type { Quote } from "./quote.ts";

const input = z.object({
  stock_id: StockIdSchema.nullish().describe(
    "the car's stock id; its price is read from the stock. Null when a price is given",
  ),
  price: AmountSchema.nullish().describe(
    `price in ${defaultCurrency}, only when no particular car is meant; else null`,
  ),
  down_payment: DownPaymentSchema.nullish().describe(
    `amount in ${defaultCurrency} (50000), or a share of the price as text ("20%"). Null when the customer did not say: ` +
      "the dealer's minimum, or nothing down where there is none",
  ),
  monthly_payment: AmountSchema.nullish().describe(
    `what the customer can or wants to pay each month, in ${defaultCurrency}. With a car or a price: the down payment ` +
      "that it takes where down_payment is null, else the terms with which it is enough. Without either: the highest " +
      "price that it pays for. Null when the customer named none",
  ),
  term_months: z.int().nullish().describe("months; null for one plan per term that the dealer offers"),
});

type PlanFinancingDeps = {
  planner: Planner;
  /** Any car of the stock by its id, whatever its status; null: no such car. */
  findVehicle(stockId: string): Promise<Vehicle | null>;
  listStanding: ListStanding;
  clock: Clock;
};

/** `plan_financing`: exact monthly payments for a car in stock or for a price, and what a monthly amount is enough for. */
export function createPlanFinancingTool({
  planner,
  findVehicle,
  listStanding,
  clock,
}: PlanFinancingDeps): Tool<PlanDraft> {
  return defineTool({
    name: "plan_financing",
    description:
      "Exact monthly payments for a car in stock or for a price, and from a monthly payment the down payment, the " +
      "term or the highest price. Every figure about financing must come from here. Give stock_id or price, never " +
      "both; neither only to ask what a monthly_payment is enough for.",
    input,
    async run({ stock_id, price, down_payment, monthly_payment, term_months }, { draft, conversationId }) {
      const downPayment = down_payment == null ? null : readDownPayment(down_payment);
      const wishes = { downPayment, termMonths: term_months ?? null };
      const monthlyCents = monthly_payment == null ? null : toCents(monthly_payment);
      if (stock_id == null && price == null && monthlyCents !== null) {
        const result = planner.findHighestPrices(wishes, monthlyCents);
        return result.ok
          ? { ok: true, data: presentPrices(result.quotes, monthlyCents) }
          : presentRefusal(result);
      }
      const subject = await findSubject(stock_id ?? null, price ?? null, findVehicle);
      if ("ok" in subject) return subject;
      const standing = [...draft.plans, ...(await listStanding(conversationId, subject.stockId))];
      const request = { ...subject, ...wishes, standing };
      const change = findChange(draft.state, subject, clock());
      if (monthlyCents === null) {
        const result = await planner.plan(request);
        if (!result.ok) return refuseKeepingCar(draft, subject, result);
        noteOffer(
          draft,
          subject,
          result.plans,
          { ...wishes, termMonths: findTerm(result.plans, wishes) },
          standing,
        );
        return { ok: true, data: { ...present(subject, result.plans), ...change } };
      }
      const result = await planner.planForMonthly(request, monthlyCents);
      if (!result.ok) return refuseKeepingCar(draft, subject, result);
      const isDownFound = result.solved === "down_payment";
      noteOffer(draft, subject, result.plans, { ...wishes, isDownFound }, standing);
      return { ok: true, data: { ...presentSolved(subject, result, monthlyCents), ...change } };
    },
  });
}

/** With a larger down payment or another term there is a plan: the talk goes on about this car. */
function refuseKeepingCar(
  { state }: PlanDraft,
  { stockId, label, priceCents }: PlanSubject,
  refused: Refused,
) {
  const isOpen = /^(?:down_payment_below_minimum|term_not_offered)$/.test(refused.refusal.code);
  if (isOpen && stockId !== null && label !== null) discussVehicle(state, { stockId, label, priceCents });
  return presentRefusal(refused);
}

/** The one that was asked for, or the only one that there is; null where it is left open. */
function findTerm([first, another]: OfferedPlan[], { termMonths }: { termMonths: number | null }) {
  return termMonths ?? (another ? null : (first?.termMonths ?? null));
}

/** What is to be planned for, or why there is nothing. */
async function findSubject(
  stockId: string | null,
  price: number | null,
  findVehicle: PlanFinancingDeps["findVehicle"],
): Promise<PlanSubject | ToolRefusal> {
  if (stockId !== null && price !== null)
    return refuse("both_given", "give either stock_id or price; null for the other");
  if (price !== null)
    return { stockId: null, label: null, year: null, priceCents: toCents(price), currency: defaultCurrency };
  if (stockId === null)
    return refuse("price_missing", "give the stock_id of a car, a price, or a monthly_payment");
  const found = await findAvailable(findVehicle, stockId);
  if (!found.ok) return found;
  const { vehicle, label } = found;
  const { priceCents, currency, year } = vehicle;
  return { stockId: vehicle.stockId, label, year, priceCents, currency };
}

/** Told where the session's last plan for the same has expired, or the car has another price than then. */
function findChange({ plan }: PlanMemory, { stockId, priceCents }: PlanSubject, now: Date) {
  if (!plan || plan.stockId !== stockId) return {};
  const isPriced = plan.priceCents === priceCents;
  // Without a car, another price is another thing.
  if (stockId === null && !isPriced) return {};
  const { number: since_plan, expiresAt } = plan;
  const isExpired = expiresAt !== undefined && new Date(expiresAt) <= now;
  return {
    ...(isExpired && { expired: { since_plan, expired_at: expiresAt, say_so: true } }),
    ...(!isPriced && { price_changed: { since_plan, before: fromCents(plan.priceCents), say_so: true } }),
  };
}

function present({ stockId, label }: PlanSubject, plans: OfferedPlan[]) {
  const named =
    stockId === null
      ? " Worked out for a price that was named, not for a car in stock: not a price offer."
      : "";
  return {
    stock_id: stockId,
    vehicle: label,
    plans: plans.map(presentOffer),
    note: `An offer subject to credit approval, valid until expires_at; ${tellIncluded(plans)}.${named}`,
  };
}

function presentSolved(
  subject: PlanSubject,
  { solved, reached, plans }: Solved & { plans: OfferedPlan[] },
  monthlyCents: number,
) {
  const notReached =
    " No term is enough with this down payment: the first plan is the lowest monthly payment, the other one has the down payment that it takes.";
  const { note, ...data } = present(subject, plans);
  const asked = { monthly_payment: fromCents(monthlyCents), solved_for: solved, reached };
  return { ...data, ...asked, note: reached ? note : note + notReached };
}

function presentPrices(quotes: Quote[], monthlyCents: number) {
  return {
    monthly_payment: fromCents(monthlyCents),
    highest_prices: quotes.map((quote) => presentPlan({ ...quote, currency: defaultCurrency })),
    note:
      `Highest price for each term; no offers, since no car was chosen, and subject to credit approval; ${tellIncluded(quotes)}. ` +
      "Search the catalog up to the highest price of the term that the customer wants.",
  };
}
