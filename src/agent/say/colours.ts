import type { Language } from "../../text/language.ts";

/** Words that colours in the stock are made of, folded by case alone. */
const englishWords: Record<string, string> = {
  blanco: "white",
  negro: "black",
  gris: "grey",
  plata: "silver",
  plateado: "silver",
  rojo: "red",
  azul: "blue",
  verde: "green",
  amarillo: "yellow",
  naranja: "orange",
  café: "brown",
  cafe: "brown",
  marrón: "brown",
  dorado: "gold",
  vino: "burgundy",
  guinda: "maroon",
  tinto: "burgundy",
  morado: "purple",
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
