import type { Fault } from "../fault.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { isDeniedAt } from "../stance.ts";
import { listParts, readPapers } from "./read-papers.ts";
import { terms } from "./terms.ts";

/** What the papers of a dealer ask for or grant, in both languages. `either`: it may be asserted wrongly as well. */
const matters: { pattern: RegExp; either?: true }[] = [
  { pattern: /\b(?:buro|(?:tu )?historial(?: crediticio)?|credit (?:bureau|check|report|history))\b/g },
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

const recommended = /\b(?:enganche|down payment)\b[^.]{0,80}\b(?:recomend|suger|recommend|suggest)\p{L}*/u;

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
    recommended,
    /\b(?:minimo|enganche|down payment|minimum)\b[^.;]{0,16}(?<!\bno (?:es|is) )\b(?:obligatori\p{L}+|forzos\p{L}+|requerid\p{L}+|mandatory|required)|\b(?:el|the) minim(?:o|um) (?:es|is)\b/u,
  ],
  [
    recommended,
    /^(?!.*\b(?:recom|suger|suggest|ideal|no hay|no (?:es|existe|tenemos|pedimos|exigimos)|isn['’]t|there['’]s no|(?:don|doesn)['’]t|not |aren['’]t))(?:.*\b(?:minim(?:o|a|um)(?: (?:de|del|es|is|of|el|un|down|payment|enganche))* \d+ ?(?:%|por ?ciento|per ?cent)|(?:pedimos|se pide|piden|pide|requerimos|se requiere|exigimos|se (?:necesita|ocupa)|necesitas|tienes que|debes|deberas|hay que|need to|must|have to|requires?|we ask for)[^.;]{0,40}\b(?:al menos|minimo|minima|at least|como minimo)[^.;]{0,16}\d+ ?(?:%|por ?ciento|per ?cent)|at least \d+ ?(?:%|per ?cent)[^.;]{0,16}\b(?:required|needed|mandatory)))/s,
  ],
  [
    recommended,
    /^(?!.*\b(?:recom|suger|suggest|ideal|no (?:hay|es|son|existe|tenemos|pedimos|exigimos|necesitas|tienes)|isn['’]t|(?:don|doesn)['’]t|not |aren['’]t)).*\b(?:obligatori\p{L}+|forzos\p{L}+|pedimos|se (?:pide|requiere|necesita|exige)|piden|requ(?:iere|erimos|ires?)|exig\p{L}+|necesitas|tienes que|debes|hay que|need|must|have to)\b[^.;]{0,40}\d+ ?(?:%|por ?ciento|per ?cent)/su,
  ],
  [
    recommended,
    /\b(?:con menos|por debajo|sin|below|under|with less|less than|without)\b[^.;]{0,24}\d+ ?(?:%|por ?ciento|per ?cent)[^.;]{0,40}\b(?:no (?:se|procede|hay|alcanza|podemos|puedes|es posible|dan|damos|te)|can['’]?t|cannot|won['’]t|not possible)\b/,
  ],
  [
    /\b(?:interes(?:es)?|interest)\b[^.]{0,60}\b(?:saldo|falta por pagar|owed?|balance|insoluto)/,
    /^(?!.*\b(?:saldo|falta|debes|debas|owed?|balance|remaining|ahorr\p{L}*|sav\p{L}+|menos|less)\b).*\b(?:interes(?:es)?|interest)\b[^.;]{0,50}\b(?:monto|total|cantidad|precio|credito|original|inicial|price|amount|full|entire|whole)\b/su,
  ],
  [
    /\b(?:interes(?:es)?|interest)\b[^.]{0,60}\b(?:saldo|falta por pagar|owed?|balance|insoluto)/,
    /\b(?:pagas|pagarias|debes|te cobran|owe|pay)\b[^.;]{0,20}\b(?:todos|complet\p{L}+|all|full|the whole)\b[^.;]{0,12}\b(?:interes(?:es)?|interest)\b|\b(?:pagas|pagarias|debes|te cobran)\b[^.;]{0,20}\binteres(?:es)? (?:complet\p{L}+|de todo|totales)/u,
  ],
  [
    /\b(?:sin|without(?: an?y?)?|no) (?:ninguna )?(?:penali[sz]acion|penalty)/,
    /(?<!\b(?:no|ni|sin|ningun\p{L}*)\b[^.;]{0,12})\b(?:con|hay|tiene|cobran?|cobramos|aplica\p{L}*|there['’]s|there is|with|charged?)\b (?:(?!no\b)\p{L}+ ){0,2}?(?:penali[sz]acion(?:es)?|penalty|penalties)\b/u,
  ],
  [
    /\b(?:liquid\p{L}+|pagos? anticipad\p{L}+|pay\b[^.]{0,20}\boff|early payments?)\b[^.]{0,80}\b(?:cualquier momento|any ?time)|\b(?:cualquier momento|any ?time)\b[^.]{0,60}\b(?:liquid|pay)/u,
    /\bno (?:se |l[oa] )?(?:pued|permit)\p{L}+[^.;]{0,20}\b(?:liquid|adelant|antes)\p{L}*|\b(?:can['’]?t|cannot|not allowed to) (?:pay|settle)\b[^.;]{0,20}\b(?:off|early|before)|\b(?:solo|unicamente|only)\b[^.;]{0,24}\b(?:liquid\p{L}+|pay)[^.;]{0,30}\b(?:al cumplir|despues de|hasta|after|once)\b/u,
  ],
  [
    /\b(?:valuacion|avaluo|appraisal|valuation)\b[^.;]{0,30}\b(?:gratuit\p{L}+|gratis|sin costo|free)\b/u,
    /\b(?:valuacion|avaluo|appraisal|valuation)\b[^.;]{0,30}\b(?<!\bno )(?:tiene (?:un )?costo|se (?:paga|cobra)|is charged)\b/,
  ],
];
const clauseEnd = /,? (?:pero|but|aunque|although|sino)\b|, (?:solo|nada mas|unicamente|only|just)\b|[;:]/;
const sorts = [
  /^ (?:dias|days)? ?(?:naturales|calendar(?: days)?|corridos)/,
  /^ (?:dias|days|horas|hours)? ?(?:habiles|business(?: (?:days|hours))?|working days|laborables)/,
];

/** What the dealer's papers ask for or grant, denied as a whole, or said to be the opposite of what they say. */
export function findAgainstPapers(reply: Reply): Fault[] {
  const { known } = reply;
  const { folded } = reply.written;
  const papers = readPapers(known).sections;
  if (papers.length === 0) return [];
  // What the papers only recommend is asked for where the dealer's terms have a least down payment.
  const hasLeast = known.facts.get("percent")?.some(({ role, value }) => role === "least" && value !== 0);
  const held = [...opposites, ...terms].filter(([own]) => !(hasLeast && own === recommended));
  return findInSentences(reply, "promise", (told) => {
    const { sentence, words } = told;
    const clauses = words.split(clauseEnd);
    const isDenied = matters.some(({ pattern, either }) => {
      const said = polaritiesOf(papers, pattern);
      if (said.size !== 1) return false;
      return words.matchAll(pattern).some((match) => {
        const place = placeOf(match, told, reply);
        if (words.includes("?")) return false;
        const behind = folded.slice(place.end, sentence.end);
        // «Sin garantía no …»: it is needed. Of a part of a car its own check tells.
        if (needed.test(behind) || (ofParts.test(match[0]) && listParts(words).length > 0)) return false;
        const denies =
          isDeniedAt("any", place) ||
          deniedBehind.test(behind) ||
          isLeftOut(folded.slice(sentence.start, place.start), sentence.start, folded);
        const clause = clauses.find((part) => part.search(pattern) >= 0) ?? words;
        if (said.has("granted")) return denies && !partly.test(clause.replace(pattern, " "));
        return either === true && !denies;
      });
    });
    const isOpposite = held.some(
      ([own, other]) =>
        other.test(words) &&
        papers.some((paper) => own.test(paper)) &&
        !papers.some((paper) => other.test(paper)),
    );
    return isDenied || isOpposite || isOfOtherDays(words, papers) || leavesOut(words, folded, papers);
  });
}

const ofParts = /garanti|warrant/;
/** «Sin la autorización no se puede hacer la solicitud» */
const needed =
  /^[^.;,]{0,30} no (?:se puede|procede|hay|es posible|podemos|avanza|damos)\b|^[^.;]{0,40},? (?:we|you|it|they|there) (?:can['’]?t|cannot|won['’]t|is no)\b/;
const deniedBehind =
  /^[*_]* (?:[a-z]+ ){0,4}?(?:(?:is|are|es|son|was)(?:n['’]t| not| no)(?: an?)? (?:\p{L}+ )?(?:needed|required|necessary|accepted|allowed|issue|problem|factor|looked at|necesari\p{L}+|requerid\p{L}+)|no (?:l[oa]s? )?(?:(?:es|son|sera|seran) (?:necesari|requerid|obligatori|indispensabl|problema|un problema)\p{L}*|hacen? falta|se (?:revis|pid|necesit|requier|consult|chec|ve\b|mir)\p{L}*|(?:revis|ped|consult|chec|mir)(?:amos|imos)|import\p{L}*|cuentan?|afectan?)|(?:nos|me) dan? igual|(?:es|son) lo de menos|salen? sobrando|(?:does|do)n['’]t (?:matter|count))/u;
/** «Puedes omitir las referencias» */
function isLeftOut(before: string, from: number, folded: string): boolean {
  const { index, 0: found } =
    /\b(?:omit\p{L}+|salt\p{L}+|brinc\p{L}+|olvid\p{L}+|skip|leave out|forget(?: about)?|do without)\b[^.;,]{0,24}$/u.exec(
      before,
    ) ?? {};
  if (index === undefined || found === undefined) return false;
  const start = from + index;
  return !isDeniedAt("any", {
    folded,
    sentence: { start: from, end: folded.length },
    start,
    end: start + found.length,
  });
}

/** «Solo necesitas tu INE», where the papers ask for proof of income and references, and the reply names neither. */
function leavesOut(words: string, reply: string, papers: string[]): boolean {
  if (!onlyAsked.test(words)) return false;
  const asked = requirements.filter((pattern) => papers.some((paper) => pattern.test(paper)));
  return asked.length > 1 && !asked.some((pattern) => pattern.test(reply));
}
const onlyAsked =
  /\b(?:solo|solamente|unicamente|nada mas|con) (?:se )?(?:necesit\p{L}+|ocup\p{L}+|ped\p{L}+|pid\p{L}+|requier\p{L}+|hace falta|tu ine)\b|\bcon (?:la|tu) (?:pura|sola) \p{L}+|\b(?:only|just) (?:need|require|ask for)\p{L}*|\ball (?:you need|it takes) is\b/u;
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
