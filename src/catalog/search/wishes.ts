import type { VehicleWish } from "../query.ts";
import { type Condition, hasBody } from "./bodies.ts";

/** Up to so long a car is small, and from so long on one is large: quarters of the cars on Mexico's roads. */
export const smallUpToMm = 4_300;
export const largeFromMm = 4_600;

/** What fits a wish, and which of it comes first. */
type Taken = Condition & { orders: [expression: string, direction: "ASC" | "DESC"][] };

const shortFirst: Taken["orders"][number] = ["coalesce(vehicle.length_mm, 32767)", "ASC"];
const longFirst: Taken["orders"][number] = ["coalesce(vehicle.length_mm, 0)", "DESC"];

/** How a version names its rows of seats. */
const rows = (count: number) => ` ${count} ?(row|rows|fila|filas) `;

/**
 * What a wish that no column states is taken for. What a vehicle does not state may be known from its body; a
 * vehicle of which neither is known does not fit.
 * @see describeWish for the words
 */
export function takeWish(wish: VehicleWish): Taken {
  switch (wish) {
    case "family":
      return { ...hasBody(["suv", "van", "wagon"], "family"), orders: [] };
    case "seven_seats": {
      const van = hasBody(["van"], "sevenVan");
      const suv = hasBody(["suv"], "sevenSuv");
      return {
        sql: `(${van.sql} OR (${suv.sql} AND coalesce(vehicle.length_mm, ${largeFromMm}) >= ${largeFromMm}))
          AND vehicle.folded_name !~ '${rows(2)}'`,
        parameters: { ...van.parameters, ...suv.parameters },
        orders: [[`(vehicle.folded_name ~ '${rows(3)}')`, "DESC"], [van.sql, "DESC"], longFirst],
      };
    }
    case "small":
      return { ...isSmall("small"), orders: [shortFirst] };
    case "large": {
      const body = hasBody(["van", "pickup"], "large");
      return {
        sql: `(vehicle.length_mm >= ${largeFromMm} OR (vehicle.length_mm IS NULL AND ${body.sql}))`,
        parameters: body.parameters,
        orders: [longFirst],
      };
    }
    case "economy": {
      const small = isSmall("economy");
      const thrifty = "coalesce(vehicle.fuel IN ('hybrid', 'electric'), false)";
      return {
        sql: `(${thrifty} OR ${small.sql})`,
        parameters: small.parameters,
        orders: [[thrifty, "DESC"], shortFirst],
      };
    }
  }
}

function isSmall(name: string): Condition {
  const body = hasBody(["hatchback"], name);
  return {
    sql: `(vehicle.length_mm <= ${smallUpToMm} OR (vehicle.length_mm IS NULL AND ${body.sql}))`,
    parameters: body.parameters,
  };
}

/** For a model: how a wish was taken, and what must not be said of it. */
export function describeWish(wish: VehicleWish): string {
  const metres = (mm: number) => `${mm / 1_000} m`;
  switch (wish) {
    case "family":
      return "family: taken for SUVs, vans and wagons.";
    case "seven_seats":
      return `seven_seats: the stock does not state seats, but for versions with three rows, which come first; then vans, then SUVs of ${metres(largeFromMm)} or more, longest first. Never say that a car seats seven.`;
    case "small":
      return `small: up to ${metres(smallUpToMm)} long, shortest first; hatchbacks where no length is stated.`;
    case "large":
      return `large: ${metres(largeFromMm)} long or more, longest first; vans and pickups where no length is stated.`;
    case "economy":
      return `economy: the stock does not state consumption. Hybrids and electric cars first, then those up to ${metres(smallUpToMm)} long; never say what a car consumes.`;
  }
}
