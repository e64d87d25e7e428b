import TinyQueue from "tinyqueue";
import type { Condition } from "./conditions.ts";
import type { Stock } from "./stock.ts";

/** What rows are ordered by: the number of each. */
export type Order = { of(row: number): number; direction: "asc" | "desc" };

/**
 * A page of rows in an order; what is alike in all of it stands as it came into the stock.
 * @param orders the first one that tells two rows apart counts
 * @param page from 1
 */
export function pickPage(
  rows: Uint32Array,
  orders: Order[],
  { page, pageSize }: { page: number; pageSize: number },
): number[] {
  const compare = createCompare(orders);
  const [first] = orders;
  const keyOf = (row: number) => (first ? first.of(row) * (first.direction === "asc" ? 1 : -1) : 0);
  const last = page * pageSize;
  // The row that comes last of those kept is on top, to give way to one that comes before it.
  const kept = new TinyQueue<number>([], (a, b) => compare(b, a));
  let lastKey = Number.POSITIVE_INFINITY;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    // Nearly all of many rows are told by the first order alone.
    if (keyOf(row) > lastKey) continue;
    if (kept.length >= last) {
      if (compare(row, kept.peek() as number) > 0) continue;
      kept.pop();
    }
    kept.push(row);
    if (kept.length === last) lastKey = keyOf(kept.peek() as number);
  }
  return kept.data.sort(compare).slice(last - pageSize);
}

function createCompare(orders: Order[]): (a: number, b: number) => number {
  return (a, b) => {
    for (const { of, direction } of orders) {
      const difference = of(a) - of(b);
      if (difference !== 0) return direction === "asc" ? difference : -difference;
    }
    return a - b;
  };
}

export function fittingFirst(stock: Stock, condition: Condition): Order {
  const rows = condition(stock);
  return { of: (row) => Number(rows.has(row)), direction: "desc" };
}
