import { fold } from "../../../fold.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import type { Written } from "../text.ts";

/** A street or quarter by its name: words with a capital, and the small ones between them. */
const places =
  /\b(?:[Aa]v(?:enida|\.)|[Cc]alle|[Cc]alzada|[Bb]lvd\.?|[Bb]oulevard|[Bb]ulevar|[Cc]arretera|[Cc]olonia|[Cc]ol\.) ((?:(?:de(?:l)?|la|las|los|el|y) )*\p{Lu}[\p{L}\d]+(?: (?:(?:de(?:l)?|la|las|los|el|y) )*\p{Lu}[\p{L}\d]+)*)/gu;

/** Streets and quarters that neither a tool nor the dealer's papers nor the customer named. */
export function findPlaces({ text }: Written, known: Known): Fault[] {
  return text
    .matchAll(places)
    .filter(([, name = ""]) => {
      const words = fold(name);
      return !known.corpus.some((written) => written.includes(words));
    })
    .map(([words]): Fault => ({ code: "link", words }))
    .toArray();
}
