import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { isDeniedAt, placeIn } from "../stance.ts";
import { opposites } from "./opposites.ts";
import { listParts } from "./units.ts";

/** What the papers of a dealer ask for or grant, in both languages. */
const grantable = [
  /\b(?:buro|(?:tu )?historial(?: crediticio)?|credit (?:bureau|check|report|history))\b/g,
  /\b(?:devoluci\p{L}+|devolver\p{L}*|returns?|returned)\b/gu,
  /\b(?:referencias|references)\b/g,
  /\b(?:aval|fiador|guarantor|co-?signer)\b/g,
  /\b(?:ingresos|nominas?|(?:proof of )?income|pay ?(?:slips?|stubs?))\b/g,
  /\b(?:antiguedad|(?:minimum |any )?time (?:at|in|on) (?:your|the|a) job|job tenure|tiempo (?:minimo )?en (?:tu|su|el) (?:empleo|trabajo|negocio))\b/g,
  /\b(?:apartado|apartar(?:lo|la)?|deposito|deposit|holding fee)\b/g,
  /\b(?:garantia|warranty)\b/g,
  /\b(?:tarjeta de residen\p{L}+|resident card)\b/gu,
  /\b(?:identificacion(?: oficial)?|official id)\b/g,
  /\b(?:comprobante de domicilio|proof of address)\b/g,
  /\b(?:licencia(?: de (?:conducir|manejo))?(?: vigente)?|driver['’]?s licen[cs]e)\b/g,
];
/** «No lo puedo consultar yo», «no se aceptan después de 7 días»: said of a part of it, or of what the bot can do. */
const partly = new RegExp(
  [
    String.raw`\d`,
    inOrder(
      String.raw`\b`,
      oneOf({
        es: String.raw`despues, pasad[oa]s?, mas (?:de|alla), si, salvo, excepto, todavia, aun, hasta, yo, puedo,
          podemos, menciona\p{L}*, cubre\p{L}*, seguro, tampoco, solo, ofrec\p{L}*, quier\p{L}*, sin (?:tu|su|la),
          golp\p{L}*, chocad\p{L}*, placas, emplac\p{L}*, modific\p{L}*, dato`,
        en: String.raw`unless, after, once, past, beyond, except, yet, until, myself, can, can['’]?t, cannot, could\p{L}*,
          able, covers?, covered, sure, only, want, without (?:your|the)`,
        both: String.raw`indica\p{L}*, prefer\p{L}*`,
      }),
      String.raw`\b`,
    ),
  ].join("|"),
  "u",
);

const clauseEnd =
  /, (?=no [a-z]+(?: [a-z]+)? (?:is |are )?(?:needed|required))|,? (?:pero|but|aunque|although|sino)\b|, (?:solo|nada mas|unicamente|only|just)\b|[;:]/;
const sorts = [
  /^ (?:dias|days)? ?(?:naturales|calendar(?: days)?|corridos)/,
  /^ (?:dias|days|horas|hours)? ?(?:habiles|business(?: (?:days|hours))?|working days|laborables)/,
];

/** What the dealer's papers ask for or grant, denied as a whole, or said to be the opposite of what they say. */
export function findAgainstPapers(reply: Reply): Fault[] {
  const { known } = reply;
  const papers = known.sections;
  if (papers.length === 0) return [];
  const granted = grantable.filter((pattern) => isGranted(pattern, papers));
  // What the papers only recommend is asked for where the dealer's terms have a least down payment.
  const hasLeast = known.facts.get("percent")?.some(({ role, value }) => role === "least" && value !== 0);
  const held = opposites.filter(
    ({ own, isRecommended }) => !(isRecommended && hasLeast) && papers.some((paper) => own.test(paper)),
  );
  return findInSentences(
    reply,
    "promise",
    (told) =>
      !tellsOfNoPaper(told.words, papers) &&
      (granted.some((pattern) => isRefused(pattern, told, reply)) ||
        held.some(({ others }) => others.some((other) => isOpposite(other, told, reply))) ||
        isOfOtherDays(told.words, papers) ||
        leavesOut(told.words, reply.written.folded, papers) ||
        isAlone(told.words, papers)),
  );
}

const unspoken =
  /\b(?:documentos no hablan de|documents (?:say nothing of|(?:do not|don['’]?t) (?:mention|speak of))) (.+)/;

/** «Nuestros documentos no hablan de «ingresos»»: nothing is denied, where none of them does. */
function tellsOfNoPaper(words: string, papers: readonly string[]): boolean {
  const [, told = ""] = unspoken.exec(words) ?? [];
  const things = [...told.matchAll(/[«“"]([^»”"]+)[»”"]/g)].map(([, thing = ""]) => thing);
  return things.length > 0 && things.every((thing) => papers.every((paper) => !paper.includes(thing)));
}

/** What the papers grant is denied, and not of a part of it alone. */
function isRefused(pattern: RegExp, told: Sentence, reply: Reply): boolean {
  const { sentence, words } = told;
  const { folded } = reply.written;
  if (words.includes("?")) return false;
  return words.matchAll(pattern).some((match) => {
    const place = placeOf(match, told, reply);
    const behind = folded.slice(place.end, sentence.end);
    // «Sin garantía no …»: it is needed. Of a part of a car its own check tells.
    if (needed.test(behind) || (ofParts.test(match[0]) && listParts(words).length > 0)) return false;
    if (isLeftOut(folded.slice(sentence.start, place.start), sentence.start, folded)) return true;
    if (!isDeniedAt("any", place) && !deniedBehind.test(behind)) return false;
    const clause = words.split(clauseEnd).find((part) => part.search(pattern) >= 0) ?? words;
    return !partly.test(clause.replace(pattern, " "));
  });
}

function isOpposite(other: RegExp, told: Sentence, reply: Reply): boolean {
  const match = other.exec(told.words);
  if (!match || reply.known.sections.some((paper) => other.test(paper))) return false;
  // «No a otra cuenta»; what is looked for in the sentence as a whole looks for its own «no».
  return match.index === 0 || !isDeniedAt("any", placeOf(match, told, reply));
}

const ofParts = /garanti|warrant/;
/** «Sin la autorización no se puede hacer la solicitud» */
const needed =
  /^[^.;,]{0,30} no (?:se puede|procede|hay|es posible|podemos|avanza|damos)\b|^[^.;]{0,40},? (?:we|you|it|they|there) (?:can['’]?t|cannot|won['’]t|is no)\b/;
const deniedBehind = new RegExp(
  [
    inOrder(
      String.raw`^[*_]*:[*_]* (?:(?:la|el|the) \p{L}+ )?`,
      oneOf({ es: "ningun[oa]?", en: "none", both: String.raw`no\b(?! (?:solo|only))` }),
    ),
    inOrder(
      "^[*_]* (?:[a-z]+ ){0,4}?",
      oneOf({
        es: `no (?:l[oa]s? )?${oneOf(String.raw`(?:es|son|sera|seran) (?:necesari|requerid|obligatori|indispensabl|problema|un problema)\p{L}*,
          hacen? falta, se (?:revis|pid|necesit|requier|consult|chec|ve\b|mir)\p{L}*,
          (?:revis|ped|consult|chec|mir)(?:amos|imos), import\p{L}*, cuentan?, afectan?`)}, (?:nos|me) dan? igual, (?:es|son) lo de menos, salen? sobrando`,
        en: String.raw`(?:is|are|es|son|was)(?:n['’]t| not| no)(?: an?)? (?:\p{L}+ )?${oneOf(String.raw`needed, required, necessary, accepted, allowed, issue, problem, factor, looked at, necesari\p{L}+,
          requerid\p{L}+`)},
      (?:does|do)n['’]t (?:matter|count)`,
      }),
    ),
  ].join("|"),
  "u",
);
/** «Puedes omitir las referencias» */
function isLeftOut(before: string, from: number, folded: string): boolean {
  const match =
    /\b(?:omit\p{L}+|salt\p{L}+|brinc\p{L}+|olvid\p{L}+|skip|leave out|forget(?: about)?|do without)\b[^.;,]{0,24}$/u.exec(
      before,
    );
  return match !== null && !isDeniedAt("any", placeIn(folded, { start: from, end: folded.length }, match));
}

/** «Solo necesitas tu INE», where the papers ask for proof of income and references, and the reply names neither. */
function leavesOut(words: string, reply: string, papers: string[]): boolean {
  if (!onlyAsked.test(words)) return false;
  const listed = papers.filter((paper) => ofDocuments.test(paper)).map(countItems);
  if (Math.max(0, ...listed) > 2 && countItems(reply) < 3) return true;
  const asked = requirements.filter((pattern) => papers.some((paper) => pattern.test(paper)));
  return asked.length > 1 && !asked.some((pattern) => pattern.test(reply));
}
/** «Basta con tu pasaporte», "just your passport is fine": one of two documents that the papers ask for together. */
function isAlone(words: string, papers: string[]): boolean {
  const named = documents.filter((pattern) => pattern.test(words));
  const [own, another] = named;
  if (!own || another || !alone.test(words) || /\b(?:no|not|\p{L}+n['’]t)\b/u.test(words)) return false;
  return papers.some((paper) =>
    paper
      .split(/[.;\n]/)
      .some((part) => own.test(part) && documents.some((one) => one !== own && one.test(part))),
  );
}
const alone =
  /\b(?:bast\p{L}+|suficiente|alcanza|sobra|solo|solamente|unicamente|nada mas|only|just|enough|alone|all (?:you need|it takes)|nothing (?:else|but|more))\b/u;
const documents = [
  /\b(?:pasaporte|passport)\b/,
  /\b(?:residente|resident card|residencia|residency)\b/,
  /\b(?:ine|identificacion|(?:official|valid|photo) id)\b/,
  /\b(?:comprobante de domicilio|proof of address)\b/,
  /\b(?:licencia|driver['’]?s licen[cs]e)\b/,
  /\b(?:factura|invoice|title)\b/,
  /\b(?:carta de liquidacion|payoff letter)\b/,
  /\b(?:aval|guarantor|co-?signer)\b/,
  /\b(?:enganche|down(?: payment)?)\b/,
];
const ofDocuments = /\b(?:requisitos?|documentos que|requirements?|documents to bring)\b/;
/** Of a list, with marks or between commas. */
const countItems = (folded: string) =>
  folded.split(/\n *-|[,;:]|\b(?:y|e|and)\b/).filter((item) => /\p{L}{3}/u.test(item)).length;
const onlyAsked = new RegExp(
  oneOf({
    es: String.raw`\b(?:solo|solamente|unicamente|nada mas|con) (?:se )?(?:necesit\p{L}+|ocup\p{L}+|ped\p{L}+|pid\p{L}+|requier\p{L}+|hace falta|tu ine)\b,
      \bcon (?:la|tu) (?:pura|sola) \p{L}+`,
    en: String.raw`\b(?:only|just) (?:need|require|ask for)\p{L}*, \ball (?:you need|it takes) is\b`,
  }),
  "u",
);
const requirements = [
  /\b(?:ingresos|income)\b/,
  /\b(?:referencias|references)\b/,
  /\b(?:buro|credit bureau)\b/,
];

/** The papers speak of a thing, and wherever they do as of one that is. */
function isGranted(pattern: RegExp, papers: string[]): boolean {
  const places = papers.flatMap((folded) =>
    [...folded.matchAll(pattern)].map((match) => placeIn(folded, { start: 0, end: folded.length }, match)),
  );
  return places.length > 0 && !places.some((place) => isDeniedAt("any", place));
}

/** «7 días hábiles», where the papers count calendar days. */
function isOfOtherDays(words: string, papers: string[]): boolean {
  const listSorts = (folded: string) =>
    [...folded.matchAll(/(?<![\d.,])\d{1,3}(?![\d.,]*\d)/g)].flatMap(({ index, 0: number }) => {
      const behind = folded.slice(index + number.length, index + number.length + 30);
      const sort = sorts.find((pattern) => pattern.test(behind));
      return sort ? [{ number, sort }] : [];
    });
  return listSorts(words).some(({ number, sort }) => {
    const told = papers.flatMap(listSorts).filter((one) => one.number === number);
    return told.length > 0 && !told.some((one) => one.sort === sort);
  });
}
