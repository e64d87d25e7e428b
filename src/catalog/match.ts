import { foldText } from "../text/fold.ts";
import type { MakeInStock } from "./makes.ts";
import { takeAges } from "./match/figures/ages.ts";
import { applyPrice, type PriceRead, takeKm, takePrice } from "./match/figures/amounts.ts";
import { writeDown } from "./match/figures/down-payment.ts";
import { type PaymentWishes, takePayment } from "./match/figures/payment.ts";
import { takeSizes } from "./match/figures/sizes.ts";
import { takeRefusedYears, takeYears } from "./match/figures/years.ts";
import { writeOutNicknames } from "./match/names/dealer-nicknames.ts";
import { type MissingCar, type NamedCar, takeNames } from "./match/names/take-names.ts";
import { type Reading, readForeign, readText } from "./match/reading/numbers.ts";
import { takeOrigins } from "./match/take-origins.ts";
import { takePlaces, takeTown } from "./match/take-places.ts";
import { applySorts, takeWishes } from "./match/take-wishes.ts";
import { takeEarlyWords, takeRefused, takeWords } from "./match/take-words.ts";
import { findLikePronouns } from "./match/version-words.ts";
import { isStopWord } from "./match/vocabulary.ts";
import type { CatalogQuery } from "./query.ts";

/** Everything that was understood of a customer's text. */
export type Understanding = {
  /** Filters, without those that a name gives. What is not wanted stands in the stock's words: «KIA», «suv», «rojo». */
  filters: CatalogQuery;
  /** Cars in stock that were named, in the order of the text. */
  named: NamedCar[];
  /** The first name that is no car in stock; its words are in the rest as well. */
  missing: MissingCar | null;
  /** All models that were named and are not in stock. */
  absent: NamedCar[];
  price: PriceRead;
  payment: PaymentWishes;
  /** Dollars, euros or pounds were spoken of; ISO 4217. Then no amount is a price, payment or down payment. */
  foreign: string | null;
  /** Folded words that were not understood and are not stop words, joined by spaces. */
  rest: string;
};

/**
 * Reads what a customer types, in Spanish or English, into filters. Pure.
 * @param makes makes and models in stock; only these are recognised as names
 * @param today ISO date, from which ages are counted
 * @param places the dealer's branches, or where cars stand; only these are recognised as places
 */
export function understand(
  text: string,
  makes: MakeInStock[],
  today: string,
  places: string[] = [],
): Understanding {
  const reading = readText(writeOutNicknames(text, makes));
  const filters: CatalogQuery = {};
  // The order matters: each step takes away what a later one would read differently.
  takePlaces(reading, filters, places);
  takeAges(reading, filters, today);
  takeSizes(reading, filters);
  const foreign = findForeign(reading);
  const paid = takePayment(reading);
  const payment = foreign === null ? paid : dropAmounts(paid);
  const excluded = takeRefused(reading);
  const isForGroup = takeWishes(reading, filters);
  const sorts = takeEarlyWords(reading, filters);
  takeKm(reading, filters);
  const names = takeNames(reading, makes);
  excluded.push(...names.excluded, ...takeRefusedYears(reading));
  // «¿la MG es china?» asks for no others.
  if (names.named.length === 0) excluded.push(...takeOrigins(reading, filters, makes));
  takeYears(reading, filters);
  const priced = takePrice(reading);
  const price = foreign === null ? priced : {};
  sorts.push(...takeWords(reading, filters));
  if (isForGroup && names.named.length === 0 && filters.body === undefined) filters.wish = ["family"];
  const asksForCars = names.named.length > 0 || filters.body !== undefined || carsAtAll.test(reading.text);
  if (asksForCars && places.length > 0 && filters.location === undefined) takeTown(reading, filters);
  applySorts(filters, sorts, today);
  applyPrice(filters, price);
  if (excluded.length > 0) filters.exclude = [...new Set(excluded)];
  const versions = names.named.length === 1 && names.named[0]?.model ? findLikePronouns(text) : [];
  const rest = [listRest(reading), ...versions].filter(Boolean).join(" ");
  return {
    filters,
    named: names.named,
    missing: names.missing,
    absent: names.absent,
    price,
    payment,
    foreign,
    rest,
  };
}

const carsAtAll = / (?:autos|carros|coches|vehiculos|seminuevos|cars|vehicles) /;

/** «15 mil dólares», "$300 USD a month", "how much is it in euros". */
function findForeign({ numbers, text }: Reading): string | null {
  const named = numbers.find((number) => number.foreign !== null)?.foreign;
  return named ?? text.split(" ").flatMap((word) => readForeign(word) ?? [])[0] ?? null;
}

/** A share and a term are the same in any currency. */
function dropAmounts({ downPayment, termMonths }: PaymentWishes): PaymentWishes {
  const share = downPayment && "percent" in downPayment ? downPayment : null;
  return { downPayment: share, financed: null, termMonths, monthly: null };
}

/** What can be paid each month, as the stock is searched by it; nothing where it was not said. */
function queryBudget({ monthly, downPayment, termMonths }: PaymentWishes): CatalogQuery {
  if (monthly === null) return {};
  return {
    monthly_max: monthly,
    ...(downPayment !== null && { down_payment: writeDown(downPayment) }),
    ...(termMonths !== null && { term_months: termMonths }),
  };
}

/** As many cars as a query takes, each of which fits. */
const mostCars = 4;

/**
 * Turns what a customer types into a query of the catalogue. Pure.
 * @returns `query` with canonical make and model where cars in stock were named, with commas between where they were
 * several, and `rest`, the words that were not understood: a name that is not in stock stays there
 */
export function matchQuery(
  text: string,
  makes: MakeInStock[],
  today: string,
  places: string[] = [],
): { query: CatalogQuery; rest: string } {
  const { filters, named, missing, payment, rest } = understand(text, makes, today, places);
  const taken = named.slice(0, mostCars);
  const [makesNamed, models] = [taken.map(({ make }) => make), taken.flatMap(({ model }) => model ?? [])];
  const names = {
    ...(makesNamed.length > 0 && { make: [...new Set(makesNamed)].join(",") }),
    ...(models.length > 0 && { model: models.join(",") }),
  };
  const left = named.slice(mostCars).map(({ make, model }) => model ?? make);
  // «fiat uno»: the model's name is a word that says nothing elsewhere.
  const lost = foldText(missing?.model ?? "");
  if (!rest.includes(lost.split(" ").at(-1) ?? "")) left.push(lost);
  return {
    query: { ...names, ...filters, ...queryBudget(payment) },
    rest: [...left, rest].filter(Boolean).join(" "),
  };
}

/** The cars in stock that a text names. */
export function findNames(text: string, makes: MakeInStock[]): NamedCar[] {
  return takeNames(readText(writeOutNicknames(text, makes)), makes).named;
}

function listRest(reading: Reading): string {
  return reading.text
    .split(" ")
    .map((token) => (token.startsWith("#") ? (reading.numbers[Number(token.slice(1))]?.digits ?? "") : token))
    .filter((token) => /[a-z0-9]/.test(token) && !isStopWord(token))
    .join(" ");
}
