import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

const matter =
  "(?:km|kilom\\p{L}+|recor\\p{L}+|mile\\p{L}*|driv\\p{L}+|us(?:o|ado|es|as|ed?)|ano|modelo|year|age|edad|estado|condicion\\p{L}*|condition|buro|historial|score|credit history|ingres\\p{L}+|income)(?!\\p{L})";
/** Where it is said of what the dealer grants. */
const granting =
  /\b(?:garanti|warrant|cubr|cubiert|cobertur|cover|devol|devuel|regres|return|recib|acept|accept|tomamos|we take|compramos|we buy|financia|financ|aprob|approv|credit|mes(?:es)?\b|months?\b|anos?\b|years?\b|dias?\b|days?\b|efectivo|cash|billetes|tarjeta|card|pag[ao]|pay)/;
/** That there is none, and whether a paper says so in whatever words. */
const limitless =
  /(?<!\p{L})(?:sin (?:ningun )?(?:limites?|tope|restriccion(?:es)?)(?: (?:de|en) \p{L}+)?|ilimitad[oa]s?|kilometraje libre|unlimited|no (?:hay )?(?:ningun )?(?:limites?|tope)|no (?:\p{L}+ )?(?:limits?|caps?)|without (?:a |any )?(?:\p{L}+ )?(?:limits?|caps?))(?!\p{L})/gu;
const whicheverIt = new RegExp(
  `(?<!\\p{L})(?:(?:sin importar|no importan?|independientemente del?|no matter|regardless of|whatever)(?: (?!carro|auto|car)\\p{L}+){0,4}? ${matter}|(?:cualquier|any) ${matter}|${matter} (?:no importan?|(?:does|do)n['’]t matter))`,
  "gu",
);
/** «Aunque hayas recorrido más de 200 km» */
const allTheSame =
  /(?<!\bno\b[^.;]{0,60}|n['’]t\b[^.;]{0,60})\b(?:aunque|incluso si|even if|even when)(?: [\p{L}'’]+){1,5} (?:mas de|de|more than|over|past) \$?\d/gu;
const own =
  /\b(?:sin (?:ningun )?(?:limite|tope|restriccion)|ilimitad|kilometraje libre|unlimited|no (?:\w+ )?(?:limit|cap)|without (?:\w+ )*(?:limit|cap)|sin importar|no importa|independientemente|no matter|regardless|whatever|(?:does|do)n['’]t matter)/;

/** «12 meses sin límite de kilómetros»: that there is no limit, which stands in no paper. */
export function findUnlimited(reply: Reply): Fault[] {
  const { papers } = reply.known;
  if (papers.some((paper) => own.test(paper))) return [];
  return findInSentences(
    reply,
    "promise",
    (told) =>
      granting.test(told.words) &&
      !told.words.includes("?") &&
      // The «no» of it is its own.
      [limitless, whicheverIt, allTheSame].some((pattern) =>
        told.words.matchAll(pattern).some((match) => isAsserted(match, told, reply)),
      ),
  );
}
