import type { VehicleWish } from "../query.ts";
import { notStated } from "../stock/columns.ts";
import { both, type Condition, either, has, isCar, isStated, isWithin, not } from "../stock/conditions.ts";
import { fittingFirst, type Order } from "../stock/order.ts";
import type { Stock } from "../stock/stock.ts";
import { hasBody } from "./looks.ts";

/** Up to so long a car is small, and from so long on one is large: quarters of the cars on Mexico's roads. */
export const smallUpToMm = 4_300;
export const largeFromMm = 4_600;

const isLong = either(isWithin("lengthMm", largeFromMm, null), not(isStated("lengthMm")));
const isShort = isWithin("lengthMm", null, smallUpToMm);
const statesNoLength = not(isStated("lengthMm"));
const isThrifty = has("fuel", { thrifty: true }, (fuel) => fuel === "hybrid" || fuel === "electric");
const isSmall = either(isShort, both(statesNoLength, hasBody(["hatchback"])));

/** How a version names its rows of seats, and how many may ride. */
const hasRows = (count: number) => named(` ${count} ?(row|rows|fila|filas) `);
const hasPlaces = (counts: string) =>
  named(` ${counts} ?(pasajeros|pas|asientos|plazas|passengers?|seats?|seater) `);
const statesSeven = either(hasRows(3), hasPlaces("[789]"));
const statesFewer = either(hasRows(2), hasPlaces("[2-6]"));

function named(words: string): Condition {
  const pattern = new RegExp(words);
  return isCar({ named: words }, ({ name }) => pattern.test(name));
}

/**
 * What a wish that no column states is taken for. What a vehicle does not state may be known from its body; a
 * vehicle of which neither is known does not fit.
 * @see describeWish for the words
 */
export function takeWish(wish: VehicleWish): Condition {
  switch (wish) {
    case "family":
      return hasBody(["suv", "van", "wagon"]);
    case "seven_seats":
      return both(either(statesSeven, hasBody(["van"]), both(hasBody(["suv"]), isLong)), not(statesFewer));
    case "small":
      return isSmall;
    case "large":
      return either(
        isWithin("lengthMm", largeFromMm, null),
        both(statesNoLength, hasBody(["van", "pickup"])),
      );
    case "economy":
      return either(isThrifty, isSmall);
  }
}

/** Which of what fits a wish comes first. */
export function orderByWish(wish: VehicleWish, stock: Stock): Order[] {
  const shortFirst = orderByLength(stock, "asc");
  const longFirst = orderByLength(stock, "desc");
  switch (wish) {
    case "family":
      return [];
    case "seven_seats":
      return [fittingFirst(stock, statesSeven), fittingFirst(stock, hasBody(["van"])), longFirst];
    case "small":
      return [shortFirst];
    case "large":
      return [longFirst];
    case "economy":
      return [fittingFirst(stock, isThrifty), shortFirst];
  }
}

/** Those that do not state it come last. */
function orderByLength({ lengthMm: { numbers } }: Stock, direction: "asc" | "desc"): Order {
  if (direction === "desc") return { of: numbers, direction };
  const statedFirst = (row: number) => {
    const length = numbers[row] as number;
    return length === notStated ? Number.POSITIVE_INFINITY : length;
  };
  return { of: statedFirst, direction };
}

/** For a model: how a wish was taken, and what must not be said of it. */
export function describeWish(wish: VehicleWish): string {
  const metres = (mm: number) => `${mm / 1_000} m`;
  switch (wish) {
    case "family":
      return "family: taken for SUVs, vans and wagons.";
    case "seven_seats":
      return `seven_seats: the stock does not state seats, but for versions that name three rows or seven places, which come first; then vans, then SUVs of ${metres(largeFromMm)} or more, longest first. Never say that a car seats seven.`;
    case "small":
      return `small: up to ${metres(smallUpToMm)} long, shortest first; hatchbacks where no length is stated.`;
    case "large":
      return `large: ${metres(largeFromMm)} long or more, longest first; vans and pickups where no length is stated.`;
    case "economy":
      return `economy: the stock does not state consumption. Hybrids and electric cars first, then those up to ${metres(smallUpToMm)} long; never say what a car consumes.`;
  }
}
