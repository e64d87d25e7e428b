import { understand } from "../../../../catalog/match.ts";
import { takesLeastDown } from "../../../hear/money/down/least.ts";
import { keepsDown } from "../../../hear/money/same-terms.ts";
import { hearSolved, wantsPaymentOfPlan } from "../../../hear/money/solved.ts";
import { asksWhichTerm } from "../../../hear/money/which-term.ts";
import { findCarAtHand, planQuestions } from "../at-hand.ts";
import type { HeardTurn } from "../turn.ts";
import { listTermsTold } from "./plans-told.ts";
import {
  askedForRest,
  collectWishes,
  listEarlier,
  readAnswerDown,
  readBareTerm,
  readBudget,
  speaksOfPlannedCar,
} from "./wishes.ts";

/** How far back a figure to be found may have been asked for, while the seller asks for what it takes. */
const solvedLookBack = 3;

/**
 * Which figure is to be found for what may be paid each month: asked now, or before the seller asked for the rest, or
 * before another term or down payment was named.
 */
export function readSolved(turn: HeardTurn): Solved | null {
  const isDownSaid = keepsDown(turn.text) || takesLeastDown(turn.text);
  if (turn.state.plan?.isDownFound && turn.heard.payment.monthly === null && isDownSaid) return null;
  const now =
    hearSolvedIn(turn, turn.text) ??
    readLimit(turn) ??
    readDownsTold(turn) ??
    readTermOfBudget(turn) ??
    readDownOfBudget(turn);
  if (now) return now;
  const { heard, question, earlier, state, topics } = turn;
  const { monthly, downPayment, termMonths } = heard.payment;
  if (!question || monthly !== null) return null;
  const down = downPayment ?? readAnswerDown(turn);
  const term = termMonths ?? readBareTerm(turn);
  const varies = down !== null || term !== null;
  const count = askedForRest.has(question) ? solvedLookBack : planQuestions.has(question) && varies ? 1 : 0;
  const before = earlier.slice(0, count).flatMap((text) => hearSolvedIn(turn, text) ?? [])[0];
  if (before) return (before.figure === "down_payment" ? down : term) === null ? before : null;
  // A car picked from the list of those that a monthly amount pays for, unlike «más».
  const turnsPage = topics.has("more") || topics.has("previous");
  const budget = question === "pickForPlan" && !turnsPage ? state.listing?.query.monthly_max : null;
  const isOpen = budget != null && collectWishes(turn).down === null;
  return isOpen ? { figure: "down_payment", monthly: budget } : null;
}

/** «¿a cuántos meses?» while a plan is spoken of: what it takes for the amount that was to be paid each month. */
function readTermOfBudget(turn: HeardTurn): Solved | null {
  const { heard, text } = turn;
  const { monthly, termMonths } = heard.payment;
  if (!speaksOfPlannedCar(turn) || monthly !== null || termMonths !== null || heard.named.length > 0)
    return null;
  const budget = hearSolved(text) === "term" ? readBudget(turn) : null;
  return budget === null ? null : { figure: "term", monthly: budget };
}

/** «¿cuánto de enganche necesito?» right after a monthly amount was named, of the car in view. */
function readDownOfBudget(turn: HeardTurn): Solved | null {
  const { heard, text, state } = turn;
  const { monthly, downPayment } = heard.payment;
  const isOpen = monthly === null && downPayment === null && heard.named.length === 0;
  if (!isOpen || hearSolved(text) !== "down_payment" || findCarAtHand(state) === null) return null;
  const [before] = listEarlier(turn, 1);
  return before?.monthly == null ? null : { figure: "down_payment", monthly: before.monthly };
}

/** «¿cuál plazo me conviene?», «el de 60» right after the down payment of each term for a monthly amount: of those told. */
function readDownsTold(turn: HeardTurn): Solved | null {
  const { heard, text, state } = turn;
  const { monthly, downPayment, termMonths } = heard.payment;
  const told = state.plan?.isDownFound ? listTermsTold(turn) : [];
  if (told.length < 2 || monthly !== null || downPayment !== null || heard.named.length > 0) return null;
  const term = readBareTerm(turn) ?? termMonths;
  const isOfTold = term === null ? asksWhichTerm(text) : told.includes(term);
  const budget = isOfTold ? readBudget(turn) : null;
  return budget === null ? null : { figure: "down_payment", monthly: budget };
}

type Solved = { figure: "down_payment" | "term"; monthly: number };

function hearSolvedIn({ makes, today }: HeardTurn, text: string): Solved | null {
  const figure = hearSolved(text);
  if (figure === null) return null;
  const { monthly, downPayment, termMonths } = understand(text, makes, today).payment;
  const isNamed = (figure === "down_payment" ? downPayment : termMonths) !== null;
  return monthly === null || isNamed ? null : { figure, monthly };
}

/** «¿y si quiero pagar 5 mil al mes?» after a plan: the term that this takes for the same car and down payment. */
function readLimit(turn: HeardTurn): Solved | null {
  const { state, question, heard, text } = turn;
  const { monthly, downPayment, termMonths } = heard.payment;
  if (!speaksOfPlannedCar(turn) || question === null || !planQuestions.has(question) || monthly === null)
    return null;
  const isElse = downPayment !== null || termMonths !== null || heard.named.length > 0;
  if (state.plan?.isDownFound && downPayment === null && heard.named.length === 0)
    return { figure: "down_payment", monthly };
  return isElse || !wantsPaymentOfPlan(text) ? null : { figure: "term", monthly };
}
