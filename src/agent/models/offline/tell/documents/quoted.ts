import { readTerms } from "../../../../../knowledge/search/query-terms.ts";
import { meetTerms } from "../../../../../knowledge/search/sentences.ts";
import { tellsOf } from "../../../../../knowledge/search/tells-of.ts";
import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { asksForService } from "../../../../hear/deals.ts";
import { isForBuyer, saysOnlyWhoBuys } from "../../../../hear/documents/credit/buyers.ts";
import { asksForWorkshopHours, speaksOfWorkshop } from "../../../../hear/documents/dealer/hours.ts";
import { dependsOnBuyer } from "../../../../hear/documents/query.ts";
import { hearDocumentQuestions } from "../../../../hear/documents.ts";
import { type Passages, parsePassages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { isForeign, lastHeading } from "../passage.ts";
import { givesHours } from "./dealer.ts";
import { dropOtherBranches } from "./of-branch.ts";
import { dropOthers } from "./of-other.ts";

/** The passages that are about what was asked, the one to be told first at the head. */
export function findQuoted(turn: HeardTurn, data: unknown): Passages {
  const passages = putOwnFirst(turn, dropOtherBranches(turn, dropOthers(turn, parsePassages(data))));
  if (asksForWorkshopHours(turn.text))
    return passages.filter((passage) => speaksOfWorkshop(passage.text) && givesHours(passage));
  const about = selectAbout(turn, passages);
  const { thing } = turn.heard;
  if (thing === null) return putFirst(turn, about);
  const told = passages.filter((passage) => tellsOf(thing, passage));
  const goesOn = told.length > 0 && asksMore.test(plainWords(turn.text));
  return putFirst(turn, goesOn ? about : told);
}

/** What is for others than the customer is not told; of requirements what is for such as the customer is comes first. */
function putOwnFirst({ text, earlier }: HeardTurn, passages: Passages): Passages {
  const said = [text, ...earlier.slice(0, fewBefore)];
  const isFor = (passage: Passages[number]) => isForBuyer(said, lastHeading(passage));
  const own = passages.filter((passage) => isFor(passage) === true);
  if (own.length === 0) return passages;
  if (!dependsOnBuyer(text) && !saysOnlyWhoBuys(text))
    return passages.filter((passage) => isFor(passage) !== false);
  return [...own, ...passages.filter((passage) => isFor(passage) === null)];
}

/** So many texts back it was said who buys. */
const fewBefore = 3;

/** «¿cuánto es para apartar y si me arrepiento?» asks for more than what it costs. */
const asksMore = / (y|and|pero|but) (si|if|que|what|cuando|when|como|how|me|do|can|puedo|hay|tienen) /;

/** «Además de los documentos de la compra de contado: …»: the passage that it adds to is told first. */
export function findLeadIn(turn: HeardTurn, best: Passages[number], data: unknown): Passages[number] | null {
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

/** «¿qué no cubre?», "what isn't covered": but not «¿no me va a fallar?» */
const asksDenied =
  / (no|not|dont|doesnt|isnt|sin) (\w+ ){0,3}(cubr\w+|cover\w*|inclu\w+|entra\w*|aplic\w+|apply|applies|acept\w+|recib\w+|take|accept) | (excluye\w*|excluded?|except) /;

/** What is denied («Qué no cubre») comes behind what is not, unless that is what was asked for. */
function putFirst({ text }: HeardTurn, passages: Passages): Passages {
  const denies = (words: string) =>
    / (no|not|dont|doesnt|isnt|sin|excluye|excluded?|except) /.test(plainWords(words));
  const [best] = passages;
  // One item of a list that is the very answer: «¿cubre las llantas?».
  if (best?.answer && /^[-*•] [^\n]+$/.test(best.answer)) return passages;
  const isWanted = (passage: Passages[number]) =>
    passage.title === best?.title && denies(lastHeading(passage)) === asksDenied.test(plainWords(text));
  const first = passages.find(isWanted);
  // A document that does not part the two is quoted as it ranks.
  const parts = passages.some((passage) => passage.title === best?.title && denies(lastHeading(passage)));
  return first && parts ? [first, ...passages.filter((passage) => passage !== first)] : passages;
}

/** A lower price, rather than a promise of what the documents tell. */
export function asksForLess({ topics, text }: Pick<HeardTurn, "topics" | "text">): boolean {
  return topics.has("bargain") && !asksForService(text);
}

const discounts = / (descuent|descont|rebaj|discount|precios? fijos?|fixed price)/;
const deducting = / (se )?(descuent[ao]n?|descontamos|descontar\w*|descontad[oa]s?|discounted from) /;
/** Where money is kept back from what a customer gets, or charged. */
const otherMatters = anyOf(
  inOrder(
    " (",
    oneOf({
      es: String.raw`devol\w+, devuelv\w+, reembols\w+, gastos?, comision(es)?, penaliz\w+, apartado, anticipo,
        avaluo, valuacion, multas?, adeudos?, reparaci\w+, sueldo, salario, nomina`,
      en: String.raw`return\w*, fees?, penalty, deposit, apprais\w+, repairs?, payroll, refund\w*`,
      both: String.raw`cancel\w+, administrativ\w+`,
    }),
    ") ",
  ),
);

/** Of lower prices, rather than of what is deducted elsewhere: «Se descuenta el 4% por gastos administrativos». */
function speaksOfDiscounts({ title, headings, text, answer }: Passages[number]): boolean {
  const about = plainWords([title, ...headings].join(" "));
  const isOfPrices = (sentence: string) => {
    const words = plainWords(sentence);
    if (!discounts.test(words) || otherMatters.test(words)) return false;
    return !(deducting.test(words) && otherMatters.test(about));
  };
  const sentences = (told: string) => told.split(/(?<=[.!?;])\s+|\n+/);
  const isNone = answer != null && discounts.test(plainWords(answer)) && !sentences(answer).some(isOfPrices);
  return !isNone && sentences(text).some(isOfPrices);
}

/**
 * A question that was put to the documents only because nothing else fitted is answered by a passage that has one
 * of its very words, not by one that is spelled alike («motos» and «motor»). Words are not looked for in a passage of
 * the other language.
 */
function selectAbout(turn: HeardTurn, passages: Passages): Passages {
  const { text, steps } = turn;
  if (asksForLess(turn)) return passages.filter(speaksOfDiscounts);
  // A question of our own on the matter, where the text alone was not one.
  const isOurs = steps.some(
    ({ arguments: { query, about } }) =>
      about != null || (typeof query === "string" && !text.startsWith(query)),
  );
  if (isOurs || hearDocumentQuestions(text).length > 0) return passages;
  return passages.filter((passage) => isForeign(turn, passage) || sharesWord(turn, passage));
}

function sharesWord({ heard }: HeardTurn, passage: Passages[number]): boolean {
  const words = plainWords(`${passage.headings.join(" ")} ${passage.text}`);
  const isSaid = heard.rest.split(" ").some((word) => {
    const stem = word.replace(/(es|s)$/, "");
    return stem.length > 2 && new RegExp(` ${stem}(s|es)? `).test(words);
  });
  const terms = readTerms(heard.rest).filter(({ known }) => known);
  return isSaid || meetTerms(terms, words).size > 0;
}
