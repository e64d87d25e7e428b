import type { Body } from "./bodies-and-colours.ts";
import { compact } from "./reading/text.ts";

/**
 * Models that are built in one body alone, for stock whose file does not say: a customer who asks for a «camioneta»
 * is shown a CR-V either way. Models of several bodies (Mazda 3, Yaris, Mustang) are left out.
 */
const models: Record<Body, string> = {
  suv: `
    2008, 3008, 4Runner, 5008, Acadia, Arona, Ateca, Blazer, BR-V, Bronco, Bronco Sport, C5 Aircross, Captiva,
    Captur, Cayenne, Cherokee, CR-V, Creta, Creta Grand, Crossland X, Cullinan, CX-3, CX-30, CX-5,
    CX-50, CX-7, CX-9, CX-90, Defender, Discovery, Discovery Sport, Durango, Duster, Eclipse Cross,
    EcoSport, Edge, Enclave, Encore, Envision, EQA, EQB, Equinox, Escalade, Escape, Evoque, Expedition,
    Explorer, FJ Cruiser, Forester, Formentor, GLA, GLB, GLC, GLE, GLS, Clase GLA, Clase GLB, Clase GLC, Clase GLE,
    Clase GLS, Grand Cherokee, Grand Vitara, Grandland X, Groove, Highlander, HR-V, HS, Jimny, Journey,
    Kamiq, Karoq, Kicks, Kodiaq, Koleos, Kona, Kuga, Land Cruiser, Levante, LR2, Macan, MDX, Mokka,
    Mokka X, Montero, Montero Sport, Murano, Nautilus, Navigator, Niro, Nivus, NX, Outlander, Palisade,
    Pathfinder, Patriot, Pilot, Prado, Pulse, Q2, Q3, Q5, Q7, Q8, QX50, QX60, QX80, Range Rover, Range Rover
    Evoque, Range Rover Sport, Range Rover Velar, RAV4, Raize, RDX, Renegade, Rogue, RX, RX5, Santa Fe,
    SEI2, SEI3, SEI4, SEI4 Pro, SEI6, SEI7, Seltos, Sequoia, Song Plus, Sorento, Sportage, Suburban,
    T-Cross, T-Roc, Tahoe, Taigun, Taos, Tarraco, Telluride, Teramont, Terrain, Territory, Tiggo 2,
    Tiggo 2 Pro, Tiggo 4, Tiggo 4 Pro, Tiggo 7, Tiggo 7 Pro, Tiggo 8, Tiggo 8 Pro, Tiguan, Tiguan
    Allspace, Touareg, Tracker, Traverse, Trax, Tucson, UX, Venue, Vitara, Wrangler, WR-V, X1, X2, X3,
    X4, X5, X6, X7, X-Terra, X-Trail, XC40, XC60, XC90, XV, Crosstrek, Yukon, ZS`,
  pickup: `
    Amarok, Avalanche, BT-50, Cheyenne, Colorado, D-Max, F-150, F-250, Frison T6, Frison T8, Frison T9,
    Frontier, Gladiator, Hilux, L200, Lobo, Maverick, Navara, NP300, NP300 Frontier, Oroch, Poer, Ram
    1500, Ram 2500, Ranger, Rampage, Ridgeline, S10, S10 Max, Saveiro, Sierra, Silverado, Strada, T6,
    T8, Tacoma, Titan, Tornado, Tundra`,
  van: `
    Avanza, Berlingo, Caravelle, Carnival, Crafter, Ducato, Ertiga, Express, Grand Caravan, Hiace,
    Kangoo, Manager, Odyssey, Pacifica, Partner, Quest, Rifter, Sedona, Sharan, Sienna, Sprinter,
    Starex, Town and Country, Trafic, Urvan, Vito, Voyager`,
  sedan: `
    300, A8, Arrizo 5, Attitude, Camry, Cavalier, Charger, Ciaz, Clase S, Fluence, Altima, Fusion, G70,
    J4, Jetta, Logan, Malibu, Maxima, MG5, Optima, Q50, Q70, S60, S90, Seal, Sentra, Serie 7, Sonata,
    Lucino, Platina, Sunny, TLX, Toledo, Tsuru, Vento, Versa, Virtus, ILX`,
  hatchback: `
    208, A1, Adam, Agila, Argo, Aygo, Beat, Citigo, Crossfox, Dolphin, Dolphin Mini, Fit, i3, I10,
    Ignis, Kwid, Leaf, March, Matiz, Micra, Mobi, Palio, Picanto, Prius, Prius C, Sandero, Spark, Stepway, Swift, Uno, Up,
    Celerio, Atos, Lupo, Pointer, Ka`,
  coupe: "370Z, 86, BRZ, Cayman, Challenger, Genesis Coupe, GT86, RCZ, Scirocco, Supra",
  convertible: "Boxster, MX-5, S2000, SLK, Z3, Z4",
  wagon: "Outback",
};

/** Models that are built in more than one body, by which those are. */
const built: Record<string, string> = {
  "sedan,hatchback": `
    A3, Accent, Astra, Aveo, Clase A, Corolla, Cruze, Elantra, Fiesta, Figo, Focus, Forte, Grand i10, HB20, Ibiza, Impreza,
    Leon, Mazda 2, Mazda 3, Mazda 6, Onix, Polo, Rio, Serie 1, Sonic, Tiida, Chevy, Corsa, Gol, Yaris`,
  "sedan,hatchback,coupe": "Civic",
  "sedan,coupe": "Accord",
  "coupe,convertible": "Camaro, Mustang, Corvette",
  "hatchback,convertible": "Beetle, Cooper",
};

/** Built to be cheap, most of them no longer: whoever asks for one that is not here looks for the cheapest of its kind. */
const entryLevel = new Set(
  `Aprio, Atos, Beat, C2, Celerio, Chevy, Corsa, Figo, Gol, Ikon, Ka, Kwid, Logan, Lucino, Lupo, March, Matiz, Micra, Mobi,
    Palio, Platina, Pointer, Pop, Spark, Sunny, Tiida, Tsuru, Uno, Up, i10`
    .split(",")
    .map(compact),
);

/** @param model folded, without spaces */
export function isEntryLevel(model: string): boolean {
  return entryLevel.has(model);
}

const bodyByModel = new Map(
  Object.entries(models).flatMap(([body, names]) => names.split(",").map((name) => [compact(name), body])),
);

const bodiesByModel = new Map(
  Object.entries(built).flatMap(([bodies, names]) => names.split(",").map((name) => [compact(name), bodies])),
);

/** The bodies that a model is built in, with commas between; null: not known. */
export function findBodiesOfModel(key: string): string | null {
  return findBodyOfModel(key) ?? bodiesByModel.get(key) ?? null;
}

/** @param key letters and digits of the folded name */
export function findBodyOfModel(key: string): string | null {
  return bodyByModel.get(key) ?? null;
}
