import { fold } from "../../fold.ts";
import { glossary } from "./glossary/glossary.ts";

const { phrases, nouns, adjectives } = glossary;
const longestPhrase = Math.max(...[...phrases.keys(), ...nouns.keys()].map((key) => key.split(" ").length));
const token = /@\d+@|\S+@[\w.-]*\w|\d[\d.,:]*\d|\d|\p{L}+|[^\s\p{L}\d]/gu;

/** What was made of some words, with how many they were. */
type Piece = { text: string; count: number; isNoun: boolean };

/**
 * A text of a dealer's document, Spanish as it mostly is, in English by a glossary of the trade: figures as they stand, the
 * sentences in their order. It is plain English rather than good English.
 * @returns null where a word of it is not in the glossary: what is half understood is not told
 */
export function toEnglish(spanish: string): string | null {
  // Names of several words are nobody's to translate: «Autos del Valle», «Avenida Insurgentes Sur».
  const kept = [...new Set(spanish.match(fullName) ?? [])].filter((name) => !isKnown(fold(name)));
  const marked = kept.reduce((text, name, at) => text.replaceAll(name, `@${at}@`), spanish);
  const told = tellLines(marked);
  return told === null ? null : kept.reduce((text, name, at) => text.replaceAll(`@${at}@`, name), told);
}

const fullName = /\p{Lu}[\p{L}]+(?: (?:(?:de|del|de la|de los) )?\p{Lu}[\p{L}]+)+/gu;
const isKnown = (words: string) => phrases.has(words) || nouns.has(words);

function tellLines(spanish: string): string | null {
  const lines = spanish.split("\n").map((line) => {
    const [, mark = "", rest = ""] = /^(\s*[-*•]\s+)?(.*)$/.exec(line) ?? [];
    const told = line.trim() === "" ? "" : translate(rest);
    return told === null ? null : `${mark ? "• " : ""}${told}`;
  });
  return lines.includes(null) ? null : lines.join("\n").trim();
}

function translate(line: string): string | null {
  const words = line.replace(/\*\*?|__?/g, "").match(token) ?? [];
  const told: string[] = [];
  let behindNoun = -1;
  for (let at = 0; at < words.length; ) {
    const piece = readPiece(words, at);
    if (!piece) return null;
    const isAdjective = adjectives.get(fold(words[at] ?? "")) === piece.text;
    // «garantía mecánica» is a mechanical warranty.
    if (isAdjective && behindNoun >= 0) told.splice(behindNoun, 0, piece.text);
    else told.push(piece.text);
    if (piece.isNoun) behindNoun = told.length - 1;
    else if (!isAdjective) behindNoun = -1;
    at += piece.count;
  }
  return polish(told.filter((text) => text !== ""));
}

function readPiece(words: string[], at: number): Piece | null {
  for (let count = Math.min(longestPhrase, words.length - at); count > 0; count -= 1) {
    const key = fold(words.slice(at, at + count).join(" "));
    const noun = nouns.get(key);
    const text = noun ?? phrases.get(key) ?? (count === 1 ? adjectives.get(key) : undefined);
    if (text !== undefined) return { text, count, isNoun: noun !== undefined };
  }
  const word = words[at] ?? "";
  if (/^[\d\p{P}\p{S}]/u.test(word) || word.includes("@")) return { text: word, count: 1, isNoun: false };
  // A name stands as it is; the first word of a sentence may be any.
  const isName = /^\p{Lu}/u.test(word) && at > 0 && !/^[.!?•]$/.test(words[at - 1] ?? "");
  return isName ? { text: word, count: 1, isNoun: false } : null;
}

function polish(words: string[]): string {
  return words
    .join(" ")
    .replace(/ ([.,;:!?%)»])/g, "$1")
    .replace(/([(«¿¡]) /g, "$1")
    .replace(/[¿¡]/g, "")
    .replace(/\ba (?=[aeiou])/gi, "an ")
    .replace(/\b(\d[\d,]*) (to|a) (?=\d)/g, "$1 to ")
    .replace(/(^|[.!?] )(?=(?:is|has|lasts|takes|costs|includes|depends) )/g, "$1it ")
    .replace(/(^|[.!?] )are (?=\p{L})/giu, "$1they are ")
    .replace(/\b(the|of) an? /g, "$1 ")
    .replace(/\bof (?=\d{1,2}:\d\d)|(?<=:\d\d) hours/g, "")
    .replace(/(^|[.!?] )\p{Ll}/gu, (first) => first.toUpperCase());
}
