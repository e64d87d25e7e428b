import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

/** «Entre 20 y 70 años de edad» */
const range =
  /\b(?:entre(?: los)?|de|between|from|aged?) (\d\d) (?:y|a|and|to)(?: los)? (\d\d) (?:anos|years)(?! (?:de )?(?:antig|exper))/;
/** «Tengo 19 años», "I'm 19" */
const told =
  /\b(?:tengo|cumpli|cumplo|de|i['’]?m|i am|aged?) (\d\d)\b(?! (?:mil|k\b|meses|months|de enganche|pesos))/g;
const meeting =
  /\b(?:cumples|calificas|eres candidat[oa]|(?:si|ya) puedes|puedes (?:sacar|solicitar|tramitar|pedir)|aplicas|qualify|eligible|you meet|you can (?:apply|get)|no hay (?:problema|bronca)|no problem)\b/g;

/** A customer whose age is outside of what the papers ask for, said to meet it. */
export function findAges(reply: Reply): Fault[] {
  const { known } = reply;
  const [least = 0, most = 0] = known.passages.flatMap(
    (paper) => range.exec(paper)?.slice(1, 3).map(Number) ?? [],
  );
  const ages = known.said.flatMap((words) => [...words.matchAll(told)].map(([, age]) => Number(age)));
  const age = ages.at(-1);
  if (most === 0 || age === undefined || (age >= least && age <= most)) return [];
  return findInSentences(
    reply,
    "figure",
    (told) =>
      !told.words.includes("?") &&
      told.words.matchAll(meeting).some((match) => isAsserted(match, told, reply)),
  );
}
