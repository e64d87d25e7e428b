import { understand } from "../../../catalog/match.ts";
import { asksInterest, comparesTerms } from "../../hear/deals.ts";
import { speaksOfOwnCar } from "../../hear/documents/own-car.ts";
import { hearDocumentQuestions, speaksOfBranches } from "../../hear/documents.ts";
import { type Facet, hearAsked, hearUnstated, hearUse } from "../../hear/facets.ts";
import { hearConditions } from "../../hear/money/conditions.ts";
import { asksHowMany, asksToSee, hearPositions } from "../../hear/picks.ts";
import { goesOnAsking, isQuestion, plainWords, pointsAtPicture } from "../../hear/topics.ts";
import { conditionWordsOf } from "../../say/condition-words.ts";
import { phrasesOf } from "../../say/phrases.ts";
import { type Action, type Call, call, say } from "./action.ts";
import { searchAdvertised } from "./advertised.ts";
import { decideMeasured, isComparison, listAtHand, listCompared, openAll } from "./decide/compare.ts";
import { decideDeal } from "./decide/deal.ts";
import { hearMeasures } from "./decide/measures.ts";
import { decideAlike, decideOther } from "./decide/other.ts";
import { asksPlanTotal, decidePlan, repeatPlan, wantsPlan } from "./decide/plan.ts";
import { recall } from "./decide/recall.ts";
import { reviewPlan } from "./decide/review.ts";
import {
  changesNothing,
  decideSearch,
  findBudget,
  nameMakes,
  speaksOfBuying,
  turnPage,
  wantsSearch,
} from "./decide/search.ts";
import { answerSmallTalk } from "./small-talk.ts";
import { findSubject, type Subject } from "./subject.ts";
import type { HeardTurn } from "./turn.ts";
import { readSolved } from "./wishes.ts";

/** The first step of a turn: what the customer wants, as calls of tools or, where none is needed, as words. */
export function decide(turn: HeardTurn): Action {
  const { topics, language, text } = turn;
  const phrases = phrasesOf(language);
  const tapped = decideTapped(turn);
  if (tapped) return tapped;
  if (topics.has("startOver")) return { kind: "call", calls: [call("start_over")] };
  const deal = decideDeal(turn);
  if (deal) return deal;
  if (topics.has("instructions")) return say(phrases.instructions, phrases.questions.wish);
  if (topics.has("otherCustomers")) return say(phrases.otherCustomers, phrases.questions.anythingElse);
  const isParting = topics.has("farewell") && !text.includes("?") && isNoneOfCars(turn);
  if (isParting) return say(phrases.farewell);
  if (topics.has("offTopic") && isNoneOfCars(turn)) return say(phrases.offTopic, phrases.questions.wish);
  if (text === "") return say(phrases.cannotSee, phrases.questions.wish);

  const isForeign = turn.heard.foreign !== null && !wantsSearch(turn);
  const asksPrice = turn.state.vehicle !== null && hearAsked(text).facets.length > 0;
  if (isForeign && !asksPrice && hearDocumentQuestions(text).length === 0) {
    const { ownCurrency, inOwnCurrency } = conditionWordsOf(language);
    return say(ownCurrency, inOwnCurrency);
  }
  const recalled = recall(turn);
  if (recalled) return recalled;
  const reviewed = reviewPlan(turn);
  if (reviewed) return reviewed;
  const repeated = asksInterest(text) || comparesTerms(text) || asksPlanTotal(turn) ? repeatPlan(turn) : null;
  if (repeated) return repeated;
  const documents = readSolved(turn) ? [] : listDocumentQuestions(turn);
  const advertised = documents.length === 0 ? searchAdvertised(turn) : null;
  if (advertised) return advertised;
  const ofOwn = documents.length > 0 && speaksOfOwnCar(text);
  const ofOthers = ofOwn ? searchWanted(turn) : decideCars(turn);
  const ofCars = documents.length > 0 && !ofOwn && !isAboutCars(turn) ? null : ofOthers;
  // The nearest branch is told in front of it.
  if (turn.location?.nearest && !ofCars && documents.every(speaksOfBranches))
    return say(phrases.questions.wish);
  const documentCalls = [
    ...documents.map((query) => call("search_knowledge", { query })),
    ...(documents.length > 0 && asksConditions(turn) ? [askConditions(turn)] : []),
  ];
  if (ofCars?.kind === "call") return { kind: "call", calls: [...ofCars.calls, ...documentCalls] };
  if (documentCalls.length > 0) return { kind: "call", calls: documentCalls };
  if (ofCars) return ofCars;
  const talk = answerSmallTalk(turn);
  if (talk) return talk;
  if (turn.unseen === "picture" && pointsAtPicture(text)) return say(phrases.whatIsPictured);
  if (isQuestion(text) && turn.heard.rest !== "") {
    return { kind: "call", calls: [call("search_knowledge", { query: text.slice(0, 300) })] };
  }
  const [unstated] = hearUnstated(text);
  if (unstated) return say(phrases.unstated(unstated[language]), phrases.questions.wish);
  if (hearUse(text)) return say(phrases.cannotFilterUse, phrases.questions.wish);
  if (speaksOfBuying(text)) {
    const understood = turn.heard.rest === "" || topics.has("compare");
    return say(
      understood ? phrases.makesInStock(nameMakes(turn)) : phrases.cannotFilter,
      phrases.questions.wish,
    );
  }
  if (turn.unseen) return say(phrases.questions.wish);
  return turn.isLost ? say(phrases.unclearAgain, phrases.questions.offerPerson) : say(phrases.unclear);
}

/** What the documents may answer; where the car under discussion stands is no matter of theirs. */
function listDocumentQuestions({ text, heard, state, earlier }: HeardTurn): string[] {
  // Of the cars at hand: "which is taller?" asks for no workshop.
  if (state.listing && hearMeasures(text, earlier[0]).length > 0) return [];
  if (asksHowMany(text)) return [];
  const isOfCar =
    (heard.named.length > 0 || state.vehicle !== null) && hearAsked(text).facets.includes("location");
  const questions = hearDocumentQuestions(text, earlier.slice(0, 3).join("\n"));
  if (isOfCar) return questions.filter((question) => !speaksOfBranches(question));
  // How the dealer lends, whatever words the documents have for it.
  if (questions.length === 0 && asksConditions({ text, heard })) return [text.slice(0, 300)];
  const isAlone = heard.named.length === 0 && Object.keys(heard.filters).length === 0;
  // «can I get an extended one?»
  const pointsBack =
    isQuestion(text) && state.vehicle === null && / (one|that|eso|esa|ese) /.test(plainWords(text));
  if (questions.length > 0 || !isAlone || !(goesOnAsking(text) || pointsBack)) return questions;
  // «¿y las llantas entran?» goes on from the matter asked about before.
  const [before] = earlier.slice(0, 2).flatMap((one) => hearDocumentQuestions(one));
  // Its own words alone: what was added to find the general would hide the particular.
  return before ? [`${text.slice(0, 300)} (${before.replace(/ \(.*$/, "")})`] : [];
}

/** «puedo pagar 4 mil quincenales» is a budget, and asks nothing of how is paid. */
function asksConditions({ text, heard }: Pick<HeardTurn, "text" | "heard">): boolean {
  const asked = hearConditions(text);
  if (heard.payment.monthly !== null) asked.delete("period");
  return asked.size > 0;
}

/** Of the car under discussion, or of any. */
function askConditions(turn: HeardTurn): Call {
  const subject = findSubject(turn, true);
  const stockId =
    subject.kind === "picked" ? subject.stockIds[0] : subject.kind === "current" ? subject.stockId : null;
  return call("financing_terms", stockId ? { stock_id: stockId } : {});
}

/** A row or button that says by itself what to do; the others are said by their words, on the car they stand for. */
function decideTapped(turn: HeardTurn): Action | null {
  const { tapped } = turn;
  if (tapped?.action === "vehicle" && tapped.stockId) return openCars([tapped.stockId]);
  return tapped?.action === "list" ? turnPage(turn, 0) : null;
}

const wanted =
  /(?<!\p{L})(?:me interesa|interested in|busco|looking for|por (?:el|la|un|una)|for (?:the|an?|your))\s+(?<car>.*)$/isu;

/** «dar a cuenta mi jetta 2014, me interesa la T-Cross»: the car that is wanted for one's own; null: none is named. */
function searchWanted({ text, makes, today }: HeardTurn): Action | null {
  const [car] = understand(wanted.exec(text)?.groups?.car ?? "", makes, today).named;
  if (!car?.model) return null;
  return { kind: "call", calls: [call("search_catalog", { make: car.make, model: car.model })] };
}

/** Neither names nor wishes nor equipment of a car, nor a matter of the documents: what else is said may be off topic. */
function isNoneOfCars({ heard, text }: HeardTurn): boolean {
  const { sort: _sort, ...wishes } = heard.filters;
  return (
    heard.named.length === 0 &&
    Object.keys(wishes).length === 0 &&
    hearUnstated(text).length === 0 &&
    hearDocumentQuestions(text).length === 0
  );
}

/** Beside a matter of the documents, a car is meant only where something says so plainly. */
function isAboutCars(turn: HeardTurn): boolean {
  const { heard, state, text } = turn;
  const picked = hearPositions(text, state.listing?.items.length ?? 0).positions.length > 0;
  const { downPayment } = heard.payment;
  return (
    picked ||
    downPayment !== null ||
    heard.named.length > 0 ||
    heard.price.max !== undefined ||
    // «la camioneta» is the one that is bought, «una camioneta» one that is wanted.
    (heard.filters.body != null &&
      !/(?<!\p{L})(?:la|mi|esta|esa|my|the|this|that)\s+(?:camioneta|troca|truck|van|suv)/iu.test(text))
  );
}

/** What has to do with cars: plans, picks, facts of a car, pages, searches. Null: nothing of it. */
function decideCars(turn: HeardTurn): Action | null {
  const { topics, text, question, state, heard } = turn;
  const asked = hearAsked(text);
  const asksFacts = asked.facets.length > 0 || asked.unstated.length > 0;
  const plan = wantsPlan(turn);
  const confirmed = question === "confirmCar" && topics.has("yes");
  const subject = findSubject(turn, plan || asksFacts || topics.has("details") || topics.has("compare"));
  if (subject.kind === "beyond") return answerBeyond(turn);
  const other = decideOther(turn) ?? decideAlike(turn);
  if (other) return other;
  const measured = plan ? null : decideMeasured(turn, subject.kind === "picked" ? subject.stockIds : []);
  if (measured) return measured;
  if (searchesByBudget(turn, subject)) return decideSearch(turn);
  const another = topics.has("another") && !wantsSearch(turn) ? openNext(turn) : null;
  if (another) return another;
  if (plan && !(subject.kind === "named" || searchesWithPlan(turn, subject)))
    return decidePlan(turn, subject);
  const compared = subject.kind === "picked" ? null : decideCompare(turn);
  if (compared) return compared;
  if (subject.kind === "picked") return openCars(subject.stockIds);
  const current = subject.kind === "current" ? subject : null;
  if (current && (asksFacts || confirmed) && !hasOwnWishes(turn)) return openCars([current.stockId]);
  const listed = wantsSearch(turn) ? null : listAgain(turn);
  if (listed) return listed;
  if (topics.has("more") && (!wantsSearch(turn) || changesNothing(turn))) return answerMore(turn);
  if (topics.has("previous") && !wantsSearch(turn)) return turnPage(turn, -1);
  if (topics.has("makes") && !wantsSearch(turn)) return { kind: "call", calls: [call("list_makes")] };
  if (wantsSearch(turn)) return decideSearch(withoutAsked(turn, asked.facets));
  if (asksFacts && !current) return askWhich(turn);
  if (!topics.has("details")) return null;
  if (current) return openCars([current.stockId]);
  return state.listing && heard.rest === "" ? askWhich(turn) : null;
}

/** «una camioneta de 300 mil con 50 mil de enganche»: cars first, then the plan. */
function searchesWithPlan({ heard }: HeardTurn, subject: Subject): boolean {
  if (subject.kind === "picked") return false;
  const { price_min: _min, price_max: _max, ...others } = heard.filters;
  return Object.keys(others).length > 0;
}

/** «tengo 5 mil al mes»: the cars that it pays for, where none is at hand yet. */
function searchesByBudget(turn: HeardTurn, subject: Subject): boolean {
  if (findBudget(turn).monthly_max == null || subject.kind === "picked") return false;
  return subject.kind !== "current" || (speaksOfBuying(turn.text) && readSolved(turn) === null);
}

/** A wish beside the question («¿tienes uno rojo?») makes it a search; a fact that is asked for is none. */
function hasOwnWishes({ heard }: HeardTurn): boolean {
  const { bluetooth, car_play, transmission, fuel, body, version, location, ...wishes } = heard.filters;
  const { length_max_mm, width_max_mm, height_max_mm, ...others } = wishes;
  return heard.named.length > 0 || Object.keys(others).length > 0;
}

/** «¿el corolla 2020 trae carplay?»: what is asked of one car is no filter that another one could meet. */
function withoutAsked(turn: HeardTurn, facets: Facet[]): HeardTurn {
  const { heard, makes } = turn;
  const [car] = heard.named;
  const { year_min: from, year_max: to } = heard.filters;
  const models = makes.find(({ make }) => make === car?.make)?.models ?? [];
  const isOnly = models.find(({ model }) => model === car?.model)?.count === 1;
  const isOne = heard.named.length === 1 && (isOnly || (from != null && from === to));
  if (!car?.model || !(isOne || heard.named.length > 1 || listCompared(turn).length > 1)) return turn;
  const isAsked = (field: string) =>
    facets.some(
      (facet) => facet === field || (facet === "size" && (field === "wish" || field.endsWith("_mm"))),
    );
  const kept = Object.entries(heard.filters).filter(([field]) => !isAsked(field));
  return { ...turn, heard: { ...heard, filters: Object.fromEntries(kept) } };
}

function openCars(stockIds: string[]): Action {
  const calls: Call[] = stockIds.slice(0, 3).map((stockId) => call("vehicle_details", { stock_id: stockId }));
  return { kind: "call", calls };
}

function decideCompare(turn: HeardTurn): Action | null {
  const { heard, topics } = turn;
  if (!isComparison(turn)) return null;
  if (heard.named.length > 1) {
    // What they are compared by is no filter.
    const { sort: _sort, wish: _wish, ...filters } = heard.filters;
    return decideSearch({ ...turn, heard: { ...heard, filters } });
  }
  if (!topics.has("compare") || heard.named.length > 0) return null;
  const ids = listAtHand(turn);
  return ids.length > 1 ? openAll(ids.slice(0, 3)) : null;
}

/** How many there are stands above the list, as many as a message takes in it. */
function listAgain(turn: HeardTurn): Action | null {
  const counts = asksHowMany(turn.text);
  if (!counts && !(asksToSee(turn.text) && !turn.topics.has("more"))) return null;
  const again = turnPage(turn, 0);
  if (again) return again;
  return { kind: "call", calls: [counts ? call("list_makes") : call("search_catalog")] };
}

/** «no me gusta, otra opción»: the car behind the one under discussion, or the next page. */
function openNext(turn: HeardTurn): Action | null {
  const { vehicle, listing } = turn.state;
  if (!vehicle) return null;
  const items = listing?.items ?? [];
  const at = items.findIndex(({ stockId }) => stockId === vehicle.stockId);
  const next = at < 0 ? undefined : items[at + 1];
  return next ? openCars([next.stockId]) : answerMore(turn);
}

function answerMore(turn: HeardTurn): Action {
  const { state, language } = turn;
  const phrases = phrasesOf(language);
  const next = turnPage(turn, 1);
  if (next) return next;
  if (state.listing) return say(phrases.noMorePages(state.listing.total), phrases.questions.wish);
  return say(phrases.noListYet, phrases.questions.wish);
}

function askWhich({ state, language }: HeardTurn): Action {
  const { questions } = phrasesOf(language);
  return say(state.listing ? questions.whichCar : questions.wish);
}

function answerBeyond({ state, language }: HeardTurn): Action {
  return say(phrasesOf(language).beyondList(state.listing?.items.length ?? 0));
}
