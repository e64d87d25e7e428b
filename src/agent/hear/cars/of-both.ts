import { plainWords } from "../../../text/plain-words.ts";

const both =
  / (los dos|las dos|los 2|las 2|amb[oa]s|both|(the|these|those) two|cada un[oa]|each( one)?|ese par) /;

/** «los dos a 60», "both with 100k down" */
export function pointsAtBoth(text: string): boolean {
  return both.test(plainWords(text));
}

const pricesOf = / (precios?|prices?|cuanto (me )?(cuestan?|valen?|salen?|es|son)|cuestan?|how much|costs?) /;

/** True where the prices of two cars are asked for, and nothing is paid monthly. */
export function asksBothPrices(text: string): boolean {
  const words = plainWords(text);
  return pointsAtBoth(text) && pricesOf.test(words) && !/ (mes|month|monthly|mensual\w*) /.test(words);
}
