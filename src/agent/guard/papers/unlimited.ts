import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

const matter =
  "(?:km|kilom\\p{L}+|recor\\p{L}+|mile\\p{L}*|driv\\p{L}+|us(?:o|ado|es|as|ed?)|ano|modelo|year|age|edad|estado|condicion\\p{L}*|condition|buro|historial|score|credit history|ingres\\p{L}+|income)(?!\\p{L})";
/** Where it is said of what the dealer grants. */
const granting =
  /\b(?:garanti|warrant|cubr|cubiert|cobertur|cover|devol|devuel|regres|return|recib|acept|accept|tomamos|we take|compramos|we buy|financia|financ|aprob|approv|credit|mes(?:es)?\b|months?\b|anos?\b|years?\b|dias?\b|days?\b)/;
const patterns: { said: RegExp; own: RegExp }[] = [
  {
    said: /(?<!\p{L})(?:sin (?:ningun )?(?:limites?|tope|restriccion(?:es)?)(?: (?:de|en) \p{L}+)?|ilimitad[oa]s?|kilometraje libre|unlimited|no (?:\p{L}+ )?(?:limits?|caps?)|without (?:a |any )?(?:\p{L}+ )?(?:limits?|caps?))(?!\p{L})/gu,
    own: /\b(?:sin (?:ningun )?(?:limite|tope|restriccion)|ilimitad|kilometraje libre|unlimited|no (?:\w+ )?(?:limit|cap)|without (?:\w+ )*(?:limit|cap))/,
  },
  {
    said: new RegExp(
      `(?<!\\p{L})(?:sin importar|no importan?|independientemente del?|no matter|regardless of|whatever)(?: (?!carro|auto|car)\\p{L}+){0,4}? ${matter}`,
      "gu",
    ),
    own: /\b(?:sin importar|no importa|independientemente|no matter|regardless|whatever)\b/,
  },
];

/** «12 meses sin límite de kilómetros»: that there is no limit, which stands in no paper. */
export function findUnlimited(reply: Reply): Fault[] {
  const { papers } = reply.known;
  return findInSentences(
    reply,
    "promise",
    (told) =>
      granting.test(told.words) &&
      !told.words.includes("?") &&
      patterns.some(
        ({ said, own }) =>
          !papers.some((paper) => own.test(paper)) &&
          // The «no» of it is its own.
          told.words.matchAll(said).some((match) => isAsserted(match, told, reply)),
      ),
  );
}
