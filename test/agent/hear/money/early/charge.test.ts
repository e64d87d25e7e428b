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
  ["La comisión por pago anticipado es de 2% del saldo insoluto.", 30, "2%"],
  ["Puede liquidar su crédito antes de tiempo con un costo de 2 % de lo que deba.", 30, "2%"],
  ["Liquidar antes de tiempo tiene un costo fijo de 500 pesos.", 30, 500],
  [
    "Liquidar antes del mes 12 tiene una penalización de 3 % del saldo. No tiene cargo por abonos a capital.",
    6,
    "3%",
  ],
  ["A prepayment fee of 2% of the outstanding balance applies.", 30, "2%"],
  ["There is a flat fee of $1,500 for settling the loan early.", 30, 1_500],
  [
    "A penalty of 3% of the balance is charged during the first 12 months and there is no fee afterwards.",
    6,
    "3%",
  ],
  // What cannot be reckoned by it.
  ["Se cobra una penalización de 1% del saldo por cada mes que falte.", 12, null],
  ["Se cobra 1% del saldo mensual.", 12, null],
  ["A fee of 1% of the outstanding balance per remaining month is charged.", 12, null],
  ["Se cobran $300 pesos por cada mensualidad que adelante.", 12, null],
  ["The charge is $300 per month left.", 12, null],
  ["We charge 1% of the balance for each month that is left.", 12, null],
  ["Liquidar antes de tiempo no tiene costo. La comisión de 2 % del saldo se eliminó.", 12, null],
  ["Ya no se cobra la comisión de 2 % del saldo.", 12, null],
  ["We no longer charge the fee of 2% of the balance.", 12, null],
  ["Se cobra una comisión de 2 % del saldo. La comisión es por cada mes restante.", 12, null],
  ["Se cobra 3% del saldo dentro de los 12 meses siguientes a la firma.", 24, null],
  ["Se cobra 3% del saldo en los 12 meses iniciales.", 24, null],
  ["Within 12 months there is a fee of 3% of the balance.", 24, null],
  ["La penalización es de 2% del saldo para autos seminuevos.", 12, null],
  ["La penalización es de 2 % del saldo, mínimo $1,000 pesos.", 12, null],
  ["A partir del mes 12 se cobra 2 % del saldo.", 24, null],
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
