import Router from "@koa/router";
import type { DataSource } from "typeorm";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { AppError, NotFound } from "../errors.ts";
import {
  AmountSchema,
  DownPaymentSchema,
  defaultCurrency,
  hasDecimals,
  readDownPayment,
  toCents,
} from "../money.ts";
import { parseInput } from "../validate.ts";
import { loanOf } from "./plan.ts";
import { findPlanByNumber } from "./plans.ts";
import { presentOffer, presentPlan, presentRepayment, presentSchedule } from "./present.ts";
import { amortise, type Loan } from "./quote/calculator.ts";
import { repayEarly } from "./quote/early.ts";
import type { Refused } from "./quote/refusal.ts";
import { ageOf, type FinancingRules } from "./quote/rules.ts";
import { quoteHighestPrices, solveForMonthly } from "./quote/solve.ts";
import { type Quote, type QuoteRequest, quotePlans } from "./quote.ts";

/** The dealer does not finance this: 422 with the refusal's own code, the field and the limits. */
class PlanRefused extends AppError {
  constructor({ refusal: { code, field, message, facts } }: Refused) {
    super(message, { code, status: 422, details: { field, ...facts } });
  }
}

const BodySchema = z
  .strictObject({
    price: AmountSchema.optional(),
    down_payment: DownPaymentSchema.nullish(),
    term_months: z.int().nullish(),
    // Wide: that a rate is not a sensible one, the calculator says in its own refusal.
    annual_rate: z
      .number()
      .min(-1e3)
      .max(1e3)
      .refine(hasDecimals(6), "must have at most six decimals")
      .nullish(),
    monthly_payment: AmountSchema.nullish(),
    model_year: z.int().min(1900).max(2100).nullish(),
  })
  .refine(({ price, monthly_payment }) => price !== undefined || monthly_payment != null, {
    path: ["price"],
    error: "is needed where there is no monthly_payment",
  })
  .refine(({ down_payment, monthly_payment }) => down_payment != null || monthly_payment != null, {
    path: ["down_payment"],
    error: "is needed where there is no monthly_payment",
  });

const QuerySchema = z.strictObject({
  schedule: z.enum(["true", "false"]).optional(),
  after_payments: z
    .string()
    .regex(/^\d{1,4}$/, "must be a whole number")
    .transform(Number)
    .optional(),
  /** In currency units. */
  extra_payment: z
    .string()
    .regex(/^\d{1,11}(\.\d{1,2})?$/, "must be an amount with at most two decimals")
    .transform(Number)
    .optional(),
});

type FinancingRoutesDeps = { source: DataSource; financing(): FinancingRules; clock: Clock };

/**
 * `POST /api/financing/plans`: the plan for `term_months`, or `{ "plans": [...] }` with one for each of the dealer's
 * terms; worked out, not stored. With `monthly_payment`, what goes with it, always as `plans`: the down payments, the
 * terms, or without a price the highest prices. `GET /api/financing/plans/:number`: a plan that was offered to a
 * customer. Both with the whole schedule and with early repayment where they are asked for.
 */
export function createFinancingRoutes({ source, financing, clock }: FinancingRoutesDeps): Router {
  const router = new Router();

  router.post("/api/financing/plans", (ctx) => {
    const asked = parseInput(QuerySchema, ctx.query);
    const body = parseInput(BodySchema, ctx.request.body);
    const request = readRequest(body, clock());
    const monthlyCents = body.monthly_payment == null ? null : toCents(body.monthly_payment);
    const { quotes, ...solved } = work(request, monthlyCents, financing());
    const plans = quotes.map((quote) => presentQuote(quote, asked));
    ctx.body = body.term_months == null || monthlyCents !== null ? { ...solved, plans } : plans[0];
  });

  router.get("/api/financing/plans/:number", async (ctx) => {
    const asked = parseInput(QuerySchema, ctx.query);
    const plan = await findPlanByNumber(source.manager, ctx.params.number ?? "");
    if (!plan) throw new NotFound("plan");
    ctx.body = {
      ...presentOffer(plan),
      expired: plan.expiresAt <= clock(),
      stock_id: plan.stockId,
      conversation_id: plan.conversationId,
      ...presentCourse(loanOf(plan), asked),
    };
  });

  return router;
}

function readRequest(body: z.output<typeof BodySchema>, now: Date): QuoteRequest {
  const { price, down_payment, term_months, annual_rate, model_year } = body;
  return {
    priceCents: price === undefined ? null : toCents(price),
    downPayment: down_payment == null ? null : readDownPayment(down_payment),
    termMonths: term_months ?? null,
    annualRate: annual_rate == null ? null : String(annual_rate),
    ageYears: model_year == null ? null : ageOf(model_year, now),
  };
}

/** @throws {PlanRefused} */
function work(request: QuoteRequest, monthlyCents: number | null, rules: FinancingRules) {
  if (monthlyCents === null) return { quotes: accept(quotePlans(request, rules)).quotes };
  if (request.priceCents === null) {
    return { solved_for: "price", quotes: accept(quoteHighestPrices(request, monthlyCents, rules)).quotes };
  }
  const { solved, reached, quotes } = accept(solveForMonthly(request, monthlyCents, rules));
  return { solved_for: solved, reached, quotes };
}

function accept<T extends { ok: true }>(result: T | Refused): T {
  if (!result.ok) throw new PlanRefused(result);
  return result;
}

type Asked = z.output<typeof QuerySchema>;

function presentQuote(quote: Quote, asked: Asked) {
  const plan = presentPlan({ ...quote, currency: defaultCurrency });
  return { ...plan, ...presentCourse(loanOf(quote), asked) };
}

/** @throws {PlanRefused} where it cannot be repaid like that */
function presentCourse(loan: Loan, { schedule, after_payments, extra_payment }: Asked) {
  const amortisation = schedule === "true" || after_payments !== undefined ? amortise(loan) : null;
  if (!amortisation) return {};
  const whole = schedule === "true" ? { schedule: presentSchedule(amortisation.schedule) } : {};
  if (after_payments === undefined) return whole;
  const extraCents = extra_payment === undefined ? null : toCents(extra_payment);
  const { repayment } = accept(repayEarly(loan, amortisation, after_payments, extraCents));
  return { ...whole, early_repayment: presentRepayment(repayment) };
}
