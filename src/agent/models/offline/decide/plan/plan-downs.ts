import { type DownRead, writeDown } from "../../../../../catalog/match/figures/down-payment.ts";
import type { ShownVehicle } from "../../../../../catalog/session/listing.ts";
import { fromCents } from "../../../../../money.ts";
import {
  asksDownOptions,
  asksDownSaving,
  hearDownOptions,
  hearOptionsAlone,
  hearReplacedDown,
} from "../../../../hear/money/down/several.ts";
import { paysExtraRegularly } from "../../../../hear/money/early/extra.ts";
import { type Action, call } from "../../action.ts";
import { findCarAtHand, planQuestions } from "../../at-hand.ts";
import { pickByPosition } from "../../read/by-position.ts";
import { listTerms, readBareTerm } from "../../read/wishes.ts";
import type { HeardTurn } from "../../turn.ts";
import { hearDownsOf } from "../plan.ts";

/**
 * «dame 3 opciones de enganche», «¿y con 120 y 150?», «¿cuánto me ahorro si doy 100 en vez de 60?»: the same car over the
 * same term, once with each down payment; null: not that, or no car is at hand.
 */
export function planDowns(turn: HeardTurn): Action | null {
  const { state, heard, text, termsMonths } = turn;
  const terms = listTerms(turn, text);
  const { monthly, termMonths } = heard.payment;
  if (paysExtraRegularly(text, state.plan !== null)) return null;
  if (heard.named.length > 0 || monthly !== null || terms.length > 1) return null;
  const car = findCarMeant(turn);
  const downs = car ? listDowns(turn, car.stockId) : [];
  if (!car || downs.length < 2) return null;
  const term =
    termMonths ??
    readBareTerm(turn) ??
    terms[0] ??
    state.plan?.termMonths ??
    state.listing?.query.term_months ??
    termsMonths.at(-1);
  const calls = downs.map((down) =>
    call("plan_financing", {
      stock_id: car.stockId,
      ...(down !== null && { down_payment: writeDown(down) }),
      term_months: term,
    }),
  );
  return { kind: "call", calls };
}

/** «dame 2 opciones de enganche para la 1»: the one picked from a list, else the one at hand. */
function findCarMeant(turn: HeardTurn): ShownVehicle | null {
  const { state, text } = turn;
  const [picked, another] = asksDownOptions(text) ? pickByPosition(turn).ids : [];
  const onList = another ? undefined : state.listing?.items.find(({ stockId }) => stockId === picked);
  return onList ?? findCarAtHand(state);
}

/** Null: the least that the dealer takes. */
function listDowns(turn: HeardTurn, stockId: string): (DownRead | null)[] {
  const {
    state: { plan },
    text,
    heard,
  } = turn;
  // «me das dos opciones» in answer to how much is put down
  const asked = hearDownOptions(text) ?? (isOfPlan(turn) ? hearOptionsAlone(text) : null);
  const count = asked ? (asked.count ?? mostOptions) : 0;
  if (asked && (count <= mostOptions || asksDownOptions(text)))
    return listOptions(turn, stockId).slice(0, Math.max(count, leastOptions));
  const several = hearDownsOf(turn);
  if (several.length > 1) return several;
  const { downPayment } = heard.payment;
  if (plan?.stockId !== stockId || downPayment === null || !asksDownSaving(text)) return [];
  const before = { amount: hearReplacedDown(text) ?? fromCents(plan.downPaymentCents) };
  return "amount" in downPayment && downPayment.amount === before.amount ? [] : [before, downPayment];
}

function isOfPlan({ question }: HeardTurn): boolean {
  return question !== null && (question === "offerPlan" || planQuestions.has(question));
}

/** Shares of the price by which the down payments that are offered differ. */
const step = 0.1;
const roundTo = 5_000;
const leastOptions = 2;
const mostOptions = 3;

/** What was planned with and twice more than that; without a plan, the dealer's least and two shares above it. */
function listOptions({ state: { plan } }: HeardTurn, stockId: string): (DownRead | null)[] {
  if (plan?.stockId !== stockId) return [null, { percent: 30 }, { percent: 40 }];
  const [price, down] = [fromCents(plan.priceCents), fromCents(plan.downPaymentCents)];
  const raised = [1, 2].map((times) => Math.ceil((down + price * step * times) / roundTo) * roundTo);
  return [{ amount: down }, ...raised.filter((amount) => amount < price).map((amount) => ({ amount }))];
}
