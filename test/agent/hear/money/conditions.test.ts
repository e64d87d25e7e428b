import { expect, test } from "@jest/globals";
import { hearConditions } from "../../../../src/agent/hear/money/conditions.ts";

test.each([
  ["¿cuál es la tasa de interés para este auto?", ["rate"]],
  ["¿qué tasa manejan?", ["rate"]],
  ["is the interest rate fixed or does it change", ["rate"]],
  ["what's the APR", ["rate"]],
  ["¿cuánto es de comisión por apertura?", ["fee"]],
  ["hay comisión por apertura?", ["fee"]],
  ["¿la comisión lleva IVA?", ["fee"]],
  ["¿le suman impuestos a esa comisión?", ["fee"]],
  ["does the fee include tax?", ["fee"]],
  ["is there VAT on the fee?", ["fee"]],
  ["cobran por abrir el crédito?", ["fee"]],
  ["do you charge any fees?", ["fee"]],
  ["is there an origination fee", ["fee"]],
  ["cuanto es lo menos de enganche?", ["minimum"]],
  ["¿cuál es el enganche mínimo?", ["minimum"]],
  ["what's the minimum down payment?", ["minimum"]],
  ["con qué método calculan los intereses?", ["rate", "method"]],
  ["los intereses son sobre saldos insolutos?", ["rate", "method"]],
  ["how is the interest calculated", ["rate", "method"]],
  ["can i pay weekly", ["period"]],
  ["puedo pagar por semana?", ["period"]],
  ["hacen pagos quincenales?", ["period"]],
  ["qué incluye la mensualidad?", ["included"]],
  ["la mensualidad ya incluye seguro?", ["included"]],
  ["Is insurance included in that?", ["included"]],
  ["what does the payment include", ["included"]],
  ["con 50 mil de enganche a 48 meses", []],
  ["what plates fee is there for the car wash", []],
  ["me interesa el Versa", []],
])("«%s» asks for %j", (text, asked) => {
  expect([...hearConditions(text)]).toEqual(asked);
});
