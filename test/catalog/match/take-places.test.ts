import { expect, test } from "@jest/globals";
import { understand } from "../../../src/catalog/match.ts";
import { makesInStock } from "../../support/dealer/makes.ts";

const places = ["Ciudad de México, Sucursal Insurgentes", "Guadalajara", "Monterrey", "Querétaro"];
const locate = (text: string) => understand(text, makesInStock, "2026-11-20", places).filters.location;

test.each([
  ["un versa en guadalajara", "Guadalajara"],
  ["autos en Monterrey", "Monterrey"],
  ["quiero ver los que hay en queretaro", "Querétaro"],
  ["what do you have at the Monterrey branch", "Monterrey"],
  ["jetta en la sucursal insurgentes", "Insurgentes"],
  ["suvs in Mexico City", "Ciudad de México"],
  ["¿y en cdmx?", "Ciudad de México"],
  ["en la de Insurgentes, Ciudad de México", "Insurgentes"],
  ["versa en gdl", "Guadalajara"],
  ["cambia a guadalajara", "Guadalajara"],
  ["mejor cámbialo a Monterrey", "Monterrey"],
  ["switch to Querétaro", "Querétaro"],
])("«%s»: where the car is to stand", (text, location) => {
  expect(locate(text)).toContain(location);
});

test.each([
  "vivo en monterrey y busco un jetta",
  "soy de Querétaro",
  "¿entregan en Guadalajara?",
  "do you deliver to Monterrey?",
  "¿a qué hora abren en Guadalajara?",
  "un versa en Cancún",
  "en Guadalajara o Monterrey",
])("«%s» asks for no car at a branch, or for none of one", (text) => {
  expect(locate(text)).toBeUndefined();
});
