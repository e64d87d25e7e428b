import { type CatalogQuery, statedOf } from "../catalog/query.ts";
import type { StockDraft } from "../catalog/session/discussed.ts";
import type { Language } from "../text/language.ts";
import { readName } from "./name.ts";

/** What paging and order say nothing of. */
type Wish = Omit<CatalogQuery, "q" | "page" | "page_size" | "sort">;

/**
 * What is worth keeping of a customer beyond a session, on whichever channel: read by code from what happened, never a
 * model's words. A few hundred bytes at most.
 */
export type CustomerProfile = {
  /** As the customer said it: «me llamo Ana». */
  name?: string;
  language?: Language;
  /** The filters of the last search that had any. */
  wish?: Wish;
  /** Cars whose details or plans were asked for, newest first. */
  cars?: { stockId: string; label: string }[];
  /** Plans offered, newest first; `label` null: for a price alone. */
  plans?: { number: string; label: string | null }[];
};

/** A turn, as far as it shows something of its customer. */
type ShownTurn = StockDraft & {
  state: { language: Language | null };
  /** Offered in it; the first counts. */
  plans: { number: string; stockId: string | null }[];
};

const mostCars = 5;
const mostPlans = 3;

/** @returns what a turn has changed of the profile, or null where that is nothing */
export function learn(
  known: CustomerProfile,
  { state, events, viewed, plans }: ShownTurn,
  customerWords: string[],
): CustomerProfile | null {
  const [plan] = plans;
  const planned = plan && state.vehicle && plan.stockId === state.vehicle.stockId ? state.vehicle : null;
  const seen = [...viewed, ...(planned ? [planned] : [])].map(({ stockId, label }) => ({ stockId, label }));
  const learnt: CustomerProfile = {
    ...known,
    ...learnName(customerWords),
    ...(state.language && { language: state.language }),
    ...(events.includes("listed") && state.listing && readWish(state.listing.query)),
    ...(seen.length > 0 && { cars: newestFirst(known.cars, seen, ({ stockId }) => stockId, mostCars) }),
    ...(plan && {
      plans: newestFirst(
        known.plans,
        [{ number: plan.number, label: planned?.label ?? null }],
        ({ number }) => number,
        mostPlans,
      ),
    }),
  };
  const changed = Object.entries(learnt).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(known[key as keyof CustomerProfile]),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}

/** One profile of two customers who turned out to be one. */
export function mergeProfiles(older: CustomerProfile, newer: CustomerProfile): CustomerProfile {
  const cars = newestFirst(older.cars, newer.cars?.toReversed(), ({ stockId }) => stockId, mostCars);
  const plans = newestFirst(older.plans, newer.plans?.toReversed(), ({ number }) => number, mostPlans);
  return {
    ...older,
    ...newer,
    ...(cars.length > 0 && { cars }),
    ...(plans.length > 0 && { plans }),
  };
}

/** A profile as the API gives it. */
export function presentProfile({ name, language, wish, cars = [], plans = [] }: CustomerProfile) {
  return {
    name: name ?? null,
    language: language ?? null,
    wish: wish ?? null,
    cars: cars.map(({ stockId, label }) => ({ stock_id: stockId, label })),
    plans,
  };
}

function newestFirst<T>(known: T[] = [], added: T[] = [], idOf: (item: T) => string, most: number): T[] {
  const all = [...added.toReversed(), ...known];
  return all.filter((item, at) => all.findIndex((one) => idOf(one) === idOf(item)) === at).slice(0, most);
}

function readWish({ q, page, page_size, sort, ...filters }: CatalogQuery): Pick<CustomerProfile, "wish"> {
  const wish = statedOf(filters);
  return Object.keys(wish).length > 0 ? { wish } : {};
}

function learnName(texts: string[]): Pick<CustomerProfile, "name"> {
  const name = texts.map(readName).findLast((said) => said !== null);
  return name ? { name } : {};
}
