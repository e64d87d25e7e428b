import { readText } from "../../../../catalog/match/reading/numbers.ts";
import type { Talk } from "./talk.ts";

const halfway =
  /(?<!\p{L})(?:(?:a|en|por|at|about)\s+)?(?:la\s+mitad(?:\s+(?:del?\s+)?(?:plazo|cr[eé]dito|tiempo|camino|plan))?(?!\s+de)|(?:the\s+)?half\s?way(?:\s+(?:through|in|point))?)(?!\p{L})/iu;

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
