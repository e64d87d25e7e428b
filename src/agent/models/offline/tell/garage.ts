import { fold } from "../../../../fold.ts";
import { plainWords } from "../../../hear/topics.ts";
import { writeNumber } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import type { Car } from "../results.ts";
import type { HeardTurn } from "../turn.ts";

const length = /(\d+(?:[.,]\d{1,2})?) ?(?:m|mts?|metros?|meters?|metres?)(?![a-z])/;

/** Whether a car fits into a length that the text gives in metres; null where it asks for no such thing. */
export function tellFit({ text, language }: HeardTurn, label: string, car: Car): string | null {
  const folded = fold(text);
  const [, metres] = length.exec(folded) ?? [];
  if (metres === undefined || !/cabe|cabria|entra|fits?\b|garage|garaje|cochera/.test(folded)) return null;
  const phrases = phrasesOf(language);
  if (car.length_mm == null) return phrases.unstated(phrases.unstatedFacet.size);
  const spaceMm = Math.round(Number(metres.replace(",", ".")) * 1000);
  const write = (mm: number) => `${writeNumber(mm, language)} mm`;
  const told = [label, write(car.length_mm), write(spaceMm)] as const;
  return car.length_mm <= spaceMm ? phrases.fits(...told) : phrases.fitsNot(...told);
}

const sides = {
  length: / (largo|larga|length|long|longer|longest) /,
  width: / (ancho|ancha|width|wide|wider|widest) /,
  height: / (alto|alta|altura|height|tall|taller|tallest|high) /,
} satisfies Record<string, RegExp>;
type Side = keyof typeof sides;

/** The measures that a text asks for, all three where it names none; what the stock does not state is named. */
export function tellSize({ text, language }: HeardTurn, label: string, car: Car): string {
  const phrases = phrasesOf(language);
  const words = plainWords(text);
  const all = Object.keys(sides) as Side[];
  const named = all.filter((side) => sides[side].test(words));
  const asked = named.length > 0 ? named : all;
  const mm: Record<Side, number | null> = {
    length: car.length_mm ?? null,
    width: car.width_mm ?? null,
    height: car.height_mm ?? null,
  };
  const write = (side: Side) =>
    mm[side] === null || !asked.includes(side) ? null : `${writeNumber(mm[side], language)} mm`;
  const value = phrases.size(write("length"), write("width"), write("height"));
  const missing = asked.filter((side) => mm[side] === null);
  if (value === "" && named.length === 0) return phrases.unstated(phrases.unstatedFacet.size);
  return [
    value && phrases.fact.size(label, value),
    ...(missing.length > 0 ? [phrases.unstated(missing.map((side) => phrases.sides[side]).join(", "))] : []),
  ]
    .filter(Boolean)
    .join("\n");
}
