import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";
import { carsOf } from "../../scope.ts";
import { type Measure, measureOf } from "./comparisons.ts";

/** «Del mismo año», "the same price": of which measure. */
const readers = (
  [
    ["year", "(?:ano|year|model year)"],
    ["model", "(?:modelo|model)(?! year)"],
    ["price", "(?:precio|price)"],
    ["km", "(?:kilometraje|kilometros|km|mileage|kilometers)"],
  ] as const
).map(([of, noun]) => ({
  of,
  pattern: new RegExp(
    inOrder(
      String.raw`(?<!\b(?:casi|nearly|almost|practicamente|practically|about|no|not) (?:(?:the|el|los|del|al) )?)\b`,
      oneOf("mism[oa]s?, same, identical"),
      ` ${noun}`,
      String.raw`\b`,
    ),
    "g",
  ),
}));

/** Two cars or more of a sentence that are said to be of the same year, price or kilometres, and are not. */
export function findEquals(reply: Reply): Fault[] {
  return findInSentences(reply, "car_figure", (told) => {
    const cars = told.named.map((mention) => carsOf(mention, reply.known));
    if (cars.length < 2 || cars.some(({ length }) => length !== 1) || told.words.includes("?")) return false;
    return readers.some(({ of, pattern }) =>
      told.words
        .matchAll(pattern)
        .some((match) => isAsserted(match, told, reply) && areApart(of, cars.flat(), reply)),
    );
  });
}

/** «Del mismo modelo» is of one name, or of one year. */
function areApart(
  of: Measure["of"] | "model",
  cars: Parameters<typeof measureOf>[1][],
  reply: Reply,
): boolean {
  if (of === "model")
    return new Set(cars.map(({ model }) => model)).size === cars.length && areApart("year", cars, reply);
  const { known } = reply;
  const values = cars.flatMap((car) => measureOf(of, car, known) ?? []);
  return values.length === cars.length && new Set(values).size === cars.length;
}
