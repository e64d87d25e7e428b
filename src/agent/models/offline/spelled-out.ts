import { isLikeYear, readText } from "../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../catalog/match.ts";
import type { Question } from "../../../conversations/session/said.ts";
import { fromCents } from "../../../money.ts";
import { hearDownChange } from "../../hear/money/changes.ts";
import type { ModelContext } from "../model.ts";

/** What a text leaves out because the talk says it: it is read with that added. */
type Talk = Pick<ModelContext, "state" | "makes" | "today" | "language"> & {
  question: Question | null;
  /** What the customer wrote before, newest first. */
  earlier: string[];
};

const also =
  /^\s*(?:y|e|ni|and|nor|or)\s+(.{2,40}?),?\s+(?:tambi[eé]n|tampoco|igual|too|as well|either)[\s.!]*$/iu;

/** «y los VW también» after «quita los Nissan»: those are to go as well. */
export function spellOutRefusal(text: string, { makes, today, earlier: [before] }: Talk): string {
  const [, others] = also.exec(text) ?? [];
  if (others === undefined || before === undefined) return text;
  return understand(before, makes, today).filters.exclude ? `quita ${others}` : text;
}

/** How far back what may be paid each month was said. */
const lookBack = 4;
/** Less is none, and neither is a term. */
const leastMonthly = 500;

const bareAmount = new RegExp(
  `^ ((y|e|and|pero|but|ok|bueno|mejor|que tal|what about|how about|what|si|if|i|le|lo|la|me|could|can|puedo|pudiera|pago|pay|paid|doy|give|` +
    String.raw`subo|subiera|sube|subimos|bajo|bajara|baja|bajamos|raise|go|went|up|down|lower|a|en|to|hasta|de|con|with|unos|como|about|around|maybe|quiza|solo|nomas|only|just|it|fuera|fueran|son|serian) )*#\d+ (\| )*$`,
);

/** «5 mil» in answer to what may be paid a month, «¿y si subo a 7000?» after such an amount was named: it is one. */
export function spellOutMonthly(text: string, talk: Talk): string {
  const { question, earlier, makes, today, language } = talk;
  const { numbers, text: words } = readText(text);
  const [number] = numbers;
  if (!number || number.percent || number.value < leastMonthly || !bareAmount.test(words)) return text;
  if (isLikeYear(number) || hearDownChange(text) !== null) return text;
  const before = earlier.slice(0, lookBack).map((one) => understand(one, makes, today).payment.monthly);
  const last = before.find((monthly) => monthly !== null) ?? null;
  const isAsked = question === "monthly";
  const isLikely = last !== null && question !== "downPayment" && isNearer(number.value, last, talk);
  if (!isAsked && !isLikely) return text;
  return text.replace(/[\s?!.,¿¡]*$/, (end) => ` ${language === "es" ? "al mes" : "a month"}${end}`);
}

/** Nearer to what is paid each month than to the down payment, and no price. */
function isNearer(value: number, monthly: number, { state: { plan, listing } }: Talk): boolean {
  if (!plan && listing?.query.monthly_max == null) return false;
  const listed = listing?.query.down_payment;
  const down = plan ? fromCents(plan.downPaymentCents) : typeof listed === "number" ? listed : 0;
  const isFar = value > monthly * mostChange || value * mostChange < monthly;
  return !isFar && (down === 0 || Math.abs(Math.log(value / monthly)) < Math.abs(Math.log(value / down)));
}

/** A budget is raised or lowered by so many times at most. */
const mostChange = 4;
