import { expect, test } from "@jest/globals";
import { asksInWriting } from "../../../../src/agent/hear/money/plan-made.ts";
import { asksTaxSum } from "../../../../src/agent/hear/money/tax.ts";

test.each([
  ["cuánto de iva", true],
  ["y el iva?", true],
  ["how much is the VAT", true],
  ["how much tax would that be", true],
  ["¿cuánto es de impuestos?", true],
  ["¿cuánto pago de impuestos sobre los intereses?", true],
  ["how much tax is in the monthly payment?", true],
  ["what documents do i need for tax purposes", false],
  ["how much is the property tax?", false],
  ["what's the tax on the car?", false],
  ["¿cuánto pago de impuestos al año por el coche?", false],
  ["how much tax do i pay when I register it", false],
  ["¿cuánto se paga de impuestos por circular?", false],
  ["how much is the road tax here", false],
])("«%s» asks for the tax of a plan: %s", (text, expected) => {
  expect(asksTaxSum(text)).toBe(expected);
});

test.each([
  ["dame el plan por escrito", true],
  ["me lo das por escrito?", true],
  ["¿me mandas los números por escrito por favor?", true],
  ["can I get that in writing", true],
  ["put it in writing please", true],
  ["I want the quote in writing", true],
  ["quiero por escrito la cotización", true],
  ["¿me das por escrito que me lo guardas hasta el lunes?", false],
  ["¿me das eso por escrito, que me lo apartas?", false],
  ["can you put in writing that you'll hold it", false],
  ["dame por escrito que no tiene choques", false],
  ["quiero por escrito que me devuelven mi dinero", false],
  ["put the lowest price in writing", false],
])("«%s» wants the plan in writing: %s", (text, expected) => {
  expect(asksInWriting(text)).toBe(expected);
});
