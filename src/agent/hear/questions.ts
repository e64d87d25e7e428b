import type { Question } from "../../conversations/session/said.ts";
import { anyOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";

/** By what they are about, the particular before the general. */
const patterns: [Question, RegExp][] = [
  [
    "offerPerson",
    anyOf(
      said(
        "(una |la |con )?persona, asesor, asesora, vendedor, a person, someone, advisor, agent, salesperson",
      ),
    ),
  ],
  [
    "downPayment",
    anyOf(said("(cuanto|que) (\\w+ ){0,4}enganche, how much (\\w+ ){0,5}(down|deposit), what down payment")),
  ],
  ["otherTerm", anyOf(said("que plazo, cual plazo, cuantos meses, which term, what term, how many months"))],
  ["pickForPlan", anyOf(said("(cual|which) (\\w+ ){0,8}(plan|financi\\w+|cotiz\\w+|quote|financ\\w+)"))],
  [
    "offerPlan",
    anyOf(said("plan, financi\\w+, cotiz\\w+, corrida, mensualidad\\w*, quote, finance, financing, monthly")),
  ],
  [
    "pick",
    anyOf(
      said(
        "cual de (ell[oa]s|est[oa]s|es[oa]s|los|las), cual te, cual le, which one, which of, that number, el numero",
      ),
    ),
  ],
  [
    "confirmCar",
    anyOf(
      said(
        "te interesa, le interesa, te gusta, te gustaria verlo, interested in, do you like, like the sound",
      ),
    ),
  ],
  [
    "wish",
    anyOf(
      said(
        "que (marca|modelo|tipo|presupuesto|buscas|busca|auto|carro), what (make|model|kind|budget|car), looking for",
      ),
    ),
  ],
  ["anythingElse", anyOf(said("algo mas, otra cosa, anything else"))],
];

/** @returns what a text that another model or a person wrote asks last; null: nothing that an answer to is understood */
export function hearQuestion(text: string): Question | null {
  const asked = text.match(/[^.!?\n]*\?/g)?.at(-1);
  if (asked === undefined) return null;
  const words = plainWords(asked);
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
