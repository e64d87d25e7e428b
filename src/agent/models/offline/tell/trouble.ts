import { z } from "zod";
import { defaultCurrency } from "../../../../money.ts";
import { writeMoney } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import type { Trouble } from "../../../say/wording.ts";
import type { HeardTurn, Step } from "../turn.ts";

const Facts = z.object({ least: z.number().optional(), most: z.number().optional() });

/** A tool's refusal in the customer's words; its reason is meant for a model and never shown. */
export function tellTrouble(
  { language, termsMonths }: HeardTurn,
  { output, arguments: { number } }: Step,
): string {
  if (output.ok) return "";
  const phrases = phrasesOf(language);
  const code = /^([a-z_]+):/.exec(output.reason)?.[1] ?? "";
  if (code === "plan_not_found")
    return `${phrases.planUnknown(String(number))}\n\n${phrases.questions.offerPerson}`;
  const trouble: Trouble = Object.hasOwn(phrases.trouble, code) ? (code as Trouble) : "technical";
  const { least, most } = readFacts(output.reason);
  const or = language === "es" ? " o " : " or ";
  const terms = termsMonths.join(", ").replace(/, (?=\d+$)/, or);
  return phrases.trouble[trouble]({
    terms,
    least: least === undefined ? null : writeMoney(least, defaultCurrency, language),
    most: String(most ?? ""),
  });
}

/** The facts that a refusal of financing ends with, as JSON. */
function readFacts(reason: string): z.output<typeof Facts> {
  try {
    return Facts.parse(JSON.parse(reason.slice(reason.indexOf("{"))));
  } catch {
    return {};
  }
}
