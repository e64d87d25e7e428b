import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

/** «Entre 20 y 70 años de edad», «haber cumplido 25 años», "21 or older" */
const limits = [
  /\b(?:entre(?: los)?|de|between|from|aged?|are) (\d\d) (?:y|a|and|to)(?: los)? (\d\d) (?:anos|years)(?! (?:de )?(?:antig|exper))/,
  /\b(?:cumplido|mayor(?:es)? de|al menos|at least|over)(?: los)? (\d\d)(?: (?:anos|years)(?! (?:de )?(?:antig|exper))|(?= cumplid))/,
  /\b(\d\d) (?:(?:anos )?cumplidos|(?:years )?or older)\b/,
];
/** «Tengo 19 años», "I'm 19", «mi hijo de 22» */
const told =
  /\b(?:tengo|cumpli|cumplo|de|i['’]?m|i am|aged?|at|is) (\d\d)\b(?! (?:mil|k\b|km|meses|months|de enganche|pesos|minut|dias|days|%)|[\d.,:%])/g;
const meeting = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `cumples, calificas, eres candidat[oa], (?:si|ya) puedes, puedes (?:sacar|solicitar|tramitar|pedir),
        puedes? (?:manejar|probar|conducir)(?:l[oa])?, aplicas, no hay (?:problema|bronca)`,
      en: "qualify, eligible, you meet, (?:you|he|she|they) can (?:apply|get|test|drive|try), no problem",
    }),
    String.raw`\b`,
  ),
  "g",
);

/** Somebody whose age is outside of what the papers ask for, said to meet it. */
export function findAges(reply: Reply): Fault[] {
  const { known, written } = reply;
  const asked = known.passages.flatMap((paper) =>
    limits.flatMap((pattern) => {
      const [, least, most] = pattern.exec(paper) ?? [];
      return least ? [{ least: Number(least), most: most ? Number(most) : Number.POSITIVE_INFINITY }] : [];
    }),
  );
  // «No podría él; tú puedes manejarlo»
  if (asked.length === 0 || /\b(?:no|not|cannot|[a-z]+n['’]t)\b/.test(written.folded)) return [];
  const ages = [...known.said, written.folded].flatMap((words) =>
    [...words.matchAll(told)].map(([, age]) => Number(age)),
  );
  const age = ages.at(-1);
  if (age === undefined || asked.some(({ least, most }) => age >= least && age <= most)) return [];
  return findInSentences(
    reply,
    "figure",
    (told) =>
      !told.words.includes("?") &&
      told.words.matchAll(meeting).some((match) => isAsserted(match, told, reply)),
  );
}
