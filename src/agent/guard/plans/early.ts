import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, type Reply } from "../reply.ts";

const number = String.raw`(\d{1,2})`;
const month = inOrder(oneOf("mes(?: numero)?, month"), ` ${number}`);
/** «Antes del mes 12 …», "within the first 12 months …" */
const before = new RegExp(
  [
    String.raw`\b(?:antes del|before) (?:the )?${month}`,
    String.raw`\b(?:durante|en|during|within|in) (?:los|the) (?:primeros|first) ${number} (?:meses|months)`,
  ].join("|"),
);
const at = new RegExp(
  String.raw`\b(?:al|en el|in|at|by|on) ${month}|\b(?:a los|after) ${number} (?:meses|months)`,
);
const penalised = /\b(?:penali[sz]\w+|penalt(?:y|ies)|comision|recargo|fee|charge)\b/;
const none = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`sin (?:ningun[oa]? )?(?:penali[sz]\w+|comision|recargo|costo|cargo)(?: extra)?,
        no (?:hay|tiene|aplica|pagas?|lleva) (?:ningun[oa]? )?(?:penali[sz]\w+|comision|recargo),
        no (?:te |le |se )*cobra\w* (?:nada|ningun\w*|penali[sz]\w+|comision|recargo), no (?:te |le )?cuesta nada`,
      en: `(?:no|without(?: an?y?)?) (?:penalty|penalties|extra (?:charge|fee)|fee|charge),
        (?:is|are)(?:n['’]t| not) (?:penali[sz]ed|charged), penalty[- ]free, at no (?:extra )?cost`,
    }),
    String.raw`\b`,
  ),
);
const paying = /\b(?:liquid\w+|adelant\w+|anticip\w+|pay\w*|settl\w+|abon\w+|pag\w+)\b/;
const anyTime =
  /\b(?:cuando (?:quieras?|gustes?|guste|sea)|en cualquier (?:momento|mes)|desde el primer (?:mes|dia)|any ?time|whenever|from day one)\b/;

/** Paying off before a month up to which the papers have it penalised, told as free; or behind it, as penalised. */
export function findEarly(reply: Reply): Fault[] {
  const rules = reply.known.units.flatMap(({ text }) =>
    text.split(/[\n.;]\s/).flatMap((part) => {
      const found = before.exec(part);
      const until = Number(found?.[1] ?? found?.[2] ?? 0);
      return until > 0 && penalised.test(part) && !none.test(part) ? [until] : [];
    }),
  );
  const [until] = rules;
  if (until === undefined) return [];
  return findInSentences(reply, "promise", ({ words }) => {
    if (words.includes("?") || !(paying.test(words) || paying.test(reply.asked))) return false;
    const found = at.exec(words);
    const told = found ? Number(found[1] ?? found[2]) : null;
    if (none.test(words)) return (told !== null && told < until) || (told === null && anyTime.test(words));
    return told !== null && told > until && penalised.test(words) && !/\b(?:no|not|ya no|sin)\b/.test(words);
  });
}
