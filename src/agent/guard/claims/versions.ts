import { isVersionWord } from "../../../catalog/match/version-words.ts";
import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { carsOf } from "../scope.ts";

/** The words right behind a name, up to the first mark: «Premier 2019 negra». */
const behind = /[ *_(]*([\p{L}\d][\p{L}\d.-]*)(?=[ *_).,:;!?\n]|$)/uy;

/** Versions that a reply gives a car and that are none of its: «Suburban Premier» of an LT. */
export function findVersions({ written: { text, folded }, mentions, known }: Reply): Fault[] {
  return mentions.flatMap((mention): Fault[] => {
    const cars = mention.model === null ? [] : carsOf(mention, known);
    const own = new Set(cars.flatMap(({ label }) => label.match(/[\p{L}\d.-]+/gu) ?? []));
    behind.lastIndex = mention.end;
    for (let match = behind.exec(folded); match && own.size > 0; match = behind.exec(folded)) {
      const [whole, word = ""] = match;
      const letter = text[match.index + whole.length - word.length] ?? "";
      const isOther = isVersionWord(word) && /\p{Lu}/u.test(letter) && !own.has(word);
      if (isOther) return [{ code: "equipment", words: text.slice(mention.start, behind.lastIndex).trim() }];
      if (!own.has(word) && !/^(?:19|20)\d\d$/.test(word)) break;
    }
    return [];
  });
}
