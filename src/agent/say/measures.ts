import type { Language } from "../../text/language.ts";

/** Which of several cars has the least or the most of something; values are written out. */
type MeasureWords = {
  best: Record<string, (label: string, value: string) => string>;
  equal(value: string): string;
  difference(value: string): string;
  years(count: number): string;
  /** Behind a car that does not state it. */
  notStated: string;
  consumption: string;
  /** Of several cars, a fact that all share. */
  all: string;
  /** Above a comparison of one car of each model. */
  newestOfEach: string;
  /** Between the best of the cars seen and those cars. */
  ofSeen: string;
  sameCar(label: string): string;
};

const words: Record<Language, MeasureWords> = {
  es: {
    best: {
      price_least: (label, value) => `El más barato es el *${label}*: ${value}.`,
      price_most: (label, value) => `El más caro es el *${label}*: ${value}.`,
      km_least: (label, value) => `El de menor kilometraje es el *${label}*: ${value}.`,
      km_most: (label, value) => `El de mayor kilometraje es el *${label}*: ${value}.`,
      year_least: (label, value) => `El más antiguo es el *${label}*: ${value}.`,
      year_most: (label, value) => `El más nuevo es el *${label}*: ${value}.`,
      length_least: (label, value) => `El más corto es el *${label}*: ${value}.`,
      length_most: (label, value) => `El más largo es el *${label}*: ${value}.`,
      width_least: (label, value) => `El más angosto es el *${label}*: ${value}.`,
      width_most: (label, value) => `El más ancho es el *${label}*: ${value}.`,
      height_least: (label, value) => `El más bajo es el *${label}*: ${value}.`,
      height_most: (label, value) => `El más alto es el *${label}*: ${value}.`,
      size_least: (label, value) => `El más chico, por su largo, es el *${label}*: ${value}.`,
      size_most: (label, value) => `El más grande, por su largo, es el *${label}*: ${value}.`,
    },
    equal: (value) => `En eso son iguales: ${value}.`,
    difference: (value) => `La diferencia es de ${value}.`,
    years: (count) => (count === 1 ? "1 año" : `${count} años`),
    consumption: "el rendimiento de combustible",
    notStated: "el inventario no lo indica",
    all: "todos",
    newestOfEach: "Son los más nuevos de cada modelo.",
    ofSeen: "De los que acabamos de ver:",
    sameCar: (label) => `Es el mismo auto que estamos viendo: el *${label}*. Dime con cuál otro lo comparo.`,
  },
  en: {
    best: {
      price_least: (label, value) => `The cheapest is the *${label}*: ${value}.`,
      price_most: (label, value) => `The most expensive is the *${label}*: ${value}.`,
      km_least: (label, value) => `The one with the lowest mileage is the *${label}*: ${value}.`,
      km_most: (label, value) => `The one with the highest mileage is the *${label}*: ${value}.`,
      year_least: (label, value) => `The oldest is the *${label}*: ${value}.`,
      year_most: (label, value) => `The newest is the *${label}*: ${value}.`,
      length_least: (label, value) => `The shortest is the *${label}*: ${value}.`,
      length_most: (label, value) => `The longest is the *${label}*: ${value}.`,
      width_least: (label, value) => `The narrowest is the *${label}*: ${value}.`,
      width_most: (label, value) => `The widest is the *${label}*: ${value}.`,
      height_least: (label, value) => `The lowest is the *${label}*: ${value}.`,
      height_most: (label, value) => `The tallest is the *${label}*: ${value}.`,
      size_least: (label, value) => `The smallest, by its length, is the *${label}*: ${value}.`,
      size_most: (label, value) => `The largest, by its length, is the *${label}*: ${value}.`,
    },
    equal: (value) => `In that they are alike: ${value}.`,
    difference: (value) => `The difference is ${value}.`,
    years: (count) => (count === 1 ? "1 year" : `${count} years`),
    consumption: "the fuel economy",
    notStated: "our stock does not state it",
    all: "all",
    newestOfEach: "These are the newest of each model.",
    ofSeen: "Of the cars you have seen:",
    sameCar: (label) =>
      `That is the very car we are looking at: the *${label}*. Tell me which other one to compare it with.`,
  },
};

/** @returns the wording of a language */
export function measureWordsOf(language: Language): MeasureWords {
  return words[language];
}
