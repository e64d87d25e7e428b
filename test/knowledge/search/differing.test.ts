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
  ["¿cuál es la tasa?", "La tasa es de 10 % a 36 meses.", "Con tarjeta, a 3 meses sin intereses.", false],
  ["¿qué piden de contado?", "Domicilio no mayor a 3 meses.", "Dura 12 meses, contados desde hoy.", false],
  ["¿qué dicen?", "3 meses", "12 meses", false],
  ["¿cuánto dura la garantía?", "La garantía es de 3 meses.", "La garantía extendida es de 12 meses.", false],
  ["how long is the warranty?", "The warranty lasts 3 months.", "The extended warranty is 12 months.", false],
  [
    "¿cuánto dura la garantía?",
    "La garantía dura 3 meses.",
    "Los autos nuevos tienen garantía de 36 meses.",
    false,
  ],
  [
    "¿cuánto dura la garantía?",
    "La garantía dura 3 meses.",
    "Todos nuestros autos tienen garantía de 12 meses.",
    true,
  ],
  ["¿cuánto tarda el envío?", "El envío tarda de 5 a 10 días.", "El envío tarda 5 días.", false],
  ["¿cuánto tarda el envío?", "El envío tarda de 5 a 10 días.", "El envío tarda 12 a 15 días.", true],
  ["¿cuánto tarda el envío?", "El envío tarda hasta 10 días.", "El envío tarda 3 días.", false],
  ["¿cuánto tarda el envío?", "El envío tarda hasta 10 días.", "El envío tarda 15 días.", true],
  ["how long does delivery take?", "Delivery takes 3-5 days.", "Delivery takes at least 7 days.", true],
  ["¿cuánto cuesta el envío?", "El envío cuesta 500 pesos.", "El envío a Puebla cuesta 900 pesos.", false],
  ["¿cuánto tarda la devolución?", "La devolución es en 7 días.", "Se regresa el dinero en 3 días.", false],
  [
    "¿cuánto tarda el crédito?",
    "El crédito tarda 24 a 48 horas.",
    "Horario del crédito: de 9 a 17 horas.",
    false,
  ],
  ["¿cuánto tarda el crédito?", "El crédito tarda 48 horas.", "El crédito: 9:00 a 17:00 horas.", false],
  ["¿cuánto tarda el trámite?", "El trámite tarda 10 días.", "El apartado dura 5 días en trámite.", false],
])("«%s»: «%s» and «%s» differ: %s", (question, first, second, differs) => {
  const other = passage("Promoción", second);
  expect(findDiffering(question, [passage("Políticas", first), other])).toBe(differs ? other : null);
});

test.each([
  ["Garantía de nuevos", "Garantía de seminuevos"],
  ["Motor", "Pintura"],
  ["Placas", "Crédito"],
])("what stands under «%s» is not of «%s»", (first, second) => {
  const passages = [
    passage("Políticas", "La garantía es de 3 meses.", [first]),
    passage("Promoción", "La garantía es de 12 meses.", [second]),
  ];
  expect(findDiffering("¿cuánto dura la garantía?", passages)).toBe(null);
});

test("what one document says of two things is no difference", () => {
  const first = passage("Garantía", "La garantía es de 3 meses.");
  expect(findDiffering("¿garantía?", [first, passage("Garantía", "La garantía extendida: 24 meses.")])).toBe(
    null,
  );
});

test("of two editions of one paper both are told, whatever else their sentences say", () => {
  const now = "Todos los autos con menos de 8 años llevan garantía de 4 meses o 6,000 km en motor y caja.";
  const before = now.replace("4 meses o 6,000", "6 meses o 10,000");
  const [first, old] = [
    passage("Garantía", now, ["Cobertura"]),
    passage("Garantía 2024", before, ["Cobertura"]),
  ];
  const other = passage("Garantía 2024", before, ["Camionetas"]);
  expect(findDiffering("¿cuánto dura la garantía?", [first, old])).toBe(old);
  expect(findDiffering("¿cuánto dura la garantía?", [first, other])).toBeNull();
  expect(
    findDiffering("¿cuánto dura la garantía?", [first, passage("Copia", now, ["Cobertura"])]),
  ).toBeNull();
});
