import { fold } from "../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { readTerms } from "./query-terms.ts";
import { readSentences, stem } from "./sentences.ts";

type Told = { documentId: string; title: string; headings: string[]; language: string; answer: string };
type Measure = "day" | "month" | "hour" | "km" | "money" | "percent";
/** «5 a 10 días», «hasta 10 días»; «5 días» has its least as its most. */
type Figure = { measure: Measure; least: number; most: number };
/** A sentence that says nothing but figures of one subject. */
type Claim = { figures: Figure[]; qualifiers: string };

const units: [unit: RegExp, measure: Measure][] = [
  [/^d/, "day"],
  [/^m/, "month"],
  [/^h/, "hour"],
  [/^k/, "km"],
  [/^%/, "percent"],
  [/^(?:\$|p)/, "money"],
];
const number = String.raw`\d[\d,]*(?:\.\d+)?`;
const upTo = "hasta|maximo(?: de)?|up to|at most";
const fromOn = "desde|minimo(?: de)?|al menos|at least";
const figure = new RegExp(
  [
    inOrder(
      String.raw`(?:\b(?:(?<upTo>${upTo})|(?<fromOn>${fromOn})) )?(?:(?<from>${number}) ?(?:a|y|o|to|and|or|-|–) ?)?(?<money>\$ ?)?(?<value>${number}) ?(?<unit>`,
      oneOf(String.raw`(?:dias?|days?|mes|meses|months?|horas?|hours?|km|kilomet(?:ro|er)s?|pesos)\b, %`),
      ")?",
    ),
    inOrder(
      String.raw`\b(?<free>`,
      oneOf({ es: "gratuit[oa]s?, sin (?:ningun )?costo", en: "free, no charge", both: "gratis" }),
      String.raw`)\b`,
    ),
  ].join("|"),
  "g",
);
const clockTime = /\d:\d\d/;
const hoursOfDay = 24;

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

/** What a sentence may say beside its subject and its figures without making it another thing: «la garantía extendida» does. */
const filler = new RegExp(
  `^${oneOf(`al?, del?, el, en, es, son, las?, los?, les?, se, su, sus, tus?, un, una, y, o, que, por, para, nuestr[oa]s?, tod[oa]s?,
    autos?, carros?, coches?, vehiculos?, tienen?, damos, ofrecemos, cobramos, dura, duran, tardan?, cuestan?, vale, costo, precio, duracion, plazo,
    ocurra, suceda, primero, an?, the, our, your, is, are, of, in, for, all, and, or, it, cars?, vehicles?, have, has, lasts?, takes?, costs?, price,
    whichever, comes, first`)}$`,
);
/** What a title or a heading may say so. */
const ofHeadings = anyOf(
  inOrder(
    "^",
    oneOf({
      es: `politicas?, promocion(?:es)?, preguntas?, frecuentes?, informacion, condiciones, terminos,
        cuant[oa]s?`,
      en: "faq, questions?, terms, promotions?, how, long, much, many, frequently, asked",
      both: "general(?:es)?, polic(?:y|ies)",
    }),
    "$",
  ),
);

const wordsOf = (text: string) => text.split(/[^a-z0-9]+/).filter(Boolean);

/** The figures of a folded sentence, and its words without them. */
function readFigures(sentence: string): { figures: Figure[]; words: string[] } {
  const figures: Figure[] = [];
  const words = sentence.replace(figure, (written: string, ...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const read = groups.free ? { measure: "money" as const, least: 0, most: 0 } : readFigure(groups);
    if (read) figures.push(read);
    return read ? " " : written;
  });
  return { figures, words: wordsOf(words) };
}

function readFigure(groups: Record<string, string | undefined>): Figure | null {
  const unit = groups.unit ?? groups.money;
  const measure = units.find(([pattern]) => pattern.test(unit ?? ""))?.[1];
  if (measure === undefined) return null;
  const [from, value] = [groups.from, groups.value].map((one) => Number(one?.replaceAll(",", "")));
  const most = groups.fromOn ? Number.POSITIVE_INFINITY : (value ?? 0);
  const least = groups.upTo ? 0 : groups.from ? (from ?? 0) : (value ?? 0);
  // «de 9 a 17 horas» is when, and not how long.
  return measure === "hour" && least < most && most <= hoursOfDay ? null : { measure, least, most };
}

/** What a passage says of a subject in sentences that say nothing else, with what its title and headings make of it. */
function readClaims({ title, headings, answer }: Told, subject: RegExp, wanted?: Measure[]): Claim[] {
  const above = fold([...new Set([title, ...headings])].join(" "));
  const isOther = (word: string) => !filler.test(word);
  const strip = (text: string) => text.replace(subject, " ");
  const qualifiers = wordsOf(strip(above)).filter((word) => isOther(word) && !ofHeadings.test(word));
  return readSentences(answer).flatMap(({ text }) => {
    const sentence = fold(text);
    if (clockTime.test(sentence) || strip(`${above} ${sentence}`) === `${above} ${sentence}`) return [];
    const { figures, words } = readFigures(strip(sentence));
    if (words.some(isOther)) return [];
    const counted = figures.filter(({ measure }) => wanted?.includes(measure) ?? true);
    return [{ figures: counted, qualifiers: [...new Set(qualifiers)].sort().join(" ") }];
  });
}

/** Both give figures of one measure, of which none is the other's as well. */
function areOpposed(one: Claim, other: Claim): boolean {
  return one.figures.some(({ measure }) => {
    const [these, those] = [one, other].map(({ figures }) =>
      figures.filter((each) => each.measure === measure),
    );
    const meets = (a: Figure) => those?.some((b) => a.least <= b.most && b.least <= a.most);
    return those !== undefined && those.length > 0 && these?.some(meets) === false;
  });
}

/** So many words make a sentence known again. */
const fewestWords = 5;

/** Each sentence of an answer that holds figures, without them → with them. */
function readForms(answer: string): Map<string, string> {
  const sentences = readSentences(answer).map(({ text }) =>
    wordsOf(fold(text).replace(/(?<=\d),(?=\d{3})/g, "")).join(" "),
  );
  const forms = sentences.map((sentence) => [sentence.replace(/\d+/g, "#"), sentence] as const);
  return new Map(forms.filter(([form]) => form.includes("#") && form.split(" ").length >= fewestWords));
}

/** Two editions of one paper: a sentence of both is the same word for word, but for its figures. */
function areEditions(one: Told, other: Told): boolean {
  const forms = readForms(other.answer);
  return [...readForms(one.answer)].some(([form, sentence]) => (forms.get(form) ?? sentence) !== sentence);
}

/**
 * A passage of another document that states other figures of what was asked than the first: neither may be kept back.
 * Only where both say it of the same thing in so many words, or in the same sentence under the same heading: one that is
 * told of another thing is no contradiction.
 * @param passages what was found, best first
 */
export function findDiffering<P extends Told>(question: string, [best, ...others]: P[]): P | null {
  if (!best) return null;
  const words = ` ${wordsOf(fold(question)).join(" ")} `;
  const wanted = asked.find(([pattern]) => pattern.test(words))?.[1];
  const subjects = readTerms(question)
    .filter(({ word, known }) => known && !ofFigures.test(word))
    .flatMap(({ alternatives }) => [...new Set(alternatives.map((one) => stem(fold(one))))])
    .map((one) => new RegExp(String.raw`\b${one}[a-z]*`, "g"));
  const differs = (other: P) =>
    subjects.some((subject) => {
      const claims = readClaims(other, subject, wanted);
      return readClaims(best, subject, wanted).some((told) =>
        claims.some((claim) => claim.qualifiers === told.qualifiers && areOpposed(told, claim)),
      );
    });
  const isOther = ({ documentId, language }: P) =>
    documentId !== best.documentId && language === best.language;
  const isSamePart = (other: P) => fold(other.headings.at(-1) ?? "") === fold(best.headings.at(-1) ?? "");
  const isEdition = (other: P) => isSamePart(other) && areEditions(best, other);
  return others.find((other) => isOther(other) && (differs(other) || isEdition(other))) ?? null;
}
