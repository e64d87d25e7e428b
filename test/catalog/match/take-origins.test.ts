import { expect, test } from "@jest/globals";
import type { MakeInStock } from "../../../src/catalog/makes.ts";
import { listKnownCars } from "../../../src/catalog/match/names/known-cars.ts";
import { findHome } from "../../../src/catalog/match/names/make-homes.ts";
import { matchQuery } from "../../../src/catalog/match.ts";

const makes: MakeInStock[] = ["Audi", "Ford", "Honda", "JAC", "MG", "Toyota", "Volkswagen"].map((make) => ({
  make,
  count: 1,
  models: [],
}));
const query = (text: string) => matchQuery(text, makes, "2026-11-20").query;

test.each([
  ["algo japonés", { make: "Honda,Toyota" }],
  ["german cars", { make: "Audi,Volkswagen" }],
  ["una marca alemana", { make: "Audi,Volkswagen" }],
  ["que no sea china", { exclude: ["JAC", "MG"] }],
  ["no quiero marcas chinas", { exclude: ["JAC", "MG"] }],
  ["nothing Chinese", { exclude: ["JAC", "MG"] }],
  ["un honda que no sea chino", { make: "Honda" }],
  ["algo coreano", {}],
  ["un carro de lujo", { make: "Audi" }],
  ["I don't need anything fancy, just a cheap sedan", { exclude: ["Audi"], body: "sedan" }],
  ["algo sin tanto lujo", { exclude: ["Audi"] }],
  ["que no sea muy lujoso, un suv", { exclude: ["Audi"], body: "suv" }],
  ["no tan lujoso", { exclude: ["Audi"] }],
  ["not too fancy", { exclude: ["Audi"] }],
  ["nothing too luxurious", { exclude: ["Audi"] }],
  ["no ocupo que sea de lujo", { exclude: ["Audi"] }],
  ["a luxury car", { make: "Audi" }],
  ["algo lujoso pero barato", { make: "Audi", sort: "price_asc" }],
])("where the makes are from: «%s»", (text, filters) => {
  expect(query(text)).toMatchObject(filters);
});

test.each([
  "y american express",
  "do you take american express?",
  "soy japonés",
  "im german, looking for a car",
  "I am a German",
  "we're japanese",
])("«%s» wishes for no make", (text) => {
  expect(query(text)).toEqual({});
});

test("each make that is known has a home", () => {
  expect(listKnownCars.flatMap(({ make }) => (findHome(make) ? [] : make))).toEqual([]);
  expect(findHome("Mercedes-Benz")).toEqual({ es: "Alemania", en: "Germany" });
  expect(findHome("Zundapp")).toBeNull();
});
