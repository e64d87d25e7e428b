import { expect, test } from "@jest/globals";
import { hearDocumentQuestions } from "../../../../../src/agent/hear/documents.ts";
import { hearConditions } from "../../../../../src/agent/hear/money/conditions.ts";
import { hearSolved } from "../../../../../src/agent/hear/money/solved.ts";

test.each([
  "¿cuánto es el enganche?",
  "¿cuánto piden de enganche?",
  "cuánto enganche se pide",
  "de cuánto es el enganche",
  "cuánto tengo que dar de anticipo",
  "¿cuál es el enganche mínimo?",
  "cuál es el enganche más bajo que aceptan",
  "cuánto para el enganche",
  "how much down do I need?",
  "how much down payment is required",
  "what's the minimum deposit?",
  "what is the lowest down payment you take",
  "how much deposit do you ask",
])(
  "«%s» is of what the dealer wants paid down, for the terms, the documents and a monthly amount",
  (text) => {
    expect([...hearConditions(text)]).toContain("minimum");
    expect(hearDocumentQuestions(text)).not.toEqual([]);
    expect(hearSolved(text)).toBe("down_payment");
  },
);

test.each([
  "¿cuánto es lo menos que puedo dar de enganche?",
  "what's the least I can put down?",
  "lo mínimo que aceptan de pago inicial",
])("«%s» is of what may be paid down, which the terms answer", (text) => {
  expect([...hearConditions(text)]).toContain("minimum");
  expect(hearDocumentQuestions(text)).toEqual([]);
  expect(hearSolved(text)).toBe("down_payment");
});

test.each([
  "¿qué enganche me recomiendas?",
  "cuánto conviene dar de enganche",
  "de cuánto enganche es bueno",
  "me aconsejas dar más anticipo",
  "how much down do you recommend?",
  "what down payment would you suggest",
  "how much should I put down?",
])("«%s» asks for advice on it, of the terms and the documents", (text) => {
  expect([...hearConditions(text)]).toContain("minimum");
  expect(hearDocumentQuestions(text)).not.toEqual([]);
});

test.each([
  "¿qué auto me recomiendas con 50 mil de enganche?",
  "puedo dar por lo menos 50 mil de enganche",
  "al menos 40 mil de enganche sí doy",
  "I can put at least 50k down",
  "doy 50 mil de enganche a 48 meses",
  "with 60k down over 48 months",
  "¿qué incluye el plan?",
  "the lowest mileage versa with 50k down",
  "the least expensive suv with 50k down",
  "the lowest price versa with 100k down over 48",
  "minimum 50k down",
  "el versa de menor precio con 100 mil de enganche",
  "el de menor kilometraje con enganche de 50 mil",
  "puedo dar mínimo 100 mil de enganche",
  "quiero un carro con mínimo 50 mil de enganche",
  "what car with 50k down should i get",
  "which suv with 100k down do you recommend",
  "qué auto con 50k de enganche me conviene",
  "cuál con 80 mil de enganche me recomiendas",
])("«%s» is not", (text) => {
  expect([...hearConditions(text)]).not.toContain("minimum");
  expect(hearSolved(text)).not.toBe("down_payment");
});
