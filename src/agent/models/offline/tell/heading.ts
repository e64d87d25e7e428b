import { splitAlternatives } from "../../../../catalog/match/bodies-and-colours.ts";
import { compact } from "../../../../catalog/match/reading/text.ts";
import { defaultCurrency } from "../../../../money.ts";
import { writeMoney, writeNumber } from "../../../say/figures.ts";
import { nameAlternatives, nameCars, nameWishes } from "../../../say/filters.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type ToldRelaxation, tellRelaxation } from "../../../say/relaxations.ts";
import type { Phrases } from "../../../say/wording.ts";
import { wantsSearch } from "../read/search/queries.ts";
import type { Found } from "../results.ts";
import type { HeardTurn } from "../turn.ts";

/** What stands above a list: how many there are, or what there is none of, and how far off these are. */
export function writeHead(turn: HeardTurn, found: Found): string {
  const { total, page, pages, relaxed = [], gone } = found;
  const phrases = phrasesOf(turn.language);
  const count = page > 1 ? phrases.foundPage(page, pages, total) : null;
  // What is like a car that was just said to be gone, nobody asked for.
  if (turn.moved?.discussed && !wantsSearch(turn)) return count ?? phrases.nearest(total);
  if (relaxed.length === 0) return count ?? phrases.found(total);
  const currency = found.items[0]?.currency ?? defaultCurrency;
  const told = joinPrices(
    joinYears(
      relaxed.map(({ field, from, to }) => ({
        field: field === "location" && found.not_stated.includes(field) ? "unstated_location" : field,
        from: tellValue(field, from, turn, currency),
        to: to === null ? null : tellValue(field, to, turn, currency),
        among: found.applied.body ? tellValue("body", String(found.applied.body), turn, currency) : null,
      })),
    ),
  );
  const missing = told.filter(({ field, to }) => (field === "make" || field === "model") && to === null);
  const budget = told.find(({ field }) => field === "price_max");
  const reason =
    missing.length > 0
      ? tellMissing(turn, missing, found, told.length > missing.length)
      : tellReason(turn, told);
  const isOther = missing.length > 0 && !found.applied.make;
  return [
    ...gone.map(({ vehicle, status }) => phrases.gone(vehicle, status)),
    reason,
    budget && told.length > 1 ? phrases.overBudget(budget.from) : null,
    count ?? (isOther ? phrases.otherwise : phrases.nearest(total)),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Only what no car in stock has may be said not to be in stock; anything else just fits no filter. */
function tellMissing(
  turn: HeardTurn,
  missing: ToldRelaxation[],
  { applied, relaxed = [] }: Found,
  isFiltered: boolean,
): string {
  const phrases = phrasesOf(turn.language);
  const asked = (field: string) =>
    relaxed.find((relaxation) => relaxation.field === field)?.from ?? applied[field];
  const told = (field: string) => missing.find((reason) => reason.field === field)?.from ?? applied[field];
  const [make, model] = [told("make"), told("model")].map((name) => (typeof name === "string" ? name : null));
  // «japonés» is one of several makes, of which some may be in stock.
  if (make && model === null && splitAlternatives(make).length > 1) return `${phrases.nothingExact}.`;
  const name = nameCars(make ?? null, model ?? null, turn.language) ?? "";
  const isHere = isInStock(turn, asked("make"), asked("model"));
  const isNarrowed = isFiltered || Object.keys(applied).some((field) => !["make", "sort"].includes(field));
  return isHere || (isHere === null && isNarrowed) ? phrases.noneFits(name) : phrases.notInStock(name);
}

/** Null where no name was asked for. */
function isInStock({ makes }: HeardTurn, make: unknown, model: unknown): boolean | null {
  if (typeof make !== "string" && typeof model !== "string") return null;
  const isSame = (name: string, asked: unknown) =>
    typeof asked !== "string" || compact(name) === compact(asked);
  return makes.some(
    (entry) =>
      isSame(entry.make, make) &&
      (typeof model !== "string" || entry.models.some((other) => isSame(other.model, model))),
  );
}

/** What people care for most first: of several wishes that are not met, it alone is named. */
const weightiest = [
  "body",
  "fuel",
  "transmission",
  "location",
  "colour",
  "version",
  "q",
  "bluetooth",
  "car_play",
];

/** A single year that was asked for is one wish, not two ends. */
function joinYears(told: ToldRelaxation[]): ToldRelaxation[] {
  const [low, high] = ["year_min", "year_max"].map((field) => told.find((one) => one.field === field));
  if (!low || !high || low.from !== high.from) return told;
  return [...told.filter((one) => one !== low && one !== high), { field: "year", from: low.from, to: null }];
}

/** «Alrededor de 250 mil» is one wish; what is near it may cost more or less. */
function joinPrices(told: ToldRelaxation[]): ToldRelaxation[] {
  const [low, high] = ["price_min", "price_max"].map((field) => told.find((one) => one.field === field));
  if (!low || !high) return told;
  const others = told.filter((one) => one !== low && one !== high);
  return [...others, { field: "price", from: `${low.from} – ${high.from}`, to: null }];
}

function tellReason({ language }: HeardTurn, told: ToldRelaxation[]): string {
  const phrases = phrasesOf(language);
  const clauses = [...new Set(told.map((relaxation) => tellRelaxation(language, relaxation)))];
  if (clauses.length === 1) return `${phrases.nothingExact}: ${clauses[0]}.`;
  const dropped = weightiest.flatMap(
    (field) => told.find((one) => one.field === field && one.to === null) ?? [],
  );
  return phrases.noneLike(dropped[0] ?? null);
}

function tellValue(
  field: string,
  value: string | number | boolean,
  { language, heard }: HeardTurn,
  currency: string,
): string {
  const { values } = phrasesOf(language);
  if (field.startsWith("price")) return writeMoney(Number(value), currency, language);
  if (field === "km_max") return writeNumber(Number(value), language);
  const text = String(value);
  if (field === "colour" || field === "body" || field === "fuel")
    return nameAlternatives(text, language) ?? text;
  const wishes = field === "wish" ? text.split(", ") : [];
  if (wishes.length > 0) return wishes.length === 1 ? nameWishes(wishes, language) : "";
  // The customer's own spelling of a name that we do not have may be odd: ours is known.
  if (field === "make" || field === "model")
    return heard.absent.length > 1 ? text : (heard.missing?.[field] ?? text);
  return text in values ? values[text as keyof Phrases["values"]] : text;
}
