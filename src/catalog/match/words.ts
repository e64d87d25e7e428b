import type { CatalogQuery } from "../query.ts";
import { type Reading, take } from "./numbers.ts";

type Setting = [pattern: string, set: (query: CatalogQuery) => void];

const set =
  <K extends keyof CatalogQuery>(key: K, value: CatalogQuery[K]) =>
  (query: CatalogQuery) => {
    query[key] = value;
  };

/** What must be read before names are, since parts of it look like names («mini van», «pick up»). */
const early: Setting[] = [
  ["(?:con |with )?bl[ue]+t[ou]*(?: ?t[ou]+[ht]*s?h?|h|f)?", set("bluetooth", true)],
  ["(?:con |with )?(?:blue ?tooth|blutu(?:th|t|f)|bluetoot|blutooth|bluetooh)", set("bluetooth", true)],
  ["(?:con |with )?(?:a[p]+le )?car ?play", set("car_play", true)],
  ["(?:mini ?van|minivanes|mini vans|vans?|vanes|furgoneta)", set("body", "van")],
  ["(?:pick ?ups?|picks ups|trocas?|trucks?|camioneta de carga|camioneta pick ?up)", set("body", "pickup")],
];

const bodies: Setting[] = [
  ["(?:suvs?|camionetas?|todo ?terrenos?|crossovers?|4x4|off ?road)", set("body", "suv")],
  ["(?:sedan(?:es|s)?|saloon|cuatro puertas)", set("body", "sedan")],
  ["(?:hatch ?backs?|hatch|hb)", set("body", "hatchback")],
  ["(?:coupes?|cupes?)", set("body", "coupe")],
  ["(?:convertibles?|cabrio(?:let)?|descapotables?)", set("body", "convertible")],
  ["(?:(?:station )?wagons?|vagonetas?|guayin(?:es)?)", set("body", "wagon")],
];

const not = "(?:que no sean?|no quiero(?: que sea)?|pero no|not(?: an?)?|dont want(?: an?)?|nada de|sin ser)";
const gearbox =
  "(?:(?:con |de |with )?(?:una? |an? )?(?:transmision|caja|cambios?|transmission|gearbox|tm) ?)?";
const auto =
  "(?:automati[ck](?:[oa]s?)?|automatic[oa]?s?|autom[aá]?ti[ck][oa]s?|tiptronic|cvt|triptonic[oa]?)";
const manual = "(?:estandar(?:es)?|es?tandard?|standard?|manual(?:es|s)?|stick(?: shift)?)";
const mechanics: Setting[] = [
  [`${not} ${gearbox}${auto}`, set("transmission", "manual")],
  [`${not} ${gearbox}${manual}`, set("transmission", "automatic")],
  [`${gearbox}${auto}(?: transmission)?`, set("transmission", "automatic")],
  [`${gearbox}${manual}(?: transmission)?`, set("transmission", "manual")],
  ["(?:a |de |motor )?dies[ei]l", set("fuel", "diesel")],
  ["(?:hibrid[oa]s?|i?brid[oa]s?|hybrids?)", set("fuel", "hybrid")],
  ["(?:electric[oa]?s?|evs?|enchufables?)", set("fuel", "electric")],
  ["(?:(?:a |de )?gas ?lp|lpg)", set("fuel", "lpg")],
  ["(?:a |de |con )?(?:gasolina|gasoline|petrol|nafta|gas)", set("fuel", "petrol")],
];

/** Colours as the stock names them, with the words for each in both languages. */
const colourWords: Record<string, string> = {
  blanco: "blanc[oa]s?|white",
  negro: "negr[oa]s?|black",
  gris: "gris(?:es)?|gr[ae]y|grafito",
  plata: "plata|platead[oa]s?|silver",
  rojo: "roj[oa]s?|red",
  azul: "azul(?:es)?|blue",
  verde: "verdes?|green",
  amarillo: "amarill[oa]s?|yellow",
  naranja: "naranjas?|anaranjad[oa]s?|orange",
  café: "cafes?|marron(?:es)?|brown",
  beige: "beige|arena|crema",
  dorado: "dorad[oa]s?|gold",
  vino: "vino|guindas?|tinto|borgona|burgundy|maroon",
  morado: "morad[oa]s?|violetas?|purple",
};
const colours: Setting[] = Object.entries(colourWords).map(([colour, words]) => [
  `(?:(?:en|de|in) )?(?:color |colour )?(?:${words})(?: colou?red| color| colour)?`,
  set("colour", colour),
]);

const km = "(?:kilometrajes?|km|kms|kilometros|mileage|miles|recorrido|uso)";
const most = "(?:(?:el|la|los|las|lo|the) (?:que |de )?)?";
const orders: Setting[] = [
  [
    `${most}(?:tenga |tengan |con )?(?:(?:el |the )?(?:menos|menor|poco|bajo|lowest|low|least|fewest|lower) ${km}|menos usad[oa]s?)`,
    set("sort", "km_asc"),
  ],
  [`${most}(?:mas|mayor|highest|most) ${km}`, set("sort", "km_desc")],
  [`${most}(?:mas )?(?:barat(?:[oa]s?|it[oa]s?)|economic[oa]s?|accesibles?)`, set("sort", "price_asc")],
  [
    `${most}(?:(?:que )?cuesten? menos|(?:de )?(?:menor|mejor|mas bajo) precio|precio mas bajo|cheap(?:est|er)?|lowest price[ds]?|least expensive|less expensive|affordable|most affordable|inexpensive)`,
    set("sort", "price_asc"),
  ],
  [
    `${most}(?:mas (?:car[oa]s?|lujos[oa]s?)|(?:de )?mayor precio|most expensive|priciest|highest price[ds]?)`,
    set("sort", "price_desc"),
  ],
  [
    `${most}(?:mas (?:nuev(?:[oa]s?|ecit[oa]s?)|recientes?|modernos?)|newest|newer|latest|most recent)`,
    set("sort", "year_desc"),
  ],
  [`${most}(?:mas (?:viej[oa]s?|antigu[oa]s?)|oldest|older)`, set("sort", "year_asc")],
];

/** Takes equipment and the bodies that look like names; to be called before names are read. */
export function takeEarlyWords(reading: Reading, query: CatalogQuery): void {
  apply(early, reading, query);
}

/** Takes transmission, fuel, body, colour and the wish for an order out of the reading. */
export function takeWords(reading: Reading, query: CatalogQuery): void {
  apply([...orders, ...mechanics, ...bodies, ...colours], reading, query);
}

function apply(settings: Setting[], reading: Reading, query: CatalogQuery): void {
  for (const [pattern, change] of settings) {
    take(reading, pattern, () => {
      change(query);
      return true;
    });
  }
}
