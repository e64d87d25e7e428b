import type { CatalogQuery } from "../query.ts";
import { isStated } from "../stock/conditions.ts";
import { fittingFirst, type Order } from "../stock/order.ts";
import type { Stock } from "../stock/stock.ts";
import { listFieldsExcludedBy } from "./exclusions.ts";
import type { Likeness } from "./likeness.ts";
import type { ResolvedQuery } from "./resolve.ts";
import { orderByWish } from "./wishes.ts";

const sortColumns = { price: "priceCents", year: "year", km: "km" } as const;

/**
 * The order asked for; ties, and no order at all, by what states that it is none of what is not wanted, by wishes, by
 * likeness, then newest and least driven.
 */
export function listOrders(
  stock: Stock,
  { query, exclusions }: Pick<ResolvedQuery, "query" | "exclusions">,
  likeness: Likeness | null,
): Order[] {
  const sort = readSort(stock, query.sort);
  const next = [
    ...listFieldsExcludedBy(exclusions).map((field) => fittingFirst(stock, isStated(field))),
    ...(query.wish ?? []).flatMap((wish) => orderByWish(wish, stock)),
    ...(likeness ? orderByLikeness(stock, likeness) : []),
  ];
  const leastWorn: Order = { of: stock.wear.numbers, direction: "asc" };
  // Which has the newest first by itself.
  return query.sort === "year_desc" && next.length === 0 ? [leastWorn] : [...sort, ...next, leastWorn];
}

function readSort(stock: Stock, sort: CatalogQuery["sort"]): Order[] {
  const [, field, direction] = /^(price|year|km)_(asc|desc)$/.exec(sort ?? "") ?? [];
  if (!field) return [];
  return [
    orderBy(stock, sortColumns[field as keyof typeof sortColumns], direction === "desc" ? "desc" : "asc"),
  ];
}

function orderBy(stock: Stock, name: "priceCents" | "year" | "km", direction: "asc" | "desc"): Order {
  return { of: stock[name].numbers, direction };
}

function orderByLikeness(stock: Stock, { bodies, priceCents, isKin, isSister }: Likeness): Order[] {
  const { body, priceCents: prices } = stock;
  const first = (fits: ((row: number) => boolean) | undefined): Order[] =>
    fits ? [{ of: (row) => Number(fits(row)), direction: "desc" }] : [];
  return [
    { of: (row) => Number(bodies.includes(body.at(row) ?? "")), direction: "desc" },
    ...first(isKin),
    ...(priceCents === null
      ? []
      : [
          {
            of: (row: number) => Math.abs((prices.numbers[row] as number) - priceCents),
            direction: "asc" as const,
          },
        ]),
    ...first(isSister),
  ];
}
