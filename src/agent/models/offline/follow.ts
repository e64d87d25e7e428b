import { isOfMissingCar } from "../../../catalog/missing-car.ts";
import { sortBy } from "../../hear/cars/measures.ts";
import { speaksOfOwnCar } from "../../hear/documents/own-car.ts";
import { asksPriceElsewhere } from "../../hear/wants/bargain.ts";
import { asksHowToBuy } from "../../hear/wants/buying.ts";
import { asksToVisit } from "../../hear/wants/visit.ts";
import { conditionWordsOf } from "../../say/condition-words.ts";
import { phrasesOf } from "../../say/phrases.ts";
import { type Action, say } from "./action.ts";
import { findNextCall } from "./decide/next.ts";
import { narrowsForPlan, wantsPlan } from "./decide/plan.ts";
import { askedOf } from "./read/asked.ts";
import { measuresOf } from "./read/measures-asked.ts";
import { speaksOfPlannedCar } from "./read/wishes.ts";
import { dataOf, type Found, isMovedCar, isOfOtherColour, parseCar, parseFound } from "./results.ts";
import { tellCars } from "./tell/cars/compare.ts";
import { tellCar } from "./tell/cars/vehicle.ts";
import { tellVisit } from "./tell/cars/visit.ts";
import { quotesInOther, tellKnowledge } from "./tell/knowledge.ts";
import { tellList, tellMakes, tellOther } from "./tell/list.ts";
import { tellPlans } from "./tell/plans.ts";
import { tellPlansCompared } from "./tell/plans-compared.ts";
import { dropUncharged, tellReview } from "./tell/reviews.ts";
import { tellTrouble } from "./tell/trouble.ts";
import type { HeardTurn, Step } from "./turn.ts";

/** A step after tools have answered: another call where the results lead to one, else the answer in words. */
export function follow(turn: HeardTurn, mayCall: boolean): Action {
  const next = mayCall ? findNextCall(turn) : null;
  return next ?? say(...tellSteps(turn));
}

/** Of two cars that are planned for, or two down payments, one may be refused. */
function isOfSame(one: Step, other: Step | undefined): boolean {
  if (one.name !== other?.name) return false;
  const fields = one.name === "plan_financing" ? ["stock_id", "down_payment"] : [];
  return fields.every((field) => one.arguments[field] === other.arguments[field]);
}

function tellSteps(turn: HeardTurn): string[] {
  const steps = dropUncharged(turn.steps);
  const failed = steps.filter(
    ({ output }, at) =>
      !output.ok && !steps.slice(at + 1).some((later) => later.output.ok && isOfSame(later, steps[at])),
  );
  // What several plans have in common is said once.
  const reviews = dataOf(steps, "plan_details").flatMap((data) => tellReview(turn, data));
  const reviewed = reviews.filter((part, at) => !reviews.includes(part, at + 1));
  const gone = failed.filter(isMovedCar);
  const parts = [
    ...new Set(gone.map((step) => tellTrouble(turn, step))),
    ...(steps[0]?.name === "start_over" && steps.length > 1 ? [phrasesOf(turn.language).startedOver] : []),
    ...(turn.heard.foreign ? [conditionWordsOf(turn.language).ownCurrency] : []),
    // What a paper charges is no price of a car.
    ...(asksPriceElsewhere(turn.text) && steps.some(({ name }) => name !== "search_knowledge")
      ? [conditionWordsOf(turn.language).ownPrices]
      : []),
    ...tellFound(turn),
    ...tellOpened(turn),
    ...tellComing(turn),
    ...dataOf(steps, "list_makes").map((data) => tellMakes(turn, data)),
    ...(tellPlansCompared(turn) ??
      (reviewed.length > 0 ? reviewed : tellPlans(turn, dataOf(steps, "plan_financing")))),
    ...tellKnowledge(turn),
    ...new Set(failed.filter((step) => !gone.includes(step)).map((step) => tellTrouble(turn, step))),
    ...tellMoves(turn),
  ];
  if (!turn.state.foreignOffered && quotesInOther(turn))
    parts.push(phrasesOf(turn.language).documentsForeign);
  const isListed = steps.some(({ name, output }) => name === "search_catalog" && output.ok);
  const isHandedOver = steps.some(({ name, output }) => name === "hand_over" && output.ok);
  const next =
    failed.some(isMissingCar) && !isListed && !isHandedOver ? leadBack(turn, failed) : endWith(turn);
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
    if (wantsPlan(turn) || isByBudget || narrowsForPlan(turn))
      return count > 1 ? questions.pickForPlan : questions.downPayment;
    return count > 1 ? questions.pick : questions.confirmCar;
  }
  if (steps.some(({ name }) => name === "list_makes")) return questions.wish;
  // What it is worth a person says, and closes the deal.
  const isPersons = speaksOfOwnCar(turn.text) || asksHowToBuy(turn.text);
  return steps.length > 0 && isPersons ? questions.offerPerson : null;
}
