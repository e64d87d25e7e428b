import { expect, test } from "@jest/globals";
import { hearTermShift } from "../../../../src/agent/hear/money/changes.ts";

test.each<[string, number]>([
  ["un año más", 12],
  ["y con un año más?", 12],
  ["otro año", 12],
  ["dos años más", 24],
  ["un año menos", -12],
  ["y si le agrego un año", 12],
  ["quítale 6 meses", -6],
  ["12 meses más", 12],
  ["one more year", 12],
  ["a year longer", 12],
  ["another year", 12],
  ["add a year please", 12],
  ["2 more years", 24],
  ["one year less", -12],
])("«%s» changes the term by %s months", (text, months) => {
  expect(hearTermShift(text)).toBe(months);
});

test.each([
  "un año",
  "12 meses",
  "de un año más reciente",
  "uno del año pasado",
  "48 meses",
  "un año de garantía",
])("«%s» does not", (text) => {
  expect(hearTermShift(text)).toBeNull();
});
