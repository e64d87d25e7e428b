import { expect, test } from "@jest/globals";
import { hearAsked } from "../../../src/agent/hear/facets.ts";

test.each([
  "how long is the bed",
  "bed length?",
  "how big is the truck bed?",
  "cuánto mide la caja",
  "¿qué medidas tiene la batea?",
])("«%s» asks for a size that is not the car's", (text) => {
  const { facets, unstated } = hearAsked(text);
  expect(facets).toEqual([]);
  expect(unstated).toEqual([{ es: "cuánto mide la caja de carga", en: "how big the bed is" }]);
});

test.each(["how long is it", "¿cuánto mide de largo?"])("«%s» asks for the car's", (text) => {
  expect(hearAsked(text)).toEqual({ facets: ["size"], unstated: [] });
});
