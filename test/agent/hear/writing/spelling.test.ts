import { expect, test } from "@jest/globals";
import { mendSpelling } from "../../../../src/agent/hear/writing/spelling.ts";
import { listKnownCars } from "../../../../src/catalog/match/names/known-cars.ts";

test.each([
  ["la mas varata", "la mas barata"],
  ["bercion?", "version?"],
  ["kolor y presio", "color y precio"],
  ["mazda 3 hachback", "mazda 3 hatchback"],
  ["the newwest one", "the newest one"],
  ["cuanto de enganxe", "cuanto de enganche"],
  ["garantya y mensualidat", "garantia y mensualidad"],
  ["is it avalable", "is it available"],
  ["kiero el rojo cuanto es", "quiero el rojo cuanto es"],
  ["kisiera uno rojo", "quisiera uno rojo"],
  ["nesesito una camioneta", "necesito una camioneta"],
  ["whats the millage of the cheepest", "whats the millage of the cheapest"],
  ["cuanto cuezta", "cuanto cuesta"],
])("%j is mended", (text, right) => {
  expect(mendSpelling(text)).toBe(right);
});

test.each([
  "me llamo Saúl Barranco, vivo en Celaya",
  "el vento, la creta y el corola",
  "un baratito",
  "compáralo y cotízamelo",
  "me lo apartas, me lo cotizas, se aparta",
  "quiero comprarlo mensualmente",
  "soy de Coatzacoalcos",
  "Querétaro",
  "the cheapskate",
  "un sentrra y una mazada",
])("%j stays as it is", (text) => {
  expect(mendSpelling(text)).toBe(text);
});

test("no name of a car is taken for a misspelt word", () => {
  const names = listKnownCars.flatMap(({ make, models }) => [make, ...models]);
  expect(names.filter((name) => mendSpelling(name) !== name)).toEqual([]);
});
