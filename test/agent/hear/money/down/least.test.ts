import { expect, test } from "@jest/globals";
import {
  answersLeastDown,
  dropLeastDown,
  takesLeastDown,
} from "../../../../../src/agent/hear/money/down/least.ts";

test.each([
  ["march con el mínimo a 12", "march   a 12"],
  ["versa con el mínimo de enganche a 36 meses", "versa   a 36 meses"],
  ["march con enganche minimo a 48", "march   a 48"],
  ["dando el mínimo", ""],
  ["con lo menos posible de enganche", ""],
  ["y con lo mínimo", "y"],
  ["con lo menos", ""],
  ["el jetta con el enganche más bajo", "el jetta"],
  ["with the minimum down over 48", "over 48"],
  ["the versa with the minimum", "the versa"],
  ["with the lowest down payment", ""],
])("«%s» is paid with the least down payment", (text, rest) => {
  expect(takesLeastDown(text)).toBe(true);
  expect(dropLeastDown(text)).toBe(rest);
});

test.each([
  "¿cuál es el enganche mínimo?",
  "con menos enganche",
  "con el mínimo de kilómetros",
  "with the least miles",
  "con mínimo 50 mil",
  "at minimum 2020",
  "the one with the lowest price",
])("«%s» is not", (text) => {
  expect(takesLeastDown(text)).toBe(false);
  expect(dropLeastDown(text)).toBe(text);
});

test.each([
  "el mínimo entonces a 48",
  "lo mínimo que se puede",
  "el mínimo",
  "pues el mínimo, por favor",
  "the minimum then",
])("«%s» says so where the down payment was asked for", (text) => {
  expect(answersLeastDown(text)).toBe(true);
});
