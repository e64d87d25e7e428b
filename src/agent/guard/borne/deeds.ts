import { oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { isStated, type Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { light, listFamilies, listFamiliesIn, ofTalk, thing } from "./deed-words.ts";
import { idle } from "./idle-verbs.ts";

const clitics = "(?:(?:te|les?|se|nos|l[oa]s?) )*";
/** Nouns that end as verbs do. */
const noVerb =
  "(?!(?:ultimos|proximos|mismos|minimos|maximos|extremos|primos|tramos|vamos)(?![a-z]))(?<!(?:los|de|sus?|tus?|unos|a) (?=(?:prestamos|reclamos)))";
const modals =
  "(?:['’](?:ll|d))?(?: (?:can|could|will|would|might|may|do|even|also|always|just|already|gladly|happily|usually|all|both|personally|then|simply|only))*(?: be (?:able|happy|glad) to)?";
/** What stands where a verb does: "we could." */
const noEnglishVerb =
  oneOf(`can, could, will, would, should, may, might, must, has, did, cannot, only, then, still, never, don,
    in, and, or`);
/** But "we don't", and of the talk: "we'll pick up where we left off". */
const englishVerb = `(?!\\p{L}+n['’]t|${noEnglishVerb}(?!\\p{L})|pick up where|follow up with you(?: (?:in|on) this chat| here| shortly| soon|[.!])|get back|take (?:over|it from)|looked at|went over|talked about)(?<verb>look after|\\p{L}+?)`;
const people = oneOf({
  es: "asesor[ae]s, vendedor[ae]s, mecanicos, tecnicos, expertos, gestores, gente, gerentes, compradores",
  en: `people, team, staff, (?:agent|advis[oe]r|mechanic|manager|expert|specialist|seller|buyer)s,
    sales(?:people|men)`,
});

const person =
  "(?:asesora?|vendedora?|mecanic[oa]|tecnic[oa]|expert[oa]|gerente|chofer|agente|ejecutiv[oa]|gestora?|persona|companer[oa]|colega|valuadora?)";
const personEnglish =
  "(?:advis[oe]r|agent|salesperson|mechanic|manager|specialist|seller|expert|driver|team member|colleague|rep(?:resentative)?)";
/** «Uno de nuestros asesores», "one of our mechanics". */
const one = `(?:(?:un[oa]?|el|la|tu|su|algun[oa]?|nuestr[oa]) ${person}(?: (?:nuestr[oa]|del equipo|de ventas))?|(?:un[oa]|algun[oa]) de nuestr[oa]s ${people})`;
const oneEnglish = `(?:(?:an?|the|your|our|some) (?:\\p{L}+ )?${personEnglish}|one of our ${people})`;

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
  // «Un asesor te lleva», «uno de nuestros vendedores puede recogerte», "an advisor drives you".
  says(`${one} (?:(?:l[oa]s?|te|les?|se|ya|siempre|tambien) )+(?<verb>\\p{L}+?)(?:a|e|[aei]ra|[aei]ria)`),
  says(
    `${one} (?:te |se |les? )?(?:l[oa] )?(?:puede|podra|podria|va a) (?:te )?(?<verb>\\p{L}+?)(?:ar|er|ir)(?:te|les?|se)?(?:l[oa]s?)?`,
  ),
  says(`${oneEnglish}(?=['’ ](?:ll|d|can|could|will|would|may|might)(?![a-z]))${modals} ${englishVerb}`),
  says(`${oneEnglish} has to ${englishVerb}`),
  says(`${oneEnglish}(?: (?:also|always|even|then|personally|gladly|happily))? ${englishVerb}e?s`),
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
        const verb = match.groups?.verb ?? "";
        return (
          (isUnborne(verb, behind, known) || isOfAnother(match[0], verb, behind, known)) &&
          stanceOn("rule", place) === "asserted"
        );
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

const moving = /^(?:llev|mand|envi|traslad|tra|traig|acerc|tak|send|bring|drive?)e?$/;
/** «Te llevamos a …», "we'll take you to …": a customer, not a car. */
const yourself = /^(?:.* )?te (?!l[oa]s? )(?:\p{L}+ )?\p{L}+$/u;
const carrying = says(
  "llev\\p{L}* a(?:l cliente| usted|l comprador)|l[oa] llev\\p{L}*(?= (?:en|a) (?:nuestr|la|su) (?:camioneta|van))|camioneta|traslados?|shuttle|vans?",
);
/** «Mandamos a un chofer»: somebody, not a thing. */
const somebody =
  /^ a (?:un|una|alguien|nuestr[oa]|el|la) (?<who>\p{L}{4,})|^ (?:an?|our|someone|one of) (?<whom>\p{L}{4,})/u;
const persons = new RegExp(`^${personEnglish}`);
/** «Lo llevamos a verificar» */
const toDo = /^ a (?!partir\b)(?<verb>\p{L}+?)(?:ar|er|ir)(?:l[oa]s?)?(?!\p{L})/u;

/** A paper has things brought, and what is said to be brought is somebody, or is brought for something else. */
function isOfAnother(said: string, verb: string, behind: string, known: Known): boolean {
  if (!moving.test(verb)) return false;
  const done = toDo.exec(behind)?.groups?.verb;
  if (done !== undefined && done.length > 2 && !isStated(stemOf(done), known)) return true;
  if (yourself.test(said) && /^ a /.test(behind) && !isStated(carrying, known)) return true;
  const { who, whom } = somebody.exec(behind)?.groups ?? {};
  const sent = who ?? (persons.test(whom ?? "") ? whom : undefined);
  return sent !== undefined && !isStated(stemOf(sent), known);
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
