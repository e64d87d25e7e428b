import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { anyOrdinal } from "../../../text/words/ordinal-words.ts";

const car = `(?:carros?|autos?|coches?|camionetas?|trocas?|plan|${anyOrdinal}|[1-9])`;
const reaches = String.raw`(?:me|nos) alcanz\w+`;
/** With nothing behind it but the car, its term and what there is to pay with: «me alcanza la garantía» is of no money. */
const reachesCar = inOrder(
  String.raw` (?:me|nos) alcanz(?:an?|aria|arian|ara|aran)(?= (?:\? )?$| `,
  oneOf(String.raw`a \d\d, al mes, entonces, ahi, o no, verdad, si (?:doy|pago|meto|pongo|lo|la),
    con (?:eso|ello|esto|lo que|ese dinero|\d\S*), con mi (?:sueldo|salario|presupuesto|ingresos?|quincena|enganche|pago),
    (?:para )?(?:ese|esa|este|esta) (?:\?|${car}), (?:para )?(?:el|la|los|las|un|una|del) ${car}, (?:para )?(?:el|la|un|una) (?:\w+ ){1,2}20\d\d,
    para (?:eso|comprar\w*|pagar\w*|llevarme\w*)`),
  " )",
);
const affordable = anyOf(
  reachesCar,
  said({
    es: `(?:entra|cabe|queda|esta|cae|entraria|quedaria) (?:dentro de|en) (?:mi|nuestro) presupuesto, (?:se )?ajusta a mi presupuesto`,
    en: `(?:within|in|inside|under) (?:my|our) budget, fits? (?:in(?:to)? |within )?(?:my|our) budget,
      (?:can|could|would) (?:i|we) (?:be able to )?afford (?:it|that|this|the|one|any)`,
  }),
);
/** What can be had is looked for, or it is said that it is too much. */
const searching = new RegExp(
  said({
    es: String.raw`para (?:que|cual|cuanto)\w*, (?:que|cuales) (?:\w+ )?${reaches}, a (?:que|cual|cuanto) ${reaches}, no ${reaches},
      busco, muestra\w*, ensena\w*, algo, autos, carros`,
    en: "what, show, looking, anything, something, cars",
  }),
);

/** «¿a 48 me alcanza?», "is that within my budget": of a car or a plan that is spoken of. */
export function asksWhetherAffordable(text: string): boolean {
  const words = plainWords(text);
  return affordable.test(words) && !searching.test(words);
}
