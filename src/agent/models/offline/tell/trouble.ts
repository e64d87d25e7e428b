import { defaultCurrency } from "../../../../money.ts";
import type { Language } from "../../../../text/language.ts";
import { joinTerms, writeMoney } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import type { Trouble } from "../../../say/wording.ts";
import { parseLimits } from "../results.ts";
import type { HeardTurn, Step } from "../turn.ts";

/** The dealer's terms, to whoever asks for another one. */
export function tellOffered({ language, termsMonths }: Pick<HeardTurn, "language" | "termsMonths">): string {
  return phrasesOf(language).trouble.term_not_offered({
    terms: nameTerms(termsMonths, language),
    least: null,
  });
}

/** «36, 48 o 60» */
export function nameTerms(months: number[], language: Language): string {
  return joinTerms(months, language === "es" ? "o" : "or");
}

/** A tool's refusal in the customer's words; its message is meant for a model and never shown. */
export function tellTrouble(
  { language, termsMonths, state, steps }: HeardTurn,
  { output, name, arguments: { number, stock_id } }: Step,
): string {
  if (output.ok) return "";
  const phrases = phrasesOf(language);
  const { code, details } = output;
  if (code === "plan_not_found")
    return `${phrases.planUnknown(String(number))}\n\n${phrases.questions.offerPerson}`;
  // Beside what is near it, «ese» would not say which.
  const asked = state.gone?.find(({ stockId }) => stockId === stock_id);
  const isBeside = asked && steps.some((step) => step.name === "hand_over");
  if (isBeside && (code === "vehicle_sold" || code === "vehicle_reserved"))
    return phrases.gone(asked.label, code === "vehicle_sold" ? "sold" : "reserved");
  const trouble: Trouble = Object.hasOwn(phrases.trouble, code) ? (code as Trouble) : "technical";
  const { least, most } = parseLimits(details);
  const terms = nameTerms(termsMonths, language);
  const told = phrases.trouble[trouble]({
    terms,
    least: least === undefined ? null : writeMoney(least, defaultCurrency, language),
    most: String(most ?? ""),
  });
  if (trouble !== "down_payment_below_minimum") return told;
  // Of several plans, «sí» would not say which; of one car that are all refused, the least is one.
  const others = steps.filter((step) => step.name === name);
  const isOfSeveral = others.some((step) => step.output.ok || step.arguments.stock_id !== stock_id);
  if (!isOfSeveral) return `${told} ${phrases.questions.leastDown}`;
  const car = state.shown?.find(({ stockId }) => stockId === stock_id);
  return car ? `*${car.label}*: ${told}` : told;
}
