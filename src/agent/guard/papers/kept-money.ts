import type { Fault } from "../fault.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { splitClauses } from "../scope.ts";

/** On what it hangs whether money comes back. */
const cases = [
  says({
    es: String.raw`(?:no )?(?:se |te |l[oa] |es )*(?:aprueb|aprob(?!acion)|rechaz|autoriz(?!acion))\p{L}*,
      no (?:(?:te|se|le) )?(?:sal(?:e|io|iera)|pas(?:a|o|ara)|dan?|otorgan?) (?:tu |el |su )?credito,
      credito no (?:sale|pasa|procede)`,
    en: `credit (?:falls|fell) through, (?:is|isn['’]t|not|gets?) (?:approved|rejected|declined),
      turn(?:s|ed) (?:you|it) down`,
  }),
  says(
    "cambi\\p{L}+ de (?:opinion|idea|parecer)|arrep\\p{L}+|desist\\p{L}+|chang\\p{L}+ your mind|back out|ya no (?:lo |la )?quier\\p{L}+",
  ),
];
const comesBack = says(
  "(?<!\\bno )(?:(?:se )?(?:te|le|l[oa]s?)(?: l[oa]s?)? )?(?:regres|devuelv|devolv|reembols)\\p{L}+(?! (?:menos|el resto))",
  "(?:get|gets|got|give|gives|gave)(?: \\p{L}+){0,5} back|(?:is |are |we )?(?:refund|return)\\p{L}*",
  "(?:not|n['’]t|never) (?:lose|forfeit)|no (?:l[oa]s? )?(?:pierd|perder)\\p{L}+",
);
const isKept = says({
  es: String.raw`(?<!\b(?:no|sin)(?: que)? (?:(?:te|se|le|l[oa]s?) )*)(?:se )?(?:(?:te|le) )?(?:retien|descuent(?!os?(?![a-z]))|pierd|perder)\p{L}+,
    te quedas sin, nos quedamos, se queda(?:n|ria)? (?:como|de|con|en) (?:penali\p{L}+|multa|nosotros|la (?:casa|agencia)),
    (?:no|tampoco) (?:se )?(?:(?:te|le|l[oa]s?) )*(?:regres|devuelv|devolv|reembols)\p{L}+`,
  en: `(?:is|are|gets?) (?:kept|lost|forfeited|withheld), we keep,
    (?<!(?:\bnot|n['’]t|\bnever) )(?:you(?:['’]d| would|['’]ll| will)? )?(?:lose|forfeit), (?:not|n['’]t)(?: be)? (?:refunded|returned|given back),
    (?:don['’]t|won['’]t|do not) (?:get|refund|return|give)`,
});
const breaks = /(?<=;)|(?=,? (?:pero|but|mientras que|while)\b)/;

/** What is said of a case: back, kept, neither, or both of it. */
type Said = "back" | "kept" | null;

function saidOf(words: string): Said {
  const [kept, back] = [words.search(isKept) >= 0, words.replace(isKept, " ").search(comesBack) >= 0];
  if (kept === back) return null;
  return kept ? "kept" : "back";
}

/** Money that the papers give back in a case, told as kept in it, or the other way round. */
export function findKeptMoney(reply: Reply): Fault[] {
  const parts = reply.known.units.flatMap(({ text }) => text.split(/[;.](?!\d)/));
  const told = cases.map((pattern) => ({
    pattern,
    said: new Set(parts.filter((part) => part.search(pattern) >= 0).map(saidOf)),
  }));
  return findInSentences(
    reply,
    "promise",
    (one) =>
      !one.words.includes("?") &&
      splitClauses(one, breaks).some(({ words }) => {
        const said = saidOf(words);
        const of = told.filter(({ pattern }) => words.search(pattern) >= 0);
        return (
          said !== null &&
          of.some((own) => own.said.has(said === "back" ? "kept" : "back") && !own.said.has(said))
        );
      }),
  );
}
