import { expect, test } from "@jest/globals";
import { asksWhetherIncluded, asksWhetherInPayment } from "../../../../src/agent/hear/documents/included.ts";

test.each([
  ["¿está incluido en la mensualidad?", true, true],
  ["¿y ya viene incluido?", true, true],
  ["¿lo incluyen en el plan?", true, true],
  ["¿está incluido o va aparte?", true, true],
  ["is it included?", true, true],
  ["does it come included in the monthly payment?", true, true],
  ["is that in my payment?", true, true],
  ["¿va incluido en el precio?", true, false],
  ["is it included in the price?", true, false],
  ["¿o va aparte?", true, false],
  ["is it extra?", true, false],
  ["¿está incluido el IVA?", false, false],
  ["is it in stock?", false, false],
  ["is it in?", false, false],
  ["¿qué incluye la mensualidad?", false, false],
  ["¿el seguro está incluido?", false, false],
])(
  "«%s» asks whether something is included: %j, in what is paid each month: %j",
  (text, isIncluded, isPaid) => {
    expect([asksWhetherIncluded(text), asksWhetherInPayment(text)]).toEqual([isIncluded, isPaid]);
  },
);
