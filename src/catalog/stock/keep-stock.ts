import pLimit from "p-limit";
import type { DataSource } from "typeorm";
import type { Clock } from "../../clock.ts";
import { readStock } from "./read-stock.ts";
import type { Stock } from "./stock.ts";

/** Whoever is content with the stock of a moment ago gets one of this age at most. */
const momentMs = 1_000;

/** The stock of the database, kept in this process. Each set of rows is gathered from it in one go, without waiting. */
export type KeptStock = {
  /** As it is known here, without asking whether that still holds: to be held against the revision of what is read. */
  known(): Promise<Stock>;
  /** As it was a moment ago at most. */
  recent(): Promise<Stock>;
  /** As it is now. */
  current(): Promise<Stock>;
};

/**
 * The stock of a database, read when it is first asked for and again where it may have changed; calls in one moment
 * share one reading.
 */
export function keepStock(source: DataSource, clock: Clock): KeptStock {
  const reading = pLimit(1);
  let stock: Stock | null = null;
  let readMs = Number.NEGATIVE_INFINITY;
  let asked = 0;
  let answered = 0;

  return {
    known: async () => stock ?? current(),
    recent: async () => (stock && clock().getTime() < readMs + momentMs ? stock : current()),
    current,
  };

  /** One reading answers all who asked before it began. */
  function current(): Promise<Stock> {
    asked += 1;
    const mine = asked;
    return reading(async () => {
      if (stock && answered >= mine) return stock;
      const [upTo, nowMs] = [asked, clock().getTime()];
      stock = await readStock(source, stock);
      [answered, readMs] = [upTo, nowMs];
      return stock;
    });
  }
}
