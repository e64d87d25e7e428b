import { isOfMissingCar, readMovedCar } from "../../../catalog/missing-car.ts";
import { statedOf } from "../../../catalog/query.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { hearExtremes, isSuperlative } from "../../hear/best.ts";
import { sortBy } from "../../hear/cars/measures.ts";
import { speaksOfOwnCar } from "../../hear/documents/own-car.ts";
import { asksColours } from "../../hear/facets.ts";
import { wantsSameTerms } from "../../hear/money/same-terms.ts";
import { asksPriceElsewhere } from "../../hear/wants/bargain.ts";
import { asksHowToBuy } from "../../hear/wants/buying.ts";
import { asksToVisit } from "../../hear/wants/visit.ts";
import { conditionWordsOf } from "../../say/condition-words.ts";
import { phrasesOf } from "../../say/phrases.ts";
import { type Action, call, lookAt, say } from "./action.ts";
import { changesPlan, planCalls, readPriceOfLeast, resumeOwn, wantsPlan } from "./decide/plan.ts";
import { callDetails, hearDetails } from "./decide/review.ts";
import { addEarlyCharge, dropUncharged } from "./early-charge.ts";
import { askedOf } from "./read/asked.ts";
import { comparesCars, isComparison } from "./read/compared.ts";
import { measuresOf } from "./read/measures-asked.ts";
import { readSolved } from "./read/solved.ts";
import { collectWishes, readBareTerm, speaksOfPlannedCar, takesLeast } from "./read/wishes.ts";
import { type Found, goesOnFromList, parseCar, parseFound, parsePlans, parseTerms } from "./results.ts";
import { tellCars } from "./tell/cars/compare.ts";
import { tellCar } from "./tell/cars/vehicle.ts";
import { tellVisit } from "./tell/cars/visit.ts";
import { quotesInOther, tellKnowledge } from "./tell/knowledge.ts";
import { tellList, tellMakes, tellOther } from "./tell/list.ts";
import { tellPlans } from "./tell/plans.ts";
import { tellPlansCompared } from "./tell/plans-compared.ts";
import { tellReview } from "./tell/reviews.ts";
import { tellTrouble } from "./tell/trouble.ts";
import type { HeardTurn, Step } from "./turn.ts";

/** A step after tools have answered: another call where the results lead to one, else the answer in words. */
export function follow(turn: HeardTurn, mayCall: boolean): Action {
  const next = mayCall ? findNextCall(turn) : null;
  return next ?? say(...tellSteps(turn));
}

/** A search for one car that the customer asked a plan for, or asked about, goes on to that car. */
function findNextCall(turn: HeardTurn): Action | null {
  const next =
    goOnToDetails(turn) ??
    addEarlyCharge(turn) ??
    searchInstead(turn) ??
    askTermsOfFound(turn) ??
    openEnds(turn) ??
    planLeast(turn) ??
    openCompared(turn) ??
    openFew(turn) ??
    openColours(turn);
  if (next) return next;
  const [step, another] = turn.steps.filter(({ name }) => name !== "search_knowledge");
  if (step?.name !== "search_catalog" || !step.output.ok || another) return null;
  const found = parseFound(step.output.data);
  const priced = findPriced(turn, found);
  const car = priced ?? found.items[0];
  const best = isSuperlative(turn.text) && turn.heard.filters.sort != null;
  // Where the list itself was said to hold only what is near, the best of it may be picked.
  const isTold = best && goesOnFromList(step.arguments) && !isSaidNow(turn, found.relaxed ?? []);
  const isOnlyOne = isOfOtherColour(found) && found.total === 1 && hasPlanWish(turn);
  if (car && isPaidFor(turn, found))
    return { kind: "call", calls: planCalls(turn, { stock_id: car.stock_id }) };
  if (!car || (found.relaxed && !isTold && !isOnlyOne) || found.page > 1) return null;
  if (found.total > 1 && !best && !priced) return null;
  // «¿el aveo 2023 me alcanza?» of what may be paid each month.
  const isOfBudget = turn.heard.named.length > 0 && step.arguments.monthly_max != null;
  if ((wantsPlan(turn) || isOfBudget) && hasPlanWish(turn))
    return { kind: "call", calls: planCalls(resumeOwn(turn, car.stock_id), { stock_id: car.stock_id }) };
  const asked = askedOf(turn);
  const asks =
    turn.topics.has("details") ||
    asked.unstated.length > 0 ||
    asked.facets.some((facet) => facet !== "price");
  return best || asks ? lookAt([car.stock_id]) : null;
}

/** «jetta 2024 con 100 mil»: what was looked for as a price is, now that the car is on screen, heard as paid down for it. */
function isPaidFor({ heard }: HeardTurn, { total, relaxed }: Found): boolean {
  const isPriced = relaxed?.every(({ field }) => field === "price_max") ?? false;
  return isPriced && total === 1 && heard.named.length === 1 && heard.payment.downPayment !== null;
}

/** "the grey one": of the one that there is no colour is listed, or another one. */
function isOfOtherColour({ relaxed }: Found): boolean {
  return relaxed?.every(({ field }) => field === "colour") ?? false;
}

/** «el polo más barato», where what was found is none: the list has not told that yet. */
function isSaidNow({ heard }: HeardTurn, relaxed: NonNullable<Found["relaxed"]>): boolean {
  const names = [...heard.named, ...(heard.missing ? [heard.missing] : [])];
  const said = Object.entries({ ...names[0], ...heard.filters }).flatMap(([field, value]) =>
    value == null ? [] : field,
  );
  return relaxed.some(({ field }) => said.includes(field));
}

/** How far off a price is said that one car is meant by: «el de 350 mil» of 349,900. */
const saidPriceShare = 0.005;

/** «el mazda 3 de 350 mil»: the only one at that price; null where there is none, or another one. */
function findPriced({ heard }: HeardTurn, { items, total }: Found): Found["items"][number] | null {
  const { about } = heard.price;
  if (about === undefined || heard.named.length !== 1 || total > items.length) return null;
  const [one, another] = items.filter(({ price }) => Math.abs(price - about) <= about * saidPriceShare);
  return one && !another ? one : null;
}

/** A car of the list that is sold or reserved by now: what else that list has. */
function searchInstead({ steps, state, moved }: HeardTurn): Action | null {
  const isGone = steps.some((step) => step.name === "vehicle_details" && isMovedCar(step));
  const isTold = steps.some(({ name, output }) => name !== "vehicle_details" || output.ok);
  if (!isGone || isTold || !state.listing || moved?.discussed) return null;
  const { page_size: _size, ...query } = state.listing.query;
  return { kind: "call", calls: [call("search_catalog", statedOf(query))] };
}

function isMovedCar({ output }: Step): boolean {
  return !output.ok && readMovedCar(output) !== null;
}

/** «la tabla de pagos a 48 meses» is of the plan that was just made, and so is what is owed on it. */
function goOnToDetails({ text, steps, question, earlier }: HeardTurn): Action | null {
  const last = steps.at(-1);
  if (last?.name !== "plan_financing" || !last.output.ok) return null;
  const [plan, another] = parsePlans(last.output.data).plans;
  if (!plan || another) return null;
  const hear = (said: string) => hearDetails(said, plan.term_months);
  // Of which term they are to be had to be asked first.
  const asked = hear(text) ?? (question === "otherTerm" ? hear(earlier[0] ?? "") : null);
  return asked && { kind: "call", calls: callDetails(plan.number, asked) };
}

/** «¿qué tasa tiene el Sentra 2024?»: that of what was found, where all of it is of one year. */
function askTermsOfFound({ steps, heard }: HeardTurn): Action | null {
  const [list, another] = steps.filter(({ name }) => name === "search_catalog");
  const [terms, asked] = steps.filter(({ name }) => name === "financing_terms");
  if (!list?.output.ok || another || !terms || terms.arguments.stock_id != null || asked) return null;
  const { items, total, relaxed } = parseFound(list.output.data);
  const [first] = items;
  const isOne = heard.named.length === 1 && total === items.length && !relaxed;
  if (!first || !isOne || items.some(({ year }) => year !== first.year)) return null;
  return { kind: "call", calls: [call("financing_terms", { stock_id: first.stock_id })] };
}

/** «¿cuánto pago de enganche si el carro cuesta 239,000?»: what the dealer's least share of that comes to. */
function planLeast(turn: HeardTurn): Action | null {
  const terms = turn.steps.findLast(({ name, output }) => name === "financing_terms" && output.ok);
  const isPlanned = turn.steps.some(({ name }) => name === "plan_financing");
  const price = readPriceOfLeast(turn);
  if (!terms?.output.ok || isPlanned || price === null) return null;
  const { least_down_share: least } = parseTerms(terms.output.data);
  return least === null ? null : { kind: "call", calls: [call("plan_financing", { price })] };
}

/** As many as are set side by side. */
const mostSideBySide = 3;

/** "compare the two Mirages": of one search, where it has no more. */
function openFew({ steps, topics }: HeardTurn): Action | null {
  const found = topics.has("compare") ? findOnlyList(steps) : null;
  if (!found || found.relaxed || found.total < 2 || found.total > mostSideBySide) return null;
  return found.items.length < found.total ? null : openListed(found);
}

/** What was found where one search is all that was done; null: it was not. */
function findOnlyList(steps: Step[]): Found | null {
  const [step, another] = steps;
  return step?.name === "search_catalog" && step.output.ok && !another ? parseFound(step.output.data) : null;
}

function openListed({ items }: Pick<Found, "items">): Action {
  return lookAt(items.map(({ stock_id }) => stock_id));
}

/** "what colours do you have it in?": each of the list tells its own. */
function openColours({ steps, text }: HeardTurn): Action | null {
  const found = asksColours(text) ? findOnlyList(steps) : null;
  return !found || found.relaxed || found.items.length === 0 ? null : openListed(found);
}

/** «el más barato y el más caro»: the first of each search, side by side. */
function openEnds({ steps, text }: HeardTurn): Action | null {
  if (steps.length !== 2 || !hearExtremes(text)) return null;
  if (!steps.every(({ name, output }) => name === "search_catalog" && output.ok)) return null;
  const items = dataOf(steps, "search_catalog").flatMap((data) => parseFound(data).items.slice(0, 1));
  return items.length === 2 ? openListed({ items }) : null;
}

/** Several cars that were asked about, where there is but one of each: side by side. */
function openCompared(turn: HeardTurn): Action | null {
  const { steps } = turn;
  if (steps.length < 2 || !comparesCars(turn) || wantsPlan(turn)) return null;
  if (!steps.every(({ name, output }) => name === "search_catalog" && output.ok)) return null;
  const found = dataOf(steps, "search_catalog").map(parseFound);
  const isOneOfEach = isComparison(turn);
  const cars = found.flatMap(({ items, total, relaxed }) =>
    !relaxed && (total === 1 || isOneOfEach) ? items.slice(0, 1) : [],
  );
  if (cars.length < found.length) return null;
  const [measure] = measuresOf(turn);
  const [name, direction] = ((measure && sortBy(measure)) ?? "").split("_");
  if (name === "price" || name === "km" || name === "year")
    cars.sort((one, other) => (direction === "asc" ? -1 : 1) * (one[name] - other[name]));
  return openListed({ items: cars });
}

const pointsBack =
  / (ese|esos|esa|esas|mism[oa]s?|that|those|same) (\w+ )?(enganche|plazo|meses|anticipo|condiciones|down|terms?|months|deposit) /;

/** Without down payment and term the plan would be a guess: the list comes first, then the question. */
function hasPlanWish(turn: HeardTurn): boolean {
  const { downPayment, termMonths } = turn.heard.payment;
  if (downPayment !== null || termMonths !== null || readSolved(turn) !== null || takesLeast(turn))
    return true;
  if (readBareTerm(turn) !== null) return true;
  // Of the cars that a down payment and a monthly amount pay for, one is planned with that down payment.
  const { monthly_max, down_payment } = turn.state.listing?.query ?? {};
  if (monthly_max != null && down_payment != null) return true;
  // «con ese enganche y plazo», of the one car that the last list was narrowed to.
  const { down, term } = collectWishes(turn);
  const words = plainWords(turn.text);
  const isSame = pointsBack.test(words) || wantsSameTerms(turn.text) || changesPlan(turn);
  return isSame && (down !== null || term !== null);
}

/** Of two cars that are planned for, one may be refused. */
function isOfSame(one: Step, other: Step | undefined): boolean {
  if (one.name !== other?.name) return false;
  return one.name !== "plan_financing" || one.arguments.stock_id === other.arguments.stock_id;
}

function tellSteps(turn: HeardTurn): string[] {
  const { steps } = turn;
  const failed = steps.filter(
    ({ output }, at) =>
      !output.ok && !steps.slice(at + 1).some((later) => later.output.ok && isOfSame(later, steps[at])),
  );
  // What several plans have in common is said once.
  const reviews = dataOf(dropUncharged(steps), "plan_details").flatMap((data) => tellReview(turn, data));
  const reviewed = reviews.filter((part, at) => !reviews.includes(part, at + 1));
  const gone = failed.filter(isMovedCar);
  const parts = [
    ...new Set(gone.map((step) => tellTrouble(turn, step))),
    ...(steps[0]?.name === "start_over" && steps.length > 1 ? [phrasesOf(turn.language).startedOver] : []),
    ...(turn.heard.foreign ? [conditionWordsOf(turn.language).ownCurrency] : []),
    ...(asksPriceElsewhere(turn.text) ? [conditionWordsOf(turn.language).ownPrices] : []),
    ...tellFound(turn),
    ...tellOpened(turn),
    ...tellComing(turn),
    ...dataOf(steps, "list_makes").map((data) => tellMakes(turn, data)),
    ...(tellPlansCompared(turn) ??
      (reviewed.length > 0 ? reviewed : tellPlans(turn, dataOf(steps, "plan_financing")))),
    ...tellKnowledge(turn),
    ...failed.filter((step) => !gone.includes(step)).map((step) => tellTrouble(turn, step)),
    ...tellMoves(turn),
  ];
  if (!turn.state.foreignOffered && quotesInOther(turn))
    parts.push(phrasesOf(turn.language).documentsForeign);
  const isListed = steps.some(({ name, output }) => name === "search_catalog" && output.ok);
  const next = failed.some(isMissingCar) && !isListed ? leadBack(turn, failed) : endWith(turn);
  const { questions } = phrasesOf(turn.language);
  // One question is enough: «sí» is then said to that.
  const isAsked = parts.at(-1)?.endsWith(questions.offerPerson);
  const isSecond = [questions.confirmCar, questions.offerPlan, questions.offerPerson].some(
    (one) => one === next,
  );
  const ending = isAsked && isSecond ? null : next;
  return [...parts, ending ?? ""].filter((part) => part !== "");
}

/** Lists; the one that a single car was chosen from follows behind that car. */
function tellFound(turn: HeardTurn): string[] {
  const lists = dataOf(turn.steps, "search_catalog").map(parseFound);
  const [opened] = dataOf(turn.steps, "vehicle_details").map(parseCar);
  const planned = turn.steps.some(({ name }) => name === "plan_financing");
  const [first, ...others] = lists;
  if (!first || opened || (planned && !isOfOtherColour(first))) return [];
  const phrases = phrasesOf(turn.language);
  const unstated = turn.heard.filters.wish ? [] : askedOf(turn).unstated;
  const list = tellList(turn, first);
  const open = unstated.map((what) => phrases.unstated(what[turn.language]));
  return [list, ...tellOthers(turn, first, others), ...open.filter((sentence) => !list.includes(sentence))];
}

/** The lists besides the first one, numbered on as the session keeps them. */
function tellOthers(turn: HeardTurn, first: Found, others: Found[]): string[] {
  let shown = first.items.length;
  return others.map((found) => {
    const text = tellOther(turn, found, shown);
    shown += found.items.length;
    return text;
  });
}

function tellOpened(turn: HeardTurn): string[] {
  const cars = dataOf(turn.steps, "vehicle_details").map(parseCar);
  const [car, another] = cars;
  if (!car) return [];
  if (another) return [tellCars(turn, cars)];
  const [list] = dataOf(turn.steps, "search_catalog").map(parseFound);
  return [tellCar(turn, car, list ?? null)];
}

/** «¿qué días puedo ir a ver el Jetta?»: behind the list, where and when. */
function tellComing(turn: HeardTurn): string[] {
  const [list] = dataOf(turn.steps, "search_catalog").map(parseFound);
  const isOpened = turn.steps.some(({ name }) => name === "vehicle_details" || name === "hand_over");
  if (!list || isOpened || !asksToVisit(turn.text)) return [];
  const places = new Set(list.items.map(({ location }) => location ?? null));
  const [place = null] = places.size === 1 ? places : [];
  return [tellVisit(turn, place) ?? ""];
}

function tellMoves({ steps, language }: HeardTurn): string[] {
  const phrases = phrasesOf(language);
  const done = (name: string) => steps.some((step) => step.name === name && step.output.ok);
  return [
    ...(done("hand_over") ? [phrases.handedOver] : []),
    ...(done("start_over") && !done("search_catalog") ? [phrases.startedOver, phrases.questions.wish] : []),
  ];
}

function isMissingCar({ output }: Step): boolean {
  return !output.ok && isOfMissingCar(output);
}

/** The way on from a car that cannot be had: the one under discussion, the list, or a new search. */
function leadBack({ state, language }: HeardTurn, failed: Step[]): string {
  const { goOn, questions } = phrasesOf(language);
  const { vehicle, listing } = state;
  const isGone = failed.some(({ arguments: { stock_id } }) => stock_id === vehicle?.stockId);
  if (vehicle && !isGone) return `${goOn(vehicle.label)}\n\n${questions.offerPlan}`;
  return listing && listing.items.length > 1 ? questions.pick : questions.wish;
}

/** What these tools bring is told with its own next step. */
const endsByItself = new Set(["plan_financing", "plan_details", "hand_over", "start_over"]);

/** One useful next step, after the last thing told. */
function endWith(turn: HeardTurn): string | null {
  const { steps, language } = turn;
  const { questions } = phrasesOf(language);
  if (steps.at(-1)?.output.ok === false) return null;
  const lists = dataOf(steps, "search_catalog").map(parseFound);
  if (lists.length === 0 && steps.some(({ name }) => endsByItself.has(name))) return null;
  if (steps.some(({ name }) => name !== "start_over" && endsByItself.has(name))) return null;
  const opened = steps.filter(({ name }) => name === "vehicle_details").length;
  // Not after every single fact that was asked for.
  if (opened === 1 && asksToVisit(turn.text)) return questions.offerPerson;
  if (opened === 1 && wantsPlan(turn)) return questions.downPayment;
  if (opened === 1)
    return turn.question === "offerPlan" || speaksOfPlannedCar(turn) ? null : questions.offerPlan;
  // The best of them is the one under discussion, where it was opened last.
  const [measure] = measuresOf(turn);
  if (opened > 1) return measure && sortBy(measure) ? questions.offerPlan : questions.pickForPlan;
  const count = lists.reduce((sum, { items }) => sum + items.length, 0);
  if (lists.length > 0) {
    if (count === 0) return questions.wish;
    const isByBudget = steps.some(({ arguments: { monthly_max } }) => monthly_max != null);
    if (wantsPlan(turn) || isByBudget) return count > 1 ? questions.pickForPlan : questions.downPayment;
    return count > 1 ? questions.pick : questions.confirmCar;
  }
  if (steps.some(({ name }) => name === "list_makes")) return questions.wish;
  // What it is worth a person says, and closes the deal.
  const isPersons = speaksOfOwnCar(turn.text) || asksHowToBuy(turn.text);
  return steps.length > 0 && isPersons ? questions.offerPerson : null;
}

function dataOf(steps: Step[], name: string): unknown[] {
  return steps.flatMap((step) => (step.name === name && step.output.ok ? [step.output.data] : []));
}
