import { fold } from "../../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";

const charging = new RegExp(
  String.raw`\b${oneOf({
    es: String.raw`comision(?:es)?, penali\w+, cargos?, recargos?, multas?, cobr\w+, costos?, cuestan?`,
    en: "fees?, penalt(?:y|ies), surcharges?, charge[sd]?, costs?",
  })}\b`,
);
const share = /(\d{1,2}(?:\.\d{1,2})?) ?(?:%|por ?ciento\b|percent\b)/g;
const amount = /\$ ?(\d[\d,]*(?:\.\d\d)?)|\b(\d[\d,]*) (?:pesos|mxn)\b/g;
/** What is owed then, and not what was lent or what is paid each month. */
const ofOwed = new RegExp(
  inOrder(
    "^ (?:fij[oa] |fee |penalty |charge )?",
    oneOf({ es: "del?, sobre", en: "of, on" }),
    ` (?:(?:el|lo|la|the|what is|your|su|tu|total|capital|remaining|outstanding) )*`,
    oneOf({
      es: "saldo, adeudo, deuda, insoluto, pendiente, que (?:se )?(?:deb[ae]|adeud[ae]|falt[ae])",
      en: "(?:outstanding |remaining )?(?:balance|debt)\\b, outstanding, amount (?:still )?owed, (?:still )?owed",
    }),
  ),
);
/** Up to when it is charged. */
const bounds: { pattern: RegExp; months: number }[] = [
  {
    pattern:
      /\b(?:antes del?|before) (?:the |los )?(?:(?:mes|pago|mensualidad|month|payment) (?:numero )?(\d{1,2})|(\d{1,2}) (?:meses|pagos|months|payments))\b/,
    months: 1,
  },
  { pattern: /\b(?:primeros|first) (\d{1,2}) (?:meses|pagos|mensualidades|months|payments)\b/, months: 1 },
  {
    pattern: /\b(?:antes de|before) (?:un|cumplir (?:un|el)|a|one) (?:primer )?(?:ano|year)\b/,
    months: 12,
  },
  { pattern: /\b(?:primer ano|first year)\b/, months: 12 },
];
const free = oneOf({
  es: "(?:es |queda )?(?:sin (?:ningun )?(?:costo|cargo|comision|penalizacion)|gratis)",
  en: "(?:(?:it|there) is )?(?:no (?:fee|charge|penalty|cost)|free)",
});
const freeLater = new RegExp(
  String.raw`\b(?:(?:despues|luego|afterwards?|after that|then),? ${free}|${free} (?:despues|afterwards?|after that|thereafter))\b`,
);
/** «Sin penalización a partir del mes 6» */
const freeFrom = new RegExp(
  inOrder(
    String.raw`\b${free}(?: \w+){0,4} `,
    oneOf({ es: "a partir del?, desde el", en: "from, starting (?:in|with|from)" }),
    String.raw` (?:the )?${oneOf({ es: "mes, pago, mensualidad", en: "month, payment" })} (\d{1,2})\b`,
  ),
);
/** All that may stand around the figure, for it to be told plainly: what is paid off, that it is charged, and when. */
const frame = new RegExp(
  `^${oneOf({
    es: String.raw`el, la, los, las, lo, un, una, su, del?, al?, por, en, con, y, se, le, si, este, esta, usted, cliente, tiempo,
      liquid(?:a|ar|arlo|arla|e|ando|acion|aciones|ado), pag(?:a|ar|arlo|arla|ara|o|os|ue), sald(?:a|ar|arlo), termin(?:a|ar),
      adelant(?:a|ar|ado|ados), anticip(?:o|ad[oa]|ad[oa]s|adamente), antes, plazo, termino, vencimiento, fin, durante,
      creditos?, prestamo, financiamiento, contrato, adeudo, deuda, total, totalmente, puede, desea, quiere,
      comision(?:es)?, penali\w+, cargos?, recargos?, multas?, costos?, cuestan?, cobr(?:a|an|amos|ara|aria),
      fij[oa], unic[oa], tiene, tendra, hay, habra, existe, aplica, aplicamos, genera, causa, lleva, es, sera, pesos, mxn,
      saldo, insoluto, pendiente, restante, capital, entonces`,
    en: `the, an?, your, its, it, of, on, for, in, at, with, and, if, we, you, there, is, are, be, will, can, customer,
      pay(?:s|ing)?, paid, payoff, payments?, prepay(?:ment|ing)?, settl(?:e|es|ing|ement), clos(?:e|es|ing), off, early, ahead, time,
      before, term, end, due, date, maturity, during, loans?, credits?, full, fees?, penalt(?:y|ies), surcharges?, charge[sd]?, costs?,
      flat, fixed, carries, has, have, applies, apply, balance, outstanding, remaining, debt, then`,
  })}$`,
);
/** What other sentences of charges are of: no part of what paying off costs. */
const ofElse = new RegExp(
  String.raw`\b${oneOf({
    es: String.raw`abon\w+, apertura, cobranza, interes(?:es)?, tarjetas?, adelant\w+, extras?`,
    en: "opening, interest, cards?, partial, extra",
  })}\b`,
);

/**
 * What a paper charges for paying a credit off after so many payments, where it tells it plainly.
 * @param said the sentences of it
 * @returns a share of what is owed («2%») or an amount in currency units; null: nothing then, or it cannot be told
 */
export function readEarlyCharge(said: string, afterPayments: number): string | number | null {
  const sentences = fold(said).split(/[.;:](?=\s|$)|\n/);
  const from = sentences.flatMap((sentence) => freeFrom.exec(sentence)?.[1] ?? []);
  if (from.some((payments) => afterPayments >= Number(payments))) return null;
  const [charge, another] = sentences.filter(
    (sentence) => charging.test(sentence) && !ofElse.test(sentence) && !freeFrom.test(sentence),
  );
  if (charge === undefined || another !== undefined) return null;
  const figures = [...charge.matchAll(share), ...charge.matchAll(amount)];
  const [figure] = figures;
  if (!figure || figures.length > 1) return null;
  const [written, first, second] = figure;
  const [before, behind] = [charge.slice(0, figure.index), charge.slice(figure.index + written.length)];
  const isShare = /(?:%|ciento|percent)$/.test(written);
  if (isShare && !ofOwed.test(behind)) return null;
  const left = `${before} ${isShare ? behind.replace(ofOwed, " ") : behind}`;
  if (!isChargedAt(left, afterPayments)) return null;
  return isShare ? `${first}%` : Number((first ?? second ?? "").replaceAll(",", ""));
}

/** Of a sentence without its figure: nothing stands in it but what is known, and its bound, if there is one, is not reached. */
function isChargedAt(sentence: string, afterPayments: number): boolean {
  let left = sentence;
  const untils = bounds.flatMap(({ pattern, months }) => {
    const [matched, ...counts] = pattern.exec(left) ?? [];
    if (matched === undefined) return [];
    left = left.replace(matched, " ");
    return Number(counts.find(Boolean) ?? 1) * months;
  });
  const [until, another] = untils;
  const words = (until === undefined ? left : left.replace(freeLater, " ")).match(/[\p{L}\d%$]+/gu) ?? [];
  if (another !== undefined || !words.every((word) => frame.test(word))) return false;
  return until === undefined || afterPayments < until;
}

const penalty = "(?:penali\\w+|multas?|recargos?|penalt(?:y|ies)|surcharges?)";
const anyCharge = `(?:${penalty}|comision|cargos?|fees?|charges?)`;
const filler = oneOf({
  es: `y, pero, entonces, o, sea, cuanto, cuanta, seria, es, son, serian, queda, quedaria, sale, saldria, pagaria, pago, debo,
    deberia, tendria, que, pagar, en, el, total, todo, ya, eso, de, la, esa, ese, se, me, cobran, cobrarian, cobrarias`,
  en: "and, but, so, then, how, much, what, whats, would, it, that, be, is, i, owe, pay, come, to, in, altogether, all, the, do, you",
  both: "ok",
});
const withCharge = anyOf(
  inOrder(
    `^ (?:${filler} )*`,
    oneOf({
      es: "con, mas, incluyendo, incluida, incluido, sumando, sumandole, contando",
      en: "with, including, plus, adding, counting",
    }),
    ` (?:(?:la|el|esa|ese|las|los|the|that|its) )?${anyCharge}(?: (?:incluid[oa]|included|${filler}|for|por))*(?: \\?)? $`,
  ),
  `^ (?:${filler} )*${penalty} (?:incluid[oa]|included)(?: ${filler})*(?: \\?)? $`,
  // What it comes to, and not whether there is one.
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|entonces|so) )*",
    oneOf({ es: "(?:de )?cuanto, cuanta", en: "how much, whats, what is, what would" }),
    ` (?:${filler} )*${penalty}(?: (?:be|seria|es|en pesos|in pesos|then|entonces))*(?: \\?)? $`,
  ),
);

/** «¿cuánto es con la penalización?», "how much with the fee?": of paying early at a time that was named before. */
export function asksWithCharge(text: string): boolean {
  return withCharge.test(plainWords(text));
}
