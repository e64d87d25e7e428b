import { fold } from "../../text/fold.ts";
import { oneOf } from "../../text/pattern.ts";
import { dropColumnNames, isTable } from "../tables.ts";
import type { QueryTerm } from "./query-terms.ts";
import { meetTerms } from "./sentences.ts";

type Passage = { headings: string[]; text: string };

const pricesAsked = new RegExp(
  String.raw`\b${oneOf(`(?:lista|tabla|catalogo|menu) de (?:precios|costos|servicios|tarifas), precios de (?:los |sus )?servicios, que servicios, tarifas,
  price list, prices, list of (?:prices|services), (?:what|which) services, rates for services`)}\b`,
);

/** True of «lista de precios», "price list": each row answers. */
export function asksForPrices(question: string): boolean {
  return pricesAsked.test(fold(question));
}

/**
 * Without the tables that are of something else: none of their rows has anything of the question but the names of its
 * columns, and neither has the heading right above, unless other text under it answers. Where all prices are asked for,
 * the tables come first.
 * @param isNear true of what is kept for its meaning
 */
export function chooseTables<P extends Passage>(
  { question, terms }: { question: string; terms: QueryTerm[] },
  passages: P[],
  isNear: (passage: P) => boolean,
): P[] {
  const meets = (text: string) => meetTerms(terms, fold(text)).size > 0;
  const isHeaded = ({ headings, text }: P) => isTable(text) && meets(headings.join(" "));
  const tables = asksForPrices(question) ? passages.filter(isHeaded) : [];
  if (tables.length > 0) return [...tables, ...passages.filter((passage) => !tables.includes(passage))];
  const headed = new Set(
    passages.filter(({ text }) => !isTable(text)).map(({ headings }) => headings.join()),
  );
  return passages.filter((passage) => {
    const { headings, text } = passage;
    if (!isTable(text) || isNear(passage)) return true;
    const isOfHeading = meets(headings.at(-1) ?? "") && !headed.has(headings.join());
    return isOfHeading || text.split("\n").some((row) => meets(dropColumnNames(row)));
  });
}
