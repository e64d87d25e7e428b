import { nameModel } from "../label.ts";
import type { MakeInStock } from "../makes.ts";
import { splitAlternatives } from "../match/bodies-and-colours.ts";
import { findBodiesOfModel } from "../match/model-bodies.ts";
import type { NamedCar } from "../match/names/take-names.ts";
import { compact } from "../match/reading/text.ts";
import { understand } from "../match.ts";
import { both, type Condition, has, isCar, isStated, isWithin, not } from "../stock/conditions.ts";
import { hasBody, hasColour } from "./looks.ts";

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
    const { filters, named: heard, missing } = understand(term, makes, today);
    const named = heard.length > 0 ? heard : findByName(term, makes);
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

/** A name that alone may be a word or a number as well: «Seat», «208», «Uno». */
function findByName(term: string, makes: MakeInStock[]): NamedCar[] {
  const name = compact(term);
  return makes.flatMap(({ make, models }): NamedCar[] => {
    if (compact(make) === name) return [{ make, model: null }];
    return models.flatMap(({ model }) => (compact(model) === name ? [{ make, model }] : []));
  });
}

/** None of what is not wanted. What a vehicle does not state, no exclusion holds against it. */
export function listExcluded(exclusions: Exclusions): Condition[] {
  const { cars, bodies, fuels, transmissions, colours, years, cvt } = exclusions;
  const unwanted = [
    ...cars.map(isNamed),
    ...(bodies.length > 0 ? [hasBody(bodies), isBuiltAs(bodies)] : []),
    ...(fuels.length > 0 ? [has("fuel", fuels, (fuel) => fuels.includes(String(fuel)))] : []),
    ...(transmissions.length > 0
      ? [has("transmission", transmissions, (stated) => transmissions.includes(String(stated)))]
      : []),
    ...(colours.length > 0 ? [hasColour(colours)] : []),
    ...(cvt ? [isCar({ cvt: true }, ({ name }) => name.includes(" cvt "))] : []),
    ...years.map((year) => isWithin("year", year, year)),
  ];
  return unwanted.map(not);
}

/** Of which body it is, the stock does not state, but its model is built in none but these. */
function isBuiltAs(bodies: string[]): Condition {
  const isOfModel = isCar({ builtAs: bodies }, ({ modelKey }) => {
    const built = splitAlternatives(findBodiesOfModel(modelKey) ?? "");
    return built.length > 0 && built.every((body) => bodies.includes(body));
  });
  return both(not(isStated("body")), isOfModel);
}

function isNamed({ make, model }: NamedCar): Condition {
  const [named, of] = [model === null ? null : compact(model), compact(make)];
  return isCar(
    { named: [of, named] },
    ({ makeKey, modelKey }) => makeKey === of && (named === null || modelKey === named),
  );
}

/** Fields of a vehicle that something is excluded by, where the vehicle may not state them. */
export function listFieldsExcludedBy({ fuels, transmissions, colours }: Exclusions) {
  return [
    ...(fuels.length > 0 ? (["fuel"] as const) : []),
    ...(transmissions.length > 0 ? (["transmission"] as const) : []),
    ...(colours.length > 0 ? (["colour"] as const) : []),
  ];
}
