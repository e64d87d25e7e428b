import { said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const sameTerms = new RegExp(
  " (tambien )?igual (por favor )?(\\? )?$|" +
    said(`(el |los |las |lo )?mism[oa]s? (de )?(plan|plazos?|condiciones|enganche|terminos|meses),
      (the )?same (plan|terms?|conditions|down( payment)?|deal|months|numbers|setup|money), igual(es)? (condiciones|plazo|enganche),
      con (lo mismo|los mismos|las mismas|igual), lo mismo (para|con|pero|en|de|del), with the same, same( thing)? (but )?(for|on|with), en lo mismo,
      igual (para|con|en) (el|la|ese|esa|este|esta)`),
);

/** «con las mismas condiciones», "same terms": what the last plan had, for another car. */
export function wantsSameTerms(text: string): boolean {
  return sameTerms.test(plainWords(text));
}
