import { expect, test } from "@jest/globals";
import { median, percentile } from "../../bench/statistics.ts";

test("a percentile is the measured value that so many do not exceed", () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(oneToHundred, 0.99)).toBe(99);
  expect(percentile(oneToHundred, 0.5)).toBe(50);
  expect(percentile([7], 0.99)).toBe(7);
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([], 0.5)).toBeNaN();
});
