import { fold } from "../../fold.ts";

/** A stretch of a text, by its positions. */
export type Span = { start: number; end: number };

/** A text in the two forms that are read: as written, and folded; a position means the same in both. */
export type Written = { text: string; folded: string };

/** Folded letter by letter, so that every position stays where it is. */
export function writtenOf(raw: string): Written {
  const text = raw.normalize("NFC");
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
  let blanked = folded;
  for (const { start, end } of spans)
    blanked = blanked.slice(0, start) + " ".repeat(end - start) + blanked.slice(end);
  return blanked;
}

/** Ends of sentences: a mark with white space behind it, unless it is one of an abbreviation, or a new line. */
const sentenceEnd = /(?<!\b(?:[ap]\. ?m|aprox|sr|sra|dr|av|col|no|num|ej))[.!?…]+(?=[\s*_»")”]|$)|\n/g;

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

const idle =
  /\b(no (solo|solamente|only|te preocupes|se preocupe|hay (problema|duda)|problem|dudes|worries|doubt)|don'?t worry|not only|sin duda|como no|why not|por que no|que no se te)\b/g;
const negating =
  /\b(no|ni|nunca|jamas|sin|tampoco|ningun[oa]?|nada|not|never|without|neither|nor|none|cannot|unable|nope|\w+n['’]t|cant|dont|wont|doesnt)\b/g;
/** What ends the reach of a «no». */
const clauseEnd =
  /[.;:!?¡¿\n]|\b(pero|but|aunque|although|sino|however|embargo|asi que|y (si|te|le)|and i|por eso|entonces|so i)\b/g;
/** Behind a comma these begin something new, where «ni apartar autos» or "or hold cars" would go on. */
const startsAnew =
  /^\s*(claro|si\b|pero|te |le |les |yo |hoy |hago|doy|dejo|mejor|por supuesto|con gusto|i['’ ]|we['’ ]|you|let|sure|of course|yes|ya |el precio|la |tu )/;

/** True where what stands at a position is denied: a «no» before it whose reach does not end in between. */
export function isNegated(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 160), at).replace(idle, (words) => "_".repeat(words.length));
  const no = before.matchAll(negating).toArray().at(-1);
  if (!no) return false;
  const between = before.slice(no.index + no[0].length);
  if (between.search(clauseEnd) >= 0) return false;
  const commas = between.split(",").slice(1);
  return !commas.some((part, index) =>
    startsAnew.test(part + (index === commas.length - 1 ? folded.slice(at, at + 12) : "")),
  );
}

/** True where a stretch holds a «no» at all. */
export function holdsNegation(folded: string): boolean {
  return folded.replace(idle, " ").search(negating) >= 0;
}
