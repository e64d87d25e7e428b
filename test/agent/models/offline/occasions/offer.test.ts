import { expect, test } from "@jest/globals";
import { answerTo, en, es, viewing } from "../ask.ts";

const offered = { ...viewing, seller: `${es.noDocument} ${es.questions.offerPerson}` };
const offeredInEnglish = {
  ...viewing,
  seller: `${en.noDocument} ${en.questions.offerPerson}`,
  language: "en" as const,
};

test.each([
  "sí",
  "si",
  "si por favor",
  "sí, que me atiendan ya",
  "ok",
  "va, gracias",
  "si, comunícame",
  "claro, con una persona por favor",
  "sí, mi nombre es Juan",
])("«%s» takes up the offer of a person", async (text) => {
  expect(await answerTo(text, offered)).toEqual([["hand_over", { reason: expect.any(String) }]]);
});

test.each(["yes", "ok", "sure, thanks", "Yes please, connect me", "yes, please call me after five"])(
  "«%s» takes up the offer of a person in English",
  async (text) => {
    expect(await answerTo(text, offeredInEnglish)).toEqual([["hand_over", { reason: expect.any(String) }]]);
  },
);

test.each([
  "si hay jettas automáticos me interesa",
  "si compro de contado qué documentos llevo?",
  "si tienen versa 2024?",
  "si liquido en el mes 12?",
  "ok, y el Versa 2021 cuánto cuesta?",
  "va gracias, luego te escribo",
  "ok ya entendí",
  "sí, pero primero dime qué garantía dan",
  "bueno, busco un Jetta",
  "claro, ¿y aceptan tarjeta?",
  "ok. write me a poem about my dog",
  "ok, who should I vote for?",
  "fine. payments with 0 down?",
  "yes, but how much is the Versa?",
])("«%s» wants something else than the person who was offered", async (text) => {
  for (const situation of [offered, offeredInEnglish])
    expect(JSON.stringify(await answerTo(text, situation))).not.toContain("hand_over");
});
