import Router from "@koa/router";
import type { DataSource } from "typeorm";
import { z } from "zod";
import { AppError, NotFound } from "../errors.ts";
import { AmountSchema, defaultCurrency, toCents } from "../money.ts";
import { parseInput } from "../validate.ts";
import { AnnualRateSchema, DownPaymentSchema, readDownPayment } from "./input.ts";
import { findPlanByNumber } from "./plans.ts";
import { presentOffer, presentPlan, presentSchedule } from "./present.ts";
import type { Refused } from "./quote/refusal.ts";
import type { FinancingRules } from "./quote/rules.ts";
import { type Quote, quotePlans } from "./quote.ts";

/** The dealer does not finance this: 422 with the refusal's own code, the field and the limits. */
class PlanRefused extends AppError {
  constructor({ refusal: { code, field, message, facts } }: Refused) {
    super(message, { code, status: 422, details: { field, ...facts } });
  }
}

const BodySchema = z.strictObject({
  price: AmountSchema,
  down_payment: DownPaymentSchema,
  term_months: z.int().nullish(),
  annual_rate: AnnualRateSchema.nullish(),
});

const QuerySchema = z.strictObject({ schedule: z.enum(["true", "false"]).optional() });

type FinancingRoutesDeps = { source: DataSource; financing(): FinancingRules };

/**
 * `POST /api/financing/plans`: the plan for `term_months`, or `{ "plans": [...] }` with one for each of the dealer's
 * terms; worked out, not stored. `GET /api/financing/plans/:number`: a plan that was offered to a customer.
 */
export function createFinancingRoutes({ source, financing }: FinancingRoutesDeps): Router {
  const router = new Router();

  router.post("/api/financing/plans", (ctx) => {
    const { schedule } = parseInput(QuerySchema, ctx.query);
    const body = parseInput(BodySchema, ctx.request.body);
    const result = quotePlans(
      {
        priceCents: toCents(body.price),
        downPayment: readDownPayment(body.down_payment),
        termMonths: body.term_months ?? null,
        annualRate: body.annual_rate == null ? null : String(body.annual_rate),
        ageYears: null,
      },
      financing(),
    );
    if (!result.ok) throw new PlanRefused(result);
    const plans = result.quotes.map((quote) => present(quote, schedule === "true"));
    ctx.body = body.term_months == null ? { plans } : plans[0];
  });

  router.get("/api/financing/plans/:number", async (ctx) => {
    const plan = await findPlanByNumber(source.manager, ctx.params.number ?? "");
    if (!plan) throw new NotFound("plan");
    ctx.body = { ...presentOffer(plan), stock_id: plan.stockId, conversation_id: plan.conversationId };
  });

  return router;
}

function present({ schedule, ...quote }: Quote, withSchedule: boolean) {
  const plan = presentPlan({ ...quote, currency: defaultCurrency });
  return withSchedule ? { ...plan, schedule: presentSchedule(schedule) } : plan;
}
