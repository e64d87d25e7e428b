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

test.each([
  [
    "mi carro todavía lo debo, ¿lo toman?",
    "Recibimos autos de 2015 en adelante con menos de 120,000 kilómetros. El avalúo es gratuito. Se hace con cita. No recibimos autos que aún se deban.",
    "No recibimos autos que aún se deban.",
  ],
  [
    "do you take cars that are still financed",
    "We take cars from 2015 on. The appraisal is free. It takes an hour. We do not take cars with a lien.",
    "We do not take cars with a lien.",
  ],
  [
    "¿cuánto es con tarjeta?",
    "Aceptamos transferencia y efectivo hasta 100,000 pesos. El pago se hace en caja. Se factura el mismo día. No aceptamos tarjetas.",
    "No aceptamos tarjetas.",
  ],
])("«%s»: what is denied of the same is told as well", (question, text, denied) => {
  expect(pick(question, "Pagos", text)).toContain(denied);
});

test("what is denied of something else is not", () => {
  const text =
    "Entregamos el auto lavado. La entrega tarda 2 días. Lleva medio tanque. No aceptamos tarjetas.";
  expect(pick("¿cuánto tarda la entrega?", "Entrega", text)).not.toContain("tarjetas");
});
