import { fold } from "../../../text/fold.ts";
import { anyMonth, anyWeekday } from "../../../text/words/calendar-words.ts";
import { isTown, nameTown } from "../../../text/words/town-names.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { type Clause, splitClauses } from "../scope.ts";
import { splitSentences, writtenOf } from "../text.ts";

/** What a dealer does at some places and not at others. */
const things = [
  says({
    es: `entreg(?:a|amos|an|as|ar|arl[oa]|arte|artel[oa])s?,
      (?:te |se )?(?:l[oa] )?(?:envi|llev|mand)(?:amos|an|o|ar|arl[oa]|arte|artel[oa]), envios?, a domicilio, fletes?`,
    en: `deliver(?:y|ies|s|ed)?, ship(?:s|ped|ping)?, (?:can|could|will|['’]ll|we) bring, send (?:it|the car)`,
  }),
  says("valu(?:a|an|amos|ar|arl[oa]|arte|acion|aciones)|avaluos?|apprais(?:e|es|ed|al|als)"),
  says("taller(?:es)?|workshops?|service (?:center|shop)"),
  says("pruebas? de manejo|test drives?"),
];

const name = String.raw`\p{Lu}\p{L}+(?: (?:(?:de|del|la|las|los) )*\p{Lu}\p{L}+)*`;
const place = new RegExp(
  String.raw`(?<!\p{L})(?:[Aa]|[Ee]n|[Dd]e|[Hh]asta|[Pp]ara|[Ii]n|[Tt]o|[Aa]t|[Oo]f)(?: (?:la|el|the|our|nuestr[oa]|ciudad de|estado de|city of|state of))* (${name})`,
  "gu",
);
const there = /\b(?:ahi|alli|alla|there)\b/;
const others = says({
  es: `(?:a |en )?(?:tod[oa]s? )?(?:l[oa]s )?(?:otr[oa]s|cualquier(?:a de l[oa]s)?(?: otr[oa])?|tod[oa]s) (?:l[oa]s )?(?:ciudad|estado|parte|lugar|entidad)(?:es|s)?,
    tod[oa] (?:el pais|la republica|mexico), resto del pais, fuera de (?:la ciudad|el estado|ella|la zona),
    donde (?:estes|vivas|sea|quieras|gustes)`,
  en: String.raw`(?:other|all|any|every|different|another) (?:cit(?:y|ies)|states?|parts?|places?), nationwide,
    (?:all over|anywhere in|across|throughout|the rest of) (?:the country|mexico),
    outside (?:the|of)(?: \p{L}+)?, anywhere`,
});
/** «En cualquiera de nuestras sucursales» */
const everywhere = says(
  "(?:cualquiera|todas)(?: de)?(?: (?:las|nuestras))? (?:sucursales|agencias)|(?:any|all)(?: of)?(?: (?:the|our))? (?:branches|locations|showrooms)|cada sucursal|every branch|en todas",
);
const breaks = /(?=[;:(]|,? (?:pero|but|aunque|although|mientras|while|so|asi que)\b)/;

/** Something done at a place where the papers do not have it done: a delivery out of its zone, an appraisal at another branch. */
export function findElsewhere(reply: Reply): Fault[] {
  const { known } = reply;
  if (known.quotable.length === 0) return [];
  const told = things
    .map((thing) => ({ thing, ...readPlaces(thing, known) }))
    .filter(({ places }) => places.length > 0);
  if (told.length === 0) return [];
  return findInSentences(
    reply,
    "promise",
    (one) =>
      !one.words.includes("?") &&
      splitClauses(one, breaks).some((clause) => told.some((own) => isElsewhere(clause, own, reply))),
  );
}

/** Where a thing is done; the sections that speak of it may name a place in their heading. */
type Told = { thing: RegExp; sections: string[]; places: string[]; isOpen: boolean };

function isElsewhere(clause: Clause, { thing, sections, places, isOpen }: Told, reply: Reply): boolean {
  if (!clause.words.matchAll(thing).some((match) => isAsserted(match, clause, reply))) return false;
  if (isOpen) return false;
  const isOfOthers = clause.words.matchAll(others).some((match) => isAsserted(match, clause, reply));
  if (isOfOthers) return true;
  const { start, end } = clause.sentence;
  const named = listPlaces(reply.written.text.slice(start, end));
  const meant = named.length > 0 || !there.test(clause.words) ? named : townsIn(reply.asked);
  return (
    meant.length > 0 &&
    !meant.some((town) => places.includes(town) || sections.some((section) => section.includes(town)))
  );
}

/** Places by their names, folded, as most call them. */
const listPlaces = (text: string) =>
  [...text.matchAll(place)]
    .map(([, found = ""]) => nameTown(fold(found)))
    .filter((town) => !isNoPlace.test(town));
/** A month, a day, a language («says, in Spanish»), or letters that stand for something. */
const isNoPlace = new RegExp(
  String.raw`^(?:spanish|english|espanol|ingles|${anyMonth}|${anyWeekday}|mxn|iva|ine)(?!\p{L})`,
  "u",
);

/** Places that a text names in whatever letters. */
function townsIn(folded: string): string[] {
  const words = folded.match(/\p{L}+/gu) ?? [];
  return words
    .flatMap((_, at) => [3, 2, 1].map((size) => words.slice(at, at + size).join(" ")))
    .filter(isTown)
    .map(nameTown);
}

/** In which sentences of the papers a thing is done, and where; open: they have it done elsewhere too. */
function readPlaces(thing: RegExp, { quotable, sections }: Known): Omit<Told, "thing"> {
  const about = quotable.flatMap((passage) => {
    const { text, folded } = writtenOf(passage);
    return splitSentences(folded)
      .map(({ start, end }) => ({ text: text.slice(start, end), folded: folded.slice(start, end) }))
      .filter((one) => one.folded.search(thing) >= 0);
  });
  const places = about.flatMap(({ text }) => listPlaces(text));
  return {
    sections: sections.filter((section) => section.search(thing) >= 0),
    places,
    isOpen: about.some(
      ({ folded }) =>
        folded.search(everywhere) >= 0 ||
        (folded.search(others) >= 0 && !/\b(?:no|not|solo|only|[a-z]+n['’]t)\b/.test(folded)),
    ),
  };
}
