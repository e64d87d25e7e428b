import type { Language } from "../../../text/language.ts";
import { compact } from "../reading/text.ts";

/** A country with the makes that are at home there, whatever country a car of theirs was built in. */
type Home = {
  country: Record<Language, string>;
  /** A pattern for what customers call its makes, folded. */
  called: string;
  makes: string[];
  isEuropean: boolean;
};

const home = (es: string, en: string, called: string, makes: string, isEuropean = false): Home => ({
  country: { es, en },
  called,
  makes: makes.split(/,\s+/),
  isEuropean,
});

const homes: Home[] = [
  home(
    "Japón",
    "Japan",
    "japon(?:es|esas?|eses)|japanese|jdm",
    "Acura, Honda, Infiniti, Isuzu, Lexus, Mazda, Mitsubishi, Nissan, Subaru, Suzuki, Toyota",
  ),
  home("Corea del Sur", "South Korea", "corean[oa]s?|korean", "Daewoo, Genesis, Hyundai, KIA, SsangYong"),
  home(
    "China",
    "China",
    "chin[oa]s?|chinese",
    `BAIC, BYD, Changan, Chery, Chirey, Exeed, Foton, GAC, Geely, Great Wall, GWM, Haval, JAC, Jaecoo, Jetour, MG, Omoda,
    Zeekr`,
  ),
  home(
    "Estados Unidos",
    "the United States",
    "(?:norte|estado)?american[oa]s?|estadounidenses?|gring[oa]s?|american(?! ex)",
    `Buick, Cadillac, Chevrolet, Chrysler, Dodge, Ford, GMC, Hummer, Jeep, Lincoln, Lucid, Mercury, Pontiac, Ram, Rivian,
    Tesla`,
  ),
  home(
    "Alemania",
    "Germany",
    "alem(?:an|ana|anes|anas)|german",
    "Audi, BMW, Mercedes Benz, Opel, Porsche, Smart, Volkswagen",
    true,
  ),
  home("Francia", "France", "frances(?:a|as|es)?|french", "Citroen, Peugeot, Renault", true),
  home(
    "Italia",
    "Italy",
    "italian[oa]s?|italian",
    "Alfa Romeo, Ferrari, Fiat, Iveco, Lamborghini, Lancia, Maserati",
    true,
  ),
  home(
    "Reino Unido",
    "the United Kingdom",
    "britanic[oa]s?|british",
    "Aston Martin, Bentley, Jaguar, Land Rover, McLaren, Mini, Rolls Royce, Vauxhall",
    true,
  ),
  home("España", "Spain", "espanolas?", "Cupra, Seat", true),
  home("Suecia", "Sweden", "suec[oa]s?|swedish", "Polestar, Saab, Volvo", true),
  home("República Checa", "the Czech Republic", "czech", "Skoda", true),
];

/** Every make whose home is known, as customers are told it. */
export const knownMakes: string[] = homes.flatMap(({ makes }) => makes);

/** What customers call makes by where they are at home, with those makes. */
export const origins: Pick<Home, "called" | "makes">[] = [
  ...homes,
  {
    called: "europe[oa]s?|european",
    makes: homes.flatMap(({ isEuropean, makes }) => (isEuropean ? makes : [])),
  },
];

/** What customers call the makes of luxury cars, with those makes; «premium» is rather a version's name. */
export const luxury: Pick<Home, "called" | "makes"> = {
  called:
    "(?:de )?(?:lujo|alta gama|gama alta)|lujos[oa]s?|luxur(?:y|ious)|high ?end|upscale|fancy|(?:marcas?|makes?|brands?) premium|premium (?:makes?|brands?)",
  makes:
    `Acura, Alfa Romeo, Aston Martin, Audi, Bentley, BMW, Cadillac, Ferrari, Genesis, Infiniti, Jaguar, Lamborghini,
    Land Rover, Lexus, Lincoln, Lucid, Maserati, McLaren, Mercedes Benz, Polestar, Porsche, Rolls Royce, Tesla, Volvo`.split(
      /,\s+/,
    ),
};

/** @returns the name of the country that a make is at home in; null where that is not known */
export function findHome(make: string): Record<Language, string> | null {
  return homes.find(({ makes }) => makes.some((one) => compact(one) === compact(make)))?.country ?? null;
}
