import { isVersionWord } from "../../../../catalog/match/version-words.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { hearDeal } from "../../../hear/deals.ts";
import { hearDocumentQuestions } from "../../../hear/documents.ts";
import { type Asked, type Facet, hearAsked, hearTrait } from "../../../hear/facets.ts";
import { asksHowMany } from "../../../hear/list-questions.ts";
import type { HeardTurn } from "../turn.ts";

/** What is asked of a car, also where it is a thing that no list here names: «¿trae mataburros?». */
export function askedOf({ text, heard, topics }: Pick<HeardTurn, "text" | "heard" | "topics">): Asked {
  const asked = hearAsked(text);
  // Whoever wants to come and see it has to know where it stands.
  if (topics.has("deal") && hearDeal(text) === "visit")
    return { ...asked, facets: [...new Set([...asked.facets, "location" as const])] };
  if (asked.facets.length + asked.unstated.length > 0) return asked;
  if (asksWhetherThere(text, heard)) return { facets: ["location"], unstated: [] };
  if (asksWhichVersion(text, heard)) return { facets: ["version"], unstated: [] };
  // «¿cuántos son en total?» is of cars.
  const trait = asksHowMany(text) ? null : hearTrait(text, heard.rest);
  return trait && hearDocumentQuestions(text).length === 0 ? { facets: [], unstated: [trait] } : asked;
}

const isIt = /^ (?:(?:y|o sea|entonces|and|so|ok) )*(?:es|sera|is it|is this|is that|its) /;

/** «¿es el de 2.5?», "is it the Grand Touring?" */
export function asksWhichVersion(text: string, { named, filters, rest }: HeardTurn["heard"]): boolean {
  if (named.length > 0 || Object.keys(filters).length > 0 || rest === "") return false;
  const isPart = (word: string) => isVersionWord(word) || /^(?:\d\.\d\w?|version|motor|engine)$/.test(word);
  return isIt.test(plainWords(text)) && rest.split(" ").every(isPart);
}

/** "is it at Insurgentes?": of a branch and of nothing else. */
function asksWhetherThere(text: string, { named, filters }: HeardTurn["heard"]): boolean {
  const isOfPlace = filters.location != null && Object.keys(filters).length === 1 && named.length === 0;
  return isOfPlace && / is (?:it|this|that|this one|that one) (?:\w+ )?(?:in|at) /.test(plainWords(text));
}

const equipment: Facet[] = ["bluetooth", "car_play", "transmission", "fuel", "body", "location"];

/** «¿los dos tienen Bluetooth?» reads like a wish for a search, and asks for a fact of cars that are known. */
export function hearAskedOfEach({ text, heard }: HeardTurn): Facet[] {
  const wished = Object.keys(heard.filters);
  return [...new Set([...hearAsked(text).facets, ...equipment.filter((facet) => wished.includes(facet))])];
}
