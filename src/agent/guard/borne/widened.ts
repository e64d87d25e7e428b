import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { listMatters } from "../papers/matters.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { stanceOn } from "../stance.ts";
import { isInside } from "../text.ts";
import { isOfRules } from "./generals.ts";

const all =
  "(?:cualquiera?(?: de (?:las|los|nuestr[oa]s))?|tod[oa]s (?:las|los|nuestr[oa]s)|any(?: of (?:the|our))?|every|all(?: (?:the|our|of our))?)";
/** «Cualquier tarjeta», "any cheque", «con todo y derechos». */
const quantified = new RegExp(`(?<!\\p{L})(?:${all}|(?:con )?todo y(?: l[oa]s)?) (?<thing>\\p{L}{5,})`, "gu");
const ofTalk = new RegExp(
  inOrder(
    "^",
    oneOf({
      es: String.raw`autos?, carros?, coches?, vehicul\p{L}+, modelos?, dudas?, pregunt\p{L}+, momento, cosas?, horas?, casos?,
        opci\p{L}+, datos?, detalles?, plazos?, meses, pagos?, otr[oa]s?, sucursal\p{L}*, fin, demas, gastos, personas?,
        asesor\p{L}*, documentos?, papeles, unidad\p{L}*, clientes?, semana, jueves, lunes, marcas?`,
      en: String.raw`terms?, payments?, months?, years?, questions?, things?, times?, vehicles?, models?, other, current,
        further, options?, details?, branch\p{L}*, costs?, documents?, numbers?, three, units?, customers?, week`,
    }),
    "$",
  ),
  "u",
);

/** «Aunque compres de contado», "even after the 5 days", not «aunque no es obligatoria». */
const conceding = new RegExp(
  [
    inOrder(
      String.raw`(?<!\p{L})(?:aunque|aun cuando|aun si|incluso si|incluso cuando) (?:(?:ya|no|te|l[oa]s?|se|todavia|aun|haya) )*`,
      inOrder(
        "(?!",
        oneOf(String.raw`es, esta, estan, tiene, depende, cuesta, puede, hay, existe, falta, conviene, sale, dura, pide,
          recom\p{L}+, son, va, queda, segun, sujet\p{L}+`),
        String.raw`(?!\p{L}))`,
      ),
      String.raw`(?<es>\p{L}+(?:as|es|a|e|an|en)(?!\p{L})[^.;:!?]{0,40})`,
    ),
    String.raw`(?<!\p{L})even (?:if|after|when|once|though) (?<en>[^.;:!?]{3,50})`,
  ].join("|"),
  "gu",
);
const concession = /\b(?:todavia|aunque|aun (?:cuando|si)|incluso|even (?:if|after|when|though)|still)\b/;

const beyondBefore =
  /\b(?:despues de|pasad[oa]s|mas alla de|after|past|beyond|mas de|over|more than|arriba de|exced\p{L}+|rebas\p{L}+)(?: (?:los|las|de|ya|esos|the|those|mas))*[ *_]*$/u;
const beyondBehind =
  /^[*_]* ?(?:\p{L}+ ){0,3}?(?:are over|is over|have passed|ya (?:pasaron|vencid\p{L}+)|vencidos|cumplidos)\b/u;
const limited = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `dentro de, antes de, no mas de, no haya recorrido mas de, menos de, hasta, maximo(?: de)?,
        no ha recorrido mas de`,
      en: `not (?:driven )?more than, within, less than, fewer than, no more than, at most, up to,
        not have driven more than`,
    }),
    "(?: (?:los|las|esos|the|those))*[ *_]*$",
  ),
);
const holdsNo =
  /\b(?:no|ni|not|never|nunca|sin|without|ya no|cannot|[a-z]+n['’]t|tarde|late|perd\p{L}+|pierd\p{L}+|los[et])\b/u;
const granting =
  /\b(?:regres\p{L}+|devolv\p{L}+|devuelv\p{L}+|reembols\p{L}+|puedes?|podras|se puede|acept\p{L}+|recib\p{L}+|tom(?:amos|an)|cubre|vale|sirve|back|refund\p{L}*|return\p{L}*|you can|still|accept\p{L}*|covers?|covered)\b/u;

/** «Sirve como comprobante de domicilio» */
const servingAs = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: "sirve[n]?, vale[n]?, cuenta[n]?, funciona[n]?, se acepta[n]?, aceptamos, puedes (?:usar|traer|llevar)",
      en: "works?, counts?, is (?:fine|accepted|valid), accepted",
    }),
    String.raw`\b[^.;:!?]{0,40}?\b(?:como|as|de|for) `,
    String.raw`(?<head>comprobante de \p{L}+|identificacion|proof of \p{L}+|(?:official )?id|valid id)`,
  ),
  "u",
);

/** What the papers grant in some cases, told of all of them, or of one beyond their limits; what they list, told of what is not in it. */
export function findWidened(reply: Reply): Fault[] {
  if (reply.known.units.length === 0) return [];
  return findInSentences(
    reply,
    "promise",
    (told) =>
      !told.words.includes("?") &&
      (isQuantified(told, reply) ||
        isConceded(told, reply) ||
        isBeyond(told, reply) ||
        isUnlisted(told, reply)),
  );
}

function isQuantified(told: Sentence, reply: Reply): boolean {
  return told.words.matchAll(quantified).some((match) => {
    const { thing = "" } = match.groups ?? {};
    if (ofTalk.test(thing) || stanceOn("rule", placeOf(match, told, reply)) !== "asserted") return false;
    const stem = thing.slice(0, Math.max(5, thing.length - 2));
    const named = new RegExp(`(?<!\\p{L})${stem}`, "u");
    const asAll = new RegExp(
      `${all} (?:\\p{L}+ )?${stem}|${stem}\\p{L}* (?:que (?:prefi|quier|eli)|you (?:prefer|want|like|choose))`,
      "u",
    );
    return isSaid(named, reply.known) && !isSaid(asAll, reply.known);
  });
}

const isSaid = (pattern: RegExp, { sections }: Known) => sections.some((section) => pattern.test(section));

function isConceded(told: Sentence, reply: Reply): boolean {
  if (!isOfRules(told.words)) return false;
  return told.words.matchAll(conceding).some((match) => {
    const before = told.words.slice(0, match.index);
    if (holdsNo.test(before) || stanceOn("rule", placeOf(match, told, reply)) === "hedged") return false;
    const about = listMatters(match.groups?.es ?? match.groups?.en ?? "");
    return !reply.known.sections.some((section) =>
      section
        .split(/[.;] /)
        .some(
          (part) => concession.test(part) && (about.size === 0 || !about.isDisjointFrom(listMatters(part))),
        ),
    );
  });
}

function isBeyond({ sentence, words }: Sentence, { written: { folded }, standing, known }: Reply): boolean {
  if (holdsNo.test(words) || !granting.test(words)) return false;
  return standing.filter(isInside(sentence)).some(({ kind, value, start, end }) => {
    if ((kind !== "days" && kind !== "km" && kind !== "months") || typeof value !== "number") return false;
    const isPast =
      beyondBefore.test(folded.slice(Math.max(sentence.start, start - 40), start)) ||
      beyondBehind.test(folded.slice(end, sentence.end));
    return isPast && isLimit(value, known);
  });
}

/** The papers have it as what must not be passed, and nowhere as what may. */
function isLimit(value: number, { units }: Known): boolean {
  const digits = new RegExp(`(?<![\\d.,])${value.toLocaleString("en")}(?![\\d.,]*\\d)`, "g");
  const before = units.flatMap(({ text }) =>
    [...text.matchAll(digits)].map(({ index }) => text.slice(Math.max(0, index - 40), index)),
  );
  return before.some((words) => limited.test(words));
}

function isUnlisted({ words }: Sentence, { known }: Reply): boolean {
  const match = servingAs.exec(words);
  const head = match?.groups?.head;
  if (!match || !head || /\b(?:no|not|[a-z]+n['’]t)\b/.test(words)) return false;
  const lines = known.units.filter(({ text }) => text.includes(head)).map(({ text }) => listMatters(text));
  const about = listMatters(words.replace(head, " "));
  const things = [...about].filter((name) => !/^(?:sirve|sirven|comprob|acept|recib|usar|puede)/.test(name));
  return (
    lines.length > 0 && things.length > 0 && !lines.some((line) => things.some((name) => line.has(name)))
  );
}
