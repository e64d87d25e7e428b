import { Decimal } from "decimal.js";
import { z } from "zod";
import type { TurnDraft } from "../agent/draft.ts";
import { defineTool, type Tool } from "../agent/tool.ts";
import { vehicleLabel } from "../catalog/label.ts";
import { StockIdSchema } from "../catalog/stock-id.ts";
import type { Vehicle } from "../catalog/vehicle.ts";
import { AmountSchema, defaultCurrency, toCents } from "../money.ts";
import { DownPaymentSchema, readDownPayment } from "./input.ts";
import type { OfferedPlan } from "./plan.ts";
import type { Planner } from "./planner.ts";
import { presentOffer } from "./present.ts";
import type { DownPayment, Refusal } from "./quote.ts";

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
  term_months: z.int().nullish().describe("months; null for one plan per term that the dealer offers"),
});

type PlanFinancingDeps = {
  planner: Planner;
  /** Any car of the stock by its id, whatever its status; null: no such car. */
  findVehicle(stockId: string): Promise<Vehicle | null>;
};

/** What a plan is for: a car at its price now, or a price in pesos that the customer named. */
type Subject = { stockId: string | null; label: string | null; priceCents: number; currency: string };

/** `plan_financing`: exact monthly payments for a car in stock or for a price. */
export function createPlanFinancingTool({ planner, findVehicle }: PlanFinancingDeps): Tool {
  return defineTool({
    name: "plan_financing",
    description:
      "Exact monthly payments for a car in stock or for a price. Every figure about financing must come from here. " +
      "Give either stock_id or price, never both.",
    input,
    async run({ stock_id, price, down_payment, term_months }, { draft }) {
      const subject = await findSubject(stock_id ?? null, price ?? null, findVehicle);
      if (typeof subject === "string") return { ok: false, reason: subject };
      const { stockId, priceCents, currency } = subject;
      const downPayment = down_payment == null ? null : readDownPayment(down_payment);
      const termMonths = term_months ?? null;
      const request = { stockId, priceCents, currency, downPayment, termMonths, annualRate: null };
      const result = await planner.plan(request);
      if (!result.ok) return { ok: false, reason: explain(result.refusal) };
      note(draft, subject, result.plans, { downPayment, termMonths });
      return { ok: true, data: present(subject, result.plans) };
    },
  });
}

/** @returns the reason, in words for the model, where there is nothing to plan for */
async function findSubject(
  stockId: string | null,
  price: number | null,
  findVehicle: PlanFinancingDeps["findVehicle"],
): Promise<Subject | string> {
  if (stockId !== null && price !== null)
    return "both_given: give either stock_id or price; null for the other";
  if (price !== null)
    return { stockId: null, label: null, priceCents: toCents(price), currency: defaultCurrency };
  if (stockId === null) return "price_missing: give the stock_id of a car, or a price";
  const vehicle = await findVehicle(stockId);
  if (!vehicle)
    return `vehicle_not_found: no car in stock has the id ${stockId}; search the catalog for the right one`;
  if (vehicle.status !== "available")
    return `vehicle_${vehicle.status}: this car is ${vehicle.status}; offer another`;
  const { priceCents, currency } = vehicle;
  return { stockId: vehicle.stockId, label: vehicleLabel(vehicle), priceCents, currency };
}

type Wishes = { downPayment: DownPayment | null; termMonths: number | null };

function note(draft: TurnDraft, subject: Subject, plans: OfferedPlan[], wishes: Wishes): void {
  const [first] = plans;
  if (!first) return;
  const { stockId, label, priceCents } = subject;
  draft.plans.push(...plans);
  const { number, downPaymentCents } = first;
  const { downPayment, termMonths } = wishes;
  const downPaymentPercent =
    downPayment?.kind === "share" ? new Decimal(downPayment.share).times(100).toNumber() : null;
  draft.state.plan = { number, stockId, priceCents, downPaymentCents, downPaymentPercent, termMonths };
  if (stockId !== null && label !== null) draft.state.vehicle = { stockId, label, priceCents };
  draft.events.push("planned");
}

function explain({ code, message, facts }: Refusal): string {
  const known = Object.keys(facts).length > 0 ? ` ${JSON.stringify(facts)}` : "";
  return `${code}: ${message}${known}`;
}

function present({ stockId, label }: Subject, plans: OfferedPlan[]) {
  return {
    stock_id: stockId,
    vehicle: label,
    plans: plans.map(presentOffer),
    note:
      "An offer subject to credit approval, valid until expires_at; taxes on interest and insurance not included." +
      (stockId === null
        ? " Worked out for a price that was named, not for a car in stock: not a price offer."
        : ""),
  };
}
