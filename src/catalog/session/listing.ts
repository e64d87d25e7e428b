import type { CatalogQuery } from "../query.ts";

/** One line of the last list shown, in the order shown; `label` is make, model, year and version. */
export type ListedVehicle = {
  stockId: string;
  label: string;
  priceCents: number;
  currency: string;
  km: number;
};

/** A car as it is known again when the customer comes back to it. */
export type ShownVehicle = Pick<ListedVehicle, "stockId" | "label" | "priceCents"> & { km?: number };

/** The last list shown to the customer, so that «el segundo» and «más» resolve. */
export type Listing = {
  /** The filters that were applied, without page. */
  query: CatalogQuery;
  /** Of these, what no car met and was given up, so that none of the items has it; absent: nothing. */
  givenUp?: (keyof CatalogQuery)[];
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
