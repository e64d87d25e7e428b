import { TypedFastBitSet } from "typedfastbitset";
import { foldText } from "../../text/fold.ts";
import { findBodyOfModel } from "../match/model-bodies.ts";
import { compact } from "../match/reading/text.ts";
import type { Vehicle } from "../vehicle.ts";
import { DistinctColumn, NumberColumn } from "./columns.ts";

/** What many vehicles are: make, model and version, with what they are compared by. */
export type Car = Pick<Vehicle, "make" | "model" | "version"> & {
  foldedMake: string;
  foldedModel: string;
  /** Make, model and version folded, and the version alone; a space at both ends, so that each word stands between two. */
  name: string;
  versionWords: string;
  /** The one in which the model is built, where that is one alone. */
  body: string | null;
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

/** So many sets are remembered: of a million vehicles each takes 125 KB. */
const mostRemembered = 200;
/** Prices are counted in bands of so many units of the stock's currency. */
export const priceBand = 50_000;

const distinct = <Value>() =>
  new DistinctColumn<Value>({ keyOf: (value) => value, describe: (value) => value });

/**
 * The whole stock as this process knows it, column by column: a filter reads one column from end to end, and what it lets
 * through is a set of rows, one bit each. About 80 bytes a vehicle.
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
  readonly year = distinct<number>();
  /** Whole bands below the price. */
  readonly priceBand = distinct<number>();
  readonly priceCents = new NumberColumn();
  readonly km = new NumberColumn();
  readonly lengthMm = new NumberColumn();
  readonly widthMm = new NumberColumn();
  readonly heightMm = new NumberColumn();
  readonly #remembered = new Map<string, unknown>();

  put({ row, status, ...vehicle }: StockRow): void {
    this.#remembered.clear();
    this.size = Math.max(this.size, row + 1);
    if (status === "available") this.available.add(row);
    else this.available.remove(row);
    const car = this.car.put(row, vehicle);
    this.body.put(row, vehicle.body ?? car?.body ?? null);
    this.transmission.put(row, vehicle.transmission);
    this.fuel.put(row, vehicle.fuel);
    this.colour.put(row, vehicle.colour);
    this.location.put(row, vehicle.location);
    this.bluetooth.put(row, vehicle.bluetooth);
    this.carPlay.put(row, vehicle.carPlay);
    this.year.put(row, vehicle.year);
    this.priceBand.put(row, Math.floor(vehicle.priceCents / (priceBand * 100)));
    this.priceCents.put(row, vehicle.priceCents);
    this.km.put(row, vehicle.km);
    this.lengthMm.put(row, vehicle.lengthMm);
    this.widthMm.put(row, vehicle.widthMm);
    this.heightMm.put(row, vehicle.heightMm);
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
    foldedMake: foldText(make),
    foldedModel: foldText(model),
    name: ` ${foldText(`${make} ${model} ${version ?? ""}`)} `,
    versionWords: ` ${foldText(version ?? "")} `,
    body: findBodyOfModel(compact(model)),
  };
}
