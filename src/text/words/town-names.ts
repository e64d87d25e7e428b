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

/** Other cities that customers ask for, with the states of Mexico. */
const otherTowns =
  `Acapulco, Apodaca, Atlixco, Campeche, Cancún, Celaya, Chalco, Chetumal, Chicago, Chihuahua, Chilpancingo, Cholula,
  Ciudad Juárez, Juárez, Ciudad Victoria, Coacalco, Coatzacoalcos, Colima, Córdoba, Cuautitlán, Cuautitlán Izcalli, Cuautla,
  Cuernavaca, Culiacán, Dallas, Delicias, Durango, Ecatepec, El Paso, Ensenada, Escobedo, Fresnillo, Guadalupe, Guanajuato,
  Guaymas, Hermosillo, Houston, Huixquilucan, Iguala, Irapuato, Jalapa, Xalapa, Laredo, La Paz, Las Vegas, León, Los Ángeles,
  Los Cabos, Los Mochis, Manzanillo, Matamoros, Mazatlán, Mérida, Mexicali, Miami, Monclova, Morelia, Naucalpan, Navojoa,
  Nezahualcóyotl, Nogales, Nuevo Laredo, Oaxaca, Obregón, Ciudad Obregón, Orizaba, Pachuca, Phoenix, Piedras Negras, Playa del Carmen,
  Poza Rica, Puerto Vallarta, Vallarta, Reynosa, Salamanca, Saltillo, San Antonio, San Cristóbal de las Casas, San Diego, San José del Cabo,
  San Juan del Río, San Miguel de Allende, San Nicolás, San Pedro Garza García, Santa Catarina, Silao, Tampico, Tapachula,
  Tecate, Tehuacán, Tepic, Texcoco, Tijuana, Tlalnepantla, Tlaquepaque, Tlaxcala, Toluca, Tonalá, Torreón, Tuxtla Gutiérrez, Tuxtla,
  Uruapan, Veracruz, Villahermosa, Zacatecas, Zamora, Zapopan, Zihuatanejo,
  Baja California, Baja California Sur, Chiapas, Coahuila, Estado de México, Edomex, Guerrero, Hidalgo, Jalisco, Michoacán, Morelos,
  Nayarit, Nuevo León, Quintana Roo, Sinaloa, Sonora, Tabasco, Tamaulipas, Yucatán, Texas`.split(/,\s+/);

/** The names of cities and states as they are written, by how they may be called, folded. */
const knownTowns = new Map([
  ...towns.flatMap((one) =>
    [foldText(one.name), ...listNames(one)].map((called) => [called, one.name] as const),
  ),
  ...otherTowns.map((name) => [foldText(name), name] as const),
]);

/** How a city or a state may be called, folded, the longest first. */
export const townsCalled = [...knownTowns.keys()].toSorted((one, other) => other.length - one.length);

/** @param called folded @returns its name as it is written */
export const writeTown = (called: string): string => knownTowns.get(called) ?? called;

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

function listNames({ others, ambiguous }: Town): string[] {
  return [...others, ...ambiguous];
}
