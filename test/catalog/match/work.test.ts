import { expect, jest, test } from "@jest/globals";
import { makesInStock } from "../../support/dealer/makes.ts";

let comparisons = 0;
const slips = "../../../src/catalog/match/spelling/slips.ts";
const { weighSlips } = await import("../../../src/catalog/match/spelling/slips.ts");
jest.unstable_mockModule(slips, () => ({
  weighSlips: (a: string, b: string) => {
    comparisons += 1;
    return weighSlips(a, b);
  },
}));
const { understand } = await import("../../../src/catalog/match.ts");

const words = "colomia tejaran vorsana milandro pasorka kertosa natorial hundero suberanti chevoral";
const longText = Array.from({ length: 48 }, () => words).join(" ");

/** As much as is read, to the last whole word. */
const beginning = longText.slice(0, 600).replace(/\S*$/, "");

function countComparisons(text: string, makes = makesInStock): number {
  comparisons = 0;
  understand(text, makes, "2026-11-20");
  return comparisons;
}

/** The stock with six times as many names beside it, none of which begins as a word of the text does. */
function largerStock() {
  const others = [..."dfglrx"].flatMap((letter) =>
    makesInStock.map(({ make, count, models }) => ({
      make: `${letter}a${make}`,
      count,
      models: models.map((entry) => ({ ...entry, model: `${letter}o${entry.model}` })),
    })),
  );
  return [...makesInStock, ...others];
}

test("a text of 4,000 characters costs no more than its first 600, and a few comparisons for each word", () => {
  expect(longText.length).toBeGreaterThan(4_000);
  const count = countComparisons(longText);
  expect(count).toBe(countComparisons(beginning));
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(1_000);
});

test("a word is compared with no name that begins otherwise, however large the stock", () => {
  const text = beginning;
  expect(countComparisons(text, largerStock())).toBe(countComparisons(text));
});

test("what is wished for in the first words of a long text is still understood", () => {
  expect(understand(`busco un jetta 2019. ${longText}`, makesInStock, "2026-11-20")).toMatchObject({
    named: [{ make: "Volkswagen", model: "Jetta" }],
    filters: { year_min: 2019, year_max: 2019 },
  });
});
