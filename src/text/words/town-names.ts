import { foldText } from "../fold.ts";

/** A city with what people call it beside its name, folded. */
type Town = {
  name: string;
  others: string[];
  /** Words that mean something else as well: «la capital de Francia», «aguas». Read where a place is spoken of alone. */
  ambiguous: string[];
};

const town = (name: string, others: string, ...ambiguous: string[]): Town => ({
  name,
  others: others.split(", "),
  ambiguous,
});

/** The larger cities of Mexico. */
export const towns: Town[] = [
  town("Ciudad de México", "mexico city, cdmx, cd mx, df, d f, distrito federal, cd de mexico", "la capital"),
  town("Guadalajara", "gdl, guanatos, guadalaxara"),
  town("Monterrey", "mty, monterey, monterry"),
  town("Querétaro", "qro"),
  town("Puebla", "pue"),
  town("San Luis Potosí", "slp"),
  town("Aguascalientes", "ags", "aguas"),
];

/** @returns the folded name of the city that a place is called by; what is no such city's other name as it is given */
export function nameTown(place: string): string {
  const folded = foldText(place);
  const found = towns.find((one) => listNames(one).includes(folded));
  return found ? foldText(found.name) : place;
}

/** @param name a folded name of a city @returns what else people call it, folded */
export function listOtherNames(name: string): string[] {
  const found = towns.find((one) => foldText(one.name) === name);
  return found ? listNames(found) : [];
}

const listNames = ({ others, ambiguous }: Town) => [...others, ...ambiguous];
