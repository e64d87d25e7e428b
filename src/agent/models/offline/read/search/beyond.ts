import { readLabelYear } from "../../../../../catalog/label.ts";
import { applyPrice } from "../../../../../catalog/match/figures/amounts.ts";
import { isLikeYear, readText } from "../../../../../catalog/match/reading/numbers.ts";
import type { CatalogQuery } from "../../../../../catalog/query.ts";
import { leastShort, readThousands } from "../../../../../text/numbers/thousands.ts";
import { picksInOrder } from "../../../../hear/best.ts";
import { addsTo, dropNoMore, firstClause, movesLimit } from "../../../../hear/cars/limit-moved.ts";
import { asksOfKnown, asksOrder, hearBeyond } from "../../../../hear/cars/others.ts";
import { planQuestions } from "../../at-hand.ts";
import type { HeardTurn } from "../../turn.ts";

/**
 * «algo más barato», «uno más nuevo», "older ones", «con menos kilómetros»: held against the car under discussion, or
 * the one year that was searched by, not just in that order; empty: nothing of it.
 */
export function beyondCurrent({ state, heard, text }: HeardTurn): CatalogQuery {
  const { vehicle, listing } = state;
  const { filters } = heard;
  const beyond = hearBeyond(text);
  if (picksInOrder(text) || asksOfKnown(text) || asksOrder(text)) return {};
  // One that was looked at before the list on screen is not what «más barato» is held against.
  const [only, another] = listing?.items ?? [];
  const found = another === undefined ? only : undefined;
  const current = listing
    ? (listing.items.find(({ stockId }) => stockId === vehicle?.stockId) ?? found)
    : vehicle;
  if (filters.sort === "price_asc" && filters.price_max == null && current && beyond.has("cheaper"))
    return { price_max: Math.floor((current.priceCents - 1) / 100) };
  const year = current ? readLabelYear(current.label) : readOnlyYear(listing?.query ?? {});
  if (year && filters.year_min == null && filters.year_max == null) {
    if (beyond.has("older")) return { year_max: year - 1 };
    if (beyond.has("newer")) return { year_min: year + 1 };
  }
  if (beyond.has("lessDriven") && filters.km_max == null && current?.km) return { km_max: current.km - 1 };
  return {};
}

/** «súbele a 400», "make it up to 350k": the price that the last list was searched up to; empty: nothing of it. */
export function moveBudget({ state, heard, text, question }: HeardTurn): CatalogQuery {
  const { listing } = state;
  const isOfPlan = question !== null && planQuestions.has(question);
  const added = isOfPlan ? null : readAdded(text);
  if (listing?.query.price_max != null && added !== null)
    return { price_min: null, price_max: listing.query.price_max + added };
  if (listing?.query.price_max == null || isOfPlan) return {};
  const { price_min: from, price_max: _to, ...others } = heard.filters;
  // «súbele a 200 pero que sea SUV»
  const clause = Object.keys(others).length > 0 ? firstClause(text) : text;
  const { text: words, numbers } = readText(dropNoMore(clause));
  const [number] = numbers;
  if (!number || !movesLimit(words) || number.percent || isLikeYear(number)) return {};
  // «y con 2» is none.
  if (number.unit === 1 && number.value < leastShort.price) return {};
  const value = readThousands(number.value);
  const isAbout = listing.query.price_min != null && / (por|en|de|son|about) #/.test(words);
  if (!isAbout) return { price_max: value, ...(from != null && { price_min: null }) };
  const bounds: CatalogQuery = {};
  applyPrice(bounds, { about: value });
  return bounds;
}

/** «¿y si junto 20 mil más?»: so much on top of the budget; null: not said. */
function readAdded(text: string): number | null {
  const { text: words, numbers } = readText(text);
  const [number, another] = numbers;
  if (!number || another || !addsTo(words) || number.percent) return null;
  return readThousands(number.value);
}

function readOnlyYear({ year_min: from, year_max: to }: CatalogQuery): number {
  return from != null && from === to ? from : 0;
}
