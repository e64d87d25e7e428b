import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";

const matter = inOrder(
  oneOf({
    es: String.raw`kilom\p{L}+, ano, modelo, edad, estado, condicion\p{L}*, buro, historial, ingres\p{L}+`,
    en: String.raw`mile\p{L}*, driv\p{L}+, year, age, condition, score, credit history, income`,
    both: String.raw`km, recor\p{L}+, us(?:o|ado|es|as|ed?)`,
  }),
  String.raw`(?!\p{L})`,
);
/** Where it is said of what the dealer grants. */
const granting = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`garanti, cubr, cubiert, cobertur, devol, devuel, regres, recib, acept, tomamos, compramos,
        financia, financ, aprob, mes(?:es)?\b, anos?\b, dias?\b, efectivo, billetes, tarjeta, pag[ao]`,
      en: String.raw`warrant, cover, return, accept, we take, we buy, approv, credit, months?\b, years?\b, days?\b,
        cash, card, pay`,
    }),
  ),
);
/** That there is none, and whether a paper says so in whatever words. */
const limitless = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: String.raw`sin (?:ningun )?(?:limites?|tope|restriccion(?:es)?)(?: (?:de|en) \p{L}+)?, ilimitad[oa]s?,
        kilometraje libre, no (?:hay )?(?:ningun )?(?:limites?|tope)`,
      en: String.raw`unlimited, no (?:\p{L}+ )?(?:limits?|caps?), without (?:a |any )?(?:\p{L}+ )?(?:limits?|caps?)`,
    }),
    String.raw`(?!\p{L})`,
  ),
  "gu",
);
const whicheverIt = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf(String.raw`(?:sin importar|no importan?|independientemente del?|no matter|regardless of|whatever)(?: (?!carro|auto|car)\p{L}+){0,4}? ${matter},
      (?:cualquier|any) ${matter}, ${matter} (?:no (?:importa|cuenta)n?|(?:does|do)n['’]t (?:matter|count))`),
  ),
  "gu",
);
/** «Aunque hayas recorrido más de 200 km» */
const allTheSame =
  /(?<!\bno\b[^.;]{0,60}|n['’]t\b[^.;]{0,60})\b(?:aunque|incluso si|even if|even when)(?: [\p{L}'’]+){1,5} (?:mas de|de|more than|over|past) \$?\d/gu;
const own = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: "sin (?:ningun )?(?:limite|tope|restriccion), ilimitad, kilometraje libre, sin importar, no importa",
      en: String.raw`unlimited, no (?:\w+ )?(?:limit|cap), without (?:\w+ )*(?:limit|cap), no matter, regardless,
        whatever, (?:does|do)n['’]t matter`,
      both: "independientemente",
    }),
  ),
);

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
