import { expect, test } from "@jest/globals";
import { readTerms } from "../../../src/knowledge/search/query-terms.ts";

function wordsOf(question: string): string[] {
  return readTerms(question).map(({ word }) => word);
}

test("articles, politeness and what everybody writes to a dealer are no terms", () => {
  expect(wordsOf("Hola, buenas tardes, quiero saber si el auto tiene garantía, por favor")).toEqual([
    "garantia",
  ]);
  expect(wordsOf("está muy caro ese carro")).toEqual([]);
  expect(wordsOf("Hi, could you please tell me if the car has a warranty?")).toEqual(["warranty"]);
});

test("an English word of the trade is searched for in Spanish too", () => {
  expect(readTerms("warranty")[0]?.alternatives).toEqual(["warranty", "garantía"]);
});

test("the longest phrase wins", () => {
  expect(wordsOf("monthly payment with down payment")).toEqual(["monthly payment", "down payment"]);
});

test("a misspelt word of the trade is recognised, an ordinary word near one is not", () => {
  expect(readTerms("warrenty")[0]).toMatchObject({
    known: true,
    alternatives: expect.arrayContaining(["garantía"]),
  });
  expect(readTerms("presidente")[0]).toMatchObject({ known: false, alternatives: ["presidente"] });
});

test("a word typed with accents is searched for as typed and without", () => {
  expect(readTerms("canción")[0]?.alternatives).toEqual(["canción", "cancion"]);
});

test("a word said twice counts once, and a rant is cut off", () => {
  expect(wordsOf("globo globo globo")).toEqual(["globo"]);
  expect(wordsOf(Array.from({ length: 50 }, (_, index) => `palabra${index}`).join(" "))).toHaveLength(16);
});
