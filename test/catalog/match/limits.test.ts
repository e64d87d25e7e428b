import { expect, test } from "@jest/globals";
import { matchQuery, understand } from "../../../src/catalog/match.ts";
import { makesInStock } from "../../support/dealer/makes.ts";

const today = "2026-11-20";
const query = (text: string) => matchQuery(text, makesInStock, today).query;

test.each([
  ["de menos de 5 años", { year_min: 2022 }],
  ["que no tenga más de 5 años", { year_min: 2021 }],
  ["no mayor a 3 años", { year_min: 2023 }],
  ["máximo 4 años de uso", { year_min: 2022 }],
  ["3 años o menos", { year_min: 2023 }],
  ["less than 5 years old", { year_min: 2022 }],
  ["no older than 6 years old", { year_min: 2020 }],
  ["up to five years old", { year_min: 2021 }],
  // Of a person, and neither of a car nor a price.
  ["¿y mi papá de 72?", {}],
  ["para mi mamá, que tiene 68 años", {}],
  ["it is for my dad, he is 72", {}],
  ["my dad who is 72 and drives slowly", {}],
  ["para mi papá de 72, y mi mamá", {}],
  ["para mi abuelo que ya cumplió 80 años", {}],
  ["para mi papá de 72 un automático", { transmission: "automatic" }],
  ["¿mi papá de 70 puede sacar crédito?", {}],
  ["para mi hijo de 18 con bluetooth", { bluetooth: true }],
  ["mi suegra tiene 60 busca una suv", { body: "suv" }],
  ["para mi abuela de 75 a crédito", {}],
  ["my dad who is 70 can he get a loan?", {}],
  ["busco el de mi tío de 80 a 90 mil", { price_min: 80_000, price_max: 90_000 }],
  ["para mi hijo de 150", { price_min: 135_000, price_max: 165_000 }],
  ["para mi esposa, de 90 mil", { price_min: 81_000, price_max: 99_000 }],
])("«%s» is a year, counted from today", (text, expected) => {
  expect(query(text)).toEqual(expected);
});

test.each([
  "mi esposa tiene 80 de enganche",
  "mi papá tiene 80 para el enganche",
  "mi hermano ya tiene 80 de enganche, cuánto queda a 48",
  "my brother is 80 for the down payment",
  "mi tía tiene 80 ahorrados de enganche",
])("«%s» is of no age", (text) => {
  expect(understand(text, makesInStock, today)).toMatchObject({
    payment: { downPayment: { amount: 80_000 } },
  });
});

test("a word that bears the name of what every object has is no number", () => {
  expect(understand("20 constructor de enganche", makesInStock, today)).toMatchObject({
    payment: { downPayment: null },
  });
  expect(matchQuery("20 constructor de enganche", makesInStock, today).rest).toContain("constructor");
});

test("years to pay in are no age of the car", () => {
  for (const text of [
    "a menos de 5 años",
    "pagarlo en menos de 4 años",
    "a 4 años",
    "in less than 5 years",
  ]) {
    expect(query(text)).not.toHaveProperty("year_min");
  }
  expect(understand("de menos de 5 años a 4 años con 20% de enganche", makesInStock, today)).toMatchObject({
    filters: { year_min: 2022 },
    payment: { termMonths: 48 },
  });
});

test("four-wheel drive is no body: it is looked for in the version", () => {
  expect(matchQuery("np300 diesel 4x4", makesInStock, today)).toEqual({
    query: { make: "Nissan", model: "NP300", fuel: "diesel", version: "4x4" },
    rest: "",
  });
});

test.each<[string, object, string[]]>([
  ["una camioneta que no sea Kia", { body: "suv" }, ["KIA"]],
  ["an SUV, not a Kia", { body: "suv" }, ["KIA"]],
  ["un auto que no sea kia ni nissan", {}, ["KIA", "Nissan"]],
  ["busco hatchback que no sea seat", { body: "hatchback" }, ["Seat"]],
  ["a hatchback, not a Seat", { body: "hatchback" }, ["Seat"]],
  ["hatchback that isn't a Seat", { body: "hatchback" }, ["Seat"]],
  ["any car except a Seat", {}, ["Seat"]],
  ["uno que no sea seat ni kia", {}, ["Seat", "KIA"]],
  ["cualquiera menos un versa, automático", { transmission: "automatic" }, ["Nissan Versa"]],
  ["anything but a Mazda 3", {}, ["Mazda 3"]],
  ["no quiero ferrari", {}, ["Ferrari"]],
  ["que no sea suv, del 2019", { year_min: 2019, year_max: 2019 }, ["suv"]],
  ["no rojo", {}, ["rojo"]],
  ["algo que no sea rojo", {}, ["rojo"]],
  ["que no sea 2018", {}, ["2018"]],
  ["que no sea 2018 ni 2019", {}, ["2018", "2019"]],
  ["automatico sin que sea nissan", { transmission: "automatic" }, ["Nissan"]],
  ["cualquier color menos blanco", {}, ["blanco"]],
  ["anything but red", {}, ["rojo"]],
  ["any color but white", {}, ["blanco"]],
  ["not a 2018", {}, ["2018"]],
])("«%s» searches for nothing that is not wanted", (text, filters, excluded) => {
  expect(understand(text, makesInStock, today).named).toEqual([]);
  expect(matchQuery(text, makesInStock, today)).toEqual({
    query: { ...filters, exclude: excluded },
    rest: "",
  });
});

test("what is wanted beside it is still searched", () => {
  expect(query("un jetta, no un vento")).toMatchObject({ make: "Volkswagen", model: "Jetta" });
  expect(query("no quiero kia, busco un versa")).toMatchObject({ make: "Nissan", model: "Versa" });
  expect(query("¿no tienen un versa?")).toEqual({ make: "Nissan", model: "Versa" });
});

test.each([
  "constructor",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__proto__",
  "mil constructor",
  "veinte valueof",
  "cien tostring",
])("a word that every object of the language knows is a word like others: %s", (text) => {
  expect(() => understand(`busco ${text} de 200 mil`, makesInStock, today)).not.toThrow();
  expect(matchQuery(text, makesInStock, today).query).toEqual({});
});

test.each([
  "gasta mucha gasolina?",
  "cuánta gasolina gasta",
  "how much gas does it use",
  "what's its gas mileage",
  "is 92,078 km a lot",
  "92 mil km es mucho?",
  "is 60,000 miles too many?",
])("«%s» asks what it burns or thinks of what it has run, and wishes for nothing", (text) => {
  const { fuel, km_max } = query(text);
  expect({ fuel, km_max }).toEqual({});
});

test.each([
  ["carros de gasolina", { fuel: "petrol" }],
  ["a gas car", { fuel: "petrol" }],
  ["con menos de 92 mil km", { km_max: 92_000 }],
])("«%s» is a wish", (text, wish) => {
  expect(query(text)).toMatchObject(wish);
});
