import { Decimal } from "decimal.js";
import { foldText } from "../../text/fold.ts";
import { findBody } from "../match/bodies-and-colours.ts";
import { kmPerMile } from "../match/figures/amounts.ts";
import {
  type Fuel,
  fuels,
  type Transmission,
  transmissions,
  type VehicleStatus,
  vehicleStatuses,
} from "../vehicle.ts";
import { type CellReading, clip } from "./cell.ts";
import { readName } from "./names.ts";

const yesWords = ["si", "yes", "true", "1", "x", "y", "s"];
const noWords = ["no", "false", "0", "n"];

const transmissionWords: Record<Transmission, string[]> = {
  automatic: ["automatic", "automatica", "automatico", "auto", "aut", "at", "ta", "cvt", "dct", "dsg"],
  manual: ["manual", "estandar", "man", "mt", "tm", "std"],
};
const fuelWords: Record<Fuel, string[]> = {
  // «Gas» alone is petrol in the north and LP gas in Mexico: a mapping has to say which.
  petrol: ["petrol", "gasolina", "gasoline", "nafta"],
  diesel: ["diesel"],
  hybrid: ["hybrid", "hibrido", "hibrida", "phev", "hev", "hibrido enchufable", "plug-in hybrid"],
  electric: ["electric", "electrico", "electrica", "ev", "bev"],
  lpg: ["lpg", "gas lp", "glp"],
};
const statusWords: Record<VehicleStatus, string[]> = {
  available: [
    "available",
    "disponible",
    "en venta",
    "a la venta",
    "for sale",
    "en piso",
    "in stock",
    "en stock",
  ],
  reserved: ["reserved", "reservado", "reservada", "apartado", "apartada", "separado", "separada", "on hold"],
  sold: ["sold", "vendido", "vendida", "entregado", "entregada", "delivered"],
};

/** As a dealer of these parts writes them, where the value is not one in Spanish too. */
const inSpanish: Record<string, string> = {
  automatic: "automática",
  manual: "estándar",
  petrol: "gasolina",
  hybrid: "híbrido",
  electric: "eléctrico",
  lpg: "gas lp",
  available: "disponible",
  reserved: "apartado",
  sold: "vendido",
};

/** Ways in which exports write an empty cell. */
const emptyWords = ["", "-", "n/a", "na", "nd", "n/d", "s/d", "null", "nan"];

/** @returns true where a cell says nothing: unknown, never «no» */
export function isEmpty(cell: string): boolean {
  return cell.length <= 4 && emptyWords.includes(cell.toLowerCase());
}

const mostDecimals = 2;

/** «Sí» or «no» in both languages. */
export function readFlag(cell: string): CellReading<boolean> {
  const folded = foldText(cell);
  if (yesWords.includes(folded)) return { value: true };
  if (noWords.includes(folded)) return { value: false };
  return { problem: `«${clip(cell)}» is neither yes nor no` };
}

/** A whole number of years. */
export function readYear(cell: string, maxYear: number): CellReading<number> {
  const minYear = 1950;
  const number = parseNumber(cell);
  if (!number?.isInteger()) return { problem: `«${clip(cell)}» is not a year` };
  const year = number.toNumber();
  if (year < minYear || year > maxYear)
    return { problem: `${clip(cell)} is not between ${minYear} and ${maxYear}` };
  return { value: year };
}

/** Kilometres, rounded to whole ones; miles are converted first. */
export function readDistance(cell: string, unit: "km" | "miles"): CellReading<number> {
  const maxKm = 2_000_000;
  const number = parseNumber(cell.replace(/\s*(km|kms|mi|miles|millas)\.?$/i, ""));
  if (!number) return { problem: describeNumber(cell, "a number") };
  const km = (unit === "miles" ? number.times(kmPerMile) : number).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  if (km.isNegative() || km.greaterThan(maxKm))
    return { problem: `${clip(cell)} is not between 0 and ${maxKm}` };
  return { value: km.toNumber() };
}

const currencyMarks: Record<string, string> = {
  "£": "GBP",
  "€": "EUR",
  MX$: "MXN",
  "M.N.": "MXN",
  MN: "MXN",
};

/**
 * Currency units → cents; above 0. What is finer than a cent is no price, and is not rounded to one.
 * @param currency of the line: a price that names another one is refused; a bare `$` names none
 */
export function readPriceCents(cell: string, currency: string): CellReading<number> {
  const maxCents = 1e13;
  const mark = /^(?:[£€]|MX\$|[A-Z]{3}(?![A-Z]))|(?:M\.N\.|(?<![A-Z])(?:MN|(?!MIL)[A-Z]{3}))$/i
    .exec(cell)?.[0]
    .toUpperCase();
  const named = mark === undefined ? currency : (currencyMarks[mark] ?? mark);
  const number = parseNumber(
    cell
      .toUpperCase()
      .replace(mark ?? "", "")
      .replace(/^\s*\$/, ""),
  );
  if (!number) return { problem: describeNumber(cell, "an amount") };
  if (named !== currency) return { problem: `«${clip(cell)}» is not in ${currency}` };
  if (number.decimalPlaces() > mostDecimals) return { problem: `${clip(cell)} has more than two decimals` };
  const cents = number.times(100);
  if (!cents.greaterThan(0)) return { problem: `${clip(cell)} is not above 0` };
  if (cents.greaterThan(maxCents)) return { problem: `${clip(cell)} is too high to be a price` };
  return { value: cents.toNumber() };
}

/** Millimetres. A file in metres or centimetres is refused rather than guessed at. */
export function readMillimetres(cell: string): CellReading<number> {
  const number = parseNumber(cell.replace(/\s*mm\.?$/i, ""));
  if (!number) return { problem: describeNumber(cell, "a number") };
  const millimetres = number.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  if (millimetres < 500 || millimetres > 20_000)
    return { problem: `${clip(cell)} is not between 500 and 20000 millimetres` };
  return { value: millimetres };
}

/** @returns a code of three capital letters; whether there is such a currency is not asked */
export function readCurrency(cell: string): CellReading<string> {
  const code = cell.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? { value: code } : { problem: `«${clip(cell)}» is not an ISO 4217 code` };
}

/** The first of one or more addresses, which exports separate by blanks, bars, commas or semicolons. */
export function readUrl(cell: string): CellReading<string> {
  const [first = ""] = cell.split(/[\s|]+|[,;](?=\s*https?:)/i);
  if (first.length > 2_000 || !/^https?:\/\/\S+$/i.test(first) || !URL.canParse(first))
    return { problem: `«${clip(cell)}» is not an http or https URL` };
  return { value: first };
}

/** Each by any of its names in either language, or by our own: what is none of them is a problem of the cell. */
export const readTransmission = (cell: string) => readWord(cell, transmissions, transmissionWords);
export const readFuel = (cell: string) => readWord(cell, fuels, fuelWords);
export const readStatus = (cell: string) => readWord(cell, vehicleStatuses, statusWords);

/** A body that we know by name, else the file's own word in lower case. */
export function readBody(cell: string): CellReading<string> {
  const known = findBody(cell);
  return known ? { value: known } : readName(cell.toLowerCase(), 40);
}

function readWord<T extends string>(
  cell: string,
  values: readonly T[],
  words: Record<T, string[]>,
): CellReading<T> {
  const folded = foldText(cell).replace(/\.$/, "");
  const value = values.find((candidate) => words[candidate].includes(folded));
  if (value) return { value };
  const known = values.map((one) => (inSpanish[one] ? `${one} (${inSpanish[one]})` : one)).join(", ");
  return { problem: `«${clip(cell)}» is not one of ${known}`, code: "unknown_word" };
}

/**
 * Reads `461999.0`, `461,999.00` and, where it cannot mean anything else, `461.999,00`. What can be read in two
 * ways (`461.999`: thousands or three decimals) is not a number.
 */
function parseNumber(text: string): Decimal | null {
  const compact = text.replace(/\s/g, "");
  if (ambiguousAlone.test(compact)) return null;
  if (/^-?\d+(\.\d+)?$/.test(compact)) return new Decimal(compact);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)) return new Decimal(compact.replaceAll(",", ""));
  if (/^-?\d{1,3}(\.\d{3})+,\d{1,2}$/.test(compact) || /^-?\d+,\d{1,2}$/.test(compact))
    return new Decimal(compact.replaceAll(".", "").replace(",", "."));
  if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(compact)) return new Decimal(compact.replaceAll(".", ""));
  return null;
}

/** Thousands, or a number with three decimals. */
const ambiguous = String.raw`[1-9]\d{0,2}\.\d{3}`;
const ambiguousAlone = new RegExp(`^-?${ambiguous}$`);
const ambiguousWithin = new RegExp(String.raw`${ambiguous}(?![\d.,])`);

/** With a fourth decimal, where three of them would be refused once more. */
function writeDecimal(found: string): string {
  const written = String(Number(found));
  return ambiguousAlone.test(written) ? `${written}0` : written;
}

function describeNumber(cell: string, what: string): string {
  const found = ambiguousWithin.exec(cell)?.[0];
  const hint = found
    ? `: ${found} is thousands or decimals, write ${found.replace(".", "")} or ${writeDecimal(found)}`
    : "";
  return `«${clip(cell)}» is not ${what}${hint}`;
}
