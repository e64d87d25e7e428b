import { hearDocumentQuestions } from "../../hear/documents.ts";
import { type Asked, hearAsked, hearTrait } from "../../hear/facets.ts";
import type { HeardTurn } from "./turn.ts";

/** What is asked of a car, also where it is a thing that no list here names: «¿trae mataburros?». */
export function askedOf({ text, heard }: Pick<HeardTurn, "text" | "heard">): Asked {
  const asked = hearAsked(text);
  if (asked.facets.length + asked.unstated.length > 0) return asked;
  const trait = hearTrait(text, heard.rest);
  return trait && hearDocumentQuestions(text).length === 0 ? { facets: [], unstated: [trait] } : asked;
}
