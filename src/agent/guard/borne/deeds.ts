import type { Fault } from "../fault.ts";
import { isStated, type Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { idle, light, listFamilies, listFamiliesIn, ofTalk, thing } from "./deed-words.ts";

const clitics = "(?:(?:te|les?|se|nos|l[oa]s?) )*";
/** Nouns that end as verbs do. */
const noVerb =
  "(?!(?:ultimos|proximos|mismos|minimos|maximos|extremos|primos|tramos|vamos)(?![a-z]))(?<!(?:los|de|sus?|tus?|unos|a) (?=(?:prestamos|reclamos)))";
const modals =
  "(?:['’](?:ll|d))?(?: (?:can|could|will|would|might|may|do|even|also|always|just|already|gladly|happily|usually|all|both|personally|then|simply|only))*(?: be (?:able|happy|glad) to)?";
/** But "we don't", and of the talk: "we'll pick up where we left off". */
const englishVerb = "(?!\\p{L}+n['’]t|pick up where|take (?:over|it from))(?<verb>look after|\\p{L}+?)";
const people =
  "(?:people|team|staff|(?:agent|advis[oe]r|mechanic|manager|expert|specialist|seller|buyer)s|sales(?:people|men)|asesor[ae]s|vendedor[ae]s|mecanicos|tecnicos|expertos|compradores|gestores|gente|gerentes)";

/** What we are said to do, by its verb. */
const ours = [
  // «Te lo cuidamos», «pagaremos», «recogeríamos».
  says(`${clitics}${noVerb}(?<verb>\\p{L}+?)(?:[aei]mos|[aei]remos|[aei]riamos)`),
  // «Podemos conseguirte», «vamos a traer».
  says(
    `(?:vamos a|podemos|podriamos|puedo|podria|voy a) (?:(?:te|les?|se) )?(?:l[oa]s? )?(?<verb>\\p{L}+?)(?:ar|er|ir)(?:te|les?|se)?(?:l[oa]s?)?`,
  ),
  // «Te lo vamos pagando».
  says(`(?:vamos|estamos|iremos|seguimos) (?<verb>\\p{L}{3,}?)(?:ando|iendo)(?:te|les?|l[oa]s?)*`),
  // "We'll even pick up", "our buyers hunt it down".
  says(`(?:we|s?he(?=['’]))${modals} ${englishVerb}`),
  says(`our (?:\\p{L}+ )?${people}${modals} ${englishVerb}(?:e?s)?`),
  // «Nuestros vendedores lo consiguen».
  says(`nuestr[oa]s ${people} (?:(?:l[oa]s?|te|les?|se) )*(?<verb>\\p{L}+?)(?:an|en|[aei]ran)`),
];
/** «Te lo consiguen», «te acompaño»: whoever of us it is. */
const anyones = says(
  `(?:te|les?|se l[oa]s?)(?: l[oa]s?)? (?!acompano (?:en|con) (?:tus?|su|tod|lo|el|la|cualquier))(?<verb>\\p{L}+?)(?:i?o|oy|an|en|[aei]re|[aei]ran|[aei]rian)`,
);

/** What the dealer is said to do for a customer, and no paper, tool or earlier word of the dealer's has it do. */
export function findDeeds(reply: Reply): Fault[] {
  const { known, written } = reply;
  return findInSentences(reply, "promise", (told) =>
    [...ours, anyones].some((pattern) =>
      told.words.matchAll(pattern).some((match) => {
        const place = placeOf(match, told, reply);
        // «Se te adelantó», "te dijo": of somebody, and done.
        if (written.text[place.end - 1] === "ó") return false;
        const behind = told.words.slice(match.index + match[0].length);
        return isUnborne(match.groups?.verb ?? "", behind, known) && stanceOn("rule", place) === "asserted";
      }),
    ),
  );
}

function isUnborne(verb: string, behind: string, known: Known): boolean {
  if (idle.test(verb)) return false;
  if (light.test(verb)) {
    const given = thing.exec(behind)?.groups?.thing;
    return given !== undefined && !ofTalk.test(given) && !isThingStated(given, known);
  }
  if (verb.length < 2) return false;
  const families = listFamilies(verb);
  if (families.length === 0) return !isStated(stemOf(verb), known);
  return !families.some((one) => (one.ofDealer ? isOursIn(one.verb, known) : isStated(one.said, known)));
}

/** By its own word, or by one that means the same: «la valuación» bears "the appraisal". */
const isThingStated = (given: string, known: Known) =>
  [stemOf(given), ...listFamiliesIn(given).map(({ said }) => said)].some((one) => isStated(one, known));

const stemOf = (word: string) => says(`${word.includes(" ") ? word : word.slice(0, 5)}\\p{L}*`);

/** A paper, a tool or an earlier word has us do it. */
function isOursIn(verb: RegExp, { papers, corpus }: Known): boolean {
  return [papers, corpus].some((texts) =>
    texts.some((text) =>
      [...ours, anyones].some((pattern) =>
        text.matchAll(pattern).some(({ groups }) => verb.test(groups?.verb ?? "")),
      ),
    ),
  );
}
