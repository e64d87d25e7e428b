import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { isPartShown, type Known } from "../../grounds/known.ts";
import { findInSentences, isAsserted, placeOf, type Reply } from "../../reply.ts";
import type { Sentence } from "../../scope.ts";
import { isInside } from "../../text.ts";
import { inItself, ofAllBefore, readers } from "./comparisons.ts";
import { everywhere } from "./whole-stock.ts";

/** «De los 12», "of all our Versas": of more than what is shown. */
const ofWhole = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`de (?:tod[oa]s(?: (?:l[oa]s|ell[oa]s|nuestr[oa]s))?|(?:l[oa]s|nuestr[oa]s) \d+)`,
      en: String.raw`of (?:all|(?:the|our) \d+|the (?:whole|entire) \p{L}+)`,
    }),
    String.raw`\b`,
  ),
  "u",
);
/** What is shown, or a part of it. */
const ofShown = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `est[oa]s, es[oa]s, primer[oa]s?, ell[oa]s, aqui, (?:est?a|la) (?:lista|pagina),
        l[oa]s (?:dos|tres|cuatro|cinco), (?:te )?(?:muestro|mostre|paso|pase|puse|ensen[eo])`,
      en: `these, those, (?<!all )of them, (?:this|the) (?:list|page), here, first, the (?:two|three|four|five),
        (?:i|we)(?:['’]ve)? (?:show|list)(?:ed|n)?, shown`,
    }),
    String.raw`\b`,
  ),
);
/** «Te busco el más barato», "I can look for the cheapest": that is none of those shown. */
const looking = /\b(?:look|search|sort|find|show|busc\p{L}+|orden\p{L}+|filtr\p{L}+)\b[^.;:]*$/u;
/** «Los Versa van de $215,000 a …», «tenemos Versa desde …» */
const ranging = new RegExp(
  inOrder(
    String.raw`\b(?:(?:van|vienen|oscilan|range|run|go)(?: in price)? (?:de|desde|entre|from|between)|desde|a partir de|starting at|from)`,
    String.raw`(?: los| the)? [*_]*(?:\$ ?\d|\d{2,3},\d{3}|\d{2,3} mil\b|\d{2,3}k\b)`,
  ),
);

/**
 * Of the cars that were found, of which a part is shown, the one that is said to be first of all, although they are not in
 * that order; or how much all of them cost at least.
 */
export function findOfPart(reply: Reply): Fault[] {
  const { known } = reply;
  if (!isPartShown(known)) return [];
  return findInSentences(reply, "car_figure", (told) => {
    if (told.words.includes("?")) return false;
    if (isOtherRest(told, reply)) return true;
    if (ofShown.test(told.words)) return false;
    return (
      isFirst(told, reply) || (ranging.test(told.words) && isOfModel(told) && !isOrdered("price", -1, known))
    );
  });
}

const restBefore = /\b(?:faltan?|quedan?|restan?)(?: (?:por ver|nada mas|solo|otr[oa]s|todavia|aun))* [*_]*$/;
const restBehind = /^[*_]* (?:mas )?por (?:ver|mostrar)\b|^[*_]* (?:more|others) (?:to (?:see|show)|left)\b/;

/** «Te faltan por ver otros cuatro» of nine, three of which are shown on each page. */
function isOtherRest({ words, sentence }: Sentence, { known, standing }: Reply): boolean {
  const counts = (known.facts.get("count") ?? []).filter(({ origin }) => origin === "tool");
  const shown = counts.filter(({ detail }) => detail === "page").map(({ value }) => Number(value));
  const all = counts.filter(({ detail }) => detail === null).map(({ value }) => Number(value));
  const isFirstPage = counts.some(({ detail, value }) => detail === "pages" && value === 1);
  const isRest = (value: number) =>
    all.some((total) =>
      shown.some((page) =>
        isFirstPage ? total - value === page : value < total && (total - value) % page === 0,
      ),
    );
  return standing.filter(isInside(sentence)).some(({ value, start, end }) => {
    const [before, behind] = [words.slice(0, start - sentence.start), words.slice(end - sentence.start)];
    const isOfRest =
      restBehind.test(behind) || (/\b(?:por ver|otr[oa]s)\b[^.;]*$/.test(before) && restBefore.test(before));
    return isOfRest && typeof value === "number" && !isRest(value);
  });
}

function isFirst(told: Sentence, reply: Reply): boolean {
  const { words, named } = told;
  return readers.some(
    ({ of, sign, pattern }) =>
      !isOrdered(of, sign, reply.known) &&
      words.matchAll(pattern).some((match) => {
        const lead = words.slice(0, match.index);
        const { start, end } = placeOf(match, told, reply);
        const isOfName = named.some(
          ({ model, year, start: from, end: to }) =>
            model !== null &&
            year === null &&
            (from - end === 1 ||
              (start - to === 1 && ofAllBefore.test(words.slice(0, from - told.sentence.start)))),
        );
        const isOfAll = isOfName || ofWhole.test(words) || everywhere.test(words);
        return (
          isOfAll &&
          !looking.test(lead) &&
          (isOfName || ofAllBefore.test(lead) || inItself.test(match[0])) &&
          isAsserted(match, told, reply)
        );
      }),
  );
}

/** Nothing but models, without a year, is what the amounts are said of. */
const isOfModel = ({ named }: Sentence) =>
  named[0] !== undefined && named[0].model !== null && named[0].year === null;

function isOrdered(of: string, sign: number, { applied }: Known): boolean {
  return applied.get("sort") === `${of}_${sign < 0 ? "asc" : "desc"}`;
}
