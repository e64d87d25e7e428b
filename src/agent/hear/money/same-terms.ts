import { anyOf, said } from "../../../text/pattern.ts";
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

const keptDown = anyOf(
  said({
    es: String.raw`mism[oa] (?:enganche|anticipo|pago inicial|monto), (?:con|dando|doy|dejando|dejo) (?:ese|este|dicho) (?:enganche|anticipo|pago inicial|monto),
      con es[eao] de enganche, con (?:eso|esa cantidad)(?= (?:pero )?(?:a|en) \d)`,
    en: String.raw`same (?:down payment|deposit|amount down|down), (?:with|putting|if i put) (?:that|this) (?:down payment|deposit|much down|amount down|down),
      with that(?: (?:one|amount))?(?= (?:but )?(?:over|for|at) \d)`,
  }),
);

/** «con ese mismo enganche a 60», "same down payment over 60", «con eso a 36»: the one that was told, whatever else changes. */
export function keepsDown(text: string): boolean {
  return keptDown.test(plainWords(text));
}
