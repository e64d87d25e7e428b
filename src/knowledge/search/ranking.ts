import type { Language } from "../../text/language.ts";
import type { QueryTerm } from "./query-terms.ts";

/** Of each way of searching; the fusion needs no more. */
const candidates = 50;

/** A passage that meets something of the question, by both ways of searching. */
export type Met = {
  id: string;
  documentId: string;
  /** Of its document. */
  language: Language;
  /** Where it stands in its document, from 0. */
  position: number;
  /** Something of the question is all that the document's title says. */
  isSubject: boolean;
  words: number;
  spelling: number;
  known: boolean;
  /** The words of the question that it meets. */
  met: string[];
  coverage: number;
};

/** A passage that has this part of another's score has met the question about as well. */
const nearlyAsGood = 0.88;

/**
 * The two rankings of what was met, as ids of passages; that by spelling only where the question holds a word that
 * may be misspelt.
 */
export function rankings(met: Met[], terms: QueryTerm[]): string[][] {
  const ranked = met.toSorted((a, b) => b.words - a.words || Number(a.id) - Number(b.id));
  // Where several words are met each passage meets others: there the rank says more than the place.
  const byWords = new Set(met.flatMap((one) => one.met)).size === 1 ? inReadingOrder(ranked) : ranked;
  // A stable sort of that: what is alike in spelling stays as the words have it.
  const bySpelling = byWords.toSorted((a, b) => b.spelling - a.spelling);
  const ids = [byWords.filter(({ words }) => words > 0).map(({ id }) => id)];
  if (terms.some(({ known }) => !known))
    ids.push(bySpelling.filter(({ spelling }) => spelling > 0).map(({ id }) => id));
  return ids.map((ranking) => ranking.slice(0, candidates));
}

/**
 * Passages that rank about alike in a document that has the question's subject for its title («Garantía») change
 * places so that the one that stands first comes first: it tells the general before the particular, and so does an
 * answer.
 * @param ranked by words, best first
 */
function inReadingOrder(ranked: Met[]): Met[] {
  const ordered = [...ranked];
  for (let start = 0; start < ordered.length; ) {
    const least = (ordered[start]?.words ?? 0) * nearlyAsGood;
    const further = ordered.findIndex(({ words }, index) => index > start && words < least);
    const end = further < 0 ? ordered.length : further;
    const onSubject = ordered.slice(start, end).filter(({ isSubject }) => isSubject);
    const alike = Map.groupBy(onSubject, ({ documentId }) => documentId);
    for (const passages of alike.values()) passages.sort((a, b) => b.position - a.position);
    // Every document keeps the places that its passages had.
    for (let index = start; index < end; index += 1) {
      const next = alike.get(ordered[index]?.documentId ?? "")?.pop();
      if (next) ordered[index] = next;
    }
    start = end;
  }
  return ordered;
}
