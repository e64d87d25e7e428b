import { nameModel } from "../../../../catalog/label.ts";
import { findKnownName } from "../../../../catalog/match/known-names.ts";
import { defaultCurrency } from "../../../../money.ts";
import { type Car, type Found, parseMakes } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { writeMoney, writeNumber } from "./figures.ts";
import { phrasesOf } from "./phrases.ts";
import type { Phrases, ToldRelaxation } from "./wording.ts";

/** As many makes as fit one line each on a phone. */
const mostMakes = 30;

/** Of a second list. */
const mostOthers = 3;

/** A page of the stock as a numbered list, with what had to give way and how to see more. */
export function tellList(turn: HeardTurn, found: Found): string {
  const phrases = phrasesOf(turn.language);
  const { items, total, page, pages } = found;
  if (items.length === 0) return phrases.emptyStock;
  const lines = items.map((car, index) => `${index + 1}. ${writeLine(turn, car)}`);
  const more = page < pages ? phrases.nextPage(total, pages) : page > 1 ? phrases.lastPage : null;
  return [`${writeTitle(turn, found)}${writeHead(turn, found)}\n${lines.join("\n")}`, more]
    .filter(Boolean)
    .join("\n\n");
}

/** Of cars asked for besides others: a few, by their stock ids, since numbers mean the numbered list. */
export function tellOther(turn: HeardTurn, found: Found): string {
  const phrases = phrasesOf(turn.language);
  if (found.items.length === 0) return phrases.emptyStock;
  const lines = found.items
    .slice(0, mostOthers)
    .map((car) => `• ${writeLine(turn, car)} (${phrases.facts.stockId.toLowerCase()} ${car.stock_id})`);
  return `${writeTitle(turn, found)}${writeHead(turn, found)}\n${lines.join("\n")}`;
}

/** Where there are two lists, each says of which car it is. */
function writeTitle({ steps }: HeardTurn, { applied }: Found): string {
  const lists = steps.filter(({ name, output }) => name === "search_catalog" && output.ok);
  const { make, model } = applied;
  if (lists.length < 2 || typeof make !== "string") return "";
  return `*${typeof model === "string" ? nameModel({ make, model }) : make}*\n`;
}

/** The rest of a page whose first car has been told in full; the numbers stay those of the page. */
export function tellRest(turn: HeardTurn, { items }: Found): string | null {
  if (items.length < 2) return null;
  const lines = items.slice(1).map((car, index) => `${index + 2}. ${writeLine(turn, car)}`);
  return `${phrasesOf(turn.language).others}\n${lines.join("\n")}`;
}

/** Makes in stock with their counts, the most frequent first. */
export function tellMakes(turn: HeardTurn, data: unknown): string {
  const phrases = phrasesOf(turn.language);
  const makes = parseMakes(data).toSorted((a, b) => b.count - a.count);
  if (makes.length === 0) return phrases.emptyStock;
  const total = makes.reduce((sum, { count }) => sum + count, 0);
  return phrases.makes(
    total,
    makes
      .slice(0, mostMakes)
      .map(({ make, count }) => `${make} (${count})`)
      .join(", "),
  );
}

function writeLine({ language }: HeardTurn, car: Car): string {
  const { year, version, price, currency, km } = car;
  const name = `*${nameModel(car)} ${year}*${version ? ` ${version}` : ""}`;
  return `${name}: ${writeMoney(price, currency, language)}, ${phrasesOf(language).km(writeNumber(km, language))}`;
}

function writeHead(turn: HeardTurn, { total, page, pages, relaxed, items, applied }: Found): string {
  const phrases = phrasesOf(turn.language);
  if (!relaxed || relaxed.length === 0)
    return page > 1 ? phrases.foundPage(page, pages, total) : phrases.found(total);
  const currency = items[0]?.currency ?? defaultCurrency;
  const reasons = relaxed.map(({ field, from, to }) => ({
    field,
    from: tellValue(field, from, turn, currency),
    to: to === null ? null : tellValue(field, to, turn, currency),
  }));
  if (
    reasons.length > 0 &&
    reasons.every(({ field, to }) => (field === "make" || field === "model") && to === null)
  ) {
    return `${phrases.notInStock(nameMissing(reasons, applied))} ${applied.make ? phrases.nearest(total) : phrases.otherwise}`;
  }
  const told = [...new Set(reasons.map((relaxation) => phrases.relaxed(relaxation)))];
  return `${phrases.nothingExact}${told.length > 0 ? `: ${told.join("; ")}` : ""}. ${page > 1 ? phrases.foundPage(page, pages, total) : phrases.nearest(total)}`;
}

function nameMissing(reasons: ToldRelaxation[], applied: Found["applied"]): string {
  const of = (field: string) => reasons.find((reason) => reason.field === field)?.from;
  return [of("make") ?? applied.make, of("model")].filter(Boolean).join(" ");
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
  if (field === "colour") return nameColour(text, language);
  // The customer's own spelling of a name that we do not have may be odd: ours is known.
  if (field === "make" || field === "model") return findKnownName(heard.rest)?.[field] ?? text;
  return text in values ? values[text as keyof Phrases["values"]] : text;
}

