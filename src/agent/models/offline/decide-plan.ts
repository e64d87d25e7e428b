import { readText } from "../../../catalog/match/numbers.ts";
import type { PaymentWishes } from "../../../catalog/match/payment.ts";
import { type Understanding, understand } from "../../../catalog/match.ts";
import { fromCents } from "../../../money.ts";
import { type Action, type Call, call, say } from "./action.ts";
import { plainWords } from "./hear/topics.ts";
import { phrasesOf } from "./say/phrases.ts";
import { planQuestions, type Subject } from "./subject.ts";
import type { HeardTurn } from "./turn.ts";

/** How many of the customer's earlier messages may still hold a down payment or a term that counts. */
const lookBack = 8;

/** True where the text is about paying in instalments. */
export function wantsPlan(turn: HeardTurn): boolean {
  const { heard, topics, question } = turn;
  const { downPayment, termMonths, monthly } = heard.payment;
  if (downPayment || monthly || topics.has("finance")) return true;
  if (termMonths !== null || readBareDown(turn) !== null || readBareTerm(turn) !== null) return true;
  if (question === "downPayment")
    return (
      topics.has("no") || topics.has("unsure") || readBareDown(turn) !== null || saysNothingDown(turn.text)
    );
  return question === "offerPlan" && topics.has("yes");
}

/** The plan's call where the car (or a price) and the wishes are known; a question where they are not. */
export function decidePlan(turn: HeardTurn, subject: Subject): Action {
  const phrases = phrasesOf(turn.language);
  const price = readPlanPrice(turn, subject);
  if (price !== null) return planFor(turn, [{ price }], null);
  if (subject.kind === "picked")
    return planFor(
      turn,
      subject.stockIds.slice(0, 2).map((id) => ({ stock_id: id })),
      labelOf(turn, subject.stockIds),
    );
  if (subject.kind === "current") return planFor(turn, [{ stock_id: subject.stockId }], subject.label);
  return say(phrases.planNeedsCar, turn.state.listing ? phrases.questions.whichCar : phrases.questions.wish);
}

/** The calls for cars found in this very turn, with what the customer wishes. */
export function planCall(turn: HeardTurn, target: { stock_id: string } | { price: number }): Call {
  const { down, term } = collectWishes(turn);
  return call("plan_financing", {
    ...target,
    ...(down !== null && { down_payment: "percent" in down ? `${down.percent}%` : down.amount }),
    ...(term !== null && { term_months: term }),
  });
}

function planFor(
  turn: HeardTurn,
  targets: ({ stock_id: string } | { price: number })[],
  label: string | null,
): Action {
  const { down, term } = collectWishes(turn);
  const phrases = phrasesOf(turn.language);
  // Asked once: a customer who answers without a figure gets the plan without one.
  if (down === null && term === null && turn.question !== "downPayment") {
    return say(label ? phrases.planNeedsDown(label) : phrases.planNeedsCar, phrases.questions.downPayment);
  }
  return { kind: "call", calls: targets.map((target) => planCall(turn, target)) };
}

function labelOf({ state }: HeardTurn, [stockId]: string[]): string | null {
  const items = [...(state.listing?.items ?? []), ...(state.vehicle ? [state.vehicle] : [])];
  return items.find((item) => item.stockId === stockId)?.label ?? null;
}

/** What is said now, else what the last plan had, else what was said earlier in the session. */
function collectWishes(turn: HeardTurn): { down: PaymentWishes["downPayment"]; term: number | null } {
  const { heard, state, earlier, makes, today } = turn;
  const saidDown = heard.payment.downPayment ?? readAnswerDown(turn);
  const saidTerm = heard.payment.termMonths ?? readBareTerm(turn);
  if (state.plan) {
    const down = saidDown ?? { amount: fromCents(state.plan.downPaymentCents) };
    return { down, term: saidTerm ?? state.plan.termMonths };
  }
  const before = earlier.slice(0, lookBack).map((text) => understand(text, makes, today).payment);
  const find = <K extends keyof PaymentWishes>(key: K) =>
    before.find((payment) => payment[key] !== null)?.[key] ?? null;
  return { down: saidDown ?? find("downPayment"), term: saidTerm ?? find("termMonths") };
}

/** In answer to «¿cuánto darías de enganche?»: «50 mil», «nada», «no». */
function readAnswerDown(turn: HeardTurn): PaymentWishes["downPayment"] {
  const isAsked = turn.question === "downPayment";
  if (isAsked && (turn.topics.has("no") || saysNothingDown(turn.text))) return { amount: 0 };
  return readBareDown(turn);
}

/** An amount by itself, or «¿y con 100 mil?», after the seller asked for a down payment or made a plan. */
function readBareDown({ text, question, termsMonths, heard }: HeardTurn): { amount: number } | null {
  if (!question || !planQuestions.has(question) || heard.named.length > 0) return null;
  const reading = readText(text);
  const [number, another] = reading.numbers;
  if (!number || another || number.percent || (number.digits && termsMonths.includes(number.value)))
    return null;
  const leads =
    / (con|doy|daria|with|what about|how about|put|putting|si|if|de) #| (tengo|pongo|son|unos|serian|about) /.test(
      reading.text,
    );
  if (question !== "downPayment" && !leads && reading.text.trim().split(" ").length > 2) return null;
  // «50» in answer to that question is 50 mil.
  const value =
    number.unit === 1 && number.value < 1000 && !number.money ? number.value * 1000 : number.value;
  return { amount: value };
}

function saysNothingDown(text: string): boolean {
  return / (nada|ninguno|cero|0|sin|nothing|none|zero|no tengo|no cuento con|no daria|i have none) /.test(
    plainWords(text),
  );
}

/** «¿y a 60?»: a bare number that is one of the dealer's terms, where a plan was offered or is being asked for. */
function readBareTerm({ text, state, question, termsMonths, heard }: HeardTurn): number | null {
  if (!state.plan && question !== "downPayment") return null;
  if (heard.payment.termMonths !== null) return null;
  const { numbers } = readText(text);
  const [number, another] = numbers;
  return number && !another && number.digits && termsMonths.includes(number.value) ? number.value : null;
}

/** «un carro de 200 mil a 48 meses»: a price instead of a car. */
function readPlanPrice(turn: HeardTurn, subject: Subject): number | null {
  const { heard, text, question } = turn;
  if (question === "otherPriced" && heard.named.length === 0 && subject.kind !== "picked") {
    return (readBareDown(turn) ? null : readNamedPrice(heard)) ?? readPlannedPrice(turn);
  }
  const price = readBareDown(turn) ? null : readNamedPrice(heard);
  if (price === null || subject.kind === "picked" || subject.kind === "named") return null;
  const generic =
    / (un|una|uno|algo|a|an|one|something) (carro|auto|coche|vehiculo|camioneta|car|vehicle|truck|one|que|de|for|worth)? ?/.test(
      plainWords(text),
    );
  return subject.kind === "none" || generic ? price : null;
}

function readNamedPrice({ price }: Understanding): number | null {
  return price.about ?? price.max ?? null;
}

/** The price that the last plan was for, in currency units; null where it was for a car. */
function readPlannedPrice({ state }: HeardTurn): number | null {
  return state.plan && state.plan.stockId === null ? fromCents(state.plan.priceCents) : null;
}
