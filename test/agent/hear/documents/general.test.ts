import { expect, test } from "@jest/globals";
import { findGeneral } from "../../../../src/agent/hear/documents/general.ts";

test.each([
  ["perdí la factura, me lo toman a cuenta?", true],
  ["no tengo la factura de mi carro, me lo reciben?", true],
  ["no tengo la factura original, es de aseguradora", true],
  ["quiero dar mi carro a cuenta pero perdí la tarjeta de circulación", true],
  ["me falta la segunda llave, lo toman?", true],
  ["i lost the original invoice of my car, do you still take it?", true],
  ["i cant find the title, do you accept it as a trade in?", true],
  ["perdí la factura del auto que les compré, ¿me dan una copia?", false],
  ["no tengo la factura de mi compra, me la mandan?", false],
  ["me falta la tarjeta de circulación del coche que me vendieron", false],
  ["lo quiero, perdí mi tarjeta de circulación", false],
  ["no me falta tenencia?", false],
  ["i lost the invoice of the car you sold me", false],
])("that a paper is missing is of a trade-in: «%s» %s", (text, isOfTradeIn) => {
  expect(findGeneral(text, text)?.query.startsWith("auto a cuenta") ?? false).toBe(isOfTradeIn);
});

test.each([
  ["¿me garantizan el crédito?", true],
  ["¿el crédito está garantizado?", true],
  ["me garantizas el préstamo?", true],
  ["is the loan guaranteed?", true],
  ["do you guarantee the credit", true],
  ["¿garantizan el motor?", false],
  ["¿la garantía cubre autos a crédito?", false],
  ["qué garantía dan?", false],
  ["is the car guaranteed?", false],
])("that a credit is granted is asked: «%s» %s", (text, asked) => {
  expect(findGeneral(text, text)?.query === "crédito: aprobación, buró de crédito").toBe(asked);
});
