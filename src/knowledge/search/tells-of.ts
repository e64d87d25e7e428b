import { distance } from "fastest-levenshtein";
import { fold } from "../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { type QueryTerm, readTerms } from "./query-terms.ts";
import { meetTerms, readSentences } from "./sentences.ts";

/** What is asked of a thing, and what a sentence that says it holds; over folded text. */
const stated = {
  price: anyOf(
    inOrder(
      String.raw`\b`,
      oneOf({
        es: String.raw`costos?, gratuit[oa]s?, no (?:se )?cobra\w*, cuesta\w*, paga\w*, incluid[oa]s?, incluye\w*, precio,
          cotiza\w+`,
        en: "pays?, paid, free, no charge, costs?, charge[sd]?, included, price, quote",
        both: String.raw`\d[\d,.]* pesos, \d+ ?%, gratis`,
      }),
      "(?![a-z])",
    ),
    String.raw`\$ ?\d`,
  ),
  time: /\b(?:\d+|un|una|one|mismo|same|medio|media|half) (?:\w+ )?(?:dias?|mes|meses|anos?|semanas?|horas?|minutos?|days?|months?|years?|weeks?|hours?|minutes?|kilometros)\b/,
  name: /\ba (?:su |tu )?nombre\b|\btitular|\bin (?:the|your|his|her|another) (?:\w+ ){0,2}name\b|\bholder\b/,
  warranty: /\b(?:garanti\w+|warrant\w+|guarante\w+|cubr\w+|covers?|covered)\b/,
};

type Fact = keyof typeof stated;

/**
 * True where a passage says such a fact of a thing: it stands under a heading that names the thing, or a sentence or item
 * names it and states the fact itself or beside the sentence next to it. What names it in passing is no answer.
 * @param words that name the thing, each of which is to be met
 */
export function tellsOf(
  { words, fact }: { words: string[]; fact: Fact },
  { headings, text }: { headings: string[]; text: string },
): boolean {
  const terms = readTerms(words.join(" "));
  const above = fold(headings.join(" "));
  const isNamed = (texts: string) => terms.every((term) => meets(term, texts));
  // What is said of it in general is told to whoever asks for its price.
  const isSubject = isNamed(fold(headings.at(-1) ?? ""));
  if (isSubject && (fact === "price" || stated[fact].test(fold(text)))) return true;
  const sentences = readSentences(text).map(({ text, isItem }) => ({ text: fold(text), isItem }));
  const states = (at: number) => sentences[at]?.isItem === false && stated[fact].test(sentences[at].text);
  return sentences.some(({ text, isItem }, at) => {
    if (!isNamed(`${above} ${text}`) || !terms.some((term) => meets(term, text))) return false;
    return stated[fact].test(text) || (fact !== "name" && !isItem && (states(at - 1) || states(at + 1)));
  });
}

/** By the word or a synonym of it, or by one that is spelled nearly so. */
function meets(term: QueryTerm, folded: string): boolean {
  if (meetTerms([term], folded).size > 0) return true;
  const { word } = term;
  const mostEdits = word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
  const written = mostEdits > 0 ? (folded.match(/[a-z]+/g) ?? []) : [];
  return written.some((one) => one[0] === word[0] && distance(one, word) <= mostEdits);
}
