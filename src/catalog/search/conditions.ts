import { toCents } from "../../money.ts";
import { foldText } from "../../text/fold.ts";
import { findBody, splitAlternatives } from "../match/bodies-and-colours.ts";
import { isKnownName } from "../match/names/known-cars.ts";
import { compact } from "../match/reading/text.ts";
import { doubleCab, fourWheelDrives } from "../match/version-words.ts";
import type { CatalogQuery } from "../query.ts";
import { both, type Condition, either, has, isCar, isWithin } from "../stock/conditions.ts";
import type { Car } from "../stock/stock.ts";
import type { Ceiling } from "./budget.ts";
import { listExcluded } from "./exclusions.ts";
import { hasBody, hasColour } from "./looks.ts";
import { standsAt } from "./places.ts";
import type { ResolvedQuery } from "./resolve.ts";
import { takeWish } from "./wishes.ts";
import type { StockWords } from "./words.ts";

/**
 * What fits a query, but for being available. What a vehicle does not state, it does not fit: unknown is neither yes nor
 * no. Only a body that is not stated may be known from the model.
 */
export function listConditions({ query, cars, exclusions, words, ceilings }: ResolvedQuery): Condition[] {
  return [
    ...listNames(query, cars),
    ...listRanges(query),
    ...listPrices(query, ceilings),
    ...listStatements(query),
    ...(query.wish ?? []).map(takeWish),
    ...listExcluded(exclusions),
    ...listWords(query.q).map((word) => hasWord("name", word, words)),
    ...listVersion(query.version, words),
  ];
}

function listNames({ make, model }: CatalogQuery, cars: ResolvedQuery["cars"]): Condition[] {
  if (!make) return [];
  const asked = cars.map((car) => ({
    make: compact(car.make),
    models: model ? car.models.map(compact) : [],
  }));
  const fits = ({ makeKey, modelKey }: Car) =>
    asked.some((one) => one.make === makeKey && (one.models.length === 0 || one.models.includes(modelKey)));
  return [isCar({ asked }, fits)];
}

function listRanges(query: CatalogQuery): Condition[] {
  const ranges = [
    ["year", query.year_min, query.year_max],
    ["km", null, query.km_max],
    ["lengthMm", null, query.length_max_mm],
    ["widthMm", null, query.width_max_mm],
    ["heightMm", null, query.height_max_mm],
  ] as const;
  return ranges
    .filter(([, min, max]) => min != null || max != null)
    .map(([name, min, max]) => isWithin(name, min ?? null, max ?? null));
}

/** Cars for which the dealer's rates let a monthly amount pay for more may cost more than the others. */
function listPrices({ price_min, price_max }: CatalogQuery, ceilings: Ceiling[]): Condition[] {
  if (price_min == null && price_max == null) return [];
  const upTo = (most: number | null) =>
    isWithin(
      "priceCents",
      price_min == null ? null : toCents(price_min),
      most === null ? null : toCents(most),
    );
  if (price_max == null) return [upTo(null)];
  const dearer = ceilings.map(({ yearMin, yearMax, priceMax }) =>
    both(isWithin("year", yearMin, yearMax), upTo(priceMax)),
  );
  return [either(upTo(price_max), ...dearer)];
}

function listStatements({
  bluetooth,
  car_play: carPlay,
  transmission,
  fuel,
  body,
  colour,
  location,
}: CatalogQuery): Condition[] {
  const asked = { bluetooth, carPlay, transmission };
  const fuels = splitAlternatives(fuel ?? "");
  return [
    ...Object.entries(asked).flatMap(([name, value]) =>
      value == null ? [] : [has(name as keyof typeof asked, [value], (stated) => stated === value)],
    ),
    ...(fuels.length > 0 ? [has("fuel", fuels, (stated) => fuels.includes(String(stated)))] : []),
    ...(location ? [standsAt(location)] : []),
    ...(body ? [hasBody(splitAlternatives(body).map((one) => findBody(one) ?? foldText(one)))] : []),
    ...(colour ? [hasColour(splitAlternatives(colour))] : []),
  ];
}

/** Stock writes a cab with two rows in either language. */
function listVersion(version: string | null | undefined, words: StockWords): Condition[] {
  const folded = foldText(version ?? "");
  const left = folded.replace(doubleCab, " ");
  const cab =
    left === folded
      ? []
      : [isCar({ cab: "double" }, ({ versionWords }) => versionWords.search(doubleCab) >= 0)];
  return [...cab, ...listWords(left).map((word) => hasWord("versionWords", word, words))];
}

const drives = new Set(fourWheelDrives);

/**
 * Long words may be misspelled; short ones, numbers and names of cars, which must not bring another car, stand whole.
 */
function hasWord(field: "name" | "versionWords", word: string, words: StockWords): Condition {
  if (drives.has(word))
    return isCar({ drivenByFour: field }, (car) => listWords(car[field]).some((one) => drives.has(one)));
  const isExact = word.length <= 3 || /\d/.test(word) || isKnownName(word);
  const meant = isExact ? [word] : words.find(word);
  return isCar({ [field]: meant }, (car) => meant.some((one) => car[field].includes(` ${one} `)));
}

function listWords(text: string | null | undefined): string[] {
  return foldText(text ?? "")
    .split(" ")
    .filter((word) => /[\p{L}\d]/u.test(word));
}
