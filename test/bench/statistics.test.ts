import { expect, test } from "@jest/globals";
import { median, percentile, sustainedRate } from "../../bench/statistics.ts";

test("a percentile is the measured value that so many do not exceed", () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(oneToHundred, 0.99)).toBe(99);
  expect(percentile(oneToHundred, 0.5)).toBe(50);
  expect(percentile([7], 0.99)).toBe(7);
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([], 0.5)).toBeNaN();
});

test("a sustained rate leaves out how work began and how it ran dry", () => {
  const everyTenMs = Array.from({ length: 80 }, (_, index) => 5_000 + index * 10);
  const slowStart = Array.from({ length: 10 }, (_, index) => index * 500);
  const slowEnd = Array.from({ length: 10 }, (_, index) => 6_000 + index * 500);
  expect(sustainedRate([...slowEnd, ...slowStart, ...everyTenMs])).toBeCloseTo(100);
  expect(sustainedRate([1, 2, 3])).toBeNaN();
});
