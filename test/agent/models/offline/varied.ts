/** What may come between a conversation's turns: nothing, or cars of the list shown are sold or reserved. */
type Disturbance = "sold" | "reserved" | null;

/** A conversation's texts, changed, and what happens beside them. */
export type Varied = { title: string; says: string[]; disturbance: Disturbance };

/** Deterministic: the same seed gives the same numbers on every run. */
function createDice(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const amounts = [
  "90 mil",
  "150,000",
  "180 mil",
  "212,999",
  "250k",
  "310 mil",
  "$400,000",
  "medio millón",
  "95 mil pesos",
];
const lengths = [
  "3.6 m",
  "4 m",
  "4.2 metros",
  "4.5 metros",
  "4 metros y medio",
  "4.8 m",
  "5 m",
  "5.6 m",
  "480 cm",
];
const shares = ["5%", "10 %", "15%", "20 por ciento", "25%", "30%", "50%", "100%"];
const months = ["12", "24", "36", "48", "60", "72", "18"];

/** Questions that any conversation may go on with. */
const asides = {
  es: [
    "cabe en una cochera de 4.8 m?",
    "y mide más de 4 metros?",
    "¿cuánto cuesta?",
    "me lo dejas en 150 mil?",
    "con 20% de enganche",
    "tengo 100 mil y puedo pagar 6 mil al mes",
    "el segundo",
    "compara el 1 y el 2",
    "¿tiene bluetooth y quemacocos?",
    "¿es de marca japonesa?",
    "más baratos",
    "¿cuál es la tasa de interés?",
    "¿cuántos dueños ha tenido?",
    "Spark de 212,999",
    "un March de 250 mil",
    "jetta 2 mil 19",
    "puedo pagar 200 dólares al mes",
    "tengo 15 mil dólares",
    "mi garage mide 1.7 de alto, cabe?",
    "¿cuál es más grande?",
    "¿y si doy 60 mil más de enganche?",
    "liquidando en el mes 12, ¿cuánto debo?",
    "que la mensualidad no pase de 5 mil",
    "¿la garantía cuánto dura?",
    "¿cómo lo aparto?",
    "¿a qué hora abren los domingos?",
    "si no los borro qué pasa?",
    "¿qué marcas tienen?",
    "muéstrame mi cotización",
    "¿y a 60 meses cuánto pago de intereses?",
    "más",
    "¿cuánto me dan por mi Jetta 2015?",
  ],
  en: [
    "does it fit in a 5 m garage?",
    "is it longer than 4.3 meters?",
    "how much is it?",
    "would you take 150k?",
    "with 20% down",
    "I have 100k and can pay 6 thousand a month",
    "the second one",
    "compare 1 and 2",
    "does it have bluetooth and a sunroof?",
    "which country is it from?",
    "cheaper ones",
    "what's the interest rate?",
    "how many owners?",
    "I want a March for about 250k",
    "how long is the warranty?",
    "how do I reserve it?",
    "are you open on Sundays?",
    "which makes do you have?",
    "show me my quote",
    "what if I pay 200 dollars a month",
    "my garage is 1.7m high, will it fit?",
    "which one is bigger?",
    "how much do I still owe after 12 months?",
    "keep the payment under 5 thousand",
    "and over 60 months?",
    "more",
  ],
} as const;

/** @returns the conversation as it stands, with other numbers, and with questions and moves of the stock in between */
export function vary(says: string[], language: "es" | "en", seed: number): Varied[] {
  const dice = createDice(seed);
  const pick = <T>(all: readonly T[]): T => all[dice(all.length)] as T;
  const renumbered = says.map((text) => renumber(text, pick));
  const more = [pick(asides[language]), pick(asides[language]), pick(asides[language])];
  const [first = "", ...rest] = says;
  return [
    { title: "as it stands", says, disturbance: null },
    { title: "with other numbers", says: renumbered, disturbance: null },
    { title: "with questions between", says: [first, ...more, ...rest], disturbance: null },
    {
      title: "while cars are sold or reserved",
      says: [first, pick(asides[language]), ...rest, pick(asides[language])],
      disturbance: dice(2) === 0 ? "sold" : "reserved",
    },
  ];
}

function renumber(text: string, pick: (all: readonly string[]) => string): string {
  return text
    .replace(/\$?\d{1,3}(?:,\d{3})+|\$?\d+(?:\.\d+)? ?(?:mil|k)\b/gi, () => pick(amounts))
    .replace(/\d+(?:\.\d+)? ?(?:metros|meters|m)\b(?! y medio)/gi, () => pick(lengths))
    .replace(/\d+ ?(?:%|por ciento|percent)/gi, () => pick(shares))
    .replace(/\d+(?= ?(?:meses|months))/gi, () => pick(months));
}
