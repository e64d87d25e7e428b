import { findNames } from "../../../../catalog/match.ts";
import { defaultCurrency } from "../../../../money.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { hearAllSeen, hearNthSeen } from "../../../hear/back.ts";
import { hearMemory } from "../../../hear/memory.ts";
import { asksInWriting } from "../../../hear/money/plan-made.ts";
import { findListed, hearStockId } from "../../../hear/picks.ts";
import { describeFilters } from "../../../say/filters.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, type Call, call, say } from "../action.ts";
import { readBareTerm } from "../read/wishes.ts";
import type { HeardTurn } from "../turn.ts";
import { repeatPlan } from "./plan.ts";
import { turnPage } from "./search.ts";

/** As many plans as one message takes. */
const mostPlans = 4;

/**
 * What a customer asks back: their name, the car they were looking at, what they were quoted. From what is kept of this
 * session, else of those before. Null: nothing of it.
 */
export function recall(turn: HeardTurn): Action | null {
  const isInWriting = turn.state.plan !== null && asksInWriting(turn.text);
  const memory = recallsCars(turn) ? null : isInWriting ? "plan" : hearMemory(turn.text);
  const { recalled, questions } = phrasesOf(turn.language);
  switch (memory) {
    case "name":
      return say(recalled.name(turn.customer?.name ?? null), questions.anythingElse);
    case "wish":
      return recallWish(turn);
    case "car":
      return recallCar(turn);
    case "plan":
    case "plans":
      return recallPlans(turn, memory === "plans");
    default:
      return null;
  }
}

/** «cuál de los que vimos es más barato» asks something of cars that are known. */
function recallsCars(turn: HeardTurn): boolean {
  return hearAllSeen(turn.text) !== null || hearNthSeen(turn.text) !== null;
}

/** What was last searched for, in this session or before it. */
function recallWish({ state, customer, language }: HeardTurn): Action | null {
  const { recalled, questions } = phrasesOf(language);
  const wish = state.listing?.query ?? customer?.profile.wish;
  const words = wish ? describeFilters(wish, language, defaultCurrency) : [];
  return words.length > 0
    ? say(recalled.wish(words.join(", ")), questions.anythingElse)
    : say(recalled.noWish, questions.wish);
}

function recallCar(turn: HeardTurn): Action | null {
  const { recalled, questions } = phrasesOf(turn.language);
  const { vehicle, listing } = turn.state;
  if (turn.heard.named.length > 0 || hearStockId(turn.text, []) !== null) return null;
  if (vehicle) return say(recalled.car(vehicle.label), questions.offerPlan);
  const [last] = turn.customer?.profile.cars ?? [];
  if (last) return say(recalled.car(last.label), questions.resume);
  return (listing && turnPage(turn, 0)) ?? say(recalled.noCar, questions.wish);
}

/** Another down payment or term, or a car that nothing was quoted for, asks for a new plan. */
function recallPlans(turn: HeardTurn, isSeveral: boolean): Action | null {
  const { heard, state, language } = turn;
  const { recalled, questions } = phrasesOf(language);
  const term = readTerm(turn);
  const isOther = term !== null && listQuoted(turn).length === 0;
  if (heard.payment.downPayment !== null || isOther) return null;
  // Those of all terms are one offer, which stands.
  const isOfAll = state.plan?.termMonths === null && term === null;
  if (!isSeveral && isOfAll && heard.named.length === 0) return repeatPlan(turn);
  const numbers = listNumbers(turn, isSeveral);
  if (numbers.length > 0) return { kind: "call", calls: numbers.map(detailsOf) };
  if (heard.named.length > 0) return null;
  return say(recalled.noPlan, state.vehicle ? questions.offerPlan : questions.carOrPrice);
}

function listNumbers(turn: HeardTurn, isSeveral: boolean): string[] {
  const { heard, state, customer, makes, text } = turn;
  const kept = customer?.profile.plans ?? [];
  const quoted = listQuoted(turn);
  const most = isSeveral ? mostPlans : 1;
  const [named] = heard.named;
  if (named && quoted.length === 0) {
    const isOfNamed = ({ label }: { label: string | null }) =>
      findNames(label ?? "", makes).some(
        ({ make, model }) => make === named.make && (!named.model || model === named.model),
      );
    return kept
      .filter(isOfNamed)
      .slice(0, most)
      .map(({ number }) => number);
  }
  if (named || readTerm(turn) !== null) return quoted.slice(-most);
  if (/ (primer[oa]?|first) /.test(plainWords(text))) return quoted.slice(0, 1);
  if (isSeveral && quoted.length > 0) return quoted.slice(-mostPlans);
  if (isSeveral) return kept.slice(0, mostPlans).map(({ number }) => number);
  const last = state.plan?.number ?? quoted.at(-1) ?? kept[0]?.number;
  return last === undefined ? [] : [last];
}

/** Numbers of the plans told in this session, of the car and the term that the text names; the latest last. */
function listQuoted(turn: HeardTurn): string[] {
  const { heard, state } = turn;
  const [named] = heard.named;
  const termMonths = readTerm(turn);
  const cars = named ? findListed(state.shown ?? [], named, heard.filters) : [];
  const isOfNamed = (id: string | null) => !named || cars.some(({ stockId }) => stockId === id);
  return (state.quoted ?? [])
    .filter((plan) => isOfNamed(plan.stockId) && (termMonths === null || plan.termMonths === termMonths))
    .map(({ number }) => number);
}

function readTerm(turn: HeardTurn): number | null {
  return turn.heard.payment.termMonths ?? readBareTerm(turn);
}

function detailsOf(number: string): Call {
  return call("plan_details", { number });
}
