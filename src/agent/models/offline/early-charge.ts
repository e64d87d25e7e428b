import { readEarlyCharge } from "../../hear/money/early/charge.ts";
import { type Action, call } from "./action.ts";
import { findEarlyPaper } from "./tell/documents/early.ts";
import { answerOf } from "./tell/passage.ts";
import type { HeardTurn, Step } from "./turn.ts";

/** What the dealer's paper charges for paying off is reckoned with it, once that is known; null: nothing that could be. */
export function addEarlyCharge(turn: HeardTurn): Action | null {
  const step = turn.steps.findLast(({ name, output }) => name === "plan_details" && output.ok);
  const { after_payments: payments, extra_payment: extra } = step?.arguments ?? {};
  const paper = findEarlyPaper(turn);
  if (!step || typeof payments !== "number" || extra != null || !paper) return null;
  // A charge that was refused is not tried again.
  if (turn.steps.some(isCharged)) return null;
  const early_charge = readEarlyCharge(answerOf(paper), payments);
  return early_charge === null
    ? null
    : { kind: "call", calls: [call("plan_details", { ...step.arguments, early_charge })] };
}

/** A plan that was looked at again with what paying it off costs is told once, as far as that could be reckoned. */
export function dropUncharged(steps: Step[]): Step[] {
  const known = steps.filter((step) => !isCharged(step) || step.output.ok);
  const charged = known.filter(isCharged).map(({ arguments: { number } }) => number);
  return known.filter((step) => isCharged(step) || !charged.includes(step.arguments.number));
}

function isCharged({ name, arguments: { early_charge } }: Step): boolean {
  return name === "plan_details" && early_charge != null;
}
