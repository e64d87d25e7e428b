import type { Span } from "../text.ts";

/** What a figure measures or counts. `number`: nothing beside it says what. */
export type FigureKind =
  | "money"
  | "km"
  | "miles"
  | "year"
  | "months"
  | "days"
  | "hours"
  | "minutes"
  | "percent"
  | "mm"
  | "spec"
  | "time"
  | "date"
  | "phone"
  | "id"
  | "count"
  | "number";

/** What an amount is the amount of, and a percentage the share of; `least`: the smallest down payment; `otherwise`: a
 * payment by the week or the year. */
export type Role =
  | "price"
  | "down"
  | "principal"
  | "monthly"
  | "otherwise"
  | "interest"
  | "total"
  | "rate"
  | "least"
  | "fee"
  | "tax"
  | "cat";

/**
 * «Unos», «casi», «poco más de»: which side the true figure may lie on, near; `under` and `over` are bounds («menos de»);
 * null: it is said to be exact.
 */
export type About = "either" | "below" | "above" | "under" | "over" | null;

/** A figure of a text, normalised: money in currency units, lengths in millimetres, terms in months. */
export type Figure = Span & {
  kind: FigureKind;
  /** Ids, telephones and dates are texts: `F-1042`, the digits alone, `2026-11-27` or `11-27`. */
  value: number | string;
  /** Empty: nothing says it. */
  roles: Role[];
  /** ISO 4217, where it is named beside the amount. */
  currency: string | null;
  /** Of `spec`: what is counted, for example `puertas`; of a size: `length`, `width` or `height`; of a rate: `month`. */
  unit: string | null;
  about: About;
  /** The smallest step that its digits can tell, in its own unit: 0.01 of `4.49 m` is 10 mm. */
  step: number;
};
