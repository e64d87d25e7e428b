import { isVersionWord } from "../../../../catalog/match/version-words.ts";
import type { QuotedPlan } from "../../../../financing/plan-memory.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { isSuperlative } from "../../../hear/best.ts";
import { hearMeasures, type Measure } from "../../../hear/cars/measures.ts";
import { hearDeal } from "../../../hear/deals.ts";
import { hearDocumentQuestions } from "../../../hear/documents.ts";
import { type Asked, type Facet, hearAsked, hearTrait } from "../../../hear/facets.ts";
import { hearOtherMeasure, hearPlansCompared, type PlanMeasure } from "../../../hear/money/plans-compared.ts";
import type { HeardTurn } from "../turn.ts";

/** What is asked of a car, also where it is a thing that no list here names: «¿trae mataburros?». */
export function askedOf({ text, heard, topics }: Pick<HeardTurn, "text" | "heard" | "topics">): Asked {
  const asked = hearAsked(text);
  // Whoever wants to come and see it has to know where it stands.
  if (topics.has("deal") && hearDeal(text) === "visit")
    return { ...asked, facets: [...new Set([...asked.facets, "location" as const])] };
  if (asked.facets.length + asked.unstated.length > 0) return asked;
  if (asksWhichVersion(text, heard)) return { facets: ["version"], unstated: [] };
  const trait = hearTrait(text, heard.rest);
  return trait && hearDocumentQuestions(text).length === 0 ? { facets: [], unstated: [trait] } : asked;
}

const isIt = /^ (?:(?:y|o sea|entonces|and|so|ok) )*(?:es|sera|is it|is this|is that|its) /;

/** «¿es el de 2.5?», "is it the Grand Touring?" */
export function asksWhichVersion(text: string, { named, filters, rest }: HeardTurn["heard"]): boolean {
  if (named.length > 0 || Object.keys(filters).length > 0 || rest === "") return false;
  const isPart = (word: string) => isVersionWord(word) || /^(?:\d\.\d\w?|version|motor|engine)$/.test(word);
  return isIt.test(plainWords(text)) && rest.split(" ").every(isPart);
}

/**
 * The terms of which plans for one car were told: just now in one answer, else those planned one by one with the down
 * payment of the one in hand; fewer than two where it was not several.
 */
export function listTermsTold({
  said,
  state: { quoted = [], plan },
}: Pick<HeardTurn, "said" | "state">): number[] {
  if (!plan) return [];
  const told = (said?.plans ?? []).flatMap((number) => quoted.find((one) => one.number === number) ?? []);
  if (told.some(({ stockId }) => stockId !== plan.stockId)) return [];
  const ofCars = told.length === 0 && (said?.cars.length ?? 0) > 0;
  const isAlike = ({ stockId, downPaymentCents }: QuotedPlan) =>
    stockId === plan.stockId && downPaymentCents === plan.downPaymentCents;
  const plans = told.length > 1 || ofCars ? told : quoted.filter(isAlike);
  return [...new Set(plans.map(({ termMonths }) => termMonths))];
}

/** By what two plans of two cars are to be held against each other, also right after that was done; undefined: not asked. */
export function measurePlans({
  text,
  said,
  state: { quoted = [] },
}: Pick<HeardTurn, "text" | "said" | "state">): PlanMeasure | undefined {
  const told = (said?.plans ?? []).map((number) => quoted.find((one) => one.number === number)?.stockId);
  const isOfTwo = told.length === 2 && told[0] !== told[1];
  const asked = hearPlansCompared(text);
  return asked === undefined && isOfTwo ? hearOtherMeasure(text) : asked;
}

/** As many words as «¿y menos kilómetros?» has at the most. */
const mostBareWords = 6;

/**
 * By what the cars at hand are to be held against each other; right after a comparison, or a list that has no more
 * pages, the measure alone says so.
 */
export function measuresOf({ text, earlier, said, question, state }: HeardTurn): Measure[] {
  const words = plainWords(text);
  const isOfLists = state.listing?.others !== undefined && isSuperlative(text);
  const isListed = question === "pick" && state.listing?.pages === 1 && words.includes(" ? ");
  const isBare =
    (isListed || (said?.cars.length ?? 0) > 1) &&
    words.trim().split(" ").length <= mostBareWords &&
    !/ (un|una|uno|alguno|alguna|algo|otr[oa]s?|a|an|any|another|something|anything) /.test(words);
  return hearMeasures(isBare || isOfLists ? `which ${text}` : text, earlier[0]);
}

const equipment: Facet[] = ["bluetooth", "car_play", "transmission", "fuel", "body", "location"];

/** «¿los dos tienen Bluetooth?» reads like a wish for a search, and asks for a fact of cars that are known. */
export function hearAskedOfEach({ text, heard }: HeardTurn): Facet[] {
  const wished = Object.keys(heard.filters);
  return [...new Set([...hearAsked(text).facets, ...equipment.filter((facet) => wished.includes(facet))])];
}
