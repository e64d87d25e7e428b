import { expect, test } from "@jest/globals";
import { hearPaymentShare } from "../../../../src/agent/hear/money/interest.ts";

test.each<[string, number | null]>([
  ["cuánto de la primera mensualidad es interés", 1],
  ["de la primera mensualidad cuánto es interés", 1],
  ["¿cuánto interés pago en el primer mes?", 1],
  ["en el pago 12 cuánto es de intereses y cuánto de capital", 12],
  ["qué parte del segundo pago se va a capital", 2],
  ["cuánto de la última mensualidad es interés", 48],
  ["cuánto de lo que pago cada mes es interés", 1],
  ["cuánto de la mensualidad es puro interés", 1],
  ["how much of the first payment is interest", 1],
  ["how much of payment 24 goes to principal?", 24],
  ["what part of the 3rd payment is interest", 3],
  ["of the last payment, how much is interest", 48],
  ["how much interest is in my first payment", 1],
  ["how much of each payment goes towards the principal", 1],
  // All of it, what is paid besides, or nothing of the kind.
  ["cuánto pago de intereses", null],
  ["cuánto pagaría de intereses en total", null],
  ["cuánto queda al mes con intereses", null],
  ["cuánto es la tasa de interés al mes", null],
  ["si abono 20 mil a capital en el mes 12 cuánto debo", null],
  ["how much interest would I pay in total", null],
  ["how much is it a month with interest", null],
  ["how much is the first payment", null],
  ["how much of what I have to pay in payment 6 is interest", 6],
  ["cuánto de lo que debo pagar en el primer mes es interés", 1],
  // What is owed or was paid by then, or is charged for paying late.
  ["cuánto de capital debo al mes 12", null],
  ["cuánto capital me falta al mes 20", null],
  ["cuánto de capital me queda por pagar en el mes 12", null],
  ["cuánto capital resta después del pago 12", null],
  ["cuánto capital habré pagado en el mes 12", null],
  ["how much principal do i still owe at month 12", null],
  ["how much principal is left after payment 12", null],
  ["how much of the principal remains at month 24?", null],
  ["how much principal will i have paid by month 12", null],
  ["cuánto interés cobran por mes de atraso", null],
  ["cuánto interés es al mes si me atraso", null],
  ["cuánto interés por mes si pago tarde", null],
  ["how much interest do you charge per month if i'm late?", null],
  ["how much interest a month on an overdue payment", null],
  // It falls from month to month: what is paid in all is told.
  ["cuánto pago de interés al mes", null],
])("«%s» is of payment %s", (text, payment) => {
  expect(hearPaymentShare(text, 48)).toBe(payment);
});
