import { says } from "../../promises/grammar.ts";

/**
 * One matter that a dealer may rule this way or the other. Whatever its papers say of it, a reply may not say the opposite:
 * so each matter is told by both of its sides, and no dealer's rule is the one that is looked for.
 */
export type Matter = {
  name: string;
  /** What a passage, or a reply with the question before it, is about where it is of this matter; left out: any. */
  topic?: RegExp;
  /** What its sentence must speak of besides; of a reply's first sentence it may stand in the question. */
  of?: RegExp;
  /** It is so; denied, it is not so. */
  yes: RegExp;
  /** It is not so, in words without a denial of `yes`; denied, it is so. */
  no?: RegExp;
};

/** Whole words of which one stands in a folded text, for `topic` and `of`. */
export const about = (...words: string[]) => new RegExp(says(...words), "");

/** One of some words and one of others in either order, with at most so many words between them. */
export const near = (between: string, ones: string, others: string) =>
  says(`(?:${ones})${between}(?:${others})`, `(?:${others})${between}(?:${ones})`);
