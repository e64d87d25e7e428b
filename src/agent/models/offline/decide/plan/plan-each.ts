import type { PaymentWishes } from "../../../../../catalog/match/figures/payment.ts";
import type { Action } from "../../action.ts";
import { findSubject } from "../../read/subject.ts";
import { listTerms } from "../../read/wishes.ts";
import { spellOutMoney } from "../../spelled-out/money/money.ts";
import { type HeardTurn, hearIn } from "../../turn.ts";
import { planCalls } from "../plan.ts";

type Part = { stockId: string | null; text: string };
type Wishes = Pick<PaymentWishes, "downPayment" | "termMonths">;

const parting =
  /\s*[,;\n]\s*(?:(?:y|e|and|pero|but)\s+)?|\s+(?:y|e|and|pero|but)\s+(?=(?:el|la|al|del|the|number|numero|número|a|con|for|over)\s)/iu;
/** As many cars are planned for at once. */
export const mostPlanned = 3;

/**
 * «el primero a 48 con 100 mil, y el segundo a 60 con 120»: a plan for each car, with what is said of it; null: not that.
 */
export function planEach(turn: HeardTurn): Action | null {
  const [lead, ...parts] = joinParts(turn, turn.text.split(parting).filter(Boolean));
  const ids = new Set(parts.map(({ stockId }) => stockId));
  if (!lead || parts.length < 2 || parts.length > mostPlanned || ids.size < parts.length) return null;
  // «con 100 mil, el primero a 48 y el segundo a 60»
  const heard = parts.map(({ text }) => hearWishes(turn, `${lead.text} ${text}`.trim()));
  if (!heard.every(({ downPayment, termMonths }) => downPayment !== null || termMonths !== null)) return null;
  const calls = parts.flatMap(({ stockId, text }, at) => {
    const own = heard[at];
    if (stockId === null || !own) return [];
    const payment = {
      ...hearIn(turn, "").payment,
      downPayment: own.downPayment ?? findOnly(heard, "downPayment"),
      termMonths: own.termMonths ?? findOnly(heard, "termMonths"),
    };
    const ofCar = { ...turn, text, heard: { ...hearIn(turn, text), payment } };
    return planCalls(ofCar, { stock_id: stockId });
  });
  return { kind: "call", calls };
}

/** What is said in front of the cars, then of each car all that stands behind it. */
function joinParts(turn: HeardTurn, texts: string[]): Part[] {
  const parts: Part[] = [{ stockId: null, text: "" }];
  for (const text of texts) {
    const subject = findSubject({ ...turn, text, heard: hearIn(turn, text) }, true);
    const [stockId, another] = subject.kind === "picked" ? subject.stockIds : [];
    const last = parts.at(-1);
    if (stockId !== undefined && !another && stockId !== last?.stockId) parts.push({ stockId, text });
    else if (last) last.text = `${last.text} ${text}`.trim();
  }
  return parts;
}

function hearWishes(turn: HeardTurn, text: string): Wishes {
  const { downPayment, termMonths } = hearIn(turn, spellOutMoney(text, { ...turn, question: null })).payment;
  const [term = null, another] = listTerms(turn, text);
  return { downPayment, termMonths: termMonths ?? (another === undefined ? term : null) };
}

/** What is said of one car alone is meant for the others as well. */
function findOnly<Key extends keyof Wishes>(heard: Wishes[], key: Key): Wishes[Key] | null {
  const [one = null, another] = heard.flatMap((wishes) => wishes[key] ?? []) as Wishes[Key][];
  return another === undefined ? one : null;
}
