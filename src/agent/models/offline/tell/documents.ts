import { readTerms } from "../../../../knowledge/search/query-terms.ts";
import { meetTerms } from "../../../../knowledge/search/sentences.ts";
import { fold } from "../../../../text/fold.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { asksForService } from "../../../hear/deals.ts";
import { areOfOtherWork } from "../../../hear/documents/credit/buyers.ts";
import { asksForBranches } from "../../../hear/documents/dealer/branches.ts";
import { findPlaceAsked } from "../../../hear/documents/dealer/place-asked.ts";
import { speaksOfOwnCar } from "../../../hear/documents/own-car.ts";
import { hoursQuery } from "../../../hear/documents/queries.ts";
import { dependsOnBuyer } from "../../../hear/documents/query.ts";
import { wishesToReserve } from "../../../hear/wants/buying.ts";
import { asksToVisit } from "../../../hear/wants/visit.ts";
import { writeNumber } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { listAbouts, type Passages, parsePassages } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { tellVisit } from "./cars/visit.ts";
import { tellConditions } from "./conditions.ts";
import { tellBranches } from "./documents/branches.ts";
import { tellDealer, tellHoursAlone, tellOwnBranches, tellOwnHours, tellPhones } from "./documents/dealer.ts";
import { findDoubts, lacksSubject, turnsOnDoubts } from "./documents/doubts.ts";
import { tellRegularExtra } from "./documents/early.ts";
import { findDayOfVisit, findOfDay } from "./documents/of-day.ts";
import { asksForLess, findLeadIn, findQuoted } from "./documents/quoted.ts";
import { tellServiceHours } from "./documents/service-hours.ts";
import { answerOf, isForeign, lastHeading, tellAlso, tellPassage } from "./passage.ts";

const nearlyAsGood = 0.9;
const shortCharacters = 320;

type Best = Passages[number] | undefined;

/** What the dealer's documents say, quoted, with the place it stands at; or that they do not say. */
export function tellDocuments(turn: HeardTurn, data: unknown): string {
  if (isOfVisit(turn)) return tellDayOfVisit(turn);
  const [best, second] = findQuoted(turn, data);
  if (!best && turn.steps.some(({ name }) => name === "hand_over")) return "";
  // «Quiero apartar un Jetta»: which one comes first.
  const isListed = turn.steps.some(({ name, output }) => name === "search_catalog" && output.ok);
  if (!best && isListed && wishesToReserve(turn.text)) return "";
  const instead = tellInstead(turn, data, best);
  if (instead) return instead;
  if (!best || lacksSubject(turn, data)) return tellUnknown(turn);
  const doubts = findDoubts(turn, data);
  if (doubts.length === 0) return tellQuoted(turn, data, best, second);
  return turnsOnDoubts(turn, data, doubts) ? tellUnknown(turn) : tellDoubtful(turn, best, doubts);
}

/** Whether somebody is there on that day was all that the documents were asked. */
function isOfVisit(turn: HeardTurn): boolean {
  return findDayOfVisit(turn) !== null && listAbouts(turn.steps).includes(hoursQuery);
}

/** A day of which no document speaks is told from the dealer's file, with the car where one is to be seen. */
function tellDayOfVisit(turn: HeardTurn): string {
  const told = findOfDay(turn);
  const isSeen = turn.steps.some(({ name }) => name === "vehicle_details");
  if (isSeen) return told ? tellPassage(turn, told) : "";
  const said = told ? tellPassage(turn, told) : tellVisit(turn, null);
  return said ? `${said}\n\n${phrasesOf(turn.language).questions.offerPerson}` : tellUnknown(turn);
}

/** What is told in place of a passage, from the dealer's own file and terms or of several passages; the first that fits. */
function tellInstead(turn: HeardTurn, data: unknown, best: Best): string | null {
  return (
    tellBargain(turn, best) ??
    tellRegularExtra(turn, data) ??
    tellPhones(turn) ??
    tellConditions(turn, best) ??
    tellServiceHours(turn, data) ??
    tellHoursAlone(turn, best) ??
    tellPlaces(turn, data)
  );
}

function tellBargain(turn: HeardTurn, best: Best): string | null {
  if (!asksForLess(turn)) return null;
  const { bargain, questions } = phrasesOf(turn.language);
  const fixed = best ? [tellPassage(turn, best)] : [];
  return [...fixed, bargain, questions.offerPerson].join("\n\n");
}

function tellPlaces(turn: HeardTurn, data: unknown): string | null {
  if (!asksForBranches(turn.text) && findPlaceAsked(turn.text) === null) return null;
  return tellOwnBranches(turn) ?? tellBranches(turn, data);
}

function tellUnknown(turn: HeardTurn): string {
  const { noDocument, questions } = phrasesOf(turn.language);
  return tellDealer(turn) ?? `${noDocument} ${questions.offerPerson}`;
}

function tellDoubtful(turn: HeardTurn, best: Passages[number], doubts: string[]): string {
  const { documentDoubtful, questions } = phrasesOf(turn.language);
  return (
    tellDealer(turn) ?? `${documentDoubtful(doubts)} ${tellPassage(turn, best)}\n\n${questions.offerPerson}`
  );
}

function tellQuoted(turn: HeardTurn, data: unknown, best: Passages[number], second: Best): string {
  const phrases = phrasesOf(turn.language);
  const before = findLeadIn(turn, best, data);
  const others = findForOthers(turn, best, data);
  const differing = before ? undefined : findToldOtherwise(best, data);
  // Where the car that is to be seen stands is told with the hours there.
  const isVisited = asksToVisit(turn.text) && turn.steps.some(({ name }) => name === "vehicle_details");
  const parts = [
    (isVisited ? null : tellOwnHours(turn, best)) ?? "",
    tellAge(turn, best) ?? tellDistance(turn, best) ?? "",
    before ? `${tellPassage(turn, before)}\n\n${tellAlso(turn, best)}` : tellPassage(turn, best),
    second && !before && isToldBeside(turn, best, second) ? tellAlso(turn, second) : "",
    others ? tellAlso(turn, others) : "",
    differing ? `${tellPassage(turn, differing)}\n\n${phrases.documentsDiffer}` : "",
    asksForService(turn.text) ? phrases.noPromise : "",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** «Asalariados», «Independientes»: who has not said which of them is told both. */
function findForOthers(turn: HeardTurn, best: Passages[number], data: unknown): Passages[number] | null {
  if (!dependsOnBuyer(turn.text)) return null;
  const isOther = (passage: Passages[number]) =>
    passage.title === best.title && areOfOtherWork(lastHeading(best), lastHeading(passage));
  return findQuoted(turn, data).find(isOther) ?? null;
}

/** A second passage is told where it ranks about as high, both are short, and nothing else is asked. */
function isToldBeside(turn: HeardTurn, best: Passages[number], second: Passages[number]): boolean {
  return (
    turn.steps.filter(({ name }) => name === "search_knowledge").length === 1 &&
    second.title === best.title &&
    second.score >= best.score * nearlyAsGood &&
    best.text.length <= shortCharacters &&
    second.text.length <= shortCharacters &&
    answerOf(best) === best.text &&
    !namesHeading(turn, best) &&
    // Beside what is needed only a list tells more of it.
    (!dependsOnBuyer(turn.text) || /^[-*•] /m.test(second.text)) &&
    speaksOfAsked(turn, best, second)
  );
}

/** True where a passage in the other language is quoted. */
export function quotesForeign(turn: HeardTurn, data: unknown): boolean {
  const [best] = findQuoted(turn, data);
  const doubts = findDoubts(turn, data);
  const isToldOtherwise =
    lacksSubject(turn, data) ||
    (doubts.length > 0 && (tellDealer(turn) !== null || turnsOnDoubts(turn, data, doubts))) ||
    tellConditions(turn, best) !== null;
  return best !== undefined && !isToldOtherwise && isForeign(turn, best) && !tellHoursAlone(turn, best);
}

/** A car of the customer's own that is older than those that are taken. */
function tellAge({ text, heard, language }: HeardTurn, best: Passages[number]): string | null {
  const from = Number(
    /\b((?:19|20)\d\d) (?:en adelante|a la fecha|on(?:wards)?\b|(?:o|or) (?:m[aá]s )?(?:newer|later|recientes?|nuev[oa]s?|posterior(?:es)?))/i.exec(
      best.text,
    )?.[1],
  );
  const { year_min, year_max } = heard.filters;
  const heardYear = year_min === year_max ? year_max : null;
  const own = Number(/\b((?:19|20)\d\d)\b/.exec(text)?.[1] ?? heardYear ?? Number.NaN);
  return own < from ? phrasesOf(language).tooOld(own, from) : null;
}

/** A car of the customer's own that has been driven farther than those that are taken. */
function tellDistance({ text, heard, language, earlier }: HeardTurn, best: Passages[number]): string | null {
  const [, written] =
    /(?:menos de|hasta|fewer than|less than|up to) (\d[\d,]*) (?:kil[oó]met|km)/i.exec(best.text) ?? [];
  const most = Number(written?.replaceAll(",", "") ?? Number.NaN);
  // «y un 2016 con 130 mil»
  const [, thousands] =
    / (?:con|trae|tiene|with|has) (\d{2,3}) ?(?:mil|k|thousand) (?!pesos|de enganche|down)/.exec(
      plainWords(text),
    ) ?? [];
  const km =
    heard.filters.km_max ?? (heard.filters.year_max != null && thousands ? Number(thousands) * 1_000 : null);
  const phrases = phrasesOf(language);
  if (km == null || !(km > most) || ![text, ...earlier.slice(0, 2)].some(speaksOfOwnCar)) return null;
  const write = (distance: number) => phrases.km(writeNumber(distance, language));
  return phrases.tooFar(write(km), write(most));
}

/** Another document that gives other figures than the one that is told. */
function findToldOtherwise(best: Passages[number], data: unknown): Passages[number] | undefined {
  const passages = parsePassages(data);
  return passages[0]?.text === best.text ? passages.find(({ differs }) => differs) : undefined;
}

/**
 * What is told besides has itself something of what was asked: the document's title alone makes it no answer. «¿Reciben mi
 * Sentra 2015?» was asked of the year as well, in the words that papers have for it: it is told where the first says less of that.
 */
function speaksOfAsked(
  { text, steps }: HeardTurn,
  best: Passages[number],
  second: Passages[number],
): boolean {
  const told = (passage: Passages[number]) => fold(`${lastHeading(passage)} ${answerOf(passage)}`);
  const abouts = listAbouts(steps);
  const asked = readTerms(abouts.map((about) => about.split(": ").slice(1).join(" ")).join(" "));
  // Of what both languages have a word for.
  const parts = asked.filter(({ known }) => known);
  const isPart = meetTerms(parts, told(second)).size > meetTerms(parts, told(best)).size;
  return isPart || meetTerms(readTerms(text), told(second)).size > 0;
}

/** The very heading is what was asked for: nothing beside it is. */
function namesHeading({ text }: HeardTurn, passage: Passages[number]): boolean {
  const words = plainWords(text);
  return plainWords(lastHeading(passage))
    .split(" ")
    .some((word) => word.length > 5 && words.includes(` ${word} `));
}
