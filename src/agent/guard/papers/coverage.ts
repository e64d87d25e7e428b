import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { readFigures } from "../figures/reading/read.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { splitClauses } from "../scope.ts";
import { isDeniedAt } from "../stance.ts";
import { listParts, type Unit } from "./units.ts";

const covering = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `cubre[n]?, cubiert[oa]s?, incluye[n]?, inclui(?:do|da)s?, ampara[n]?, entra[n]?,
        forma[n]? parte de, (?:tiene[n]?|con|lleva[n]?) (?:una |la |su )?garantia, garantizad[oa]s?`,
      en: `covers?, covered, includes?, included, (?:has|have|with) (?:a )?warranty, under warranty,
        falls? under, part of`,
    }),
    String.raw`\b`,
  ),
  "g",
);
const excluding = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`no (?:l[oa]s? |se )?(?:cubre|incluye|entra|ampara)n?, excluy\p{L}+, exclui\p{L}+, fuera de,
        (?:queda|esta|va|deja|dejamos)n? fuera, salvo, excepto`,
      en: String.raw`not cover\p{L}*, excluded, excludes, (?:are|is) left out, leaves? out, except,
        (?:does|do|is|are)(?:n['’]t| not) (?:cover|covered|include|included)`,
    }),
    String.raw`\b`,
  ),
  "u",
);
/** «Pero la mano de obra va por tu cuenta» */
const atYourCost =
  /\b(?:(?:va|corre|queda|sale)n? por (?:tu|su) cuenta|l[oa]s? pagas(?: tu)?|(?:is|are) on you|you pay (?:for )?(?:the )?)/;
const also = /\b(?:tambien|too|as well)\b/;
const breaks = /(?=[.;:?!]|,? (?:pero|but|aunque|although|mientras que|while|whereas)\b)/u;

/** «A los 8 meses ya no está cubierto», where its span is of 6. */
const isOver = (words: string, { values }: Unit) =>
  lapsed.test(words) &&
  readFigures(words, false).some(({ kind, value }) =>
    values.get(kind)?.some((most) => Number(value) > Number(most)),
  );
const lapsed = /\b(?:ya no|no longer|any ?more|too late|past|fuera de|out of|despues de|after)\b/;

/** Parts of a car that are called covered where the dealer's papers leave them out, or left out where they cover them. */
export function findCoverage(reply: Reply): Fault[] {
  const units = reply.known.units.filter(({ parts }) => parts.size > 0);
  if (units.length === 0) return [];
  const isLeftOut = (unit: Unit) => excluding.test(unit.heading) || excluding.test(unit.text);
  const isIn = (unit: Unit) => !isLeftOut(unit) && unit.text.search(covering) >= 0;
  return findInSentences(reply, "promise", (told) => {
    if (told.words.includes("?")) return false;
    return splitClauses(told, breaks).some((clause) => {
      const { words } = clause;
      const [verb] = words.matchAll(covering);
      // «Cubre piezas, pero no mano de obra»
      const isElliptic = !verb && (/^,? (?:pero|but) (?:no|not)\b/.test(words) || atYourCost.test(words));
      // «El clima sí entra. Llantas también»
      const isAlso =
        !verb && also.test(words) && reply.written.folded.slice(0, told.sentence.start).search(covering) >= 0;
      if (!verb && !isAlso && !(isElliptic && told.words.search(covering) >= 0)) return false;
      const isDenied =
        (!verb && !isAlso) ||
        excluding.test(words) ||
        (verb !== undefined && isDeniedAt("any", placeOf(verb, clause, reply)));
      return listParts(words).some(({ name }) => {
        const of = units.filter((unit) => unit.parts.has(name) && !isOver(words, unit));
        const [left, kept] = [of.some(isLeftOut), of.some(isIn)];
        return isDenied ? kept && !left : left && !kept;
      });
    });
  });
}
