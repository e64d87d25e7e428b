import type { EventLog } from "../../tools/tool.ts";
import { type CatalogQuery, statedOf } from "../query.ts";
import type { Listing, ShownVehicle } from "./listing.ts";

/** What a session remembers of the stock. */
export type StockMemory = {
  listing: Listing | null;
  /** The car under discussion. */
  vehicle: ShownVehicle | null;
  /** Cars shown, in the order in which each was shown first; absent: none. */
  shown?: ShownVehicle[];
  /** Stock ids of the cars that were spoken of by themselves, the latest last; absent: none. */
  spokenOf?: string[];
  /** The lists before the last one, the latest last: by what each was searched, and its cars; absent: there was none. */
  lists?: { query: CatalogQuery; stockIds: string[] }[];
  /** Cars that the customer asked for and that were sold or reserved by then, the latest last; absent: none. */
  gone?: GoneVehicle[];
  /** Stock ids of the cars looked at or planned for, the latest last: who can be told when one is sold; absent: none. */
  viewed?: string[];
};

type GoneVehicle = { stockId: string; label: string };

/** What the stock's tools change of a turn. */
export type StockDraft = {
  state: StockMemory;
  events: EventLog<"listed" | "viewed">;
  /** Cars whose details were looked up, in that order; `photoUrl` null: the stock has none. */
  viewed: { stockId: string; label: string; photoUrl: string | null }[];
};

/** As many cars as a customer may still have in mind, each by itself, and among those of all lists. */
const mostViewed = 10;
const mostShown = 20;
const mostLists = 4;
const mostGone = 4;

/** A list takes the last one's place; its cars are known again later, and so is what the last one was searched by. */
export function showListing(state: StockMemory, listing: Listing, isAnotherSearch: boolean): void {
  if (isAnotherSearch && state.listing) {
    const { query, items } = state.listing;
    const before = { query: statedOf(query), stockIds: items.map(({ stockId }) => stockId) };
    state.lists = [...(state.lists ?? []), before].slice(-mostLists);
  }
  state.listing = listing;
  noteShown(state, listing.items);
  const [only, another] = listing.items;
  if (only && !another) state.spokenOf = latest(state.spokenOf, only.stockId);
}

function noteShown(state: StockMemory, cars: ShownVehicle[]): void {
  const before = state.shown ?? [];
  const added = cars.filter(({ stockId }) => before.every((one) => one.stockId !== stockId));
  const shown = added.map(({ stockId, label, priceCents, km }) => ({
    stockId,
    label,
    priceCents,
    ...(km !== undefined && { km }),
  }));
  state.shown = keepMost([...before, ...shown], state.spokenOf ?? []);
}

/** The latest; a car that was spoken of by itself is known longer than those that only stood in a list. */
function keepMost(cars: ShownVehicle[], spokenOf: string[]): ShownVehicle[] {
  const listed = cars.filter(({ stockId }) => !spokenOf.includes(stockId));
  const forgotten = new Set(listed.slice(0, Math.max(cars.length - mostShown, 0)));
  return cars.filter((car) => !forgotten.has(car));
}

function latest(ids: string[] = [], id: string): string[] {
  return [...ids.filter((one) => one !== id), id].slice(-mostViewed);
}

/** These are what the customer asked for, and cannot be had. */
export function noteGone(state: StockMemory, cars: GoneVehicle[]): void {
  const before = (state.gone ?? []).filter(({ stockId }) => cars.every((one) => one.stockId !== stockId));
  const added = cars.map(({ stockId, label }) => ({ stockId, label }));
  state.gone = [...before, ...added].slice(-mostGone);
}

/** The customer looks at a car: it is what «ese» means from now on. */
export function discussVehicle(state: StockMemory, vehicle: ShownVehicle): void {
  state.vehicle = vehicle;
  noteShown(state, [vehicle]);
  state.spokenOf = latest(state.spokenOf, vehicle.stockId);
  state.viewed = latest(state.viewed, vehicle.stockId);
}
