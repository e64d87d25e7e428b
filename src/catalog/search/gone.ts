import type { DataSource } from "typeorm";
import { vehicleLabel } from "../label.ts";
import { splitAlternatives } from "../match/bodies-and-colours.ts";
import { compact } from "../match/reading/text.ts";
import { both, type Condition, isCar, isWithin, listRows, not } from "../stock/conditions.ts";
import type { Stock } from "../stock/stock.ts";
import type { Vehicle } from "../vehicle.ts";
import { listConditions } from "./conditions.ts";
import { hasColour } from "./looks.ts";
import type { ResolvedQuery } from "./resolve.ts";

/** A car that cannot be had any more, with its name in one line. */
export type GoneVehicle = { stockId: string; label: string; status: "sold" | "reserved" };

/** As many as are worth a sentence. */
const mostGone = 2;

/**
 * Rows of cars of the model, years, colour, version and price asked for that are sold or reserved and of which none just alike, of the
 * same version and year, can be had; none where no model was asked for.
 */
export function findGone(stock: Stock, resolved: ResolvedQuery): number[] {
  const { query } = resolved;
  const models = splitAlternatives(query.model ?? "").map(compact);
  if (models.length === 0) return [];
  const makes = splitAlternatives(query.make ?? "").map(compact);
  const { year_min: from = null, year_max: to = null, colour, version, price_min, price_max } = query;
  const fits: Condition[] = [
    isCar({ gone: makes, models }, ({ make, model }) => {
      const [isMake, isModel] = [
        makes.length === 0 || makes.includes(compact(make)),
        models.includes(compact(model)),
      ];
      return isMake && isModel;
    }),
    ...(from !== null || to !== null ? [isWithin("year", from, to)] : []),
    ...(colour ? [hasColour(splitAlternatives(colour))] : []),
    ...listConditions({ ...resolved, query: { version, price_min, price_max } }),
  ];
  const available: Condition = (rows) => rows.available;
  const sameCar = (row: number) => `${stock.car.codes[row]} ${stock.year.numbers[row]}`;
  const left = new Set(Array.from(listRows(both(available, ...fits)(stock)), sameCar));
  return [...listRows(both(not(available), ...fits)(stock))].filter((row) => !left.has(sameCar(row)));
}

/** Those of the rows that are sold or reserved still, the reserved first, then the newest. */
export async function readGone(source: DataSource, rows: number[]): Promise<GoneVehicle[]> {
  if (rows.length === 0) return [];
  const found: (Pick<Vehicle, "stockId" | "make" | "model" | "year" | "version"> &
    Pick<GoneVehicle, "status">)[] = await source.query(
    `SELECT stock_id AS "stockId", make, model, year, version, status FROM vehicle
     WHERE place = ANY($1) AND status <> 'available'
     ORDER BY status, year DESC, stock_id LIMIT ${mostGone}`,
    [rows],
  );
  return found.map((one) => ({ stockId: one.stockId, label: vehicleLabel(one), status: one.status }));
}
