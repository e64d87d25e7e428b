import { expect, test } from "@jest/globals";
import { asksWhetherAffordable } from "../../../../src/agent/hear/money/affordable.ts";

test.each([
  "¿me alcanza?",
  "y me alcanza",
  "¿a 72 me alcanza?",
  "me alcanza a 48?",
  "el aveo 2023 me alcanza?",
  "cuál de los tres me alcanza a 48",
  "¿nos alcanzaría con lo que ganamos?",
  "me alcanza con mi sueldo?",
  "¿me alcanza para ese?",
  "me alcanza ese carro?",
  "me alcanza para el segundo",
  "me alcanza para comprarlo?",
  "me alcanza para el jetta 2023?",
  "entonces me alcanza o no",
  "¿entra en mi presupuesto?",
  "can I afford it?",
  "does that fit my budget?",
])("«%s» asks whether it can be paid", (text) => {
  expect(asksWhetherAffordable(text)).toBe(true);
});

test.each([
  "¿me alcanza la garantía para 2 años?",
  "¿me alcanza la garantía?",
  "¿me alcanzan los documentos que tengo?",
  "me alcanza con el INE para apartarlo?",
  "si llego a las 6 me alcanzan abiertos?",
  "¿hasta dónde me alcanza el tanque?",
  "me alcanza la gasolina para ir a Puebla?",
  "¿me alcanza el tiempo para verlo hoy?",
  "me alcanzan a atender hoy?",
  "con un tanque me alcanza para ir a Toluca?",
  "no me alcanza",
  "qué autos me alcanzan",
  "para qué me alcanza",
])("«%s» does not", (text) => {
  expect(asksWhetherAffordable(text)).toBe(false);
});
