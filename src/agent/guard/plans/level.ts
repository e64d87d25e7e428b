import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import { clauseAround, isInside } from "../text.ts";

const payment = oneOf({
  es: "mensualidad(?:es)?, pagos?, pagas, pagarias, cuotas?, abonos?, empiezas (?:con|pagando)",
  en: String.raw`payments?, instal\p{L}+, you(?:['’]d|['’]ll)? (?:start )?pay(?:ing)?, it(?:['’]s| starts)`,
});
const changing = oneOf({
  es: `(?:baj|sub|disminuy|reduc|aument|crec|creci|cambi)(?:a|e|an|en|ando|iendo|ara|aran|ira|iran|ir)`,
  en: `(?:drop|fall|go(?:es)? (?:up|down)|rise|shrink|decrease|increase|change|step)s?,
    (?:get|becom)(?:s|es|e)? (?:lower|smaller|higher|bigger)`,
});
const other = oneOf({
  es: "(?:un poco |mucho )?(?:menos|mas(?: (?:chic|baj|alt|car|barat)[oa]s?)?), menor(?:es)?, mayor(?:es)?",
  en: "less, more, lower, smaller, higher, bigger",
});
/** @param es what may pass between two payments @param en the same */
const inTime = (es: string, en: string) =>
  oneOf({
    es: String.raw`(?:en )?cada ${es}, ano con ano, mes con mes, con (?:el (?:tiempo|paso)|los anos),
      (?:despues|pasad[oa]|a partir) del? (?:primer|segundo)\p{L}* (?:ano|mes|pago), conforme (?:pagas|avanza|pasa)\p{L}*,
      al final(?: del (?:plazo|credito))?, los ultimos (?:anos|meses|pagos)`,
    en: `(?:each|every) ${en}, over time, as (?:you go|time goes|the years go)(?: by| on)?,
      (?:after|from) (?:the )?(?:first|second) (?:year|month|payment)s?, later on,
      (?:in|toward|at) the (?:last|end|final)(?: (?:years?|months?))?`,
  });
const anyTime = inTime("(?:ano|mes)", "(?:year|month)");
/** «Pagas menos cada mes» than with another plan. */
const later = inTime("ano", "year");
const between = String.raw`(?:[^.;:]|\.\d){0,48}?(?<!\p{L})`;
const behind = String.raw`(?!\p{L})`;
const inOrderOf = (...parts: string[]) => parts.map((part) => `${part}${behind}`).join(between);
/** A payment that is said to be another one later on. */
const varying = new RegExp(
  [
    String.raw`(?<!\p{L})${inOrderOf(payment, changing, anyTime)}`,
    String.raw`(?<!\p{L})${inOrderOf(payment, anyTime, changing)}`,
    String.raw`(?<!\p{L})${inOrderOf(anyTime, payment, changing)}`,
    String.raw`(?<!\p{L})${inOrderOf(payment, other, later)}`,
    String.raw`(?<!\p{L})${inOrderOf(later, payment, other)}`,
    inOrder(
      String.raw`(?<!\p{L})`,
      oneOf("mensualidad(?:es)?, pagos? mensual(?:es)?, (?:monthly )?payments?"),
      String.raw`[^.;:]{0,12} (?:va[ny]?|ira[n]?|keeps?) (?:baj|sub|disminuy|reduc|aument|crec|drop|fall|ris|go|shrink)\p{L}*(?:ndo|ing)(?!\p{L})`,
    ),
  ].join("|"),
  "gu",
);
/** The last payment, told as one that is far from the others. */
const ofLast = says(
  oneOf(
    String.raw`(?:ultim[oa]|final|last) (?:mensualidad|pago|payment|instal\p{L}+)[^.;:]{0,24} (?:la mitad|el doble|el triple|un tercio|half|double|twice|a third)`,
  ),
);
/** What changes in time all the same, or by another down payment or term. */
const ofElse =
  /\b(?:interes(?:es)?|interest|saldo|balance|capital|principal|deuda|owed?|enganche|down|anticip\p{L}+|adelant\p{L}+|abon\p{L}+|extra|mas plazo|longer|tasa|rate|seguro|insurance|centavos|cents)\b/u;

/** Interest of a whole plan, told as that of a year or a month. */
const perTime =
  /^[*_]*(?: (?:mxn|pesos))?[*_]*(?: (?:de|en|of|in) (?:puros )?(?:interes(?:es)?|interest))?,? (?:al (?:ano|mes)|cada (?:ano|mes)|por (?:ano|mes)|anual(?:es|mente)?|mensual(?:es|mente)?|(?:a|per|each|every) (?:year|month)|yearly|annually)\b/;

/** «Cada año se te van … en intereses», «los intereses por año son de …»: in whatever order. */
const yearly =
  /\b(?:(?:cada|por|al) ano|anualmente|(?:pesos|intereses|interes|interest)(?: son)? anual(?:es)?|(?:every|each|per|a) year|yearly|annually|(?:annual|yearly) interest)\b/;
/** «10 % anual», "10% a year": that is the rate. */
const rate = /\d ?(?:%|por ?ciento|per ?cent)[^,;:]{0,12}?(?:anual|al ano|(?:a|per) year|yearly|annually)\b/g;
const clauses = /[;:]|,(?!\d)|\.(?!\d)/g;

/** A plan's payment, which is the same all along, told as one that changes; or its whole interest as that of a year. */
export function findUneven(reply: Reply): Fault[] {
  const { known, written } = reply;
  if (!isPlanned(known)) return [];
  return findInSentences(reply, "figure", (told) => {
    if (told.words.includes("?")) return false;
    const isVarying =
      !ofElse.test(told.words) &&
      told.words.matchAll(varying).some((match) => isAsserted(match, told, reply)) &&
      !reply.standing.filter(isInside(told.sentence)).some(({ kind }) => kind === "months");
    return (
      isVarying ||
      told.words.matchAll(ofLast).some((match) => isAsserted(match, told, reply)) ||
      reply.standing
        .filter(isInside(told.sentence))
        .some(
          ({ value, start, end }) =>
            isWholeInterest(Number(value), known) &&
            (perTime.test(written.folded.slice(end, told.sentence.end)) ||
              isYearly(told.words, start - told.sentence.start)),
        )
    );
  });
}

function isYearly(words: string, at: number): boolean {
  const { start, end } = clauseAround(words, at, clauses);
  return yearly.test(words.slice(start, end).replace(rate, " "));
}

const isPlanned = ({ facts }: Known) => facts.get("money")?.some(({ role }) => role === "monthly") === true;

const isWholeInterest = (value: number, { facts }: Known) =>
  (facts.get("money") ?? []).some(
    (fact) =>
      fact.role === "interest" &&
      fact.termMonths !== null &&
      fact.termMonths > 12 &&
      Math.abs(Number(fact.value) - value) < Number(fact.value) * 0.02,
  );
