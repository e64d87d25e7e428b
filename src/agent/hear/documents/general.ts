import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { broadWords, ofOwed, ofYear } from "./general/broad.ts";
import { type GeneralWords, narrowWords, ofPaperMissing } from "./general/narrow.ts";
import { speaksOfOwnCar } from "./own-car.ts";
import { fetchedQuery } from "./queries.ts";
import { asksToFetchServiced } from "./serviced-car.ts";

const generalWords = [...narrowWords, ...broadWords];

const takenIn = anyOf(
  said({
    es: `l[oa]s? (toman|reciben|aceptan|agarran|compran), (factura|tarjeta) original, de aseguradora, refacturad[oa]`,
    en: "(take|accept|buy) it, original (invoice|title)",
  }),
);
const boughtHere = anyOf(
  said({
    es: "(les|aqui lo|aqui la|se los?) compre, compre (aqui|con ustedes), (me|nos) vendi(eron|ste), mi compra, una copia",
    en: "(bought|got) (\\w+ ){0,2}(from (you|u)|here), you (guys )?sold me, my purchase, a copy",
  }),
);
/** A car of the customer's own, not one that the dealer sold. */
function isOfTradeIn(text: string): boolean {
  const words = plainWords(text);
  return (speaksOfOwnCar(text) || takenIn.test(words)) && !boughtHere.test(words);
}

type General = { query: string; use: "always" | "alone" | null };

/**
 * What is told first of the matter that a question is of.
 * @param text all that was written with it, which may tell of an own car's year or debt
 * @returns `use` null: only where the question names the matter and nothing else; null: of no matter that has such
 */
export function findGeneral(clause: string, text: string): General | null {
  if (asksToFetchServiced(clause)) return { query: fetchedQuery, use: "alone" };
  const words = plainWords(clause).replaceAll("?", "");
  // «¿aceptan mi carro como pago? todavía lo debo»
  const isOwed = speaksOfOwnCar(clause) && fits(ofOwed, plainWords(text));
  const isOfYear = fits(ofYear, `${words} ${plainWords(text)}`);
  const isWithoutPaper = fits(ofPaperMissing, words) && isOfTradeIn(`${clause} ${text}`);
  const [known] = [
    ...(isWithoutPaper ? [ofPaperMissing] : []),
    ...(isOwed ? [ofOwed] : []),
    ...(isOfYear ? [ofYear] : []),
  ];
  const found = known ?? generalWords.find((general) => fits(general, words));
  return found ? { query: found[1], use: found[2] ?? null } : null;
}

function fits([pattern]: GeneralWords, words: string): boolean {
  return pattern.test(words);
}
