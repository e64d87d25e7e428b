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

/** Other cities that customers ask for, folded, with the states of Mexico. */
const otherTowns =
  `acapulco, apodaca, atlixco, campeche, cancun, celaya, chalco, chetumal, chicago, chihuahua, chilpancingo, cholula,
  ciudad juarez, juarez, ciudad victoria, coacalco, coatzacoalcos, colima, cordoba, cuautitlan, cuautitlan izcalli, cuautla,
  cuernavaca, culiacan, dallas, delicias, durango, ecatepec, el paso, ensenada, escobedo, fresnillo, guadalupe, guanajuato,
  guaymas, hermosillo, houston, huixquilucan, iguala, irapuato, jalapa, xalapa, laredo, la paz, las vegas, leon, los angeles,
  los cabos, los mochis, manzanillo, matamoros, mazatlan, merida, mexicali, miami, monclova, morelia, naucalpan, navojoa,
  nezahualcoyotl, nogales, nuevo laredo, oaxaca, obregon, ciudad obregon, orizaba, pachuca, phoenix, piedras negras, playa del carmen,
  poza rica, puerto vallarta, vallarta, reynosa, salamanca, saltillo, san antonio, san cristobal de las casas, san diego, san jose del cabo,
  san juan del rio, san miguel de allende, san nicolas, san pedro garza garcia, santa catarina, silao, tampico, tapachula,
  tecate, tehuacan, tepic, texcoco, tijuana, tlalnepantla, tlaquepaque, tlaxcala, toluca, tonala, torreon, tuxtla gutierrez, tuxtla,
  uruapan, veracruz, villahermosa, zacatecas, zamora, zapopan, zihuatanejo,
  baja california, baja california sur, chiapas, coahuila, estado de mexico, edomex, guerrero, hidalgo, jalisco, michoacan, morelos,
  nayarit, nuevo leon, quintana roo, sinaloa, sonora, tabasco, tamaulipas, yucatan, texas`.split(/,\s+/);

const knownTowns = new Set([
  ...towns.flatMap(({ name, others, ambiguous }) => [foldText(name), ...others, ...ambiguous]),
  ...otherTowns,
]);

/** True of what is known as a city or a state, «León» or «León Guanajuato», without a map of them all. */
export function isTown(place: string): boolean {
  const words = foldText(place).replaceAll(".", "").split(" ");
  return words.some((_, index) => {
    const [town, state] = [words.slice(0, index + 1), words.slice(index + 1)].map((part) => part.join(" "));
    return knownTowns.has(town ?? "") && (!state || knownTowns.has(state));
  });
}

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
