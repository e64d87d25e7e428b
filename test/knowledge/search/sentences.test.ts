import { expect, test } from "@jest/globals";
import { readTerms } from "../../../src/knowledge/search/query-terms.ts";
import { pickSentences } from "../../../src/knowledge/search/sentences.ts";

const pick = (question: string, heading: string, text: string) =>
  pickSentences({ question, words: question }, readTerms(question), { headings: [heading], text });

test("a passage of two sentences is told whole: the second may take the first one back", () => {
  const text =
    "Los extranjeros pueden comprar con pasaporte y tarjeta de residente. Para crédito se pide residencia permanente.";
  expect(pick("is financing available for foreigners", "Extranjeros", text)).toBe(text);
  expect(pick("soy americano, ¿puedo comprar con crédito?", "Extranjeros", text)).toBe(text);
});

test("of a longer one what answers is told", () => {
  const text =
    "La valuación es gratuita. Se hace en cualquier sucursal. Tarda unos 40 minutos. Traiga la factura y dos llaves.";
  expect(pick("¿cuánto tarda la valuación?", "Su auto a cuenta", text)).toContain("Tarda unos 40 minutos.");
  expect(pick("¿cuánto tarda la valuación?", "Su auto a cuenta", text)).not.toContain("dos llaves");
});
