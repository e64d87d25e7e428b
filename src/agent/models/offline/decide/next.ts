import { statedOf } from "../../../../catalog/query.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { hearExtremes, isSuperlative } from "../../../hear/best.ts";
import { sortBy } from "../../../hear/cars/measures.ts";
import { asksColours } from "../../../hear/facets.ts";
import { wantsSameTerms } from "../../../hear/money/same-terms.ts";
import { type Action, call, lookAt } from "../action.ts";
import { askedOf } from "../read/asked.ts";
import { comparesCars, isComparison } from "../read/compared.ts";
import { measuresOf } from "../read/measures-asked.ts";
import { readSolved } from "../read/solved.ts";
import { collectWishes, readBareTerm, takesLeast } from "../read/wishes.ts";
import {
  dataOf,
  type Found,
  goesOnFromList,
  isMovedCar,
  isOfOtherColour,
  parseFound,
  parsePlans,
  parseTerms,
} from "../results.ts";
import type { HeardTurn, Step } from "../turn.ts";
import { mostSideBySide } from "./cars/compare.ts";
import { changesPlan, narrowsForPlan, planCalls, readPriceOfLeast, resumeOwn, wantsPlan } from "./plan.ts";
import { addEarlyCharge, callDetails, hearDetails } from "./review.ts";

/** What the results lead to: a car that was searched, its plan, what paying it off costs, others beside it; null: nothing. */
export function findNextCall(turn: HeardTurn): Action | null {
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
  const [step, another] = turn.steps.filter(
    ({ name }) => name !== "search_knowledge" && name !== "financing_terms",
  );
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
  if ((wantsPlan(turn) || isOfBudget || narrowsForPlan(turn)) && hasPlanWish(turn))
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

/** «la tabla de pagos a 48 meses» is of the plan that was just made, and so is what is owed on it. */
function goOnToDetails({ text, steps, question, earlier }: HeardTurn): Action | null {
  const last = steps.at(-1);
  if (last?.name !== "plan_financing" || !last.output.ok) return null;
  const [plan, another] = parsePlans(last.output.data).plans;
  if (!plan || another) return null;
  const hear = (said: string) => hearDetails(said, plan.term_months);
  // Of which term they are to be had to be asked first.
  const asked = hear(text) ?? (question === "otherTerm" ? hear(earlier[0] ?? "") : null);
  return asked && { kind: "call", calls: callDetails(plan.number, asked, text) };
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
  if (readBareTerm(turn) !== null || (narrowsForPlan(turn) && collectWishes(turn).down !== null)) return true;
  // Of the cars that a down payment and a monthly amount pay for, one is planned with that down payment.
  const { monthly_max, down_payment } = turn.state.listing?.query ?? {};
  if (monthly_max != null && down_payment != null) return true;
  // «con ese enganche y plazo», of the one car that the last list was narrowed to.
  const { down, term } = collectWishes(turn);
  const words = plainWords(turn.text);
  const isSame = pointsBack.test(words) || wantsSameTerms(turn.text) || changesPlan(turn);
  return isSame && (down !== null || term !== null);
}
