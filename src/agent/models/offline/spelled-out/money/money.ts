import { isLikeTerm } from "../../../../../catalog/match/figures/payment.ts";
import { isLikeYear, type NumberRead, readText } from "../../../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../../../catalog/match.ts";
import { fromCents } from "../../../../../money.ts";
import { leastShort, readThousands } from "../../../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { pointsAtBoth } from "../../../../hear/cars/of-both.ts";
import {
  type DownChange,
  hearBareTaking,
  namesDown,
  writeDownChange,
} from "../../../../hear/money/changes.ts";
import { hearDowns } from "../../../../hear/money/down/several.ts";
import { hearEarly } from "../../../../hear/money/early/early.ts";
import { paysExtraRegularly } from "../../../../hear/money/early/extra.ts";
import { hearTopics } from "../../../../hear/topics.ts";
import { planQuestions } from "../../at-hand.ts";
import { spellOutCorrection, spellOutReplaced } from "../corrected.ts";
import type { Talk } from "../talk.ts";
import {
  spellOutCalledDown,
  spellOutDown,
  spellOutDownOfNamed,
  spellOutFirstDown,
  spellOutQuoted,
} from "./down/down.ts";
import { spellOutShareAndSum } from "./down/share-and-sum.ts";
import { spellOutSummed } from "./down/summed.ts";
import { spellOutHalfway, spellOutMoment, spellOutPayment, spellOutYears } from "./halfway.ts";
import { isOfPlans, spellOutMonthly } from "./monthly.ts";
import { spellOutRange } from "./range.ts";
import {
  spellOutFarthest,
  spellOutPickedTerm,
  spellOutShift,
  spellOutTermBehind,
  spellOutTermOfBudget,
} from "./term.ts";
import { spellOutDifference, spellOutOption } from "./told.ts";

/** «con 20 mil más de enganche», «el doble», "5% more down": on top of what was planned with or said before. */
function spellOutChange(text: string, talk: Talk): string {
  const { question, language } = talk;
  const isAnswer = question !== null && planQuestions.has(question) && !hearTopics(text).has("bargain");
  const isOfPayments = hearEarly(text) !== null || paysExtraRegularly(text, true);
  const taking = question !== null && planQuestions.has(question) ? hearBareTaking(text) : null;
  const isOfDown = isAnswer || namesDown(text) || taking !== null;
  const base = isOfDown && !isOfPayments ? findBase(talk) : null;
  if (base === null) return text;
  const write = (change: DownChange) => {
    const down = changeDown(base, change);
    return language === "es" ? `con ${down} de enganche` : `with ${down} down`;
  };
  if (taking) return base.amount + taking.by < 0 ? text : write(taking);
  return writeDownChange(text, write);
}

const points = new RegExp(
  inOrder(
    String.raw`(\d{1,2})\s+(?:puntos?(?:\s+porcentuales)?|(?:percentage\s+)?points?)(?=\s+`,
    oneOf({
      es: String.raw`(?:m[aá]s|menos)?\s*(?:de|del|al|en\s+el|a\s+mi)?\s*(?:enganche|anticipo), (?:m[aá]s|menos)[\s?!.]*$`,
      en: String.raw`(?:more|less|off|extra)?\s*(?:of|to|from|off|on)?\s*(?:the\s+|my\s+)?(?:down|deposit), (?:more|less|extra)[\s?!.]*$`,
    }),
    ")",
  ),
  "iu",
);

/** «súbele 10 puntos al enganche», "10 points more down": so many hundredths of the price. */
function spellOutPoints(text: string, { state: { plan }, language }: Talk): string {
  if (!plan || !points.test(text)) return text;
  const written = text.replace(points, "$1%");
  if (namesDown(written)) return written;
  return written.replace(/[\s?!.]*$/, language === "es" ? " de enganche" : " down");
}

/** In currency units. */
type Base = { amount: number; percent: number | null; price: number | null };

function findBase({ state: { plan }, earlier: [before], makes, today }: Talk): Base | null {
  if (plan)
    return {
      amount: fromCents(plan.downPaymentCents),
      percent: plan.downPaymentPercent ?? null,
      price: fromCents(plan.priceCents),
    };
  const said = before === undefined ? null : understand(before, makes, today).payment.downPayment;
  return said && "amount" in said ? { amount: said.amount, percent: null, price: null } : null;
}

/** A share of the price stays one, where a share is changed. */
function changeDown({ amount, percent, price }: Base, change: DownChange): string {
  if ("by" in change) return String(Math.max(0, amount + change.by));
  if ("times" in change)
    return percent === null ? String(amount * change.times) : `${percent * change.times}%`;
  if (percent !== null) return `${Math.max(0, percent + change.byPercent)}%`;
  return String(Math.max(0, Math.round(amount + ((price ?? 0) * change.byPercent) / 100)));
}

const sameDown =
  /(?<!\p{L})((?:con|de|dando|with) (?:los|el|esos|the) (?:mism[oa]s?|same) \$?\d[\d.,]*(?: ?(?:mil|k|thousand))?)(?!\p{L}|[\d.,]| ?(?:mil|k|thousand|de enganche|down|al mes|a month|meses|months))/iu;

/** «a 60 con los mismos 100» of a plan: what was paid down in it. */
function spellOutSame(text: string, { state, language }: Talk): string {
  return state.plan ? text.replace(sameDown, `$1 ${language === "es" ? "de enganche" : "down"}`) : text;
}

/** «el 30», where a share of the price was spoken of. */
const shareAlone =
  /^ (?:(?:y|and|o|or|pero|but|ok|bueno|mejor|que tal|what about|how about|si|if|fuera|con|with|ahora|now|cuanto|es|seria|is) )*(?:(?:el|un|al|del|the|a) )#\d+ (?:\| )*$/;
/** «déjalo en 25», "leave it at 25", after a plan with a share of the price. */
const shareSet =
  /^ (?:(?:y|and|ok|bueno|mejor|pues|then|entonces) )*(?:dej\w+|ponl[oae]|pong\w+|hazl[oa]|leave it|keep it|make it|set it|put it) (?:en|a|de|con|at|to) (?:el |the )?#\d+ (?:\| )*$/;

/** «¿y el 35?» after «¿cuánto es el 25%?»: a share of the price to pay down. */
function spellOutShare(text: string, { state: { plan }, earlier: [before], language }: Talk): string {
  const { numbers, text: words } = readText(text);
  const [number, another] = numbers;
  if (!number?.digits || another || number.percent || number.unit > 1 || number.money) return text;
  if (number.value < 5 || number.value > 95 || isLikeTerm(number)) return text;
  const isOfShare =
    plan?.downPaymentPercent != null || readText(before ?? "").numbers.some(({ percent }) => percent);
  if (!isOfShare || !(shareAlone.test(words) || shareSet.test(words))) return text;
  return language === "es" ? `${number.digits}% de enganche` : `${number.digits}% down`;
}

const beside = oneOf({
  es: String.raw`y, pero, con, de, los, las, amb[oa]s, cada uno, solo, dej\w+, mis?, dando, doy, daria, pongo, en, si,
    que, tal, mejor, bueno, pues, hazlo, subo, subimos, subiera, sub[ei]\w*le, bajo, bajamos, bajara, bajal[eo], un,
    el, credito, quiero, dame, cotiza\w*, me, lo, la, enganche, meses, por favor, porfa, es[oa]s?, mism[oa]s?,
    tambien, cual, cuanto, como, seria, queda, quedaria, sale, saldria, junt[oae]\w*, reun[oi]\w*, complet[oae]\w*,
    consig[oue]\w*, e, nomas, calcula\w*`,
  en: `and, but, with, both, the, each, only, leave, keep, on, my, put, putting, over, for, at, if, what,
    about, how, make, do, try, raise, bump, go, went, lower, drop, up, it, down, months, please, to, i, would, those, same, also`,
  both: String.raw`no, a, ok, plan, \|`,
});
const pairAlone = new RegExp(`^ (?:${beside} )*#\\d+ (?:${beside} )*#\\d+ (?:${beside} )*$`);

const countOfBoth = /(?<!\p{L})(?:l[oa]s|the|these|those) (?:dos|2|two)(?![\p{L}\d])/giu;

/** «50 mil a 48», «a 36 y 100», where a car or a plan is spoken of: a down payment and a term, and no range of prices. */
function spellOutPair(text: string, talk: Talk): string {
  const { language } = talk;
  // «los dos» counts no money.
  const { numbers, text: words } = readText(text.replace(countOfBoth, " "));
  const [first, second] = numbers;
  if (!first || !second || !isOfPlans(talk) || !pairAlone.test(words)) return text;
  // «¿y con 120 y 150?»
  if (hearDowns(text, talk.termsMonths).length > 1) return text;
  const isOfYears = / (?:a|en|over|for) #1 /.test(words) && isYears(second, talk);
  // «con 60 a 48»: which is which says how they are said.
  const isRange =
    first.value < second.value && / #1 (?:meses|pagos|mensualidades|months|payments) /.test(words);
  const isOrdered =
    isLikeTerm(first) &&
    isLikeTerm(second) &&
    !isRange &&
    / (?:a|over) #1 /.test(words) &&
    !/ (?:a|en|over|for) #0 | #0 (?:y|and|o|or|vs) /.test(words);
  const pair =
    isOfYears || isOrdered || isTermOf(second, first)
      ? [first, second]
      : isTermOf(first, second)
        ? [second, first]
        : [];
  const [down, term] = pair;
  if (!down || !term) return text;
  // «300 mil con 60 de enganche»: the second of them is the down payment.
  const called = / #(\d+) (?:(?:de|of|as) )?(?:enganche|down) /.exec(words)?.[1];
  if (called !== undefined && numbers[Number(called)] === term) return text;
  const isShare = down.percent || (down.value < 100 && / el #/.test(words));
  const amount = isShare ? `${down.value}%` : String(readThousands(down.value));
  const [isSpanish, months] = [language === "es", isOfYears ? term.value * 12 : term.value];
  const ofWhich = pointsAtBoth(text) ? (isSpanish ? "ambos " : "both ") : "";
  return isSpanish
    ? `${ofWhich}con ${amount} de enganche a ${months} meses`
    : `${ofWhich}with ${amount} down over ${months} months`;
}

const ofYears = / (?:a|en|over|for|at) #\d+ (?:anos?|years?) /;
const mostYears = 10;

const yearsAlone = /^ (?:(?:y|o|and|or) )+(?:(?:a|en|over|for|at) )?#\d+ (?:\| )*$/;

/** «¿y a 3?», «¿y 6?» after «a 4 años». */
function isYears(number: NumberRead, { earlier }: Talk): boolean {
  // What is asked so in between goes on with the same.
  const before = earlier.map((one) => readText(one).text).find((one) => !yearsAlone.test(one));
  return isCount(number) && before !== undefined && ofYears.test(before);
}

function isCount({ value, unit, money, percent }: NumberRead): boolean {
  return unit === 1 && !money && !percent && value <= mostYears;
}

/** Of two terms neither is a down payment. */
function isTermOf(term: NumberRead, down: NumberRead): boolean {
  const isAmount = down.percent || down.unit > 1 || down.money || down.value >= leastShort.downPayment;
  return isLikeTerm(term) && term.unit === 1 && isAmount && !isLikeTerm(down) && !isLikeYear(down);
}

const termAlone = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: "y, mejor, si, que tal, pero, va, sale, entonces, pues, bueno",
      en: "and, what about, how about, but, then, actually, make it, do it, try",
      both: "ok, no",
    }),
    String.raw` )*(?:a|over|for|en|at) #\d+ (?:`,
    oneOf({
      es: "mejor, porfa, por favor, entonces, pues, sale, va",
      en: "instead, please, then",
      both: "ok",
    }),
    String.raw` )*(?:\| )*$`,
  ),
);

/**
 * «¿y a 60?», "over 48 then", where a car, a plan or what is paid each month is spoken of: months, and no price; «¿y a
 * 3?» after «a 4 años»: years, and no model.
 */
function spellOutTerm(text: string, talk: Talk): string {
  const { state, question, language } = talk;
  const { plan, listing, vehicle } = state;
  const { numbers, text: words } = readText(text);
  const [number, another] = numbers;
  const isOfCar = vehicle !== null || listing?.items.length === 1 || question === "pickForPlan";
  const isOfList = listing !== null && / (?:a|over) #/.test(words);
  const isOfPlan = plan !== null || isOfCar || isOfList || listing?.query.monthly_max != null;
  if (!number || another || !isOfPlan) return text;
  // "and over 6": no term has so few months, and one has as many years.
  const isWhole = plan !== null && isCount(number) && talk.termsMonths.includes(number.value * 12);
  const isOfYears =
    (isWhole && termAlone.test(words)) ||
    (isYears(number, talk) && (termAlone.test(words) || yearsAlone.test(words)));
  if (isOfYears) return language === "es" ? `a ${number.value} años` : `over ${number.value} years`;
  if (!termAlone.test(words) || !isLikeTerm(number)) return text;
  return text.replace(number.digits ?? "", (digits) => `${digits} ${language === "es" ? "meses" : "months"}`);
}

/** «los dos a 60» names one number. */
function spellOutBoth(text: string, { state }: Talk): string {
  const isOfTwo = (state.lastPlans?.length ?? 0) > 1;
  return isOfTwo ? text.replace(/(?<!\p{L})(?<!de )l([oa])s (?:dos|2)(?= (?:a|con|en) )/iu, "amb$1s") : text;
}

const steps = [
  spellOutOption,
  spellOutDifference,
  spellOutSummed,
  spellOutShareAndSum,
  spellOutMoment,
  spellOutPayment,
  spellOutPoints,
  spellOutReplaced,
  spellOutQuoted,
  spellOutCalledDown,
  spellOutShift,
  spellOutHalfway,
  spellOutYears,
  spellOutCorrection,
  spellOutBoth,
  spellOutTermOfBudget,
  spellOutFarthest,
  spellOutTermBehind,
  spellOutPickedTerm,
  spellOutChange,
  spellOutSame,
  spellOutShare,
  spellOutRange,
  spellOutMonthly,
  spellOutFirstDown,
  spellOutDownOfNamed,
  spellOutPair,
  spellOutTerm,
  spellOutDown,
];

/** A text of a down payment, a term or a monthly amount with what the talk says of it. */
export function spellOutMoney(text: string, talk: Talk): string {
  return steps.reduce((told, step) => step(told, talk), text);
}
