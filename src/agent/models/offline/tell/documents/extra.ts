import { plainWords } from "../../../../../text/plain-words.ts";
import { paysExtraRegularly } from "../../../../hear/money/extra.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { planWordsOf } from "../../../../say/plan-words.ts";
import { parsePassages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { tellPassage } from "../passage.ts";

const early = / (anticipad\w+|adelant\w+|liquid\w+|prepag\w+|early|ahead of time|prepay\w*|extra payments?) /;

/** What the documents say of paying early, where they do, and who works out payments that are made again and again. */
export function tellRegularExtra(turn: HeardTurn, data: unknown): string | null {
  const { text, state, language } = turn;
  if (!paysExtraRegularly(text, state.plan !== null)) return null;
  const words = planWordsOf(language);
  const quoted = parsePassages(data).find((passage) => early.test(plainWords(passage.text)));
  return [
    quoted ? tellPassage(turn, quoted) : words.byContract,
    `${words.regularExtra} ${phrasesOf(language).questions.offerPerson}`,
  ].join("\n\n");
}
