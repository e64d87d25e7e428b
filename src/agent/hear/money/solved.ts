import { anyOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const asksLeast = anyOf(
  String.raw` (lo (menos|minimo)|el minimo|cual es el menor|minimum|lowest|smallest|least) (\w+ ){0,4}(enganche|anticipo|pago inicial|inicial|down|deposit|upfront) `,
  " (enganche|anticipo|pago inicial) (mas (bajo|chico)|minimo) ",
);
const asksHowMuchDown = anyOf(
  String.raw` cuanto (\w+ ){0,4}(enganche|anticipo|pago inicial|inicial) `,
  " que (tanto )?(de )?(enganche|anticipo|pago inicial) | (enganche|anticipo) cuanto ",
  " cuanto (tendria|tengo|necesito|necesitaria|ocupo|deberia|debo|habria|hay) (que )?(dar|poner|dejar|meter) ",
  // «¿cuánto doy para que me quede en 3500 al mes?»
  " cuanto (doy|daria|pongo|pondria|meto|meteria|dejo|dejaria) (de entrada )?(para|pa|si) ",
  " how much (do|would|should|must|can) i (have to |need to )?(put|give|lay) (in |out )?(to|so|for|if) ",
  String.raw` how much (\w+ ){0,5}(down|deposit|upfront|up front) `,
  String.raw` (what|which) (\w+ )?down payment `,
);
const asksHowLong = anyOf(
  " (a |en |por )?(cuantos|cuantas|que) (meses|mensualidades|anos|pagos|plazos?|tiempo) ",
  " (en |por )?cuanto tiempo ",
  " how (many|long) (months|years|payments|installments)? ?",
  " (what|which) (term|terms) ",
);

/** Which figure is to be found for a monthly amount: «¿cuánto doy de enganche para pagar 4 mil?» */
export function hearSolved(text: string): "down_payment" | "term" | null {
  const words = plainWords(text);
  if (asksHowMuchDown.test(words) || asksLeast.test(words)) return "down_payment";
  return asksHowLong.test(words) ? "term" : null;
}
