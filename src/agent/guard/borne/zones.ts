import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

const freely =
  /(?<!\p{L})(?:gratis|gratuit[oa]s?|sin (?:ningun )?(?:costo|cargo)|no (?:pagas|cuesta|tiene costo)|free(?: of charge)?|(?:no|without) (?:extra )?(?:cost|charge))(?!\p{L})/gu;
const zoned = /\b(?:dentro de|within|zona|area|solo|only)\b/;
/** What is beside a place is not in it. */
const near = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`cerc(?:a|ana|ano) (?:de|a), pegad[oa] a, (?:a|al|de) (?:un )?lado de, junto a,
        a (?:solo |unos? )?\d+ (?:km|min)\p{L}*, cuenta como, forma parte, es parte, pertenece, colinda,
        vecin[oa]`,
      en: `close to, near(?:by)?, next (?:to|door), (?:just|right) (?:outside|by|next), counts? as,
        (?:is )?part of, minutes from, neighbou?rs?`,
    }),
    String.raw`\b`,
  ),
  "u",
);

/** All of the country is not in it either. */
const everywhere = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `tod[oa] (?:la republica|el pais|mexico), a? ?cualquier (?:parte|ciudad|estado|lugar),
        (?:a|en) donde (?:sea|quieras|estes|vivas)`,
      en: `nationwide, anywhere, all (?:over|of) mexico, the whole country, across the country,
        wherever you (?:are|live)`,
    }),
    String.raw`\b`,
  ),
);

const ends = /[.;]\s/;
const isFreeEverywhere = (words: string) => words.search(freely) >= 0 && everywhere.test(words);

/** «Puebla está cerca de la zona metropolitana: la entrega es sin costo», where the papers have it free within that zone. */
export function findZones(reply: Reply): Fault[] {
  const papers = reply.known.sections.filter((paper) => paper.search(freely) >= 0 && zoned.test(paper));
  if (papers.length === 0) return [];
  const isBeyond = (words: string) =>
    (near.test(words) && !papers.some((paper) => near.test(paper))) ||
    (everywhere.test(words) && !papers.some((paper) => paper.split(ends).some(isFreeEverywhere)));
  return findInSentences(
    reply,
    "promise",
    (told) =>
      isBeyond(told.words) && told.words.matchAll(freely).some((match) => isAsserted(match, told, reply)),
  );
}
