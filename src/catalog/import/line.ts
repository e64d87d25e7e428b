import { writeOutMake } from "../match/spelling/make-names.ts";
import { maxStockIdLength } from "../stock-id.ts";
import type { Vehicle, VehicleStatus } from "../vehicle.ts";
import { type CellReading, type ProblemCode, readCellText } from "./cell.ts";
import { deriveFromVersion } from "./derive.ts";
import type { Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import { readName } from "./names.ts";
import type { Row } from "./rows.ts";
import {
  isEmpty,
  readBody,
  readCurrency,
  readDistance,
  readFlag,
  readFuel,
  readMillimetres,
  readPriceCents,
  readStatus,
  readTransmission,
  readUrl,
  readYear,
} from "./values.ts";

type Snake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
  : S;
type Stated = Omit<Vehicle, "status" | "createdAt" | "updatedAt">;

/** What one line says, keyed by the table's columns. `status` null: the file does not say. */
export type VehicleLine = { [Key in keyof Stated as Snake<Key>]: Stated[Key] } & {
  status: VehicleStatus | null;
};

/** A line is a vehicle, or is refused with all that is wrong with it and the id it names, if any. */
export type LineReading =
  | { vehicle: VehicleLine }
  | { reason: string; codes: ProblemCode[]; stockId: string | null };

type LineReaderOptions = { columns: Map<Field, number>; width: number; mapping: Mapping; maxYear: number };

/**
 * @param width cells that the header has
 * @param maxYear the newest model year that can be true
 */
export function createLineReader({ columns, width, mapping, maxYear }: LineReaderOptions) {
  const readMake = (cell: string) => readName(cell, 60);
  const readStockId = (cell: string) => readCellText(cell, maxStockIdLength);
  const readShortText = (cell: string) => readName(cell, 100);

  return function readLine({ line, cells }: Row): LineReading {
    const problems: string[] = [];
    const codes: ProblemCode[] = [];
    const optional = <T>(field: Field, read: (cell: string) => CellReading<T>): T | null => {
      const cell = findCell(field, cells);
      if (cell === "") return null;
      const reading = read(cell);
      if ("value" in reading) return reading.value;
      problems.push(`${field}: ${reading.problem}`);
      if (reading.code) codes.push(reading.code);
      return null;
    };
    const required = <T>(field: Field, read: (cell: string) => CellReading<T>, onFailure: T): T => {
      if (findCell(field, cells) === "") problems.push(`${field}: is empty`);
      return optional(field, read) ?? onFailure;
    };

    if (cells.length !== width) {
      const stockId = mapping.stock_id_from_line === null ? null : nameLine(line);
      return { reason: `has ${cells.length} cells where the header has ${width}`, codes, stockId };
    }
    const stockId =
      mapping.stock_id_from_line === null ? required("stock_id", readStockId, "") : nameLine(line);
    const version = optional("version", (cell) => readName(cell, 200));
    const derived = version === null ? null : deriveFromVersion(version);
    const currency = optional("currency", readCurrency) ?? mapping.currency;
    const vehicle: VehicleLine = {
      stock_id: stockId,
      make: required("make", readMake, ""),
      model: required("model", readMake, ""),
      version,
      year: required("year", (cell) => readYear(cell, maxYear), 0),
      km: required("km", (cell) => readDistance(cell, mapping.mileage_unit), 0),
      price_cents: required("price", (cell) => readPriceCents(cell, currency), 0),
      currency,
      transmission: optional("transmission", readTransmission) ?? derived?.transmission ?? null,
      fuel: optional("fuel", readFuel) ?? derived?.fuel ?? null,
      body: optional("body", readBody) ?? derived?.body ?? null,
      colour: optional("colour", (cell) => readName(cell, 40)),
      bluetooth: optional("bluetooth", readFlag),
      car_play: optional("car_play", readFlag),
      length_mm: optional("length_mm", readMillimetres),
      width_mm: optional("width_mm", readMillimetres),
      height_mm: optional("height_mm", readMillimetres),
      photo_url: optional("photo_url", readUrl),
      location: optional("location", readShortText),
      status: optional("status", readStatus),
    };
    if (problems.length === 0) return { vehicle };
    return { reason: problems.join("; "), codes, stockId: stockId || null };
  };

  /** @returns the trimmed, corrected cell; empty where the file says nothing */
  function findCell(field: Field, cells: string[]): string {
    const index = columns.get(field);
    const cell = mapping.fixed[field] ?? (index === undefined ? "" : (cells[index] ?? "").trim());
    const corrections = mapping.corrections[field];
    if (corrections && Object.hasOwn(corrections, cell)) return keepStated(corrections[cell] ?? "");
    return keepStated(field === "make" ? writeOutMake(cell) : cell);
  }

  function keepStated(cell: string): string {
    return isEmpty(cell) ? "" : cell;
  }

  function nameLine(line: number): string {
    return `${mapping.stock_id_from_line}${line}`;
  }
}
