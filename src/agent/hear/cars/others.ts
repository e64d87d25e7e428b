import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const adjective = "(otr[oa]s?|distint[oa]s?|diferentes?|another|other|different|a different)";
const otherMake = new RegExp(said(`${adjective} (marcas?|brands?|makes?), marcas? (distintas?|diferentes?)`));
const otherModel = new RegExp(said(`${adjective} models?, ${adjective} modelos?`));

const samePrice = new RegExp(
  said(
    `(mism|similar|parecid|igual)\\w* (precio|rango|costo), precio (similar|parecido|igual), (parecid|similar|igual)\\w* (de|en) (el )?(precio|costo), (same|similar) (price|range|cost|money)`,
  ),
);

/** True of «otra marca», "another brand". */
export function asksOtherMake(text: string): boolean {
  return otherMake.test(plainWords(text));
}

/** True of «otra marca», "another model". */
export function asksOther(text: string): boolean {
  return asksOtherMake(text) || otherModel.test(plainWords(text));
}

const alike = new RegExp(
  said(String.raw`(algo|alguno|alguna|uno|una|opciones|autos|carros|modelos|otros?|otras?) (\w+ )?(parecid\w+|similar(es)?), parecid[oa]s?, similar(es)?, (por el|de ese) estilo,
    (something|anything|others?|options|cars|ones?) (\w+ )?(similar|like (it|this|that)), similar (ones?|cars?|options?)`),
);

/** «otro parecido», "similar ones" */
export function asksAlike(text: string): boolean {
  return alike.test(plainWords(text));
}

/** «del mismo precio», "same price range". */
export function wantsSamePrice(text: string): boolean {
  return samePrice.test(plainWords(text));
}

const likeNamed = new RegExp(
  said(
    `${oneOf({
      es: "algo, uno, una, otro, otra, alguno, alguna, camioneta, carro, auto, coche",
      en: "something, anything, one, car, suv, truck",
    })} (\\w+ )?${oneOf({
      es: "como, tipo, estilo, parecid[oa]s? (a|al), del estilo (de|del), igual (a|al|que)",
      en: "like, along the lines of",
      both: "similar (a|al|to)",
    })} (el |la |un |una |the |a |an )?(?!(es[eao]|est[eao]|it|this|that|mi|my) )\\w+`,
  ),
);

/** «parecido al mazda 3 pero más barato», «algo mejor que un versa», "cheaper than the Jetta": held against one model. */
const heldAgainst = new RegExp(
  inOrder(
    `^ (?:${oneOf({
      es: `y, pero, bueno, mejor, entonces, hola, busco, quiero, quisiera, necesito, ocupo, me interesa,
        tienen?, tienes, hay, habra, manejan?, que, muestrame, ensename, dame, ver, un, una, uno, algo,
        otro, otra, alguno, alguna, carro, auto, coche, camioneta, sea`,
      en: `and, but, hi, do you have, have you got, got, any, looking for, i want, i need, im, an, car, truck,
        something, anything, one, that is, thats, show me`,
      both: "ok, a, suv, sedan",
    })} )*${oneOf({
      es: String.raw`parecid[oa]s? (?:a|al), mejor(?:es)? (?:que|q), (?:mas|menos) (?!de )\w+ (?:que|q)`,
      en: String.raw`better than, (?:cheap|small|bigg|larg|new|roomi|nic)er than, more \w+ than, less \w+ than`,
      both: "similar(?:es)? (?:a|al|to)",
    })} (?:`,
    oneOf({ es: "el, la, los, las, un, una", en: "the, an", both: "a" }),
    " )?(?!",
    oneOf({ es: "es[eao], est[eao], mi, eso, esto, lo", en: "it, this, that, my" }),
    " )[a-z]",
  ),
);

/** «algo como la RAV4», "cheaper than the Jetta": held against a model that is named. */
export function asksLikeNamed(text: string): boolean {
  const words = plainWords(text);
  return likeNamed.test(words) || heldAgainst.test(words);
}

/** «algo barato», "cheap car" are held against nothing. */
const cheaper = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`mas (barat|economic|accesib)\w*, menos car\w*, (cuest|salg|val|cost)\w* menos, menor precio,
        menos (dinero|precio), bajo? de precio`,
      en: String.raw`cheaper, less expensive, less pricey, more affordable, costs? less, lower price\w*, lower priced,
        for less`,
    }),
    ") ",
  ),
);
const older = new RegExp(
  said(
    `(de )?(anos?|modelos?) (anteriores?|atras|mas atras), mas (viej\\w+|antigu\\w+|atras), older, (earlier|previous|prior) (model )?(years?|models?), un ano (antes|menos)`,
  ),
);
const newer = new RegExp(
  said(
    `(de )?anos? (posteriores?|siguientes?|mas recientes?), mas (nuev\\w+|recientes?|modern\\w+), newer, more recent, later (model )?(years?|models?), un ano (despues|mas)`,
  ),
);
/** «ordénalos por más nuevos» asks for no newer ones. */
const ordering = new RegExp(
  said("(re)?orden\\w+, acomod\\w+, sort(ed|ing)?, order (by|them|it), arrange\\w*, rank(ed)?"),
);
const lessDriven = new RegExp(
  said(
    `menos (kms?|kilometr\\w+|kilometraje|recorrid\\w+|rodad\\w+|usad\\w+|caminad\\w+), (fewer|less|lower) (kms?|miles|mileage|kilometers|kilometres)`,
  ),
);

const beyond = { cheaper, older, newer, lessDriven };

/** In what another car is to go beyond the one looked at: «algo más barato», «uno más nuevo», «con menos kilómetros». */
export function hearBeyond(text: string): Set<keyof typeof beyond> {
  const words = plainWords(text);
  return new Set((Object.keys(beyond) as (keyof typeof beyond)[]).filter((what) => beyond[what].test(words)));
}

/** «ordénalos por más nuevos» */
export function asksOrder(text: string): boolean {
  return ordering.test(plainWords(text));
}

/** Of several cars that are known one is asked for, not for others. */
const ofKnown = / (cual(es)?|which|whats|de (los|las) (dos|tres)|of the (two|three)|entre) /;

/** «¿cuál de los dos es más barato?» */
export function asksOfKnown(text: string): boolean {
  return ofKnown.test(plainWords(text));
}

const makeOfSame = new RegExp(
  said(`(la |de )?(misma|mism[ao]|esa|es[ao]) marca, (the )?(same|that) (brand|make|company|manufacturer)`),
);

/** «de la misma marca», "the same brand". */
export function asksSameMake(text: string): boolean {
  return makeOfSame.test(plainWords(text));
}
