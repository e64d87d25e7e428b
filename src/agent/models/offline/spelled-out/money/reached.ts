import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import type { Talk } from "../talk.ts";

const reached = anyOf(
  inOrder(
    "^ (?:(?:y|ok|a ver|entonces|pues) )*",
    oneOf({
      es: String.raw`(?:(?:muestra\w*|ensena\w*|dame|dime|quiero ver|pasame) )?(?:cuales(?: son)?|l[oa]s que|que (?:autos|carros|coches)) (?:si )?(?:me|nos) alcanzan?`,
      en: "(?:and )?(?:show me )?(?:which(?: ones)?|the ones)(?: that)? (?:can )?(?:i|we) (?:can )?afford",
    }),
    String.raw` (?:\? )?$`,
  ),
);

/** «muéstrame los que me alcanzan» under a list of what a monthly amount takes: that list. */
export function spellOutReached(text: string, { state: { listing }, language }: Talk): string {
  if (listing?.query.monthly_max == null || !reached.test(plainWords(text))) return text;
  return language === "es" ? "la lista otra vez" : "show me the list again";
}
