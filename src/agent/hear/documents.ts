import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";
import { ownership } from "./documents/asked.ts";
import { asksForBranches } from "./documents/dealer/branches.ts";
import { dropFraming } from "./documents/framing.ts";
import { findGeneral } from "./documents/general.ts";
import { asksWhatToBring, isBareQuestion, speaksOfTestDrive } from "./documents/going-on.ts";
import { findMatter } from "./documents/matters.ts";
import { isOfOwnCar, speaksOfOwnCar } from "./documents/own-car.ts";
import { type DocumentQuestion, writeQuery } from "./documents/query.ts";
import { asksHowToBuy } from "./wants/buying.ts";

/** Finds what a document says of it, and nothing where none does. */
const ownershipQuery = "fundador";

/** Finds the branches rather than what else the documents say of them. */
const branchQuery = "dirección de las sucursales";

/** Finds what a buyer needs, whatever else is done step by step. */
const buyingQuery = "requisitos para comprar: documentos, requirements to buy: documents";

/** More questions than that in one message get no answer of their own. */
const mostQuestions = 3;

const asking =
  oneOf(String.raw`(?:hasta|desde)\s+qu[eé], a\s+qu[eé], en\s+qu[eé], (?:a|en)\s+cu[aá]nto, qu[eé], cu[aá]l, cu[aá]ndo, cu[aá]nto, d[oó]nde, c[oó]mo,
    puedo, se, hacen, dan, hay, tienen, aceptan, toman, reciben, abren, cierran, cobran, entregan, mandan, env[ií]an,
    what(?:['’]?s)?, where, when, how, do, does, is, are, can, could`);
const splitter = new RegExp(
  oneOf(String.raw`[?!;\n]+, \.(?!\d), ,\s+,
      \s+(?:y|and)\s+(?:tambi[eé]n\s+|also\s+)?${oneOf(String.raw`quiero, quisiera, necesito, me\s+gustar[ií]a, i\s+(?:would\s+like|want|need)\s+to,
        i['’]d\s+like\s+to`)}\s+(?=saber|know),
      \s+(?:y|o|and|or)\s+(?:(?:si|if|also|tambi[eé]n|me|nos)\s+)*(?=${asking}\s),
      \s+(?=(?:si|if)\s+[^,.?]{0,25}(?:contado|cr[eé]dito|cash|empresa|company)(?!\p{L}))`),
  "iu",
);

/**
 * The parts of a text that the dealer's documents may answer, as questions to search them with.
 * @param before what the customer wrote before, which tells of what a question is where it does not itself
 * @returns one for each matter asked about; empty where nothing in the text is such a matter
 */
export function hearDocumentQuestions(typed: string, before = ""): DocumentQuestion[] {
  const { text, asksPapers } = dropFraming(typed);
  const questions = new Map<string, DocumentQuestion>();
  const clauses = joinBringing(text.split(splitter));
  for (const { clause, matter } of listAsked(text, clauses)) {
    // «¿Aceptan bitcoin? ¿O efectivo?»: one matter, two questions.
    const key = `${matter} ${findGeneral(clause, text)?.query ?? ""}`;
    const next = clauses[clauses.indexOf(clause) + 1] ?? "";
    const question = cutToQuestion(clause, matter);
    const goesOn = isBareQuestion(next, clause) || describes.test(plainWords(next));
    const whole = goesOn ? `${question}, ${next.trim()}` : question;
    if (!questions.has(key)) questions.set(key, findOwnQuery(clause) ?? writeQuery(whole, text, before));
    const also = askAlsoCovered(clause, next);
    if (also) questions.set(also, writeQuery(also, text, before));
  }
  if (asksPapers && questions.size === 0) return [writeQuery(text, text, before)];
  return [...questions.values()].slice(0, mostQuestions);
}

const covering = /^.*(?<!\p{L})(?:cubren?|incluyen?|entran?|covers?|includes?)(?!\p{L})/iu;
const thingAlone = /^\s*(?:y|e|o|and|or)\s+((?:el|la|los|las|the)\s+\p{L}+(?:\s+\p{L}+)?)\s*$/iu;

/** «¿la garantía cubre la transmisión? ¿y el clutch?»: the same of another thing; null: not asked. */
function askAlsoCovered(clause: string, next: string): string | null {
  const [head] = covering.exec(clause) ?? [];
  const [, thing] = thingAlone.exec(next) ?? [];
  return head !== undefined && thing !== undefined && findMatter(next) < 0 ? `${head} ${thing}` : null;
}

/** «No tengo la factura original, es de aseguradora»: of what stands before it. */
const describes = /^ (?:es|son|fue|era|viene|its|it is|it was) (?:del?|from) /;

/** "is the test drive free and do I need to bring something": one question. */
function joinBringing(clauses: string[]): string[] {
  const joined: string[] = [];
  for (const clause of clauses) {
    const before = joined.pop();
    const goesOn = before !== undefined && speaksOfTestDrive(before) && asksWhatToBring(clause);
    if (goesOn) joined.push(`${before}, ${clause.trim()}`);
    else joined.push(...(before === undefined ? [] : [before]), clause);
  }
  return joined;
}

/** The clauses that are of a matter, each with it; the whole text where none is by itself. */
function listAsked(text: string, clauses: string[]): { clause: string; matter: number }[] {
  const read = (parts: string[]) =>
    parts.map((clause) => ({ clause, matter: findMatter(clause) })).filter(({ matter }) => matter >= 0);
  const isBudget = !text.includes("?") && /\d/.test(text);
  const all = read(clauses);
  const ofMatter = all.filter(({ clause }) => !(isBudget && paysCash.test(plainWords(clause))));
  if (ofMatter.length === 0) return clauses.length > 1 && all.length === 0 ? read([text]) : [];
  const asked = ofMatter.filter(({ clause }) => !circumstance.test(clause));
  return asked.length > 0 ? asked : ofMatter;
}

/** What a text says besides its questions to the documents, and besides a car to be traded in. */
export function dropMatters(typed: string): string {
  const { text, asksPapers } = dropFraming(typed);
  if (asksPapers && findMatter(text) < 0) return "";
  const isOwn = speaksOfOwnCar(text) ? isOfOwnCar : () => false;
  const clauses = text.split(splitter);
  const left = clauses.filter(
    (clause, at) =>
      findMatter(clause) < 0 &&
      !isOwn(clause) &&
      !(isBareQuestion(clause, clauses[at - 1] ?? "") && findMatter(clauses[at - 1] ?? "") >= 0),
  );
  return left.join(". ").trim();
}

/** More words than a question is asked in, without what leads to it. */
const longClause = 8;
const opening =
  /^(?:qu[eé](?=\p{L})|cu[aá]\p{L}+|d[oó]nde|c[oó]mo|tienen?|tendr[aá]n?|trae|hay|dan|hacen|aceptan|toman|reciben|manejan|pued[eo]n?|what\p{L}*|where|when|how|do|does|is|are|can|could|will)$/iu;

/** «Si no me dan el crédito, ¿me regresan …?»: asked of that case alone. */
const underCondition = /^\s*(?:(?:y|and)\s+)?(?:si|if)\s+(?:no|se|ya|i|my|the)\s/i;

/** Of a dictated clause, from the question on: «me interesa el swift rojo tiene garantía» asks «tiene garantía». */
function cutToQuestion(clause: string, matter: number): string {
  const words = clause.trim().split(/\s+/);
  if (words.length < longClause || underCondition.test(clause)) return clause;
  const starts = words.flatMap((word, at) => (opening.test(word) ? [words.slice(at).join(" ")] : []));
  return starts.find((part) => findMatter(part) === matter) ?? clause;
}

/** What is searched for in place of the customer's words. */
function findOwnQuery(clause: string): DocumentQuestion | null {
  if (asksForBranches(clause)) return { query: branchQuery };
  if (asksHowToBuy(clause)) return { query: buyingQuery };
  return ownership.test(plainWords(clause)) ? { query: ownershipQuery } : null;
}

/** «de contado, traigo 150», "cash buyer here, got 200k": how a budget is paid, and nothing asked. */
const paysCash = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: `y, pues, hola, busco, buscando, ando, quiero, estoy, algo, un, una, carro, auto, coche, camioneta,
        lo, la, seria, es, soy, pago, pagaria, pagando, compro, compra, comprador, de, al, en, efectivo,
        contado, como, unos, mil`,
      en: `and, hi, id, i, ill, im, would, be, pay, paying, buying, buyer, here, in, with, by, cash, around,
        about, for, looking, something, car`,
      both: String.raw`a, pesos, k, \d+k?`,
    }),
    String.raw` )*(?:contado|cash|efectivo) (?:(?:buyer|here|como|de|unos|around|about|para|traigo|tengo|con|mil|pesos|\d+k?) )*$`,
  ),
);

/** «pago de contado», "if I buy cash", «la compra sería a nombre de la empresa»: said for the question beside it. */
const circumstance = new RegExp(
  inOrder(
    String.raw`^\s*(?:(?:y|pero|and|but|oye|bueno|es que|pues)\s+)?(?:si|if|when|cuando)?\s*(?:yo\s+)?(?:l[oa]\s+)?`,
    oneOf({
      es: "pago, pagar[ií]a, compro, lo compro, la compra, ser[ií]a, es, soy, somos, tengo, vivo, estoy, trabajo, ya",
      en: "i, we, it['’]s, i['’]m, i['’]d",
    }),
    String.raw`\s`,
  ),
  "i",
);
