import { isBranchAlone } from "../../../../branches/named.ts";
import { understand } from "../../../../catalog/match.ts";
import { namesDay } from "../../../../dealer/opening/closures.ts";
import { readTerms } from "../../../../knowledge/search/query-terms.ts";
import { meetTerms } from "../../../../knowledge/search/sentences.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { weekdayWords } from "../../../../text/words/calendar-words.ts";
import { pointsAtOther, pointsBefore } from "../../../hear/back.ts";
import { asksCashPrice, drivesSoFar, statesKm } from "../../../hear/documents/asked.ts";
import { speaksOfBranches } from "../../../hear/documents/dealer/branches.ts";
import { asksForHours, speaksOfWorkshop } from "../../../hear/documents/dealer/hours.ts";
import { asksForPhone } from "../../../hear/documents/dealer/phones.ts";
import { findPlaceAsked, namesTownAlone } from "../../../hear/documents/dealer/place-asked.ts";
import { findServiceAsked } from "../../../hear/documents/dealer/service-hours.ts";
import { cashQuery, earlyQuery } from "../../../hear/documents/general/broad.ts";
import { findGeneral } from "../../../hear/documents/general.ts";
import {
  asksOnOfMatter,
  asksTimeOrCost,
  isBareQuestion,
  isCircumstanceAlone,
} from "../../../hear/documents/going-on.ts";
import { speaksOfOwnCar } from "../../../hear/documents/own-car.ts";
import { asksPaymentFee, paymentFeeQuery } from "../../../hear/documents/payment-fee.ts";
import { askDocuments, type DocumentQuestion } from "../../../hear/documents/query.ts";
import { findAskedThing } from "../../../hear/documents/thing.ts";
import { dropMatters, hearDocumentQuestions } from "../../../hear/documents.ts";
import { hearAsked } from "../../../hear/facets.ts";
import { asksHowMany } from "../../../hear/list-questions.ts";
import { hearConditions } from "../../../hear/money/conditions.ts";
import { dropLeastDown } from "../../../hear/money/down/least.ts";
import { hearEarly } from "../../../hear/money/early/early.ts";
import { asksForPenalty, payingEarly } from "../../../hear/money/early/paying-early.ts";
import { hearPositions, hearStockId } from "../../../hear/picks.ts";
import { hearTopics } from "../../../hear/topics.ts";
import { asksPapersOfCar, asksWherePlatesAreFrom } from "../../../hear/unstated.ts";
import { goesOnAsking, isQuestion } from "../../../hear/writing/asking.ts";
import { type Action, type Call, call, lookAt } from "../action.ts";
import { findGone } from "../read/earlier.ts";
import { measuresOf } from "../read/measures-asked.ts";
import { findSubject } from "../read/subject.ts";
import { readBareDown, readBareTerm, readChangedTerm } from "../read/wishes.ts";
import { type HeardTurn, hearIn } from "../turn.ts";

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

function listQuestions(turn: HeardTurn): DocumentQuestion[] {
  const { text, heard, state, earlier } = turn;
  // Of the cars at hand: "which is taller?" asks for no workshop.
  if (state.listing && measuresOf(turn).length > 0) return [];
  if (asksWherePlatesAreFrom(text)) return [];
  if (asksPapersOfCar(text) && (heard.named.length > 0 || isAtHand(turn))) return [];
  if (asksHowMany(text) || asksCashPrice(text) || turn.topics.has("howAreYou")) return [];
  if (statesKm(text)) {
    const ofOwn = goOnFromMatter(turn, false);
    if (ofOwn.length > 0) return ofOwn;
  }
  // What was told of the matter says how far it holds.
  if (drivesSoFar(text)) {
    const before = findMatterBefore(turn);
    if (before) return [before];
  }
  if (asksForPhone(text, turn.dealer.branches)) return [askDocuments(text, null)];
  if (asksOfCash(turn)) return [askDocuments(text, cashQuery)];
  if (asksPaymentFee(text, findBefore(turn))) return [askDocuments(text, paymentFeeQuery)];
  const phone = goOnFromPhone(turn);
  if (phone) return [phone];
  if (asksOnOfPayingEarly(turn)) return [askDocuments(earlyQuery, null)];
  const service = findServiceAsked(text, earlier);
  if (service) return [service];
  const { facets } = hearAsked(text);
  if (facets.includes("availability") && findGone(turn, false)) return [];
  const isOfCar = facets.length > 0 && (heard.named.length > 0 || isAtHand(turn));
  const questions = hearMatters(turn);
  if (isOfCar && facets.includes("location"))
    return questions.filter(({ query }) => !asksWhereItStands(query));
  // How the dealer lends, whatever words the documents have for it.
  if (questions.length === 0 && asksConditions({ text, heard })) return [askDocuments(text, null)];
  const { branches } = turn.dealer;
  const asked =
    earlier.find((one) => asksForHours(one) || !(namesDay(one) || isBranchAlone(branches, one))) ?? "";
  const ofPlace = questions.length === 0 ? goOnFromPlace(turn, asked) : [];
  if (ofPlace.length > 0) return ofPlace;
  if (questions.length === 0 && heard.named.length === 0 && findAskedThing(text, heard.rest))
    return [askDocuments(text, null)];
  // «¿y cuánto tardan en contestar esas?»
  const pointsAtMatter = / (those|these|them|esas|esos|ellas|ellos) /.test(plainWords(text));
  if (pointsAtMatter && asksTimeOrCost(text, true) && heard.named.length === 0 && !state.listing) {
    const ofBefore = goOnFromMatter(turn, false);
    if (ofBefore.length > 0) return ofBefore;
  }
  // «¿y del Swift?» after «¿qué garantía tiene el Vento?»
  const ofCar = questions.length === 0 ? goOnFromCar(turn) : null;
  if (ofCar) return [ofCar];
  if (!isOfCar && isBareQuestion(text) && hearDocumentQuestions(earlier[0] ?? "").length > 0) {
    const ofBefore = goOnFromMatter(turn, false);
    if (ofBefore.length > 0) return ofBefore;
  }
  const { downPayment, termMonths, monthly } = heard.payment;
  const isOfMoney =
    downPayment !== null ||
    termMonths !== null ||
    monthly !== null ||
    readBareTerm(turn) !== null ||
    readBareDown(turn) !== null;
  const isAlone = !isOfMoney && heard.named.length === 0 && Object.keys(heard.filters).length === 0;
  if (isOfCar || !isAlone) return questions;
  if (questions.length === 0 && namesDay(text) && asksForHours(asked))
    return [askDocuments(text, speaksOfWorkshop(asked) ? workshopQuery : hoursQuery)];
  // "and if I pay cash?" is of what was asked about before.
  const isCircumstance = isCircumstanceAlone(text) && hearDocumentQuestions(earlier[0] ?? "").length > 0;
  if (questions.length > 0 && !isCircumstance) return questions;
  // «can I get an extended one?»
  const pointsBack =
    isQuestion(text) &&
    state.vehicle === null &&
    / (one|that|eso|esa|ese|(my|mine|your) own|mi propi[oa]|el mio|la mia|(con|por|in) (otr[oa])) /.test(
      plainWords(text),
    );
  const goesOn = goesOnAsking(text) || asksOnOfMatter(text, state.vehicle !== null);
  return isCircumstance || goesOn || pointsBack ? goOnFromMatter(turn, isCircumstance) : [];
}

/** What was written before; «¿hasta cuánto?» went on from what stood before it. */
function findBefore({ earlier: [before = "", first = ""] }: HeardTurn): string {
  return isBareQuestion(before) ? first : before;
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
  const thing = another ? null : findAskedThing(text, heard.rest);
  if (!only?.about || !thing) return questions;
  const isMatter = meetTerms(readTerms(thing.words.join(" ")), plainWords(only.about)).size > 0;
  return isMatter ? questions : [askDocuments(text, null)];
}

/** «¿y en GDL?» after «¿tienen taller en Querétaro?» */
function namesPlaceAlone({ text, heard, dealer }: HeardTurn, asked: string): boolean {
  if (isBranchAlone(dealer.branches, text)) return hearDocumentQuestions(asked).length > 0;
  const { location, ...others } = heard.filters;
  const isAlone = location != null && Object.keys(others).length === 0 && heard.named.length === 0;
  return (
    isAlone &&
    /^ (y |and |o |or |what about |how about |que tal |pero |tambien )+((en|in|la|el|los|las|de|the|one|sucursal|branch) )*\w+( \w+)? (\? )?$/.test(
      plainWords(text).replace(weekday, " ").replace(/ +/g, " "),
    ) &&
    hearDocumentQuestions(asked).length > 0
  );
}

/** What was asked of one place goes on to another: a branch, its hours, what is sent there. */
function goOnFromPlace(turn: HeardTurn, asked: string): DocumentQuestion[] {
  const { text, earlier, language } = turn;
  const isOfTown = namesTownAlone(text);
  // «¿y en Puebla?» behind «¿tienen sucursal en León?»
  if (isOfTown && findPlaceAsked(earlier[0] ?? "") !== null) {
    const place = text.replace(/^[¿\s]*\p{L}+\s+/u, "");
    return [askDocuments(`${language === "es" ? "tienen sucursal" : "do you have a branch"} ${place}`, null)];
  }
  if (!namesPlaceAlone(turn, asked))
    return isOfTown ? goOnFromMatter(turn, !asksTimeOrCost(text, false)) : [];
  if (!asksForHours(asked)) return goOnFromMatter(turn, true);
  return [askDocuments(namesDay(text) ? text : `${dropBranches(turn, asked)}, ${text}`, hoursQuery)];
}

/** The branch of before is not told again. */
function dropBranches({ dealer }: HeardTurn, asked: string): string {
  const names = dealer.branches.flatMap(({ name }) => name.split(", ")).map(plainWords);
  const left = names.reduce((words, name) => words.replace(name, " "), plainWords(asked));
  return left.replace(/ (?:en|in|at|de)(?: la| the)? (?=$|\?)/, " ").trim();
}

/** «El lunes» of «¿y el lunes en Irapuato?» */
const weekday = new RegExp(
  ` (?:(?:el|los|on|this|este) )?(?:${weekdayWords.join("|")}|hoy|manana|today|tomorrow)(?= )`,
);

/** «¿y en Navidad?» after «¿abren los domingos?» */
const hoursQuery = "horario: qué días abren, cerramos";
const workshopQuery = "horario del taller";

/**
 * What the documents were asked last, by one of the two texts before; null: nothing. "and if I change my mind" was itself
 * of the matter before it.
 */
function findMatterBefore({ earlier }: HeardTurn): DocumentQuestion | null {
  const asked = earlier
    .slice(0, 2)
    .flatMap((one, at) => hearDocumentQuestions(one, earlier.slice(at + 1, at + 4).join("\n")));
  return asked[0] ?? null;
}

/** «¿y del Swift?» behind a question that was of another car: the same is asked of this one. */
function goOnFromCar(turn: HeardTurn): DocumentQuestion | null {
  const { text, heard, earlier } = turn;
  const [before = ""] = earlier;
  const [car, another] = heard.named;
  const isAlone =
    car !== undefined && !another && heard.rest === "" && Object.keys(heard.filters).length === 0;
  const isBehind = / (?:y|and|what about|how about|que tal) /.test(plainWords(text).slice(0, 14));
  if (!isAlone || !isBehind || hearIn(turn, before).named.length === 0) return null;
  const [asked] = hearDocumentQuestions(before);
  // Its words name the other car.
  return asked ? askDocuments(asked.about ?? asked.query, null) : null;
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

/** «¿y de Tlaxcala?» after a telephone was asked for. */
function goOnFromPhone({ text, earlier, dealer: { branches } }: HeardTurn): DocumentQuestion | null {
  const before = earlier.slice(0, 3).find((one) => !isBranchAlone(branches, one)) ?? "";
  const goesOn = isBranchAlone(branches, text) && asksForPhone(before, branches);
  return goesOn ? askDocuments(`cuál es el teléfono ${text}`, null) : null;
}

/** «¿y las llantas entran?», "how long does it take": of the matter asked about before; none where there was none. */
function goOnFromMatter(turn: HeardTurn, isCircumstance: boolean): DocumentQuestion[] {
  const { text } = turn;
  const before = findMatterBefore(turn);
  if (!before) return [];
  if (isCircumstance) return [askDocuments(`${before.query}, ${text}`, null)];
  // «¿y las llantas?» of the warranty is what it does not cover.
  const together = findGeneral(`${text} ${before.query}`, "")?.query;
  if (together && together !== findGeneral(before.query, "")?.query && !asksTimeOrCost(text, false))
    return [askDocuments(text, together)];
  // Where the text says of itself what it asks, what was added to find the general would hide the particular.
  const isWhole =
    (!asksTimeOrCost(text, false) && !statesKm(text) && !isBareQuestion(text)) || before.about === undefined;
  // What was added to find one part of the matter would bring that part again.
  const [matter = ""] = before.query.split(":");
  return [askDocuments(text, isWhole ? matter : `${before.query} (${before.about})`)];
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

/** «puedo pagar 4 mil quincenales» is a budget, and asks nothing of how is paid. */
export function asksConditions(
  { text, heard }: Pick<HeardTurn, "text" | "heard">,
  questions: DocumentQuestion[] = [],
): boolean {
  const asked = hearConditions(
    text,
    questions.flatMap(({ about }) => about ?? []),
  );
  if (heard.payment.monthly !== null) asked.delete("period");
  return asked.size > 0;
}

/** «tasa para un 2016», while another car is spoken of; «¿y para el 2016?» is of a list that has one. */
function namesOther({ heard, state: { vehicle } }: HeardTurn): boolean {
  const { year_min: from, year_max: to } = heard.filters;
  if (heard.named.length > 0 || (from == null && to == null) || !vehicle) return false;
  const year = Number(/ ((?:19|20)\d\d) /.exec(plainWords(vehicle.label))?.[1]);
  return !(year >= (from ?? 0) && year <= (to ?? 9999));
}

/** Of the car under discussion, or of any. */
export function askConditions(turn: HeardTurn): Call {
  const subject = namesOther(turn) ? null : findSubject(turn, true);
  const stockId =
    subject?.kind === "picked" ? subject.stockIds[0] : subject?.kind === "current" ? subject.stockId : null;
  return call("financing_terms", stockId ? { stock_id: stockId } : {});
}

const wanting =
  /(?<!\p{L})(?:me interesa|me gustar[ií]a|quiero|quisiera|necesito|interested in|i need|i want|busco|buscando|looking for|por (?:el|la|un|una)|for (?:the|an?|your))(?!\p{L})/iu;

/**
 * «dar a cuenta mi jetta 2014, me interesa la T-Cross», "i need something automatic under 300k, got a 2014 jetta": what
 * is wanted for one's own car; null: no car is described.
 */
export function searchWanted({ text, makes, today }: HeardTurn): Action | null {
  const wishes = text.split(/[?!;\n]|\.(?!\d)/).flatMap((sentence) => sentence.split(wanting).slice(1));
  for (const wish of wishes) {
    const said = speaksOfOwnCar(wish) ? (wish.split(/,\s+|\s+(?:y|and|also)\s+/i)[0] ?? "") : wish;
    const { named, filters } = understand(said, makes, today);
    const cars = named.filter(({ model }) => model !== null).slice(0, 2);
    const isDescribed = cars.length > 0 || (named.length === 0 && Object.keys(filters).length > 1);
    if (!isDescribed || speaksOfOwnCar(said)) continue;
    const wanted = cars.length > 0 ? cars : [{}];
    return { kind: "call", calls: wanted.map((car) => call("search_catalog", { ...car, ...filters })) };
  }
  return null;
}

/** «¿es manual, verdad? ¿y la entrega cuánto tarda?»: what is asked of the car under discussion beside a matter; null: nothing. */
export function askBeside(turn: HeardTurn): Action | null {
  const asked = hearAsked(dropMatters(turn.text)).facets;
  // «¿cuánto cuesta el lavado?» asks for no price of a car, «tiene 210 mil km» for no car's kilometres.
  const ofThing = findAskedThing(turn.text, turn.heard.rest)?.fact === "price";
  const ofOwn = statesKm(turn.text);
  const facets = asked.filter((one) => !(one === "price" && ofThing) && !(one === "km" && ofOwn));
  const subject = findSubject(turn, true);
  if (facets.length === 0 || subject.kind !== "current") return null;
  return lookAt([subject.stockId]);
}

const wishing =
  / (cuanto|precio|precios|busco|buscando|quiero|quisiera|necesito|ocupo|me interesa|tienen|tienes|tendran|hay|manejan|price|how much|have|got|any|looking|interested|want|need) /;

/**
 * «¿cuánto cuesta la koleos, aceptan mi auto a cuenta y a qué hora cierran?»: what is said of cars beside questions to the
 * documents, as a turn of its own.
 * @returns null where nothing else is said of cars
 */
export function hearBeside(turn: HeardTurn): HeardTurn | null {
  const text = dropMatters(turn.text);
  if (text === "") return null;
  const heard = hearIn(turn, text);
  // «nada de Nissan, que ya me salió malo uno»: refused wherever it is said.
  const { exclude } = turn.heard.filters;
  const beside = {
    ...turn,
    text,
    heard: exclude ? { ...heard, filters: { ...heard.filters, exclude } } : heard,
    topics: hearTopics(text),
  };
  const isWish = !speaksOfOwnCar(turn.text) || wishing.test(plainWords(text));
  return isWish && isAboutCars(beside) ? beside : null;
}

/** Beside a matter of the documents, a car is meant only where something says so plainly. */
export function isAboutCars(turn: HeardTurn): boolean {
  const { heard, state, text } = turn;
  const picked = hearPositions(text, state.listing?.items.length ?? 0).positions.length > 0;
  const { downPayment } = heard.payment;
  return (
    picked ||
    hearStockId(text, []) !== null ||
    pointsAtOther(text) ||
    pointsBefore(text) ||
    readChangedTerm(turn) !== null ||
    downPayment !== null ||
    heard.named.length > 0 ||
    heard.price.max !== undefined ||
    // «la camioneta» is the one that is bought, «una camioneta» one that is wanted, but not «el seguro de una camioneta».
    (heard.filters.body != null &&
      findAskedThing(text, heard.rest) === null &&
      !/(?<!\p{L})(?:la|mi|esta|esa|my|the|this|that)\s+(?:camioneta|troca|truck|van|suv)/iu.test(text))
  );
}
