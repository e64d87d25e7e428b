import { said } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { findListed } from "../../../../hear/picks.ts";
import type { Action } from "../../action.ts";
import { findShown } from "../../read/earlier.ts";
import { findSubject } from "../../read/subject.ts";
import { type HeardTurn, hearIn } from "../../turn.ts";
import { planCalls } from "../plan.ts";

const had = "((que )?(tenia|teniamos|me diste|me hiciste|hicimos|vimos|pedi|we had|i had|you gave me) )?";
const terms =
  "(plan|condiciones|terminos|plazos?|enganche|datos|numeros|terms?|conditions|deal|numbers|down payment)";
/** Of another car: «lo mismo para el Jetta» is of that one. */
const asThat = new RegExp(
  said(`con lo (de|del|de la|que) ${had}((con|de) )?((el|la) )?\\w+, (mism[oa]s?|igual(ito)?) (\\w+ ){0,4}?(que|como|del|al|de la) ${had}((con|en|para|de) )?((el|la) )?\\w+,
    (same|identical) (\\w+ ){0,4}?(as|like|from|of) ${had}((with|on|for) )?(the|that) \\w+,
    con (el|la|los|las) ${terms} (y (el |la )?\\w+ )?(del|de la|de el) \\w+, (with|on|using) the (\\w+ ){1,4}?${terms}, (with|on|using) the ${terms} (of|from|for|on) (the|that) \\w+`),
);

/**
 * «con lo mismo que el Mazda», «el Sentra con lo del Jetta»: what was planned for that car, for the one in view or the one
 * named in front of it. Null: nothing of it, or no such plan, or no other car in view.
 */
export function planSameAs(turn: HeardTurn): Action | null {
  const { state, heard, text, language } = turn;
  const [first, second, third] = heard.named;
  const name = second ?? first;
  if (!name || third || !asThat.test(plainWords(text))) return null;
  const cars = findListed(state.shown ?? [], name, second ? {} : heard.filters);
  const plan = state.lastPlans?.findLast(({ stockId }) => cars.some((car) => car.stockId === stockId));
  if (!plan) return null;
  const same = language === "es" ? "con lo mismo" : "with the same";
  const ofSame = { ...turn, text: same, heard: hearIn(turn, same), earlier: [], state: { ...state, plan } };
  const own = second && first ? findShown(turn, first) : null;
  if (own) return { kind: "call", calls: planCalls(ofSame, { stock_id: own.stockId }) };
  const subject = findSubject({ ...ofSame, state }, true);
  if (subject.kind !== "current" || subject.stockId === plan.stockId) return null;
  return { kind: "call", calls: planCalls(ofSame, { stock_id: subject.stockId }) };
}
