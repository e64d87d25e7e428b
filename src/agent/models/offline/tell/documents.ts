import { tellOpening } from "../../../../dealer/closures.ts";
import { fold } from "../../../../text/fold.ts";
import {
  asksForBranches,
  asksForHours,
  asksOnlyForHours,
  hearDocumentQuestions,
  speaksOfBranches,
} from "../../../hear/documents.ts";
import { plainWords } from "../../../hear/topics.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Passages, parseMissing, parsePassages, parseUnmet } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { tellConditions } from "./conditions.ts";
import { answerOf, isForeign, lastHeading, quotePassage, tellAlso, tellPassage } from "./passage.ts";

/** A second passage is added where it ranks about as high and both are short. */
const nearlyAsGood = 0.9;
const shortCharacters = 320;

/** What the dealer's documents say, quoted, with the place it stands at; or that they do not say. */
export function tellDocuments(turn: HeardTurn, data: unknown): string {
  const asked = turn.steps.filter(({ name }) => name === "search_knowledge").length;
  const phrases = phrasesOf(turn.language);
  const isHandedOver = turn.steps.some(({ name }) => name === "hand_over");
  const isBargain = turn.topics.has("bargain");
  const [best, second] = findQuoted(turn, data);
  if (!best && isHandedOver) return "";
  if (isBargain) {
    const fixed = best ? `${quotePassage(turn, best)}\n\n` : "";
    return `${fixed}${phrases.bargain}\n\n${phrases.questions.offerPerson}`;
  }
  const conditions = tellConditions(turn, best);
  if (conditions) return conditions;
  const hours = tellHoursAlone(turn, best);
  if (hours) return hours;
  const branches = asksForBranches(turn.text) ? tellBranches(turn, data) : null;
  if (branches) return branches;
  if (!best) return tellDealer(turn) ?? `${phrases.noDocument} ${phrases.questions.offerPerson}`;
  const alsoSecond =
    asked === 1 &&
    second?.title === best.title &&
    second.score >= best.score * nearlyAsGood &&
    best.text.length <= shortCharacters &&
    second.text.length <= shortCharacters &&
    answerOf(best) === best.text &&
    !namesHeading(turn, best);
  const doubts = findDoubts(turn, data);
  const says = tellPassage(turn, best);
  if (doubts.length > 0 && turnsOnDoubts(turn, data, doubts))
    return tellDealer(turn) ?? `${phrases.noDocument} ${phrases.questions.offerPerson}`;
  if (doubts.length > 0)
    return (
      tellDealer(turn) ?? `${phrases.documentDoubtful(doubts)} ${says}\n\n${phrases.questions.offerPerson}`
    );
  const before = findLeadIn(turn, best, data);
  const parts = [
    tellOwnHours(turn) ?? "",
    tellAge(turn, best) ?? "",
    before ? `${tellPassage(turn, before)}\n\n${tellAlso(turn, best)}` : says,
    alsoSecond && !before ? tellAlso(turn, second) : "",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** «Además de los documentos de la compra de contado: …»: the passage that it adds to is told first. */
function findLeadIn(turn: HeardTurn, best: Passages[number], data: unknown): Passages[number] | null {
  const lead = /^(?:además de|ademas de|besides|in addition to|as well as)\b([^\n:.]*)/i.exec(best.text)?.[1];
  if (lead === undefined) return null;
  const named = plainWords(lead);
  const isNamed = (passage: Passages[number]) =>
    passage !== best &&
    passage.title === best.title &&
    plainWords(lastHeading(passage))
      .split(" ")
      .every((word) => named.includes(` ${word} `) || word === "");
  return findQuoted(turn, data).find(isNamed) ?? null;
}

/** A car of the customer's own that is older than those that are taken. */
function tellAge({ text, heard, language }: HeardTurn, best: Passages[number]): string | null {
  const from = Number(
    /\b(?:de|desde|from) ((?:19|20)\d\d) (?:en adelante|a la fecha|on|onwards|or (?:newer|later))/i.exec(
      best.text,
    )?.[1],
  );
  const { year_min, year_max } = heard.filters;
  const heardYear = year_min === year_max ? year_max : null;
  const own = Number(/\b((?:19|20)\d\d)\b/.exec(text)?.[1] ?? heardYear ?? Number.NaN);
  return own < from ? phrasesOf(language).tooOld(own, from) : null;
}

/** The very heading is what was asked for: nothing beside it is. */
function namesHeading({ text }: HeardTurn, passage: Passages[number]): boolean {
  const words = plainWords(text);
  return plainWords(lastHeading(passage))
    .split(" ")
    .some((word) => word.length > 5 && words.includes(` ${word} `));
}

/** Of what is left nothing says what is asked for. */
const anyMatter =
  /^(acept\w+|tien\w+|sucursal\w*|agencia|tienda|pag[ao]\w*|puedo|pueden?|hay|dan|hac\w+|ofrec\w+|vend\w+|client\w+|autos?|carros?|coches?)$/;

/** Without the words that no passage speaks of there is no question left, or it is the trade's own word that is missing. */
function turnsOnDoubts({ heard }: HeardTurn, data: unknown, doubts: string[]): boolean {
  const doubted = new Set([...doubts.map(fold), ...parseUnmet(data)]);
  const left = fold(heard.rest)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 && !doubted.has(word) && !everyday.test(word) && !anyMatter.test(word));
  return (
    left.length === 0 ||
    parseMissing(data).some((word) => doubted.has(word) && doubts.map(fold).includes(word))
  );
}

/** What the dealer's own file says where no document does: hours and branches. */
function tellDealer(turn: HeardTurn): string | null {
  const { dealer, language, text } = turn;
  const { branches } = phrasesOf(language);
  const places = dealer.branches.map(({ name, address }) => `• *${name}*: ${address}`);
  const parts = [
    tellOwnHours(turn),
    speaksOfBranches(text) && places.length > 0 ? [branches, ...places].join("\n") : null,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("\n\n") : null;
}

/** What the dealer's file says of when it is open; null where that is not asked, or not stated. */
function tellOwnHours({ dealer, language, text, today, minute }: HeardTurn): string | null {
  return asksForHours(text) ? tellOpening(text, dealer, { today, minute: minute ?? null }, language) : null;
}

/** Hours that a document gives, which the dealer's file may give otherwise. */
const givesHours = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|hrs|horas)\b/i;

/**
 * The dealer's file has the word on when it is open, and has it once: no passage is quoted beside it that is of nothing
 * else, or gives hours of its own. The workshop's are for the documents to say.
 */
function tellHoursAlone(turn: HeardTurn, best: Passages[number] | undefined): string | null {
  const own = turn.dealer.hours && tellOwnHours(turn);
  if (!own) return null;
  const ofWorkshop = / (taller|servicio|mecanico|workshop|service|mechanic) /.test(plainWords(turn.text));
  const isOther = best !== undefined && (ofWorkshop || !givesHours.test(best.text));
  return isOther && !asksOnlyForHours(turn.text) ? null : own;
}

/** True where a passage in the other language is quoted. */
export function quotesForeign(turn: HeardTurn, data: unknown): boolean {
  const [best] = findQuoted(turn, data);
  const isToldOtherwise =
    (findDoubts(turn, data).length > 0 && tellDealer(turn) !== null) || tellConditions(turn, best) !== null;
  return best !== undefined && !isToldOtherwise && isForeign(turn, best) && !tellHoursAlone(turn, best);
}

function findQuoted(turn: HeardTurn, data: unknown): Passages {
  return putFirst(
    turn,
    parsePassages(data).filter((passage) => isAbout(turn, passage)),
  );
}

const anyPlace =
  /\b(?:otras? ciudad(?:es)?|toda la republica|todo (?:el pais|mexico)|other cities|nationwide|anywhere in)\b/;
/** A place is named next. */
const places = /\b(?:a|en|hasta|to|in|for|vivo en|estoy en)(?: (?:el|la|mi|my|the))? $/;

/** Said around a question rather than asked about. */
const everyday =
  /^(\d+|papa|mama|herman\w+|espos\w+|hij\w+|abuel\w+|anos|traigo|traes?|ocup[oa]\w*|sacar\w*|mir[ae]|fij[ae]\w*|nomas|oiga|oye|pues|dime|digame|platic\w+|cuentame|ando|viendo|chec\w+|viv[oe]|estoy|hag[ao]n?|rancho|casa|client\w+|pos|pus|fecha|todavia|aun|algo|mal[oa]s?|cosas?|llevar\w*|traer\w*|ah|oh|eh|jaja\w*|ese|esa|lleg\w+|resolv\w+|resuelv\w+|contest\w+|funcion\w+|suced\w+|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana)$/;

/**
 * The customer's own words that no passage speaks of, but for cars. Of English words only names count: the documents may well say
 * the others in Spanish.
 */
function findDoubts(turn: HeardTurn, data: unknown): string[] {
  const typed = turn.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // The names and years of cars are for the stock to know.
  const ofNoCar = new Set(fold(turn.heard.rest).split(/[^\p{L}\p{N}]+/u));
  const unmet = parseUnmet(data).filter((word) => ofNoCar.has(word));
  // «¿hacen envíos a Cancún?»: what holds for other cities holds for the one named.
  const isForAnyPlace = parsePassages(data)
    .slice(0, 1)
    .some(({ text }) => anyPlace.test(fold(text)));
  const missing = new Set(parseMissing(data));
  return unmet.flatMap((word) => {
    const said = typed.findIndex((one) => fold(one) === word);
    const isName = said > 0 && /^\p{Lu}\p{Ll}/u.test(typed[said] ?? "");
    const isPlace =
      isForAnyPlace && said > 0 && places.test(fold(turn.text).slice(0, fold(turn.text).indexOf(word)));
    if (everyday.test(word) || isPlace) return [];
    return said >= 0 && (turn.language === "es" || isName || missing.has(word)) ? [typed[said] ?? word] : [];
  });
}

/** The first sentence of each passage that gives an address; null where fewer than two do. */
function tellBranches(turn: HeardTurn, data: unknown): string | null {
  const passages = parsePassages(data).filter((passage) =>
    /^(direcci[oó]n|domicilio|address)\b/i.test(passage.text.trim()),
  );
  const [first, second] = passages;
  if (!first || !second) return null;
  const words = plainWords(turn.text);
  const named = passages.filter(({ heading }) =>
    plainWords(heading.split(" › ").at(-1)?.split(",")[0] ?? "")
      .split(" ")
      .some((word) => word.length > 5 && words.includes(` ${word} `)),
  );
  const { documentSays, source } = phrasesOf(turn.language);
  const lines = (named.length > 0 ? named : passages).map(({ heading, text }) => {
    const address = text.replace(/^[^:]*:\s*/, "").split(/\.(?:\s|$)/)[0];
    return `• *${heading.split(" › ").at(-1)}*: ${address}`;
  });
  return [documentSays(first.title, isForeign(turn, first)), ...lines, source(first.title)].join("\n");
}

/** What is denied («Qué no cubre») comes behind what is not, unless that is what was asked for. */
function putFirst({ text }: HeardTurn, passages: Passages): Passages {
  const denies = (words: string) =>
    / (no|not|dont|doesnt|isnt|sin|excluye|excluded?|except) /.test(plainWords(words));
  const [best] = passages;
  // One item of a list that is the very answer: «¿cubre las llantas?».
  if (best?.answer && /^[-*•] [^\n]+$/.test(best.answer)) return passages;
  const isWanted = (passage: Passages[number]) =>
    passage.title === best?.title && denies(lastHeading(passage)) === denies(text);
  const first = passages.find(isWanted);
  // A document that does not part the two is quoted as it ranks.
  const parts = passages.some((passage) => passage.title === best?.title && denies(lastHeading(passage)));
  return first && parts ? [first, ...passages.filter((passage) => passage !== first)] : passages;
}

/**
 * A question that was put to the documents only because nothing else fitted is answered by a passage that has one
 * of its very words, not by one that is spelled alike («motos» and «motor»). Words are not looked for in a passage of
 * the other language.
 */
function isAbout({ text, heard, language, topics, steps }: HeardTurn, passage: Passages[number]): boolean {
  if (topics.has("bargain"))
    return / (descuent|rebaj|discount|precios? fijos?|fixed price)/.test(plainWords(passage.text));
  // A question of our own on the matter, where the text alone was not one.
  if (steps.some(({ arguments: args }) => typeof args.query === "string" && !text.startsWith(args.query)))
    return true;
  if (isForeign({ language }, passage) || hearDocumentQuestions(text).length > 0) return true;
  const words = plainWords(`${passage.heading} ${passage.text}`);
  return heard.rest.split(" ").some((word) => {
    const stem = word.replace(/(es|s)$/, "");
    return stem.length > 2 && new RegExp(` ${stem}(s|es)? `).test(words);
  });
}
