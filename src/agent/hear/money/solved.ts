import { anyOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { asksHowMuchDown } from "./down/asked.ts";

const asksHowLong = anyOf(
  " (a |en |por )?(cuantos|cuantas|que) (meses|mensualidades|anos|pagos|plazos?|tiempo) ",
  " (en |por )?cuanto tiempo ",
  " how (many|long) (months|years|payments|installments)? ?",
  " (what|which) (term|terms) ",
);

/** Which figure is to be found for a monthly amount: «¿cuánto doy de enganche para pagar 4 mil?» */
export function hearSolved(text: string): "down_payment" | "term" | null {
  const words = plainWords(text);
  if (asksHowMuchDown(text)) return "down_payment";
  return asksHowLong.test(words) ? "term" : null;
}
