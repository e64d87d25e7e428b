import { fold } from "../../text/fold.ts";
import { readTerms } from "./query-terms.ts";
import { meetTerms } from "./sentences.ts";

type Told = { documentId: string; title: string; headings: string[]; language: string; answer: string };
type Measure = "day" | "month" | "hour" | "km" | "money" | "percent";

const measures: [measure: Measure, pattern: RegExp][] = [
  ["day", /\b(\d+) (?:\w+ )?(?:dias?|days?)\b/g],
  ["month", /\b(\d+) (?:\w+ )?(?:mes|meses|months?)\b/g],
  ["hour", /\b(\d+) (?:\w+ )?(?:horas?|hours?)\b/g],
  ["km", /\b(\d[\d,]*) ?(?:km|kilomet(?:ro|er)s?)\b/g],
  [
    "money",
    /\$ ?(\d[\d,]*)|\b(\d[\d,]*) pesos\b|\b(?:gratis|gratuit[oa]s?|sin (?:ningun )?costo|free|no charge)\b/g,
  ],
  ["percent", /\b(\d+(?:\.\d+)?) ?%/g],
];

/** Asked so, only figures of these kinds count. */
const asked: [pattern: RegExp, measures: Measure[]][] = [
  [
    / (cuanto (tiempo|dura\w*|tarda\w*)|cuantos (dias|meses)|how (long|many (days|months))) /,
    ["day", "month", "hour"],
  ],
  [/ (cuesta\w*|costo|cobran?|precio|gratis|how much|cost|free|charge) /, ["money"]],
];

/** Words that ask for a figure, and name nothing that has one. */
const ofFigures =
  /^(?:cuanto.*|how .*|cuesta\w*|costos?|cobran?|costs?|fees?|charges?|precios?|prices?|gratis|gratuito|free|no charge|days|months|dias|meses)$/;

/** What a text states, by measure: «12 meses», «gratis», which is no pesos. */
function readFigures(text: string, wanted: Measure[] | undefined): Map<Measure, Set<string>> {
  const folded = fold(text);
  const found = measures.flatMap(([measure, pattern]): [Measure, Set<string>][] => {
    const values = [...folded.matchAll(pattern)].map(([, one, other]) =>
      (one ?? other ?? "0").replaceAll(",", ""),
    );
    return values.length > 0 && (wanted?.includes(measure) ?? true) ? [[measure, new Set(values)]] : [];
  });
  return new Map(found);
}

/**
 * A passage of another document that states other figures of what was asked than the first: neither may be kept back.
 * @param passages what was found, best first
 */
export function findDiffering<P extends Told>(question: string, [best, ...others]: P[]): P | null {
  if (!best) return null;
  const words = ` ${fold(question).replace(/[^a-z0-9]+/g, " ")} `;
  const wanted = asked.find(([pattern]) => pattern.test(words))?.[1];
  const told = readFigures(best.answer, wanted);
  const terms = readTerms(question).filter(({ word, known }) => known && !ofFigures.test(word));
  const subjects = [...meetTerms(terms, wordsOf(best))];
  if (told.size === 0 || subjects.length === 0) return null;
  const differs = ({ answer }: P) =>
    [...readFigures(answer, wanted)].some(([measure, values]) => told.get(measure)?.isDisjointFrom(values));
  const isOther = (other: P) =>
    other.documentId !== best.documentId &&
    other.language === best.language &&
    meetTerms(subjects, wordsOf(other)).size === subjects.length &&
    differs(other);
  return others.find(isOther) ?? null;
}

/** What a passage says of its subject itself: its sentences that answer, and the heading above them. */
function wordsOf({ title, headings, answer }: Told): string {
  return fold(`${headings.at(-1) ?? title} ${answer}`);
}
