import { ageInEnglish, yearsOfAge } from "../../text/ages.ts";
import { fold } from "../../text/fold.ts";
import { oneOf } from "../../text/pattern.ts";
import { dropColumnNames, isTable } from "../tables.ts";
import { type QueryTerm, readTerms } from "./query-terms.ts";

/** A sentence, or an item of a list, of a passage. */
type Unit = {
  /** As it stands, with the mark of its list. */
  text: string;
  isItem: boolean;
  /** So many of the question's terms. */
  met: number;
  /** How much of the question it meets. */
  score: number;
};

/** Whole words of folded text: one of a list of wordings. */
const whole = (list: string) => new RegExp(String.raw`\b${oneOf(list)}\b`);

/** What kind of fact a question asks for, and what a sentence that states one holds; both over folded text. */
const kinds: [asked: RegExp, stated: RegExp][] = [
  [
    whole(String.raw`cuando, cuanto (?:tiempo|tarda\w*|dura\w*|se tarda\w*|(?:me |lo |la )*(?:llega|entrega|dan)\w*),
    cuantos (?:dias|meses|anos), y (?:cuanto )?(?:dura|tarda), en que (?:dia|fecha|momento),
    (?:para|hasta|desde) cuando, que plazo, how (?:long|soon|fast|quickly|many (?:days|months|weeks)), when,
    what (?:day|date)`),
    whole(String.raw`\d+ (?:\w+ )?(?:dias?|meses|mes|horas?|minutos|anos|days?|months?|hours?|minutes|years), el (?:mismo )?dia,
    the (?:same )?day, al terminar, antes de, before`),
  ],
  [
    whole(String.raw`cuanto (?:(?:se )?cuestan?|(?:se )?cobran?|(?:se )?cobra|es|salen?|valen?|piden|me cuesta|hay que|aparto|se aparta|se da|se deja|dejo),
    cuesta, cuestan, cuesta algo, ,\scuanto(?! (?:tiempo|tarda|dura)),
    en cuanto(?! (?:tiempo|(?:me |lo |la )*(?:llega|entrega|dan))), con cuanto, costo, cobran, how much, cost,
    costs, fees?, free, charge[sd]?, gratis`),
    /\b(?:\d[\d,.]* pesos|\d+ ?%|sin costo|no tiene costo|costo|gratuit[oa]s?|gratis|cuesta|free|no charge|costs?)|\$ ?\d/,
  ],
  [
    /\b(?:direccion|domicilio|donde|ubicad[oa]s?|ubicacion|calle|address|where|located|location)\b/,
    /^(?:direccion|address)\b|\b(?:avenida|calle|boulevard|avenue|street)\b/,
  ],
  [
    new RegExp(
      String.raw`\b(?:${yearsOfAge}|edad|jubilad[oa]|pensionad[oa]|too old|how old|minimum age|retired|years? old|${ageInEnglish}|is [1-9]\d)\b`,
    ),
    /\banos de edad\b|\bedad\b|\byears old\b|\bage\b/,
  ],
  [
    whole(
      "(?:a )?quien(?:es)? (?:(?:le toca|lo|la|los|las) )*(?:pagan?|pagar|cubren?), who (?:pays|covers), (?:a|por) cargo de quien",
    ),
    /\b(?:pagan?|pagad[oa]s?|(?:a|por) (?:cargo|cuenta) de|cubren?|corren?|paid|pays?|borne)\b/,
  ],
  [
    whole(
      `(?:tengo|hay|debo|necesito|ocupo|puedo)(?: que)? (?:llevar|traer), que (?:mas )?(?:llevo|traigo), llevo algo, piden (?:algo|licencia),
      (?:need|have|should|must|supposed)(?: i)?(?: to)? (?:bring|take|carry), (?:should|do) i bring, bring (?:anything|something)`,
    ),
    /\b(?:traiga|lleve|presente|bring|licen[cs]i?[ae]|licen[cs]e)\b/,
  ],
];
/** «¿ustedes tramitan las placas?»: that we do is told beside what else answers. */
const ours: [asked: RegExp, stated: RegExp] = [
  whole(
    `(?:hacen|tramitan|gestionan|ven|manejan|arreglan) (?:ustedes|uds),
      (?:ustedes|uds) (?:me |l[oa]s? |se encargan|hacen|tramitan|gestionan),
      quien (?:me |l[oa]s? )?(?:hace|tramita|gestiona|saca), se encargan,
      who (?:does|handles|takes care), do you (?:guys )?(?:do|handle|take care|help),
      you (?:guys )?(?:do|handle) (?:the|it)`,
  ),
  /\b(?:nosotros|hacemos|tramitamos|gestionamos|nos encargamos|we (?:do|handle|take care|carry out|process))\b/,
];
/** A fact of the kind that is asked for weighs as much as a word of the question. */
const kindWeight = 1.5;
/** What the heading has already decides between sentences that are alike otherwise. */
const knownWeight = 0.1;

/** A question of which all of a list is the answer: «¿qué papeles…?», "what does it cover". */
const wholeList = whole(String.raw`papeles, papeleo, documentos, documentacion, requisitos?,
  que (?:mas )?(?:necesito|ocupo|piden|me piden|llevo|debo llevar|cubre|no cubre|incluye|condiciones|formas|aceptan),
  cuales son, condiciones, formas de pago, paperwork, papers, documents, docs, documentation, requirements?,
  que garantia, garantia (?:dan|tienen|ofrecen|manejan|hay), what warranty, what (?:kind|sort) of warranty,
  whats covered,
  what (?:do i need|should i bring|do you need|doesn ?t it cover|isn ?t covered|does it not cover|does (?:it|(?:the|your|this|that) (?:\w+ )?warranty) cover|s covered|is covered|isn t covered|is not covered|conditions),
  (?:tarjeta|card)s?\b.*\b(?:efectivo|cash|transfer), (?:efectivo|cash|transfer)\w*\b.*\b(?:tarjeta|card)s?,
  payment methods, ways to pay, como (?:puedo|se puede) pagar, how can i pay`);

/** So many sentences answer a question, and so many one that asks for two things. */
const mostSentences = 2;
const mostOfTwo = 3;
const shortLine = 60;
/** A second one is told where it meets this part of what the best one meets. */
const nearlyAsGood = 0.6;

/**
 * The one or two sentences of a passage that answer a question, in their order; the whole list, with the line that
 * leads to it, where the list is the answer.
 * @param words the question, with what it is about
 * @returns the passage itself where it is short or nothing in it meets the question better than the rest
 */
export function pickSentences(
  { question, words }: { question: string; words: string },
  terms: QueryTerm[],
  { headings, text }: { headings: string[]; text: string },
): string {
  // What stands in the heading is no difference between the sentences below it.
  const known = meetTerms(terms, fold(headings.at(-1) ?? ""));
  const units = readUnits({ question, words }, terms, text, known);
  const items = units.filter(({ isItem }) => isItem);
  const best = units.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return text;
  // What a second sentence takes back is told with the first.
  if (items.length === 0 && units.length <= mostSentences) return text;
  const asked = foldQuestion(question);
  if (items.length > 1 && (best.score === 0 || wholeList.test(asked)))
    return joinUnits(units.filter(({ isItem, score }, at) => isItem || score > 0 || leads(units, at)));
  // Short lines with a full stop each are a list as well.
  const isShort = units.length <= mostOfTwo || units.every((unit) => unit.text.trim().length <= shortLine);
  if (items.length === 0 && isShort && wholeList.test(asked)) return text;
  const most = / (?:y|and|n) |, /.test(asked.trim()) ? mostOfTwo : mostSentences;
  const chosen =
    best.score < 1
      ? units.slice(0, mostSentences)
      : units
          .toSorted((a, b) => b.score - a.score)
          .slice(0, most)
          .filter(({ score }) => score >= best.score * nearlyAsGood)
          // What says nothing of the thing is no answer beside what does, such as the price of another.
          .filter(({ met }) => met > 0 || best.met === 0);
  const told = [...chosen, ...findLeftOut(units, chosen, listStated(asked)), ...findOtherHalf(units, chosen)];
  const isOurs = (text: string) => ours[0].test(asked) && ours[1].test(fold(text));
  return joinUnits(units.filter((unit) => told.includes(unit) || takesBack(unit, told) || isOurs(unit.text)));
}

/** «No recibimos autos que aún se deban.», "We do not take …": what is denied of the same that is told. */
const denial = /^(?:no|tampoco) (\p{L}+mos)\b|^we (?:do not|don['’]t|cannot|can['’]t) (\p{L}{4})/u;

/** A longer verb is the same in another form too: «recibimos», «recibirlos». */
const longVerb = 7;

function takesBack({ text, isItem }: Unit, told: Unit[]): boolean {
  const [, spanish, english] = denial.exec(fold(text)) ?? [];
  const verb = spanish && spanish.length > longVerb ? spanish.slice(0, longVerb - 2) : (spanish ?? english);
  if (isItem || verb === undefined) return false;
  return told.some((unit) => !unit.isItem && new RegExp(`\\b${verb}`).test(fold(unit.text)));
}

/** «A otras ciudades …», "Farther places …": said beside what holds for those that were named before. */
const contrasts =
  /^(?:(?:a|en|para|de|to|in|for) )?(?:(?:los|las|el|the|all|todos|todas) )*(?:otr[oa]s|demas|resto|other|others|rest|elsewhere|farther|further)\b|^(?:fuera de|outside|beyond)\b/;

/** Who is asked for one half of such a pair is told both: which of them holds is for the customer to see. */
function findOtherHalf(units: Unit[], chosen: Unit[]): Unit[] {
  return units.filter((unit, at) => {
    const isContrast = ({ text, isItem }: Unit) => !isItem && contrasts.test(fold(text));
    const [before, after] = [units[at - 1], units[at + 1]];
    return (
      (after && isContrast(after) && chosen.includes(after)) ||
      (before && isContrast(unit) && chosen.includes(before))
    );
  });
}

/** «¿cuánto cuesta y cuánto dura?»: for each kind of fact that none of the chosen states, the best that does. */
function findLeftOut(units: Unit[], chosen: Unit[], stated: RegExp[]): Unit[] {
  if (stated.length < 2) return [];
  return stated.flatMap((pattern) => {
    const states = ({ text }: Unit) => pattern.test(fold(text));
    return chosen.some(states) ? [] : (units.filter(states).toSorted((a, b) => b.score - a.score)[0] ?? []);
  });
}

/** For each kind of fact that is asked for, what a sentence holds that states one. */
function listStated(asked: string): RegExp[] {
  return kinds.flatMap(([pattern, stated]) => (pattern.test(asked) ? [stated] : []));
}

function foldQuestion(text: string): string {
  return fold(text).replace(/['’]/g, " ");
}

function leads(units: Unit[], at: number): boolean {
  return units[at]?.text.trimEnd().endsWith(":") === true && units[at + 1]?.isItem === true;
}

function readUnits(
  { question, words }: { question: string; words: string },
  terms: QueryTerm[],
  text: string,
  known: Set<QueryTerm>,
): Unit[] {
  const asked = new Set(readTerms(question).map(({ word }) => word));
  const named = terms.flatMap((term) =>
    asked.has(term.word) ? [{ ...term, alternatives: [term.word] }] : [],
  );
  const stated = listStated(foldQuestion(words));
  const ofTable = isTable(text);
  return readSentences(text).map((sentence) => {
    const folded = fold(sentence.text);
    const told = ofTable && sentence.isItem ? fold(dropColumnNames(sentence.text)) : folded;
    const all = [...meetTerms(terms, told)];
    const met = all.filter((term) => !known.has(term)).length;
    // Of a table each row is of something else: that with the customer's own word before that with another one for it.
    const own = ofTable && sentence.isItem ? [...meetTerms(named, told)].length : 0;
    const kind = stated.filter((pattern) => pattern.test(folded)).length * kindWeight;
    return { ...sentence, met, score: met + own + kind + (all.length - met) * knownWeight };
  });
}

/** The sentences of a passage and the items of its lists, in their order. */
export function readSentences(text: string): Pick<Unit, "text" | "isItem">[] {
  return text.split("\n").flatMap((line) => {
    const isItem = /^\s*(?:[-*+•]|\d+[.)])\s/.test(line);
    const pieces = isItem ? [line] : joinAnswers(line.split(/(?<=[.!?…][»”")]?) +(?=\p{Lu}|[¿¡«])/u));
    return pieces.filter((piece) => piece.trim() !== "").map((piece) => ({ text: piece, isItem }));
  });
}

/** «¿Ofrecen garantía extendida? Sí: 12 meses más.»: a question in a line says nothing without what answers it. */
function joinAnswers(sentences: string[]): string[] {
  return sentences.flatMap((sentence, at) => {
    const [before, after] = [sentences[at - 1], sentences[at + 1]];
    if (!sentence.endsWith("?")) return before?.endsWith("?") ? [] : [sentence];
    return after === undefined || after.endsWith("?") ? [sentence] : [`${sentence} ${after}`];
  });
}

/** Sentences of a line stay in one; items each have their own. */
function joinUnits(units: Unit[]): string {
  return units
    .map(({ text, isItem }, at) => {
      const after = units[at + 1];
      if (!after) return text;
      return isItem || after.isItem ? `${text}\n` : `${text} `;
    })
    .join("")
    .trim();
}

/** Those of the terms that a folded text has, by the word itself or one that the trade says for it. */
export function meetTerms(terms: QueryTerm[], folded: string): Set<QueryTerm> {
  const words = ` ${folded.replace(/[^a-z0-9]+/g, " ")} `;
  return new Set(
    terms.filter(({ alternatives }) =>
      alternatives.some((alternative) => words.includes(` ${stem(fold(alternative))}`)),
    ),
  );
}

/** Without the end that inflection changes. */
export function stem(word: string): string {
  return word.length >= 7 ? word.slice(0, -2) : word.length >= 5 ? word.slice(0, -1) : word;
}
