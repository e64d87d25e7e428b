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
/** What makes it more, or no more than so much: not to be reckoned by what stands there. */
const unclear = new RegExp(
  String.raw`\b${oneOf({
    es: "iva, impuestos?, apertura, minim[oa], maxim[oa], hasta",
    en: "vat, tax(?:es)?, opening, minimum, maximum, at (?:least|most), up to, until",
  })}\b`,
);

/** Up to when it is charged; `isAt`: whether on the day of that payment too, where it is said. */
const bounds: { pattern: RegExp; months: number; isAt: false | null }[] = [
  {
    pattern:
      /\b(?:antes del?|before) (?:the |los )?(?:(?:mes|pago|mensualidad|month|payment) (?:numero )?(\d{1,2})|(\d{1,2}) (?:meses|pagos|months|payments))\b/,
    months: 1,
    isAt: false,
  },
  {
    pattern: /\b(?:primeros|first) (\d{1,2}) (?:meses|pagos|mensualidades|months|payments)\b/,
    months: 1,
    isAt: null,
  },
  {
    pattern: /\b(?:antes de|before) (?:un|cumplir (?:un|el)|a|one) (?:primer )?(?:ano|year)\b/,
    months: 12,
    isAt: false,
  },
  { pattern: /\b(?:primer ano|first year)\b/, months: 12, isAt: null },
];
/** Paying before the term is over, which bounds nothing. */
const sooner = new RegExp(
  oneOf({
    es: String.raw`\bantes (?:del? )?(?:tiempo|(?:su |el )?(?:plazo|termino|vencimiento|fin)(?: \w+)?),
      (?:^|,) ?si (?:(?:usted|el cliente|se|lo|la|desea|quiere) )*(?:liquid|pag|adelant|sald|termin)\w*`,
    en: String.raw`\bbefore (?:the |its |your )?(?:term|end|due date|maturity),
      \bif (?:you |the customer |the loan is )?(?:pay|paid|settl|clos)\w*`,
  }),
  "g",
);
const bound = new RegExp(
  String.raw`\b${oneOf({
    es: String.raw`antes, despues, a partir, pasad[oa]s?, siempre que, solo, solamente, unicamente, excepto, salvo, si, primer\w*, durante, segun, depende`,
    en: "before, after, from, once, unless, except, only, if, first, during, depend\\w*",
  })}\b`,
);

/**
 * What a paper charges for paying a credit off after so many payments, as far as it can be reckoned by its words.
 * @param said the sentences of it
 * @returns a share of what is owed («2%») or an amount in currency units; null: nothing then, or it cannot be told
 */
export function readEarlyCharge(said: string, afterPayments: number): string | number | null {
  const sentences = fold(said)
    .split(/[.;:](?=\s|$)|\n/)
    .filter((sentence) => charging.test(sentence) && /\d/.test(sentence));
  const figures = sentences.flatMap((sentence) => [
    ...[...sentence.matchAll(share)].map((match) => ({ sentence, match, isShare: true })),
    ...[...sentence.matchAll(amount)].map((match) => ({ sentence, match, isShare: false })),
  ]);
  const [figure, another] = figures;
  if (!figure || another || unclear.test(figure.sentence)) return null;
  const { sentence, match, isShare } = figure;
  if (isShare && !ofOwed.test(sentence.slice(match.index + match[0].length))) return null;
  if (!isChargedAt(sentence, afterPayments)) return null;
  return isShare ? `${match[1]}%` : Number((match[1] ?? match[2] ?? "").replaceAll(",", ""));
}

function isChargedAt(sentence: string, afterPayments: number): boolean {
  const found = bounds.flatMap(({ pattern, months }) => {
    const [said, ...counts] = pattern.exec(sentence) ?? [];
    return said === undefined ? [] : Number(counts.find(Boolean) ?? 1) * months;
  });
  const [until] = found;
  if (until !== undefined) return afterPayments < until;
  return !bound.test(sentence.replace(sooner, " "));
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
