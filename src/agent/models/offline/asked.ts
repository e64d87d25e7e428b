import { hearDeal } from "../../hear/deals.ts";
import { hearDocumentQuestions } from "../../hear/documents.ts";
import { type Asked, hearAsked, hearTrait } from "../../hear/facets.ts";
import type { HeardTurn } from "./turn.ts";

/** What is asked of a car, also where it is a thing that no list here names: «¿trae mataburros?». */
export function askedOf({ text, heard, topics }: Pick<HeardTurn, "text" | "heard" | "topics">): Asked {
  const asked = hearAsked(text);
  // Whoever wants to come and see it has to know where it stands.
  if (topics.has("deal") && hearDeal(text) === "visit")
    return { ...asked, facets: [...new Set([...asked.facets, "location" as const])] };
  if (asked.facets.length + asked.unstated.length > 0) return asked;
  const trait = hearTrait(text, heard.rest);
  return trait && hearDocumentQuestions(text).length === 0 ? { facets: [], unstated: [trait] } : asked;
}
