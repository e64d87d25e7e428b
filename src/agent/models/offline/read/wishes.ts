import { changesPayment, isLikeTerm, type PaymentWishes } from "../../../../catalog/match/figures/payment.ts";
import { isLikeYear, readText } from "../../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../../catalog/match.ts";
import type { Question } from "../../../../conversations/session/said.ts";
import { fromCents } from "../../../../money.ts";
import { leastShort, readThousands } from "../../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { hearDownChange, hearShare, hearTermChange, hearTermShift } from "../../../hear/money/changes.ts";
import { pricesOtherCar } from "../../../hear/money/down/asked.ts";
import { answersLeastDown, takesLeastDown } from "../../../hear/money/down/least.ts";
import { hearEarly } from "../../../hear/money/early/early.ts";
import { paysExtraRegularly } from "../../../hear/money/early/extra.ts";
import { comparesTerms } from "../../../hear/money/plans-compared.ts";
import { keepsDown } from "../../../hear/money/same-terms.ts";
import { asksSaving } from "../../../hear/money/saving.ts";
import { asksAmongTerms } from "../../../hear/money/which-term.ts";
import { dropMarkedIds } from "../../../hear/writing/mark-ids.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { planQuestions } from "../at-hand.ts";
import { spellOutMoney } from "../spelled-out/money/money.ts";
import type { HeardTurn } from "../turn.ts";

/** How many of the customer's earlier messages may still hold a down payment or a term that counts. */
const lookBack = 8;

type Wishes = { down: PaymentWishes["downPayment"]; term: number | null };

/** What is said now, else what was said right before, else what the last plan had; without one, anything earlier. */
export function collectWishes(turn: HeardTurn): Wishes {
  const { heard, state, termsMonths } = turn;
  const before = listEarlier(turn, state.plan ? 1 : lookBack);
  const said: Wishes = {
    down: heard.payment.downPayment ?? readAnswerDown(turn),
    // "a shorter term? how about 48": the one that is named.
    term: readBareTerm(turn) ?? readChangedTerm(turn) ?? heard.payment.termMonths,
  };
  // The button for plans shows those of all terms, and what may be paid each month is held against all of them.
  const asksAllTerms =
    turn.tapped?.action === "plans" ||
    listTerms(turn, turn.text).length > 1 ||
    comparesTerms(turn.text) ||
    asksSaving(turn.text) ||
    (state.plan !== null && asksAmongTerms(turn.text)) ||
    (heard.payment.monthly !== null && said.term === null && !keepsTerm(turn));
  // A term that was refused is not asked for again.
  const isOffered = (term: number) => termsMonths.includes(term);
  const terms = before.flatMap(({ termMonths }) => (termMonths !== null ? [termMonths] : []));
  if (takesLeast(turn) && said.down === null)
    return { down: null, term: said.term ?? terms.find(isOffered) ?? state.plan?.termMonths ?? null };
  return {
    down:
      said.down ??
      before.find(({ downPayment }) => downPayment !== null)?.downPayment ??
      readPlannedDown(turn) ??
      readListedDown(turn),
    term: asksAllTerms
      ? null
      : (said.term ??
        terms.find(isOffered) ??
        state.plan?.termMonths ??
        state.listing?.query.term_months ??
        null),
  };
}

/** «¿y para 6000?» after the down payment that a monthly amount takes over one term: over the same. */
function keepsTerm({ state: { plan }, heard }: HeardTurn): boolean {
  return plan?.isDownFound === true && plan.termMonths !== null && heard.named.length === 0;
}

/** «a más plazo», «12 meses más»: the dealer's next term, or so many months more than the plan's; null: not said. */
export function readChangedTerm({ text, state: { plan }, termsMonths, heard }: HeardTurn): number | null {
  if (!plan) return null;
  const from = plan.termMonths;
  const isAdded =
    heard.payment.termMonths !== null &&
    / (meses|anos?|months|years?) (mas|more|extra|longer) /.test(plainWords(text));
  if (isAdded && from !== null) return from + (heard.payment.termMonths ?? 0);
  // «bájame la mensualidad a 4 mil» says to what it is to come.
  const isOpen = heard.payment.termMonths === null && heard.payment.monthly === null;
  const change = isOpen ? hearTermChange(text) : null;
  if (change === null) return null;
  const isLonger = change === "longer";
  if (from === null) return termsMonths.at(isLonger ? -1 : 0) ?? null;
  const next = isLonger
    ? termsMonths.find((term) => term > from)
    : termsMonths.findLast((term) => term < from);
  return next ?? from;
}

/** «con el mínimo», or «sí» to the dealer's least down payment, which a plan without one has. */
export function takesLeast({ question, topics, text, earlier }: HeardTurn): boolean {
  if (question === "leastDown" && (topics.has("yes") || keepsDown(text))) return true;
  const isAsked = question !== null && planQuestions.has(question);
  if (takesLeastDown(text) || (isAsked && answersLeastDown(text))) return true;
  // Which of several cars is meant had to be asked first.
  return question === "pickForPlan" && takesLeastDown(earlier[0] ?? "");
}

/** What the cars of the last list were looked for with. */
function readListedDown({ state }: HeardTurn): PaymentWishes["downPayment"] {
  const down = state.listing?.query.down_payment;
  if (down == null) return null;
  return typeof down === "number" ? { amount: down } : { percent: Number.parseFloat(down) };
}

/** What may be paid each month, as it was last said; null where it was not. */
export function readBudget(turn: HeardTurn): number | null {
  const { heard } = turn;
  const before = listEarlier(turn, lookBack).find(({ monthly }) => monthly !== null);
  return heard.payment.monthly ?? before?.monthly ?? null;
}

/** "36 and 72 months": the dealer's terms that are said, each once. */
export function listTerms({ termsMonths }: HeardTurn, text: string): number[] {
  const said = readText(text).numbers.filter(
    ({ digits, unit, money, percent, value }) =>
      digits && unit === 1 && !money && !percent && termsMonths.includes(value),
  );
  return [...new Set(said.map(({ value }) => value))];
}

/** Newest first. What is paid early is neither a down payment nor a term. */
export function listEarlier(turn: HeardTurn, count: number): PaymentWishes[] {
  const { earlier, makes, today, state } = turn;
  // What a text changed by so much more or less is in the plan by now.
  const isInPlan = (text: string) =>
    state.plan !== null && (hearDownChange(text) !== null || hearTermShift(text) !== null);
  // And a longer term in what the list was looked for with.
  const listed = state.plan === null ? state.listing?.query.term_months : null;
  const isInList = (text: string) => listed != null && hearTermChange(text) !== null;
  // What was answered to the same question, which had to be asked again.
  const again = (at: number) => (at === 0 && turn.question === "pickForPlan" ? turn.question : null);
  const said = earlier
    .slice(0, count)
    .map((text) => (isInPlan(text) ? "" : isInList(text) ? `a ${listed} meses` : text))
    .map((text, at) => spellOutMoney(text, { ...turn, question: again(at), earlier: earlier.slice(at + 1) }))
    .filter((text) => hearEarly(text) === null && !paysExtraRegularly(text, state.plan !== null));
  return said.map((text) => {
    const { payment } = understand(text, makes, today);
    const [term = null, another] = listTerms(turn, text);
    // Of several terms none is the one that was wished for.
    if (another !== undefined) return { ...payment, termMonths: null };
    return payment.termMonths === null && variesTerm.test(readText(text).text)
      ? { ...payment, termMonths: term }
      : payment;
  });
}

/** True while the car that was looked at last is the one that the last plan was for. */
export function speaksOfPlannedCar({ state: { plan, vehicle } }: HeardTurn): boolean {
  return plan?.stockId != null && plan.stockId === vehicle?.stockId;
}

/** A share that was asked for is one of another car's price as well. */
function readPlannedDown({ state: { plan }, heard }: HeardTurn): PaymentWishes["downPayment"] {
  // What was found for one monthly amount is not what another one goes with.
  if (!plan || (plan.isDownFound && heard.payment.monthly !== null)) return null;
  return plan.downPaymentPercent != null
    ? { percent: plan.downPaymentPercent }
    : { amount: fromCents(plan.downPaymentCents) };
}

/** In answer to «¿cuánto darías de enganche?»: «50 mil», «nada», «no». */
export function readAnswerDown(turn: HeardTurn): PaymentWishes["downPayment"] {
  const isAsked = turn.question === "downPayment" && !declines(turn);
  if (isAsked && (turn.topics.has("no") || saysNothingDown(turn.text))) return { amount: 0 };
  return readBareDown(turn);
}

/** «no, gracias», "not now": what was offered is refused, and no question answered with none. */
export function declines({ text, topics }: HeardTurn): boolean {
  const isLater =
    / (ahorita no|no por ahora|por ahora no|todavia no|not now|not yet|gracias|thanks|thank you) /;
  return topics.has("no") && isLater.test(plainWords(text));
}

const ofDown = anyOf(
  inOrder(
    " ",
    oneOf({
      es: String.raw`con, doy, daria, si, de, junt\w+, reun\w+, ahorr\w+, consig\w+`,
      en: "with, what about, how about, put, putting, if",
      both: String.raw`complet\w+`,
    }),
    " (?:(?:solo|nomas|nada mas|only|just) )?#",
  ),
  " (come up with|save up|scrape together) #",
  " (tengo|pongo|son|unos|serian|about) ",
);

/** An amount by itself, or «¿y con 100 mil?», after the seller asked for a down payment or made a plan. */
export function readBareDown(turn: HeardTurn): PaymentWishes["downPayment"] {
  const { text, question, termsMonths, heard, state } = turn;
  // Whatever was told of a plan since, «con 200 mil» is still said of it.
  const isStillOfPlan = question === null && speaksOfPlannedCar(turn) && paidDown.test(readText(text).text);
  const isAsked = (question !== null && planQuestions.has(question)) || isStillOfPlan;
  const isOfPlan = question === "offerPlan" && heard.payment.termMonths !== null;
  if (!(isAsked || isOfPlan) || heard.named.length > 0 || heard.foreign !== null) return null;
  if (heard.payment.monthly !== null) return null;
  if (asksWhichTermIsMeant(turn) && readBareTerm(turn) !== null) return null;
  const share = hearShare(text);
  if (share !== null) return { percent: share };
  const reading = readText(dropMarkedIds(text));
  if (pricesOtherCar(text) || changesPayment(reading)) return null;
  const { termMonths } = heard.payment;
  // «con 80 mil a 48 meses»: the term beside it is none.
  const [number, another] = reading.numbers.filter(
    ({ value }) => value !== termMonths && value * 12 !== termMonths,
  );
  if (!number || another || number.percent || (number.digits && termsMonths.includes(number.value)))
    return null;
  // "what about the 2021?" is another car.
  if (isLikeYear(number)) return null;
  // «el 1» is one of a list; «y con 8» is 8 mil.
  const isHanded = number.value > 1 && paidDown.test(reading.text) && countAlone.test(reading.text);
  if (question !== "downPayment" && number.unit === 1 && number.value <= 10 && !isHanded) return null;
  if (question !== "downPayment" && bareTerm.test(reading.text) && isLikeTerm(number)) return null;
  const leads = ofDown.test(reading.text) || changedDown.test(reading.text);
  if (question !== "downPayment" && !leads && reading.text.trim().split(" ").length > 2) return null;
  // «50» in answer to that question is 50 mil; «el plazo de los tres» and «¿tiene 4 puertas?» count something.
  const isBare = number.unit === 1 && !number.money;
  if (isBare && number.value < leastShort.downPayment && !countAlone.test(reading.text)) return null;
  const amount = isBare ? readThousands(number.value) : number.value;
  const { plan } = state;
  const isPaid = paidDown.test(reading.text) || changedDown.test(reading.text);
  // «y de 400 mil» after a plan for another price, or more than the car costs: what something costs.
  const isPrice =
    plan !== null && !isPaid && (question === "otherPriced" ? ofPrice.test(reading.text) : false);
  // «menos de 220 mil» is a limit of what another one may cost, where so much is not paid down.
  const least = plan === null ? null : fromCents(plan.priceCents) * (limitsPrice(heard) ? mostDownShare : 1);
  const isAbove = least !== null && !isPaid && amount >= least;
  return isPrice || isAbove ? null : { amount };
}

/** More of a price is hardly paid down. */
const mostDownShare = 0.5;

function limitsPrice({ price, filters }: HeardTurn["heard"]): boolean {
  return price.about == null && filters.price_max != null;
}

/** «5», «serían como 5 nomás», "maybe 5" and nothing else. */
const countAlone = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: `pues, bueno, si, claro, serian?, son, sean?, unos, como, quiza, tal vez, mas o menos, puedo, podria, creo que,
        y, que tal, hasta, yo, le, tengo, traigo, cuento con, con, de, doy, dar, daria, pongo, solo, nomas, nada mas`,
      en: `well, yes, yeah, and, what about, how about, up to, about, around, like, maybe, perhaps, i, can, could, would, d, ll, do, id,
        ill, have, ive got, got, put, give, with, only, just`,
      both: String.raw`ok, okay, \|`,
    }),
    String.raw` )*#\d+ (?:`,
    oneOf({
      es: "nada mas, solamente, unicamente, por favor, porfa, nomas, mas o menos, de enganche, de anticipo, esta bien",
      en: "only, tops, please, down, or so, is fine, would be fine",
      both: String.raw`\|, pesos, max`,
    }),
    " )*$",
  ),
);

const paidDown = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`con, doy, diera, daria, dando, pongo, poniendo, junt[oae]\w*, reun[oia]\w*, ahorr[oae]\w*,
        consig[oa]\w*`,
      en: "with, put, putting, if i put, if i save up, if i scrape together",
      both: String.raw`complet[oae]\w*`,
    }),
    ") (?:(?:unos|como|mis|los|solo|about|only|like|my) )*#",
  ),
);
const ofPrice =
  / (de|del|en|por|for|of|at|cueste|cuesta|costara|vale|valga|valiera|costs?|precio|price|priced) (?:(?:unos|como|about|around|un|una|a|an|like) )*#/;

/** «súbele el enganche a 100 mil», "raise it to 60k". */
const changedDown = anyOf(
  String.raw` (sub|baj|cambi|pon|aument|reduc|dej)\w* ((el|la|mi) (enganche|anticipo|pago inicial|inicial) )?(a|en|hasta|por) #`,
  " (raise|lower|increase|change|bump|make|reduce) ((it|(the |my )?(down payment|down|deposit)) )?(up |down )?to #",
  " (make|do|use|try|hazlo|que sean|que sea) (it |that |the down payment |with |de |con |el enganche (de )?)?#",
  " (leave|keep|set|put) (it |that )?at #",
);

/** «Nada», "none": in answer to the question for a down payment. */
export function saysNothingDown(text: string): boolean {
  return / (nada|ninguno|cero|0|sin|nothing|none|zero|no tengo|no cuento con|no daria|i have none) /.test(
    plainWords(text),
  );
}

/** After these a number is what was left out of a plan. */
export const askedForRest = new Set<Question>(["downPayment", "pickForPlan", "carOrPrice", "confirmCar"]);

/** «¿y a 60?»: a bare number that is one of the dealer's terms, where a plan was offered or is being asked for. */
export function readBareTerm(turn: HeardTurn): number | null {
  const { text, state, question, termsMonths, heard } = turn;
  if (heard.payment.termMonths !== null || heard.payment.downPayment !== null) return null;
  const { numbers, text: words } = readText(dropMarkedIds(text));
  const isTermAsked = asksWhichTermIsMeant(turn);
  const isOfRest = question !== null && (askedForRest.has(question) || question === "leastDown");
  const isOpen = state.plan !== null || isTermAsked || isOfRest;
  if (!isOpen && !ofPayments.test(words)) return null;
  const [number, another] = numbers;
  if (!number || another) return null;
  if (yearsAlone.test(words) && number.value <= mostYears) return number.value * 12;
  if (!number.digits) return null;
  const isAlone = isTermAsked && /^ #0 (?:\| )?$/.test(words);
  const isTerm =
    termsMonths.includes(number.value) ||
    ((isAlone || (state.plan && bareTerm.test(words))) && isLikeTerm(number));
  return isTerm ? number.value : null;
}

/** «muy caro, ¿y si fueran 5 años?», "ok, 5 years then" */
const yearsAlone = anyOf(
  inOrder(
    String.raw`(?:^|\|) (?:(?:`,
    oneOf({
      es: "y, si, fuera, fueran, son, sean, que, mejor, entonces, digamos, bueno, pero, o",
      en: "and, what, if, it, was, were, ok, okay, maybe, then, so, but, make, try, or, like, take, ill, well",
    }),
    String.raw`) )*#\d+ (?:anos?|years?|yrs?) (?:(?:`,
    oneOf({ es: "entonces, mejor, por favor, porfa", en: "then, instead, please, maybe" }),
    String.raw`|\||\?) )*$`,
  ),
);
const mostYears = 10;

/** True right after a term was named that is not offered. */
function asksWhichTermIsMeant({ answered, language }: HeardTurn): boolean {
  return answered?.endsWith(phrasesOf(language).whichTerm) === true;
}

/** «lo mismo pero a 72», "same but 72": the term alone is another one. */
const variesTerm = anyOf(
  inOrder(
    "^ ((",
    oneOf({
      es: `y, mejor, si, que tal, pero, lo, la, el, mismo, misma, igual, hazlo, dije, digo, perdon, perdona,
        quise, queria, decir, mas bien, que, sean, sea`,
      en: `and, what about, how about, but, instead, the, it, same, thing, make, try, do, i, said, meant,
        sorry, wait, actually`,
      both: String.raw`ok, plan, no, \|`,
    }),
    String.raw`) )*((a|over|for|at|with|con|en) )?#\d+ (instead |mejor |please |porfa |not \w+ |\| )*$`,
  ),
);
/** «¿en cuánto queda a 48?»: no plan was spoken of before. */
const ofPayments =
  / (qued\w+|sale|saldria\w*|pag(o|aria|ando)|mensualidad\w*|pay\w*|monthly|month) (\w+ ){0,3}(a|over|for|at|en) #\d+ /;

/** «¿y a 24 se puede?» too: at most a few words behind it. */
const bareTerm =
  /^ ((y|and|mejor|si|que tal|what about|how about|pero|but|ok|instead|lo|la|pago|pagara|pay|it|i) )*(a|over|for|en|in) #\d+ (\w+ ){0,4}(\| )*$/;
