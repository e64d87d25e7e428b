import { foldText } from "../fold.ts";

/** A city with what people call it beside its name, folded. */
type Town = { name: string; others: string[] };

const town = (name: string, others: string): Town => ({ name, others: others.split(", ") });

/** The larger cities of Mexico. */
export const towns: Town[] = [
  town("Ciudad de México", "mexico city, cdmx, cd mx, df, d f, distrito federal, cd de mexico, la capital"),
  town("Guadalajara", "gdl, guanatos, guadalaxara"),
  town("Monterrey", "mty, monterey, monterry"),
  town("Querétaro", "qro"),
  town("Puebla", "pue"),
  town("San Luis Potosí", "slp"),
  town("Aguascalientes", "ags, aguas"),
];

/** @returns the folded name of the city that is called so; what is no such city's other name as it is given */
export function nameTown(called: string): string {
  const folded = foldText(called);
  const found = towns.find(({ others }) => others.includes(folded));
  return found ? foldText(found.name) : called;
}

/** @param name a folded name of a city @returns what else people call it, folded */
export function listOtherNames(name: string): string[] {
  return towns.find((one) => foldText(one.name) === name)?.others ?? [];
}
