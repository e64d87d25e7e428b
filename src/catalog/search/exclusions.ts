import { foldText } from "../../fold.ts";
import { nameModel } from "../label.ts";
import type { MakeInStock } from "../makes.ts";
import { listColourStems, splitAlternatives } from "../match/bodies-and-colours.ts";
import type { NamedCar } from "../match/names/take-names.ts";
import { understand } from "../match.ts";
import { type Condition, hasBody } from "./bodies.ts";

/** What must not be shown, in the stock's words. */
export type Exclusions = {
  cars: NamedCar[];
  bodies: string[];
  fuels: string[];
  transmissions: string[];
  colours: string[];
  years: number[];
  /** The stock tells automatics with a CVT by a word of their version alone. */
  cvt: boolean;
};

/**
 * Reads what is not wanted, one thing a word or name: «Nissan», "Mazda 3", «blanco», «suv», «diesel», «automático»,
 * "2018".
 * @returns `terms` as the stock writes them, each once, and `unknown`, those that name nothing that can be left out;
 * a car that is not in stock is left out already
 */
export function readExclusions(
  asked: string[],
  makes: MakeInStock[],
  today: string,
): { exclusions: Exclusions; terms: string[]; unknown: string[] } {
  const exclusions: Exclusions = {
    cars: [],
    bodies: [],
    fuels: [],
    transmissions: [],
    colours: [],
    years: [],
    cvt: false,
  };
  const terms: string[] = [];
  const unknown: string[] = [];
  for (const term of asked) {
    if (/^cvt$/i.test(term)) {
      exclusions.cvt = true;
      terms.push("CVT");
      continue;
    }
    const { filters, named, missing } = understand(term, makes, today);
    const { body, fuel, transmission, colour, year_min: year } = filters;
    const found = [
      ...named.map((car) => (car.model ? nameModel({ make: car.make, model: car.model }) : car.make)),
      ...[body, fuel, transmission, colour, year].flatMap((value) => (value == null ? [] : [String(value)])),
    ];
    exclusions.cars.push(...named);
    if (body) exclusions.bodies.push(...splitAlternatives(body));
    if (fuel) exclusions.fuels.push(fuel);
    if (transmission) exclusions.transmissions.push(transmission);
    if (colour) exclusions.colours.push(...splitAlternatives(colour));
    if (year) exclusions.years.push(year);
    if (found.length > 0) terms.push(...found);
    else if (missing) terms.push(term);
    else unknown.push(term);
  }
  return { exclusions, terms: [...new Set(terms)], unknown };
}

/** What a vehicle does not state, no exclusion holds against it; such vehicles come behind the others. */
export function excludeFrom(exclusions: Exclusions): { conditions: Condition[]; stated: string[] } {
  const { cars, bodies, fuels, transmissions, colours, years, cvt } = exclusions;
  const conditions: Condition[] = [];
  const stated: string[] = [];
  const leaveOut = (sql: string, parameters: Record<string, unknown>) =>
    conditions.push({ sql: `NOT coalesce(${sql}, false)`, parameters });
  for (const [index, { make, model }] of cars.entries()) {
    const name = `notCar${index}`;
    leaveOut(`(vehicle.folded_make = :${name}${model ? ` AND vehicle.folded_model = :${name}Model` : ""})`, {
      [name]: foldText(make),
      ...(model && { [`${name}Model`]: foldText(model) }),
    });
  }
  if (bodies.length > 0) {
    const { sql, parameters } = hasBody(bodies, "notBody");
    leaveOut(sql, parameters);
  }
  if (fuels.length > 0) {
    leaveOut("vehicle.fuel = ANY(:notFuels)", { notFuels: fuels });
    stated.push("vehicle.fuel IS NOT NULL");
  }
  if (transmissions.length > 0) {
    leaveOut("vehicle.transmission = ANY(:notTransmissions)", { notTransmissions: transmissions });
    stated.push("vehicle.transmission IS NOT NULL");
  }
  if (colours.length > 0) {
    const stems = colours.flatMap(listColourStems).map((stem) => stem.replace(/[^\p{L}\d ]/gu, "\\$&"));
    leaveOut("vehicle.folded_colour ~ :notColours", { notColours: `\\m(${stems.join("|")})` });
    stated.push("vehicle.colour IS NOT NULL");
  }
  if (cvt) leaveOut("vehicle.folded_name LIKE '% cvt %'", {});
  if (years.length > 0) leaveOut("vehicle.year = ANY(:notYears)", { notYears: years });
  return { conditions, stated };
}

/** Fields of a vehicle that something is excluded by, where the vehicle may not state them. */
export function listFieldsExcludedBy({ fuels, transmissions, colours }: Exclusions) {
  return [
    ...(fuels.length > 0 ? (["fuel"] as const) : []),
    ...(transmissions.length > 0 ? (["transmission"] as const) : []),
    ...(colours.length > 0 ? (["colour"] as const) : []),
  ];
}
