import { fold } from "../../../../fold.ts";
import type { Car } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { writeNumber } from "./figures.ts";
import { phrasesOf } from "./phrases.ts";

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
  const marginMm = spaceMm - car.length_mm;
  const told = [label, write(car.length_mm), write(spaceMm), write(Math.abs(marginMm))] as const;
  return marginMm >= 0 ? phrases.fits(...told) : phrases.fitsNot(...told);
}
