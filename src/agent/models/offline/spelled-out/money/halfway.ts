import { readText } from "../../../../../catalog/match/reading/numbers.ts";
import { inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { anyOrdinal, lastWords } from "../../../../../text/words/ordinal-words.ts";
import { asksWithCharge } from "../../../../hear/money/early/charge.ts";
import { asksOtherWay, asksSavingAlone, hearEarly, hearMoment } from "../../../../hear/money/early/early.ts";
import { hearPaidSoFar } from "../../../../hear/money/early/paid-so-far.ts";
import { hearPaymentShare } from "../../../../hear/money/interest.ts";
import type { Talk } from "../talk.ts";

const mostYears = 10;
const inYears =
  / (?:de|from) #0 (?:anos? |years? )?(?:a|to) #1 | (?:a|en|over|in) #0 (?:anos? |years? )?(?:en (?:vez|lugar) de|instead of|rather than|vs|o|or) (?:a |en )?#1 /;

/** «¿cuánto me ahorro de 5 a 4 años?», "save over 3 instead of 5" of a plan: in months. */
export function spellOutYears(text: string, { state: { plan }, language }: Talk): string {
  const { numbers, text: words } = readText(text);
  const [from, to, another] = numbers;
  const isSaving = / (ahorr\w+|sav(e|es|ing)|mas|menos|more|less|conviene) /.test(words);
  const areYears = [from, to].every(
    (one) => one?.digits && one.unit === 1 && one.value >= 1 && one.value <= mostYears,
  );
  if (!plan || !from || !to || another || !isSaving || !areYears || !inYears.test(words)) return text;
  const [first, second] = [from.value * 12, to.value * 12];
  return language === "es"
    ? `¿cuánto me ahorro a ${first} en vez de ${second} meses?`
    : `how much do i save over ${first} instead of ${second} months?`;
}

const ofCredit = String.raw`(?:\s+(?:del?\s+)?(?:plazo|cr[eé]dito|tiempo|camino|plan))?`;
const ofLoan = String.raw`(?:it|the\s+(?:loan|term|plan))`;
const halfway = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})(?:(?:a|en|por|at|about|in)\s+)?`,
    oneOf({
      es: String.raw`la\s+mitad${ofCredit}(?!\s+de), medio\s+(?:camino|plazo|cr[eé]dito), mediados${ofCredit}`,
      en: String.raw`(?:the\s+)?(?:half|mid)\s?way(?:\s+(?:through|in|there|point))?(?:\s+${ofLoan})?, the\s+middle\s+of\s+${ofLoan}`,
    }),
    String.raw`(?!\p{L})`,
  ),
  "iu",
);

/** «y si a la mitad meto 30 mil», "30k extra halfway through": after so many payments of the plan. */
export function spellOutHalfway(text: string, { state: { plan }, language }: Talk): string {
  const sums = readText(text).numbers.filter(({ value, percent }) => !percent && value >= 1_000);
  if (plan?.termMonths == null || sums.length !== 1) return text;
  const payments = Math.round(plan.termMonths / 2);
  return text.replace(
    halfway,
    language === "es" ? `después de ${payments} pagos` : `after ${payments} payments`,
  );
}

/** «y al mes 24», «¿y cuánto me ahorro?», «¿cuánto es con la penalización?» after «si liquido al mes 6», "and after 2 years" after "if I pay 30k extra". */
export function spellOutMoment(text: string, { state: { plan }, earlier, language }: Talk): string {
  const goesOn = (one: string) =>
    hearMoment(one) !== null || asksSavingAlone(one) || asksWithCharge(one) || asksOtherWay(one);
  if (!plan || !goesOn(text)) return text;
  const begun = earlier.findIndex((one) => !goesOn(one));
  const early = hearEarly(earlier[begun] ?? "");
  const [moment] = [text, ...earlier.slice(0, begun)].flatMap((one) => hearMoment(one) ?? []);
  const payments = moment ?? early?.afterPayments ?? null;
  const isOfPaid = hearPaidSoFar(earlier[begun] ?? "") !== null && hearMoment(text) !== null;
  if (!(early || isOfPaid) || payments === null || (asksOtherWay(text) && early?.extra == null)) return text;
  if (isOfPaid)
    return language === "es"
      ? `cuánto capital habré pagado después de ${payments} pagos`
      : `how much principal will i have paid after ${payments} payments`;
  const extra = early?.extra ?? null;
  if (language === "es")
    return `si ${extra === null ? "liquido" : `abono ${extra} pesos a capital`} después de ${payments} pagos`;
  return `if i ${extra === null ? "pay it off" : `pay ${extra} pesos extra`} after ${payments} payments`;
}

const paymentAlone = new RegExp(
  inOrder(
    "^ (?:(?:y|and|o|or|pero|but|que tal|what about|how about) )+",
    oneOf({ es: "(?:de|en) (?:la|el)|del|la|el", en: "(?:of|in)(?: the)?|the" }),
    String.raw` (?:(?:mensualidad|pago|mes|payment|month) (?:numero |number )?\d{1,3}`,
    `|(?:${anyOrdinal}|${lastWords})(?: (?:mensualidad|pago|mes|payment|month|one))?)`,
    String.raw`(?: \?)? $`,
  ),
);

/** «¿y de la segunda?» after how much of the first payment is interest: of that payment. */
export function spellOutPayment(text: string, { state: { plan }, earlier, language }: Talk): string {
  const words = plainWords(text);
  const [before] = earlier.filter((one) => !paymentAlone.test(plainWords(one)));
  if (!plan || before === undefined || !paymentAlone.test(words)) return text;
  if (hearPaymentShare(before, plan.termMonths) === null) return text;
  const which = words
    .trim()
    .replace(/ \?$/, "")
    .replace(/^(?:(?:y|and|o|or|pero|but|que tal|what about|how about|de|del|en|la|el|of|in|the) )+/, "")
    .replace(/ one$/, "");
  const isNamed = /mensualidad|pago|mes|payment|month/.test(which);
  return language === "es"
    ? `cuánto de interés es ${isNamed ? which : `${which} mensualidad`}`
    : `how much of ${isNamed ? which : `the ${which} payment`} is interest`;
}
