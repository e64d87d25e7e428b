import { oneOf, wholeWords } from "../../../text/pattern.ts";
import { isDeniedAt } from "../stance.ts";
import type { Span } from "../text.ts";

/** «Dentro de», «rebasa»: that something is no more than a limit, or more; `isPrefix`: the limit stands right behind it. */
export type Relation = Span & { isWithin: boolean; isPrefix: boolean };

/** «El más barato de cuatro» */
const notBest = "(?<!(?:el|la|los|las) )";

const readers: { isWithin: boolean; isPrefix: boolean; pattern: RegExp }[] = [
  {
    isWithin: true,
    isPrefix: true,
    pattern: wholeWords(
      oneOf({
        es: `dentro del?, (?:por )?(?:debajo|abajo) del?, menos (?:de|que), menor(?:es)? (?:a|que),
          ${notBest}mas (?:cort|baj|pequen|chic|barat|angost)[oa]s? (?:de|que), bajo, entra[ns]? en, entraria en,
          respeta[n]?, cumple[n]? con`,
        en: `within, inside, under(?:neath)?, below, less than, (?:shorter|smaller|cheaper|lower|narrower) than,
          at most`,
      }),
    ),
  },
  {
    isWithin: false,
    isPrefix: true,
    pattern: wholeWords(
      oneOf({
        es: String.raw`(?:por )?(?:arriba|encima) del?, mas (?:de|que), mayor(?:es)? (?:a|que), fuera de,
          (?:re|sobre)?pas(?:a[ns]?|aste|arias?) de, rebas\p{L}+, exced\p{L}+, sobrepas\p{L}+, pasaste`,
        en: String.raw`over, above, beyond, exceed\p{L}*, more than,
          (?:longer|bigger|larger|taller|wider|higher|pricier) than, out of, outside`,
        both: `${notBest}mas (?:larg|alt|anch|car|grand)[oae]s? (?:de|que), super(?:a[ns]?|aria[ns]?|o)`,
      }),
    ),
  },
  {
    isWithin: true,
    isPrefix: false,
    pattern: wholeWords(
      "cabe[ns]?|cabria[ns]?|entra[ns]?|entraria[ns]?|alcanza[ns]?|alcanzaria[ns]?|ajusta[ns]?|suficientes?|cubre[n]?|fits?(?! (?:those|these|that|your|all) (?:filters?|criteria|wishes))|will fit|covers?|enough|afford",
    ),
  },
  {
    isWithin: false,
    isPrefix: false,
    pattern: wholeWords(
      "se (?:te )?(?:pasa[n]?|pasaria[n]?|sale[n]? de)|too (?:long|big|large|wide|tall|expensive|pricey)|demasiado (?:larg|alt|anch|grand|car)[oae]s?",
    ),
  },
];

/** What is said of limits in a stretch of a sentence, in its order; what is denied is turned round. */
export function readRelations(folded: string, sentence: Span, part: Span): Relation[] {
  const text = folded.slice(part.start, part.end);
  const found = readers.flatMap(({ pattern, ...rest }) =>
    [...text.matchAll(pattern)].map(({ index, 0: said }): Relation => {
      const span = { start: part.start + index, end: part.start + index + said.length };
      const isDenied =
        denying.test(lastClause(folded, part.start, span.start)) &&
        isDeniedAt("any", { folded, sentence, ...span });
      return { ...span, ...rest, isWithin: rest.isWithin !== isDenied };
    }),
  );
  // «Entra en» is «entra» as well.
  return found
    .filter((one) => !found.some((other) => isAround(other, one)))
    .toSorted((a, b) => a.start - b.start);
}

/** A longer stretch, with the other inside. */
const isAround = (one: Span, { start, end }: Span) =>
  one.start <= start && one.end >= end && one.end - one.start > end - start;

const denying = /\b(?:no|ni|tampoco|ningun[oa]?|nunca|sin|not|never|neither|nor|none|cannot|\w+n['’]t)\b/;

/** «No cabe, se pasa»: a «no» reaches no farther than its comma. */
const lastClause = (folded: string, from: number, at: number) =>
  folded.slice(Math.max(from, folded.lastIndexOf(", ", at)), at);

const breaks = new RegExp(
  oneOf(String.raw`[;:],
    ,? (?:pero|but|aunque|although|mientras|while|whereas|sin embargo|however|en cambio|porque|because)\b,
    ,? (?:(?:y|and) )?(?:no|not) (?=(?:(?:a|para|for) )?(?:el|la|los|las|the)\b), \((?=[^)]{12,}\))`),
  "g",
);

/** The parts of a sentence that say one thing each: «… entra; … se pasa», «…, pero sí …». */
export function splitParts(folded: string, sentence: Span): Span[] {
  const text = folded.slice(sentence.start, sentence.end);
  const cuts = [...text.matchAll(breaks)].map(({ index }) => sentence.start + index);
  const edges = [sentence.start, ...cuts, sentence.end];
  return edges.slice(0, -1).map((start, at) => ({ start, end: edges[at + 1] ?? sentence.end }));
}
