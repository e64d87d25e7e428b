import { expect, test } from "@jest/globals";
import { dropForbidden, sayAsDealer } from "../../src/dealer/say.ts";
import { plainDealer } from "../support/dealer/dealer.ts";

const plan = `Plan *F-1001* para el Nissan Versa 2021
• Precio: $210,000 MXN
• Enganche: $42,000 MXN (20 %)
• *Mensualidad: $4,260.99 MXN*

Es una oferta sujeta a aprobación de crédito, vigente hasta el 7 de diciembre. Si quieres otro plazo, dímelo.`;
const car = `*Nissan Versa 2021*
• Precio: $210,000 MXN
• Bluetooth: sí

¿Te calculo un plan de financiamiento?`;
const englishPlan = `Plan *1001* for the Nissan Versa 2021
Price: MXN 210,000
*Monthly payment: MXN 4,260.99*

This is an offer subject to credit approval, valid until December 7. If you want another term, tell me.`;
const list = `Encontré 3 autos:
1. *Nissan Versa 2021*, 30,000 km, $210,000 MXN
2. *Nissan Versa 2020*, 40,000 km, $190,000 MXN
3. *Nissan March 2020*, 40,000 km, $160,000 MXN

Dime el número del que te interese y te doy los detalles.`;
const quoted = `Esto dice nuestro documento *Taller*:
*Cambio de aceite*
«El cambio de aceite sintético cuesta 1,450 pesos.»
(Fuente: Taller › Cambio de aceite)`;
const ordered = `Entendí: SUV, del más barato al más caro. Encontré 3 autos:
1. *Nissan Kicks 2020*, 40,000 km, $160,000 MXN
2. *Nissan Kicks 2021*, 30,000 km, $210,000 MXN`;
const say = (text: string, forbiddenWords: string[], isOffer = text === plan || text === englishPlan) =>
  sayAsDealer(text, { ...plainDealer, forbiddenWords }, "es", { isOffer });

test.each([
  ["the approval", plan, "oferta*"],
  ["the approval", plan, "credito"],
  ["the validity", plan, "vigente"],
  ["the approval, in English", englishPlan, "offer"],
  ["the heading of a plan", plan, "plan"],
  ["a line of a plan", plan, "enganche"],
  ["the heading of a car", car, "versa"],
  ["the heading of a list", list, "encontre"],
  ["all of a list", list, "nissan"],
  ["what is quoted", quoted, "sintetico"],
  [
    "a model's own condition",
    "Pagarías $4,000 al mes. Todo crédito depende de la aprobación del banco.",
    "banco",
  ],
  ["a model's own validity", "You would pay $400 a month. The quote expires on Friday, my friend.", "friend"],
])("rather than without %s, an answer does not go out", (_, text, word) => {
  expect(say(text, [word])).toBe("");
});

test.each([
  [ordered, "barat*", ordered.replace("del más barato al más caro", "de menor a mayor precio")],
  ["El más barato de 3 es este:\n*Kicks*", "barato", "El de menor precio de 3 es este:\n*Kicks*"],
  ["La más cara es la *Kicks*: $1.", "car*", "La de mayor precio es la *Kicks*: $1."],
  ["The cheapest of 3 is this one:\n*Kicks*", "cheap*", "The lowest-priced of 3 is this one:\n*Kicks*"],
  ["El más barato es el *March*.", "ganga*", "El más barato es el *March*."],
])("of «%s» without «%s» is said «%s»", (text, word, said) => {
  expect(say(text, [word])).toBe(said);
});

test.each([
  [list, "march", list.replace(/\n3\..*/, "")],
  [car, "bluetooth", car.replace("• Bluetooth: sí\n", "")],
  [plan, "dimelo", plan.replace(/ Si quieres.*/, "")],
  [
    "Es barato. Cuesta $210,000 MXN.\nEs una ganga.\nEstá en Toluca.",
    "barato",
    "Cuesta $210,000 MXN.\nEs una ganga.\nEstá en Toluca.",
  ],
  ["Cuesta $210,000 MXN.\nEs una ganga.\nEstá en Toluca.", "ganga", "Cuesta $210,000 MXN.\nEstá en Toluca."],
])("what may go without the rest going is left out: %#", (text, word, left) => {
  expect(say(text, [word])).toBe(left);
});

test("lines of a document that speaks of a validity may go, those of an offer may not", () => {
  const terms = "La garantía es válida por 3 meses:\n• Motor\n• Caja\n• Frenos";
  expect(say(terms, ["frenos"])).toBe(terms.replace("\n• Frenos", ""));
  expect(say(terms, ["frenos"], true)).toBe("");
});

test("of the first words only the sentence with the word goes", () => {
  const drop = (greeting: string, forbiddenWords: string[]) => dropForbidden(greeting, { forbiddenWords });
  expect(drop("¡Hola! Le atiende Rosa de Autos Pérez.", ["hola"])).toBe("Le atiende Rosa de Autos Pérez.");
  expect(drop("Buen día, le atiende Rosa de Autos Pérez.", ["buen*"])).toBe("");
});
