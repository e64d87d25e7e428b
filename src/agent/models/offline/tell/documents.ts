import { tellClosures } from "../../../../dealer/closures.ts";
import { tellHours } from "../../../../dealer/hours.ts";
import { fold } from "../../../../fold.ts";
import {
  asksForBranches,
  asksForHours,
  hearDocumentQuestions,
  speaksOfBranches,
} from "../../../hear/documents.ts";
import { plainWords } from "../../../hear/topics.ts";
import { detectLanguage } from "../../../language.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Passages, parsePassages, parseUnmet } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { tellConditions } from "./conditions.ts";

/** A passage is quoted whole up to this length, then up to its last full sentence. */
const mostCharacters = 700;
/** A second passage is added where it ranks about as high and both are short. */
const nearlyAsGood = 0.9;
const shortCharacters = 350;

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
  const branches = asksForBranches(turn.text) ? tellBranches(turn, data) : null;
  if (branches) return branches;
  if (!best) return tellDealer(turn) ?? `${phrases.noDocument} ${phrases.questions.offerPerson}`;
  const alsoSecond =
    asked === 1 &&
    second?.title === best.title &&
    second.score >= best.score * nearlyAsGood &&
    best.text.length <= shortCharacters &&
    second.text.length <= shortCharacters;
  const doubts = findDoubts(turn, data);
  const says = `${phrases.documentSays(best.title, isForeign(turn, best))}\n${quotePassage(turn, best)}`;
  if (doubts.length > 0)
    return (
      tellDealer(turn) ?? `${phrases.documentDoubtful(doubts)} ${says}\n\n${phrases.questions.offerPerson}`
    );
  const parts = [
    // In the customer's language, which the documents are not.
    (turn.language === "en" ? tellOwnHours(turn) : tellClosed(turn)) ?? "",
    says,
    ...(alsoSecond
      ? [
          `${phrases.documentAlso(second.title === best.title ? null : second.title)}\n${quotePassage(turn, second)}`,
        ]
      : []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
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

function tellOwnHours(turn: HeardTurn): string | null {
  const { dealer, language, text } = turn;
  if (!asksForHours(text)) return null;
  const week = dealer.hours && phrasesOf(language).openingHours(tellHours(dealer.hours, language));
  return [tellClosed(turn), week].filter(Boolean).join("\n\n") || null;
}

/** What a week's hours do not say: holidays near, and the day that is asked about. */
function tellClosed({ dealer, language, text, today }: HeardTurn): string | null {
  return asksForHours(text) ? tellClosures(text, dealer, today, language) : null;
}

/** True where a passage in the other language is quoted. */
export function quotesForeign(turn: HeardTurn, data: unknown): boolean {
  const [best] = findQuoted(turn, data);
  const isToldOtherwise =
    (findDoubts(turn, data).length > 0 && tellDealer(turn) !== null) || tellConditions(turn, best) !== null;
  return best !== undefined && isForeign(turn, best) && !isToldOtherwise;
}

function findQuoted(turn: HeardTurn, data: unknown): Passages {
  return putFirst(
    turn,
    parsePassages(data).filter((passage) => isAbout(turn, passage)),
  );
}

function isForeign({ language }: HeardTurn, { text }: Passages[number]): boolean {
  return detectLanguage(text, language) !== language;
}

/** Said around a question rather than asked about. */
const everyday =
  /^(traigo|traes?|ocup[oa]\w*|sacar\w*|mir[ae]|fij[ae]\w*|nomas|oiga|oye|pues|dime|digame|platic\w+|cuentame|ando|viendo|chec\w+|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana)$/;

/**
 * The customer's own words that no passage speaks of, but for cars. Of English words only names count: the documents may well say
 * the others in Spanish.
 */
function findDoubts(turn: HeardTurn, data: unknown): string[] {
  const typed = turn.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  // The names and years of cars are for the stock to know.
  const ofNoCar = new Set(fold(turn.heard.rest).split(/[^\p{L}\p{N}]+/u));
  const unmet = parseUnmet(data).filter((word) => ofNoCar.has(word));
  return unmet.flatMap((word) => {
    const said = typed.findIndex((one) => fold(one) === word);
    const isName = said > 0 && /^\p{Lu}\p{Ll}/u.test(typed[said] ?? "");
    if (everyday.test(word)) return [];
    return said >= 0 && (turn.language === "es" || isName) ? [typed[said] ?? word] : [];
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

/** With the heading that it stands under: a list of what is not covered must not be read as one of what is. */
function quotePassage({ language }: HeardTurn, passage: Passages[number]): string {
  const { source } = phrasesOf(language);
  const own = lastHeading(passage);
  const heading = own && own !== passage.title ? `*${own}*\n` : "";
  return `${heading}«${quote(passage.text)}»\n${source(writeSource(passage))}`;
}

/** What is denied («Qué no cubre») comes behind what is not, unless that is what was asked for. */
function putFirst({ text }: HeardTurn, passages: Passages): Passages {
  const denies = (words: string) =>
    / (no|not|dont|doesnt|isnt|sin|excluye|excluded?|except) /.test(plainWords(words));
  const [best] = passages;
  const isWanted = (passage: Passages[number]) =>
    passage.title === best?.title && denies(lastHeading(passage)) === denies(text);
  const first = passages.find(isWanted);
  // A document that does not part the two is quoted as it ranks.
  const parts = passages.some((passage) => passage.title === best?.title && denies(lastHeading(passage)));
  return first && parts ? [first, ...passages.filter((passage) => passage !== first)] : passages;
}

/**
 * A question that was put to the documents only because nothing else fitted is answered by a passage that has one
 * of its very words, not by one that is spelled alike («motos» and «motor»). English words are not looked for: the
 * documents are in Spanish.
 */
function isAbout({ text, heard, language, topics, steps }: HeardTurn, passage: Passages[number]): boolean {
  if (topics.has("bargain"))
    return / (descuent|rebaj|discount|precios? fijos?|fixed price)/.test(plainWords(passage.text));
  // A question of our own on the matter, where the text alone was not one.
  if (steps.some(({ arguments: args }) => typeof args.query === "string" && !text.startsWith(args.query)))
    return true;
  if (language === "en" || hearDocumentQuestions(text).length > 0) return true;
  const words = plainWords(`${passage.heading} ${passage.text}`);
  return heard.rest.split(" ").some((word) => {
    const stem = word.replace(/(es|s)$/, "");
    return stem.length > 2 && new RegExp(` ${stem}(s|es)? `).test(words);
  });
}

function lastHeading({ heading }: Passages[number]): string {
  return heading.split(" › ").at(-1) ?? "";
}

function writeSource({ title, heading }: { title: string; heading: string }): string {
  if (!heading) return title;
  return heading.startsWith(title) ? heading : `${title} › ${heading}`;
}

/** Markdown marks mean nothing on a phone. */
function quote(text: string): string {
  const plain = text
    .replace(/\*\*(.+?)\*\*/g, "$1")
    .replace(/^[-*] /gm, "• ")
    .trim();
  if (plain.length <= mostCharacters) return plain;
  const cut = plain.slice(0, mostCharacters);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf(".\n"), cut.lastIndexOf("\n•"));
  return `${(end > 0 ? cut.slice(0, end + 1) : cut).trim()} […]`;
}
