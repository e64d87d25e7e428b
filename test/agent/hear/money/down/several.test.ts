import { expect, test } from "@jest/globals";
import { asksDownOptions, hearDowns } from "../../../../../src/agent/hear/money/down/several.ts";

const amounts = (...each: number[]) => each.map((amount) => ({ amount }));
const shares = (...each: number[]) => each.map((percent) => ({ percent }));

test.each([
  ["¿y con 120 y 150?", amounts(120_000, 150_000)],
  ["con 100 mil y con 120 mil", amounts(100_000, 120_000)],
  ["con 100 y 120 mil de enganche a 48", amounts(100_000, 120_000)],
  ["con 100 mil y 120 mil a 48", amounts(100_000, 120_000)],
  ["con 100 mil y 120 mil cuánto queda al mes", amounts(100_000, 120_000)],
  ["con 20%, 30% o 40% de enganche", shares(20, 30, 40)],
  ["con 80 mil o 100 mil sale mejor", amounts(80_000, 100_000)],
  ["doy 80 mil o 100 mil de entrada", amounts(80_000, 100_000)],
  ["with 100k and 120k down over 48", amounts(100_000, 120_000)],
  ["with 100k or 120k, how much a month", amounts(100_000, 120_000)],
  ["with 50k vs 80k down", amounts(50_000, 80_000)],
])("«%s» sets down payments side by side", (text, downs) => {
  expect(hearDowns(text, [36, 48, 60, 72])).toEqual(downs);
});

test.each([
  "con 100 mil y 20 mil más",
  "con 100 mil y 20 mil de mi aguinaldo",
  "con 100 mil y 20 mil en efectivo",
  "doy 80 mil y 20 mil en un mes",
  "con 50 mil y 10 mil de gastos",
  "con 50k down and 80k miles",
  "with 50k down and 20k from my savings",
  "with 50k and 10k for the fees",
  "con 80 mil o 90 mil kilómetros",
  "with 50k or 60k miles",
  "doy 80 mil y 5 mil mensuales",
  "con 50 mil y 4500 mensuales",
  "enganche 50 mil y 4 mil de mensualidad",
  "with 50k down and 4k monthly",
])("«%s» does not", (text) => {
  expect(hearDowns(text, [36, 48, 60, 72])).toEqual([]);
});

test.each([
  "dame 3 opciones de enganche",
  "¿qué opciones de enganche tengo?",
  "opciones para el enganche",
  "escenarios de distintos enganches",
  "con diferentes enganches",
  "plans with different down payments",
  "what are my down payment options",
  "give me some options for the down payment",
])("«%s» leaves it to the seller which", (text) => {
  expect(asksDownOptions(text)).toBe(true);
});

test.each([
  "¿hay opciones sin enganche?",
  "opciones con poco enganche",
  "opciones de bajo enganche",
  "alternativas con menos enganche",
  "opciones de enganche y de plazo",
  "any options with no down payment?",
  "options with a low down payment",
  "options with little down",
  "options without a deposit",
  "down payment and term options",
])("«%s» does not", (text) => {
  expect(asksDownOptions(text)).toBe(false);
});
