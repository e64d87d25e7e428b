import { expect, test } from "@jest/globals";
import { findDiffering } from "../../../src/knowledge/search/differing.ts";

const passage = (documentId: string, answer: string, headings = [documentId]) => ({
  ...{ documentId, title: documentId, headings, answer },
  language: "es",
});

test.each([
  ["¿cuánto dura la garantía?", "La garantía es de 3 meses.", "La garantía dura 12 meses.", true],
  ["¿cuánto dura la garantía?", "La garantía es de 3 meses.", "Garantía: 3 meses o 5,000 km.", false],
  ["how long is the warranty?", "The warranty lasts 3 months.", "A warranty of 12 months.", true],
  ["¿cuánto cuesta el envío?", "El envío cuesta 500 pesos.", "El envío es gratis.", true],
  ["¿cuánto cuesta el envío?", "El envío cuesta $500.", "Envío: 500 pesos, tarda 3 días.", false],
  ["¿cuánto cuesta el envío?", "El envío cuesta 500 pesos.", "El encerado cuesta 650 pesos.", false],
  ["¿cuánto cuesta el envío?", "El envío tarda 3 días y cuesta 500 pesos.", "El envío tarda 5 días.", false],
  ["¿cuánto tarda el envío?", "El envío tarda 3 días.", "El envío tarda 5 días.", true],
  ["¿puedo devolver el auto?", "Devolución en 5 días o 300 km.", "Devolución en 7 días.", true],
  ["¿qué dicen?", "3 meses", "12 meses", false],
])("«%s»: «%s» and «%s» differ: %s", (question, first, second, differs) => {
  const other = passage("Promoción", second);
  expect(findDiffering(question, [passage("Políticas", first), other])).toBe(differs ? other : null);
});

test("what one document says of two things is no difference", () => {
  const first = passage("Garantía", "La garantía es de 3 meses.");
  expect(findDiffering("¿garantía?", [first, passage("Garantía", "La garantía extendida: 24 meses.")])).toBe(
    null,
  );
});
