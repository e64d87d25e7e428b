import { type DownRead, writeDown } from "../../../../catalog/match/figures/down-payment.ts";
import { type Understanding, understand } from "../../../../catalog/match.ts";
import type { ShownVehicle } from "../../../../catalog/session/listing.ts";
import { fromCents, toCents } from "../../../../money.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { pointsAtOther } from "../../../hear/back.ts";
import { askDocuments } from "../../../hear/documents/query.ts";
import { hearAsked } from "../../../hear/facets.ts";
import { hearDownChange, wantsOtherDown } from "../../../hear/money/changes.ts";
import { hearConditions } from "../../../hear/money/conditions.ts";
import { asksWhetherDownDoes } from "../../../hear/money/down/asked.ts";
import { hearDowns } from "../../../hear/money/down/several.ts";
import { wantsNoPlan } from "../../../hear/money/no-plan.ts";
import { asksTotal } from "../../../hear/money/plan-made.ts";
import { comparesTerms } from "../../../hear/money/plans-compared.ts";
import { wantsSameTerms } from "../../../hear/money/same-terms.ts";
import { asksSaving } from "../../../hear/money/saving.ts";
import { asksWhichTerm } from "../../../hear/money/which-term.ts";
import { isQuestion } from "../../../hear/writing/asking.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, type Call, call, lookAt, say } from "../action.ts";
import { findCarAtHand, planQuestions } from "../at-hand.ts";
import { pickByPosition } from "../read/by-position.ts";
import { listTermsTold } from "../read/plans-told.ts";
import { readSolved } from "../read/solved.ts";
import type { Subject } from "../read/subject.ts";
import {
  collectWishes,
  declines,
  listTerms,
  readBareDown,
  readBareTerm,
  readChangedTerm,
  saysNothingDown,
  takesLeast,
} from "../read/wishes.ts";
import { tellOffered } from "../tell/trouble.ts";
import type { HeardTurn } from "../turn.ts";
import { lookUpNamed } from "./cars/look-up-named.ts";
import { listBothPlanned } from "./plan/compare-plans.ts";

/** True where the text is about paying in instalments. */
export function wantsPlan(turn: HeardTurn): boolean {
  const { heard, topics, question } = turn;
  const { downPayment, financed, termMonths, monthly } = heard.payment;
  if (wantsNoPlan(turn.text) && !downPayment && !monthly) return false;
  if (downPayment || financed || monthly || topics.has("finance") || takesLeast(turn)) return true;
  if (namesOtherPrice(turn)) return true;
  const { plan, lastPlans = [] } = turn.state;
  // The plan of a car that is gone is none in hand.
  if ((plan || lastPlans.length > 0) && wantsSameTerms(turn.text)) return true;
  if (plan && changesPlan(turn)) return true;
  if (hearDownChange(turn.text) !== null && question !== null && planQuestions.has(question)) return true;
  if (termMonths !== null || readBareDown(turn) !== null || readBareTerm(turn) !== null) return true;
  if (readSolved(turn) !== null) return true;
  if (question === "downPayment" && declines(turn)) return false;
  if (question === "downPayment" && topics.has("yes")) return true;
  if (question === "downPayment")
    return topics.has("no") || topics.has("unsure") || saysNothingDown(turn.text);
  if (question === "pickForPlan")
    return pickByPosition(turn).ids.length > 0 && !topics.has("compare") && !asksFact(turn.text);
  if (question === "carOrPrice") return heard.named.length > 0 || readNamedPrice(heard) !== null;
  return question === "offerPlan" && topics.has("yes");
}

/** «el 2019», «el automático», in answer to which of the cars a plan is wanted for: of what is left by that. */
export function narrowsForPlan({ question, text, topics }: HeardTurn): boolean {
  return question === "pickForPlan" && !topics.has("compare") && !asksFact(text);
}

/** «y de 400 mil», «¿y uno de 400?», after a plan for a price: one for that price, and no search. */
function namesOtherPrice({ question, heard, text }: HeardTurn): boolean {
  const { price_min: _from, price_max: _to, ...others } = heard.filters;
  const isPriceAlone = heard.named.length === 0 && Object.keys(others).length === 0;
  if (question !== "otherPriced" || !isPriceAlone || readNamedPrice(heard) === null) return false;
  return !looksFor.test(plainWords(text));
}

const looksFor =
  / (busc\w+|tienes?|tienen|tendras|hay|ver|veo|muestr\w+|ensen\w+|manej\w+|show|see|look\w*|have|got|find|any|hasta|menos|up to|under|below) /;

/** «a más plazo», «con menos enganche», or «¿y el otro?» right after a plan: another one of the kind. */
export function changesPlan(turn: HeardTurn): boolean {
  const { text, said, heard } = turn;
  if (hearDownChange(text) !== null || wantsOtherDown(text) || readChangedTerm(turn) !== null) return true;
  const isBare = !asksFact(text) && !asksElse(heard);
  return (said?.plans.length ?? 0) > 0 && isBare && goesOn.test(plainWords(text));
}

/** «¿el primero trae quemacocos?» asks for no plan of it. */
function asksFact(text: string): boolean {
  const { facets, unstated } = hearAsked(text);
  return facets.length > 0 || unstated.length > 0;
}

/** Any filter but which of several cars of a name is meant. */
function asksElse({ filters, missing }: Understanding): boolean {
  const { year_min: _from, year_max: _to, version: _version, ...others } = filters;
  return missing !== null || Object.keys(others).length > 0;
}

/** «¿y el jetta?», "what about the second one?" and nothing else. */
const goesOn =
  /^ ((ok|okay|bueno|va|vale|hmm|y|and|ahora|now|tambien|que tal|what about|how about|same for|for|with|para|con|en|si fuera|if it was) )+(el|la|del|the|that|ese|esa|este|esta) (\w+ ){1,4}(\? )?$/;

function countListed({ state }: HeardTurn): number {
  return state.listing?.items.length ?? 0;
}

/** The last plan once more, to read from it what its words left out; null where there is none. */
export function repeatPlan(turn: HeardTurn): Action | null {
  const { plan } = turn.state;
  return plan && { kind: "call", calls: planCalls(turn, targetOf(plan)) };
}

/** What the last plan had, for the car that is pointed at or under discussion: a new plan where that is another one. */
export function carryPlan(turn: HeardTurn): Action | null {
  const { vehicle } = turn.state;
  // «¿en cuánto sale el segundo en total?», «el segundo, a todos los plazos»
  const isOfPicked = asksPlanTotal(turn) || comparesTerms(turn.text);
  const [picked, another] = isOfPicked ? pickByPosition(turn).ids : [];
  if (picked !== undefined && !another)
    return { kind: "call", calls: planCalls(withOwnPlan(turn, picked), { stock_id: picked }) };
  if (!vehicle || !isOfAnotherCar(turn)) return repeatPlan(turn);
  return { kind: "call", calls: planCalls(turn, { stock_id: vehicle.stockId }) };
}

/** True where the customer has turned to another car since the last plan. */
export function isOfAnotherCar({ state: { plan, vehicle } }: HeardTurn): boolean {
  return plan?.stockId != null && vehicle !== null && plan.stockId !== vehicle.stockId;
}

function targetOf({ stockId, priceCents }: NonNullable<HeardTurn["state"]["plan"]>): Target {
  return stockId === null ? { price: fromCents(priceCents) } : { stock_id: stockId };
}

/** What a car comes to in all, paid as it was planned: not after a plan for a price, while a car is spoken of. */
export function asksPlanTotal({ text, state: { plan, vehicle }, heard }: HeardTurn): boolean {
  const isOfPlan = plan !== null && (plan.stockId === null) === (vehicle === null);
  return isOfPlan && heard.named.length === 0 && asksTotal(text);
}

/** The plan's call where the car (or a price) and the wishes are known; a question where they are not. */
export function decidePlan(asked: HeardTurn, subject: Subject): Action {
  const [id, another] = subject.kind === "picked" ? subject.stockIds : [];
  const turn = id === undefined || another ? asked : resumeOwn(asked, id);
  const phrases = phrasesOf(turn.language);
  // «sí» to «¿cuánto darías de enganche?» leaves open how much.
  const isOpen = turn.question === "downPayment" && turn.topics.has("yes");
  if (isOpen || wantsOtherDown(turn.text)) return say(phrases.gladly, phrases.questions.downPayment);
  if (isBelowNone.test(turn.text))
    return say(phrases.trouble.down_payment_negative({ terms: "", least: null }));
  const both = listBothPlanned(turn);
  if (both.length > 0)
    return { kind: "call", calls: both.flatMap((id) => planCalls(withOwnPlan(turn, id), { stock_id: id })) };
  const price = readPlanPrice(turn, subject);
  if (price !== null) return planFor(turn, [{ price }], null);
  if (subject.kind === "picked")
    return planFor(
      turn,
      subject.stockIds.slice(0, 2).map((id) => ({ stock_id: id })),
      labelOf(turn, subject.stockIds),
    );
  if (subject.kind === "current") return planFor(turn, [{ stock_id: subject.stockId }], subject.label);
  const { pickForPlan, carOrPrice } = phrases.questions;
  const { termMonths } = turn.heard.payment;
  // «¿hacen a 24 meses?» is answered without a car.
  if (termMonths !== null && !turn.termsMonths.includes(termMonths)) return say(tellOffered(turn));
  // «¿puedo dar 10% de enganche?»: of what, nobody said yet, but maybe no less than some share of it.
  const isOfDown = turn.heard.payment.downPayment !== null && asksWhetherDownDoes(turn.text);
  if (isOfDown) {
    const documents = call("search_knowledge", askDocuments(turn.text, null));
    // How much is taken in cash the terms do not say.
    const isCash = / (?:efectivo|cash) /.test(plainWords(turn.text));
    return { kind: "call", calls: isCash ? [] : [documents, call("financing_terms", {})] };
  }
  const isListed = countListed(turn) > 0;
  return (
    asksOfLending(turn) ??
    (isListed ? null : lookUpNamed(turn)) ??
    say(phrases.gladly, isListed ? pickForPlan : carOrPrice)
  );
}

/** The price that «¿cuánto pago de enganche si el carro cuesta 239,000?» asks of; null: not asked, or of a car. */
export function readPriceOfLeast({ text, heard }: HeardTurn): number | null {
  const { downPayment, monthly } = heard.payment;
  const isOpen = heard.named.length === 0 && downPayment === null && monthly === null;
  return isOpen && hearConditions(text).has("minimum") ? readNamedPrice(heard) : null;
}

/** «mejor el Jetta con 120» goes on with what was planned for that one, not with what another car had meanwhile. */
export function resumeOwn(turn: HeardTurn, id: string): HeardTurn {
  const { state, heard, text } = turn;
  const { downPayment, termMonths } = heard.payment;
  const isOfOne = heard.named.length === 1 || heard.filters.colour != null;
  const isChanged = isOfOne && (downPayment !== null || (termMonths ?? readBareTerm(turn)) !== null);
  const isSame = !isChanged || wantsSameTerms(text) || id === state.plan?.stockId;
  return isSame ? turn : withOwnPlan(turn, id);
}

/** As though the last plan of a car were the one in hand; that of another car where it has none. */
function withOwnPlan(turn: HeardTurn, id: string): HeardTurn {
  const own = turn.state.lastPlans?.find(({ stockId }) => stockId === id);
  return own ? { ...turn, state: { ...turn.state, plan: own }, earlier: [] } : turn;
}

/** «con -5000»; a dash that stands anywhere else parts what was written. */
const isBelowNone =
  /(?<!\p{L})(?:con|with|of|enganche de|doy|dar|daria|dando|pongo|puts?|putting|gives?|giving) -\$?\d/iu;

const asksSum =
  / ((cuanto|como|en cuanto) (\w+ ){0,5}(al mes|mensual\w*|por mes|queda\w*|sale|saldria|pagaria|seria\w*)|how much|calcul\w+|cotiz\w+|quote|plan) /;

/** «¿el crédito es con ustedes o con un banco?»: how the dealer lends, and no sum; null where a plan is wanted. */
function asksOfLending(turn: HeardTurn): Action | null {
  const { text, heard } = turn;
  const { downPayment, termMonths, monthly } = heard.payment;
  const isOfFigures = downPayment !== null || termMonths !== null || monthly !== null;
  const isOfSum = isOfFigures || readBareTerm(turn) !== null || asksSum.test(plainWords(text));
  if (isOfSum || pointsAtOther(text) || !text.split(/[,.;]\s/).some(isQuestion) || heard.rest === "")
    return null;
  return { kind: "call", calls: [call("search_knowledge", askDocuments(text, null))] };
}

/**
 * The calls for a car, maybe found in this very turn, with what the customer wishes: one, or one for each term or down
 * payment said.
 */
export function planCalls(turn: HeardTurn, target: Target): Call[] {
  const named = listTerms(turn, turn.text);
  // «¿cuál de esos plazos me conviene?»
  const terms = named.length === 0 && asksWhichTerm(turn.text) ? listTermsTold(turn) : named;
  const planned = asksSaving(turn.text) ? (turn.state.plan?.termMonths ?? null) : null;
  const before = planned !== null && (terms.length < 2 || terms.includes(planned)) ? planned : [];
  const several = readSolved(turn) ? [] : [...new Set([before, terms].flat())];
  if (several.length > 1) return several.map((term) => planCall(turn, target, term));
  const { term } = collectWishes(turn);
  const downs = hearDownsOf(turn);
  if (downs.length < 2) return [planCall(turn, target, term)];
  return downs.map((down) =>
    call("plan_financing", {
      ...target,
      down_payment: writeDown(down),
      term_months: term ?? turn.termsMonths.at(-1),
    }),
  );
}

/** «con 20% o 30%», and «¿y con 35 y 40?» after a plan with a share of the price. */
export function hearDownsOf({ text, termsMonths, state: { plan } }: HeardTurn): DownRead[] {
  return hearDowns(text, termsMonths, plan?.downPaymentPercent != null);
}

type Target = { stock_id: string } | { price: number };

function planCall(turn: HeardTurn, target: Target, term: number | null): Call {
  const down = findRest(turn, target) ?? collectWishes(turn).down;
  const solved = readSolved(turn);
  return call("plan_financing", {
    ...target,
    ...(down !== null && solved?.figure !== "down_payment" && { down_payment: writeDown(down) }),
    ...(solved && { monthly_payment: solved.monthly }),
    ...(term !== null && solved?.figure !== "term" && { term_months: term }),
  });
}

/** What of a price is not to be lent: the down payment; null where that was not said, or the price is not known. */
function findRest(turn: HeardTurn, target: Target): { amount: number } | null {
  const { financed } = turn.heard.payment;
  const priceCents =
    "price" in target ? toCents(target.price) : findAtHand(turn, target.stock_id)?.priceCents;
  if (financed === null || priceCents == null) return null;
  const restCents = priceCents - toCents(financed);
  return restCents >= 0 ? { amount: fromCents(restCents) } : null;
}

function planFor(turn: HeardTurn, targets: Target[], label: string | null): Action {
  const { term, ...wished } = collectWishes(turn);
  const [first] = targets;
  const down = (first && findRest(turn, first)) ?? wished.down;
  const phrases = phrasesOf(turn.language);
  const isSought = readSolved(turn)?.figure === "down_payment";
  // Asked once: a customer who answers without a figure gets the plan without one.
  if (down === null && term === null && turn.question !== "downPayment" && !isSought && !takesLeast(turn)) {
    // A car that is not the one under discussion yet becomes it by being looked up.
    const ids = targets.flatMap((target) => ("stock_id" in target ? target.stock_id : []));
    const isNew = ids.some((id) => id !== turn.state.vehicle?.stockId);
    if (isNew && (ids.length > 1 || !turn.tapped)) return lookAt(ids);
    return say(label ? phrases.planNeedsDown(label) : phrases.planNeedsCar, phrases.questions.downPayment);
  }
  return { kind: "call", calls: targets.flatMap((target) => planCalls(turn, target)) };
}

function labelOf(turn: HeardTurn, [stockId]: string[]): string | null {
  return findAtHand(turn, stockId)?.label ?? null;
}

/** Of the last list, or the car under discussion. */
function findAtHand({ state }: HeardTurn, stockId: string | undefined): ShownVehicle | undefined {
  const cars: ShownVehicle[] = [...(state.listing?.items ?? []), ...(state.vehicle ? [state.vehicle] : [])];
  return cars.find((car) => car.stockId === stockId);
}

/** «un carro de 200 mil a 48 meses»: a price instead of a car. */
function readPlanPrice(turn: HeardTurn, subject: Subject): number | null {
  if (hearDownChange(turn.text) !== null) return readPlannedPrice(turn);
  const { heard, text, question } = turn;
  if (question === "otherPriced" && heard.named.length === 0 && subject.kind !== "picked") {
    return (readBareDown(turn) ? null : readNamedPrice(heard)) ?? readPlannedPrice(turn);
  }
  const said = readBareDown(turn) || addsToDown(turn) ? null : readNamedPrice(heard);
  if (question === "downPayment" && subject.kind === "none" && said === null) return readAskedPrice(turn);
  // A loan for no car in particular is a plan for that much.
  const price = said ?? (subject.kind === "none" ? heard.payment.financed : null);
  if (price === null || subject.kind === "picked" || subject.kind === "named") return null;
  // «250 mil con 50 de enganche»: what the car at hand does not cost.
  const isWhole = heard.price.about != null && heard.payment.downPayment !== null;
  const atHand = subject.kind === "current" ? findAtHand(turn, subject.stockId)?.priceCents : null;
  if (isWhole && atHand != null && Math.abs(toCents(price) - atHand) > atHand * sameWithin) return price;
  const generic = / (un|una|uno|algo|one|something) | an? (\w+ )?(car|vehicle|truck|one|suv) /.test(
    plainWords(text),
  );
  return subject.kind === "none" || generic ? price : null;
}

/** A price is rounded by so much at most. */
const sameWithin = 0.01;

function readNamedPrice({ price }: Understanding): number | null {
  return price.about ?? price.max ?? null;
}

/** «Con 100 mil y 20 mil de mi aguinaldo», of a car at hand: less than what is paid down is no price. */
function addsToDown({ heard, state }: HeardTurn): boolean {
  const { downPayment } = heard.payment;
  const price = readNamedPrice(heard);
  const isBelow =
    price !== null && downPayment !== null && "amount" in downPayment && price < downPayment.amount;
  return isBelow && findCarAtHand(state) !== null;
}

const priceLookBack = 3;

/** For which price the seller asked for the down payment: the one that was named last. */
function readAskedPrice({ earlier, makes, today }: HeardTurn): number | null {
  const prices = earlier
    .slice(0, priceLookBack)
    .map((text) => readNamedPrice(understand(text, makes, today)));
  return prices.find((price) => price !== null) ?? null;
}

/** The price that the last plan was for, in currency units; null where it was for a car. */
function readPlannedPrice({ state }: HeardTurn): number | null {
  return state.plan && state.plan.stockId === null ? fromCents(state.plan.priceCents) : null;
}
