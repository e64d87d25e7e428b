import { fold } from "../text/fold.ts";
import { undisguise } from "../text/undisguise.ts";

/** Lists of the dealer's, each compiled once as long as its profile is in use. */
const compiled = new WeakMap<string[], { word: string; pattern: RegExp }[]>();

/**
 * The words and phrases of a list that stand in a text, as whole words. Capitals, accents, markup, disguises and
 * line breaks between the words of a phrase make no difference; a `*` at a word's end stands for any ending: `ganga*` is «gangas».
 */
export function findWords(text: string, words: string[]): string[] {
  if (words.length === 0) return [];
  const plain = fold(undisguise(text));
  return compile(words).flatMap(({ word, pattern }) => (pattern.test(plain) ? [word] : []));
}

/**
 * A text without the sentences in which words of a list stand, for one that may not go out with them. The rest keeps
 * its lines; what spans sentences takes its paragraph along, and then everything.
 * @returns an empty text where nothing is left
 */
export function dropSentences(text: string, words: string[]): string {
  const isClean = (piece: string) => findWords(piece, words).length === 0;
  const sentences = text
    .split("\n")
    .flatMap((line) => {
      const kept = keep(line, /(?<=[.!?…])(?<!^\d{1,2}\.)(?=\s)/, isClean);
      return kept.trim() === "" && line.trim() !== "" ? [] : [kept];
    })
    .join("\n");
  if (isClean(sentences)) return tidy(sentences);
  const paragraphs = keep(sentences, /(?<=\n)(?=\n)/, isClean);
  return isClean(paragraphs) ? tidy(paragraphs) : "";
}

function keep(text: string, between: RegExp, isClean: (piece: string) => boolean): string {
  return text.split(between).filter(isClean).join("");
}

function tidy(text: string): string {
  return (
    text
      .replace(/[^\S\n]+$/gm, "")
      // What stood before a sentence that is first on its line now.
      .replace(/^ (?=\S)/gm, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}

function compile(words: string[]) {
  const known = compiled.get(words);
  if (known) return known;
  const patterns = words.map((word) => ({ word, pattern: patternOf(word) }));
  compiled.set(words, patterns);
  return patterns;
}

function patternOf(word: string): RegExp {
  const parts = fold(word.normalize("NFKD"))
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => part.replace(/\*+/g, "[\\p{L}\\p{N}]*"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`, "u");
}
