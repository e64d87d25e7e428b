import { plainWords } from "../../../text/plain-words.ts";
import { broadWords, ofOwed, ofYear } from "./general/broad.ts";
import { type GeneralWords, narrowWords } from "./general/narrow.ts";
import { speaksOfOwnCar } from "./own-car.ts";

const generalWords = [...narrowWords, ...broadWords];

type General = { query: string; use: "always" | "alone" | null };

/**
 * What is told first of the matter that a question is of.
 * @param text all that was written with it, which may tell of an own car's year or debt
 * @returns `use` null: only where the question names the matter and nothing else; null: of no matter that has such
 */
export function findGeneral(clause: string, text: string): General | null {
  const words = plainWords(clause).replaceAll("?", "");
  // «¿aceptan mi carro como pago? todavía lo debo»
  const isOwed = speaksOfOwnCar(clause) && fits(ofOwed, plainWords(text));
  const isOfYear = fits(ofYear, `${words} ${plainWords(text)}`);
  const found = isOwed ? ofOwed : isOfYear ? ofYear : generalWords.find((general) => fits(general, words));
  return found ? { query: found[1], use: found[2] ?? null } : null;
}

function fits([pattern]: GeneralWords, words: string): boolean {
  return pattern.test(words);
}
