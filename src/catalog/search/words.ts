import { createNameIndex } from "../match/names/name-index.ts";
import type { Stock } from "../stock/stock.ts";

/** Finds the words of the stock that a word may mean. */
export type StockWords = {
  /** Those that hold it or, where none does, those that are spelled like it; none where it means nothing here. */
  find(word: string): string[];
};

/** Words of language: a code is not misspelt but another one. */
const isSpellable = /^[a-z]{4,16}$/;

/** Words of makes, models and versions that are or were for sale. */
export function listStockWords(stock: Stock): StockWords {
  return stock.remember("words", () =>
    createStockWords(stock.car.values.flatMap((car) => car?.name.split(" ") ?? [])),
  );
}

export const noWords: StockWords = { find: () => [] };

function createStockWords(list: string[]): StockWords {
  const words = [...new Set(list.filter(Boolean))];
  const spellable = words.filter((word) => isSpellable.test(word));
  const alike = createNameIndex(spellable.map((key) => ({ way: { key, score: 1, mayDiffer: true } })));
  const found = new Map<string, string[]>();
  return {
    find(word) {
      const known = found.get(word);
      if (known) return known;
      const holding = words.filter((other) => other.includes(word));
      const meant =
        holding.length > 0 || !isSpellable.test(word)
          ? holding
          : alike.find(word, true).map(({ item }) => item.way.key);
      const result = [...new Set(meant)];
      found.set(word, result);
      return result;
    },
  };
}
