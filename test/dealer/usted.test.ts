import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { toUsted } from "../../src/dealer/usted.ts";

test.each([
  ["¿Te calculo un plan de financiamiento?", "¿Le calculo un plan de financiamiento?"],
  ["Te lo confirmo; te las mando. Te la aparto.", "Se lo confirmo; se las mando. Se la aparto."],
  [
    "Dime el número del que te interese y te doy los detalles.",
    "Dígame el número del que le interese y le doy los detalles.",
  ],
  [
    "¿Qué marca, modelo, año o presupuesto tienes en mente?",
    "¿Qué marca, modelo, año o presupuesto tiene en mente?",
  ],
  [
    "Eso lo puede ver contigo alguien, cerca de ti, según tu plan y tus dudas.",
    "Eso lo puede ver con usted alguien, cerca de usted, según su plan y sus dudas.",
  ],
  ["Perdona, no te entendí bien.", "Perdone, no le entendí bien."],
  ["Escribe «te muestro tu lista» y sigo.", "Escriba «te muestro tu lista» y sigo."],
  [
    "Si no vuelves a escribir, te responde una persona. Responde SÍ.",
    "Si no vuelve a escribir, le responde una persona. Responda SÍ.",
  ],
  ["¿Me cuentas por escrito?", "¿Me cuenta por escrito?"],
  ["Sí: te llamas Ramiro.", "Sí: se llama Ramiro."],
  [
    "Busco por lo que quieres pagar, no por lo que ganas.",
    "Busco por lo que quiere pagar, no por lo que gana.",
  ],
  ["Es lo que calculas que vale tu auto.", "Es lo que calcula que vale su auto."],
])("«%s» is said «%s»", (text, expected) => {
  expect(toUsted(text)).toBe(expected);
  expect(toUsted(expected)).toBe(expected);
});

test.each([
  "Esto dice nuestro documento *Tu auto a cuenta*:",
  "(Fuente: Tu auto a cuenta › Apartado)",
  "Nissan Tiida 2015, transporte aparte, importe, límite, cuentas bancarias, té",
  "https://x.example/tu/te?ti=tienes",
  "Su trámite tarda 3 días; le avisamos.",
])("what is no «tú» stays: «%s»", (text) => {
  expect(toUsted(text)).toBe(text);
});

test("nothing that the bot says by itself in Spanish has a «tú» left", () => {
  const sources = [
    "src/agent/say/spanish.ts",
    "src/agent/say/relaxations.ts",
    "src/agent/say/plan-words.ts",
    "src/agent/say/filters.ts",
    "src/branches/tell.ts",
    "src/turns/think/choices.ts",
    "src/turns/think/finish.ts",
    "src/turns/without-model/privacy.ts",
    "src/agent/models/offline/tell/understood.ts",
    "src/turns/without-model/phrases.ts",
  ].map((path) => readFileSync(join(import.meta.dirname, "..", "..", path), "utf8"));
  const said = sources.flatMap((source) => source.match(/(["`])(?:(?!\1)[^\\\n]|\\.)*\1/g) ?? []);
  expect(said.length).toBeGreaterThan(200);
  const left = said
    .map(toUsted)
    .filter((text) => !/^"[.\w/-]*"$/.test(text))
    .map((text) => text.replace(/«[^»]*»/g, ""))
    .filter((text) =>
      /(?<!\p{L})(t[eúu]|tus|ti|contigo|\p{L}+(?:[aeí]rte|[aei]ste)|quier[ea]s|pued[ea]s|tien[ea]s|di(?:me|melo))(?!\p{L})/iu.test(
        text,
      ),
    )
    .filter((text) => !/(?<!\p{L})(este|aparte|parte)(?!\p{L})/iu.test(text));
  expect(left).toEqual([]);
});
