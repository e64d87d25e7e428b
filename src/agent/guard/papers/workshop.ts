import { ofSalesAlone } from "../dealer/hours.ts";
import type { Fault } from "../fault.ts";
import { readDays } from "../figures/days.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

const saysClosed =
  /\b(?:cerrad[oa]s?|closed|no abr\p{L}+|solo ventas|(?:solo|only) (?:hay )?(?:ventas|sales)|sales only|otro dia|another day|no)\b/u;
const opening =
  /\b(?:taller(?:es)?|workshops?)\b(?: (?!y |and |cierr|close)\p{L}+){0,5}? (?:abr\p{L}+|abiert\p{L}+|atiend\p{L}+|trabaj\p{L}+|labor\p{L}+|recib\p{L}+|da servicio|opens?|works?|runs?|available)(?!\p{L})|\b(?:llev|bring|tra(?:e|er|iga)|take|drop|pas)\p{L}*(?: \p{L}+){0,5}? (?:taller|workshop)\b/gu;
/** That somebody works on a car then, whatever they are called. */
const working =
  /\b(?:mecanic[oa]s?|mechanics?|tecnic[oa]s?|technicians?|(?:te )?l[oa] (?:revis|chec|repar|arregl|dej)\p{L}+|te (?:revis|chec|repar|arregl)\p{L}+|traer?l[oa]|traigal[oa]|tral[oa]|en el taller|in the workshop|(?:look|check) (?:at|over|into)|(?:bring|drop) it)\b/gu;
/** «Ventas y taller tienen el mismo horario» */
const same =
  /\btanto (?:en |de )?(?:ventas|(?:el |la )?(?:taller|sucursal)) como\b|\bboth (?:in |for )?(?:the )?(?:sales|workshop|service)\b|\bmism[oa]s? (?:horarios?|horas|dias)\b|\bsame (?:hours|schedule|days|times)\b|\bigual que (?:ventas|la sucursal)\b/g;
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
