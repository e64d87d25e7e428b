import { compact } from "./text.ts";

/**
 * Names of cars on the road in Mexico and the United States, whether in stock or not: a customer who asks for
 * one of them must not be given another that is spelled alike («Optima» is no «Altima»).
 */
const makes = `Acura, Alfa Romeo, Aston Martin, Audi, BAIC, Bentley, BMW, Buick, BYD, Cadillac, Changan, Chery,
Chevrolet, Chirey, Chrysler, Citroen, Cupra, Daewoo, Dodge, Ferrari, Fiat, Ford, Foton, GAC, Geely, Genesis, GMC,
Great Wall, GWM, Haval, Honda, Hummer, Hyundai, Infiniti, Isuzu, Iveco, JAC, Jaecoo, Jaguar, Jeep, Jetour, Kia,
Lamborghini, Lancia, Land Rover, Lexus, Lincoln, Lucid, Maserati, Mazda, McLaren, Mercedes Benz, Mercury, MG, Mini,
Mitsubishi, Nissan, Omoda, Opel, Peugeot, Polestar, Pontiac, Porsche, Ram, Renault, Rivian, Rolls Royce, Rover,
Saab, Seat, Skoda, Smart, SsangYong, Subaru, Suzuki, Tesla, Toyota, Vauxhall, Volkswagen, Volvo, Zeekr`;

const models = `Accent, Accord, Aerio, Altima, Amarok, Armada, Arona, Arteon, Astra, Ateca, Atos, Attitude, Avalon,
Avanza, Avenger, Aveo, Axia, Beat, Beetle, Blazer, Bora, Brio, Bronco, C-HR, Caddy, Camaro, Camry, Captiva, Captur,
Caravan, Carnival, Cavalier, Cayenne, Celerio, Cerato, Challenger, Charger, Cherokee, Cheyenne, Ciaz, City, Civic,
Clio, Colorado, Compass, Cooper, Cordoba, Corolla, Corsa, Corvette, Countryman, Crafter, Creta, Crossfox, Cruze,
CR-V, CX-3, CX-30, CX-5, CX-50, CX-7, CX-9, CX-90, Dakota, Dart, Derby, Discovery, Duna, Durango, Duster, Eclipse,
EcoSport, Edge, Elantra, Encore, Endeavor, Envision, Equinox, Ertiga, Escalade, Escape, Escort, Expedition, Explorer,
Express, F-150, Fiesta, Figo, Fit, Fluence, Focus, Forester, Forte, Freelander, Frontier, Fusion, Golf, Gol,
Grand i10, Groove, Highlander, Hilux, HR-V, BR-V, WR-V, Ibiza, Ignis, Impala, Impreza, Insight, Jetta, Jimny, Journey,
Juke, Kangoo, Kicks, Koleos, Kona, Kwid, Lancer, Leon, Liberty, Lobo, Logan, Lupo, Macan, Malibu, March, Matiz,
Maverick, Meriva, Mirage, Mobi, Montana, Montero, Mulsanne, Murano, Mustang, Navigator, Neon, Niro, Nivus, Note, NP300,
Odyssey, Onix, Optima, Outback, Outlander, Palio, Panamera, Partner, Passat, Pathfinder, Patriot, Picanto, Pilot,
Platina, Pointer, Polo, Prius, Raider, Ranger, Rav4, Renegade, Ridgeline, Rifter, Rio, Rogue, S10, Sandero, Santa Fe,
Saveiro, Scenic, Seltos, Sentra, Sequoia, Sienna, Sierra, Silverado, Sonata, Sonic, Sorento, Soul, Spark, Sportage,
Stepway, Stinger, Strada, Stratus, Suburban, Swift, Tacoma, Tahoe, Taigun, Taos, Tarraco, Tavascan, Telluride, Teramont,
Terrain, Territory, Tida, Tiguan, Tiida, Toledo, Touareg, Tracker, Trafic, Transit, Traverse, Trax, Tsuru, Tucson,
Tundra, Urvan, Uno, Vento, Verna, Versa, Virtus, Vitara, Voyager, Wrangler, X-Trail, Xterra, Yaris, Yeti, Yukon, Zafira`;

const listNames = (text: string) =>
  new Map(text.split(",").map((name) => [compact(name), name.replace(/\s+/g, " ").trim()]));
const knownMakes = listNames(makes);
const knownModels = listNames(models);

/** True of a folded name without spaces that is a car's, in stock or not. */
export function isKnownName(name: string): boolean {
  return knownMakes.has(name) || knownModels.has(name);
}

/**
 * The car that was named although it is not in stock.
 * @param rest what {@link matchQuery} did not understand
 * @returns make and model as they are written; null where the words name no car
 */
export function findKnownName(rest: string): { make?: string; model?: string } | null {
  const words = rest.split(" ");
  const windows = words.flatMap((_, at) => [3, 2, 1].map((size) => words.slice(at, at + size).join("")));
  const make = windows.map((name) => knownMakes.get(name)).find(Boolean);
  const model = windows.map((name) => knownModels.get(name)).find(Boolean);
  return make || model ? { ...(make && { make }), ...(model && { model }) } : null;
}

/** What people call a make, by its folded name: said in place of it. */
export const makeNicknames: Record<string, string[]> = {
  volkswagen: ["vw", "volks", "wolkswagen", "volswagen", "bolsvaguen"],
  chevrolet: ["chevy", "chevi", "chevrole", "chevroley"],
  mercedesbenz: ["mercedes", "benz", "merce", "mercedez"],
  bmw: ["bmv", "beemer", "bimmer"],
  landrover: ["rangerover"],
  peugeot: ["peyot", "peyo", "pesho", "pellot"],
  renault: ["reno", "renol", "reanult"],
  alfaromeo: ["alfa"],
  mitsubishi: ["mitsu"],
  jeep: ["jip", "yip"],
  hyundai: ["hiundai", "jundai"],
  honda: ["onda"],
};
