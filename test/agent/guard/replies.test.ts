import { expect, test } from "@jest/globals";
import { readCases } from "./cases.ts";

const cases = readCases();

test("the replies to judge are of both kinds, in both languages", () => {
  expect(cases.length).toBeGreaterThanOrEqual(30);
  for (const holds of [true, false]) expect(cases.some((one) => one.holds === holds)).toBe(true);
  for (const language of ["es", "en"])
    expect(cases.some(({ context }) => context.language === language)).toBe(true);
});
