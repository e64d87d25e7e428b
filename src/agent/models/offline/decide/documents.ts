import { isBranchAlone } from "../../../../branches/named.ts";
import { namesDay } from "../../../../dealer/opening/closures.ts";
import { readTerms } from "../../../../knowledge/search/query-terms.ts";
import { meetTerms } from "../../../../knowledge/search/sentences.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { asksPapersOfCar, asksWherePlatesAreFrom } from "../../../hear/cars/papers.ts";
import { asksCashPrice, drivesSoFar, statesKm } from "../../../hear/documents/asked.ts";
import { asksPaymentFee } from "../../../hear/documents/credit/payment-fee.ts";
import { speaksOfBranches } from "../../../hear/documents/dealer/branches.ts";
import { asksForHours, speaksOfWorkshop } from "../../../hear/documents/dealer/hours.ts";
import { asksForPhone } from "../../../hear/documents/dealer/phones.ts";
import { findPlaceOfService, findServiceAsked } from "../../../hear/documents/dealer/service-hours.ts";
import {
  asksOnOfMatter,
  asksTimeOrCost,
  isBareQuestion,
  isCircumstanceAlone,
  supposesDone,
} from "../../../hear/documents/going-on.ts";
import {
  cashQuery,
  earlyQuery,
  hoursQuery,
  paymentFeeQuery,
  workshopQuery,
} from "../../../hear/documents/queries.ts";
import { askDocuments, type DocumentQuestion } from "../../../hear/documents/query.ts";
import { hearDocumentQuestions } from "../../../hear/documents.ts";
import { hearAsked } from "../../../hear/facets.ts";
import { asksHowMany } from "../../../hear/list-questions.ts";
import { asksForPaymentsAlone } from "../../../hear/money/conditions.ts";
import { dropLeastDown } from "../../../hear/money/down/least.ts";
import { hearEarly } from "../../../hear/money/early/early.ts";
import { asksForPenalty, payingEarly } from "../../../hear/money/early/paying-early.ts";
import { goesOnAsking, isQuestion } from "../../../hear/writing/asking.ts";
import { findGone } from "../read/earlier.ts";
import { measuresOf } from "../read/measures-asked.ts";
import { findSubject } from "../read/subject.ts";
import { readBareDown, readBareTerm } from "../read/wishes.ts";
import type { HeardTurn } from "../turn.ts";
import { asksConditions } from "./documents/conditions.ts";
import {
  findMatterBefore,
  goOnFromCar,
  goOnFromMatter,
  goOnFromPhone,
  goOnFromPlace,
} from "./documents/going-on.ts";

/** What the documents may answer; where the car under discussion stands is no matter of theirs. */
export function listDocumentQuestions(turn: HeardTurn): DocumentQuestion[] {
  const place = findPlaceMeant(turn);
  const text = dropLeastDown(turn.text);
  const questions = text === "" ? [] : listQuestions({ ...turn, text });
  if (!place) return questions;
  return questions.map(({ query, about }) => ({ query, about: about ? `${about}, ${place}` : place }));
}

/** «¿ahí hacen servicios?»: the branch that was spoken of before. */
function findPlaceMeant({ text, earlier, dealer }: HeardTurn): string | null {
  if (!/ (ahi|alli|alla|there|(esa|dicha) sucursal|that (branch|one|store)) /.test(plainWords(text)))
    return null;
  const places = dealer.branches.map(({ name }) => name.split(",")[0] ?? name);
  const before = earlier.slice(0, 3).map(plainWords);
  return (
    before.flatMap((words) => places.find((place) => words.includes(plainWords(place))) ?? []).at(0) ?? null
  );
}

/** A text as the steps look at it. */
type Asking = {
  turn: HeardTurn;
  /** The matters that the text itself speaks of. */
  matters: DocumentQuestion[];
  /** True where a fact of a car that is named or at hand is asked for. */
  isOfCar: boolean;
  /** By which words a branch's hours were last asked for, or what else «¿y en GDL?», «¿y el lunes?» go on from. */
  before: string;
};

/**
 * What is asked of the documents; none: it is no matter of theirs. Null: nothing of the step's, the next one is looked at.
 */
type Step = (asking: Asking) => DocumentQuestion[] | null;

/** The first that fits counts: what is of cars alone, what a matter is known by, what goes on from a question of before. */
const steps: Step[] = [
  leaveToCars,
  goOnWithDistance,
  askPhone,
  askCash,
  askPaymentFee,
  goOnWithPhone,
  askPayingEarly,
  askService,
  leaveGone,
  leavePlaceOfCar,
  askLending,
  goOnWithPlace,
  askOfThing,
  goOnWithPronoun,
  goOnWithCar,
  goOnWithBareQuestion,
  takeBesideCar,
  goOnWithDay,
  takeMatters,
  goOnWithMatter,
];

function listQuestions(turn: HeardTurn): DocumentQuestion[] {
  const { text, heard, earlier, dealer } = turn;
  const isPlaceAlone = (one: string) => namesDay(one) || isBranchAlone(dealer.branches, one);
  const asking: Asking = {
    turn,
    matters: hearMatters(turn),
    isOfCar: hearAsked(text).facets.length > 0 && (heard.named.length > 0 || isAtHand(turn)),
    before: earlier.find((one) => asksForHours(one) || !isPlaceAlone(one)) ?? "",
  };
  for (const step of steps) {
    const questions = step(asking);
    if (questions) return questions;
  }
  return [];
}

function orNull(questions: (DocumentQuestion | null)[]): DocumentQuestion[] | null {
  const found = questions.filter((question) => question !== null);
  return found.length > 0 ? found : null;
}

/** Of the cars at hand: "which is taller?" asks for no workshop. */
function leaveToCars({ turn }: Asking): [] | null {
  const { text, heard, state, topics } = turn;
  const isOfCars =
    (state.listing !== null && measuresOf(turn).length > 0) ||
    asksWherePlatesAreFrom(text) ||
    (asksPapersOfCar(text) && (heard.named.length > 0 || isAtHand(turn))) ||
    asksHowMany(text) ||
    (asksForPaymentsAlone(text) && isAtHand(turn)) ||
    asksCashPrice(text) ||
    topics.has("howAreYou");
  return isOfCars ? [] : null;
}

/** «tiene 90 mil km» behind a matter; what was told of it says how far it holds. */
function goOnWithDistance({ turn }: Asking): DocumentQuestion[] | null {
  const ofOwn = statesKm(turn.text) ? goOnFromMatter(turn, false) : [];
  if (ofOwn.length > 0) return ofOwn;
  return drivesSoFar(turn.text) ? orNull([findMatterBefore(turn)]) : null;
}

function askPhone({ turn: { text, dealer } }: Asking): DocumentQuestion[] | null {
  return asksForPhone(text, dealer.branches) ? [askDocuments(text, null)] : null;
}

function askCash({ turn }: Asking): DocumentQuestion[] | null {
  return asksOfCash(turn) ? [askDocuments(turn.text, cashQuery)] : null;
}

function askPaymentFee({ turn: { text, earlier } }: Asking): DocumentQuestion[] | null {
  const [before = "", first = ""] = earlier;
  // «¿hasta cuánto?» went on from what stood before it.
  const isFee = asksPaymentFee(text, isBareQuestion(before) ? first : before);
  return isFee ? [askDocuments(text, paymentFeeQuery)] : null;
}

function goOnWithPhone({ turn }: Asking): DocumentQuestion[] | null {
  return orNull([goOnFromPhone(turn)]);
}

function askPayingEarly({ turn }: Asking): DocumentQuestion[] | null {
  return asksOnOfPayingEarly(turn) ? [askDocuments(earlyQuery, null)] : null;
}

function askService({ turn: { text, earlier, dealer } }: Asking): DocumentQuestion[] | null {
  return orNull([findServiceAsked(text, earlier) ?? findPlaceOfService(text, earlier, dealer.branches)]);
}

/** Whether it is still there is known of a car that is gone. */
function leaveGone({ turn }: Asking): [] | null {
  return hearAsked(turn.text).facets.includes("availability") && findGone(turn, false) ? [] : null;
}

/** Where a car stands, the stock says. */
function leavePlaceOfCar({ turn, matters, isOfCar }: Asking): DocumentQuestion[] | null {
  if (!isOfCar || !hearAsked(turn.text).facets.includes("location")) return null;
  return matters.filter(({ query }) => !asksWhereItStands(query));
}

/** How the dealer lends, whatever words the documents have for it. */
function askLending({ turn, matters }: Asking): DocumentQuestion[] | null {
  return matters.length === 0 && asksConditions(turn) ? [askDocuments(turn.text, null)] : null;
}

function goOnWithPlace({ turn, matters, before }: Asking): DocumentQuestion[] | null {
  return matters.length === 0 ? orNull(goOnFromPlace(turn, before)) : null;
}

function askOfThing({ turn: { text, heard }, matters }: Asking): DocumentQuestion[] | null {
  const isNamed = heard.named.length > 0 || heard.missing !== null;
  const isOfThing = matters.length === 0 && !isNamed && heard.thing !== null;
  return isOfThing ? [askDocuments(text, null)] : null;
}

/** «¿y cuánto tardan en contestar esas?» */
function goOnWithPronoun({ turn }: Asking): DocumentQuestion[] | null {
  const { text, heard, state } = turn;
  const points = / (those|these|them|esas|esos|ellas|ellos) /.test(plainWords(text));
  const isOfMatter = points && asksTimeOrCost(text, true) && heard.named.length === 0 && !state.listing;
  return isOfMatter ? orNull(goOnFromMatter(turn, false)) : null;
}

/** «¿y del Swift?» after «¿qué garantía tiene el Vento?» */
function goOnWithCar({ turn, matters }: Asking): DocumentQuestion[] | null {
  return matters.length === 0 ? orNull([goOnFromCar(turn)]) : null;
}

function goOnWithBareQuestion({ turn, isOfCar }: Asking): DocumentQuestion[] | null {
  const isBare = !isOfCar && isBareQuestion(turn.text) && isBehindMatter(turn);
  return isBare ? orNull(goOnFromMatter(turn, false)) : null;
}

/** Beside a car or money nothing is taken to go on from a matter of before. */
function takeBesideCar({ turn, matters, isOfCar }: Asking): DocumentQuestion[] | null {
  const { named, filters, payment } = turn.heard;
  const { downPayment, termMonths, monthly } = payment;
  const isBeside =
    isOfCar ||
    named.length > 0 ||
    Object.keys(filters).length > 0 ||
    downPayment !== null ||
    termMonths !== null ||
    monthly !== null ||
    readBareTerm(turn) !== null ||
    readBareDown(turn) !== null;
  return isBeside ? matters : null;
}

/** «¿y en Navidad?» after «¿abren los domingos?» */
function goOnWithDay({ turn: { text }, matters, before }: Asking): DocumentQuestion[] | null {
  if (matters.length > 0 || !namesDay(text) || !asksForHours(before)) return null;
  return [askDocuments(text, speaksOfWorkshop(before) ? workshopQuery : hoursQuery)];
}

function takeMatters({ turn, matters }: Asking): DocumentQuestion[] | null {
  return isCircumstance(turn) ? null : orNull(matters);
}

/** «can I get an extended one?» */
function goOnWithMatter({ turn }: Asking): DocumentQuestion[] {
  const { text, state } = turn;
  const pointsBack =
    isQuestion(text) &&
    state.vehicle === null &&
    / (one|that|eso|esa|ese|(my|mine|your) own|mi propi[oa]|el mio|la mia|(con|por|in) (otr[oa])) /.test(
      plainWords(text),
    );
  const goesOn = goesOnAsking(text) || asksOnOfMatter(text, state.vehicle !== null);
  const isOfBefore = isCircumstance(turn);
  return isOfBefore || goesOn || pointsBack ? goOnFromMatter(turn, isOfBefore) : [];
}

/** "and if I pay cash?" is of what was asked about before. */
function isCircumstance(turn: HeardTurn): boolean {
  const isOfBefore = isCircumstanceAlone(turn.text) || supposesDone(turn.text);
  return isOfBefore && isBehindMatter(turn);
}

function isBehindMatter({ earlier }: HeardTurn): boolean {
  return hearDocumentQuestions(earlier[0] ?? "").length > 0;
}

/** «¿y me cobran algo?» behind what is owed after a year; «¿hay penalización?» where it is of nothing else. */
function asksOnOfPayingEarly({ text, earlier, state }: HeardTurn): boolean {
  const [before = ""] = earlier;
  const isBehind = hearEarly(before) !== null || payingEarly.test(plainWords(before));
  if (isBehind) return asksForPenalty(text) || asksTimeOrCost(text, false) || isBareQuestion(text);
  return asksForPenalty(text) && (state.plan !== null || hearDocumentQuestions(before).length === 0);
}

/** «¿cuánto dura la garantía del polarizado?»: what is told of all warranties is no answer to that. */
function hearMatters({ text, heard, earlier, state }: HeardTurn): DocumentQuestion[] {
  // What is needed for a car that a plan was made for is needed for its credit.
  const before = [...earlier.slice(0, 3), ...(state.plan ? ["a crédito"] : [])];
  const questions = hearDocumentQuestions(text, before.join("\n"));
  const [only, another] = questions;
  const thing = another ? null : heard.thing;
  if (!only?.about || !thing) return questions;
  const isMatter = meetTerms(readTerms(thing.words.join(" ")), plainWords(only.about)).size > 0;
  return isMatter ? questions : [askDocuments(text, null)];
}

/** «¿y 150 mil en efectivo?» behind how one pays is no budget. */
export function asksOfCash({ text, earlier }: HeardTurn): boolean {
  return (
    / \d[\d ]*(?:mil|k|thousand)? ?(?:pesos )?(?:en |in )?(?:efectivo|cash) (?:\? )?$/.test(
      plainWords(text),
    ) &&
    (text.includes("?") || / (?:y|and) /.test(plainWords(text).slice(0, 5))) &&
    / (?:tarjetas?|efectivo|transferencias?|pagar|pago|cards?|cash|pay|transfer) /.test(
      plainWords(earlier[0] ?? ""),
    )
  );
}

/** True where the text is about cars that are known: one, or those of the list. */
function isAtHand(turn: HeardTurn): boolean {
  const { kind } = findSubject(turn, true);
  const ofList = turn.state.listing !== null && / (lo|la|los|las|it|them) /.test(plainWords(turn.text));
  return kind === "picked" || kind === "current" || ofList;
}

function asksWhereItStands(question: string): boolean {
  const ofWorkshop = / (taller(es)?|servicios?|workshop|service) /.test(plainWords(question));
  return !ofWorkshop && (speaksOfBranches(question) || hearAsked(question).facets.includes("location"));
}
