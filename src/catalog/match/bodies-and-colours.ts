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

/** Folded stems of a colour in both languages; a stem stands at the start of a word («gris» finds «gris oxford»). */
const colourStems: string[][] = [
  ["blanc", "white", "perla"],
  ["negr", "black"],
  ["gris", "gray", "grey", "grafito", "oxford"],
  ["plat", "silver"],
  ["roj", "red"],
  ["azul", "blue"],
  ["verde", "green"],
  ["amarill", "yellow"],
  ["naranja", "orange"],
  ["cafe", "marron", "brown", "bronce", "chocolate"],
  ["beige", "arena", "champagne", "champan"],
  ["dorad", "gold"],
  ["vino", "tinto", "burgundy", "maroon", "guinda"],
  ["morad", "purple", "violeta"],
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

export function isColour(wording: string): boolean {
  const folded = foldText(wording);
  return colourStems.some((stems) => stems.some((stem) => folded.startsWith(stem)));
}

/** @returns stems that a colour is written with in Spanish and English; the wording itself when it is not a known one */
export function listColourStems(wording: string): string[] {
  const words = foldText(wording).split(" ");
  const first = words[0] ?? "";
  // «gris oxford» asks for that very shade; a single word asks for the colour in either language.
  if (words.length > 1) return [words.join(" ")];
  return colourStems.find((stems) => stems.some((stem) => first.startsWith(stem))) ?? [first];
}
