import type { Fault } from "../../fault.ts";
import { readFigures } from "../../figures/reading/read.ts";
import { findInSentences, type Reply } from "../../reply.ts";

const free = /\b(?:sin (?:pagar )?interes(?:es)?|interest[- ]free|without interest|no interest)\b/;
const denied = /(?<!\p{L})(?:no|not|tampoco|ni|\p{L}+n['’]t)(?!\p{L})/u;
const year = /\b(?:(?:un|1) ano|(?:a|one) year)\b/g;

/** The months without interest that a sentence tells. */
function readMonths(words: string): number[] {
  if (!free.test(words)) return [];
  const twelves = [...words.matchAll(year)].map(() => 12);
  const months = readFigures(words, false).flatMap(({ kind, value }) =>
    kind === "months" ? [Number(value)] : [],
  );
  return [...months, ...twelves];
}

/** «A 12 meses sin intereses», where the papers have 3 or 6. */
export function findInterestFree(reply: Reply): Fault[] {
  const told = reply.known.units.flatMap(({ text }) => text.split(/[\n.;]\s/).flatMap(readMonths));
  if (told.length === 0) return [];
  return findInSentences(reply, "promise", ({ words }) => {
    if (words.includes("?") || denied.test(words)) return false;
    const months = readMonths(words);
    return months.length > 0 && !months.some((one) => told.includes(one));
  });
}
