import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { isDeniedAt } from "../stance.ts";
import { readPapers } from "./read-papers.ts";

/** What the papers of a dealer ask for or grant, in both languages. `either`: it may be asserted wrongly as well. */
const matters: { pattern: RegExp; either?: true }[] = [
  { pattern: /\b(?:buro|historial crediticio|credit (?:bureau|check|report|history))\b/g },
  { pattern: /\b(?:devoluci\p{L}+|devolver\p{L}*|returns?|returned)\b/gu },
  { pattern: /\b(?:referencias|references)\b/g },
  { pattern: /\b(?:ingresos|(?:proof of )?income)\b/g },
  {
    pattern:
      /\b(?:antiguedad|(?:minimum |any )?time (?:at|in|on) (?:your|the|a) job|job tenure|tiempo (?:minimo )?en (?:tu|su|el) (?:empleo|trabajo|negocio))\b/g,
  },
  { pattern: /\b(?:apartado|apartar(?:lo|la)?|deposito|deposit|holding fee)\b/g },
  { pattern: /\b(?:deducible|deductible)\b/g, either: true },
  { pattern: /\b(?:garantia|warranty)\b/g },
];
/** «No lo puedo consultar yo», «no se aceptan después de 7 días»: said of a part of it, or of what the bot can do. */
const partly =
  /\d|\b(?:despues|pasad[oa]s?|mas (?:de|alla)|si|unless|after|once|past|beyond|salvo|excepto|except|todavia|aun|yet|until|hasta|yo|myself|puedo|podemos|can|can['’]?t|cannot|could\p{L}*|able|indica\p{L}*|menciona\p{L}*|cubre\p{L}*|covers?|covered|dato|seguro|sure|tampoco|solo|only|ofrec\p{L}*|prefer\p{L}*|quier\p{L}*|want)\b/u;

/** What a paper says of a thing, and the opposite that it cannot be. */
const opposites: [own: RegExp, other: RegExp][] = [
  [
    /\b(?:tasa|rate)\b[^.;]{0,40}\b(?:fija|fixed)\b|\bfixed (?:interest |annual )?rate\b/,
    /\b(?:tasa|rate)\b[^.;]{0,30}\b(?:variables?|ajustables?|flotantes?|varies|floating|adjustable|(?:puede|can|may|might) (?:cambiar|subir|bajar|change|go up|rise))\b|\b(?:variable|floating|adjustable) (?:interest |annual )?rate\b/,
  ],
  [
    /\b(?:tasa|rate)\b[^.;]{0,40}\b(?:fija|fixed)\b|\bfixed (?:interest |annual )?rate\b/,
    /%[^.;]{0,40}\b(?:may|can|could|might|puede|podria) (?:go up|rise|vary|change|subir|variar|cambiar)|\b(?:starts? at|desde(?: el)?|a partir del?) \d+(?:\.\d+)? ?%/,
  ],
  [
    /\b(?:enganche|down payment)\b[^.]{0,80}\b(?:recomend|suger|recommend|suggest)\p{L}*/u,
    /\b(?:minimo|enganche|down payment|minimum)\b[^.;]{0,16}(?<!\bno (?:es|is) )\b(?:obligatori\p{L}+|forzos\p{L}+|requerid\p{L}+|mandatory|required)|\b(?:el|the) minim(?:o|um) (?:es|is)\b/u,
  ],
  [
    /\b(?:enganche|down payment)\b[^.]{0,80}\b(?:recomend|suger|recommend|suggest)\p{L}*/u,
    /^(?!.*\b(?:recom|suger|suggest|ideal|no hay|no (?:es|existe|tenemos|pedimos|exigimos)|isn['’]t|there['’]s no|(?:don|doesn)['’]t|not |aren['’]t))(?:.*\b(?:minim(?:o|a|um)(?: (?:de|del|es|is|of|el|un|down|payment|enganche))* \d+ ?(?:%|por ?ciento|per ?cent)|(?:pedimos|se pide|piden|pide|requerimos|se requiere|exigimos|se (?:necesita|ocupa)|necesitas|tienes que|debes|deberas|hay que|need to|must|have to|requires?|we ask for)[^.;]{0,40}\b(?:al menos|minimo|minima|at least|como minimo)[^.;]{0,16}\d+ ?(?:%|por ?ciento|per ?cent)|at least \d+ ?(?:%|per ?cent)[^.;]{0,16}\b(?:required|needed|mandatory)))/s,
  ],
  [
    /\b(?:valuacion|avaluo|appraisal|valuation)\b[^.;]{0,30}\b(?:gratuit\p{L}+|gratis|sin costo|free)\b/u,
    /\b(?:valuacion|avaluo|appraisal|valuation)\b[^.;]{0,30}\b(?<!\bno )(?:tiene (?:un )?costo|se (?:paga|cobra)|is charged)\b/,
  ],
];
const clauseEnd = /,? (?:pero|but|aunque|although|sino)\b|[;:]/;
const sorts = [
  /^ (?:dias|days)? ?(?:naturales|calendar(?: days)?|corridos)/,
  /^ (?:dias|days|horas|hours)? ?(?:habiles|business(?: (?:days|hours))?|working days|laborables)/,
];

/** What the dealer's papers ask for or grant, denied as a whole, or said to be the opposite of what they say. */
export function findAgainstPapers({ written: { text, folded }, sentences, known }: Reply): Fault[] {
  const papers = readPapers(known).sections;
  if (papers.length === 0) return [];
  return sentences.flatMap(({ sentence, words }) => {
    const clauses = words.split(clauseEnd);
    const isDenied = matters.some(({ pattern, either }) => {
      const said = polaritiesOf(papers, pattern);
      if (said.size !== 1) return false;
      return words.matchAll(pattern).some(({ index, 0: found }) => {
        const start = sentence.start + index;
        const place = { folded, sentence, start, end: start + found.length };
        if (words.includes("?")) return false;
        const denies = isDeniedAt("any", place) || deniedBehind.test(folded.slice(place.end, sentence.end));
        const clause = clauses.find((part) => part.search(pattern) >= 0) ?? words;
        if (said.has("granted")) return denies && !partly.test(clause.replace(pattern, " "));
        return either === true && !denies;
      });
    });
    const isOpposite = opposites.some(
      ([own, other]) =>
        other.test(words) &&
        papers.some((paper) => own.test(paper)) &&
        !papers.some((paper) => other.test(paper)),
    );
    const isWrong =
      isDenied || isOpposite || isOfOtherDays(words, papers) || leavesOut(words, folded, papers);
    return isWrong
      ? [{ code: "promise" as const, words: text.slice(sentence.start, sentence.end).trim() }]
      : [];
  });
}

const deniedBehind =
  /^[*_]* (?:is|are|es|son|was)(?:n['’]t| not| no) (?:\p{L}+ )?(?:needed|required|necessary|accepted|allowed|necesari\p{L}+|requerid\p{L}+)/u;

/** «Solo necesitas tu INE», where the papers ask for proof of income and references, and the reply names neither. */
function leavesOut(words: string, reply: string, papers: string[]): boolean {
  if (!onlyAsked.test(words)) return false;
  const asked = requirements.filter((pattern) => papers.some((paper) => pattern.test(paper)));
  return asked.length > 1 && !asked.some((pattern) => pattern.test(reply));
}
const onlyAsked =
  /\b(?:solo|solamente|unicamente|nada mas|con) (?:se )?(?:necesit\p{L}+|ocup\p{L}+|ped\p{L}+|pid\p{L}+|requier\p{L}+|hace falta|tu ine)\b|\b(?:only|just) (?:need|require|ask for)\p{L}*|\ball (?:you need|it takes) is\b/u;
const requirements = [
  /\b(?:ingresos|income)\b/,
  /\b(?:referencias|references)\b/,
  /\b(?:buro|credit bureau)\b/,
];

/** Whether the papers speak of a thing as one that is, that is not, or as both. */
function polaritiesOf(papers: string[], pattern: RegExp): Set<"granted" | "denied"> {
  return new Set(
    papers.flatMap((folded) =>
      [...folded.matchAll(pattern)].map(({ index, 0: found }) => {
        const sentence = { start: 0, end: folded.length };
        const place = { folded, sentence, start: index, end: index + found.length };
        return isDeniedAt("any", place) ? ("denied" as const) : ("granted" as const);
      }),
    ),
  );
}

/** «7 días hábiles», where the papers count calendar days. */
function isOfOtherDays(words: string, papers: string[]): boolean {
  const listSorts = (folded: string) =>
    [...folded.matchAll(/(?<![\d.,])\d{1,3}(?![\d.,]*\d)/g)].map(({ index, 0: number }) => ({
      number,
      sort: sorts.findIndex((sort) =>
        sort.test(folded.slice(index + number.length, index + number.length + 30)),
      ),
    }));
  const told = papers.flatMap(listSorts).filter(({ sort }) => sort >= 0);
  return listSorts(words).some(
    ({ number, sort }) =>
      sort >= 0 &&
      told.some((one) => one.number === number) &&
      !told.some((one) => one.number === number && one.sort === sort),
  );
}
