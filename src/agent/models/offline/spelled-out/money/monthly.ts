import { isLikeTerm } from "../../../../../catalog/match/figures/payment.ts";
import { isLikeYear, readText } from "../../../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../../../catalog/match.ts";
import { fromCents } from "../../../../../money.ts";
import { amountWords } from "../../../../../text/numbers/amount-words.ts";
import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { hearDownChange } from "../../../../hear/money/changes.ts";
import { findCarAtHand } from "../../at-hand.ts";
import type { Talk } from "../talk.ts";

/** How far back what may be paid each month was said. */
const lookBack = 4;
/** Less is none, and neither is a term. */
const leastMonthly = 500;

const bareAmount = new RegExp(
  inOrder(
    "^ (",
    oneOf({
      es: `y, e, pero, bueno, mejor, que tal, si, le, lo, la, me, puedo, pudiera, pago, no, mas, maximo, tope, doy, para, que, quede,
        quedara, quedaria, salga, saliera, saldria, dando, subo, subiera, sube, subimos, bajo, bajara, baja, bajamos, a,
        en, hasta, de, con, unos, como, quiza, solo, nomas, fuera, fueran, son, serian, sean, sea, seria, entonces, ahora, podria, alcanzo, pase, exceda, rebase, busco, necesito, abajo,
        debajo, por, menos, mensualidad, mensualidades, menor, mayor, maxima,
        pagara, pagaria, pagar, pagando, quisiera, quiero, debo, debe, pasar, pasarme, exceder, excederme, rebasar, los, es`,
      en: `and, but, what, about, how, if, i, could, can, pay, paid, paying, want, give, for, raise, go, went, up, down, lower, to,
        with, around, maybe, only, just, it, well, do, manage, afford, so, then, now, most,
        than, more, under, below, over, need, less, be, not, payment, payments, monthly, my, the,
        dont, wont, cant, going, above, exceed, of, at`,
      both: "ok, hm+, mm+, max, maximum",
    }),
    String.raw` )*#0 ((a|over|en|for) #1 |(cuanto|how much) (\w+ ){0,3}(enganche|down) )?((instead|mejor|entonces|then|nomas|please|porfa|`,
    oneOf("max, maximo, maximum, tops, (?:a lo|como) mucho, a lo mas, como maximo, at (?:the )?most"),
    String.raw`|(?:de )?(?:la |mi )?mensualidad|\|) )*$`,
  ),
);

/** «5 mil» in answer to what may be paid a month, «¿y si subo a 7000?» after such an amount was named: it is one. */
export function spellOutMonthly(text: string, talk: Talk): string {
  const { question, earlier, makes, today, language } = talk;
  const { numbers, text: words } = readText(text);
  const [number, term] = numbers;
  if (!number || number.percent || !bareAmount.test(words) || (term && !isLikeTerm(term))) return text;
  if (isLikeYear(number) || hearDownChange(text) !== null) return text;
  const before = earlier.slice(0, lookBack).map((one) => understand(one, makes, today).payment.monthly);
  const last = before.find((monthly) => monthly !== null) ?? null;
  // «¿y si pago 8?» after «6 mil al mes», «quiero pagar máximo 7» of a car
  const isBare = number.unit === 1 && !number.money && !isLikeTerm(number);
  // «¿y con 4?» right behind «me alcanza con 5 mil al mes»
  const goesOn = before[0] != null && withIt.test(words);
  const isPaid = paysIt.test(words) || goesOn;
  const isShort = isBare && number.value < mostShort && isPaid;
  const isPlanned = talk.state.plan !== null && question !== "downPayment";
  const mostNamed = isPlanned ? mostNamedOfPlan : mostNamedOfCar;
  const isNamed = isBare && number.value <= mostNamed && limitsPayment.test(words) && isOfPlans(talk);
  const value = (isShort && last !== null) || isNamed ? number.value * 1_000 : number.value;
  const isCapped = question !== "downPayment" && capsPayment(words, value, talk);
  if (isCapped && !term) return language === "es" ? `máximo ${value} al mes` : `${value} a month at most`;
  const isAsked = question === "monthly" || isNamed || isCapped;
  const isLikely =
    last !== null &&
    (question === "downPayment"
      ? goesOn && behind.test(words) && isClose(value, last)
      : isNearer(value, last, talk));
  if (value < leastMonthly || !(isAsked || isLikely)) return text;
  return text.replace(firstAmount, (amount) => {
    const written = value === number.value ? amount.trim() : String(value);
    return `${written} ${language === "es" ? "al mes" : "a month"}`;
  });
}

/** What is paid each month in thousands, without its «mil». */
const mostShort = 60;
/** More by itself is rather paid down, or a term. */
const mostNamedOfCar = 12;
const mostNamedOfPlan = 30;
const mostCapped = 25_000;
/** «que no pase de 6 mil», "no more than 6k" after a plan: no car is so cheap, and a down payment is no limit. */
const caps = anyOf(
  inOrder(
    " ",
    oneOf({
      es: `no (?:me )?(?:pase|exceda|rebase)(?: la mensualidad)?(?: de)?,
        no (?:\\w+ )?(?:pasar|exceder|rebasar)(?:me)?(?: de| los)?, no mas de, (?:abajo|debajo|menos) de, menor (?:a|de),
        mensualidad maxima(?: de)?`,
      en: "no more than, less than, not over, under, below, (?:dont|do not|wont|cant) (?:\\w+ ){0,2}(?:go|going) (?:over|above)",
    }),
    " #0 ",
  ),
);
/** «máximo 4500», "4,500 tops": a limit of what is paid each month only where that is near what the plan comes to. */
const limits = anyOf(
  ` (?:${oneOf({ es: "maximo(?: (?:de|puedo|podria|son|serian|pagaria|pagar))*, tope(?: de)?, hasta", en: "at most, (?<!go )up to", both: "max(?:imum)?(?: of)?" })}) #0 `,
  ` #0 (?:${oneOf({ es: "maximo, (?:a lo|como) mucho, a lo mas, como maximo", en: "tops, at (?:the )?most", both: "max(?:imum)?" })}) `,
);

function capsPayment(words: string, value: number, { state: { plan }, termsMonths }: Talk): boolean {
  if (!plan || value > mostCapped) return false;
  // Term and down payment in hand are others once it has been planned anew.
  const [shortest = 1] = termsMonths;
  const isNear = value <= (mostTimes * fromCents(plan.priceCents)) / shortest;
  return caps.test(words) || (isNear && limits.test(words));
}

/** Of what the whole price would come to each month, without interest. */
const mostTimes = 1.5;
const limitsPayment =
  / (quiero|quisiera|puedo|podria|pudiera|pienso|can|could|want to|would like to) (pagar|pay) (?!(?:en|a|in|over) )/;

/** A car, its plan or a list that one is to be chosen from is spoken of. */
export function isOfPlans({ state, question }: Talk): boolean {
  return state.plan !== null || findCarAtHand(state) !== null || question === "pickForPlan";
}

const paysIt = / (pag\w+|qued\w+|salga|saliera|saldria|subo|subiera|bajo|bajara|pay\w*|do|go) /;
const withIt = /^ (?:(?:y|and|o|or|si|if|what|pero|but) )*(?:con|with) #0 (?:\| )*$/;
const behind = /^ (?:y|and|o|or|pero|but) /;
const firstAmount = new RegExp(
  `(?<=^|\\s)(?:${amountWords.replace("\\s?", "")}|(?:\\p{L}+ )?mil(?!\\p{L}))`,
  "iu",
);

/** Nearer to what is paid each month than to the down payment, and no price. */
function isNearer(value: number, monthly: number, { state: { plan, listing } }: Talk): boolean {
  if (!plan && listing?.query.monthly_max == null) return false;
  const listed = listing?.query.down_payment;
  const down = plan ? fromCents(plan.downPaymentCents) : typeof listed === "number" ? listed : 0;
  return (
    isClose(value, monthly) &&
    (down === 0 || Math.abs(Math.log(value / monthly)) < Math.abs(Math.log(value / down)))
  );
}

/** A budget is raised or lowered by so many times at most. */
const mostChange = 4;
const isClose = (value: number, monthly: number) =>
  value <= monthly * mostChange && value * mostChange >= monthly;
