import { z } from "zod";
import { vehicleLabel } from "../catalog/label.ts";
import type { Vehicle } from "../catalog/vehicle.ts";
import type { Clock } from "../clock.ts";
import { AmountSchema, DownPaymentSchema, defaultCurrency, readDownPayment, toCents } from "../money.ts";
import { defineTool, type Tool } from "../tools/tool.ts";
import { refuse } from "../tools/tool-result.ts";
import { type ListStanding, noteOffer, notePlan, type PlanSubject, quoteOf } from "./note-offer.ts";
import { loanOf, type OfferedPlan, readPlanNumber } from "./plan.ts";
import type { PlanDraft } from "./plan-memory.ts";
import type { Planner } from "./planner.ts";
import {
  presentCharge,
  presentOffer,
  presentRefusal,
  presentRegular,
  presentRepayment,
  presentSchedule,
  presentYears,
} from "./present.ts";
import { amortise, type Loan } from "./quote/calculator.ts";
import { addCharge, payExtraRegularly, repayEarly } from "./quote/early.ts";
import { type Refused, refusePlan } from "./quote/refusal.ts";

const input = z.object({
  number: z
    .string()
    .max(30)
    .nullish()
    .describe("the plan's number, such as F-1042; null for the last plan offered"),
  schedule: z.boolean().nullish().describe("true for what is paid and still owed, year by year; else null"),
  after_payments: z
    .int()
    .nullish()
    .describe(
      "early repayment after so many monthly payments (12 for a year); null when it was not asked about",
    ),
  extra_payment: AmountSchema.nullish().describe(
    `with after_payments or extra_every_months: an extra payment to the principal, in ${defaultCurrency}; null to pay all that is owed`,
  ),
  extra_every_months: z
    .int()
    .nullish()
    .describe(
      "with extra_payment and without after_payments: it is paid again after every so many payments (1 for each month, 12 for each year); else null",
    ),
  early_charge: DownPaymentSchema.nullish().describe(
    `with after_payments: what the dealer's documents charge for paying off then, in ${defaultCurrency}, or as a share ` +
      'of what is owed as text ("2%"); null where they charge nothing or do not say',
  ),
  payment_number: z
    .int()
    .nullish()
    .describe(
      "one payment by its number, 1 for the first: how much of it is interest and how much principal; else null",
    ),
});
type Input = z.output<typeof input>;

type PlanDetailsDeps = {
  planner: Planner;
  /** Any car of the stock by its id, whatever its status; null: no such car. */
  findVehicle(stockId: string): Promise<Vehicle | null>;
  /** A stored plan of the customer whose conversation it is; null: there is none of that number. */
  findPlan(conversationId: string, number: string): Promise<OfferedPlan | null>;
  listStanding: ListStanding;
  clock: Clock;
};

/**
 * `plan_details`: a plan that was offered, whether it still holds, its schedule and its early repayment. One that does
 * not hold any more is worked out anew, at today's price and rules, where that can be done.
 */
export function createPlanDetailsTool(deps: PlanDetailsDeps): Tool<PlanDraft> {
  return defineTool({
    name: "plan_details",
    description:
      "A financing plan that was already offered, by its number: whether it still holds, its payments year by year, " +
      "what is owed and saved when it is paid off early or something extra is paid. A plan that has expired, or whose " +
      "car has another price by now, comes with a new one.",
    input,
    async run(args, { draft, conversationId }) {
      const number = args.number ?? draft.state.plan?.number ?? null;
      if (number === null) return refuse("plan_missing", "no plan was offered yet; use plan_financing");
      const plan =
        draft.plans.find((one) => one.number === readPlanNumber(number)) ??
        (await deps.findPlan(conversationId, number));
      if (!plan) return refuse("plan_not_found", `no plan of this customer has the number ${number}`);
      const vehicle = plan.stockId === null ? null : await deps.findVehicle(plan.stockId);
      const asOffered = describe(plan, args);
      if (!asOffered.ok) return presentRefusal(asOffered);
      draft.quoted.push(quoteOf(plan));
      const { status, renewed, refused } = await renew(plan, vehicle, draft, conversationId);
      const details = renewed ? describe(renewed, args) : asOffered;
      return {
        ok: true,
        data: {
          stock_id: plan.stockId,
          vehicle: vehicle && vehicleLabel(vehicle),
          status,
          plan: presentOffer(plan),
          ...(renewed && { renewed: presentOffer(renewed) }),
          ...(refused && { not_renewed: explain(refused) }),
          ...(details.ok && details.data),
          note: notes[status],
        },
      };
    },
  });

  /** A plan that holds is what the talk goes on about; else the new one is, where there is one. */
  async function renew(
    plan: OfferedPlan,
    vehicle: Vehicle | null,
    draft: PlanDraft,
    conversationId: string,
  ): Promise<Standing> {
    const status = findStatus(plan, vehicle, deps.clock());
    const subject: PlanSubject = {
      stockId: plan.stockId,
      label: vehicle && vehicleLabel(vehicle),
      year: vehicle?.year ?? null,
      priceCents: vehicle?.priceCents ?? plan.priceCents,
      currency: plan.currency,
    };
    const downPayment = { kind: "amount", cents: plan.downPaymentCents } as const;
    const asked = { downPayment, termMonths: plan.termMonths };
    if (status === "valid") notePlan(draft, subject, plan, asked);
    if (status !== "expired" && status !== "price_changed") return { status };
    const standing = [...draft.plans, ...(await deps.listStanding(conversationId, plan.stockId))];
    const result = await deps.planner.plan({ ...subject, ...asked, standing });
    if (!result.ok) return { status, refused: result };
    noteOffer(draft, subject, result.plans, asked, standing);
    return { status, ...(result.plans[0] && { renewed: result.plans[0] }) };
  }
}

function explain(refused: Refused) {
  const { ok: _, ...reason } = presentRefusal(refused);
  return reason;
}

type Status = keyof typeof notes;
type Standing = { status: Status; renewed?: OfferedPlan; refused?: Refused };

const notes = {
  valid: "This plan holds until expires_at; an offer subject to credit approval.",
  expired: "This plan has expired: say so. It does not hold any more; the new one in renewed does.",
  price_changed:
    "The car's price has changed since this plan: say so, with both prices. The new plan in renewed has today's price.",
  vehicle_gone: "The car of this plan cannot be had any more: say so, and offer another one.",
} as const;

function findStatus(plan: OfferedPlan, vehicle: Vehicle | null, now: Date): Status {
  if (plan.stockId !== null && vehicle?.status !== "available") return "vehicle_gone";
  if (plan.expiresAt <= now) return "expired";
  return vehicle && vehicle.priceCents !== plan.priceCents ? "price_changed" : "valid";
}

/** Schedule, a payment of it and early repayment, as far as they were asked for. */
function describe(plan: OfferedPlan, { schedule, payment_number, ...early }: Input) {
  const loan = loanOf(plan);
  const amortisation = amortise(loan);
  if (!amortisation) throw new Error("a plan that was offered has a schedule");
  const years = schedule ? { schedule: presentYears(amortisation.schedule) } : {};
  const [payment] = presentSchedule(amortisation.schedule.filter(({ number }) => number === payment_number));
  if (payment_number != null && !payment) {
    const facts = { least: 1, most: loan.termMonths };
    const message = `there are payments 1 to ${loan.termMonths}`;
    return refusePlan("after_payments_out_of_range", "payment_number", message, facts);
  }
  const repayment = describeEarly(loan, amortisation, early);
  if (!repayment.ok) return repayment;
  return { ok: true, data: { ...years, ...(payment && { payment }), ...repayment.data } } as const;
}

function describeEarly(
  loan: Loan,
  amortisation: NonNullable<ReturnType<typeof amortise>>,
  {
    after_payments,
    extra_payment,
    extra_every_months,
    early_charge,
  }: Pick<Input, "after_payments" | "extra_payment" | "extra_every_months" | "early_charge">,
) {
  if (after_payments == null && extra_every_months != null) {
    const extra = { cents: toCents(extra_payment ?? 0), everyMonths: extra_every_months };
    const result = payExtraRegularly(loan, amortisation, extra);
    return result.ok
      ? ({ ok: true, data: { regular_extra: presentRegular(result.regular) } } as const)
      : result;
  }
  if (after_payments == null) return { ok: true, data: {} } as const;
  const extraCents = extra_payment == null ? null : toCents(extra_payment);
  const result = repayEarly(loan, amortisation, after_payments, extraCents);
  if (!result.ok) return result;
  const { repayment } = result;
  const isCharged = early_charge != null && repayment.extra === null;
  const charge = isCharged ? addCharge(repayment, readDownPayment(early_charge)) : null;
  if (charge && !charge.ok) return charge;
  const early_repayment = { ...presentRepayment(repayment), ...(charge && presentCharge(charge.charged)) };
  return { ok: true, data: { early_repayment } } as const;
}
