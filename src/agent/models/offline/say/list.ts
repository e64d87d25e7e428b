import { nameModel } from "../../../../catalog/label.ts";
import type { ListedVehicle } from "../../../../conversations/session/state.ts";
import { toCents } from "../../../../money.ts";
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

/**
 * Of cars asked for besides others: a few, numbered on from the list before. Their stock ids stand beside them, by
 * which {@link readOthers} finds a number of theirs again.
 * @param shown how many are numbered already
 */
export function tellOther(turn: HeardTurn, found: Found, shown: number): string {
  const phrases = phrasesOf(turn.language);
  if (found.items.length === 0) return phrases.emptyStock;
  const cars = found.items.slice(0, mostOthers);
  const id = phrases.facts.stockId.toLowerCase();
  const lines = cars.map(
    (car, index) => `${shown + index + 1}. ${writeLine(turn, car)} (${id} ${car.stock_id})`,
  );
  const name = nameList(found);
  const more = name && found.total > cars.length ? phrases.moreOf(name) : null;
  return [`${writeTitle(turn, found)}${writeHead(turn, found)}\n${lines.join("\n")}`, more]
    .filter(Boolean)
    .join("\n");
}

/** How many cars of a list are shown beside another one. */
export function countOthers({ items }: Found): number {
  return Math.min(items.length, mostOthers);
}

const otherLine =
  /^(\d+)\. (.+): \$([\d,.]+) ([A-Z]{3}), ([\d,]+) km \((?:clave|stock id) ([A-Za-z0-9-]+)\)$/gm;

/** The cars that {@link tellOther} numbered in a text, with their numbers; a channel may have taken the stars away. */
export function readOthers(text: string): { position: number; vehicle: ListedVehicle }[] {
  return [...text.matchAll(otherLine)].map(
    ([, position, name = "", price = "", currency = "", km = "", stockId = ""]) => ({
      position: Number(position),
      vehicle: {
        stockId,
        label: name.replaceAll("*", ""),
        priceCents: toCents(Number(price.replaceAll(",", ""))),
        currency,
        km: Number(km.replaceAll(",", "")),
      },
    }),
  );
}

/** Where there are two lists, each says of which car it is. */
function writeTitle({ steps }: HeardTurn, found: Found): string {
  const lists = steps.filter(({ name, output }) => name === "search_catalog" && output.ok);
  const name = nameList(found);
  return lists.length < 2 || name === null ? "" : `*${name}*\n`;
}

function nameList({ applied: { make, model } }: Found): string | null {
  if (typeof make !== "string") return null;
  return typeof model === "string" ? nameModel({ make, model }) : make;
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
