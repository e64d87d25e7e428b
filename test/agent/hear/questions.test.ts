import { expect, test } from "@jest/globals";
import { hearQuestion } from "../../../src/agent/hear/questions.ts";
import { english } from "../../../src/agent/say/english.ts";
import { spanish } from "../../../src/agent/say/spanish.ts";

test.each([
  ["Claro que sí. ¿Con cuánto de enganche contarías?", "downPayment"],
  ["How much could you put as a down payment?", "downPayment"],
  ["¿A qué plazo lo quieres?", "otherTerm"],
  ["How many months would you like?", "otherTerm"],
  ["Tengo tres. ¿Cuál de ellos te gusta?", "pick"],
  ["I have the Versa and the March. Which one would you like to see?", "pick"],
  ["¿Te cotizo el plan a crédito?", "offerPlan"],
  ["Do you want me to run the financing for you?", "offerPlan"],
  ["¿Gusta que le marque un asesor?", "offerPerson"],
  ["Would you like to talk to someone from sales?", "offerPerson"],
  ["El Versa cuesta $250,000. ¿Le interesa?", "confirmCar"],
  ["¿Algo más en que te ayude?", "anythingElse"],
  ["¿Qué tipo de auto buscas?", "wish"],
  ["El plan queda en $5,000 al mes.", null],
  ["¿Cuál es tu nombre?", null],
  ["", null],
])("«%s» of another model or a person asks %s", (text, question) => {
  expect(hearQuestion(text)).toBe(question);
});

test.each(["downPayment", "offerPlan", "offerPerson", "confirmCar", "anythingElse"] as const)(
  "our own question %s is heard as what it is, should nobody know any more who wrote it",
  (question) => {
    expect(hearQuestion(spanish.questions[question])).toBe(question);
    expect(hearQuestion(english.questions[question])).toBe(question);
  },
);
