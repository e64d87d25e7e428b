import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault, FaultCode } from "../fault.ts";
import { faultOf, isAsserted, type Reply } from "../reply.ts";

const best = oneOf({
  es: String.raw`mas (?:barat|economic|accesible)\p{L}*, mejor(?:es)? (?:precio|trato|oferta)s?,
    precios? (?:mas bajo|mejor)s?, (?<=\bprecios? [^.;]{0,40})mas bajo que (?:vas a|puedes) encontrar, (?<=\bprecios? [^.;]{0,20})mejor(?:es)?`,
  en: String.raw`(?<=\bprices? [^.;]{0,20})best, cheapest, best (?:price|deal)s?, lowest prices?, unbeatable`,
});
const everywhere = inOrder(
  "(?:de|del|en|in|on|around|anywhere in) (?:todo |toda |all |the )?(?:el |la )?",
  oneOf({
    es: "mercado, ciudad, pais, zona, republica, estado",
    en: "market, town, city, country, area, state",
    both: "mexico, guadalajara, cdmx, region, monterrey",
  }),
);
const elsewhere = oneOf({
  es: `en (?:otr[oa]s?|ningun[oa]?|cualquier otr[oa]) (?:lados?|lugar(?:es)?|agencias?|partes?|lotes?|sitios?),
    la competencia`,
  en: "(?:any|some)where else, elsewhere, (?:at )?other (?:dealers|places|lots), the competition",
});
const dearer =
  "(?:car[oa]s?|barat[oa]s?|mas|menos|cuestan?|encontrar\\p{L}*|encuentr\\p{L}*|more|less|cheaper|pricier|expensive|find)";
const goods =
  "(?:motos?|motocicletas?|motonetas?|camiones|tractores|lanchas|bicicletas|refacciones|autopartes|motorcycles?|motorbikes?|scooters|boats|tractors|spare parts|bicycles|rvs|trailers)";
const offering =
  "(?:vendemos|vendo|manejamos|tenemos|tengo|ofrecemos|rentamos|hay|we (?:also |do )?(?:sell|have|carry|offer|rent))";

const patterns: { code: FaultCode; pattern: RegExp }[] = [
  {
    code: "other_company",
    pattern: new RegExp(`(?<!\\p{L})${best}[^.;!?]{0,12} ${everywhere}(?!\\p{L})`, "gu"),
  },
  {
    code: "other_company",
    pattern: new RegExp(`(?<!\\p{L})${elsewhere}[^.;!?]{0,24} ${dearer}(?!\\p{L})`, "gu"),
  },
  {
    code: "other_company",
    pattern: new RegExp(`(?<!\\p{L})${dearer}[^.;!?]{0,16} ${elsewhere}(?!\\p{L})`, "gu"),
  },
  {
    code: "car_not_in_stock",
    pattern: new RegExp(
      `(?<!\\p{L})${offering}(?:(?! (?:no|ni|not|nor)\\b)[^.;!?]){0,24} ${goods}(?!\\p{L})`,
      "gu",
    ),
  },
];
/** «No lo sé», «no puedo comparar» */
const unknown =
  /\b(?:no (?:lo |te )?(?:se|puedo|tengo|conozco)|(?:can['’]?t|cannot|don['’]?t|do not) (?:say|know|tell|compare|have)|desconozco|si (?:lo |la )?(?:encuentras|ves)|if you find)\b/;

/** What is said of all others, which nobody here knows: the best price in the market; and goods that are no cars. */
export function findMarket(reply: Reply): Fault[] {
  const isOfPapers = (words: string) => reply.known.papers.some((paper) => paper.includes(words));
  return reply.sentences
    .filter(({ words }) => !words.includes("?") && !unknown.test(words))
    .flatMap((told) =>
      patterns
        .filter(({ pattern }) =>
          told.words
            .matchAll(pattern)
            .some((match) => isAsserted(match, told, reply) && !isOfPapers(match[0])),
        )
        .map(({ code }) => faultOf(code, told, reply)),
    );
}
