import { foldText } from "../../fold.ts";
import type { CatalogQuery } from "../query.ts";
import { isCar } from "../stock/conditions.ts";
import type { Stock } from "../stock/stock.ts";

/** What alternatives to a model should be near to, where the stock knows or knew that model. */
export type Likeness = { body: string | null; priceCents: number };

/**
 * What the model asked for is like: commonest body and average price of all its cars that are or were here.
 * @returns null for a model that never was
 */
export function findLikeness(stock: Stock, { make, model }: CatalogQuery): Likeness | null {
  if (!model) return null;
  const [of, named] = [make ? foldText(make) : null, foldText(model)];
  const rows = isCar(
    `like ${of} ${named}`,
    (car) => car.foldedModel === named && (of === null || car.foldedMake === of),
  )(stock);
  const count = rows.size();
  if (count === 0) return null;
  const bodies = new Map<string, number>();
  let sumCents = 0;
  rows.forEach((row) => {
    sumCents += stock.priceCents.numbers[row] as number;
    const body = stock.body.at(row);
    if (body) bodies.set(body, (bodies.get(body) ?? 0) + 1);
  });
  const [commonest] = [...bodies].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return { body: commonest?.[0] ?? null, priceCents: Math.round(sumCents / count) };
}
