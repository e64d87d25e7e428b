import TinyQueue from "tinyqueue";
import type { TypedFastBitSet } from "typedfastbitset";
import type { Condition } from "./conditions.ts";
import type { Stock } from "./stock.ts";

/** The number of each row, as it stands in a column or as it is worked out. */
type ByNumber = { of: Float64Array | ((row: number) => number); direction: "asc" | "desc" };
/** What rows are ordered by; `first`: those that come before all others. */
export type Order = ByNumber | { first: TypedFastBitSet };

/**
 * A page of rows in an order; what is alike in all of it stands as it came into the stock.
 * @param rows ascending
 * @param orders the first one that tells two rows apart counts
 * @param page from 1
 */
export function pickPage(
  rows: Uint32Array,
  orders: Order[],
  { page, pageSize }: { page: number; pageSize: number },
): number[] {
  return pickFirst(rows, orders, page * pageSize).slice((page - 1) * pageSize);
}

/**
 * The first of the rows in their order: those before the last one by the first order; of those that are level with it,
 * as many as are left to find, by the next ones.
 */
function pickFirst(rows: Uint32Array, orders: Order[], count: number): number[] {
  const [first, ...others] = orders;
  if (!first || count <= 0) return [...rows.subarray(0, Math.max(count, 0))];
  if ("first" in first) {
    const [fitting, rest] = part(rows, first.first);
    return [...pickFirst(fitting, others, count), ...pickFirst(rest, others, count - fitting.length)];
  }
  const { nearest, lastKey } = narrow(rows, first, count);
  const keyOf = createKey(first);
  const before: number[] = [];
  let level = 0;
  for (const row of nearest) {
    const key = keyOf(row);
    if (key < lastKey) before.push(row);
    else if (key === lastKey) {
      nearest[level] = row;
      level += 1;
    }
  }
  const rest = pickFirst(nearest.subarray(0, level), others, count - before.length);
  return [...before.sort(createCompare(orders)), ...rest];
}

/** @returns the rows that are in a set, and the others */
function part(rows: Uint32Array, { words }: TypedFastBitSet): [Uint32Array, Uint32Array] {
  const [fitting, rest] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const fits = ((words[row >>> 5] ?? 0) >>> (row & 31)) & 1;
    // Both are written, and one of them is kept: a branch for each row takes longer.
    fitting[count] = row;
    rest[index - count] = row;
    count += fits;
  }
  return [fitting.subarray(0, count), rest.subarray(0, rows.length - count)];
}

/**
 * Reads the keys of all rows, of which there may be a million.
 * @returns the rows without most of those that come after the first so many, and the key of the last one of these
 */
function narrow(
  rows: Uint32Array,
  { of, direction }: ByNumber,
  count: number,
): { nearest: Uint32Array; lastKey: number } {
  const sign = direction === "asc" ? 1 : -1;
  const numbers = typeof of === "function" ? null : of;
  const work = typeof of === "function" ? of : () => 0;
  const nearest = new Uint32Array(rows.length);
  let kept = 0;
  // The last of the first so many is on top, to give way to one that comes before it.
  const keys = new TinyQueue<number>([], (a, b) => b - a);
  let lastKey = Number.POSITIVE_INFINITY;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const key = sign * (numbers === null ? work(row) : (numbers[row] as number));
    if (key > lastKey) continue;
    nearest[kept] = row;
    kept += 1;
    if (key === lastKey) continue;
    keys.push(key);
    if (keys.length > count) keys.pop();
    if (keys.length === count) lastKey = keys.peek() as number;
  }
  return { nearest: nearest.subarray(0, kept), lastKey };
}

/** Less for what comes first. */
function createKey(order: Order): (row: number) => number {
  if ("first" in order) return (row) => Number(!order.first.has(row));
  const { of, direction } = order;
  const sign = direction === "asc" ? 1 : -1;
  return typeof of === "function" ? (row) => sign * of(row) : (row) => sign * (of[row] as number);
}

function createCompare(orders: Order[]): (a: number, b: number) => number {
  const keys = orders.map(createKey);
  return (a, b) => {
    for (const keyOf of keys) {
      const [one, other] = [keyOf(a), keyOf(b)];
      // Not by their difference: keys may be infinite, and of two such it is no number.
      if (one !== other) return one < other ? -1 : 1;
    }
    return a - b;
  };
}

/** Those that fit a condition stand before all others. */
export function fittingFirst(stock: Stock, condition: Condition): Order {
  return { first: condition(stock) };
}
