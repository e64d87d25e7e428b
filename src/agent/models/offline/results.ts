import { z } from "zod";
import { readMovedCar } from "../../../catalog/missing-car.ts";
import { defaultCurrency } from "../../../money.ts";
import type { Step } from "./turn.ts";

/** What the tools answer, as far as the offline model tells it on. What is not stated may be null or absent. */
const CarSchema = z.object({
  stock_id: z.string(),
  make: z.string(),
  model: z.string(),
  version: z.string().nullish(),
  year: z.number(),
  km: z.number(),
  price: z.number(),
  currency: z.string().default(defaultCurrency),
  transmission: z.string().nullish(),
  fuel: z.string().nullish(),
  body: z.string().nullish(),
  colour: z.string().nullish(),
  bluetooth: z.boolean().nullish(),
  car_play: z.boolean().nullish(),
  length_mm: z.number().nullish(),
  width_mm: z.number().nullish(),
  height_mm: z.number().nullish(),
  photo_url: z.string().nullish(),
  location: z.string().nullish(),
});
export type Car = z.output<typeof CarSchema>;

const RelaxedValue = z.union([z.string(), z.number(), z.boolean()]);
const RelaxationSchema = z.object({ field: z.string(), from: RelaxedValue, to: RelaxedValue.nullable() });

const FoundSchema = z.object({
  items: z.array(CarSchema),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  applied: z.record(z.string(), z.unknown()).default({}),
  relaxed: z.array(RelaxationSchema).optional(),
  not_stated: z.array(z.enum(["fuel", "transmission", "colour", "location"])).default([]),
  /** What was asked for, and cannot be had any more. */
  gone: z.array(z.object({ vehicle: z.string(), status: z.enum(["sold", "reserved"]) })).default([]),
  budget: z
    .object({
      price_max: z.number(),
      down_payment: z.number(),
      term_months: z.number(),
      annual_rate: z.number(),
      by_age: z
        .array(
          z.object({
            year_min: z.number().optional(),
            year_max: z.number().optional(),
            price_max: z.number(),
            annual_rate: z.number(),
            term_months: z.number(),
          }),
        )
        .default([]),
      least_down_share: z.number().optional(),
    })
    .nullish(),
  /** Of each facet how many cars have which value. */
  facets: z.record(z.string(), z.record(z.string(), z.number())).default({}),
});
export type Found = z.output<typeof FoundSchema>;

const MakesSchema = z.object({ makes: z.array(z.object({ make: z.string(), count: z.number() })) });

const PlanSchema = z.object({
  number: z.string(),
  price: z.number(),
  down_payment: z.number(),
  principal: z.number(),
  annual_rate: z.number(),
  term_months: z.number(),
  monthly_payment: z.number(),
  last_payment: z.number(),
  total_interest: z.number(),
  opening_fee: z.number().optional(),
  tax_rate: z.number().optional(),
  total_tax: z.number().optional(),
  total: z.number(),
  currency: z.string().default(defaultCurrency),
  method: z.enum(["amortised", "flat"]).default("amortised"),
  expires_at: z.string().optional(),
});
export type ToldPlan = z.output<typeof PlanSchema>;

const PlansSchema = z.object({
  stock_id: z.string().nullish(),
  vehicle: z.string().nullish(),
  plans: z.array(PlanSchema).default([]),
  price_changed: z.object({ since_plan: z.string(), before: z.number() }).optional(),
  expired: z.object({ since_plan: z.string(), expired_at: z.string() }).optional(),
  /** Where a figure was found for it. */
  monthly_payment: z.number().optional(),
  solved_for: z.enum(["down_payment", "term"]).optional(),
  reached: z.boolean().optional(),
});
export type Plans = z.output<typeof PlansSchema>;

const ReviewSchema = z.object({
  vehicle: z.string().nullish(),
  status: z.enum(["valid", "expired", "price_changed", "vehicle_gone"]),
  plan: PlanSchema,
  renewed: PlanSchema.optional(),
  schedule: z
    .array(z.object({ year: z.number(), paid: z.number(), interest: z.number(), balance: z.number() }))
    .optional(),
  payment: z
    .object({
      number: z.number(),
      payment: z.number(),
      interest: z.number(),
      tax: z.number().optional(),
      principal: z.number(),
    })
    .optional(),
  regular_extra: z
    .object({
      extra_payment: z.number(),
      every_months: z.number(),
      payments: z.number(),
      last_payment: z.number(),
      saved: z.number(),
    })
    .optional(),
  early_repayment: z
    .object({
      after_payments: z.number(),
      paid: z.number(),
      principal_paid: z.number(),
      interest_paid: z.number(),
      tax_paid: z.number().optional(),
      owed: z.number(),
      saved_by_paying_off: z.number(),
      early_charge: z.number().optional(),
      owed_with_charge: z.number().optional(),
      saved_after_charge: z.number().optional(),
      extra_payment: z.number().optional(),
      owed_after_extra: z.number().optional(),
      same_payment: z
        .object({ payments_left: z.number(), last_payment: z.number(), saved: z.number() })
        .optional(),
      same_term: z.object({ monthly_payment: z.number(), saved: z.number() }).optional(),
    })
    .optional(),
});
export type Review = z.output<typeof ReviewSchema>;

const TermsSchema = z.object({
  stock_id: z.string().nullish(),
  vehicle: z.string().nullish(),
  method: z.enum(["amortised", "flat"]),
  least_down_share: z.number().nullable(),
  /** For a car. */
  min_down_payment: z.number().optional(),
  currency: z.string().default(defaultCurrency),
  commission_share: z.number().nullable(),
  tax_rate: z.number().nullable(),
  terms: z
    .array(
      z.object({
        term_months: z.number(),
        annual_rate: z.number().optional(),
        lowest_annual_rate: z.number().optional(),
        highest_annual_rate: z.number().optional(),
      }),
    )
    .min(1),
});
export type FinancingTerms = z.output<typeof TermsSchema>;

const PassagesSchema = z.object({
  unmet: z.array(z.string()).default([]),
  missing: z.array(z.string()).default([]),
  passages: z.array(
    z.object({
      title: z.string(),
      headings: z.array(z.string()).default([]),
      text: z.string(),
      /** Absent in what was found before it was noted. */
      language: z.enum(["es", "en"]).optional(),
      /** The sentences of it that answer. */
      answer: z.string().optional(),
      score: z.number().default(0),
      /** Present: it gives other figures than the first. */
      differs: z.string().optional(),
    }),
  ),
});
export type Passages = z.output<typeof PassagesSchema>["passages"];

/** Of a refusal: within what bounds it would do; in currency units, or a count of payments. */
const LimitsSchema = z.object({ least: z.number().optional(), most: z.number().optional() });

/** Tool data in its type, as all `parse…` of this file. @throws {z.ZodError} where a tool answers otherwise than its contract says */
export const parseFound = (data: unknown): Found => FoundSchema.parse(data);
export const parseCar = (data: unknown): Car => CarSchema.parse(data);
export const parseMakes = (data: unknown) => MakesSchema.parse(data).makes;
export const parseReview = (data: unknown): Review => ReviewSchema.parse(data);
export const parsePlans = (data: unknown): Plans => PlansSchema.parse(data);
export const parseTerms = (data: unknown): FinancingTerms => TermsSchema.parse(data);
/** What was asked besides, and no passage speaks of: words, lower case without accents. */
export const parseUnmet = (data: unknown): string[] => PassagesSchema.parse(data).unmet;
/** Those of them that are words of the trade. */
export const parseMissing = (data: unknown): string[] => PassagesSchema.parse(data).missing;
export const parsePassages = (data: unknown): Passages => PassagesSchema.parse(data).passages;
/** The bounds that a refusal names; none where it names no such. */
export const parseLimits = (details: unknown) => LimitsSchema.catch({}).parse(details);

/** True of the arguments of a search that went on from a list: only the query of a list has a page size. */
export function goesOnFromList(args: Record<string, unknown>): boolean {
  return args.page_size != null;
}

/** What the calls of a tool brought, where they did. */
export function dataOf(steps: Step[], name: string): unknown[] {
  return steps.flatMap((step) => (step.name === name && step.output.ok ? [step.output.data] : []));
}

/** By what else the documents were searched than by the question. */
export function listAbouts(steps: Step[]): string[] {
  return steps.flatMap(({ arguments: { about } }) => (typeof about === "string" ? [about] : []));
}

/** A car that is sold or reserved by now. */
export function isMovedCar({ output }: Step): boolean {
  return !output.ok && readMovedCar(output) !== null;
}

/** "the grey one": of the one that there is no colour is listed, or another one. */
export function isOfOtherColour({ relaxed }: Found): boolean {
  return relaxed?.every(({ field }) => field === "colour") ?? false;
}
