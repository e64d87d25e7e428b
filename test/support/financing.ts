import type { FinancingRules } from "../../src/financing/quote/rules.ts";

/** A dealer's terms with nothing on top: no least down payment, no fee, no tax. */
export const plainRules: FinancingRules = {
  method: "amortised",
  annualRate: "0.10",
  termsMonths: [36, 48, 60, 72],
  minDownPayment: null,
  openingFee: null,
  tax: null,
};
