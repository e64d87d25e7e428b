type RefusalCode =
  | "price_missing"
  | "price_not_positive"
  | "down_payment_negative"
  | "down_payment_not_below_price"
  | "down_payment_below_minimum"
  | "monthly_payment_too_low"
  | "rate_out_of_range"
  | "term_not_offered"
  | "principal_too_small"
  | "after_payments_out_of_range"
  | "extra_payment_not_positive"
  | "extra_period_out_of_range"
  | "extra_of_flat_loan"
  | "early_charge_out_of_range";

/** Why there is no plan. `facts` are JSON in snake_case, amounts in currency units: enough to say what would do. */
export type Refusal = {
  code: RefusalCode;
  field:
    | "price"
    | "down_payment"
    | "monthly_payment"
    | "term_months"
    | "annual_rate"
    | "after_payments"
    | "extra_payment"
    | "extra_every_months"
    | "early_charge"
    | "payment_number";
  message: string;
  facts: Record<string, number | number[]>;
};

export type Refused = { ok: false; refusal: Refusal };

/** @param facts amounts in currency units */
export function refusePlan(
  code: RefusalCode,
  field: Refusal["field"],
  message: string,
  facts: Refusal["facts"],
): Refused {
  return { ok: false, refusal: { code, field, message, facts } };
}
