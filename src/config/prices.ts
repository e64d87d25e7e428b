import { z } from "zod";
import { decimal } from "./fields.ts";

const form =
  'must be a JSON object such as {"openai:gpt-5-mini":{"input":"0.25","cached_input":"0.025","output":"2"}}, in US dollars for a million tokens';

const price = z.union([decimal, z.number().nonnegative().transform(String).pipe(decimal)], {
  error: "must be a decimal number such as 0.25",
});

/** Without a price of its own, what was cached costs as much as the rest. */
const ModelPrices = z
  .strictObject({ input: price, cached_input: price.optional(), output: price.default("0") })
  .transform(({ input, cached_input, output }) => ({ input, cached_input: cached_input ?? input, output }));

/** What models cost, by the name that traces and metrics give them. */
export const priceTable = z
  .string()
  .transform((value, context): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue(form);
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), ModelPrices, { error: form }));
