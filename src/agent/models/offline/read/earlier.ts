import type { NamedCar } from "../../../../catalog/match/names/take-names.ts";
import { type CatalogQuery, statedOf } from "../../../../catalog/query.ts";
import type { ShownVehicle } from "../../../../catalog/session/listing.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import {
  goesBack,
  hearAllSeen,
  hearNthSeen,
  pointsAtOther,
  pointsAtOtherTwo,
  pointsBefore,
  type Seen,
} from "../../../hear/back.ts";
import { findListed, isDefinite } from "../../../hear/picks.ts";
import type { HeardTurn } from "../turn.ts";

/** The cars that a text without names goes back to: «¿y el otro?», «el primero que me enseñaste»; empty: none. */
export function findEarlier(turn: HeardTurn): string[] {
  const { text, state } = turn;
  const nth = hearNthSeen(text);
  if (nth) return listSeen(turn, nth.of).slice(nth.position - 1, nth.position);
  const current = state.vehicle?.stockId ?? state.spokenOf?.at(-1);
  // Beside a car that was just said to be gone: not that one, whichever was shown in its place.
  const gone = state.vehicle ? undefined : state.gone?.at(-1)?.stockId;
  if (gone !== undefined && pointsAtOther(text)) return listOthersThan(turn, gone);
  if (current === undefined) return [];
  if (pointsAtOther(text)) return listOthers(turn, current);
  if (pointsBefore(text)) return (state.spokenOf ?? []).filter((id) => id !== current).slice(-1);
  return goesBack(text) ? findWritten(turn) : [];
}

/** Of the cars set side by side, else of a list of two, else of the last two spoken of: all but the current one. */
function listOthers({ said, state, text }: HeardTurn, current: string): string[] {
  const listed = state.listing?.items.map(({ stockId }) => stockId) ?? [];
  const before = (state.lists ?? []).map(({ stockIds }) => stockIds).reverse();
  const pairs = [listed, ...before].filter((ids) => ids.length === 2);
  // A car that was picked from a list is one of that list's two.
  const groups = [said?.cars ?? [], ...pairs, (state.spokenOf ?? []).slice(-2)];
  if (pointsAtOtherTwo(text)) groups.unshift(listed.length === 3 ? listed : []);
  const group = groups.find((ids) => ids.length > 1 && ids.includes(current)) ?? [];
  const others = group.filter((id) => id !== current);
  const left = others.filter((id) => !state.gone?.some(({ stockId }) => stockId === id));
  // Beside one that is gone the current one is the other.
  return left.length > 0 || others.length === 0 ? left : [current];
}

/** Beside the one that is gone, else what was shown in its place, where that is one car. */
function listOthersThan(turn: HeardTurn, gone: string): string[] {
  const beside = listOthers(turn, gone);
  const listed = turn.state.listing?.items.map(({ stockId }) => stockId) ?? [];
  return beside.length === 1 && beside[0] !== gone ? beside : listed.length === 1 ? listed : [];
}

/** «volviendo al fit»: a name that is an everyday word elsewhere, of a car that was shown; the one spoken of last. */
function findWritten({ text, state }: HeardTurn): string[] {
  const words = plainWords(text).trim().split(" ");
  const cars = (state.shown ?? []).filter(({ label }) => {
    const [make = "", model = ""] = plainWords(label).trim().split(" ");
    return [make, model].some((name) => name.length > 2 && words.includes(name));
  });
  const latest = state.spokenOf?.findLast((id) => cars.some(({ stockId }) => stockId === id));
  const [only, another] = cars.map(({ stockId }) => stockId);
  const found = another === undefined ? only : latest;
  return found === undefined ? [] : [found];
}

/**
 * The car that is sold or reserved and that a text speaks of: by its model («¿sigue disponible el city?»), else the last
 * one that was asked for, where no other car is under discussion since; null: none.
 */
export function findGone({ text, state, heard, moved }: HeardTurn, isNamed: boolean): GoneVehicle | null {
  if (heard.named.some(({ model }) => model !== null)) return null;
  const gone = state.gone ?? [];
  const words = plainWords(text);
  const named = gone.findLast(({ label }) => {
    const [, ...model] = plainWords(label).trim().split(" ");
    return model.some((word) => word.length > 2 && /[a-z]/.test(word) && words.includes(` ${word} `));
  });
  if (named) return named;
  if (isNamed || heard.named.length > 0 || heard.missing) return null;
  return moved?.discussed ?? (state.vehicle ? null : (gone.at(-1) ?? null));
}

/** True of the search for a car that is sold or reserved. */
export function isOfGone({ model }: CatalogQuery, { state }: HeardTurn): boolean {
  const gone = (state.gone ?? []).map(({ label }) => plainWords(label));
  return model != null && gone.some((label) => label.includes(plainWords(model)));
}

type GoneVehicle = { stockId: string; label: string };

/** Stock ids in the order in which the cars were shown first. */
function listSeen({ state }: HeardTurn, of: Seen): string[] {
  const shown = (state.shown ?? []).map(({ stockId }) => stockId);
  const spokenOf = shown.filter((id) => state.spokenOf?.includes(id));
  return of === "shown" || spokenOf.length === 0 ? shown : spokenOf;
}

/**
 * By what was searched before the last list: for what the text names again, else for the list before; null: there was
 * no such list.
 */
export function findSearchBefore({ state, heard }: HeardTurn): CatalogQuery | null {
  const { sort: _sort, ...filters } = heard.filters;
  const [name] = heard.named;
  const wanted = Object.entries(statedOf({ ...name, ...filters }));
  const isOfIt = (query: CatalogQuery) =>
    wanted.every(
      ([field, value]) => JSON.stringify(query[field as keyof CatalogQuery]) === JSON.stringify(value),
    );
  return state.lists?.findLast(({ query }) => isOfIt(query))?.query ?? null;
}

/** As many as one message compares. */
const mostSeen = 5;

/** «cuál de todos los que vimos», "the ones you showed me": those cars, the latest where they are many; empty: not said. */
export function listAllSeen(turn: HeardTurn): string[] {
  const of = hearAllSeen(turn.text);
  if (of === null) return [];
  const ids = listSeen(turn, of);
  const count = / (dos|two|2) /.test(turn.text.toLowerCase()) ? 2 : mostSeen;
  return (ids.length > 1 ? ids : listSeen(turn, "shown")).slice(-count);
}

/**
 * A car of before that is called by its name: «regresando al jetta», "the Mazda from before", «¿y el jetta?». Of several
 * the one that was spoken of last.
 * @returns null where it is none, or which one is not known
 */
export function findShown(turn: HeardTurn, name: NamedCar): ShownVehicle | null {
  const { text, state, heard } = turn;
  if (!isDefinite(text) && !goesBack(text)) return null;
  const cars = findListed(state.shown ?? [], name, heard.filters);
  const [only, another] = cars;
  if (only && !another) return only;
  const latest = state.spokenOf?.findLast((id) => cars.some(({ stockId }) => stockId === id));
  return cars.find(({ stockId }) => stockId === latest) ?? null;
}
