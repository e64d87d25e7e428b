import { statedOf } from "../../../../catalog/query.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { pointsAtFirstList, pointsAtListBefore, pointsAtOther, pointsBefore } from "../../../hear/back.ts";
import { isSuperlative } from "../../../hear/best.ts";
import { asksAlike } from "../../../hear/cars/others.ts";
import { asksNearest, type Facet, hearAsked } from "../../../hear/facets.ts";
import { asksHowMany, asksOfWholeStock, asksPriceRange, asksToSee } from "../../../hear/list-questions.ts";
import { isDefinite } from "../../../hear/picks.ts";
import { asksAdvice } from "../../../hear/wants/advice.ts";
import { thanksAndEnds } from "../../../hear/wants/assent.ts";
import { turnsAllDown, turnsDown } from "../../../hear/wants/turned-down.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, call, lookAt, say } from "../action.ts";
import { askedOf } from "../read/asked.ts";
import { isCompared, isComparison, listCompared } from "../read/compared.ts";
import { findSearchBefore } from "../read/earlier.ts";
import { speaksOfBuying } from "../read/search/goes-on.ts";
import { findBudget } from "../read/search/merge.ts";
import { changesNothing, isInOrder, wantsSearch } from "../read/search/queries.ts";
import { readSolved } from "../read/solved.ts";
import { findSubject, hasOwnWishes, type Subject } from "../read/subject.ts";
import { tellOffered } from "../tell/trouble.ts";
import type { HeardTurn } from "../turn.ts";
import { decideColours } from "./cars/colours.ts";
import {
  compareBest,
  decideMeasured,
  decideOfEach,
  findWanted,
  listAtHand,
  listToCompare,
  openAll,
} from "./cars/compare.ts";
import { lookUpNamed } from "./cars/look-up-named.ts";
import { decideOfLists, spellOutModels } from "./cars/models-at-hand.ts";
import { tellWhetherOnly } from "./cars/whether-only.ts";
import { decideAlike, decideOther, searchAlike } from "./other.ts";
import { planSameAs } from "./plan/plan-same-as.ts";
import { decidePlan, wantsPlan } from "./plan.ts";
import { decideSearch, turnPage } from "./search.ts";

/** What has to do with cars: plans, picks, facts of a car, pages, searches. Null: nothing of it. */
export function decideCars(turn: HeardTurn): Action | null {
  const { topics, text, question, state, heard } = turn;
  const asked = askedOf(turn);
  const asksFacts = asked.facets.length > 0 || asked.unstated.length > 0;
  const plan = wantsPlan(turn);
  const confirmed = question === "confirmCar" && topics.has("yes") && !thanksAndEnds(text);
  const same = planSameAs(turn);
  if (same) return same;
  const others = tellWhetherOnly(turn);
  if (others) return others;
  const subject = findSubject(turn, plan || asksFacts || topics.has("details") || topics.has("compare"));
  if (subject.kind === "beyond") return answerBeyond(turn);
  const ofSeveral = plan ? (decideAlike(turn) ?? decideOther(turn)) : decideOfSeveral(turn, subject);
  if (ofSeveral) return ofSeveral;
  if (searchesByBudget(turn, subject)) return searchOffered(turn);
  const searches = wantsSearch(turn);
  const wantsAnother = topics.has("another") || turnsDown(text);
  const another = wantsAnother && subject.kind !== "picked" && !searches ? openNext(turn) : null;
  if (another) return another;
  const wanted = plan && subject.kind !== "picked" ? findWanted(turn) : null;
  if (wanted) return decidePlan(turn, { kind: "picked", stockIds: [wanted] });
  const [cheapest] = isInOrder(turn) ? (state.listing?.items ?? []) : [];
  if (plan && cheapest && isSuperlative(text))
    return decidePlan(turn, { kind: "picked", stockIds: [cheapest.stockId] });
  if (plan && !(subject.kind === "named" || searchesWithPlan(turn, subject)))
    return decidePlan(turn, subject);
  const compared = subject.kind === "picked" ? null : decideCompare(turn);
  if (compared) return compared;
  if (subject.kind === "picked") return openCars(subject.stockIds);
  const current = subject.kind === "current" ? subject : null;
  if (asksHowMany(text) && !searches) return listAgain(turn);
  const isOfKind = ofKind.test(plainWords(text)) && Object.keys(heard.filters).length > 0;
  if (current && (asksFacts || confirmed) && !hasOwnWishes(turn) && !isOfKind)
    return openCars([current.stockId]);
  const listed = searches ? null : listAgain(turn);
  if (listed) return listed;
  if (asksPriceRange(text) && !searches && !current) return showCheapestFirst(turn);
  // Of a list of several models none is what the others are to be like.
  const asksMore = topics.has("more") || (asksAlike(text) && state.listing !== null);
  if (asksMore && (!searches || changesNothing(turn))) return answerMore(turn);
  const before = pointsAtListBefore(text) && !searches ? showListBefore(turn) : null;
  if (before) return before;
  if (topics.has("previous") && !searches) return turnPage(turn, -1) ?? showListBefore(turn);
  if (topics.has("makes") && !searches) return { kind: "call", calls: [call("list_makes")] };
  const ofListed = tellOfListed(turn, asked.facets, current?.stockId ?? null);
  if (ofListed) return ofListed;
  if (cheapest) return openCars([cheapest.stockId]);
  if (searches) return decideSearch(withoutAsked(turn, asked.facets));
  // What no car here states need not be asked for by its number.
  if (asksFacts && !current) return asked.facets.length > 0 ? answerUnchosen(turn) : tellUnstated(turn);
  // Cars that nobody knows of yet.
  if (pointsAtOther(text) && state.listing?.total === 1) return answerMore(turn);
  const isOfSeen = state.listing !== null || state.vehicle !== null;
  if (pointsAtOther(text) || pointsBefore(text) || (isOfSeen && asksAdvice(text))) return askWhich(turn);
  if (!topics.has("details")) return null;
  if (current) return openCars([current.stockId]);
  return state.listing && heard.rest === "" ? askWhich(turn) : null;
}

/** What is asked of several cars, where no plan is: of those shown, of each model named, of others like or unlike them. */
function decideOfSeveral(turn: HeardTurn, subject: Subject): Action | null {
  const ofLists = decideOfLists(turn);
  if (ofLists) return ofLists;
  const each = spellOutModels(turn);
  if (each) return decideCompare(each) ?? decideSearch(each);
  // «el más barato» of cars set side by side is told beside the others.
  const isBest = isSuperlative(turn.text) && turn.state.listing?.others !== undefined;
  const picked = subject.kind === "picked" && !isBest ? subject.stockIds : [];
  return (
    decideAlike(turn) ??
    decideOther(turn) ??
    decideColours(turn) ??
    decideMeasured(turn, picked) ??
    tellNearest(turn) ??
    (subject.kind === "picked" ? null : decideOfEach(turn))
  );
}

/** «¿cuál está más cerca?»: where each of those at hand stands; how far that is, nobody knows. */
function tellNearest(turn: HeardTurn): Action | null {
  const ids = asksNearest(turn.text) ? listAtHand(turn) : [];
  return ids.length > 1 ? openAll(ids) : null;
}

/** «la que sí es diésel», "the one that is automatic": of those at hand; «¿y de gasolina?»: another than the one at hand. */
const ofKind = anyOf(
  " (el|la|los|las) que (si )?(es|sea|son|trae|traen|tiene|tienen|tenga) ",
  "^ ((y|pero|ok|and|but) )*que (sean?|tengan?|traigan?|vengan?) ",
  " the ones? (that|which|thats|with) ",
  inOrder(
    "(?:^| (?:y|and|pero|but|mejor|que tal|what about|how about)) (?:de|en|in|a|an) ",
    oneOf({
      es: "gasolina, hibrid[oa], estandar",
      en: "petrol, hybrid",
      both: "gas, manual, electric[oa]?, automatic[oa]?, diesel, std",
    }),
    String.raw`(?: normal)? (?:(?:then|instead|entonces|mejor|please|porfa|por favor) )?(?:\? )?$`,
  ),
);

const asksOfThese = anyOf(
  said(String.raw`(es[ao]s?|est[ao]s?|it|that( one)?|this( one)?|they|those|these) (\w+ )?(trae|tiene|viene|cuenta|incluye|es|son|have|has|come|is|are),
    (does|do|has|is|are) (it|that|this|they|those|these)`),
);

/**
 * «¿lo tienen en Guadalajara?», «¿está en Monterrey?», «¿y esa trae CarPlay?» of several: what holds of them, not those
 * of which it does.
 */
function tellOfListed(turn: HeardTurn, facets: Facet[], current: string | null): Action | null {
  const { heard, text } = turn;
  const fields = Object.keys(heard.filters);
  if (heard.named.length > 0 || heard.missing) return null;
  const words = plainWords(text);
  const isOfPlace = fields.every((field) => field === "location");
  const points = / (lo|la|esta|este|esa|ese|it|this|that) /.test(words);
  if (current) return isOfPlace && heard.filters.location && points ? openCars([current]) : null;
  const ids = listAtHand(turn);
  const asksPlace = isOfPlace && facets.includes("location") && facets.length === 1;
  const isOfThese =
    asksOfThese.test(words) && fields.every((field) => facets.some((facet) => asks(facet, field)));
  const isAsked = asksPlace || (isOfThese && fields.length > 0);
  return isAsked && ids.length > 1 ? openAll(ids) : null;
}

/** What no car here states is not stated of any of those at hand either. */
function tellUnstated(turn: HeardTurn): Action | null {
  const { state, language } = turn;
  const [unstated] = askedOf(turn).unstated;
  const phrases = phrasesOf(language);
  if (!unstated) return null;
  return say(phrases.unstated(unstated[language]), phrases.questions[state.listing ? "pick" : "wish"]);
}

/** A fact with no car chosen: of the one named before that was not looked up. */
function answerUnchosen(turn: HeardTurn): Action {
  const asksPhoto = hearAsked(turn.text).facets.includes("photo");
  // «¿y de precio?» right after some were set side by side.
  if (isCompared(turn) && !asksPhoto) return openAll(listAtHand(turn));
  return (turn.state.listing ? null : lookUpNamed(turn)) ?? askWhich(turn);
}

/** «una camioneta de 300 mil con 50 mil de enganche»: cars first, then the plan. */
function searchesWithPlan({ heard, question }: HeardTurn, subject: Subject): boolean {
  if (subject.kind === "picked") return false;
  // «autos hasta 250 mil con 50 mil de enganche»: what may be spent is no price of a plan, unless one was asked for.
  const isBound = heard.price.max !== undefined && heard.payment.downPayment !== null;
  if (isBound && question !== "carOrPrice" && question !== "otherPriced") return true;
  const { price_min: _min, price_max: _max, ...others } = heard.filters;
  return Object.keys(others).length > 0;
}

/** «tengo 5 mil al mes»: the cars that it pays for, where none is at hand yet. */
function searchesByBudget(turn: HeardTurn, subject: Subject): boolean {
  if (findBudget(turn).monthly_max == null || subject.kind === "picked") return false;
  return subject.kind !== "current" || (speaksOfBuying(turn.text) && readSolved(turn) === null);
}

/** Of a term that is not offered nothing is known to be within what may be paid. */
function searchOffered(turn: HeardTurn): Action {
  const { term_months: term } = findBudget(turn);
  return term == null || turn.termsMonths.includes(term) ? decideSearch(turn) : say(tellOffered(turn));
}

const asksForPrice = / (cuanto|precio|how much|price) /;
const tellingApart = new Set(["transmission", "fuel", "body", "colour"]);
/** «¿cuánto por el jetta 2016 estándar?»: which of them is meant, where its price is asked. */
const asksIfSo =
  / (es|esta|sera|viene|son|is|are) (it |en |un |una |a |an )?(automatic|estandar|std|manual|stick|hibrid|hybrid|electric|diesel|gas|suv|sedan|hatchback|pickup)/;

/** «¿el corolla 2020 trae carplay?»: what is asked of one car is no filter that another one could meet. */
function withoutAsked(turn: HeardTurn, facets: Facet[]): HeardTurn {
  const { heard, makes } = turn;
  const [car] = heard.named;
  const { year_min: from, year_max: to } = heard.filters;
  const models = makes.find(({ make }) => make === car?.make)?.models ?? [];
  const isOnly = models.find(({ model }) => model === car?.model)?.count === 1;
  // «el mustang verde»
  const isPointed = heard.filters.colour != null && isDefinite(turn.text);
  const isOne = heard.named.length === 1 && (isOnly || isPointed || (from != null && from === to));
  if (!car?.model || !(isOne || heard.named.length > 1 || listCompared(turn).length > 1)) return turn;
  const words = plainWords(turn.text);
  const namesOne = asksForPrice.test(words) && !asksIfSo.test(words);
  const kept = Object.entries(heard.filters).filter(
    ([field]) => (namesOne && tellingApart.has(field)) || !facets.some((facet) => asks(facet, field)),
  );
  return { ...turn, heard: { ...heard, filters: Object.fromEntries(kept) } };
}

/** Whether a filter is what a fact is asked by: «¿cabe en 4 metros?», «¿es japonés?». */
function asks(facet: Facet, field: string): boolean {
  if (facet === "size") return field === "wish" || field.endsWith("_mm");
  return field === (facet === "origin" ? "make" : facet);
}

/** @returns a call for the details of each, of three at most */
export function openCars(stockIds: string[]): Action {
  return lookAt(stockIds.slice(0, 3));
}

function decideCompare(turn: HeardTurn): Action | null {
  const { heard, topics } = turn;
  if (!isComparison(turn)) return null;
  if (heard.named.length > 1) {
    // What they are compared by is no filter.
    const { sort: _sort, wish: _wish, ...filters } = heard.filters;
    return decideSearch({ ...turn, heard: { ...heard, filters } });
  }
  // «con 50 mil, ¿qué me llevo?» asks for what that pays for.
  const asksFor = heard.price.max !== undefined && asksAdvice(turn.text);
  if (!topics.has("compare") || heard.named.length > 0 || asksFor) return null;
  const best = compareBest(turn);
  if (best) return best;
  const ids = listToCompare(turn);
  return ids.length > 1 ? openAll(ids) : null;
}

/** How many there are stands above the list, as many as a message takes in it. */
function listAgain(turn: HeardTurn): Action | null {
  const counts = asksHowMany(turn.text);
  if (counts && asksOfWholeStock(turn.text)) return { kind: "call", calls: [call("list_makes")] };
  if (!counts && !(asksToSee(turn.text) && !turn.topics.has("more"))) return null;
  const again = turnPage(turn, 0);
  if (again) return again;
  return { kind: "call", calls: [counts ? call("list_makes") : call("search_catalog")] };
}

function showCheapestFirst({ state }: HeardTurn): Action {
  const query = statedOf({ ...state.listing?.query, sort: "price_asc" });
  return { kind: "call", calls: [call("search_catalog", query)] };
}

/** «los de antes»: the list that was shown before the last one. */
function showListBefore(turn: HeardTurn): Action | null {
  const { lists } = turn.state;
  const query = pointsAtFirstList(turn.text) ? lists?.[0]?.query : findSearchBefore(turn);
  if (!query) return null;
  return { kind: "call", calls: [call("search_catalog", query)] };
}

/** «no me gusta, otra opción»: the car behind the one under discussion, or the next page. */
function openNext(turn: HeardTurn): Action | null {
  const { vehicle, listing } = turn.state;
  const others = turnsDown(turn.text) ? offerOthers(turn) : null;
  if (others) return others;
  if (!vehicle || turnsAllDown(turn.text)) return listing ? answerMore(turn) : null;
  const items = listing?.items ?? [];
  const at = items.findIndex(({ stockId }) => stockId === vehicle.stockId);
  const next = at < 0 ? undefined : items[at + 1];
  return next ? openCars([next.stockId]) : answerMore(turn);
}

/** «ese no me gusta»: the list that it is one of, or what is like it, where it is the only one. */
function offerOthers(turn: HeardTurn): Action | null {
  const { vehicle, listing } = turn.state;
  const [only, another] = listing?.items ?? [];
  const isSeen = listing?.query.model != null && listing.page === listing.pages;
  const turnedDown = vehicle ?? (another && !isSeen ? null : only);
  if (!turnedDown) return null;
  const isOfList = listing?.items.some(({ stockId }) => stockId === turnedDown.stockId);
  if (turnsAllDown(turn.text) && !isSeen) return null;
  return vehicle && isOfList && another && !isSeen ? turnPage(turn, 0) : searchAlike(turn, turnedDown);
}

function answerMore(turn: HeardTurn): Action {
  const { state, language } = turn;
  const phrases = phrasesOf(language);
  const next = turnPage(turn, 1);
  if (next) return next;
  if (state.listing) return say(phrases.noMorePages(state.listing.total), phrases.questions.wish);
  return say(phrases.noListYet, phrases.questions.wish);
}

function askWhich({ state, text, language }: HeardTurn): Action {
  const { questions, whatIsAdvertised } = phrasesOf(language);
  if (state.listing) return say(questions.whichCar);
  return say(hearAsked(text).facets.includes("availability") ? whatIsAdvertised : questions.wish);
}

function answerBeyond({ state, language }: HeardTurn): Action {
  return say(phrasesOf(language).beyondList(state.listing?.items.length ?? 0));
}
