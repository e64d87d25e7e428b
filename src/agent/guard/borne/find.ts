import { oneOf } from "../../../text/pattern.ts";
import { plainYesWords } from "../../../text/words/assent-words.ts";
import type { Fault } from "../fault.ts";
import { isStated } from "../grounds/known.ts";
import { faultOf, findInSentences, placeOf, type Reply } from "../reply.ts";
import { stanceOf, stanceOn } from "../stance.ts";
import { isInside } from "../text.ts";
import { listSubjects, mayName } from "./subjects.ts";

const agreeing = new RegExp(String.raw`^\W*${oneOf(`${plainYesWords}, that['’]s right`)}\b[,.:;! ]`);

/** What a reply says of the dealer's rules and services and no paper, tool or earlier word of the dealer's speaks of. */
export function findUnborne(reply: Reply): Fault[] {
  return [...findNamed(reply), ...findAgreed(reply)];
}

/** «Sí, la conserva.»: the customer's question alone names it. */
function findAgreed(reply: Reply): Fault[] {
  const [first] = reply.sentences;
  if (!first || !agreeing.test(first.words) || first.named.length > 0) return [];
  const { sentence, words } = first;
  if (words.includes("?") || reply.standing.some(isInside(sentence))) return [];
  const { asked } = reply;
  if (!mayName(asked) || stanceOf("rule", words) !== "asserted") return [];
  const isUnborne = listSubjects(asked).some(({ pattern }) => !isStated(pattern, reply.known));
  return isUnborne ? [faultOf("promise", first, reply)] : [];
}

/** «La comisión es de 3 % más IVA», where the terms of financing have that tax. */
const ofFee = /\b(?:comision|apertura|fees?)\b(?:[^.;]|\.\d)*\b(?:iva|vat|tax)\b/;

function findNamed(reply: Reply): Fault[] {
  const isTaxed = reply.known.facts.get("percent")?.some(({ role, value }) => role === "tax" && value !== 0);
  return findInSentences(
    reply,
    "promise",
    (told) =>
      mayName(told.words) &&
      !(isTaxed && ofFee.test(told.words)) &&
      listSubjects(told.words).some(
        ({ pattern, match }) =>
          !isStated(pattern, reply.known) && stanceOn("rule", placeOf(match, told, reply)) === "asserted",
      ),
  );
}
