import { Decimal } from "decimal.js";
import { z } from "zod";
import { StockIdSchema } from "../catalog/stock-id.ts";
import { findAvailable } from "../catalog/tool.ts";
import type { Vehicle } from "../catalog/vehicle.ts";
import type { Clock } from "../clock.ts";
import { fromCents } from "../money.ts";
import { defineTool, type Tool } from "../tools/tool.ts";
import { ageOf, type FinancingRules, rateFor, ratesOfAnyAge } from "./quote/rules.ts";
import { leastDownCents } from "./quote.ts";

const input = z.object({
  stock_id: StockIdSchema.nullish().describe("the car that is meant; null where none is"),
});

type FinancingTermsDeps = {
  /** The dealer's, as they are now. */
  financing(): FinancingRules;
  /** Any car of the stock by its id, whatever its status; null: no such car. */
  findVehicle(stockId: string): Promise<Vehicle | null>;
  clock: Clock;
};

/** `financing_terms`: on what conditions the dealer lends, for a car or for any. No plan is made and nothing is offered. */
export function createFinancingTermsTool({ financing, findVehicle, clock }: FinancingTermsDeps): Tool {
  return defineTool({
    name: "financing_terms",
    description:
      "On what conditions the dealer lends: the yearly rate of each term, the least down payment, the opening fee, " +
      "how interest is charged. For one car, or without stock_id for any: then a rate may be a range.",
    input,
    async run({ stock_id }) {
      const rules = financing();
      if (stock_id == null) return { ok: true, data: { ...present(rules), terms: listTerms(rules, null) } };
      const found = await findAvailable(findVehicle, stock_id);
      if (!found.ok) return found;
      const { vehicle, label } = found;
      const leastCents = leastDownCents(vehicle.priceCents, rules);
      return {
        ok: true,
        data: {
          stock_id: vehicle.stockId,
          vehicle: label,
          ...present(rules),
          ...(leastCents > 0 && { min_down_payment: fromCents(leastCents), currency: vehicle.currency }),
          terms: listTerms(rules, ageOf(vehicle.year, clock())),
        },
      };
    },
  });
}

function present({ method, minDownPayment, openingFee, tax }: FinancingRules) {
  const share = (text: string | null) => (text === null || new Decimal(text).isZero() ? null : Number(text));
  return {
    method,
    least_down_share: share(minDownPayment),
    commission_share: share(openingFee),
    tax_rate: share(tax),
    note:
      "least_down_share is of the price; commission_share of what is lent, once, paid with the down payment; " +
      "tax_rate on interest and on that commission; null: none. amortised: interest on what is still owed; flat: " +
      "each month on all that was lent. Payments are monthly, the rate stays the same for the whole term.",
  };
}

function listTerms(rules: FinancingRules, ageYears: number | null) {
  return rules.termsMonths.map((months) => {
    if (ageYears !== null)
      return { term_months: months, annual_rate: Number(rateFor(rules, months, ageYears)) };
    const { lowest, highest } = ratesOfAnyAge(rules, months);
    return lowest === highest
      ? { term_months: months, annual_rate: Number(highest) }
      : {
          term_months: months,
          lowest_annual_rate: Number(lowest),
          highest_annual_rate: Number(highest),
          depends_on: "the car's age",
        };
  });
}
