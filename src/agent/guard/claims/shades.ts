import { colourWords } from "../../../catalog/match/bodies-and-colours.ts";
import { fold } from "../../../text/fold.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { carsSpokenOf } from "../scope.ts";

/** What a colour may be besides, as the stock would write it and as a reply says it. */
const shades: [stated: RegExp, said: string][] = [
  [/metal/, "metali[ck]\\p{L}*|metallic"],
  [/perl|pearl|aperl/, "perl\\p{L}*|aperlad[oa]|pearl\\p{L}*"],
  [/mate|matt/, "mate|matte?"],
  [/clar|light/, "clar[oa]|light"],
  [/oscur|dark/, "oscur[oa]|dark"],
  [/brill|bright|gloss/, "brillante|bright|glossy"],
];
const found = shades.map(([stated, said]) => ({
  stated,
  pattern: new RegExp(
    `(?<!\\p{L})(?:(?:${colourWords}) (?:\\p{L}+ )?(?:${said})|(?:${said}) (?:${colourWords}))(?!\\p{L})`,
    "gu",
  ),
}));

/** «Rojo metálico», where the stock says red and no more. */
export function findShades(reply: Reply): Fault[] {
  return findInSentences(reply, "equipment", (told) => {
    const said = found.filter(({ pattern }) =>
      told.words.matchAll(pattern).some((match) => isAsserted(match, told, reply)),
    );
    if (said.length === 0 || told.words.includes("?")) return false;
    const cars = carsSpokenOf(told.named, reply.known);
    const stated = cars
      .map(({ stockId }) => reply.known.stated.get(stockId)?.get("colour"))
      .filter((value) => typeof value === "string");
    return stated.length > 0 && said.some((one) => !stated.some((value) => one.stated.test(fold(value))));
  });
}
