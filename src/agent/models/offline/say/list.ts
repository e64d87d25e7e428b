import { nameModel } from "../../../../catalog/label.ts";
import { type Car, type Found, parseMakes } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { writeMoney, writeNumber } from "./figures.ts";
import { tellKept, writeHead } from "./heading.ts";
import { phrasesOf } from "./phrases.ts";

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
  const head = [tellKept(turn, found), writeTitle(turn, found) + writeHead(turn, found)]
    .filter(Boolean)
    .join(" ");
  return [`${head}\n${lines.join("\n")}`, more].filter(Boolean).join("\n\n");
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
