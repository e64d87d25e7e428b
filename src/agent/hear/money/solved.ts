import { anyOf, said } from "../../../text/pattern.ts";
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

const wantsToPay = anyOf(
  said({
    es: String.raw`(?:quiero|quisiera|me gustaria) (?:\w+ )?pagar,
    (?:baj|dej|reduc|pon)\w* (?:la |el |mi )?(?:mensualidad|pago mensual) (?:a|en|hasta),
    (?:me |nos )?(?:la |lo )?(?:dej|pon)\w* (?:en|a) (?:unos |como )?\d[\d.,]*(?: mil)? (?:al mes|mensuales|por mes),
    (?:que|a que|para que) (?:me |la mensualidad |mi mensualidad )?(?:quede|baje|salga) (?:a|en|como en)`,
    en: String.raw`(?:i want to|i would like to|id like to) (?:\w+ )?pay,
    (?:lower|drop|bring|get|cut|reduce) (?:the |my )?(?:monthly )?payments? (?:down )?to`,
  }),
);
const ofOther = / (carro|auto|coche|vehiculo|algo|otr[oa]|car|vehicle|something|another) /;

/** «¿y si quiero pagar 5 mil al mes?», «bájame la mensualidad a 4 mil»: what a plan is to come to, and no other car. */
export function wantsPaymentOfPlan(text: string): boolean {
  const words = plainWords(text);
  return wantsToPay.test(words) && !ofOther.test(words);
}
