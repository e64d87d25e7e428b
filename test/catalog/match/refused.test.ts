import { expect, test } from "@jest/globals";
import { understand } from "../../../src/catalog/match.ts";
import { makesInStock } from "../../support/dealer/makes.ts";

const today = "2026-11-21";
const places = ["Sucursal Querétaro", "Sucursal Insurgentes, Ciudad de México", "Monterrey"];
const read = (text: string) => understand(text, makesInStock, today, places).filters;

test.each([
  ["solo el automático, no se manejar estandar", ["manual"], "automatic"],
  ["no manejo estándar", ["manual"], undefined],
  ["I can't drive stick", ["manual"], undefined],
  ["my wife doesn't drive manual", ["manual"], undefined],
  ["automático en vez de estándar", ["manual"], "automatic"],
  ["en lugar de estándar, automático", ["manual"], "automatic"],
  ["an automatic instead of a manual", ["manual"], "automatic"],
  ["automatic rather than manual", ["manual"], "automatic"],
])("«%s» refuses %j", (text, exclude, transmission) => {
  expect(read(text)).toEqual({ exclude, ...(transmission && { transmission }) });
});

test.each([
  "esta muy cara la roja, una mas barata",
  "la roja se me hace muy cara, una más barata",
  "the red one is too expensive, something cheaper",
  "demasiado caro el rojo, algo más económico",
])("«%s»: what is too dear is not wanted, and a cheaper one is", (text) => {
  expect(read(text)).toMatchObject({ exclude: ["rojo"], sort: "price_asc" });
});

test.each([
  ["vivo en queretaro, ¿qué camionetas suv tienen aquí?", "Querétaro"],
  ["soy de Monterrey, hay algo por aquí cerca?", "Monterrey"],
  ["I live in Monterrey, anything near me?", "Monterrey"],
  ["vivo en Querétaro, ¿qué tienen ahí?", "Querétaro"],
  ["I live in Monterrey, what do you have there?", "Monterrey"],
  ["vivo en Monterrey, ¿me lo llevan allá?", undefined],
  ["I live in Monterrey, is there a fee?", undefined],
  ["vivo en Querétaro y busco un sedán", undefined],
  ["are you in Monterrey too?", undefined],
  ["están en Monterrey?", undefined],
  ["los que están en Monterrey", "Monterrey"],
])("«%s»: the car is to be at %s", (text, location) => {
  expect(read(text).location).toBe(location);
});

test.each([
  ["pero nada de nissan eh, que ya me salió malo uno", ["Nissan"]],
  ["quiero sacar el versa a crédito", undefined],
  ["saca el versa de la lista", ["Nissan Versa"]],
])("«%s» refuses %j", (text, exclude) => {
  expect(read(text).exclude).toEqual(exclude);
});

test.each([
  ["busco suv en vez de sedán", { body: "suv", exclude: ["sedan"] }],
  ["en vez de un sedán quiero una suv", { body: "suv", exclude: ["sedan"] }],
  ["a pickup rather than an SUV", { body: "pickup", exclude: ["suv"] }],
  ["rojo en lugar de azul", { colour: "rojo", exclude: ["azul"] }],
  ["show me a Civic instead of the Corolla", { exclude: ["Toyota Corolla"] }],
  ["jetta 2019 en vez de 2020", { year_min: 2019, year_max: 2019 }],
])("«%s»: what it is in place of is not wanted", (text, filters) => {
  expect(read(text)).toEqual(filters);
});
