import { expect, test } from "@jest/globals";
import {
  goesBack,
  hearAllSeen,
  hearNthSeen,
  pointsAtListBefore,
  pointsAtOther,
  pointsBefore,
} from "../../../src/agent/hear/back.ts";

test.each([
  ["¿y el otro?", true],
  ["y el otro cuánto mide", true],
  ["del otro carro qué km tiene", true],
  ["and the other one?", true],
  ["what about the other car", true],
  ["los otros dos cuánto cuestan", true],
  ["el otro día fui a la sucursal", false],
  ["the other branch", false],
  ["y el otro plazo?", false],
  ["otro más barato", false],
])("«%s» points at the other of two: %s", (text, expected) => {
  expect(pointsAtOther(text)).toBe(expected);
});

test.each([
  ["y el de antes?", true],
  ["el anterior cuánto costaba", true],
  ["el carro de hace rato", true],
  ["the previous one", true],
  ["how many miles on the one before that", true],
  ["de años anteriores", false],
  ["mi plan anterior", false],
  ["the previous page", false],
])("«%s» points at the car before: %s", (text, expected) => {
  expect(pointsBefore(text)).toBe(expected);
});

test.each([
  ["el primero que me enseñaste", 1, "shown"],
  ["la primera que me mostraste de qué color es", 1, "shown"],
  ["the first one you showed me", 1, "shown"],
  ["el segundo carro que vimos", 2, "spokenOf"],
  ["the first car we looked at", 1, "spokenOf"],
  ["the first one i asked about", 1, "spokenOf"],
  ["el primero de todos", 1, "shown"],
])("«%s» is number %s of what was %s", (text, position, of) => {
  expect(hearNthSeen(text)).toEqual({ position, of });
});

test.each([
  "el primero",
  "the first one",
  "la primera vez",
  "el segundo cuánto cuesta",
  "first thing i want",
])("«%s» is none of what was seen before", (text) => {
  expect(hearNthSeen(text)).toBeNull();
});

test.each([
  ["cuál de todos los que vimos es el más barato", "spokenOf"],
  ["de los que me enseñaste cuál tiene menos km", "shown"],
  ["of all the cars we looked at which is newest", "spokenOf"],
  ["which of the ones you showed me is cheapest", "shown"],
  ["compara los dos que vimos", "spokenOf"],
  ["put the two we saw side by side", "spokenOf"],
  ["qué autos tienes", null],
  ["los que tengan bluetooth", null],
])("«%s» speaks of %s", (text, of) => {
  expect(hearAllSeen(text)).toBe(of);
});

test.each([
  ["regresando al jetta, cuántos km trae", true],
  ["volviendo al fit", true],
  ["back to the mazda", true],
  ["the mazda from before", true],
  ["el versa que me mostraste", true],
  ["the jetta you showed me", true],
  ["busco un jetta", false],
  ["y el jetta?", false],
])("«%s» goes back: %s", (text, expected) => {
  expect(goesBack(text)).toBe(expected);
});

test.each([
  ["los de antes", true],
  ["regresa a la lista anterior", true],
  ["the earlier list please", true],
  ["go back to the ones before", true],
  ["la lista", false],
  ["otros", false],
])("«%s» points at the list before: %s", (text, expected) => {
  expect(pointsAtListBefore(text)).toBe(expected);
});
