import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { yesWords } from "../../../../text/words/assent-words.ts";
import type { Fault } from "../../fault.ts";
import { findInSentences, type Reply } from "../../reply.ts";
import { type Clause, readSentences, splitClauses } from "../../scope.ts";
import { isDeniedAt, type Place, placeIn } from "../../stance.ts";
import { splitSentences } from "../../text.ts";
import { ofCredit } from "./of-credit.ts";
import { ofPayment } from "./of-payment.ts";
import { ofPurchase } from "./of-purchase.ts";
import { ofService } from "./of-service.ts";
import type { Matter } from "./side.ts";

const matters: Matter[] = [...ofPurchase, ...ofCredit, ...ofPayment, ...ofService];

type Side = "yes" | "no";

/** «Dólares no se reciben», "crashed cars aren't taken": what stands before it is denied. */
const deniedBehind = anyOf(
  inOrder(
    String.raw`^s?(?: (?!(?:si|if|cuando|when|que|and|y|or|o)\b)[^\s.;:,!?]+){0,4}? `,
    oneOf({
      es: String.raw`tampoco\b, nunca\b`,
      en: String.raw`not\b, never\b, [a-z]+n['’]t\b`,
      both: String.raw`no\b(?! (?:mas|mayor|more|less|later|older|solo|only|charge|cost|extra|problem|tema|falla|(?:hay )?(?:bronca|problema|tema|falla)|tiene|cuesta|lleva|genera|causa|implica|pagas?))`,
    }),
  ),
);
/** «Dólares, criptomonedas y cheques no se reciben»: each of a list is denied by what stands behind its last. */
const deniedInList = anyOf(
  inOrder(
    "^(?:(?: [a-z'’]+){0,3},){0,4}(?: [a-z'’]+){0,2} (?:y|e|o|u|ni|and|or|nor)(?: [a-z'’]+){1,6}? (?:no (?:se |l[oa]s? )?|(?:is|are)(?: not|n['’]t) )",
    oneOf({
      es: "recib, acept, acced, entr, posible, tom",
      en: "admit, taken, accepted, possible, allowed",
      both: "particip",
    }),
  ),
);
/** «Deducible: no tiene» */
const deniedAsEntry = /^[*_]*:[*_]* (?:[^\s.;:]+ ){0,3}(?:no|none|ningun[oa]?)\b/;
/** «Por transferencia no» */
const deniedAtOnce = /^ (?:no|not|tampoco)\b/;
/** «Sin cita no se recibe»: it is needed. */
const neededBehind = /^[^.,;:!?]{0,24}\b(?:no|not|[a-z]+n['’]t)\b/;
const without = /\b(?:sin|without)(?: (?:una?|an?|previa|la|el|the))? $/;
const holdsNo = /\b(?:no|not|cannot|[a-z]+n['’]t)\b/;
/** «No se puede devolver después de 7 días», "not until …": it is denied of a part alone. */
const partly = anyOf(
  String.raw`\d ?(?:dias?|days?|km|kilom|mes|month|hor|hour|an[oi]|year|mil|%|°)`,
  inOrder(
    String.raw`\b`,
    oneOf({
      es: "despues, pasad[oa]s?, mas (?:de|alla), si, salvo, excepto, todavia, aun, hasta, yo, puedo, solo, dato",
      en: "unless, after, once, past, beyond, except, yet, until, myself, only",
    }),
    String.raw`\b`,
  ),
);

function isDenied(place: Place, match: string): boolean {
  const { folded, sentence, start, end } = place;
  const [before, behind] = [folded.slice(sentence.start, start), folded.slice(end, sentence.end)];
  if (without.test(before) && neededBehind.test(behind)) return false;
  return (
    isDeniedAt("any", place) ||
    holdsNo.test(match) ||
    [deniedBehind, deniedInList, deniedAsEntry].some((one) => one.test(behind))
  );
}

/** On which sides of a matter a clause of a text stands. */
function sidesOf({ yes, no }: Matter, folded: string, { sentence, words }: Clause): Set<Side> {
  const sides = new Set<Side>();
  for (const match of words.matchAll(yes))
    sides.add(isDenied(placeIn(folded, sentence, match), match[0]) ? "no" : "yes");
  for (const match of no ? words.matchAll(no) : []) {
    const place = placeIn(folded, sentence, match);
    const before = folded.slice(sentence.start, place.start);
    const behind = folded.slice(place.end, sentence.end);
    // «No necesitas cita, llega directo»: it begins anew.
    const isDeniedNo = (isDeniedAt("any", place) && !before.endsWith(", ")) || deniedAtOnce.test(behind);
    sides.add(isDeniedNo ? "yes" : "no");
  }
  return sides;
}

type Paper = { folded: string; sentences: Clause[] };

function readPaper(folded: string): Paper {
  return { folded, sentences: readSentences(folded, splitSentences(folded), []) };
}

/** What the papers say of a matter, sentence by sentence. */
function sidesOfPapers(matter: Matter, papers: Paper[]): Set<Side> {
  const { topic, of } = matter;
  return new Set(
    papers
      .filter(({ folded }) => !topic || topic.test(folded))
      .flatMap(({ folded, sentences }) =>
        sentences
          .filter(({ words }) => !of || of.test(words))
          .flatMap((sentence) => [...sidesOf(matter, folded, sentence)]),
      ),
  );
}

/** «A crédito no, aunque con pasaporte sí puedes comprar de contado»: each part speaks of its own case. */
const breaks = anyOf(
  "(?<=;)",
  String.raw`(?=,? (?:pero|but|aunque|although|though|while|mientras que|sino)\b)`,
  `(?=,? (?:y|and) (?:no (?:necesit|hace falt|pedi|ped|se (?:pid|necesit))|(?:we|you) do(?:n['’]t| not) (?:need|ask|require)))`,
  String.raw`(?=, (?:and you (?:may|can|could)|y (?:l[oa] )?(?:puedes?|podrias?|contratas?))\b)`,
  String.raw`(?<=\b(?:ni|no|not)\b[^:]*: )(?=(?:el|la|los|las|the) )`,
  String.raw`(?<=, )(?=(?:no|you don['’]t) (?:necesitas|hace falta|pedimos|se (?:pide|necesita)|need)\b)`,
);

/** What is true of some cases and not of others, told of all. */
const ofAll =
  /\b(?:siempre|nunca|cuando quieras|en cualquier momento|always|never|at any (?:time|point)|any ?time|whenever)\b/;

/** What the dealer's papers rule one way, told the other way round; or of all cases, where they make a difference. */
export function findTurnedAround(reply: Reply): Fault[] {
  const { sections } = reply.known;
  if (sections.length === 0) return [];
  const papers = sections.map(readPaper);
  const whole = `${reply.asked}\n${reply.written.folded}`;
  const spokenOf = matters.filter(
    ({ topic }) => !topic || topic.test(whole) || sections.every((paper) => topic.test(paper)),
  );
  return findInSentences(
    reply,
    "promise",
    (told) =>
      !told.words.includes("?") &&
      splitClauses(told, breaks).some((clause) =>
        spokenOf.some((matter) => isTurnedAround(matter, clause, told.words, papers, reply)),
      ),
  );
}

/** «Sí, puedes regresarlo»: what the customer asked about is what is agreed to. */
const agreeing = new RegExp(
  `^\\W*${oneOf(yesWords)}(?=[,.!:;]| (?:l[oa]s?|se|te|puedes?|tambien|you|we|it)\\b)`,
);

/** «No tengo manera de hacer citas»: of the program, not of the dealer's rules. */
const unable = /\bno tengo (?:manera|forma|modo|como)\b|\bi have no way\b/;

/** "Otherwise there's a small fee": of what its sentence speaks of before. */
const elsewise = /^\W*(?:otherwise|or else|if not|de lo contrario|si no|en caso contrario)\b/;

/** @param whole the words of its sentence */
function isTurnedAround(
  matter: Matter,
  clause: Clause,
  whole: string,
  papers: Paper[],
  reply: Reply,
): boolean {
  const { of, yes, no } = matter;
  const { words } = clause;
  if (unable.test(words)) return false;
  const isOf =
    !of || of.test(elsewise.test(words) ? whole : words) || (agreeing.test(words) && of.test(reply.asked));
  if (!isOf) return false;
  const said = sidesOf(matter, reply.written.folded, clause);
  const [side] = said;
  if (side === undefined || said.size > 1) return false;
  const sides = sidesOfPapers(matter, papers);
  if (sides.size > 1) return ofAll.test(words) && !partly.test(words);
  if (sides.size === 0 || sides.has(side)) return false;
  return (
    side === "yes" ||
    (no !== undefined && words.search(no) >= 0) ||
    !partly.test(words.replace(agreeing, " ").replace(yes, " "))
  );
}
