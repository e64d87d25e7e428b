import { fold } from "../../../../text/fold.ts";
import type { Known } from "../../grounds/known.ts";
import type { Scoped } from "../../scope.ts";
import type { Written } from "../../text.ts";

/** The 1.6 of a version, the 1500 of a branch's address: part of what the stock writes of the car. */
export function standsInLabel({ figure, cars }: Scoped, known: Known, { folded }: Written): boolean {
  if (figure.kind !== "number" && figure.kind !== "spec") return false;
  const written = folded.slice(figure.start, figure.end).trim();
  const isLarge = figure.kind === "spec" || Number(figure.value) >= 1_000;
  const digits = isLarge && /^\p{L}/u.test(written) ? String(figure.value) : written;
  if (!/^\d/.test(digits)) return false;
  const whole = new RegExp(`(?<![\\d.,])${digits.replace(".", "\\.")}(?![\\d]|[.,]\\d)`);
  const of = cars.length > 0 ? cars : [...known.cars.values()];
  return of.some(({ stockId, label }) => {
    const texts = [...(known.stated.get(stockId)?.values() ?? [])].filter(
      (value) => typeof value === "string",
    );
    if (figure.kind === "number") return [label, ...texts].some((text) => whole.test(text));
    const noun = (figure.unit ?? "").slice(0, 5);
    // «7 asientos» needs the noun as well; a version's «1.6» is litres whoever says so.
    return [label, ...texts].some(
      (text) => whole.test(text) && (/^l/.test(noun) || fold(text).includes(noun)),
    );
  });
}
