import { emptySessionState } from "../../../conversations/session/state.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { asksWherePlatesAreFrom } from "../../hear/cars/papers.ts";
import { asksWhetherDone } from "../../hear/documents/asked.ts";
import { asksPaymentFee } from "../../hear/documents/credit/payment-fee.ts";
import { speaksOfBranches } from "../../hear/documents/dealer/branches.ts";
import { dropFraming } from "../../hear/documents/framing.ts";
import { speaksOfOwnCar } from "../../hear/documents/own-car.ts";
import { askDocuments } from "../../hear/documents/query.ts";
import { hearDocumentQuestions } from "../../hear/documents.ts";
import { hearAsked, hearUnstated, hearUse } from "../../hear/facets.ts";
import { asksWhetherAffordable } from "../../hear/money/affordable.ts";
import { findsTooMuch } from "../../hear/money/changes.ts";
import { asksHowMuchFee, namesTermAlone } from "../../hear/money/conditions.ts";
import { asksDownOfPlan } from "../../hear/money/down/asked.ts";
import { asksCostOfPayingEarly } from "../../hear/money/early/paying-early.ts";
import { asksInterest } from "../../hear/money/interest.ts";
import { asksExactly } from "../../hear/money/plan-made.ts";
import { comparesTerms } from "../../hear/money/plans-compared.ts";
import { asksSaving } from "../../hear/money/saving.ts";
import { asksTaxSum } from "../../hear/money/tax.ts";
import { asksAmongTerms, asksWhichTerm } from "../../hear/money/which-term.ts";
import { hearStockId } from "../../hear/picks.ts";
import { pointsAtPicture } from "../../hear/topics.ts";
import { pointsAtAdvertised } from "../../hear/wants/advertised.ts";
import { asksAdvice } from "../../hear/wants/advice.ts";
import { isQuestion } from "../../hear/writing/asking.ts";
import { conditionWordsOf } from "../../say/condition-words.ts";
import { phrasesOf } from "../../say/phrases.ts";
import { type Action, call, say } from "./action.ts";
import { planQuestions } from "./at-hand.ts";
import { searchAdvertised } from "./decide/advertised.ts";
import { decideBothPrices } from "./decide/cars/compare.ts";
import { decideCars, openCars } from "./decide/cars.ts";
import { decideDeal } from "./decide/deal.ts";
import { askBeside, hearBeside, isAboutCars, searchWanted } from "./decide/documents/beside.ts";
import { askConditions, asksConditions } from "./decide/documents/conditions.ts";
import { asksOfCash, listDocumentQuestions } from "./decide/documents.ts";
import { decideLead } from "./decide/lead.ts";
import { tellWhetherAffordable } from "./decide/plan/affordable.ts";
import { comparePlans } from "./decide/plan/compare-plans.ts";
import { planDowns } from "./decide/plan/plan-downs.ts";
import { planEach } from "./decide/plan/plan-each.ts";
import { asksPlanTotal, carryPlan } from "./decide/plan.ts";
import { recall } from "./decide/recall.ts";
import { reviewPlan } from "./decide/review.ts";
import { decideSearch, nameMakes, turnPage } from "./decide/search.ts";
import { answerSmallTalk } from "./decide/small-talk.ts";
import { listTermsTold } from "./read/plans-told.ts";
import { speaksOfBuying } from "./read/search/goes-on.ts";
import { wantsSearch } from "./read/search/queries.ts";
import { readSolved } from "./read/solved.ts";
import { listTerms, readBudget } from "./read/wishes.ts";
import { type HeardTurn, hearIn } from "./turn.ts";

type Decider = (turn: HeardTurn) => Action | null;

/** The first step of a turn: what the customer wants, as calls of tools or, where none is needed, as words. */
export function decide(turn: HeardTurn): Action {
  for (const decider of deciders) {
    const action = decider(turn);
    if (action) return action;
  }
  const phrases = phrasesOf(turn.language);
  return turn.said?.asked?.isUnclear
    ? say(phrases.unclearAgain, phrases.questions.offerPerson)
    : say(phrases.unclear);
}

/** The first that has an answer gives it. */
const deciders: Decider[] = [
  decideTapped,
  beginAnew,
  decideDeal,
  decideLead,
  declineOrPart,
  askInWords,
  refuseCurrency,
  planEach,
  planDowns,
  tellWhetherAffordable,
  comparePlans,
  recall,
  reviewPlan,
  repeatAsked,
  askWhatIsAdvertised,
  decideBothPrices,
  lookUp,
  answerSmallTalk,
  askWhatIsPictured,
  askUnknown,
  tellWhatCannotBeSearched,
  ({ unseen, language }) => (unseen ? say(phrasesOf(language).questions.wish) : null),
];

/** A row or button that says by itself what to do; the others are said by their words, on the car they stand for. */
function decideTapped(turn: HeardTurn): Action | null {
  const { tapped } = turn;
  if (tapped?.action === "vehicle" && tapped.stockId) return openCars([tapped.stockId]);
  return tapped?.action === "list" ? turnPage(turn, 0) : null;
}

/** "forget that, let's see trucks" takes no trucks away. */
const forgetting =
  /(?<!\p{L})(?:forget|never ?mind|olvida\p{L}*|borra\p{L}*)(?!\p{L})(?:\s+(?:it|that|about it|everything|all that|todo|eso|lo anterior))?/giu;

/** What is wished for beside it is looked for at once, as in a new conversation: «empecemos de nuevo, una pickup». */
function beginAnew(turn: HeardTurn): Action | null {
  if (!turn.topics.has("startOver")) return null;
  const text = turn.text.replace(forgetting, " ").trim();
  const heard = hearIn(turn, text);
  const anew = { ...turn, text, heard, state: emptySessionState, earlier: [], said: null, question: null };
  const isWish = heard.named.length > 0 || Object.keys(heard.filters).length > 0;
  const wanted = isWish ? decideSearch(anew) : null;
  const calls = wanted?.kind === "call" ? wanted.calls : [];
  return { kind: "call", calls: [call("start_over"), ...calls] };
}

/** Neither names nor wishes nor equipment of a car, nor a matter of the documents: what else is said may be off topic. */
function isNoneOfCars({ heard, text }: HeardTurn): boolean {
  const { sort: _sort, location: _location, ...wishes } = heard.filters;
  return (
    heard.named.length === 0 &&
    Object.keys(wishes).length === 0 &&
    hearUnstated(text).length === 0 &&
    // «un restaurante cerca de la sucursal» is off topic all the same.
    hearDocumentQuestions(text).every(({ query }) => speaksOfBranches(query))
  );
}

/** «Quién fue Benito Juárez» names no Vento: beside what is off topic, only a name as it is written is one. */
function keepPlainNames({ heard, text }: HeardTurn): HeardTurn["heard"] {
  const words = plainWords(text);
  const isWritten = (name: string | null) => name !== null && words.includes(plainWords(name));
  return { ...heard, named: heard.named.filter(({ make, model }) => isWritten(make) || isWritten(model)) };
}

/** What the bot keeps to itself, what is no business of a dealer's, a goodbye. */
function declineOrPart(turn: HeardTurn): Action | null {
  const { topics, text } = turn;
  const phrases = phrasesOf(turn.language);
  if (topics.has("instructions")) return say(phrases.instructions, phrases.questions.wish);
  if (topics.has("otherCustomers")) return say(phrases.otherCustomers, phrases.questions.anythingElse);
  if (topics.has("farewell") && !text.includes("?") && isNoneOfCars(turn)) return say(phrases.farewell);
  // «¿y bitcoin?» behind how one pays.
  const goesOn =
    / (?:y|and|o|or) /.test(plainWords(text).slice(0, 5)) && listDocumentQuestions(turn).length > 0;
  const isOffTopic =
    topics.has("offTopic") && !goesOn && isNoneOfCars({ ...turn, heard: keepPlainNames(turn) });
  return isOffTopic ? say(phrases.offTopic, phrases.questions.wish) : null;
}

/** Nothing was written beside what cannot be seen. */
function askInWords({ text, language }: HeardTurn): Action | null {
  const phrases = phrasesOf(language);
  return text === "" ? say(phrases.cannotSee, phrases.questions.wish) : null;
}

function refuseCurrency(turn: HeardTurn): Action | null {
  const isForeign = turn.heard.foreign !== null && !wantsSearch(turn);
  const asksPrice = turn.state.vehicle !== null && hearAsked(turn.text).facets.length > 0;
  if (!isForeign || asksPrice || hearDocumentQuestions(turn.text).length > 0) return null;
  const { ownCurrency, inOwnCurrency } = conditionWordsOf(turn.language);
  return say(ownCurrency, inOwnCurrency);
}

/** «¿cuánto pago de comisión?»: of the plan in hand its amount, unless it is the one for paying early or by card. */
function asksFeeOfPlan({ text, state, earlier: [before = ""] }: HeardTurn): boolean {
  const isOther = asksCostOfPayingEarly(text) || asksPaymentFee(text, before);
  return state.plan !== null && asksHowMuchFee(text) && !isOther;
}

/** What is asked of the plan that was offered: its interest, its total, its terms side by side. */
function repeatAsked(turn: HeardTurn): Action | null {
  const { text, topics, heard, state } = turn;
  // «compara 48 y 60»
  const comparesNamed = topics.has("compare") && state.plan !== null && listTerms(turn, text).length > 1;
  const asksOfPlan =
    (comparesNamed && heard.named.length === 0) ||
    (asksWhetherAffordable(text) &&
      heard.named.length === 0 &&
      state.plan !== null &&
      readBudget(turn) !== null) ||
    asksInterest(text) ||
    asksTaxSum(text) ||
    (state.plan !== null && asksAmongTerms(text)) ||
    (turn.question !== null && planQuestions.has(turn.question) && asksExactly(text)) ||
    (asksWhichTerm(text) && [listTermsTold(turn), listTerms(turn, text)].some(({ length }) => length > 1)) ||
    asksSaving(text) ||
    comparesTerms(text) ||
    asksPlanTotal(turn) ||
    asksFeeOfPlan(turn) ||
    asksDownOfPlan(text);
  return asksOfPlan ? carryPlan(turn) : null;
}

/** The cars and the matters of the documents that a text asks for, together. */
function lookUp(turn: HeardTurn): Action | null {
  const documents = readSolved(turn) ? [] : listDocumentQuestions(turn);
  const bare = documents.length === 0 ? (askMonthly(turn) ?? searchAdvertised(turn)) : null;
  if (bare) return bare;
  const ofCars = documents.length > 0 ? decideBeside(turn) : decideCars(turn);
  // The nearest branch is told in front of it.
  if (turn.location?.nearest && !ofCars && documents.every(({ query }) => speaksOfBranches(query)))
    return say(phrasesOf(turn.language).questions.wish);
  const documentCalls = [
    ...documents.map((question) => call("search_knowledge", question)),
    ...(documents.length > 0 &&
    (asksConditions(turn, documents) ||
      (namesTermAlone(turn.text) &&
        documents.some(({ about }) => about && asksConditions({ text: about, heard: turn.heard }))))
      ? [askConditions(turn)]
      : []),
  ];
  if (ofCars?.kind === "call") return { kind: "call", calls: [...ofCars.calls, ...documentCalls] };
  return documentCalls.length > 0 ? { kind: "call", calls: documentCalls } : ofCars;
}

/** «gano 20 mil al mes, ¿para qué me alcanza?»: neither what may be paid is said nor which car is meant. */
function askMonthly(turn: HeardTurn): Action | null {
  const { heard, state, language, text } = turn;
  // "that's too much per month" of cars that a monthly amount pays for: how much less?
  const isOfList = state.plan === null && state.listing?.query.monthly_max != null;
  if (isOfList && findsTooMuch(text))
    return say(phrasesOf(language).gladly, phrasesOf(language).questions.monthly);
  const { income, monthly, downPayment } = heard.payment;
  if (income === undefined || monthly !== null || heard.named.length > 0) return null;
  if (Object.keys(heard.filters).length > 0 || (downPayment !== null && state.vehicle !== null)) return null;
  const phrases = phrasesOf(language);
  return say(phrases.incomeAlone, phrases.questions.monthly);
}

/** What a text that asks something of the documents says of cars. */
function decideBeside(turn: HeardTurn): Action | null {
  if (asksOfCash(turn)) return null;
  const beside = hearBeside(turn);
  const ofCars = beside && decideCars(beside);
  if (ofCars) return ofCars;
  // «con mi jetta y 50 mil de enganche»: the plan with what is known.
  const isPaidBeside = turn.heard.payment.downPayment !== null;
  if (speaksOfOwnCar(turn.text)) return searchWanted(turn) ?? (isPaidBeside ? decideCars(turn) : null);
  return isAboutCars(turn) ? decideCars(turn) : askBeside(turn);
}

function askWhatIsPictured({ unseen, text, language }: HeardTurn): Action | null {
  return unseen === "picture" && pointsAtPicture(text) ? say(phrasesOf(language).whatIsPictured) : null;
}

/** What is behind an advertisement that came with the text is known. */
function askWhatIsAdvertised({ advertisement, text, heard, state, language }: HeardTurn): Action | null {
  const isNamed = heard.named.length > 0 || Object.keys(heard.filters).length > 0 || heard.missing !== null;
  const isKnown =
    isNamed ||
    hearStockId(text, []) !== null ||
    advertisement !== null ||
    state.vehicle !== null ||
    state.listing !== null;
  return !isKnown && pointsAtAdvertised(text) ? say(phrasesOf(language).whatIsAdvertised) : null;
}

/** A question of no matter that is known: the documents may hold it. */
function askUnknown({ text, heard }: HeardTurn): Action | null {
  if (asksWherePlatesAreFrom(text) || (hearUse(text) && asksAdvice(text))) return null;
  if (!(isQuestion(text) || asksWhetherDone(text)) || heard.rest === "") return null;
  return { kind: "call", calls: [call("search_knowledge", askDocuments(dropFraming(text).text, null))] };
}

/** Wishes that no column of the stock holds. */
function tellWhatCannotBeSearched(turn: HeardTurn): Action | null {
  const { text, language } = turn;
  const phrases = phrasesOf(language);
  const { wish } = phrases.questions;
  const [unstated] = hearUnstated(text);
  if (unstated) return say(phrases.unstated(unstated[language]), wish);
  if (hearUse(text)) return say(phrases.cannotFilterUse, wish);
  if (!speaksOfBuying(text)) return null;
  // «me urge un carro hoy»
  const understood =
    /^(?:hoy|ya|manana|ahorita|today|now)?$/.test(turn.heard.rest) || turn.topics.has("compare");
  return say(understood ? phrases.makesInStock(nameMakes(turn)) : phrases.cannotFilter, wish);
}
