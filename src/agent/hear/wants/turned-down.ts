import { inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** «No me gusta», "I don't like that one": of one car. */
export const turningDown =
  "no me (gusta|gusto|convence|convencio|late|latio|interesa|agrada), (dont|do not|didnt|dont really) like (it|this|that), not (that|this) one";
const turningAllDown = String.raw`no me (?:gustan|gustaron|convencen|convencieron|laten|latieron|interesan|agradan),
    ningun[oa] (?:de (?:es[oa]s|est[oa]s|ell[oa]s|los \w+) )?me (?:gust\w+|convenc\w+|lat\w+|interes\w+|agrad\w+),
    (?:dont|do not|didnt|dont really) like (?:any|them|those|these)(?: of (?:them|those|these))?,
    (?:none|neither) of (?:them|those|these)`;
const turnedDown = new RegExp(
  inOrder(
    "^ (?:",
    oneOf({
      es: "mmm, hmm, pues, la verdad, ese, esa, este, esta, el, la, sinceramente",
      en: "nah, sorry, honestly, i, im, its, thats, that, it",
      both: "no",
    }),
    ` )*${oneOf(`${turningDown}, (?:ese|esa|este|esta) no, not (?:into|crazy about) (?:it|this|that),
      (?:not|isnt) (?:for me|my (?:thing|style|taste)), ${turningAllDown}`)} (?:`,
    oneOf({
      es: "ese, esa, este, esta, nada, mucho, tanto, para nada, auto, carro, coche, el, la, gracias",
      en: "one, car, at all, much, really, thanks",
    }),
    String.raw` )*(?:\? )?$`,
  ),
);

/** «ese no me gusta», "not my thing": and no more than that. */
export function turnsDown(text: string): boolean {
  return turnedDown.test(plainWords(text));
}

const allTurnedDown = new RegExp(` ${oneOf(turningAllDown)} `);

/** «ninguno me gusta», "I don't like any of them": all that was shown. */
export function turnsAllDown(text: string): boolean {
  return turnsDown(text) && allTurnedDown.test(plainWords(text));
}
