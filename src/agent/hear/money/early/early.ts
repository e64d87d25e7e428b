import { type NumberRead, readText, wordsOf } from "../../../../catalog/match/reading/numbers.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { findWhen, isSum } from "./when.ts";

const schedule = anyOf(
  said(String.raw`tablas? (de )?(los )?(pagos?|amortizacion\w*|mensualidades), tabla de amortizacion,
    calendario de pagos?, corridas?( financieras?)?, pago por pago, mes (a|por) mes, ano por ano,
    amorti[sz]ation, amortizacion, payment (schedule|table|calendar)s?,
    schedule of payments, month by month, year by year, repayment schedule,
    (payments|mensualidades|pagos) (by|for each|por|de cada) (year|ano)`),
  inOrder(
    "^ (?:",
    oneOf({
      es: `por favor, porfa, puedo, puedes, quiero, quisiera, ver, mandas?, mandame, pasas?, pasame, das, dame, envias?,
        enviame, muestrame, ensename, haces, hazme, tienes, la, una, tu, su, y, completa`,
      en: "please, can, could, you, me, i, see, get, have, send, show, give, the, a, and, full",
    }),
    " )*(",
    oneOf({
      es: "tabla, tablita, corrida, corridita",
      en: "table",
    }),
    String.raw`)( (por favor|porfa|please|completa|entonces))*( \?)? $`,
  ),
  // Nothing else: «the schedule on Saturday» is when the dealer is open.
  String.raw`^ ((please|can|could|you|i|want|see|give|send|show|me|the|a|full) )*schedule( please)?( \?)? $`,
);

/** «mándame la tabla de pagos», "the payment schedule". */
export function asksSchedule(text: string): boolean {
  return schedule.test(plainWords(text));
}

const payOff = anyOf(
  said(String.raw`liquid(o|a|as|ar|arlo|arla|ara|amos|arlos|ando)?, salda(r|rlo|rla)?, finiquit\w+,
    pag(o|ar|arlo|arla|ara) todo( el credito)?, termino de pagar antes, terminar de pagar antes, pag(o|ar|arlo|arla) (todo )?(antes|por adelantado|anticipad\w+),
    pagos? anticipados?, adelant(o|ar) pagos?, prepag\w+,
    (pay|paid|paying) (it |this |that |the loan |the car |everything |all |all of it )?off( early)?, payoff, settle (it|the loan) early,
    (pay|paid|paying) (it|this|that|everything|the (loan|car|rest|balance)) (all )?(early|after|in (year|month)|at (year|month)|before),
    (pay|paid|paying) (it all|all of it|everything|the (whole thing|rest)), pag(o|ar|ara)(lo|la)? (el resto|lo que falt\w+|lo que quede),
    early (repayment|settlement), prepay(ment)?, pay early,
    (the )?(remaining )?balance, (el )?saldo( pendiente| restante)?, (still|would i|do i|will i|id|ill) (still )?owe,
    cuanto (\w+ )?deb(o|eria|iendo)(?! (dar|llevar|pagar|poner|ganar|tener|de)\b), cuanto (\w+ )?falt(a|aria)n?( por pagar)?,
    cuanto (de |del )?capital (me |nos )?(deb\w+|falt\w+|queda\w*|rest\w+), how much (of )?(the |my )?principal (is |will be |would be |i )?(left|remain\w*|owe)`),
);
const handing =
  oneOf(`doy, diera, daria, dar, meto, metiera, meter(le)?, pongo, pusiera, poner(le)?, aporto, aportara, le doy, pago, pagara,
    put( in)?, throw( in)?, toss( in)?, drop( in)?, add, give, pay`);
const onPayment = inOrder(
  "(",
  oneOf(String.raw`(en|al|a partir del|desde el|in|at|on|after) (el |la |the )?(mes|pago|mensualidad|month|payment) (numero )?#\d+,
    (despues de|a los|after) #\d+ (meses|pagos|mensualidades|months|payments|anos|years),
    (al|despues de un|after (a|one)) (ano|year), (en|al|despues de|in|after) (medio ano|half a year)`),
  ")",
);
const payExtra = anyOf(
  said(String.raw`abon(o|ar|ara|aria|ando|os)( a capital)?, pagos? extras?, pagos? adicional(es)?, extra a capital, a capital,
    extra payments?, additional payments?, lump sum, extra toward\w* (the )?principal`),
  // «doy 20 mil más» is more of the down payment.
  String.raw` (doy|diera|pago|pagara|meto|pay|put|make) #\d+ (\w+ )?(extra|adicional(es)?) `,
  String.raw` (extra|additional|adicional) (of |de )?#\d+ `,
  // «y si en el mes 24 meto 30 mil», "20k more at month 10": what is given on the day of a payment is extra.
  inOrder(" ", handing, String.raw` (\w+ ){0,2}#\d+ (\w+ ){0,2}`, onPayment),
  inOrder(String.raw` #\d+ (\w+ )?(extras?|adicional(es)?|additional) (\w+ ){0,2}`, onPayment),
  inOrder(" ", onPayment, String.raw` (\w+ ){0,2}`, handing, String.raw` (\w+ ){0,2}#\d+ `),
  // «con un adelanto de 20 mil» is a down payment.
  String.raw` adelant(o|ar|ara|aria|amos) #\d+ (al |en el |a los |desde el |despues de |cuanto |a capital )`,
);

/** What a customer asks about paying a plan off before its term. */
export type EarlyWish = {
  /** After so many monthly payments; null: it was not said when. */
  afterPayments: number | null;
  /** In currency units; null: all that is owed. */
  extra: number | null;
};

/** «si liquido al año, ¿cuánto debo?», "if I pay 30 thousand extra after 18 payments". Null: nothing of it. */
export function hearEarly(text: string): EarlyWish | null {
  const reading = readText(text);
  const words = wordsOf(reading);
  const isExtra = payExtra.test(words);
  if (!isExtra && !payOff.test(words)) return null;
  const when = findWhen(words, reading.numbers);
  const sums = reading.numbers.filter((number, at) => at !== when?.at && isSum(number));
  const extra = isExtra ? (sums[0]?.value ?? null) : null;
  return isExtra && extra === null ? null : { afterPayments: when?.payments ?? null, extra };
}

const momentAlone = new RegExp(
  inOrder(
    "^ (?:",
    oneOf({
      es: "y, o, pero, si, que tal, mejor, fuera, ahora, lo hago",
      en: "and, or, but, if, what, how, about, now, i do it, its",
      both: "ok",
    }),
    " )*(?:",
    oneOf({
      es: `(?:en|al) (?:el )?(?:mes|pago|mensualidad) (?:numero )?#\\d+, (?:al|a los|despues de) (?:los )?#\\d+(?: (?:meses|pagos|mensualidades|anos?))?,
        (?:al|en) (?:el )?ano #\\d+, (?:en|a los|al) (?:#\\d+ )?(?:medio ano|anos? y medio|anos), al ano,
        al (?:primer|segundo|tercer|cuarto) ano`,
      en: `(?:in|at|after) (?:month|payment|year) (?:number )?#\\d+, (?:at|after) #\\d+(?: (?:months|payments|years?))?,
        (?:in|at|after) (?:a|one|half a|#\\d+) years?, (?:in|at|after) (?:a|#\\d+)(?: years?)? and a half(?: years?)?, (?:in|at|after) a year and a half`,
    }),
    ")(?: (?:cuanto|seria|debo|how much|entonces|then|instead|mejor))* $",
  ),
);

/** «y al mes 24», "and after 2 years", right after what was asked of paying early: after so many payments; null: not said so. */
export function hearMoment(text: string): number | null {
  const reading = readText(text);
  const words = wordsOf(reading);
  const [number, another] = reading.numbers;
  if (!momentAlone.test(words) || another || (number && !isCount(number))) return null;
  const bare =
    number && / (?:al|a los|despues de|at|after) (?:los )?#0 (?!\w)/.test(words) ? number.value : null;
  const payments = findWhen(words, reading.numbers)?.payments ?? bare;
  return payments !== null && Number.isInteger(payments) && payments >= 1 ? payments : null;
}

const savingAlone = new RegExp(
  inOrder(
    "^ (?:(?:y|and|pero|but|entonces|so|ok|ahi|asi|(?:en|de|in) (?:los )?(?:intereses|interest)) )*(?:",
    oneOf({
      es: "(?:en )?cuanto (?:me |nos )?(?:ahorr|estaria ahorr|voy a ahorr)\\w+",
      en: "(?:how much|what) (?:would i|do i|will i|id|could i) save",
    }),
    ")(?: (?:de|en|of|on|in|los|the|intereses|interest|asi|ahi|entonces|then|that way|total|all))* $",
  ),
);

/** «¿y cuánto me ahorro de intereses?» and nothing else. */
export function asksSavingAlone(text: string): boolean {
  return savingAlone.test(wordsOf(readText(text)));
}

const otherWay = anyOf(
  inOrder(
    "^ (?:(?:y|o|and|or|pero|but|si|if|que tal|what about|mejor|entonces|then|i|quiero|prefiero|rather|ok) )*",
    oneOf({
      es: String.raw`(?:baj|reduc|disminuy)\w* (?:(?:la|mi|el) )?(?:mensualidad|pago(?: mensual)?|plazo),
        (?:con )?(?:la misma mensualidad|el mismo plazo|menos (?:plazo|meses|mensualidad))`,
      en: String.raw`(?:lower|reduc|cut|shorten)\w* (?:(?:the|my) )?(?:monthly )?(?:payments?|term),
        (?:with )?(?:the same (?:payment|term)|a (?:lower|smaller) payment|(?:a )?shorter term)`,
    }),
    "(?: (?:instead|mejor|entonces|then|cuanto|quedaria|queda|seria|how much|is|it))*(?: \\?)? $",
  ),
);

/** «y bajando mensualidad», "and shortening the term" of an extra payment: which of both ways it is meant. */
export function asksOtherWay(text: string): boolean {
  return otherWay.test(plainWords(text));
}

function isCount({ percent, money, unit, value }: NumberRead): boolean {
  return !percent && !money && unit === 1 && value < mostPayments;
}
const mostPayments = 120;

/** True where an amount is asked for, and not only whether something may be done. */
export function asksSum(text: string): boolean {
  return / (cuanto|cuanta|debo|deberia|ahorro|ahorraria|ahorrar|how much|owe|save) /.test(plainWords(text));
}
