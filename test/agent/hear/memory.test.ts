import { expect, test } from "@jest/globals";
import { hearMemory, type Memory } from "../../../src/agent/hear/memory.ts";

test.each<[Memory, string[]]>([
  [
    "name",
    [
      "sabes mi nombre?",
      "¿cómo me llamo?",
      "te acuerdas cómo me llamo?",
      "did you forget my name?",
      "¿te acuerdas de mi nombre?",
      "do you remember my name?",
      "what's my name",
      "¿y mi nombre?",
      "te acuerdas cómo te dije que me llamo?",
      "te dije mi nombre?",
      "did I tell you my name",
      "who am I?",
    ],
  ],
  [
    "car",
    [
      "qué coche estaba viendo?",
      "¿cuál vi la última vez?",
      "el que vi ayer, ¿lo tienes?",
      "what was I looking at?",
      "which car did I like?",
      "do you remember what I was looking at last time",
      "te acuerdas qué carro te pregunté",
    ],
  ],
  [
    "plan",
    [
      "cuánto me salía al mes?",
      "muéstrame mi última cotización",
      "enséñame mi cotización",
      "mi plan anterior, cuánto era?",
      "me confirmas mi plan?",
      "y el mío cual era",
      "mándame otra vez el plan",
      "la cotización que me hiciste, ¿me la repites? dame la cotización que me hiciste",
      "¿cuánto era la mensualidad?",
      "mi cotización por favor",
      "what was my quote?",
      "what was the monthly payment?",
      "show me my last quote",
      "how much was it a month?",
      "send me the plan again",
      "recuerdas mi número de plan?",
      "dame el número de plan",
    ],
  ],
  [
    "wish",
    ["what's my budget again?", "qué presupuesto te dije?", "cuál era mi presupuesto", "what did I ask for"],
  ],
  [
    "plans",
    [
      "mandame los dos planes de nuevo",
      "muéstrame mis cotizaciones",
      "show me my quotes again",
      "que planes me has dado",
      "cuántas cotizaciones me hiciste",
      "which plans have you given me",
    ],
  ],
])("%s is asked back", (memory, texts) => {
  for (const text of texts) expect([text, hearMemory(text)]).toEqual([text, memory]);
});

test.each([
  "muéstrame los planes de financiamiento",
  "hazme una cotización",
  "¿cuánto queda al mes?",
  "¿qué planes tienes?",
  "a cuánto sale el Versa al mes",
  "¿queda a mi nombre?",
  "el plan que me conviene",
  "mi nombre es Ana",
  "¿qué coche me recomiendas?",
  "what would the monthly payment be with 50k down?",
  "give me a quote for the Versa",
  "what cars do you have?",
  "quiero otro plan",
  "el plan a 48 meses",
])("«%s» asks nothing back", (text) => {
  expect(hearMemory(text)).toBeNull();
});
