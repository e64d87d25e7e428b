import type { Listing } from "../../catalog/session/listing.ts";
import type { Language } from "../../text/language.ts";
import type { Mention } from "./cars.ts";
import type { Fault } from "./fault.ts";
import type { Figure } from "./figures/figure.ts";
import type { Known } from "./grounds/known.ts";
import type { Sentence } from "./scope.ts";
import type { Written } from "./text.ts";

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
  /** The languages that it may be in. */
  expected: Language[];
  /** The list that the customer has seen last; null: none, or a new one is told in the reply. */
  listing: Listing | null;
};

/** Finds what is wrong with one sort of statements. */
export type Claim = (reply: Reply) => Fault[];
