import { said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const noPlan = new RegExp(
  said(`(sin|no quiero|no necesito|no ocupo|nada de|no busco) (\\w+ )?(financiamiento|financiar(lo|la)?|creditos?|mensualidades|plazos),
    (no|without|not|dont (want|need)|skip the) (any |a |the )?(financing|finance|credit|loan|monthly payments?|payment plan)`),
);

/** «sin financiamiento», "no financing": what is paid at once. */
export function wantsNoPlan(text: string): boolean {
  return noPlan.test(plainWords(text));
}
