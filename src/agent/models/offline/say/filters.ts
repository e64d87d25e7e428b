import { nameModel } from "../../../../catalog/label.ts";
import type { Language } from "../../../../language.ts";
import { nameColour } from "./colours.ts";
import { writeMoney, writeNumber } from "./figures.ts";
import { phrasesOf } from "./phrases.ts";
import type { Phrases } from "./wording.ts";

const words = {
  es: {
    from: (low: string) => `desde ${low}`,
    to: (high: string) => `hasta ${high}`,
    between: (low: string, high: string) => `de ${low} a ${high}`,
  },
  en: {
    from: (low: string) => `from ${low}`,
    to: (high: string) => `up to ${high}`,
    between: (low: string, high: string) => `${low} to ${high}`,
  },
} satisfies Record<Language, unknown>;

/** A query of the catalogue in short words, one for each thing asked for: «Mazda 3», «sedán», «hasta $300,000 MXN». */
export function describeFilters(
  query: Record<string, unknown>,
  language: Language,
  currency: string,
): string[] {
  const text = (field: string) => (typeof query[field] === "string" ? query[field] : null);
  const amount = (field: string) => (typeof query[field] === "number" ? query[field] : null);
  const { values, facts, km } = phrasesOf(language);
  const named = (field: string) => {
    const value = text(field);
    return value && value in values ? values[value as keyof Phrases["values"]] : value;
  };
  const [make, model, colour, kmMax] = [text("make"), text("model"), text("colour"), amount("km_max")];
  const money = (value: number) => writeMoney(value, currency, language);
  return [
    make && model ? nameModel({ make, model }) : (make ?? model),
    text("version"),
    named("body"),
    named("fuel"),
    named("transmission"),
    colour && nameColour(colour, language),
    span(language, amount("year_min"), amount("year_max"), String),
    span(language, amount("price_min"), amount("price_max"), money),
    kmMax === null ? null : words[language].to(km(writeNumber(kmMax, language))),
    query.bluetooth === true ? facts.bluetooth : null,
    query.car_play === true ? facts.car_play : null,
  ].flatMap((part) => (part ? [part] : []));
}

function span(
  language: Language,
  low: number | null,
  high: number | null,
  write: (value: number) => string,
): string | null {
  const { from, to, between } = words[language];
  if (low !== null && high !== null) return low === high ? write(low) : between(write(low), write(high));
  if (low !== null) return from(write(low));
  return high === null ? null : to(write(high));
}
