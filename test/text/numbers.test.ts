import { expect, test } from "@jest/globals";
import { readNumbers } from "../../src/agent/guard/figures/reading/numbers.ts";
import { readFigures } from "../../src/agent/guard/figures/reading/read.ts";
import { writtenOf } from "../../src/agent/guard/text.ts";
import { readText } from "../../src/catalog/match/reading/numbers.ts";
import { matchQuery } from "../../src/catalog/match.ts";

/** What a customer writes and what a seller writes of the same amount is the same number. */
test.each<[string, ...number[]]>([
  ["262 mil 500", 262_500],
  ["262 mil 500 pesos", 262_500],
  ["21 mil 500 kilómetros", 21_500],
  ["200 mil 300 mil", 200_000, 300_000],
  ["5 mil 48 meses", 5_000, 48],
  ["dos mil 19", 2019],
  ["2 mil 19", 2019],
  ["250 mil", 250_000],
  ["300k", 300_000],
  ["1.5 millones", 1_500_000],
  ["0.5 mdp", 500_000],
  ["doscientos cincuenta mil", 250_000],
  ["two hundred and fifty thousand", 250_000],
  ["two fifty", 2, 50],
  ["twelve hundred", 1_200],
  ["hundred thousand", 100_000],
  ["doscientos doce mil novecientos noventa y nueve", 212_999],
  ["entre doscientos mil y doscientos cincuenta mil", 200_000, 250_000],
  ["cinco mil y veinte mil", 5_000, 20_000],
  ["entre treinta y cuarenta mil", 30, 40_000],
  ["doscientos mil un auto", 200_000],
  ["tres cientos mil", 300_000],
  ["veinte y cinco", 25],
  ["quinientas", 500],
  ["un millón y medio", 1_500_000],
  ["un millón 250 mil", 1_250_000],
  ["medio millón", 500_000],
  ["half a million", 500_000],
  ["1,234.50", 1_234.5],
  ["1.234,50", 1_234.5],
  ["1'250,000", 1_250_000],
  ["250 000", 250_000],
  ["$262 500", 262_500],
  ["262 500 pesos", 262_500],
  ["mazda 3 300 mil", 3, 300_000],
  ["mazda 3 2019", 3, 2019],
  ["$250,000", 250_000],
  ["250,000 mxn", 250_000],
  ["0.215 millones", 215_000],
  ["4.345 metros", 4.345],
  ["4,345 mm", 4_345],
  ["98", 98],
  ["dos mil dieciocho", 2018],
  ["dos mil uno", 2001],
  ["veinte dieciocho", 2018],
  ["twenty twenty-one", 2021],
  ["nineteen ninety-eight", 1998],
  ["diez por ciento", 10],
  ["320i"],
  ["4x4"],
  ["mil gracias"],
])("«%s» is read alike of a customer and of a seller", (text, ...values) => {
  expect(readText(text).numbers.map(({ value }) => value)).toEqual(values);
  const isEnglish = /\b(?:twenty|nineteen|hundred|half)\b/.test(text);
  expect(readNumbers(writtenOf(text).folded, isEnglish).map(({ value }) => value)).toEqual(values);
});

test.each([
  ["19", 2019],
  ["98", 1998],
  ["85", 1985],
  ["05", 2005],
])("«modelo %s» is of the year %i to both", (digits, year) => {
  const text = `modelo ${digits}`;
  expect(matchQuery(text, [], "2026-11-20").query).toMatchObject({ year_min: year, year_max: year });
  expect(readFigures(writtenOf(text).folded, false)).toMatchObject([{ kind: "year", value: year }]);
});
