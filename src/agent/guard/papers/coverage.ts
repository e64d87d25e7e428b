import type { Fault } from "../fault.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { listParts, type Unit } from "./units.ts";

const covering =
  /\b(?:cubre[n]?|cubiert[oa]s?|incluye[n]?|inclui(?:do|da)s?|ampara[n]?|entra[n]?|forma[n]? parte de|(?:tiene[n]?|con|lleva[n]?) (?:una |la |su )?garantia|garantizad[oa]s?|covers?|covered|includes?|included|(?:has|have|with) (?:a )?warranty|under warranty|falls? under|part of)\b/g;
const excluding =
  /\b(?:no (?:l[oa]s? |se )?(?:cubre|incluye|entra|ampara)n?|excluy\p{L}+|exclui\p{L}+|fuera de|(?:queda|esta|va|deja|dejamos)n? fuera|salvo|excepto|not cover\p{L}*|excluded|excludes|(?:are|is) left out|leaves? out|except|(?:does|do|is|are)(?:n['’]t| not) (?:cover|covered|include|included))\b/u;
const clauseEnd = /[.;:?!]|,? (?:pero|but|aunque|although|mientras que|while|whereas)\b/;

/** Parts of a car that are called covered where the dealer's papers leave them out, or left out where they cover them. */
export function findCoverage(reply: Reply): Fault[] {
  const { folded } = reply.written;
  const units = reply.known.units.filter(({ parts }) => parts.size > 0);
  if (units.length === 0) return [];
  const isLeftOut = (unit: Unit) => excluding.test(unit.heading) || excluding.test(unit.text);
  const isIn = (unit: Unit) => !isLeftOut(unit) && unit.text.search(covering) >= 0;
  return findInSentences(reply, "promise", ({ sentence, words }) => {
    let from = sentence.start;
    // «Cubre piezas, pero no mano de obra»
    const verbs = [...words.matchAll(covering)];
    return words.split(new RegExp(`(?=${clauseEnd.source})`, "u")).some((clause) => {
      const start = from;
      from += clause.length;
      const [own] = [...clause.matchAll(covering)];
      const isElliptic = !own && /^,? (?:pero|but) (?:no|not)\b/.test(clause);
      const verb = own ?? (isElliptic ? verbs[0] : undefined);
      const told = new Set(listParts(clause).map(({ name }) => name));
      if (!verb || told.size === 0 || words.includes("?")) return false;
      const at = start + verb.index;
      const place = { folded, sentence, start: at, end: at + verb[0].length };
      const isDenied = isElliptic || excluding.test(clause) || stanceOn("any", place) === "denied";
      return [...told].some((name) => {
        const of = units.filter(({ parts }) => parts.has(name));
        const [left, kept] = [of.some(isLeftOut), of.some(isIn)];
        return isDenied ? kept && !left : left && !kept;
      });
    });
  });
}
