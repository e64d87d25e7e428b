import { detectLanguage } from "../../text/detect-language.ts";
import { fold } from "../../text/fold.ts";
import { inOrder, oneOf } from "../../text/pattern.ts";
import { readBareAnswer } from "./answers/bare.ts";
import { findAbsent, findPolicies } from "./answers/policies.ts";
import { findConditions } from "./borne/conditions.ts";
import { findDeeds } from "./borne/deeds.ts";
import { findUnborne } from "./borne/find.ts";
import { findGenerals } from "./borne/generals.ts";
import { findLeast, findMost } from "./borne/least.ts";
import { findStarts } from "./borne/starts.ts";
import { findWidened } from "./borne/widened.ts";
import { findZones } from "./borne/zones.ts";
import { findMentions, type Mention } from "./cars.ts";
import { findAlike, findApart } from "./claims/apart.ts";
import { findSold } from "./claims/availability.ts";
import { findBundles } from "./claims/bundles.ts";
import { findEquipment } from "./claims/equipment.ts";
import { findLanguages, listExpected } from "./claims/languages.ts";
import { findMarket } from "./claims/market.ts";
import { findStrangers } from "./claims/names.ts";
import { findBranches, findPlaces } from "./claims/places.ts";
import { findComparisons } from "./claims/ranks/comparisons.ts";
import { findDifferences } from "./claims/ranks/differences.ts";
import { findEquals } from "./claims/ranks/equals.ts";
import { findExtremes } from "./claims/ranks/extremes.ts";
import { findFuelsOffered } from "./claims/ranks/fuels-offered.ts";
import { findMultiples } from "./claims/ranks/multiples.ts";
import { findOfPart } from "./claims/ranks/part-shown.ts";
import { findPositions } from "./claims/ranks/positions.ts";
import { findPresence } from "./claims/ranks/presence.ts";
import { findScarcity } from "./claims/ranks/scarcity.ts";
import { findWhole } from "./claims/ranks/whole-stock.ts";
import { findYearCounts } from "./claims/ranks/year-counts.ts";
import { findShades } from "./claims/shades.ts";
import { findTraits } from "./claims/traits.ts";
import { findVersions } from "./claims/versions.ts";
import { findBranchServices } from "./dealer/branch-services.ts";
import { findDeniedBranches } from "./dealer/denied-branch.ts";
import { findHolidays } from "./dealer/holidays.ts";
import { findDealerNames } from "./dealer/name.ts";
import { findPhones } from "./dealer/phones.ts";
import { findServiceDays } from "./dealer/service-days.ts";
import { findStreets } from "./dealer/streets.ts";
import { findWorkshops } from "./dealer/workshops.ts";
import type { Fault } from "./fault.ts";
import type { Figure } from "./figures/figure.ts";
import { isIdle } from "./figures/idle.ts";
import { readFigures } from "./figures/reading/read.ts";
import { stands } from "./figures/stands.ts";
import { type Grounds, gatherKnown } from "./grounds/gather.ts";
import { addFact, isPartShown, type Known } from "./grounds/known.ts";
import { findAccepted } from "./limits/accepted.ts";
import { findAges } from "./limits/ages.ts";
import { findLimits } from "./limits/find.ts";
import { findFromOn } from "./limits/from-on.ts";
import { findLeading } from "./limits/leading.ts";
import { addShortened } from "./mentions/shortened.ts";
import { isTown } from "./mentions/towns.ts";
import { findByAge } from "./papers/by-age.ts";
import { findCoverage } from "./papers/coverage.ts";
import { findAgainstPapers } from "./papers/denied.ts";
import { findKeptMoney } from "./papers/kept-money.ts";
import { findClosedDays } from "./papers/opening.ts";
import { findTurnedAround } from "./papers/sides/find.ts";
import { findCounts } from "./papers/told/counts.ts";
import { findHowLong } from "./papers/told/how-long.ts";
import { findInterestFree } from "./papers/told/interest-free.ts";
import { findRanges } from "./papers/told/ranges.ts";
import { findSameSpans } from "./papers/told/same-span.ts";
import { findSwapped } from "./papers/told/swapped.ts";
import { findUnlimited } from "./papers/told/unlimited.ts";
import { findElsewhere } from "./papers/where.ts";
import { findWorkshop } from "./papers/workshop.ts";
import { findCharges } from "./plans/charges.ts";
import { findEarly } from "./plans/early.ts";
import { findAcrossCars } from "./plans/held/across-cars.ts";
import { findCarriedTerms } from "./plans/held/carried.ts";
import { findChanges } from "./plans/held/changes.ts";
import { findPlansCompared } from "./plans/held/compared.ts";
import { findHowCharged } from "./plans/how-charged.ts";
import { findLeastDown } from "./plans/least-down.ts";
import { findUneven } from "./plans/level.ts";
import { findPlanNumbers } from "./plans/numbers.ts";
import { findOtherDown } from "./plans/other-down.ts";
import { findRates } from "./plans/rates.ts";
import { findTotals } from "./plans/totals.ts";
import { findPromises } from "./promises/find.ts";
import { findGrants } from "./promises/grants.ts";
import type { Claim, Reply } from "./reply.ts";
import { assignScopes, readSentences } from "./scope.ts";
import { findCustomers } from "./talk/customers.ts";
import { findHandovers } from "./talk/handovers.ts";
import { findLeaks } from "./talk/leaks.ts";
import { findPersons } from "./talk/persons.ts";
import { findTopics } from "./talk/topics.ts";
import { blank, type Span, splitSentences, type Written, writtenOf } from "./text.ts";

/** Far more than any answer has, and little enough to be judged in a blink, whatever it is made of. */
const longest = 8_000;

/**
 * Judges a reply by what it may say: each figure, each car named, equipment, promises, leaks. Pure.
 * @returns what is wrong with it; empty: it may be sent
 */
export function judgeReply(reply: string, grounds: Grounds): Fault[] {
  if (reply.length > longest) return [{ code: "too_long", words: `${reply.slice(0, 60).toWellFormed()}…` }];
  const faults = judge(reply, gatherKnown(grounds, false), grounds);
  const isLong = grounds.items.some(({ kind }) => kind === "seller" || kind === "note");
  return faults.length > 0 && isLong ? judge(reply, gatherKnown(grounds, true), grounds) : faults;
}

function judge(text: string, known: Known, grounds: Grounds): Fault[] {
  const { reply, faults } = readReply(text, known, grounds);
  const implied = readBareAnswer(reply.written, reply.said);
  return unique([
    ...faults,
    ...findClaims(reply, "words"),
    ...(implied
      ? judgeImplied(implied.states, known, grounds).map(({ code }) => ({
          code,
          words: text.slice(implied.start, implied.end).trim(),
        }))
      : []),
  ]);
}

/** What a bare answer says by the question that it answers. */
function judgeImplied(states: string, known: Known, grounds: Grounds): Fault[] {
  const { reply, faults } = readReply(states, known, grounds);
  return [...(property.test(reply.written.folded) ? faults : []), ...findClaims(reply, "answer")];
}

/** A figure is said to be one of the car's, not named as a wish. */
const property =
  /^(?:no )?(?:(?:el|la|the|este|ese|this|that) [^.]{2,30} )?(?:cuesta|vale|sale en|esta en|tiene|trae|lleva|es|son|mide|it (?:is|has|does (?:have|cost)|costs?)|costs?|is|has)\b/;

/** A text as claims are looked for in it, with what is wrong with its figures. */
function readReply(
  text: string,
  known: Known,
  { context, items }: Grounds,
): { reply: Reply; faults: Fault[] } {
  const english = detectLanguage(text, context.language) === "en";
  const whole = writtenOf(text);
  const written = {
    ...whole,
    folded: blank(whole.folded, [...listQuotes(whole, known), ...listExamples(whole.folded)]),
  };
  const named = findMentions(written, known.vocabulary).filter(
    (mention) => !isTown(mention, written.folded, known),
  );
  const mentions = addShortened(written, named, known);
  const sentences = splitSentences(written.folded);
  const figures = readFigures(blank(written.folded, mentions), english);
  addCounts(known, written, mentions);
  const said = lastSaid(items);
  const isOfPrice = known.plansOfNone.some((number) => written.folded.includes(number));
  const isOfDiscussed =
    mentions.length === 0 && !isOfPrice && findMentions(writtenOf(said), known.vocabulary).length === 0;
  const first = listOpened(known, isOfDiscussed);
  const { standing, faults } = judgeFigures(written, mentions, figures, first, known);
  const reply = {
    whole,
    written,
    sentences: readSentences(written.folded, sentences, mentions),
    mentions,
    standing,
    known,
    said,
    asked: fold(said),
    expected: listExpected(context.language, said),
    listing: known.isSearched ? null : context.state.listing,
  };
  return { reply, faults };
}

/** What claims are looked for in: a reply's own words, or what it says by answering a question with a bare yes or no. */
type Where = "words" | "answer";

/** All claims in the order in which their faults are told, each with where it is looked for. */
const claims: [find: Claim, where: Where | "both"][] = [
  [findLanguages, "words"],
  [findTopics, "words"],
  [findLeaks, "words"],
  [findPersons, "words"],
  [findHandovers, "words"],
  [findDealerNames, "words"],
  [findCustomers, "words"],
  [findPlaces, "words"],
  [findBranches, "both"],
  [findStreets, "words"],
  [findPhones, "words"],
  [findDeniedBranches, "words"],
  [findPromises, "words"],
  [findGrants, "words"],
  [findScarcity, "words"],
  [findStrangers, "both"],
  [findSold, "words"],
  [findComparisons, "both"],
  [findDifferences, "words"],
  [findMultiples, "words"],
  [findPositions, "both"],
  [findEquals, "words"],
  [findExtremes, "words"],
  [findPresence, "words"],
  [findOfPart, "words"],
  [findFuelsOffered, "words"],
  [findWhole, "words"],
  [findLimits, "both"],
  [findLeading, "words"],
  [findClosedDays, "both"],
  [findHolidays, "both"],
  [findServiceDays, "both"],
  [findWorkshop, "both"],
  [findWorkshops, "both"],
  [findBranchServices, "both"],
  [findCoverage, "both"],
  [findAgainstPapers, "both"],
  [findTurnedAround, "both"],
  [findSwapped, "words"],
  [findSameSpans, "words"],
  [findRanges, "words"],
  [findHowLong, "words"],
  [findInterestFree, "words"],
  [findCounts, "words"],
  [findUnlimited, "both"],
  [findFromOn, "words"],
  [findStarts, "words"],
  [findLeast, "words"],
  [findMost, "words"],
  [findZones, "words"],
  [findElsewhere, "both"],
  [findKeptMoney, "words"],
  [findWidened, "words"],
  [findByAge, "both"],
  [findUnborne, "both"],
  [findDeeds, "words"],
  [findConditions, "both"],
  [findGenerals, "both"],
  [findPlansCompared, "words"],
  [findChanges, "words"],
  [findTotals, "words"],
  [findUneven, "words"],
  [findEarly, "words"],
  [findLeastDown, "words"],
  [findCharges, "words"],
  [findHowCharged, "words"],
  [findRates, "words"],
  [findPlanNumbers, "words"],
  [findCarriedTerms, "words"],
  [findOtherDown, "words"],
  [findAcrossCars, "words"],
  [findAccepted, "both"],
  [findAges, "words"],
  [findEquipment, "both"],
  [findApart, "words"],
  [findYearCounts, "words"],
  [findAlike, "words"],
  [findTraits, "both"],
  [findShades, "both"],
  [findVersions, "both"],
  [findMarket, "both"],
  [findBundles, "words"],
  [findPolicies, "answer"],
  [findAbsent, "answer"],
];

function findClaims(reply: Reply, where: Where): Fault[] {
  return claims.flatMap(([find, own]) => (own === where || own === "both" ? find(reply) : []));
}

/** What the customer wrote last. */
function lastSaid(items: Grounds["items"]): string {
  const last = items.findLast(({ kind }) => kind === "customer");
  return last?.kind === "customer" ? last.text : "";
}

/** No answer for a phone has more; each is read with its whole sentence. */
const mostFigures = 400;

/** Figures that stand, and those that neither stand nor claim nothing. */
function judgeFigures(
  written: Written,
  mentions: Mention[],
  figures: readonly Figure[],
  first: Mention[],
  known: Known,
): { standing: Figure[]; faults: Fault[] } {
  if (figures.length > mostFigures)
    return { standing: [], faults: [{ code: "figure", words: `${figures.length} figures` }] };
  const scopes = assignScopes(written, mentions, figures, known, first);
  const standing: Figure[] = [];
  const faults: Fault[] = [];
  for (const scoped of scopes) {
    const { figure, mentions: of } = scoped;
    if (stands(scoped, known, written)) standing.push(figure);
    else if (!isIdle(scoped, written, known)) {
      const [line = ""] = written.text.slice(Math.max(0, figure.start - 1), figure.end + 12).split("\n");
      faults.push({ code: of.length > 0 ? "car_figure" : "figure", words: line.trim() });
    }
  }
  return { standing, faults };
}

/**
 * Where no car is named, what is said is said of the only one that was looked at.
 * @param isOfDiscussed nothing else than the car under discussion is spoken of: where nothing was looked up, it is that
 */
function listOpened({ opened, isSearched, discussed, cars }: Known, isOfDiscussed: boolean): Mention[] {
  const isAlone = isOfDiscussed && opened.length === 0 && !isSearched && discussed !== null;
  const ids = isAlone ? [discussed] : opened;
  const [only, another] = ids.flatMap((stockId) => cars.get(stockId) ?? []);
  return only && !another ? [{ ...only, start: 0, end: 0, behind: only.label, inStock: true }] : [];
}

/** What the reply itself shows may be counted in it, as a page where there is more. */
function addCounts(known: Known, { folded }: Written, mentions: Mention[]): void {
  const lines = folded.match(/^[ \t>*_]*(?:\d{1,2}[.)]|[•-])/gm)?.length ?? 0;
  const cars = new Set(mentions.map(({ make, model, year }) => `${make}|${model}|${year}`)).size;
  for (const value of [lines, cars].filter((count) => count > 0))
    addFact(known, {
      kind: "count",
      value,
      origin: "prompt",
      detail: isPartShown(known) ? "page" : null,
    });
}

/** Passages that are quoted word by word, with marks or by whole sentences, and their headings: what stands in them stands. */
function listQuotes({ folded }: Written, known: Known): Span[] {
  if (known.quotable.length === 0) return [];
  // In English each amount of a reply names its currency, also where a passage does not.
  const currency = new RegExp(`(?<=\\d) ${(known.currency ?? "MXN").toLowerCase()}\\b`, "g");
  const letters = (text: string) => text.replace(currency, "").replace(/[^\p{L}\d]/gu, "");
  const quotable = known.quotable.map((passage) => writtenOf(passage).folded);
  const passages = quotable.map(letters);
  const sentencesOf = (text: string) =>
    splitSentences(text).map(({ start, end }) => ({ start, end, words: letters(text.slice(start, end)) }));
  const told = new Set(quotable.flatMap((passage) => sentencesOf(passage).map(({ words }) => words)));
  const whole = sentencesOf(folded).filter(({ words }) => words.length > 30 && told.has(words));
  const marked = folded
    .matchAll(quoted)
    .filter(([, text, heading]) => {
      const words = letters((text ?? heading ?? "").replace(/\s*\[\.{3}\]\s*$/, ""));
      if (heading !== undefined) return passages.some((passage) => passage.endsWith(words));
      return words.length > 15 && passages.some((passage) => passage.includes(words));
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .toArray();
  return [...whole, ...marked];
}

/** In quotation marks; or a heading, alone on its line, as it is shown above a passage or as its source. */
const quoted = /[«“"]([^«»“”"]{20,})[»”"]|^(?:\*|\((?:source|fuente): )([^*()\n]{12,})[*)]$/gm;

const exampleGiven = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: "por ejemplo, puedes (?:decirme|escribir|preguntar), escribe, dime, escribeme",
      en: "for example, you can (?:say|write|ask), write, say",
    }),
    String.raw`\b[^\n.!?«“"]*((?:[«“"][^»”"\n]{2,60}[»”"?][»”]?(?:,? ?(?:or|and|o|u|y)? ?))+)`,
  ),
  "g",
);

/** Words that the customer might write, as an example: «Versa 2018 automático». */
function listExamples(folded: string): Span[] {
  return folded
    .matchAll(exampleGiven)
    .map((match) => ({
      start: match.index + match[0].length - (match[1]?.length ?? 0),
      end: match.index + match[0].length,
    }))
    .toArray();
}

function unique(faults: Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.words}`, fault])).values()];
}
