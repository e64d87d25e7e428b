import { expect, test } from "@jest/globals";
import { hearDownChange, hearTermChange, wantsOtherDown } from "../../../src/agent/hear/money/changes.ts";

test.each([
  ["y con 20 mil más de enganche?", 20_000],
  ["súbele 20 mil al enganche", 20_000],
  ["add another 10k to the down payment", 10_000],
  ["what if I put 10k more down", 10_000],
  ["otros 15 mil de enganche", 15_000],
  ["y si doy 30 mil menos?", -30_000],
  ["quítale 10 mil al enganche", -10_000],
  ["take 5k off the deposit", -5_000],
  ["súbele el enganche a 100 mil", null],
  ["con 50 mil de enganche", null],
  ["2 mil más al mes", null],
  ["12 meses más", null],
  ["con 20% más de enganche", null],
])("«%s» changes the down payment by %s", (text, by) => {
  expect(hearDownChange(text)).toBe(by);
});

test.each([
  ["mejor con menos enganche", true],
  ["a lower down payment please", true],
  ["y con otro enganche?", true],
  ["con menos enganche, unos 40 mil", false],
  ["sin enganche", false],
])("«%s» wants another down payment without saying which: %s", (text, expected) => {
  expect(wantsOtherDown(text)).toBe(expected);
});

test.each([
  ["y a más plazo?", "longer"],
  ["un plazo más largo", "longer"],
  ["bájale a la mensualidad", "longer"],
  ["I'd like lower payments", "longer"],
  ["can we get the monthly lower?", "longer"],
  ["a shorter term", "shorter"],
  ["y en menos tiempo?", "shorter"],
  ["más barato", null],
  ["a 60 meses", null],
])("«%s» wants a term that is %s", (text, change) => {
  expect(hearTermChange(text)).toBe(change);
});
