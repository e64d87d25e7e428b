import { plainWords } from "../../../text/plain-words.ts";

const two = / ((los|las|esos|esas|the|these|those) (dos|two|2)|ese par|amb[oa]s|both) /;
const each = / (cada un[oa]|each( one)?) /;

/** «¿y de esos dos?», "both": two cars at hand, whichever they are. */
export function pointsAtTwo(text: string): boolean {
  return two.test(plainWords(text));
}

/** «los dos a 60», "each with 100k down" */
export function pointsAtBoth(text: string): boolean {
  return pointsAtTwo(text) || each.test(plainWords(text));
}

const pricesOf = / (precios?|prices?|cuanto (me )?(cuestan?|valen?|salen?|es|son)|cuestan?|how much|costs?) /;

/** True where the prices of two cars are asked for, and nothing is paid monthly. */
export function asksBothPrices(text: string): boolean {
  const words = plainWords(text);
  return pointsAtBoth(text) && pricesOf.test(words) && !/ (mes|month|monthly|mensual\w*) /.test(words);
}
