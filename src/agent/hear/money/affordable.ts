import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const affordable = anyOf(
  said({
    es: String.raw`(?:me|nos) alcanzan?, (?:me|nos) alcanzari\w+,
      (?:entra|cabe|queda|esta|cae|entraria|quedaria) (?:dentro de|en) (?:mi|nuestro) presupuesto, (?:se )?ajusta a mi presupuesto`,
    en: `(?:within|in|inside|under) (?:my|our) budget, fits? (?:in(?:to)? |within )?(?:my|our) budget,
      (?:can|could|would) (?:i|we) (?:be able to )?afford (?:it|that|this|the|one|any)`,
  }),
);
const reaches = String.raw`(?:me|nos) alcanz\w+`;
/** What can be had is looked for, or it is said that it is too much. */
const searching = new RegExp(
  said({
    es: String.raw`para (?:que|cual|cuanto)\w*, (?:que|cuales) (?:\w+ )?${reaches}, a (?:que|cual|cuanto) ${reaches}, no ${reaches},
      alcanz\w+ (?:a \w+[aei]r|el tiempo), busco, muestra\w*, ensena\w*, algo, autos, carros`,
    en: "what, show, looking, anything, something, cars",
  }),
);

/** «¿a 48 me alcanza?», "is that within my budget": of a car or a plan that is spoken of. */
export function asksWhetherAffordable(text: string): boolean {
  const words = plainWords(text);
  return affordable.test(words) && !searching.test(words);
}
