import type { NamedCar } from "../../../../../catalog/match/names/take-names.ts";
import { findNames } from "../../../../../catalog/match.ts";
import { type CatalogQuery, statedOf } from "../../../../../catalog/query.ts";
import type { Listing } from "../../../../../catalog/session/listing.ts";
import { said } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { sortBy } from "../../../../hear/cars/measures.ts";
import { pointsAtTwo } from "../../../../hear/cars/of-both.ts";
import { hearAsked } from "../../../../hear/facets.ts";
import { comparesCurrent, hearPositions } from "../../../../hear/picks.ts";
import { type Action, call, lookAt } from "../../action.ts";
import { isCompared, setsAgainst } from "../../read/compared.ts";
import { measuresOf } from "../../read/measures-asked.ts";
import type { HeardTurn } from "../../turn.ts";

const ofEach = new RegExp(
  said(
    `(de )?cada (un[oa]|cual|modelo|carro|auto|coche|camioneta), (of |for )?each( one| of them| model| car| of those)?`,
  ),
);
/**
 * «el más barato de cada uno», "both": of the models that the talk is about, «¿y contra la CX-30?» of the one at hand and
 * that: the turn as though they had been named; null: nothing of the kind.
 */
export function spellOutModels(turn: HeardTurn): HeardTurn | null {
  const { heard, text } = turn;
  const words = plainWords(text);
  const [named, another] = heard.named;
  if (another) return null;
  if (named) {
    const compares = setsAgainst(turn) || comparesCurrent(text);
    const current = compares ? findCurrent(turn) : null;
    return named.model && current && current.model !== named.model ? withNames(turn, [current, named]) : null;
  }
  if (hearAsked(text).unstated.length > 0) return null;
  const models = ofEach.test(words) ? findTold(turn) : pointsAtTwo(turn.text) ? findSearchedInTurn(turn) : [];
  return models.length > 1 ? withNames(turn, models) : null;
}

/**
 * «el más barato» of two lists on screen, which may stand on none of them: of each the best, side by side; «diferencias»:
 * all of them where they are few, else the first of each. Null: not that.
 */
export function decideOfLists(turn: HeardTurn): Action | null {
  const { listing } = turn.state;
  if (!listing?.others || isCompared(turn) || turn.heard.named.length > 0) return null;
  const [measure, another] = measuresOf(turn);
  if (!measure && turn.topics.has("compare")) return compareLists(turn, listing);
  const sort = measure && !another ? sortBy(measure) : null;
  if (!sort) return null;
  const lists = [listing, ...listing.others];
  if (lists.every(({ pages }) => pages < 2)) return null;
  const calls = lists.map(({ query }) => call("search_catalog", { ...statedOf(query), sort, page_size: 1 }));
  return { kind: "call", calls };
}

/** As many as are told fact by fact. */
const mostInFull = 3;

function compareLists({ text }: HeardTurn, listing: Listing): Action | null {
  if (hearPositions(text, listing.items.length).positions.length > 0 || hearAsked(text).unstated.length > 0)
    return null;
  const lists = [listing, ...(listing.others ?? [])];
  const isWhole = lists.every(({ pages }) => pages < 2) && listing.items.length <= mostInFull;
  if (isWhole) return lookAt(listing.items.map(({ stockId }) => stockId));
  const calls = lists.map(({ query }) => call("search_catalog", { ...statedOf(query), page_size: 1 }));
  return { kind: "call", calls };
}

function withNames(turn: HeardTurn, named: NamedCar[]): HeardTurn {
  return { ...turn, heard: { ...turn.heard, named } };
}

function findCurrent({ state, said: last, makes }: HeardTurn): NamedCar | null {
  const shown = state.shown?.find(({ stockId }) => stockId === last?.cars[0]);
  const car = state.vehicle ?? shown ?? state.listing?.items[0];
  return car ? (findNames(car.label, makes)[0] ?? null) : null;
}

/** Those of the lists on screen, else of the cars set side by side, else of the last two lists. */
function findTold(turn: HeardTurn): NamedCar[] {
  const { state, said: last, makes } = turn;
  const { listing } = state;
  const listed = listing?.others ? nameAll([listing.query, ...listing.others.map(({ query }) => query)]) : [];
  const compared = (state.shown ?? []).filter(({ stockId }) => last?.cars.includes(stockId));
  const together = unique(compared.flatMap(({ label }) => findNames(label, makes).slice(0, 1)));
  return [listed, together].find(({ length }) => length > 1) ?? findSearched(turn);
}

/** «de los dos, ¿cuál es más barato?» after one list of each, where no two cars can be meant. */
function findSearchedInTurn(turn: HeardTurn): NamedCar[] {
  const { state, said: last, text } = turn;
  const isOfCars =
    (last?.cars.length ?? 0) > 1 ||
    state.listing?.others ||
    state.listing?.items.length === 2 ||
    ((state.spokenOf ?? []).length > 1 &&
      state.listing?.items.some(({ stockId }) => stockId === state.spokenOf?.at(-1)));
  const isAsked = measuresOf(turn).length > 0 || hearAsked(text).facets.length > 0;
  return isOfCars || !isAsked ? [] : findSearched(turn);
}

function findSearched({ state: { lists, listing } }: HeardTurn): NamedCar[] {
  const before = lists?.at(-1);
  return before && listing ? nameAll([before.query, listing.query]) : [];
}

function nameAll(queries: CatalogQuery[]): NamedCar[] {
  return unique(queries.flatMap(({ make, model }) => (make && model ? { make, model } : [])));
}

function unique(cars: NamedCar[]): NamedCar[] {
  return [...new Map(cars.map((car) => [`${car.make} ${car.model}`, car])).values()];
}
