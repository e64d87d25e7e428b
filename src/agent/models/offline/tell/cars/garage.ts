import { plainWords } from "../../../../../text/plain-words.ts";
import { writeNumber } from "../../../../say/figures.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import type { Car } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";

/** Whether a car fits into the room that the text gives, a line for each side; null where it gives none. */
export function tellFit({ heard, language }: HeardTurn, label: string, car: Car): string | null {
  const phrases = phrasesOf(language);
  const write = (mm: number) => `${writeNumber(mm, language)} mm`;
  const lines = (Object.keys(sides) as Side[]).flatMap((side) => {
    const roomMm = heard.filters[`${side}_max_mm`];
    if (roomMm == null) return [];
    const mm = car[`${side}_mm`];
    if (mm == null) return [phrases.unstated(phrases.sides[side])];
    const tell = mm <= roomMm ? phrases.fits[side] : phrases.fitsNot[side];
    return [tell(label, write(mm), write(roomMm))];
  });
  return lines.length > 0 ? lines.join("\n") : null;
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
  const write = (side: Side) => {
    const mm = car[`${side}_mm`];
    return mm == null || !asked.includes(side) ? null : `${writeNumber(mm, language)} mm`;
  };
  const value = phrases.size(write("length"), write("width"), write("height"));
  const missing = asked.filter((side) => car[`${side}_mm`] == null);
  if (value === "" && named.length === 0) return phrases.unstated(phrases.unstatedFacet.size);
  return [
    value && phrases.fact.size(label, value),
    ...(missing.length > 0 ? [phrases.unstated(missing.map((side) => phrases.sides[side]).join(", "))] : []),
  ]
    .filter(Boolean)
    .join("\n");
}
