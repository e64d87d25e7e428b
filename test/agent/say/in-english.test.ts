import { expect, test } from "@jest/globals";
import { toEnglish } from "../../../src/agent/say/in-english.ts";

test.each([
  [
    "La garantía mecánica dura 12 meses o 20,000 kilómetros, lo que ocurra primero.",
    "The mechanical warranty lasts 12 months or 20,000 km, whichever comes first.",
  ],
  ["- Efectivo, hasta 200,000 pesos por operación.", "• Cash, up to 200,000 pesos per transaction."],
  ["No aceptamos criptomonedas.", "We do not accept cryptocurrency."],
  ["- Domingo: de 10:00 a 14:00 horas.", "• Sunday: 10:00 to 14:00."],
  [
    "Los autos de Autos del Valle salen con garantía por escrito.",
    "The cars of Autos del Valle come with a written warranty.",
  ],
])("«%s» is told in English by the glossary", (spanish, english) => {
  expect(toEnglish(spanish)).toBe(english);
});

test("a sentence with a word that the glossary lacks is not told at all", () => {
  expect(toEnglish("No aceptamos guacamayas.")).toBeNull();
});
