import { expect, test } from "@jest/globals";
import { hearExtremes, isSuperlative } from "../../../src/agent/hear/best.ts";

test.each([
  "el más barato",
  "¿cuál es la de menos kilómetros?",
  "y de los negros el más barato",
  "de las automáticas la más nueva",
  "cuál de las 2024 es la más barata",
  "de esos la que cueste menos",
  "the newest one",
  "cheapest automatic 7 seater?",
  "cheapest suv with bluetooth",
  "lowest mileage sedan under 300k",
  "of the black ones the cheapest",
  "which of the 2024s is the cheapest",
  "whats the cheapest truck you have",
  "ok skip that. cheapest automatic 7 seater?",
])("«%s» asks for one car", (text) => {
  expect(isSuperlative(text)).toBe(true);
});

test.each([
  "los más baratos",
  "las tres más nuevas",
  "los sedanes más baratos",
  "los de menos kilometraje primero",
  "cheapest first",
  "the cheapest ones",
  "cheapest suvs",
  "cheapest automatic sedans with bluetooth",
  "lowest mileage trucks you have",
  "ordena del más barato al más caro",
  "algo más barato",
])("«%s» asks for several, or for others", (text) => {
  expect(isSuperlative(text)).toBe(false);
});

test.each([
  ["el más barato y el más caro", ["price_asc", "price_desc"]],
  ["compara el más barato con el más nuevo", ["price_asc", "year_desc"]],
  ["compare the newest with the cheapest", ["year_desc", "price_asc"]],
  ["el más nuevo contra el de menos kilómetros", ["year_desc", "km_asc"]],
  ["el más barato y más nuevo", null],
  ["the cheapest and newest", null],
  ["el más barato", null],
  ["el más barato con el aire frío", null],
])("the two orders of «%s» are %j", (text, orders) => {
  expect(hearExtremes(text)).toEqual(orders);
});
