import { fold } from "../../../text/fold.ts";
import { oneOf } from "../../../text/pattern.ts";
import { politeYesWords } from "../../../text/words/assent-words.ts";
import { holdsNegation } from "../denials.ts";
import type { Fault, FaultCode } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { faultOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import type { Span } from "../text.ts";
import { rules } from "./rules.ts";

/** «Está apartado por otro cliente», of a car that a tool said is reserved. */
const byOthers =
  /\b(?:otr[oa]s? (?:clientes?|personas?)|alguien mas|ya no (?:esta|se puede)|another (?:customer|buyer|person)|some(?:one|body) else|(?:ya )?se (?:apart|reserv|vend)(?:o|io|aron))\b/;

/** What people may grant: of it a reply may say that they decide. */
const granted = new Set<FaultCode>(["discount", "hold", "approval"]);

/** What a reply promises or gives away, which no reply may. */
export function findPromises(reply: Reply): Fault[] {
  const { sentences, known } = reply;
  const { text, folded } = reply.written;
  const faults: Fault[] = [];
  const plain = withoutDigitsForLetters(folded);
  for (const { code, pattern, quoted, beside, unless, stated } of rules) {
    if (unless !== undefined && known.none.has(unless)) continue;
    if (stated && known.passages.some((passage) => stated.test(passage))) continue;
    for (const match of plain.matchAll(pattern)) {
      const at = match.index;
      const { sentence } = sentences.find(({ sentence: { start, end } }) => at >= start && at < end) ?? {
        sentence: { start: at, end: folded.length },
      };
      const place = { folded, sentence, start: at, end: at + match[0].length };
      if (stanceOn(granted.has(code) ? "favour" : "any", place) !== "asserted") continue;
      const words = folded.slice(sentence.start, sentence.end);
      if (code === "hold" && known.gone.size > 0 && byOthers.test(words)) continue;
      if (beside && !beside.test(words.replace(match[0], " "))) continue;
      if (
        (quoted || isRule(match[0], words, folded)) &&
        isQuoted(match[0], words, listTowns(text.slice(sentence.start, sentence.end)), known) &&
        !isFreeElsewhere(text, place, known)
      )
        continue;
      faults.push(faultOf(code, place, reply));
    }
  }
  return faults;
}

const lettersOf: Record<string, string> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  $: "s",
  "@": "a",
};

/** «d3scu3nt0», letter by letter. */
function withoutDigitsForLetters(folded: string): string {
  return folded.replace(/(?<![\p{L}\d$@])\p{L}+[\d$@][\p{L}\d$@]*/gu, (word) =>
    (word.match(/\p{L}/gu)?.length ?? 0) < 3
      ? word
      : word.replace(/[\d$@]/g, (sign) => lettersOf[sign] ?? sign),
  );
}

/** How cars are put aside by whoever comes, as a document says it: «se aparta con 5,000 pesos», "it's then held for you". */
function isRule(words: string, sentence: string, reply: string): boolean {
  if (/^queda (?:apart|reserv|separ)/.test(words)) return paid.test(reply) && !done.test(reply);
  if (/^se (?:apart|reserv|separ)an?$/.test(words)) return true;
  if (/(?:apart|reserv|separ|guard)an$/.test(words)) return /\b(?:sucursal|pesos|con \$?\d)/.test(sentence);
  if (/^nadie\b/.test(words))
    return /\bapartado\b/.test(sentence) || (paid.test(sentence) && !done.test(reply));
  if (/^put\b/.test(words)) return /\byou (?:can|may) put\b/.test(sentence);
  return /^(?:held|reserved)\b/.test(words) && /\b(?:then|once|if|when|with \$?\d)\b/.test(sentence);
}

/** What it costs stands beside it, and nothing says that it has been done. */
const paid =
  /\b(?:con|por|pagas|depositas|de|dejas|das) (?:\p{L}+ ){0,2}\$? ?\d[\d,.]*(?: pesos| mil| mxn)?(?! (?:dias?|mes|horas?|hrs|km))/u;
const done = /\b(?:listo|hecho|ya (?:quedo|queda|esta|lo)|quedo|te l[oa] (?:apart|reserv|separ|guard))/;

/** Words that mean one thing, as a document and a reply may each put it. */
const synonyms = [
  /apart|reserv|separ|guard|held|hold/,
  /grati|gratuit|sin costo|regal|cortesia|free|no (?:extra )?c(?:ost|harge)|no (?:tiene|cuesta|(?:se |te |le |les )?cobr)/,
  /reembols|regres|devol|devuelv|refund|money back|return/,
  /interes/,
  /\b(?:aval|fiador|guarantor|co-?signer)/,
  /tanque (?:lleno|hasta arriba|completo)|full tank/,
  /republica|todo el pais|nationwide|country|anywhere/,
  /envi|mand|llev|domicilio|grua|ship|send|deliver|tow|bring/,
  /nadie mas|no ?body else|no one else|nobody|no one/,
];

const free = /grati|free|cost|charge|cargo/;

/** What a sentence may speak of in one language and a document in the other. */
const shared = [
  /sucursal|branch|showroom/,
  /entreg|recog|deliver|pick/,
  /domicilio|casa|home|door/,
  /envi|grua|ship|tow/,
  /valua|avaluo|apprais/,
  /garant|warrant/,
  /devol|return/,
];

/** By the same words, and denied where it is denied there. */
const isSaidIn = (words: string, { folded, sentence }: Known["told"][number]) =>
  listStems(words).every((stem) => folded.includes(stem)) &&
  (!holdsNegation(words) || holdsNegation(folded.slice(sentence.start, sentence.end)));

/** A document of the dealer's says so of what the sentence speaks of, and the sentence does not make a price of it. */
function isQuoted(words: string, sentence: string, towns: string[], known: Known): boolean {
  const longest = words.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)[0] ?? words;
  const said = synonyms.find((pattern) => pattern.test(words)) ?? new RegExp(longest.slice(0, 7));
  const stems = new Set(listStems(sentence.replace(words, " ")));
  // What the dealer's people gave is told as they put it.
  const isTold = listStems(words).length > 0;
  if (isTold && known.told.some((told) => isSaidIn(words, told)))
    return listAmounts(sentence).every((amount) => known.told.some(({ folded }) => folded.includes(amount)));
  return known.passages.some((folded) => {
    return (
      (towns.length > 0 && free.test(words) ? isSaidOf(towns, said, folded) : said.test(folded)) &&
      listAmounts(sentence).every((amount) => folded.includes(amount)) &&
      // Short of what is free, which has its conditions, a bare answer is about what was looked up.
      ((stems.size === 0 && !free.test(words)) ||
        listStems(folded).some((stem) => stems.has(stem)) ||
        shared.some((one) => one.test(sentence) && one.test(folded)))
    );
  });
}

/** «La entrega en León es gratuita», where the documents have it free in other towns. */
function isFreeElsewhere(
  text: string,
  { start, end, sentence }: Span & { sentence: Span },
  known: Known,
): boolean {
  const cut = (words: string) => words.search(/[,;:.!?]/);
  const from =
    sentence.start +
    text
      .slice(sentence.start, start)
      .split(/(?<=[,;:])/)
      .slice(0, -1)
      .join("").length;
  const stop = cut(text.slice(end, sentence.end));
  const clause = text.slice(from, stop < 0 ? sentence.end : end + stop);
  const towns = listTowns(clause);
  if (towns.length === 0 || !freely.test(fold(clause))) return false;
  const papers = known.passages.filter((folded) => freely.test(folded));
  return papers.length > 0 && !papers.some((folded) => isSaidOf(towns, freely, folded));
}
const freely =
  /\b(?:gratis|gratuit[oa]s?|sin (?:ningun )?(?:costo|cargo)|free|no (?:extra )?(?:cost|charge))\b/;

/** Where a thing is free, as a sentence names it: «a León», "within the Guadalajara area"; folded. */
const listTowns = (text: string) =>
  [
    ...text.matchAll(
      /\b(?:[Aa]|[Ee]n|[Hh]asta|de|[Tt]o|[Ii]n|[Ww]ithin|[Ff]or)(?: the| la| el)? (\p{Lu}\p{Ll}+)/gu,
    ),
  ].map(([, town = ""]) => fold(town));

/** One sentence of the document says it of all of them. */
const isSaidOf = (towns: string[], said: RegExp, folded: string) =>
  folded.split(/[.;]\s/).some((part) => said.test(part) && towns.every((town) => part.includes(town)));

/** What is priced in a sentence: a document says it only where it names the same amounts. */
const listAmounts = (folded: string) =>
  [...folded.matchAll(/(?:\$ ?(\d[\d,]*\d|\d)|(\d[\d,]*) ?(?:pesos|mil)\b)/g)].map(
    ([, signed, named]) => signed ?? named ?? "",
  );

const assent = new RegExp(
  String.raw`(?<!\p{L})${oneOf(`${politeYesWords}, desde, luego, perfecto, excelente, seguro`)}(?!\p{L})`,
  "gu",
);
const listStems = (folded: string) =>
  (folded.replace(assent, " ").match(/\p{L}{5,}|\d[\d,.]*\d|\d/gu) ?? []).map((word) => word.slice(0, 5));
