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
        pagara, pagaria, pagar, pagando, quisiera, quiero`,
      en: `and, but, what, about, how, if, i, could, can, pay, paid, paying, want, give, for, raise, go, went, up, down, lower, to,
        with, around, maybe, only, just, it, well, do, manage, afford, so, then, now, most,
        than, more, under, below, over, need, less, be, not, payment, payments, monthly, my, the`,
      both: "ok, hm+, mm+, max",
    }),
    String.raw` )*#0 ((a|over|en|for) #1 |(cuanto|how much) (\w+ ){0,3}(enganche|down) )?((instead|mejor|entonces|then|nomas|please|porfa|max|maximo|tops|(?:de )?(?:la |mi )?mensualidad|\|) )*$`,
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
  const isNamed = isBare && number.value <= mostNamed && limitsPayment.test(words) && isOfPlans(talk);
  const value = (isShort && last !== null) || isNamed ? number.value * 1_000 : number.value;
  const isCapped =
    talk.state.plan !== null && question !== "downPayment" && value <= mostCapped && caps.test(words);
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
const mostNamed = 12;
const mostCapped = 25_000;
/** «que no pase de 6 mil», "no more than 6k" after a plan: no car is so cheap, and a down payment is no limit. */
const caps = anyOf(
  inOrder(
    " ",
    oneOf({
      es: `no (?:me )?(?:pase|exceda|rebase)(?: la mensualidad)?(?: de)?, no mas de, (?:abajo|debajo|menos) de, menor (?:a|de),
        mensualidad maxima(?: de)?`,
      en: "no more than, less than, not over, under, below",
    }),
    " #0 ",
  ),
);
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
