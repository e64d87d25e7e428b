import { z } from "zod";
import { AmountSchema, DownPaymentSchema } from "../money.ts";
import { storable } from "../storable.ts";
import { splitAlternatives } from "./match/bodies-and-colours.ts";
import { fuels, transmissions } from "./vehicle.ts";

const vehicleSorts = [
  "relevance",
  "price_asc",
  "price_desc",
  "year_desc",
  "year_asc",
  "km_asc",
  "km_desc",
] as const;

/** What people wish of a car that no column of the stock states; `wishes.ts` says what each is taken for. */
const vehicleWishes = ["family", "seven_seats", "small", "large", "economy"] as const;
export type VehicleWish = (typeof vehicleWishes)[number];

/** In the stock's currency. */
const amount = AmountSchema.nonnegative();
const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((value) => value === storable(value), "must be whole characters, without U+0000");
const year = z.int().min(1900).max(2100);
const millimetres = z.int().min(1_000).max(10_000);

/**
 * What may be asked of the stock: the query of `GET /api/catalog/vehicles` and the arguments of
 * `search_catalog`. Every field is optional and may be null.
 */
export const CatalogQuerySchema = z.object({
  q: text(200).nullish().describe("free text as a customer would type it"),
  make: text(120)
    .nullish()
    .describe(
      "canonical make where understood, for example Volkswagen; of several, with commas between, each fits",
    ),
  model: text(120)
    .nullish()
    .describe(
      "canonical model where understood, for example Jetta; of several, with commas between, each fits beside the makes that have none of them",
    ),
  version: text(100).nullish().describe("words of the version"),
  year_min: year.nullish(),
  year_max: year.nullish(),
  price_min: amount.nullish(),
  price_max: amount.nullish(),
  km_max: z.int().min(0).max(10_000_000).nullish(),
  bluetooth: z.boolean().nullish().describe("true: only cars that state it"),
  car_play: z.boolean().nullish().describe("true: only cars that state it"),
  transmission: z.enum(transmissions).nullish(),
  fuel: text(40)
    .refine((value) => splitAlternatives(value).every((one) => fuels.some((fuel) => fuel === one)), {
      error: `must be one of ${fuels.join(", ")}, or several with commas between`,
    })
    .nullish()
    .describe(`${fuels.join(", ")}; of several, with commas between, each fits`),
  body: text(40)
    .nullish()
    .describe(
      "suv, sedan, hatchback, pickup, van, coupe, convertible, wagon; of several, with commas between, each fits",
    ),
  colour: text(40).nullish().describe("of several, with commas between, each fits"),
  location: text(100)
    .nullish()
    .describe("the branch where the car stands, or its city, for example Guadalajara"),
  length_max_mm: millimetres.nullish().describe("only cars that state it; for a garage of 4.3 m: 4300"),
  width_max_mm: millimetres.nullish().describe("only cars that state it"),
  height_max_mm: millimetres.nullish().describe("only cars that state it"),
  wish: z
    .array(z.enum(vehicleWishes))
    .max(vehicleWishes.length)
    .nullish()
    .describe("wishes that the stock does not state; taken for body, size and fuel, as `notes` say"),
  exclude: z
    .array(text(60))
    .max(20)
    .nullish()
    .describe(
      "what is not wanted: makes, models, bodies, colours, fuels, transmissions or years, each by itself",
    ),
  monthly_max: amount
    .nullish()
    .describe("what can be paid each month, with down_payment and term_months: becomes a highest price"),
  down_payment: DownPaymentSchema.nullish().describe(
    'only with monthly_max: an amount, or a share such as "20%"',
  ),
  term_months: z
    .int()
    .min(1)
    .max(600)
    .nullish()
    .describe("only with monthly_max; null: the dealer's longest"),
  sort: z.enum(vehicleSorts).nullish(),
  page: z.int().min(1).max(100_000).nullish(),
  page_size: z.int().min(1).max(100).nullish(),
});

export type CatalogQuery = z.output<typeof CatalogQuerySchema>;

/** A query with what it asks for alone: a model gives null for the rest. */
export function statedOf(query: CatalogQuery): CatalogQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value != null));
}

/** The same, where an empty text or an empty list asks for nothing either. */
export function dropEmpty(query: CatalogQuery): CatalogQuery {
  const isEmpty = (value: unknown) =>
    value == null || value === "" || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(query).filter(([, value]) => !isEmpty(value)));
}
