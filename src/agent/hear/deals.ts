import { anyOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";
import { speaksOfOwnCar } from "./documents/own-car.ts";
import { hearDocumentQuestions } from "./documents.ts";
import { promise } from "./wants/bargain.ts";

/** A step towards buying that a person takes with the customer. */
export type Deal = "hold" | "visit" | "buy";

const hold = anyOf(
  said({
    es: String.raw`apart\w+, reserv\w+, separ\w+, (?:me|nos) (?:l[oa]s? )?(?:guard|aguant)\w+, (?:guard|aguant)[ae]\w*l[oa]s?`,
    en: `hold, put (?:it|this|that) aside, set (?:it|this|that) aside, (?:keep|save) (?:it|this|that) for (?:me|us)`,
  }),
);
const visit = anyOf(
  said({
    es: "citas?, verl[oa], probarl[oa], manejarl[oa], pruebas? de manejo",
    en: "test drives?, appointment, visit, see it( in person)?",
    both: "(ver|probar|manejar|conocer|checar|see|try|drive|check out) (el|la|al|los|ese|esa|este|esta|the|that|this|your)",
  }),
);

/** What the customer wants, where a text has been heard to want to buy. */
export function hearDeal(text: string): Deal {
  const words = plainWords(text);
  if (hold.test(words)) return "hold";
  return visit.test(words) ? "visit" : "buy";
}

/** True where the text does not ask whether the price can come down, but for a promise. */
export function asksForPromise(text: string): boolean {
  return promise.test(plainWords(text));
}

/** "can you promise delivery tomorrow?": of what the documents tell, and not of the price. */
export function asksForService(text: string): boolean {
  return (
    asksForPromise(text) &&
    hearDocumentQuestions(text).length > 0 &&
    !speaksOfOwnCar(text) &&
    !/ (precios?|descuentos?|rebaj\w+|price|discount|aprueb\w+|aprob\w+|approv\w+|deal|trato|enganche|down|credito|credit|loan) /.test(
      plainWords(text),
    )
  );
}
