import { foldText } from "../../text/fold.ts";

/** The bodies that we know by name; a dealer's file may hold others, which are kept as written. */
const bodies = ["suv", "sedan", "hatchback", "pickup", "van", "coupe", "convertible", "wagon"] as const;
export type Body = (typeof bodies)[number];

/** Folded wording → body. «Camioneta» is missing on purpose: in Mexico it is an SUV, a pickup or a van. */
const bodyWords: Record<Body, string[]> = {
  suv: ["suv", "crossover", "todoterreno"],
  sedan: ["sedan", "saloon"],
  hatchback: ["hatchback", "hatch", "hb"],
  pickup: ["pickup", "pick up", "pick-up"],
  van: ["van", "minivan", "furgoneta"],
  coupe: ["coupe", "cupe"],
  convertible: ["convertible", "cabrio", "cabriolet", "descapotable", "roadster"],
  wagon: ["wagon", "vagoneta", "station wagon", "estate", "familiar"],
};

/** A colour as the stock and the language of a query name it. */
type Colour = {
  name: string;
  english: string;
  /** A pattern of the folded words for it in both languages. */
  words: string;
  /** Beginnings of the folded words that a stock writes for it: «gris» finds «gris oxford». */
  stems: string[];
};

export const colours: Colour[] = [
  { name: "blanco", english: "white", words: "blanc[oa]s?|white", stems: ["blanc", "white", "perla"] },
  { name: "negro", english: "black", words: "negr[oa]s?|black", stems: ["negr", "black"] },
  {
    name: "gris",
    english: "grey",
    words: "gris(?:es)?|gr[ae]y|grafito",
    stems: ["gris", "gray", "grey", "grafito", "oxford"],
  },
  { name: "plata", english: "silver", words: "plata|platead[oa]s?|silver", stems: ["plat", "silver"] },
  { name: "rojo", english: "red", words: "roj[oa]s?|red", stems: ["roj", "red"] },
  { name: "azul", english: "blue", words: "azul(?:es)?|blue", stems: ["azul", "blue"] },
  { name: "verde", english: "green", words: "verdes?|green", stems: ["verde", "green"] },
  { name: "amarillo", english: "yellow", words: "amarill[oa]s?|yellow", stems: ["amarill", "yellow"] },
  {
    name: "naranja",
    english: "orange",
    words: "naranjas?|anaranjad[oa]s?|orange",
    stems: ["naranja", "anaranjad", "orange"],
  },
  {
    name: "café",
    english: "brown",
    words: "cafes?|marron(?:es)?|brown",
    stems: ["cafe", "marron", "brown", "bronce", "chocolate"],
  },
  {
    name: "beige",
    english: "beige",
    words: "beige|arena|crema",
    stems: ["beige", "arena", "crema", "champagne", "champan"],
  },
  { name: "dorado", english: "gold", words: "dorad[oa]s?|gold", stems: ["dorad", "gold"] },
  {
    name: "vino",
    english: "burgundy",
    words: "vino|guindas?|tinto|borgona|burgundy|maroon",
    stems: ["vino", "tinto", "borgona", "burgundy", "maroon", "guinda"],
  },
  {
    name: "morado",
    english: "purple",
    words: "morad[oa]s?|violetas?|purple",
    stems: ["morad", "purple", "violeta"],
  },
];

/** The bodies or colours of a query, each of which fits: «azul,rojo». */
export function splitAlternatives(wording: string): string[] {
  return wording
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}

/** @returns the known body that the wording means, or null */
export function findBody(wording: string): Body | null {
  const folded = foldText(wording);
  return bodies.find((body) => bodyWords[body].includes(folded)) ?? null;
}

/** A pattern for any colour as it is said, in folded words. */
export const colourWords = colours.map(({ words }) => words).join("|");

/** True of a wording that begins with a known colour, in either language: «rojo vino». */
export function isColour(wording: string): boolean {
  const folded = foldText(wording);
  return colours.some(({ stems }) => stems.some((stem) => folded.startsWith(stem)));
}

/** @returns stems that a colour is written with in Spanish and English; the wording itself when it is not a known one */
export function listColourStems(wording: string): string[] {
  const words = foldText(wording).split(" ");
  const first = words[0] ?? "";
  // «gris oxford» asks for that very shade; a single word asks for the colour in either language.
  if (words.length > 1) return [words.join(" ")];
  return colours.find(({ stems }) => stems.some((stem) => first.startsWith(stem)))?.stems ?? [first];
}
