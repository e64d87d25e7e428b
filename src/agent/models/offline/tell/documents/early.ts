import { readSentences } from "../../../../../knowledge/search/sentences.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { earlyQuery } from "../../../../hear/documents/queries.ts";
import { paysExtraRegularly } from "../../../../hear/money/early/extra.ts";
import { payingEarly, readCostOfPayingEarly } from "../../../../hear/money/early/paying-early.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { planWordsOf } from "../../../../say/plan-words.ts";
import { type Passages, parsePassages } from "../../results.ts";
import type { HeardTurn, Step } from "../../turn.ts";
import { answerOf, lastHeading, tellPassage } from "../passage.ts";

const speaksOfEarly = (said: string) => payingEarly.test(plainWords(said));

/** True of a question to the documents whose answer is told with the plan that is paid off early. */
export function isBesideReview({ name, arguments: { query } }: Step, steps: Step[]): boolean {
  const isReviewed = steps.some((step) => step.name === "plan_details" && step.output.ok);
  return isReviewed && name === "search_knowledge" && query === earlyQuery;
}

/** What the documents say of paying early, as an answer: only the sentences of it; null: nothing. */
export function findEarlyPaper({ steps }: HeardTurn): Passages[number] | null {
  const step = steps.find((one) => isBesideReview(one, steps));
  return step?.output.ok ? findEarly(step.output.data) : null;
}

function findEarly(data: unknown): Passages[number] | null {
  const told = parsePassages(data).flatMap((passage) => {
    const sentences = readSentences(passage.text).map(({ text }) => text);
    if (speaksOfEarly(lastHeading(passage))) return [{ ...passage, answer: addCharges(passage, sentences) }];
    const ofIt = sentences.filter((text, at) => isOfEarly(text, sentences.slice(0, at)));
    return ofIt.length > 0 ? [{ ...passage, answer: ofIt.join(" ") }] : [];
  });
  return told[0] ?? null;
}

/** The sentences that answer, with what is charged beside them: it is never left out. */
function addCharges(passage: Passages[number], sentences: string[]): string {
  const answer = answerOf(passage);
  const left = sentences.filter(
    (text) => !answer.includes(text) && readCostOfPayingEarly(text) === "charged",
  );
  return [answer, ...left].join(" ");
}

/** «La penalización es de 3 %» behind a sentence of paying early is of it as well. */
function isOfEarly(said: string, before: string[]): boolean {
  if (speaksOfEarly(said)) return true;
  const last = before.at(-1);
  const isCost = readCostOfPayingEarly(said) !== null;
  return isCost && last !== undefined && isOfEarly(last, before.slice(0, -1));
}

/** The same of payments that are made again and again, and who works them out. */
export function tellRegularExtra(turn: HeardTurn, data: unknown): string | null {
  const { text, state, language } = turn;
  if (!paysExtraRegularly(text, state.plan !== null)) return null;
  const words = planWordsOf(language);
  const quoted = findEarly(data);
  return [
    quoted ? tellPassage(turn, quoted) : words.byContract,
    `${words.regularExtra} ${phrasesOf(language).questions.offerPerson}`,
  ].join("\n\n");
}
