import type { Fault } from "../fault.ts";
import { listShares } from "../figures/shares.ts";
import type { Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

const ofDown = /\b(?:enganche|anticipo|entrada|down(?: payment)?|inicial)\b/;
const enough = says({
  es: `desde, a partir del?, puedes?, podrias?, alcanza, basta, es suficiente, aceptamos, entras?, minim[oa]`,
  en: `from, as little as, as low as, you (?:can|could), is enough, we (?:take|accept), starts? at, minimum, at least`,
});

const percent = "(?<![\\d.,])\\d{1,2}(?:\\.\\d{1,4})? ?(?:%|por ?ciento|per ?cent)";
/** «Tasa anual de 14.5%», "14.5% a year": of no down payment. */
const rate = new RegExp(
  [
    `\\b(?:tasas?|rates?|interes|interest)(?: \\p{L}+){0,3} ${percent}`,
    `${percent} (?:de (?:interes|tasa)|interest|anual|annual|yearly|(?:a|per) year|al ano)\\b`,
  ].join("|"),
  "gu",
);

/** A share of the price that is said to be enough as a down payment, below the least that the dealer's terms have. */
export function findLeastDown(reply: Reply): Fault[] {
  const least = leastOf(reply.known);
  if (least === null) return [];
  return findInSentences(reply, "figure", (told) => {
    const { words } = told;
    if (words.includes("?") || !(ofDown.test(words) || ofDown.test(reply.asked))) return false;
    const shares = listShares(words.replaceAll(rate, ""));
    return (
      shares.length > 0 &&
      shares.every((share) => share < least) &&
      words.matchAll(enough).some((match) => isAsserted(match, told, reply))
    );
  });
}

/** In percent; null: the terms were not looked up, or have none. */
function leastOf({ facts }: Known): number | null {
  const values = (facts.get("percent") ?? []).flatMap(({ role, value, origin }) =>
    role === "least" && origin === "tool" ? [Number(value)] : [],
  );
  const [least = 0] = values;
  return least > 0 ? least : null;
}
