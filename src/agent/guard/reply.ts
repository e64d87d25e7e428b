import type { Listing } from "../../catalog/session/listing.ts";
import type { Language } from "../../text/language.ts";
import type { Mention } from "./cars.ts";
import type { Fault, FaultCode } from "./fault.ts";
import type { Figure } from "./figures/figure.ts";
import type { Known } from "./grounds/known.ts";
import type { Sentence } from "./scope.ts";
import { type Place, placeIn, stanceOn } from "./stance.ts";
import type { Span, Written } from "./text.ts";

/** A reply as claims are looked for in it, and what each of them may look at. */
export type Reply = {
  /** As its reader sees it. */
  whole: Written;
  /** The same, with what it quotes of passages and of what one may write blanked. */
  written: Written;
  sentences: Sentence[];
  /** The cars that it names, in order. */
  mentions: Mention[];
  /** Its figures that stand. */
  standing: Figure[];
  known: Known;
  /** What the customer wrote last. */
  said: string;
  /** The same, folded. */
  asked: string;
  /** The languages that it may be in. */
  expected: Language[];
  /** The list that the customer has seen last; null: none, or a new one is told in the reply. */
  listing: Listing | null;
};

/** Finds what is wrong with one sort of statements. */
export type Claim = (reply: Reply) => Fault[];

/** A sentence of a reply, by where it stands. */
type Told = { sentence: Span };

/** One fault for each sentence that is wrong, in their order, told in the words of that sentence. */
export function findInSentences(
  reply: Reply,
  code: FaultCode,
  isWrong: (told: Sentence) => boolean,
): Fault[] {
  return reply.sentences.filter(isWrong).map((told) => faultOf(code, told, reply));
}

/** What is wrong with a sentence as a whole: its words, as the reader sees them. */
export function faultOf(code: FaultCode, { sentence }: Told, { written }: Reply): Fault {
  return { code, words: written.text.slice(sentence.start, sentence.end).trim() };
}

/** Where in the reply stands what was found in the words of one of its sentences. */
export function placeOf(match: RegExpExecArray, { sentence }: Told, { written }: Reply): Place {
  return placeIn(written.folded, sentence, match);
}

/** What was found in the words of a sentence is said to be so; it is not denied, asked or left open. */
export function isAsserted(match: RegExpExecArray, told: Told, reply: Reply): boolean {
  return stanceOn("any", placeOf(match, told, reply)) === "asserted";
}
