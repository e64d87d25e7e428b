import { statedOf } from "../../../../../catalog/query.ts";
import { anyOf, said as saidOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { findBest, hearExtremes, isSuperlative } from "../../../../hear/best.ts";
import { hearMeasures, type Measure, sortBy } from "../../../../hear/cars/measures.ts";
import { asksBothPrices, pointsAtTwo } from "../../../../hear/cars/of-both.ts";
import { findListed } from "../../../../hear/picks.ts";
import { asksAdvice } from "../../../../hear/wants/advice.ts";
import { type Action, call, lookAt } from "../../action.ts";
import { findCarAtHand } from "../../at-hand.ts";
import { hearAskedOfEach } from "../../read/asked.ts";
import { isCompared } from "../../read/compared.ts";
import { findSearchBefore, findShown, listAllSeen } from "../../read/earlier.ts";
import { measuresOf } from "../../read/measures-asked.ts";
import type { HeardTurn } from "../../turn.ts";

/** As many as a comparison takes. */
const mostCompared = 5;

/** The cars at hand that a text without names speaks of as several: all seen, those compared last, else those of the list. */
export function listAtHand(turn: HeardTurn): string[] {
  const seen = listAllSeen(turn);
  if (seen.length > 1) return seen;
  if (turn.said && isCompared(turn)) return turn.said.cars;
  const listed = (turn.state.listing?.items ?? []).map(({ stockId }) => stockId);
  const lastTwo = (turn.state.spokenOf ?? []).slice(-2);
  // «de los dos», under a list of more whose car was looked at: that one and the one before it.
  const isOfLooked = lastTwo.length === 2 && listed.length > 2 && listed.includes(lastTwo[1] ?? "");
  if (isOfLooked && pointsAtTwo(turn.text)) return lastTwo;
  return listed.length > 1 ? listed.slice(0, mostCompared) : listInTurn(turn);
}

/** Two or three cars that were looked at one after the other, the last of them just now: of the list, or found alone. */
function listInTurn({ state, said, text, earlier }: HeardTurn): string[] {
  const { spokenOf = [], listing } = state;
  const listed = listing?.items.map(({ stockId }) => stockId) ?? [];
  const count = / (tres|three|3) /.test(plainWords(text)) ? 3 : 2;
  if (listed.length < 2) return spokenOf.slice(-count);
  // «la más barata», «y la más nueva»: each the first of a list of its own.
  const asked = earlier.findIndex((one) => !isSuperlative(one));
  const best = spokenOf.slice(-Math.min(asked < 0 ? earlier.length : asked, mostSideBySide));
  if (asked !== 0 && best.length > 1 && best.at(-1) === listed[0]) return best;
  const looked = spokenOf.filter((id) => listed.includes(id));
  return said?.cars.length === 1 && looked.length > 1 ? looked.slice(-3) : [];
}

/** The cars that «compáralos» or "which would you pick" is of. */
export function listToCompare(turn: HeardTurn): string[] {
  const words = plainWords(turn.text);
  const inTurn = / (tod[oa]s|lista|all|list) /.test(words) ? [] : listInTurn(turn);
  const isOfLooked = inTurn.length > 1 && listAllSeen(turn).length === 0;
  const isOfTwo = pointsAtTwo(turn.text);
  if (isOfLooked && isOfTwo) return inTurn.slice(-2);
  const most = isOfTwo ? 2 : asksAdvice(turn.text) ? mostCompared : mostSideBySide;
  // Of those that were just held against each other: the best one and the best before it, which came last.
  if (most === 2 && !isOfLooked && (turn.said?.cars.length ?? 0) > 2)
    return (turn.state.spokenOf ?? []).slice(-2);
  return (isOfLooked ? inTurn : listAtHand(turn)).slice(0, most);
}

/** As many as are told fact by fact. */
export const mostSideBySide = 3;

/**
 * «¿cuál mide menos?», "which has fewer km?": the cars at hand, held against each other; of a list that goes on, the
 * whole list in that order. Null: nothing of it, or there are not several.
 */
export function decideMeasured(turn: HeardTurn, picked: string[]): Action | null {
  const [first, another] = measuresOf(turn);
  const ids = first && listMeasured(turn, picked);
  if (!first || !ids) return null;
  const sort = another ? null : sortBy(first);
  const { listing } = turn.state;
  if (picked.length === 0 && sort && listing && goesBeyondShown(turn)) {
    const query = statedOf(listing.query);
    const ends = hearExtremes(turn.text)?.map((end) => ({ ...query, sort: end, page_size: 1 }));
    const queries = ends ?? [{ ...query, sort }];
    return { kind: "call", calls: queries.map((one) => call("search_catalog", one)) };
  }
  return openAll(orderBy(ids, first, turn));
}

/**
 * «compara el más barato con el más nuevo»: the best of each order, of the list at hand, or of the one before it where
 * only one car is left on it; null: not asked.
 */
export function compareBest(turn: HeardTurn): Action | null {
  const { text, heard, state } = turn;
  const sorts = hearExtremes(text);
  if (!sorts || heard.named.length > 0 || isCompared(turn) || state.listing?.others) return null;
  const before = findSearchBefore({ ...turn, heard: { ...heard, filters: {} } });
  const query = state.listing?.total === 1 ? before : state.listing?.query;
  if (!query) return null;
  const queries = sorts.map((sort) => ({ ...statedOf(query), sort, page_size: 1 }));
  return { kind: "call", calls: queries.map((one) => call("search_catalog", one)) };
}

/** "a month on the cheaper one": of the few cars at hand the one that is wanted; null: none, or the list goes on. */
export function findWanted(turn: HeardTurn): string | null {
  const [measure, another] = hearMeasures(turn.text);
  const ids = measure && !another && !goesBeyondShown(turn) ? listMeasured(turn, []) : null;
  return (measure && ids && findBestOf(ids, measure, turn)) ?? null;
}

function listMeasured(turn: HeardTurn, picked: string[]): string[] | null {
  const { text, state, heard } = turn;
  if (heard.named.length > 1) return null;
  // "how much more is the Camry?" right after it was set beside another one.
  const compared = turn.said && isCompared(turn) ? turn.said.cars : [];
  const shown = (state.shown ?? []).filter(({ stockId }) => compared.includes(stockId));
  if (heard.named.some((name) => findListed(shown, name, heard.filters).length > 0)) return compared;
  const others = heard.named.flatMap((name) => {
    const listed = findListed(state.listing?.items ?? [], name, heard.filters);
    const before = listed.length > 0 ? null : findShown(turn, name);
    return (before ? [before] : listed).map(({ stockId }) => stockId);
  });
  const isBeside = heard.named.length === 1 && speaksOfCurrent.test(plainWords(text));
  const current = isBeside ? findCarAtHand(state) : null;
  const [other] = others;
  if (heard.named.length === 1 && !(other && current)) return null;
  if (picked.length === 1 && !(current && other !== current.stockId)) return null;
  const { sort: _sort, wish: _wish, ...narrowed } = heard.filters;
  if (heard.named.length === 0 && Object.keys(narrowed).length > 0) return null;
  const beside = current && other ? [...new Set([current.stockId, other])] : [];
  const ofTwo = ofShown.test(plainWords(text)) && listAllSeen(turn).length === 0 ? listInTurn(turn) : [];
  return [picked, beside, ofTwo, listAtHand(turn)].find((list) => list.length > 1) ?? null;
}

/** The list has more pages, and what is asked is not of those shown alone. */
function goesBeyondShown(turn: HeardTurn): boolean {
  const { listing } = turn.state;
  if (!listing || listing.pages < 2 || listing.others || turn.heard.named.length > 0) return false;
  return !isCompared(turn) && listAllSeen(turn).length === 0 && !ofShown.test(plainWords(turn.text));
}

const speaksOfCurrent = / (ese|esa|este|esta|it|that one|this one|that|this) /;
const ofShown =
  / (de (los|las) (dos|tres|2|3)|of the (two|three|2|3)|of (these|those) (two|three|2|3)|both|ambos|ambas) /;

/** The one that the measure wants comes last, and is the car under discussion then; as far as that is known yet. */
function orderBy(ids: string[], measure: Measure, turn: HeardTurn): string[] {
  const best = findBestOf(ids, measure, turn);
  if (best === undefined) return ids;
  // Right before it the one that was the best by another measure: «compara esos dos» means both.
  const before = turn.state.vehicle?.stockId;
  const last = [...(before !== undefined && before !== best && ids.includes(before) ? [before] : []), best];
  return [...ids.filter((id) => !last.includes(id)), ...last];
}

function findBestOf(ids: string[], measure: Measure, { state }: HeardTurn): string | undefined {
  const sort = sortBy(measure);
  const items = [...(state.shown ?? []), ...(state.listing?.items ?? [])];
  const wanted = new Map(items.map((item) => [item.stockId, item]));
  const cars = ids.flatMap((id) => wanted.get(id) ?? []);
  return sort ? findBest(cars, sort)?.stockId : undefined;
}

const ofEach = anyOf(
  saidOf({
    es: `cual(es)?(?! (es|era|seria) (su|el|la) ), ambos, ambas, los dos, las dos, los tres, alguno, alguna, precios, anos,
    colores, kilometrajes`,
    en: "which, both, either, any of (them|these|those), all of them, prices, years, colou?rs, mileages",
  }),
);

/** «¿y cuál tiene CarPlay?», "are both automatic?" right after a comparison: those cars once more; null: not that. */
export function decideOfEach(turn: HeardTurn): Action | null {
  const { text, heard } = turn;
  const words = plainWords(text);
  if (heard.named.length > 0 || !ofEach.test(words)) return null;
  // «¿y de esos dos cuál es automático?» of two that were looked at one after the other
  const ids = isCompared(turn) ? listAtHand(turn) : pointsAtTwo(text) ? listToCompare(turn) : [];
  return ids.length > 1 && hearAskedOfEach(turn).length > 0 ? openAll(ids) : null;
}

/** «dame los dos precios», "how much is each?": of those set side by side, of a list of two, or of the last two looked at; null: not asked. */
export function decideBothPrices(turn: HeardTurn): Action | null {
  const { state, text, heard } = turn;
  if (!asksBothPrices(text) || heard.named.length > 0) return null;
  const listed = state.listing?.items.map(({ stockId }) => stockId) ?? [];
  const ids =
    turn.said && isCompared(turn)
      ? turn.said.cars
      : listed.length === 2
        ? listed
        : (state.spokenOf ?? []).slice(-2);
  return ids.length > 1 ? openAll(ids) : null;
}

/** @returns a call for the details of each, of as many as are compared at most */
export function openAll(ids: string[]): Action {
  return lookAt(ids.slice(0, mostCompared));
}
