import { fromCents } from "../../money.ts";
import { foldText } from "../../text/fold.ts";
import { splitAlternatives } from "../match/bodies-and-colours.ts";
import { findBodiesOfModel, isEntryLevel } from "../match/model-bodies.ts";
import { findMakers } from "../match/names/known-cars.ts";
import { compact } from "../match/reading/text.ts";
import type { CatalogQuery } from "../query.ts";
import { isCar } from "../stock/conditions.ts";
import type { Stock } from "../stock/stock.ts";
import type { Vehicle } from "../vehicle.ts";

/** To either side of a car's price. */
const alikeShare = 0.15;

/** What is asked for in place of a car: the same model about its price, which the search relaxes to others of its body. */
export function askAlike({
  make,
  model,
  body,
  priceCents,
}: Pick<Vehicle, "make" | "model" | "body" | "priceCents">): CatalogQuery {
  const price = fromCents(priceCents);
  return {
    make,
    model,
    price_min: Math.floor(price * (1 - alikeShare)),
    price_max: Math.ceil(price * (1 + alikeShare)),
    ...(body !== null && { body }),
  };
}

/** True of what {@link askAlike} asks for; a range as wide as that may be a customer's as well, where no car is gone. */
export function isAskedAlike({ make, model, price_min: least, price_max: most }: CatalogQuery): boolean {
  if (!make || !model || least == null || most == null) return false;
  const isNear = (one: number, other: number) => Math.abs(one - other) <= 1;
  const price = least / (1 - alikeShare);
  return (
    isNear(most, price * (1 + alikeShare)) || isNear(least, (most / (1 + alikeShare)) * (1 - alikeShare))
  );
}

/** What alternatives to a model should be near to. */
export type Likeness = {
  bodies: string[];
  priceCents: number | null;
  /** Its name begins with theirs: «Prius» of a «Prius C». */
  isKin?: (row: number) => boolean;
  /** Of the make that builds it. */
  isSister?: (row: number) => boolean;
};

/**
 * What the model asked for is like: commonest body and average price of all its cars that are or were here.
 * @returns of a model that never was, the bodies in which it is built; null: nothing is known
 */
export function findLikeness(stock: Stock, { make, model }: CatalogQuery): Likeness | null {
  if (!model) return null;
  const [of, named] = [splitAlternatives(make ?? "").map(compact), splitAlternatives(model).map(foldText)];
  const keys = named.map(compact);
  const rows = isCar(
    { like: [of, keys] },
    (car) => keys.includes(car.modelKey) && (of.length === 0 || of.includes(car.makeKey)),
  )(stock);
  const count = rows.size();
  if (count === 0) {
    const built = findBodiesOfModel(compact(model));
    const kin = isCar({ kin: named }, (car) =>
      named.some((name) => name.startsWith(`${foldText(car.model)} `)),
    )(stock);
    if (!built && kin.isEmpty()) return null;
    const makers = named.flatMap((name) => findMakers(compact(name)));
    const sisters = isCar({ makers }, (car) => makers.includes(car.makeKey))(stock);
    return {
      bodies: built?.split(",") ?? [],
      // The cheapest are nearest to what was built to be cheap.
      priceCents: isEntryLevel(compact(model)) ? 0 : null,
      isKin: (row) => kin.has(row),
      isSister: (row) => sisters.has(row),
    };
  }
  const bodies = new Map<string, number>();
  let sumCents = 0;
  rows.forEach((row) => {
    sumCents += stock.priceCents.numbers[row] as number;
    const body = stock.body.at(row);
    if (body) bodies.set(body, (bodies.get(body) ?? 0) + 1);
  });
  const [commonest] = [...bodies].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return { bodies: commonest ? [commonest[0]] : [], priceCents: Math.round(sumCents / count) };
}
