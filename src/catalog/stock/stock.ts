import { TypedFastBitSet } from "typedfastbitset";
import { foldText } from "../../text/fold.ts";
import { findBodyOfModel } from "../match/model-bodies.ts";
import { compact } from "../match/reading/text.ts";
import type { Vehicle } from "../vehicle.ts";
import { DistinctColumn, NumberColumn } from "./columns.ts";

/** What many vehicles are: make, model and version, with what they are compared by. */
export type Car = Pick<Vehicle, "make" | "model" | "version"> & {
  /** Make and model compacted: «Mercedes-Benz» and «Mercedes Benz» are one, and so are «CX-5» and «CX5». */
  makeKey: string;
  modelKey: string;
  /** Make, model and version folded, and the version alone; a space at both ends, so that each word stands between two. */
  name: string;
  versionWords: string;
  /** The one in which the model is built, where that is one alone. */
  body: string | null;
};

/** What is counted beside make and model: of many vehicles the same few. */
export type Kind = { make: string; body: string | null; transmission: string | null; fuel: string | null };
export type YearAndBand = {
  year: number;
  /** Whole bands below the price. */
  band: number;
};

/** Of a vehicle, what is searched and counted; `row` is its place in each column. */
export type StockRow = Pick<
  Vehicle,
  | "make"
  | "model"
  | "version"
  | "year"
  | "km"
  | "priceCents"
  | "transmission"
  | "fuel"
  | "body"
  | "colour"
  | "location"
  | "bluetooth"
  | "carPlay"
  | "lengthMm"
  | "widthMm"
  | "heightMm"
  | "status"
> & { row: number };

/** The same of several vehicles: of each column, one value a vehicle. */
export type StockColumns = { [Name in keyof StockRow]: StockRow[Name][] };

/** So many sets are remembered: of a million vehicles each takes 125 KB. */
const mostRemembered = 200;
/** Prices are counted in bands of so many units of the stock's currency. */
export const priceBand = 50_000;

/** More than the database's column can hold. */
const aboveAllKm = 2 ** 31;

const distinctNames = ["transmission", "fuel", "colour", "location", "bluetooth", "carPlay"] as const;
export const numberNames = ["year", "km", "priceCents", "lengthMm", "widthMm", "heightMm"] as const;

const distinct = <Value>() =>
  new DistinctColumn<Value>({ keyOf: (value) => value, describe: (value) => value });

/**
 * The whole stock as this process knows it, column by column: a filter reads one column from end to end, and what it lets
 * through is a set of rows, one bit each. About 100 bytes a vehicle.
 */
export class Stock {
  /** That of the table when it was read: see the migration. */
  revision = "";
  /** One more than the highest row. */
  size = 0;
  readonly available = new TypedFastBitSet();
  readonly car = new DistinctColumn({ keyOf: keyOfCar, describe: describeCar });
  readonly transmission = distinct<string>();
  readonly fuel = distinct<string>();
  /** The body stated or, where none is, the one in which the model alone is built. */
  readonly body = distinct<string>();
  readonly colour = distinct<string>();
  readonly location = distinct<string>();
  readonly bluetooth = distinct<boolean>();
  readonly carPlay = distinct<boolean>();
  readonly kind = new DistinctColumn<Kind>({
    keyOf: ({ make, body, transmission, fuel }) => `${make}\n${body}\n${transmission}\n${fuel}`,
    describe: (kind) => kind,
  });
  readonly yearAndBand = new DistinctColumn<YearAndBand>({
    // A year has four digits.
    keyOf: ({ year, band }) => band * 10_000 + year,
    describe: (one) => one,
  });
  /** Less for a newer car and, of one year, for one that is less driven. */
  readonly wear = new NumberColumn();
  readonly year = new NumberColumn();
  readonly priceCents = new NumberColumn();
  readonly km = new NumberColumn();
  readonly lengthMm = new NumberColumn();
  readonly widthMm = new NumberColumn();
  readonly heightMm = new NumberColumn();
  readonly #remembered = new Map<string, unknown>();

  put({ row: rows, status, ...given }: StockColumns): void {
    if (rows.length === 0) return;
    this.#remembered.clear();
    this.size = rows.reduce((most, row) => Math.max(most, row + 1), this.size);
    for (const [index, row] of rows.entries()) {
      if (status[index] === "available") this.available.add(row);
      else this.available.remove(row);
    }
    this.car.put(
      rows,
      given.make.map((make, at) => ({
        make,
        model: given.model[at] ?? "",
        version: given.version[at] ?? null,
      })),
    );
    const bodies = rows.map((row, at) => given.body[at] ?? this.car.at(row)?.body ?? null);
    this.body.put(rows, bodies);
    this.kind.put(
      rows,
      given.make.map((make, at) => ({
        make,
        body: bodies[at] ?? null,
        transmission: given.transmission[at] ?? null,
        fuel: given.fuel[at] ?? null,
      })),
    );
    this.yearAndBand.put(
      rows,
      given.year.map((year, at) => ({
        year,
        band: Math.floor((given.priceCents[at] ?? 0) / (priceBand * 100)),
      })),
    );
    this.wear.put(
      rows,
      given.km.map((km, at) => km - (given.year[at] ?? 0) * aboveAllKm),
    );
    for (const name of distinctNames) (this[name] as DistinctColumn<unknown>).put(rows, given[name]);
    for (const name of numberNames) this[name].put(rows, given[name]);
  }

  /** Made once, until the stock changes or much else was asked for. */
  remember<Value>(key: string, make: () => Value): Value {
    const value = this.#remembered.has(key) ? (this.#remembered.get(key) as Value) : make();
    // What was asked for last stands last, and gives way last.
    this.#remembered.delete(key);
    this.#remembered.set(key, value);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > mostRemembered && oldest !== undefined) this.#remembered.delete(oldest);
    return value;
  }
}

type Named = Pick<Vehicle, "make" | "model" | "version">;

function keyOfCar({ make, model, version }: Named): string {
  return `${make}\n${model}\n${version ?? ""}`;
}

function describeCar({ make, model, version }: Named): Car {
  return {
    make,
    model,
    version,
    makeKey: compact(make),
    modelKey: compact(model),
    name: ` ${foldText(`${make} ${model} ${version ?? ""}`)} `,
    versionWords: ` ${foldText(version ?? "")} `,
    body: findBodyOfModel(compact(model)),
  };
}
