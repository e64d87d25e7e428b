import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const affords = anyOf(
  said({
    es: "(me|nos) alcanza(ria)?, (entra|cabe|queda|esta|sale)n? (en|dentro de) (mi|nuestro) presupuesto",
    en: "(within|in|inside|under) (my|our) budget, (can|could) (i|we) afford (it|this|that)",
  }),
);

/** «¿a 48 me alcanza?», "is that within my budget?": whether it is within what may be paid. */
export function asksWhetherAffords(text: string): boolean {
  return affords.test(plainWords(text));
}
