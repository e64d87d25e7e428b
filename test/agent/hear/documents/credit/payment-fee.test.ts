import { expect, test } from "@jest/globals";
import { asksPaymentFee } from "../../../../../src/agent/hear/documents/credit/payment-fee.ts";

test.each([
  ["¿y cuánto es de comisión?", "con 100 mil en efectivo a 48", false],
  ["¿y cuánto es de comisión?", "doy 50 mil de enganche en efectivo", false],
  ["y la comisión cuánto sería?", "80 mil por transferencia a 60 meses", false],
  ["how much is the fee?", "50k cash down over 48 months", false],
  ["and the fee?", "with 50k in cash over 36", false],
  ["¿y cuánto es de comisión?", "¿aceptan tarjeta?", true],
  ["¿y cuánto es de comisión?", "quiero pagar 30 mil con tarjeta", true],
  ["y cobran comisión?", "puedo pagar con tarjeta a 12 meses sin intereses?", true],
  ["cobran comisión?", "pago con tarjeta a 12 meses", true],
  ["¿y la comisión?", "50 mil de enganche con tarjeta a 48", false],
  ["what's the fee?", "do you take cards?", true],
  ["¿cobran comisión por pagar con tarjeta?", "con 100 mil a 48", true],
  ["¿cobran comisión por apertura?", "¿aceptan tarjeta?", false],
])("«%s» behind «%s» asks for what paying so costs: %s", (text, before, asked) => {
  expect(asksPaymentFee(text, before)).toBe(asked);
});
