import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const interest = "(?:interes|intereses|interest)";

const inAll =
  / (total(es)?|cuanto|how much|pagaria|pagare|voy a pagar|pay) | (plazo|term|plan) (\w+ ){0,3}(menos|mas|less|least|more) /;
const paidOrAlone = anyOf(
  String.raw` (pag(o|ar|aria|are|ando|amos)|terminaria pagando) (\w+ ){0,2}interes `,
  // «¿cuánto es de puro interés?», "just the interest"
  said(`(pur[oa]s?|solo|solamente|nomas|nada mas|unicamente|just|only|pure) (de |del |en |los |el |the )*${interest},
    ${interest} (nada mas|nomas|solamente|solo|only|alone)`),
);

/** «¿cuánto pagaría de intereses en total?», which the last plan answers. */
export function asksInterest(text: string): boolean {
  const words = plainWords(text);
  if (/ (tasas?|rates?|apr|anual|annual) /.test(words)) return false;
  return paidOrAlone.test(words) || (/ (intereses|interest) /.test(words) && inAll.test(words));
}
