import type { FigureKind, Role } from "../figures/figure.ts";

/** What a number in a tool's result measures. `detail` as in a fact. */
export type Measure = { kind: FigureKind; role?: Role; detail?: string };
type Measures = Record<string, Measure>;

const money = (role?: Role, detail?: string): Measure => ({
  kind: "money",
  ...(role && { role }),
  ...(detail && { detail }),
});
const percent = (role: Role): Measure => ({ kind: "percent", role });
const count: Measure = { kind: "count" };
const months: Measure = { kind: "months" };
const side = (detail: string): Measure => ({ kind: "mm", detail });

const car: Measures = {
  year: { kind: "year" },
  km: { kind: "km" },
  price: money("price"),
  length_mm: side("length"),
  width_mm: side("width"),
  height_mm: side("height"),
};

const filters: Measures = {
  year_min: { kind: "year" },
  year_max: { kind: "year" },
  price_min: money(),
  price_max: money(),
  km_max: { kind: "km" },
  length_max_mm: side("length"),
  width_max_mm: side("width"),
  height_max_mm: side("height"),
  monthly_max: money("monthly"),
  down_payment: money("down"),
  term_months: months,
  page: { kind: "count", detail: "pages" },
  page_size: count,
};

const plan: Measures = {
  price: money("price"),
  down_payment: money("down"),
  principal: money("principal"),
  opening_fee: money(undefined, "fee"),
  annual_rate: percent("rate"),
  term_months: months,
  monthly_payment: money("monthly"),
  last_payment: money("monthly", "last"),
  total_interest: money("interest"),
  tax_rate: percent("tax"),
  total_tax: money(undefined, "tax"),
  total: money("total"),
};

/** Of refusals: what would do. */
const refused: Measures = { least: money("down"), least_share: percent("least"), offered: months };

/** What each tool's numbers measure, by their fields. A number whose field is not here is known of nothing. */
const byTool: Record<string, Measures> = {
  search_catalog: {
    ...car,
    ...filters,
    total: count,
    pages: { kind: "count", detail: "pages" },
    annual_rate: percent("rate"),
    least_down_share: percent("least"),
  },
  vehicle_details: car,
  list_makes: { count },
  plan_financing: { ...plan, ...refused, before: money("price", "before") },
  plan_details: {
    ...plan,
    ...refused,
    most: months,
    year: { kind: "number" },
    payments: months,
    paid: money("total"),
    interest: money("interest"),
    tax: money(undefined, "tax"),
    balance: money("principal"),
    after_payments: months,
    principal_paid: money("principal"),
    interest_paid: money("interest"),
    tax_paid: money(undefined, "tax"),
    owed: money("principal"),
    saved_by_paying_off: money("interest"),
    early_charge: money(undefined, "charge"),
    owed_with_charge: money("principal", "charge"),
    saved_after_charge: money("interest", "charge"),
    number: { kind: "number", detail: "payment" },
    payment: money("monthly"),
    extra_payment: money(undefined, "extra"),
    owed_after_extra: money("principal"),
    every_months: months,
    extra_paid: money(undefined, "extra"),
    payments_left: months,
    saved: money("interest"),
  },
  financing_terms: {
    min_down_payment: money("down"),
    least_down_share: percent("least"),
    commission_share: percent("fee"),
    tax_rate: percent("tax"),
    term_months: months,
    annual_rate: percent("rate"),
    lowest_annual_rate: percent("rate"),
    highest_annual_rate: percent("rate"),
  },
};

/** Numbers that no reply tells, and the counts beside the values of `facets`, which are read by themselves. */
export const untold = new Set(["score", "facets"]);

/** Null: nothing is known of it. */
export function measureOf(tool: string, field: string): Measure | null {
  return byTool[tool]?.[field] ?? null;
}
