import { expect, test } from "@jest/globals";
import { writePrices } from "../../../src/agent/reply/prices.ts";

test.each([
  ["Cuesta $250.000.", "Cuesta $250,000."],
  ["Cuesta $ 1.250.000 MXN", "Cuesta $1,250,000 MXN"],
  ["$5.072,52 al mes", "$5,072.52 al mes"],
  ["$5072.52 al mes", "$5,072.52 al mes"],
  ["*$250000* MXN", "*$250,000* MXN"],
  ["MX$250,000 y MXN $300,000", "$250,000 y $300,000 MXN"],
  ["MXN $300,000 MXN", "$300,000 MXN"],
  ["250.000 pesos con 45.000 km", "250,000 pesos con 45,000 km"],
])("«%s» is written «%s»", (text, expected) => {
  expect(writePrices(text, "MXN", "es")).toBe(expected);
});

test.each([
  "Cuesta $250,000 MXN, a $5,072.52 al mes; de 1.6 litros, 4.345 m, año 2018, tel. 55.1234.5678",
  "Plan F-1002, 10%, motor 2.0, $500, $99.50, $1,000.",
  "Entre $250 mil y $300k",
])("what is written well already stays: «%s»", (text) => {
  expect(writePrices(text, "MXN", "es")).toBe(text);
});

test.each([
  ["It costs $250,000.", "It costs $250,000 MXN."],
  ["*$250,000* or $300.000", "*$250,000 MXN* or $300,000 MXN"],
  [
    "$250,000 MXN, $10,000 pesos, *$5,000* MXN, US$100, $250k",
    "$250,000 MXN, $10,000 pesos, *$5,000* MXN, US$100, $250k",
  ],
  ["$5,072.52 a month", "$5,072.52 MXN a month"],
])("in English each amount names its currency: «%s» is written «%s»", (text, expected) => {
  expect(writePrices(text, "MXN", "en")).toBe(expected);
  expect(writePrices(expected, "MXN", "en")).toBe(expected);
});
