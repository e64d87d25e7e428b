import { expect, test } from "@jest/globals";
import { asksWithCharge, readEarlyCharge } from "../../../../../src/agent/hear/money/early/charge.ts";

test.each<[string, number, string | number | null]>([
  ["Liquidar antes del mes 12 tiene una penalización de 2 % del saldo.", 6, "2%"],
  ["Liquidar antes del mes 12 tiene una penalización de 2 % del saldo.", 11, "2%"],
  ["Liquidar antes del mes 12 tiene una penalización de 2 % del saldo.", 12, null],
  ["Liquidar antes del mes 12 tiene una penalización de 2 % del saldo.", 24, null],
  ["Pagar antes de tiempo tiene una comisión de 2 % del saldo.", 30, "2%"],
  ["Si liquida antes de tiempo se cobra una comisión de 2.5% sobre saldo insoluto.", 30, "2.5%"],
  ["Se cobra una penalización de 3 % del saldo el primer año y sin costo después.", 8, "3%"],
  ["Se cobra una penalización de 3 % del saldo el primer año y sin costo después.", 18, null],
  ["Durante los primeros 12 meses hay una penalización del 2 % sobre el saldo pendiente.", 5, "2%"],
  ["Por liquidar antes del plazo hay un cargo fijo de $1,500 pesos.", 20, 1_500],
  ["Paying off before month 12 carries a penalty of 2% of the outstanding balance.", 6, "2%"],
  ["There is a 3% fee on the remaining balance during the first year.", 6, "3%"],
  ["If you pay the loan off early we charge 1.5 % of the balance.", 40, "1.5%"],
  // What cannot be reckoned by it.
  ["La penalización es de 2 % del saldo más IVA.", 6, null],
  ["La penalización es de 2 % del monto del crédito.", 6, null],
  ["Se cobra 3 % del saldo el primer año y 1 % del saldo el segundo.", 6, null],
  ["La penalización es de hasta 3 % del saldo.", 6, null],
  ["Solo se cobra 2 % del saldo a personas morales.", 6, null],
  ["La penalización la fija el contrato.", 6, null],
  ["Puede liquidar antes de tiempo sin penalización. La tasa es de 10 % anual.", 6, null],
])("of «%s» after %d payments: %j", (said, payments, charge) => {
  expect(readEarlyCharge(said, payments)).toBe(charge);
});

test.each([
  ["cuánto es con la penalización", true],
  ["y con la multa cuánto sería?", true],
  ["¿y cuánto pagaría en total con la comisión incluida?", true],
  ["cuánto es la penalización", true],
  ["o sea cuánto debo sumando la penalización", true],
  ["how much with the penalty", true],
  ["and what's the total including the fee?", true],
  ["how much is the penalty?", true],
  ["plus the fee, how much would it be?", true],
  ["hay penalización?", false],
  ["cuánto es la comisión por apertura", false],
  ["con la comisión por apertura cuánto queda la mensualidad", false],
  ["is there a penalty?", false],
  ["how much is the opening fee", false],
  ["how much is delivery with the plates", false],
])("«%s» asks for what is owed with its charge: %s", (text, asks) => {
  expect(asksWithCharge(text)).toBe(asks);
});
