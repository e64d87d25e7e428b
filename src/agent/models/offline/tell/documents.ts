import { readTerms } from "../../../../knowledge/search/query-terms.ts";
import { meetTerms } from "../../../../knowledge/search/sentences.ts";
import { fold } from "../../../../text/fold.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { asksForService } from "../../../hear/deals.ts";
import { asksForBranches } from "../../../hear/documents/dealer/branches.ts";
import { findPlaceAsked } from "../../../hear/documents/dealer/place-asked.ts";
import { speaksOfOwnCar } from "../../../hear/documents/own-car.ts";
import { asksToVisit } from "../../../hear/wants/visit.ts";
import { writeNumber } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Passages, parsePassages } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { tellConditions } from "./conditions.ts";
import { tellBranches } from "./documents/branches.ts";
import { tellDealer, tellHoursAlone, tellOwnBranches, tellOwnHours, tellPhones } from "./documents/dealer.ts";
import { findDoubts, lacksSubject, turnsOnDoubts } from "./documents/doubts.ts";
import { tellRegularExtra } from "./documents/early.ts";
import { asksForLess, findLeadIn, findQuoted } from "./documents/quoted.ts";
import { tellServiceHours } from "./documents/service-hours.ts";
import { answerOf, isForeign, lastHeading, tellAlso, tellPassage } from "./passage.ts";

/** A second passage is added where it ranks about as high and both are short. */
const nearlyAsGood = 0.9;
const shortCharacters = 320;

/** What the dealer's documents say, quoted, with the place it stands at; or that they do not say. */
export function tellDocuments(turn: HeardTurn, data: unknown): string {
  const asked = turn.steps.filter(({ name }) => name === "search_knowledge").length;
  const phrases = phrasesOf(turn.language);
  const isHandedOver = turn.steps.some(({ name }) => name === "hand_over");
  const isBargain = asksForLess(turn);
  const [best, second] = findQuoted(turn, data);
  if (!best && isHandedOver) return "";
  if (isBargain) {
    const fixed = best ? `${tellPassage(turn, best)}\n\n` : "";
    return `${fixed}${phrases.bargain}\n\n${phrases.questions.offerPerson}`;
  }
  const extra = tellRegularExtra(turn, data);
  if (extra) return extra;
  const phones = tellPhones(turn);
  if (phones) return phones;
  const conditions = tellConditions(turn, best);
  if (conditions) return conditions;
  const service = tellServiceHours(turn, data);
  if (service) return service;
  const hours = tellHoursAlone(turn, best);
  if (hours) return hours;
  const isOfPlaces = asksForBranches(turn.text) || findPlaceAsked(turn.text) !== null;
  const branches = isOfPlaces ? (tellOwnBranches(turn) ?? tellBranches(turn, data)) : null;
  if (branches) return branches;
  if (!best || lacksSubject(turn, data))
    return tellDealer(turn) ?? `${phrases.noDocument} ${phrases.questions.offerPerson}`;
  const alsoSecond =
    asked === 1 &&
    second?.title === best.title &&
    second.score >= best.score * nearlyAsGood &&
    best.text.length <= shortCharacters &&
    second.text.length <= shortCharacters &&
    answerOf(best) === best.text &&
    !namesHeading(turn, best) &&
    speaksOfAsked(turn, second);
  const doubts = findDoubts(turn, data);
  const says = tellPassage(turn, best);
  if (doubts.length > 0 && turnsOnDoubts(turn, data, doubts))
    return tellDealer(turn) ?? `${phrases.noDocument} ${phrases.questions.offerPerson}`;
  if (doubts.length > 0)
    return (
      tellDealer(turn) ?? `${phrases.documentDoubtful(doubts)} ${says}\n\n${phrases.questions.offerPerson}`
    );
  const before = findLeadIn(turn, best, data);
  const differing = before ? undefined : findToldOtherwise(best, data);
  // Where the car that is to be seen stands is told with the hours there.
  const isVisited = asksToVisit(turn.text) && turn.steps.some(({ name }) => name === "vehicle_details");
  const parts = [
    (isVisited ? null : tellOwnHours(turn, best)) ?? "",
    tellAge(turn, best) ?? tellDistance(turn, best) ?? "",
    before ? `${tellPassage(turn, before)}\n\n${tellAlso(turn, best)}` : says,
    alsoSecond && !before ? tellAlso(turn, second) : "",
    differing ? `${tellPassage(turn, differing)}\n\n${phrases.documentsDiffer}` : "",
    asksForService(turn.text) ? phrases.noPromise : "",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
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

/** What is told besides has itself something of what was asked: the document's title alone makes it no answer. */
function speaksOfAsked({ text }: HeardTurn, passage: Passages[number]): boolean {
  const told = `${lastHeading(passage)} ${answerOf(passage)}`;
  return meetTerms(readTerms(text), fold(told)).size > 0;
}

/** The very heading is what was asked for: nothing beside it is. */
function namesHeading({ text }: HeardTurn, passage: Passages[number]): boolean {
  const words = plainWords(text);
  return plainWords(lastHeading(passage))
    .split(" ")
    .some((word) => word.length > 5 && words.includes(` ${word} `));
}
