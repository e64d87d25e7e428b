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
