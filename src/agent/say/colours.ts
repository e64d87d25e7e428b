import { colours } from "../../catalog/match/bodies-and-colours.ts";
import type { Language } from "../../text/language.ts";

/** Words that colours in the stock are made of, in lower case. */
const englishWords: Record<string, string> = {
  ...Object.fromEntries(colours.map(({ name, english }) => [name, english])),
  plateado: "silver",
  cafe: "brown",
  marrón: "brown",
  guinda: "maroon",
  tinto: "burgundy",
  violeta: "violet",
  bronce: "bronze",
  arena: "sand",
  crema: "cream",
  grafito: "graphite",
  perla: "pearl",
  perlado: "pearl",
  metálico: "metallic",
  metalico: "metallic",
  mate: "matte",
  brillante: "gloss",
  oscuro: "dark",
  claro: "light",
  marino: "navy",
  cielo: "sky",
  acero: "steel",
  noche: "night",
};

/** A colour as the stock writes it, in the customer's language; words that we do not know stay as they are. */
export function nameColour(colour: string, language: Language): string {
  if (language === "es") return colour;
  return colour.replace(/\p{L}+/gu, (word) => {
    const key = word.toLowerCase();
    const known = Object.hasOwn(englishWords, key) ? englishWords[key] : undefined;
    if (!known) return word;
    return word[0] === word[0]?.toLowerCase() ? known : known.charAt(0).toUpperCase() + known.slice(1);
  });
}
