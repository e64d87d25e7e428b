import { foldText } from "../../text/fold.ts";
import { listPlaceNames, nameTowns } from "../match/take-places.ts";
import { type Condition, has } from "../stock/conditions.ts";

/** Cars at a place: all that was named of it stands in the words of theirs, in any order («Insurgentes, CDMX» aside). */
export function standsAt(location: string): Condition {
  const asked = listPlaceNames(nameTowns(location)).flatMap(listWords);
  return has("location", asked, (stated) => {
    const words = new Set(listWords(nameTowns(String(stated))));
    return asked.every((word) => words.has(word));
  });
}

function listWords(text: string): string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}
