import { anyOf, inOrder, oneOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";

const wholeStock = anyOf(
  inOrder(
    " ",
    oneOf({
      es: `que (tienes|tienen|tengas|tengan|haya|hay|manejas|manejan|vendes|venden), de (todo|todos|todas),
        del inventario, en (el )?inventario, en existencia`,
      en: "you (have|got|sell), youve got, in stock, of all, overall, in the (whole )?inventory",
    }),
    String.raw` ((los|las|the) )?(\? |cars |autos |carros |coches )?$`,
  ),
);

/** «el más nuevo que tienes», "the cheapest you have": of the whole stock, not of the last list. */
export function speaksOfWholeStock(text: string): boolean {
  return wholeStock.test(plainWords(text));
}

const counting = anyOf(
  inOrder(
    "^ (?:(?:y|and|ok) )?(?:cuant[oa]s|how many)(?: ",
    oneOf(`autos, carros, coches, camionetas, vehiculos, unidades, cars, vehicles, hay, tienes?, tienen, son, quedan,
      de es[oa]s, de est[oa]s, en total, in total, in all, are there, do you have, have you got, of those, en venta, en existencia,
      in stock, disponibles, available`),
    String.raw`)* (?:\? )?$`,
  ),
);

/** «¿cuántos son?», "how many cars do you have?": of the last list or, where there is none, of the whole stock. */
export function asksHowMany(text: string): boolean {
  return counting.test(plainWords(text));
}

/** «¿cuántos autos tienen?», "how many cars are there in total": and not of those that were shown. */
export function asksOfWholeStock(text: string): boolean {
  const words = plainWords(text);
  return ofStock.test(words) && !/ (de (es|est)[oa]s|of (those|these|them)) /.test(words);
}
const ofStock = anyOf(
  said({
    es: "(tienes?|tienen|manejan?|venden?) en total, en existencia, en (el |su |tu )?inventario",
    en: "(you have|you got|you sell) in (total|all), in stock",
    both: "(autos|carros|coches|vehiculos|unidades|cars|vehicles) (tienes?|tienen|hay|manejan?|venden?|(do )?you (guys )?have|have you got|are there)",
  }),
);

const pricing = anyOf(
  said({
    es: `(como )?(de|desde|a partir de) (como )?cuanto (para arriba|empiezan|andan|estan|son|hay|los (tienes|tienen|hay)|las (tienes|tienen|hay)),
      (en|a) (que|cuanto|como) (precios? )?(andan|estan|salen|oscilan), rango de precios?,
      que precios (manejas|manejan|tienen|tienes|hay), de cuanto a cuanto,
      cuanto (cuestan|valen|salen) (mas o menos|aprox|masomenos)`,
    en: `price range, what do they (start|go) (at|for), how much do they (start|go|run),
      starting (price|at what)`,
  }),
);

/** «¿como de cuánto para arriba?», "what's the price range": of the list, from the cheapest up. */
export function asksPriceRange(text: string): boolean {
  return pricing.test(plainWords(text));
}

const showing = anyOf(
  inOrder(
    "^ (?:(?:y|and|a ver|ok|pero|but|so) )?",
    oneOf({
      es: "cual(?:es)? (?:son|tienes?|tienen|hay|manejan)(?: disponibles)?, de cual(?:es)? (?:tienes?|tienen|hay)",
      en: "which ones?(?: (?:are (?:they|there)|do you have|have you got|you got))?, which (?:do you have|are they)",
    }),
    String.raw` (?:\? )?$`,
  ),
  inOrder(
    "^ (?:(?:a ver|y|ok|ahora|and) )?(?:(?:muestra|ensena|show|list)\\w* (?:me )?)?",
    oneOf(`(?:otra vez|de nuevo|nuevamente) (?:tod[oa]s|la lista|las opciones|los autos|los carros),
      (?:tod[oa]s|la lista|las opciones|los autos|los carros)(?: las que me mostraste)? (?:otra vez|de nuevo|nuevamente),
      (?:them|all|all of them|them all|the list|the options|the cars) again, again the list, back to the list, regresa a la lista`),
    "(?: (?:por favor|porfa|please))? (?:\\? )?$",
  ),
  inOrder(
    " ",
    oneOf(String.raw`muestra\w*, ensena\w*, dame, mandame, ver, show( me)?, give me, list`),
    String.raw` (?:\d+|un\w+|alg\w+|varios|tus|los|some|a few|your|the) `,
    oneOf(`autos, carros, coches, vehiculos, opciones, cars, vehicles, options`),
    " ",
  ),
);

/** «muéstrame 20 autos», "show me some cars": a list, whatever is in it. */
export function asksToSee(text: string): boolean {
  return showing.test(plainWords(text));
}

const onlyOne = anyOf(
  inOrder(
    "^ (?:(?:y|and|so|o sea|entonces|pero|but|oye|ok|ah|a poco|que) )*(?:",
    oneOf({
      es: `(?:solo|solamente|nomas|nada mas|unicamente) (?:me )?(?:tienes?|tienen|hay|les queda|te queda|queda|manejan) (?:un[oa]?|1|es[ea]|est[ea])(?: sol[oa]| carro| auto| coche| camioneta)?,
        (?:tienes?|tienen|hay|queda) (?:solo|nomas|nada mas|unicamente) (?:un[oa]|1|es[ea]|est[ea]),
        (?:(?:es[ea]|est[ea]) )?(?:es|seria|sera) (?:el|la) unic[oa](?: que (?:tienes?|tienen|hay|les queda|te queda|queda|manejan))?`,
      en: `(?:(?:is )?(?:that|this|it)(?: is)?|thats|its) (?:the|your) only one(?: (?:that )?(?:you have|you got|youve got|there is|left|available|in stock))?,
        (?:do )?you only have (?:the )?(?:one|1|that one|this one), (?:you )?(?:just|only) (?:have )?(?:the one|that one|this one),
        is there only (?:the )?one`,
    }),
    ")(?: (?:ahorita|ahora|verdad|now|right|right now|en stock|en existencia|disponible))?(?: \\?)? $",
  ),
);

/** «¿solo tienes uno?», "is that the only one?": whether there are more like it. */
export function asksWhetherOnly(text: string): boolean {
  return onlyOne.test(plainWords(text));
}
