import { namesDay } from "../../../../dealer/opening/closures.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { isTown } from "../../../../text/words/town-names.ts";

/** What no town is called: «en otra ciudad», «en línea», "in stock". */
const noTown = new RegExp(
  String.raw`(?<!\p{L})${oneOf({
    es: String.raw`alg[uú]n\p{L}*, otr[oa]s?, mi, tu, su, el, la, los, las, un, una, este, esta, con, venta, servicio,
      sale, todo, toda, aqu[ií], buen\p{L}*, oferta, promoci[oó]n, centro, qu[eé], cu[aá]l\p{L}*, d[oó]nde, l[ií]nea`,
    en: "my, your, the, this, that, other, which, what, with, stock, charge, here, touch, town, downtown",
    both: "m[eé]xico",
  })}(?!\p{L})`,
  "iu",
);
const hasBranch =
  oneOf(String.raw`(?:tienen?|tienes|hay|cuentan con|existe|manejan|habr[aá]) (?:\p{L}+ )?(?:sucursal(?:es)?|agencias?|tiendas?|lotes?|presencia),
    (?:have|got|is there|are there|any) (?:an? |any )?(?:branch(?:es)?|dealerships?|stores?|locations?|offices?)`);
const youAre = oneOf(`(?:no )?est[aá]n(?: ustedes| tambi[eé]n)?,
  are (?:you|u)(?: guys| all| also)?(?: located| present)?`);
const placeAsked = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?:(?<branch>${hasBranch})|${youAre}) `,
    oneOf({ es: "en, cerca de, por", en: "in, at, near" }),
    inOrder(
      String.raw` (?:la ciudad de (?!m[eé]xico)|the city of |la (?=ciudad )|el (?=d\.?f))?(?<place>\p{L}[\p{L}.]*(?: \p{L}[\p{L}.]*){0,5}?)(?: `,
      oneOf({
        es: "tambi[eé]n, ya, hoy, ahora, ahorita, por favor",
        en: "too, also, as well, today, now, please",
      }),
      String.raw`)*(?=[?!,;]|\.? *$)`,
    ),
  ),
  "iu",
);

/**
 * The place in which a branch is asked for, as a name is written: «León» of «¿tienen sucursal en león?». Where no branch is
 * named, «¿están en huelga?», it has to be a town's name; null: none.
 */
export function findPlaceAsked(text: string): string | null {
  const { branch, place } = placeAsked.exec(text.trim())?.groups ?? {};
  if (!place || namesDay(place)) return null;
  const areTowns = place.split(/ (?:o|u|y|e|or|and) (?:en |in )?/i).every(isTown);
  if (!areTowns && (branch === undefined || noTown.test(place))) return null;
  return place.replace(/(?<!\p{L})(?!(?:de|del|los|las|la|el)(?!\p{L}))\p{Ll}(?=\p{L}\p{L})/gu, (letter) =>
    letter.toUpperCase(),
  );
}

const townAlone = new RegExp(
  inOrder(
    "^ (?:y|and|o|or|what about|how about|que tal|pero) ",
    oneOf({
      es: "a, hasta, en, para, si (?:soy|vivo|estoy) (?:de|en)",
      en: "to, in, for, if (?:im|i am|i live) (?:from|in)",
    }),
    String.raw` ((?:\w+ ){1,4}?)(?:(?:en )?`,
    oneOf({ es: "cuanto(?: tiempo| tardan?)?, precio", en: "how (?:much|long), price" }),
    "(?: (?:cuesta|sale|es|cobran|seria|is it|does it cost))? )?(?:\\? )?$",
  ),
);

/** «¿y a Mérida?», "and to Puebla", «¿y a Mérida cuánto cuesta?» */
export function namesTownAlone(text: string): boolean {
  return isTown(townAlone.exec(plainWords(text))?.[1]?.trim() ?? "");
}
