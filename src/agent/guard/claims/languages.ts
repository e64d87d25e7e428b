import { detectLanguage, findPlainLanguage } from "../../../text/detect-language.ts";
import { fold } from "../../../text/fold.ts";
import type { Language } from "../../../text/language.ts";
import { listEverydayWords, listFrequentWords } from "../../../text/words/frequent-words.ts";
import type { Fault } from "../fault.ts";
import { faultOf, type Reply } from "../reply.ts";
import { blank } from "../text.ts";

const ours = listEverydayWords(3_000);
const others = new Set(
  `afrikaans albanian catalan czech danish dutch esperanto estonian finnish french german hungarian indonesian italian
latvian lithuanian norwegian occitan polish portuguese romanian slovak slovenian swedish turkish vietnamese`
    .split(/\s+/)
    .flatMap((language) => listFrequentWords(language, 500))
    .filter((word) => word !== "" && !ours.has(word)),
);
/** Marks that neither Spanish nor English has. */
const foreignMark = /[àèìòùâêîôûçãõäöëïßłøåæœąęśźżčšžřěůığş]/i;
const foreignLetter = /(?!\p{Script=Latin})\p{L}/gu;
const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"/g;

/** Sentences in neither Spanish nor English, and an answer in the other one of these than the customer's. */
export function findLanguages(reply: Reply): Fault[] {
  const { written, sentences, mentions, known, expected } = reply;
  const quotes = [...written.folded.matchAll(quoted)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const text = blank(written.text, [...mentions, ...quotes]);
  const own = new Set(known.corpus.flatMap((paper) => paper.match(/\p{L}+/gu) ?? []));
  const isOwn = (word: string) => known.vocabulary.words.has(word) || own.has(word);
  const faults: Fault[] = [];
  for (const told of sentences) {
    const sentence = text.slice(told.sentence.start, told.sentence.end);
    // «Av.», «Col.»: shortened words are of no language.
    const words = sentence.match(/\p{L}+(?!\p{L}|\.(?= \p{Lu}))/gu) ?? [];
    const foreign = words.filter((word) => {
      const folded = fold(word);
      return (others.has(folded) || foreignMark.test(word)) && !isOwn(folded);
    });
    const letters = words
      .filter((word) => !isOwn(fold(word)))
      .flatMap((word) => word.match(foreignLetter) ?? []);
    if ((foreign.length >= 2 && foreign.length >= words.length * 0.15) || letters.length >= 2)
      faults.push(faultOf("language", told, reply));
  }
  const told = sentences
    .map(({ sentence: { start, end } }) => text.slice(start, end))
    .filter((sentence) => !isOfNames(sentence));
  const spoken = findPlainLanguage(told.join(" "));
  if (spoken && !expected.includes(spoken))
    faults.push({ code: "language", words: written.text.trim().slice(0, 60) });
  return faults;
}

/** Addresses and names are in the language of their place. */
function isOfNames(sentence: string): boolean {
  const words = sentence.match(/\p{L}{3,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

/** The languages that an answer may be in: the conversation's, and that of the customer's last words. */
export function listExpected(language: Language, said: string): Language[] {
  return [...new Set([language, detectLanguage(said, language), findPlainLanguage(said) ?? language])];
}
