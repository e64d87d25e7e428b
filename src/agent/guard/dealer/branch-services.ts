import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Known, KnownBranch } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { findBranchAt, listBranchesNamed } from "./branches.ts";

const having = oneOf({
  es: "tiene, tenemos, hay, cuenta con, contamos con",
  en: "has, have, there(?: is|['’]s|['’]s also), comes with, with",
});
const workshop = says(
  inOrder(
    having,
    "(?: (?:tambien|also|un|su|nuestro|an?|its|our|own|propio|full))* ",
    oneOf({ es: "taller, servicio de taller", en: "workshop, service (?:cent(?:er|re)|department), garage" }),
  ),
);
const named = /(?<![a-z])(?:taller(?:es)?|workshops?|service (?:cent(?:er|re)|department)|garage)(?![a-z])/;

/** A workshop at a branch of which no paper has one: they speak of none, or of those at other branches. */
export function findBranchServices(reply: Reply): Fault[] {
  const { known, written } = reply;
  return findInSentences(
    reply,
    "promise",
    (told) =>
      !told.words.includes("?") &&
      told.words.matchAll(workshop).some((match) => {
        const place = placeOf(match, told, reply);
        const branch = findBranchAt(written.folded, told.sentence, place.start, known);
        if (branch === undefined || branch === "others" || isBorne(branch, known)) return false;
        return stanceOn("rule", place) === "asserted";
      }),
  );
}

/** A paper, or a sentence of the dealer's side, speaks of one there or of no branch in particular. */
function isBorne(branch: KnownBranch, { units, told, branches }: Known): boolean {
  const texts = [
    ...units.map(({ heading, text }) => `${heading}\n${text}`),
    ...told.map(({ folded, sentence }) => folded.slice(sentence.start, sentence.end)),
  ];
  return texts.some((text) => {
    if (!named.test(text)) return false;
    const about = listBranchesNamed(text, branches);
    return about.length === 0 || about.includes(branch);
  });
}
