import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Mention } from "../../cars.ts";
import type { Fault } from "../../fault.ts";
import type { Known } from "../../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";
import { openedCars } from "../../scope.ts";

const thing = "(?:unidad(?:es)?|autos?|carros?|piezas?|cars?|units?|ones?|\\p{L}+(?: \\d{4})?)";
const one = "(?:un[oa]?|1|one)";
const few = "(?:poc[oa]s|poqu[ií]sim[oa]s|(?:a |very )?few|un par|dos|tres|2|3|two|three)";
/** How many are left, as it is said: one, or a few. */
const lefts: { pattern: RegExp; most: number }[] = [
  {
    most: 1,
    pattern: new RegExp(
      inOrder(
        String.raw`(?<!\p{L})`,
        oneOf({
          es: `(?:ultim|unic)[oa](?: ${thing})? (?:que (?:nos |me )?(?:quedan?|tenemos|hay|tengo)|disponible|en (?:existencia|inventario)),
            (?:solo|solamente|nada mas|ya) (?:nos |me )?queda (?:solo )?${one},
            queda (?:solo |solamente |nada mas )${one}`,
          en: String.raw`(?:last|only) ${thing} (?:left|available|in stock|that we have|we have(?: left)?|remaining),
            (?:only|just) ${one} (?:\p{L}+ )?(?:left|remaining|available|in stock), ${one} left`,
        }),
        String.raw`(?!\p{L})`,
      ),
      "gu",
    ),
  },
  {
    most: 3,
    pattern: new RegExp(
      inOrder(
        String.raw`(?<!\p{L})`,
        oneOf({
          es: `(?:(?:solo|ya|nos|me|unicamente) )*quedan (?:(?:muy|solo|ya|est[oa]s) )*${few},
            ultim[oa]s (?:unidades|piezas|${few}(?= (?:unidades|piezas|autos|carros|que)|[.,;!]|$))`,
          en: String.raw`(?:only |just )?${few} (?:\p{L}+ )?(?:left|remaining), last (?:few|units?|ones)`,
        }),
        String.raw`(?!\p{L})`,
      ),
      "gu",
    ),
  },
];

/** «Es la última que queda», "only one left", where there are more, or nothing tells how many there are. */
export function findScarcity(reply: Reply): Fault[] {
  let carried: Mention[] = [];
  return findInSentences(reply, "promise", (told) => {
    if (told.named.length > 0) carried = told.named;
    return lefts.some(({ pattern, most }) =>
      told.words
        .matchAll(pattern)
        .some((match) => isAsserted(match, told, reply) && !isSo(most, carried, reply.known)),
    );
  });
}

/** There are no more of a model that is spoken of, or of what was searched for. */
function isSo(most: number, mentions: Mention[], known: Known): boolean {
  const spokenOf = mentions.length > 0 ? mentions : openedCars(known);
  const names = spokenOf.flatMap(({ model, make }) => model ?? make ?? []);
  return (known.facts.get("count") ?? []).some(
    ({ value, origin, counts, detail }) =>
      Number(value) <= most &&
      Number(value) > 0 &&
      detail === null &&
      (counts === null
        ? origin === "tool"
        : (origin === "tool" && names.length === 0) || names.includes(counts)),
  );
}
