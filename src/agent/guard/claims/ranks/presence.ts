import { compact } from "../../../../catalog/match/reading/text.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Mention } from "../../cars.ts";
import type { Fault } from "../../fault.ts";
import { isPartShown } from "../../grounds/known.ts";
import { findInSentences, type Reply } from "../../reply.ts";
import type { Sentence } from "../../scope.ts";
import { listFound } from "./extremes.ts";

const having =
  "(?:(?:te|le|me|nos) )?(?:tengo|tenemos|hay|queda[n]?|contamos con|manejo|manejamos|cuento con)";
const own = "(?:(?:i|we)(?:['’]ve| have)?(?: (?:got|have|carry|stock))?|there (?:are|is))";
const noneLeft = new RegExp(
  inOrder(
    oneOf(String.raw`^, [.,;:!¡], \b(?:pues|lo siento|sorry|y|pero|and|but|ahorita|por ahora)`),
    " *(?:(?:por el momento|ahorita|currently|actualmente|unfortunately),? )?",
    oneOf({
      es: `(?:ya )?no ${having}, (?:se (?:me|nos) )(?:acabaron|terminaron|agotaron),
        (?:ya )?(?:vendimos|se vendieron) todos, ningun`,
      en: `${own} no(?: longer have| longer carry| more)?,
        (?:i|we) (?:no longer (?:have|carry|stock)|(?:do not|don['’]?t) (?:have|carry|stock)|have no|ran out of),
        there (?:are no|aren['’]?t), (?:i|we)(?:['’]re| are) (?:all )?out of, none of`,
    }),
    "(?: (?:ya|mas|ningun|ninguna|los|las|el|the|our|any|more|un|a|solo))* *[*_]*$",
  ),
);
const had = new RegExp(`(?:${having}|${own}) *[*_]*$`);
const tail =
  /^s?(?: (?:por (?:el momento|ahora)|ahorita|disponibles?|available|left|any ?more|right now|at the moment|en (?:stock|existencia|inventario|venta)|in stock|for sale|para ti|for you))*[ *_]*(?=[.,;:!]|$)/;
/** «Tenemos dos Spark:» counts the cars of the list behind it, unless that is a part of what was found. */
const introducing = /^s?[ *_]*:/;
const only =
  /\b(?:solo|solamente|unicamente|nada mas|only|just) (?:(?:me|nos|te) )?(?:(?:tengo|tenemos|hay|queda|have|got) )?(?:un[oa]?|one) *[*_]*$/;

/** «Solo tenemos dos Spark: …» */
const onlySome =
  /\b(?:solo|solamente|unicamente|nada mas|only|just)(?: (?:me|nos|te|tengo|tenemos|hay|quedan?|manejamos|have|got|left))* *[*_]*$/;
/** «Son todos los que hay», "that's all we have": of a list that has more pages. */
const whole = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `son (?:tod[oa]s l[oa]s|l[oa]s unic[oa]s|l[oa] unic[oa]),
        (?:eso )?es todo lo que (?:tenemos|hay|manejamos),
        no (?:tenemos|hay|manejamos|tengo) (?:mas|otr[oa]s)(?= *(?:[.,;!]|$))`,
      en: `(?:these|those|here) are (?:all (?:of )?(?:the|our)|the only),
        (?:that['’]s|that is|this is) (?:all|everything)(?: that)? (?:we|i) have,
        (?:we have|there are) no (?:more|others)(?= *(?:[.,;!]|$))`,
    }),
  ),
);

/** A gearbox or fuel, in the words for it. */
const values: [field: string, value: string, words: string][] = [
  ["transmission", "automatic", "automatic[oa]?s?"],
  ["transmission", "manual", "manual(?:es)?|estandar(?:es)?|stick(?:[- ]shift)?"],
  ["fuel", "hybrid", "hibrid[oa]s?|hybrids?"],
  ["fuel", "diesel", "(?:a |de )?diesel"],
  ["fuel", "electric", "electric[oa]?s?"],
];
const readers = values.map(([field, value, words]) => ({
  field,
  value,
  before: new RegExp(`(?<!\\p{L})(?:${words}) *[*_]*$`, "u"),
  behind: new RegExp(
    `^s?(?: (?:es|son|is|are|a|un|que sea|with an?|con (?:caja|transmision)))* (?:${words})(?: (?:por el momento|ahorita|disponibles?|available))*[ *_]*(?=[.,;:!]|$)`,
  ),
}));

/** «No tengo Versa», «ningún Versa es automático», «tengo 5 Versa»: where the stock or the list of the turn has others. */
export function findPresence(reply: Reply): Fault[] {
  if (reply.known.gone.size > 0) return [];
  const isMore = hasMore(reply);
  return findInSentences(
    reply,
    "availability",
    (told) =>
      (isMore && whole.test(told.words) && !told.words.includes("?")) ||
      told.named.some(
        (name) =>
          name.year === null &&
          name.inStock &&
          !name.isMisnamed &&
          isWhole(name, reply) &&
          isUntrue(name, told, reply),
      ),
  );
}

function isUntrue(name: Mention, { sentence }: Sentence, reply: Reply): boolean {
  const { folded } = reply.written;
  const before = folded.slice(sentence.start, name.start);
  const behind = folded.slice(name.end, sentence.end);
  const counts = listCounts(name, reply);
  const isPlain = tail.test(behind) && !behind.includes("?");
  if (isPlain && counts.length > 0) {
    if (noneLeft.test(before)) return true;
    if (only.test(before)) return !counts.includes(1);
    const told = reply.standing.find(
      ({ start, end }) => start >= sentence.start && end <= name.start && name.start - end < 3,
    );
    const lead = told ? folded.slice(sentence.start, told.start).trimEnd() : "";
    const isOnly = onlySome.test(lead);
    const isCount =
      told &&
      (isOnly || (had.test(lead) && (isPartShown(reply.known) || !introducing.test(behind)))) &&
      typeof told.value === "number";
    if (isCount && !counts.includes(Number(told.value))) return true;
  }
  const listed = listFound(name, reply);
  return readers.some(({ field, value, before: ahead, behind: after }) => {
    const isAhead = isPlain && ahead.test(before);
    const lead = isAhead ? before.replace(ahead, "") : before;
    return (
      (isAhead || after.test(behind)) &&
      noneLeft.test(lead) &&
      listed.some(({ stockId }) => reply.known.stated.get(stockId)?.get(field) === value)
    );
  });
}

/** What was found has pages behind the one that was shown. */
function hasMore({ known }: Reply): boolean {
  const pages = (known.facts.get("count") ?? []).filter(
    ({ detail, origin }) => detail === "pages" && origin === "tool",
  );
  return isPartShown(known) && new Set(pages.map(({ value }) => value)).size > 1;
}

/** "Honda Accord", where no Accord is in stock, is not all of the make. */
const isWhole = ({ make, model, start, end }: Mention, { written }: Reply) =>
  model !== null || compact(written.folded.slice(start, end)).length <= (make ?? "").length + 1;

/** How many there are of it in stock. */
function listCounts({ make, model }: Mention, { known }: Reply): number[] {
  const key = model ?? make;
  return (known.facts.get("count") ?? []).flatMap(({ counts, value, origin }) =>
    counts === key && key !== null && origin === "prompt" ? Number(value) : [],
  );
}
