import type { CatalogQuery } from "../../catalog/query.ts";
import type { Language } from "../../text/language.ts";
import type { Said } from "./said.ts";

/** One line of the last list shown, in the order shown; `label` is make, model, year and version. */
export type ListedVehicle = {
  stockId: string;
  label: string;
  priceCents: number;
  currency: string;
  km: number;
};

/** The last list shown to the customer, so that «el segundo» and «más» resolve. */
export type Listing = {
  /** The filters that were applied, without page. */
  query: CatalogQuery;
  page: number;
  pages: number;
  total: number;
  items: ListedVehicle[];
  /** Further lists shown with this one, whose last items are theirs, numbered on; absent: there was one. */
  others?: (Omit<Listing, "items" | "others"> & { shown: number })[];
};

/** Two lists as one: the second is numbered on from the first, which «más» goes on with. */
export function showBeside(first: Listing, { items, others: _, ...second }: Listing): Listing {
  const others = [...(first.others ?? []), { ...second, shown: items.length }];
  return { ...first, items: [...first.items, ...items], others };
}

/** Without the list shown last; null: there was but one. */
export function withoutLast({ items, others = [], ...first }: Listing): Listing | null {
  const last = others.at(-1);
  if (!last) return null;
  const left = others.slice(0, -1);
  const kept = { ...first, items: items.slice(0, items.length - last.shown) };
  return left.length > 0 ? { ...kept, others: left } : kept;
}

/** A plan that the customer was told of; `stockId` null: for a price alone. */
export type QuotedPlan = { number: string; stockId: string | null; termMonths: number };

/** What a session remembers between turns besides its messages. Stored as JSON with the session. */
export type SessionState = {
  language: Language | null;
  listing: Listing | null;
  /** The car under discussion. */
  vehicle: { stockId: string; label: string; priceCents: number } | null;
  /** The last plan offered: its short number, what it was for (`stockId` null: a price alone) and what was asked for. */
  plan: {
    number: string;
    stockId: string | null;
    priceCents: number;
    downPaymentCents: number;
    /** Where the customer named a share of the price: 20 for 20 %. It is what holds for another car. */
    downPaymentPercent: number | null;
    termMonths: number | null;
    /** The down payment was worked out for a monthly amount; absent: the customer named it, or it is the least. */
    isDownFound?: true;
  } | null;
  /** The bot's last answer; absent: none that a model wrote was the last that the customer read. */
  said?: Said;
  /** The plans that the customer was told of, the latest last; absent: none. */
  quoted?: QuotedPlan[];
  /** The customer was offered to go through documents of the other language with a person. */
  foreignOffered?: true;
  /** Stock ids of the cars looked at or planned for, the latest last: who can be told when one is sold; absent: none. */
  viewed?: string[];
  /** Stock ids of the cars whose photo was sent, so that none is sent twice; absent: none was. */
  photosSent?: string[];
  /** The last answer showed what is kept of the customer, or asked whether all of it is to be erased. */
  privacy?: "shown" | "asked";
  /** Of each limit that the customer was told of, until when that holds: milliseconds since 1970. */
  limitsTold?: Record<string, number>;
};

/** As many cars as a customer may still have in mind. */
const mostViewed = 10;

/** The customer looks at a car: it is what «ese» means from now on. */
export function discussVehicle(state: SessionState, vehicle: NonNullable<SessionState["vehicle"]>): void {
  state.vehicle = vehicle;
  const others = (state.viewed ?? []).filter((one) => one !== vehicle.stockId);
  state.viewed = [...others, vehicle.stockId].slice(-mostViewed);
}

/** Once the customer knows that a car cannot be had, it is no longer what «ese» means. */
export function forgetVehicle(state: SessionState, stockId: string): void {
  if (state.vehicle?.stockId === stockId) state.vehicle = null;
  if (state.plan?.stockId === stockId) state.plan = null;
  if (state.viewed) state.viewed = state.viewed.filter((one) => one !== stockId);
}

export const emptySessionState: SessionState = { language: null, listing: null, vehicle: null, plan: null };

/** What the next session begins with: the language, and what the customer need not be told again. */
export function freshSessionState(previous: SessionState | null): SessionState {
  const { language = null, limitsTold } = previous ?? {};
  return { ...emptySessionState, language, ...(limitsTold && { limitsTold }) };
}
