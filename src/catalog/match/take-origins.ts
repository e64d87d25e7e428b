import type { MakeInStock } from "../makes.ts";
import type { CatalogQuery } from "../query.ts";
import { negation } from "./negation.ts";
import { type Reading, take } from "./reading/numbers.ts";
import { oneOf } from "./reading/pattern.ts";
import { compact } from "./reading/text.ts";

const list = (text: string) => text.split(/,\s+/);
const german = list("Audi, BMW, Mercedes Benz, Mercedes-Benz, Porsche, Smart, Volkswagen");
const french = list("Citroen, Peugeot, Renault");
/** Where makes are at home, whatever country a car of theirs was built in. */
const origins: { words: string; makes: string[] }[] = [
  {
    words: "japon(?:es|esas?|eses)|japanese|jdm",
    makes: list("Acura, Honda, Infiniti, Isuzu, Lexus, Mazda, Mitsubishi, Nissan, Subaru, Suzuki, Toyota"),
  },
  { words: "alem(?:an|ana|anes|anas)|german", makes: german },
  { words: "corean[oa]s?|korean", makes: list("Genesis, Hyundai, KIA, SsangYong") },
  {
    words: "chin[oa]s?|chinese",
    makes:
      list(`BAIC, BYD, Changan, Chery, Chirey, Exeed, Foton, GAC, Geely, Great Wall, GWM, Haval, JAC, Jaecoo, Jetour, MG, Omoda,
      Zeekr`),
  },
  {
    words: "(?:norte)?american[oa]s?|gring[oa]s?|american",
    makes: list("Buick, Cadillac, Chevrolet, Chrysler, Dodge, Ford, GMC, Jeep, Lincoln, Ram, Tesla"),
  },
  { words: "frances(?:a|as|es)?|french", makes: french },
  {
    words: "europe[oa]s?|european",
    makes: [
      ...german,
      ...french,
      ...list("Alfa Romeo, Cupra, Fiat, Jaguar, Land Rover, Mini, Seat, Skoda, Volvo"),
    ],
  },
];
const lead = `(?:(?:de )?(?:marcas?|autos?|carros?|coches?|origen|modelos?|brand|make)(?: de)? )?`;
const behind = `(?: ${oneOf("brands?, makes?, cars?, ones?")})?`;

/**
 * Takes «japonés», «que no sea china», "German" out of the reading.
 * @returns the makes in stock that are not wanted by that
 */
export function takeOrigins(reading: Reading, query: CatalogQuery, makes: MakeInStock[]): string[] {
  const excluded: string[] = [];
  const refusing = `(?:${negation}|(?:nothing|nada|anything but|(?:dont (?:want|like)|no quiero|no busco|not|no) (?:anything|nada|algo|any))(?: (?:que sea|thats|that is|de|from))?)`;
  const wanted: string[] = [];
  const any = `${lead}(?:${origins.map(({ words }) => words).join("|")})${behind}`;
  take(reading, `${refusing} ${any}(?: (?:o|u|ni|or|nor|y|and) ${any})*`, (_, __, matched) => {
    for (const { words, makes: known } of origins)
      if (new RegExp(` (?:${words}) `).test(matched)) excluded.push(...listInStock(makes, known));
    return true;
  });
  for (const { words, makes: known } of origins) {
    const inStock = listInStock(makes, known);
    take(reading, `${lead}(?:${words})${behind}`, () => inStock.length > 0 && wanted.push(...inStock) > 0);
  }
  if (wanted.length > 0) query.make = [...new Set(wanted)].join(",");
  return excluded;
}

function listInStock(makes: MakeInStock[], known: string[]): string[] {
  return makes.map(({ make }) => make).filter((make) => known.some((one) => compact(one) === compact(make)));
}
