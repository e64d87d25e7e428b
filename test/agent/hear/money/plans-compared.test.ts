import { expect, test } from "@jest/globals";
import {
  asksDifference,
  comparesOwnPlans,
  hearTermAgainst,
} from "../../../../src/agent/hear/money/plans-compared.ts";

test.each([
  ["cuál de mis planes es más barato", true],
  ["¿cuál de los planes que me diste conviene más?", true],
  ["which of my quotes is the cheapest?", true],
  ["what's the best of my plans", true],
  ["compare all my plans", true],
  ["¿qué planes tienen?", false],
  ["¿cuáles son los planes de pago?", false],
  ["which plan is cheaper, 48 or 60", false],
  ["¿cuál es mi plan?", false],
])("«%s» compares all plans that were made: %s", (text, expected) => {
  expect(comparesOwnPlans(text)).toBe(expected);
});

test.each([
  ["what's the difference with the 36-month one?", 36],
  ["¿cuál es la diferencia con el de 36?", 36],
  ["compáralo con el plan de 60 meses", 60],
  ["how much more do I pay than with the 48 month plan", 48],
  ["¿cuánto menos pago que a 36?", null],
  ["¿qué diferencia hay con el de 2020?", null],
  ["diferencia con el 2", null],
  ["compáralo con el mazda 3", null],
  ["¿qué diferencia hay entre el de 36 y el de 48?", null],
  ["diferencia con el de 48 mil km", null],
])("«%s» holds the last plan against that of %s months", (text, expected) => {
  expect(hearTermAgainst(text)).toBe(expected);
});

test.each([
  ["la diferencia?", true],
  ["¿y cuánto es la diferencia al mes?", true],
  ["cuál es la diferencia de intereses entre los dos", true],
  ["whats the difference in interest", true],
  ["what's the difference between the two?", true],
  ["how big is the difference a month?", true],
  ["diferencia con el mazda", false],
  ["¿qué diferencia hay entre el sense y el advance?", false],
  ["cuál es la diferencia de precio", false],
  ["difference in mileage", false],
])("«%s» asks how far what was told last is apart: %s", (text, expected) => {
  expect(asksDifference(text)).toBe(expected);
});
