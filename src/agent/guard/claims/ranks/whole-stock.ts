import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { listListed } from "../../figures/bounds.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";
import { familyOf, type Sentence } from "../../scope.ts";
import { blank } from "../../text.ts";
import { ofNone, readers } from "./comparisons.ts";

const stock = "inventario|stock|lote|piso|catalogo|agencia";
/** «Que tenemos», "in stock". */
export const everywhere = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `(?:de|en|del) (?:tod[oa] )?(?:el |la |nuestr[oa] )?(?:${stock}), del (?:${stock}),
        que (?:tenemos|tengo|manejamos|hay), de tod[oa]s nuestr[oa]s`,
      en: `(?:in|on|of) (?:our|the)(?: whole| entire)? (?:inventory|stock|lot|catalog(?:ue)?),
        (?:that )?(?:we|i) have, in stock, of all our`,
    }),
    String.raw`\b`,
  ),
);
const isSo =
  /(?:\b(?:es|is|son|seria)|['’]s)(?: (?:tambien|also|el|la|the|auto|carro|coche|car|one|de|con|that has))*(?: with)?(?: the| el)? *$|\bhas the *$/;
const noOther =
  /\b(?:no (?:hay|tenemos|tengo|existe) (?:otr|ningun)[oa]?|ningun[oa]? otr[oa]|no other|nothing|none)\b/;

/** «La marca de la que más tenemos», "the brand with the most cars" */
const most = [
  new RegExp(
    inOrder(
      String.raw`\b`,
      oneOf({
        es: `del? (?:la |lo |el )?que (?<sign>mas|menos) (?:autos |carros |coches |unidades )?(?:tenemos|hay|tengo|manejamos),
          lo que (?<also>mas|menos) (?:tenemos|hay)`,
        en: "(?:we have|there are) the (?<have>most|fewest) of",
        both: String.raw`(?:marca|modelo|make|model|brand)s? (?:con|with) (?:(?:the|la) )?(?<of>mas|mayor|most|fewest|menos) (?:\p{L}+ de )?(?:autos|carros|coches|cars|unidades|units)`,
      }),
    ),
    "u",
  ),
  /\b(?<half>most) of (?:our|the) (?:cars|stock|inventory) (?:are|is)\b/,
];

/** That a car is first of the whole stock, where nothing of the turn holds it against that; the make that there is most of. */
export function findWhole(reply: Reply): Fault[] {
  return findInSentences(
    reply,
    "car_figure",
    (told) => isFirstOfAll(told, reply) || isAgainstUnread(told, reply) || isOtherMake(told, reply),
  );
}

function isFirstOfAll(told: Sentence, reply: Reply): boolean {
  const { sentence, words, named } = told;
  const { known, listing } = reply;
  // «el Sentra más barato»
  const unnamed = blank(reply.written.folded, named).slice(sentence.start, sentence.end);
  if (known.isSearched || listListed(known).length > 1 || listing?.query.sort) return false;
  return readers.some(({ pattern }) =>
    words.matchAll(pattern).some((match) => {
      const behind = words.slice(match.index + match[0].length);
      if (!everywhere.test(behind)) return false;
      const before = unnamed.slice(0, match.index).replaceAll(/ +/g, " ");
      return noOther.test(before) || (isSo.test(before) && isAsserted(match, told, reply));
    }),
  );
}

/** «Es más barato que el Mazda 3», where nothing was read of any. */
function isAgainstUnread(told: Sentence, reply: Reply): boolean {
  const { sentence, words, named } = told;
  if (words.includes("?")) return false;
  return readers.some(({ pattern }) =>
    words.matchAll(pattern).some((match) => {
      const end = sentence.start + match.index + match[0].length;
      const other = named.find(({ start }) => start >= end);
      if (!other?.model || familyOf(other, reply.known).length > 0) return false;
      const between = reply.written.folded.slice(end, other.start);
      return (
        !ofNone.test(words.slice(0, match.index)) && than.test(between) && isAsserted(match, told, reply)
      );
    }),
  );
}

const than = /^ (?:que|than)(?: (?:el|la|los|las|un|una|the|an?|our|nuestr[oa]))?(?: \p{L}+)? [*_]*$/u;

function isOtherMake({ words, named }: Sentence, { known }: Reply): boolean {
  const [name, another] = named;
  const groups = most.map((pattern) => pattern.exec(words)?.groups).find((found) => found !== undefined);
  if (!groups || !name || another || words.includes("?")) return false;
  const isModel = name.model !== null;
  const isLeast = Object.values(groups).some((word) => word === "menos" || word === "fewest");
  const makes = new Set(
    [...known.vocabulary.names.values()]
      .flat()
      .flatMap(({ make, model }) => (isModel ? (model ?? []) : model === null ? (make ?? []) : [])),
  );
  const counts = new Map(
    (known.facts.get("count") ?? []).flatMap(({ counts: of, value, origin }) =>
      of !== null && origin === "prompt" && makes.has(of) ? [[of, Number(value)] as const] : [],
    ),
  );
  const own = counts.get((isModel ? name.model : name.make) ?? "");
  return own !== undefined && counts.values().some((count) => (isLeast ? count < own : count > own));
}
