import { expect, test } from "@jest/globals";
import { findQuoted } from "../../../../../src/agent/models/offline/tell/documents/quoted.ts";
import type { HeardTurn } from "../../../../../src/agent/models/offline/turn.ts";
import { plainDealer } from "../../../../support/dealer/dealer.ts";

/** The passages that «¿me hacen descuento?» is answered with, of one. */
function quote(title: string, text: string) {
  const turn = {
    text: "¿me hacen descuento?",
    language: "es",
    topics: new Set(["bargain"]),
    heard: { rest: "", thing: null },
    steps: [],
    earlier: [],
    dealer: plainDealer,
  } as unknown as HeardTurn;
  const passages = [{ title, headings: [], source: null, text, answer: text, score: 1, language: "es" }];
  return findQuoted(turn, { passages }).map((passage) => passage.text);
}

test.each([
  ["Devoluciones y cancelaciones", "Se descuenta el 4% del precio por gastos administrativos."],
  ["Devoluciones", "Se descuenta el 4% del precio."],
  ["Apartados", "Si cancela, descontamos 500 pesos del anticipo."],
  ["Auto a cuenta", "Las multas y los adeudos se descuentan del avalúo."],
  ["Refunds", "An administration fee of 4% is discounted from the refund."],
  ["Crédito", "El pago se descuenta de su nómina."],
])("«%s: %s» is of no lower price", (title, text) => {
  expect(quote(title, text)).toEqual([]);
});

test.each([
  ["Precios", "Nuestros precios son fijos y no hacemos descuentos."],
  ["Promociones", "Pagando de contado se descuenta el 2% del precio."],
  ["Prices", "We give no discounts for cash."],
  ["Devoluciones y precios", "No damos descuentos: los precios fijos son los del inventario."],
])("«%s: %s» is told to whoever asks for less", (title, text) => {
  expect(quote(title, text)).toEqual([text]);
});
