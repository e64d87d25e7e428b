import { nameModel } from "../../../../catalog/label.ts";
import { hearUnstated } from "../../../hear/facets.ts";
import { writeMoney, writeNumber } from "../../../say/figures.ts";
import { describeFacets } from "../../../say/filters.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Car, type Found, parseMakes } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { writeHead } from "./heading.ts";
import { tellUnderstood } from "./understood.ts";

/** As many makes as fit one line each on a phone. */
const mostMakes = 30;

/** A page of the stock as a numbered list, with what had to give way and how to see more. */
export function tellList(turn: HeardTurn, found: Found): string {
  const phrases = phrasesOf(turn.language);
  const { items, total, page, pages } = found;
  if (items.length === 0) return tellNone(turn, found);
  const lines = items.map((car, index) => `${index + 1}. ${writeLine(turn, car)}`);
  const facets = describeFacets(found.facets, found.applied, turn.language);
  const fields = found.not_stated.flatMap((field) =>
    // That was said with what had to give way.
    field === "location" ? [] : phrases.facts[field].toLowerCase(),
  );
  const more = page < pages ? phrases.nextPage(total, pages) : page > 1 ? phrases.lastPage : null;
  const head = [tellUnderstood(turn, found), writeTitle(turn, found) + writeHead(turn, found)]
    .filter(Boolean)
    .join(" ");
  const below = [
    ...tellUnstated(turn, found),
    fields.length > 0 && phrases.notStated(fields.join(", ")),
    facets && phrases.narrow(facets),
    more,
  ].filter(Boolean);
  return [`${head}\n${lines.join("\n")}`, below.join("\n")].filter(Boolean).join("\n\n");
}

/** What was wished for besides that the stock does not state, and that no wish stands for. */
function tellUnstated({ text, heard, language }: HeardTurn, { page, applied }: Found): string[] {
  if (page > 1 || heard.filters.wish || applied.version != null) return [];
  return hearUnstated(text).map((what) => phrasesOf(language).unstated(what[language]));
}

function tellNone(turn: HeardTurn, found: Found): string {
  const phrases = phrasesOf(turn.language);
  // Anything else that was wished for would have given way.
  if (found.applied.exclude == null) return phrases.emptyStock;
  return [tellUnderstood(turn, found), phrases.nothingLeft].filter(Boolean).join(" ");
}

/**
 * Of cars asked for besides others, numbered on from the list before.
 * @param shown how many are numbered already
 */
export function tellOther(turn: HeardTurn, found: Found, shown: number): string {
  const phrases = phrasesOf(turn.language);
  if (found.items.length === 0) return tellNone(turn, found);
  const lines = found.items.map((car, index) => `${shown + index + 1}. ${writeLine(turn, car)}`);
  const name = nameList(found);
  const more = name && found.total > found.items.length ? phrases.moreOf(name) : null;
  return [`${writeTitle(turn, found)}${writeHead(turn, found)}\n${lines.join("\n")}`, more]
    .filter(Boolean)
    .join("\n");
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

/** Behind a car that has been told in full. */
const mostBehind = 2;

/** What follows the first car of a page, which has been told in full; the numbers stay those of the page. */
export function tellRest(turn: HeardTurn, { items }: Found): string | null {
  if (items.length < 2) return null;
  const lines = items.slice(1, 1 + mostBehind).map((car, index) => `${index + 2}. ${writeLine(turn, car)}`);
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

/** A car in one line: name, price and mileage. */
export function writeLine({ language }: HeardTurn, car: Car): string {
  const { year, version, price, currency, km } = car;
  const name = `*${nameModel(car)} ${year}*${version ? ` ${version}` : ""}`;
  return `${name}: ${writeMoney(price, currency, language)}, ${phrasesOf(language).km(writeNumber(km, language))}`;
}
