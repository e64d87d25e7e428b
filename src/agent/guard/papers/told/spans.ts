import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Figure } from "../../figures/figure.ts";
import { countsOf } from "../../figures/reading/numbers.ts";
import { readFigures } from "../../figures/reading/read.ts";
import type { Known } from "../../grounds/known.ts";
import type { Span } from "../../text.ts";
import { listParts, listUnitsOfParts } from "../units.ts";

/** What the papers tell spans and limits of: each has its own, and none is another's. */
const subjects = [
  /apart\p{L}+|reserv\p{L}+|separ(?:a|ar|as|arlo)\b|\bhold\b|\bheld\b/gu,
  /devol\p{L}+|devuel\p{L}+|regresar(?:lo|la)|\breturn\p{L}*|\b(?:bring|give|take)(?: (?:it|the car))? back\b|refund\p{L}*|reembols\p{L}+/gu,
  /garanti\p{L}+|warrant\p{L}+/gu,
  /valua\p{L}+|avaluo|apprais\p{L}+|valuation/gu,
];
const spans = new Set<Figure["kind"]>(["days", "km"]);

/** Whether a figure says otherwise than the dealer's papers do of the same thing. */
export function contradictsPapers(figure: Figure, span: Span, folded: string, known: Known): boolean {
  if (known.passages.length === 0) return false;
  const sentence = folded.slice(span.start, span.end);
  return (
    isMiscounted(figure, folded, known) ||
    isOfOther(figure, folded, known) ||
    isOfExtended(figure, span, folded, known) ||
    isOfOtherPart(figure, span, folded, known) ||
    isSaidOfAll(figure, sentence, known)
  );
}

/** «Tres referencias», where the dealer's papers count «dos referencias» and no other number of them. */
function isMiscounted({ kind, value, end }: Figure, folded: string, known: Known): boolean {
  // «Business days» are no business hours.
  const [, noun] = /^ (\p{L}{5,}(?: \p{L}{4,})?)/u.exec(folded.slice(end, end + 30)) ?? [];
  if ((kind !== "number" && kind !== "count") || noun === undefined) return false;
  const told = countsOf(noun, known.passages);
  return told.length > 0 && !told.includes(Number(value));
}

/** «Apartado por 7 días», where 7 are those of a return. */
function isOfOther(figure: Figure, folded: string, known: Known): boolean {
  const { kind, value } = figure;
  const subject = spans.has(kind) ? subjectOf(figure, folded) : undefined;
  if (!subject) return false;
  const told = known.passages.map((passage) => ({
    isAbout: passage.search(subject) >= 0,
    values: readFigures(passage, false).flatMap((one) => (one.kind === kind ? [one.value] : [])),
  }));
  const own = told.filter(({ isAbout, values }) => isAbout && values.length > 0);
  const isElsewhere = told.some(({ isAbout, values }) => !isAbout && values.includes(value));
  return own.length > 0 && isElsewhere && !own.some(({ values }) => values.includes(value));
}

const ofParts = new Set<Figure["kind"]>(["months", "km", "days"]);

/** «12 meses o 20,000 km para motor y transmisión» */
const belonging = new RegExp(
  inOrder(
    String.raw`^[*_]* \p{L}+(?:,? (?:o|or|y|and) [\d.,]+ (?:mil )?\p{L}+)?,? `,
    oneOf(`(?:para|en|de|del|sobre|for|on|of) [^;:.!?]{1,80},
      (?:(?:lo|whichever) (?:que )?[^;:.,!?]{4,30},[ ])?(?:(?:y|and) )?${oneOf("cubre[ns]?, tiene[ns]? cubiert[oa]s?, incluye[ns]?, ampara[ns]?, covers?, covering, includes?")} [^;:.!?]{1,160}`),
  ),
  "u",
);

const belongingTo =
  /\b(?:parte de|part of|cuenta como|counts? as|se considera|considered|entra (?:en|como))\b/;

/** «Aire acondicionado: 12 meses», where 12 are the engine's and 6 those of the air conditioning. */
function isOfOtherPart(
  { kind, value, start, end }: Figure,
  span: Span,
  folded: string,
  known: Known,
): boolean {
  if (!ofParts.has(kind)) return false;
  const units = listUnitsOfParts(kind, known);
  if (new Set(units.flatMap(({ values }) => values.get(kind) ?? [])).size < 2) return false;
  const others = readFigures(folded.slice(span.start, span.end), false)
    .filter((other) => other.kind === kind)
    .map((other) => ({ start: other.start + span.start, end: other.end + span.start }));
  const from = others.findLast((other) => other.end <= start)?.end ?? span.start;
  const to = others.find((other) => other.start >= end)?.start ?? span.end;
  const [behind = ""] = belonging.exec(folded.slice(end, to)) ?? [];
  // «El aire es parte del enfriamiento»: it is the span of the air that is told.
  const [before = ""] = folded.slice(from, start).split(belongingTo);
  const isOfOne = (name: string) => {
    const of = units.filter(({ parts }) => parts.has(name));
    return of.length === 0 || of.some(({ values }) => values.get(kind)?.includes(value));
  };
  return [before, behind].flatMap(listParts).some(({ name }) => !isOfOne(name));
}

/** What a span is of: «5 días de apartado», "7 days to return it", else what is named last before it in its sentence. */
function subjectOf({ start, end }: Figure, folded: string): RegExp | undefined {
  const [behind = ""] =
    /^ (?:\p{L}+ ){0,2}(?:de|para|to|for|of)(?: [\p{L}']+){1,9}/u.exec(folded.slice(end, end + 80)) ?? [];
  const near = nearest(
    subjects.filter((pattern) => behind.search(pattern) >= 0),
    behind,
  );
  if (near) return near;
  const sentence = folded.slice(Math.max(0, start - 90), start).split(/[.!?] |\n/);
  const places = subjects.map((pattern) => ({
    pattern,
    at: [...(sentence.at(-1) ?? "").matchAll(pattern)].at(-1)?.index ?? -1,
  }));
  const last = places.toSorted((one, other) => other.at - one.at)[0];
  return last && last.at >= 0 ? last.pattern : undefined;
}

const nearest = (patterns: RegExp[], words: string) =>
  patterns.toSorted((one, other) => words.search(one) - words.search(other))[0];

/** «Los dos tienen 12 meses» of things that have different ones. */
const ofBoth =
  /\b(?:both|ambos|ambas|los dos|las dos|everything|todo|todas las piezas|all (?:of it|parts)|the same|lo mismo|igual(?:es)?|equally)\b/;
const covering = /\b(?:garanti\p{L}+|warrant\p{L}+|cover\p{L}*|cubiert\p{L}+|cubre\p{L}*)\b/u;

/** The papers give different spans within one warranty, and the sentence one of them for all. */
function isSaidOfAll({ kind }: Figure, sentence: string, known: Known): boolean {
  if (kind !== "months" || !ofBoth.test(sentence) || !covering.test(sentence)) return false;
  const told = readFigures(sentence, false).filter((figure) => figure.kind === "months");
  return (
    told.length === 1 &&
    known.passages.some((folded) => {
      const values = readFigures(folded, false).flatMap((one) => (one.kind === "months" ? [one.value] : []));
      return covering.test(folded) && new Set(values).size > 1;
    })
  );
}

const warranty = /\b(?:garanti\w+|warrant\w+)/;
const additional =
  /\b(?:extendid\w+|extend\w*|extension|adicional\w*|additional|extra|ampli\w+|contrat\w+|compr\w+|mas|more|longer|optional|opcional|upgrade\w*)\b/;

/** «La garantía dura 24 meses», where 24 are those of the one that is paid for, and the one of every car has 12. */
function isOfExtended({ kind, value, start }: Figure, span: Span, folded: string, { units }: Known): boolean {
  if (kind !== "months") return false;
  const near = folded.slice(Math.min(span.start, Math.max(0, start - 120)), span.end);
  if (!warranty.test(folded.slice(span.start, span.end)) || additional.test(near)) return false;
  const told = units.filter(({ text, heading, values }) => values.has(kind) && warranty.test(heading + text));
  const own = told.filter(({ text }) => !additional.test(text));
  const has = (of: typeof told) => of.some(({ values }) => values.get(kind)?.includes(value));
  return own.length > 0 && !has(own) && has(told);
}
