import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";

const down = "(enganche|anticipo|pago inicial|inicial|down payment|down|deposit)";
const few = "(minim[oa]|mas (bajo|chico)|menor|minimum|lowest|smallest|least)";
const giving = "(con|dando|doy|daria|pongo|poniendo|with|putting|put|at|for)";
/** «con el mínimo de kilómetros» is of no down payment. */
const endsThere =
  " (\\? )?$| (a|en|over|for|at|y|and|cuanto|how|por|please|entonces|then|is|es|seria|queda|sale|que|what) ";
/** «con el mínimo», "with the minimum down", «con el enganche más bajo». */
const least = [
  `${giving} (solo |puro |nomas |just |only )?(el |lo |the )(minimo|minimum|least|menos)( posible| possible| que (se puede|se pueda|puedo|aceptan|pidan|piden))?(?=${endsThere})`,
  `${giving} (el |lo |un |the |a )?${few}( posible| possible)? (de )?${down}`,
  `${giving} (el |un |the |a )?${down} ${few}( posible| possible)?`,
  `${giving} lo (menos|menor)( posible)? de ${down}`,
];
const takesLeast = anyOf(said(least.join(", ")));
const written = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({ es: "con, dando, doy, dar[ií]a, pongo, poniendo", en: "with, putting, put, at, for" }),
    String.raw`\s+(?:(?:s[oó]lo|puro|nom[aá]s|just|only|el|lo|un|the|a)\s+)*(?:(?:enganche|anticipo|pago inicial|inicial|down payment|deposit)\s+)?`,
    oneOf({
      es: "m[ií]nim[oa], m[aá]s (?:bajo|chico), menor, menos",
      en: "minimum, lowest, smallest, least",
    }),
    String.raw`(?:\s+(?:posible|possible))?(?:\s+(?:de\s+)?(?:enganche|anticipo|pago inicial|inicial|down payment|down|deposit))?(?!\p{L})`,
  ),
  "iu",
);
/** In answer to the question for a down payment: «el mínimo entonces», "the minimum". */
const answer = anyOf(
  inOrder(
    "^ ((",
    oneOf({
      es: "y, bueno, pues, va, entonces, si, sale, mejor, solo, con, hazlo, dame",
      en: "then, yes, just, the, with",
      both: "ok",
    }),
    ") )*(el|lo|the) (minimo|minimum|least)( (",
    oneOf({
      es: `que, se, puede, pueda, puedo, dar, aceptan, piden, entonces, pues, posible, por favor, porfa,
        de enganche, esta bien, en, meses`,
      en: "you, take, then, possible, please, down, over, for, at, months",
      both: String.raw`a, \d+`,
    }),
    String.raw`))* (\? )?$`,
  ),
);

/** True where the customer wants to pay down as little as the dealer takes. */
export function takesLeastDown(text: string): boolean {
  return takesLeast.test(plainWords(text));
}

/** True of «el mínimo a 48», which says that only where the down payment was asked for. */
export function answersLeastDown(text: string): boolean {
  return answer.test(plainWords(text));
}

/** The text without the words that say so, which would be of no car. */
export function dropLeastDown(text: string): string {
  return takesLeastDown(text) ? text.replace(written, " ").trim() : text;
}
