import { fold } from "../../text/fold.ts";
import { oneOf } from "../../text/pattern.ts";
import { undisguise } from "../../text/undisguise.ts";

/** A stretch of a text, by its positions. */
export type Span = { start: number; end: number };

/** True of what begins within a stretch. */
export const isInside =
  ({ start, end }: Span) =>
  (one: Pick<Span, "start">): boolean =>
    one.start >= start && one.start < end;

/** A text in the two forms that are read: as its reader sees it, and folded; a position means the same in both. */
export type Written = { text: string; folded: string };

/** Folded letter by letter, so that every position stays where it is. */
export function writtenOf(raw: string): Written {
  const text = undisguise(raw);
  const folded = text.replace(/[^ -~\s]/g, foldLetter).toLowerCase();
  return folded.length === text.length ? { text, folded } : { text, folded: text };
}

function foldLetter(letter: string): string {
  const folded = fold(letter);
  // A mark by itself, as in a keycap's emoji, stays.
  if (folded.length === 0) return letter;
  return folded.length === 1 ? folded : " ";
}

/** The same text with stretches of it blanked, so that no later step reads them again. */
export function blank(folded: string, spans: Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    parts.push(folded.slice(from, begin), " ".repeat(end - begin));
    from = end;
  }
  return parts.length === 0 ? folded : parts.join("") + folded.slice(from);
}

/** The stretch around a place between what parts one clause from the next. @param breaks global */
export function clauseAround(folded: string, at: number, breaks: RegExp): Span {
  const cuts = [...folded.matchAll(breaks)].map(({ index }) => index);
  return {
    start: cuts.findLast((cut) => cut <= at) ?? 0,
    end: cuts.find((cut) => cut > at) ?? folded.length,
  };
}

/** Ends of sentences: a mark with white space behind it, unless it is one of an abbreviation, a new line, or an emoji. */
const sentenceEnd = new RegExp(
  oneOf(String.raw`(?<!\b(?:[ap]\. ?m|aprox|sr|sra|dr|av|col|num|ej|ptas|pts|cil|vel|mod|equip|vers|hp|lts?))(?<!\bno(?=\. ?#?\d))[.!?…]+(?=[\s*_»")”]|$),
    \n, (?<=(?![©®™])\p{Extended_Pictographic}\ufe0f?)(?= \p{L})`),
  "gu",
);

/** Sentences and lines, in order, without gaps. */
export function splitSentences(folded: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of folded.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (folded.slice(start, end).trim() !== "") spans.push({ start, end });
    start = end;
  }
  if (folded.slice(start).trim() !== "") spans.push({ start, end: folded.length });
  return spans;
}
