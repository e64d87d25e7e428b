import { isLikeTerm } from "../../../../../catalog/match/figures/payment.ts";
import { readText } from "../../../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../../../catalog/match.ts";
import { inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { hearTermChange, hearTermShift, wantsLowest } from "../../../../hear/money/changes.ts";
import { answersLeastDown, takesLeastDown } from "../../../../hear/money/down/least.ts";
import { hearPlansCompared } from "../../../../hear/money/plans-compared.ts";
import { findCarAtHand, planQuestions } from "../../at-hand.ts";
import type { Talk } from "../talk.ts";

const termBehind = /(?<!\p{L})((?:a|over|for)\s+\d{1,3})(?=[\s?!.]*$)/iu;
const termBefore = /(?<!\p{L})((?:a|over|for)\s+\d{1,3})(?=\s+(?:con|dando|with|putting)\s)/iu;

/** «march con el mínimo a 12», «el Audi a 60 con el mínimo», and «el azul a 72», "back to the blue one but over 72" after a plan: months. */
export function spellOutTermBehind(text: string, { state, termsMonths, language }: Talk): string {
  const [number, another] = readText(text).numbers;
  const isLeast = takesLeastDown(text) || answersLeastDown(text);
  // "cheapest one monthly over 72"
  const isMonthly = / (monthly|payments?|mensual\w*|al mes|a month) /.test(plainWords(text));
  const isTerm = number !== undefined && !another && termsMonths.includes(number.value);
  const isOpen =
    (isLeast || (isTerm && (state.plan !== null || isMonthly))) &&
    !/ (meses|months|anos|years) /.test(plainWords(text));
  const pattern = isLeast && !termBehind.test(text) ? termBefore : termBehind;
  return isOpen ? text.replace(pattern, `$1 ${language === "es" ? "meses" : "months"}`) : text;
}

const pickedTerm = new RegExp(
  inOrder(
    " (?:",
    oneOf({
      es: "el, la, numero, opcion, auto, carro",
      en: "the, number, option, car",
      both: "no",
    }),
    ") #0 (?:one )?(?:a|over|at|for|en|in) #1 (?:",
    oneOf({ es: "mejor, por favor, porfa, entonces", en: "instead, please, then" }),
    String.raw` |\| |\? )*$`,
  ),
);

const ordinalTerm = new RegExp(
  inOrder(
    " (?:el|la|the) (?:",
    oneOf({
      es: "primer[oa]?, segund[oa], tercer[oa]?, cuart[oa], quint[oa], ultim[oa]",
      en: "first, second, third, fourth, fifth, last",
    }),
    String.raw`) (?:one )?(?:a|over|at|for|en|in) #0 (?:mejor |instead |please |porfa |\| |\? )*$`,
  ),
);

/** «y el 2 a 48», "number 2 at 36", «el segundo a 60»: one of the list and its months. */
export function spellOutPickedTerm(text: string, { state: { listing }, language }: Talk): string {
  const { numbers, text: words } = readText(text);
  const [picked, term, another] = numbers;
  const isOrdinal = listing !== null && !term && isLikeTerm(picked) && ordinalTerm.test(words);
  if (isOrdinal) return text.replace(lastDigits, `$& ${language === "es" ? "meses" : "months"}`);
  const isPicked = picked?.digits && picked.unit === 1 && picked.value <= (listing?.items.length ?? 0);
  if (another || !isPicked || !isLikeTerm(term) || !pickedTerm.test(words)) return text;
  return text.replace(lastDigits, `$& ${language === "es" ? "meses" : "months"}`);
}
const lastDigits = /\d+(?=\D*$)/;

const longestTerm = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?:(?:a|al|en|con|over|at|for|with|on)\s+)?(?:(?:el|the|your|su)\s+)?`,
    oneOf({
      es: String.raw`(?:plazo|cr[eé]dito)\s+(?:que sea\s+)?(?:el\s+)?(?:m[aá]s\s+(?:largo|amplio|grande)|m[aá]ximo|mayor),
        (?:m[aá]ximo|mayor)\s+(?:plazo|de meses), m[aá]s\s+meses\s+posibles?`,
      en: String.raw`(?:longest|maximum|max)\s+(?:possible\s+)?(?:terms?|time|period|months|plan|loan),
        (?:most|maximum number of)\s+months`,
    }),
    String.raw`(?:\s+(?:posible|possible|que (?:den|tengan|haya|manejen)|you (?:have|offer|do)))?(?!\p{L})`,
  ),
  "iu",
);
const shortestTerm = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?:(?:a|al|en|con|over|at|for|with|on)\s+)?(?:(?:el|the|your|su)\s+)?`,
    oneOf({
      es: String.raw`plazo\s+(?:m[aá]s\s+(?:corto|chico)|m[ií]nimo|menor), (?:m[ií]nimo|menor)\s+plazo`,
      en: String.raw`(?:shortest|minimum)\s+(?:possible\s+)?(?:terms?|time|period|plan|loan)`,
    }),
    String.raw`(?:\s+(?:posible|possible))?(?!\p{L})`,
  ),
  "iu",
);
/** «¿cuál es el plazo más largo?»: no wish for it while nothing was planned. */
const asksOfTerms =
  / (cual(es)?|que|hasta|whats|what is|what are|which|how long) (\w+ ){0,4}(plazos?|terms?|time|plan|loan|period|months) /;

/** «¿y el más largo?» after a plan. */
const farthestAlone =
  /^ (?:(?:y|o|and|or|ahora|now|mejor|entonces|then|con|with|a|al|over) )*(?:el|the) (mas (?:largo|corto)|longest|shortest)(?: one)?(?: (?:\?|por favor|please))* $/;

const ofTime = / (?:plazos?|tiempo|meses|anos?|terms?|period|months|years?|time|longer|shorter) /;
const mostWords = 7;

/** «¿y a más meses?» of cars that a monthly amount pays for: the dealer's next term, or the last one. */
export function spellOutTermOfBudget(text: string, { state, termsMonths, language }: Talk): string {
  const { plan, listing } = state;
  const words = plainWords(text);
  const isOfBudget = plan === null && listing?.query.monthly_max != null && ofTime.test(words);
  const change = isOfBudget && !/\d/.test(words) ? hearTermChange(text) : null;
  if (change === null || words.trim().split(" ").length > mostWords) return text;
  const from = listing?.query.term_months ?? termsMonths.at(-1) ?? 0;
  const next =
    change === "longer"
      ? (termsMonths.find((term) => term > from) ?? termsMonths.at(-1))
      : (termsMonths.findLast((term) => term < from) ?? termsMonths.at(0));
  return language === "es" ? `a ${next} meses` : `over ${next} months`;
}

/** «al plazo más largo», "longest term": that of the dealer's. */
export function spellOutFarthest(text: string, talk: Talk): string {
  const { termsMonths, language, state, question, makes, today } = talk;
  const say = (term: number | undefined) => (language === "es" ? ` a ${term} meses` : ` over ${term} months`);
  const [shortest, longest] = [termsMonths.at(0), termsMonths.at(-1)];
  if (shortest === undefined) return text;
  const isOfTwo = (state.lastPlans?.length ?? 0) > 1 && hearPlansCompared(text) !== undefined;
  if (state.plan && wantsLowest(text) && !isOfTwo) return `${text.replace(/[\s?!.]*$/, "")}${say(longest)}`;
  const [, end] = ((state.plan || question === "otherTerm") && farthestAlone.exec(plainWords(text))) || [];
  if (end) return say(/larg|long/.test(end) ? longest : shortest).trim();
  // «el plazo más corto con 5 mil al mes» is the shortest with which that is enough.
  if (shortestTerm.test(text) && understand(text, makes, today).payment.monthly !== null)
    return text.replace(shortestTerm, language === "es" ? " a cuántos meses" : " how many months").trim();
  // "max term?", of no car: which terms there are.
  const isAlone = /^[\s\p{P}]*$/u.test(text.replace(longestTerm, "").replace(shortestTerm, ""));
  const isOfNone = state.plan === null && findCarAtHand(state) === null && isAlone;
  if (isOfNone || (!state.plan && asksOfTerms.test(plainWords(text)))) return text;
  return text.replace(longestTerm, say(longest)).replace(shortestTerm, say(shortest)).trim();
}

/** «un año más», "6 months less", of a plan: the term that this makes. */
export function spellOutShift(text: string, { state: { plan }, question, language }: Talk): string {
  const isOfPlan = plan?.termMonths != null && question !== null && planQuestions.has(question);
  const shift = isOfPlan ? hearTermShift(text) : null;
  if (shift === null) return text;
  const term = (plan?.termMonths ?? 0) + shift;
  if (term <= 0) return text;
  return language === "es" ? `a ${term} meses` : `over ${term} months`;
}
