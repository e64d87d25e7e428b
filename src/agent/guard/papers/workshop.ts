import { inOrder, oneOf } from "../../../text/pattern.ts";
import { ofSalesAlone } from "../dealer/hours.ts";
import type { Fault } from "../fault.ts";
import { readDays } from "../figures/days.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

const saysClosed =
  /\b(?:cerrad[oa]s?|closed|no abr\p{L}+|solo ventas|(?:solo|only) (?:hay )?(?:ventas|sales)|sales only|otro dia|another day|no)\b/u;
const opening = new RegExp(
  [
    inOrder(
      String.raw`\b(?:taller(?:es)?|workshops?)\b(?: (?!y |and |cierr|close)\p{L}+){0,5}? `,
      oneOf({
        es: String.raw`abr\p{L}+, abiert\p{L}+, atiend\p{L}+, trabaj\p{L}+, recib\p{L}+, da servicio, labor\p{L}+`,
        en: "opens?, works?, runs?, available",
      }),
      String.raw`(?!\p{L})`,
    ),
    inOrder(
      String.raw`\b`,
      oneOf({ es: "llev, tra(?:e|er|iga)", en: "bring, take, drop, pas" }),
      String.raw`\p{L}*(?: \p{L}+){0,5}? (?:taller|workshop)\b`,
    ),
    String.raw`\b(?:ventas|sales) (?:y|and) (?:el |the )?(?:taller|servicio|workshop|service)\b`,
    String.raw`\b(?:abierto el taller|hay taller)\b`,
  ].join("|"),
  "gu",
);
/** That somebody works on a car then, whatever they are called. */
const working = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`mecanic[oa]s?, tecnic[oa]s?, (?:te )?l[oa] (?:revis|chec|repar|arregl|dej)\p{L}+,
        te (?:revis|chec|repar|arregl)\p{L}+, traer?l[oa], traigal[oa], tral[oa], en el taller`,
      en: "mechanics?, technicians?, in the workshop, (?:look|check) (?:at|over|into), (?:bring|drop) it",
    }),
    String.raw`\b`,
  ),
  "gu",
);
/** «Ventas y taller tienen el mismo horario» */
const same = new RegExp(
  oneOf({
    es: String.raw`\btanto (?:en |de )?(?:ventas|(?:el |la )?(?:taller|sucursal)) como\b,
      \bmism[oa]s? (?:horarios?|horas|dias)\b, \bigual que (?:ventas|la sucursal)\b`,
    en: String.raw`\bboth (?:in |for )?(?:the )?(?:sales|workshop|service)\b, \bsame (?:hours|schedule|days|times)\b`,
  }),
  "g",
);
const ofWork =
  /\b(?:taller(?:es)?|workshops?|ruido|revis\p{L}+|chec\p{L}+|repar\p{L}+|arregl\p{L}+|servicio|mecanic\p{L}+|noise|repair\p{L}*|fix\p{L}*|service|look at (?:my|the) car)\b/u;
const sides =
  /\b(?:(?:ventas|sales)[^.;]{0,16}(?:taller|workshop|servic\p{L}+)|(?:taller|workshop|servic\p{L}+)[^.;]{0,16}(?:ventas|sales|sucursal|branch))\b/u;

/** The workshop, told as open on days on which the papers have it closed, or in the hours of others. */
export function findWorkshop(reply: Reply): Fault[] {
  const { known, asked } = reply;
  const lines = known.papers.flatMap((paper) => paper.split("\n")).filter((line) => ofSalesAlone.test(line));
  const closedDays = lines.flatMap((line) => [...daysClosed(line)]);
  const hasOwn = known.facts.get("time")?.some(({ whose }) => whose === "workshop") === true;
  if (closedDays.length === 0 && !hasOwn) return [];
  const isAsked = ofWork.test(asked);
  return findInSentences(reply, "figure", (told) => {
    const { words } = told;
    const isSaid = (match: RegExpExecArray) => isAsserted(match, told, reply);
    if (sides.test(words) && words.matchAll(same).some(isSaid)) return true;
    if (saysClosed.test(words) || words.includes("?")) return false;
    const patterns = isAsked ? [opening, working] : [opening];
    return patterns.some((pattern) =>
      words.matchAll(pattern).some((match) => {
        const days = readDays(words, match.index);
        return days !== null && isSaid(match) && closedDays.some((day) => days.includes(day));
      }),
    );
  });
}

/** «Domingo de 10:00 a 14:00 (solo ventas)»: the days named last before it. */
function daysClosed(line: string): string {
  return readDays(line, line.search(ofSalesAlone)) ?? "";
}
