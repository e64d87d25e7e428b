import { adjectives, nouns } from "./nouns.ts";
import { wordings } from "./wordings.ts";
import { words } from "./words.ts";

/** @returns Spanish words without accents → English */
function read(table: string): Map<string, string> {
  const entries = table
    .trim()
    .split("\n")
    .flatMap((line): [string, string][] => {
      const [es = "", en = ""] = line.split(" = ");
      const forms = es.split("/");
      const meanings = forms.length > 1 && !es.includes(" ") ? en.split("/") : [en];
      return forms.map((form, at) => [form.toLowerCase(), meanings[at] ?? meanings[0] ?? ""]);
    });
  return new Map(entries);
}

/**
 * The trade's words in documents, as they are told in English. The longest wins; what is not here is not translated.
 */
export const glossary = {
  phrases: new Map([...read(words), ...read(wordings)]),
  nouns: read(nouns),
  adjectives: read(adjectives),
};
