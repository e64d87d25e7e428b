import { compact } from "../reading/text.ts";

/**
 * Cars on the road in Mexico and the United States, whether in stock or not: a customer who asks for one of them must
 * not be given another that is spelled alike («Optima» is no «Altima»).
 */
const knownCars: Record<string, string> = {
  Acura: "ILX, Integra, MDX, NSX, RDX, TLX, TSX, ADX, ZDX",
  "Alfa Romeo": "Giulia, Giulietta, Mito, Stelvio, Tonale",
  "Aston Martin": "DB11, DBX, Vantage",
  Audi: "A1, A3, A4, A5, A6, A7, A8, Q2, Q3, Q5, Q7, Q8, S3, RS3, TT, R8, E-Tron",
  BAIC: "BJ20, BJ40, D20, X25, X35, X55",
  Bentley: "Bentayga, Continental, Flying Spur, Mulsanne",
  BMW: "Serie 1, Serie 2, Serie 3, Serie 4, Serie 5, Serie 6, Serie 7, Serie 8, X1, X2, X3, X4, X5, X6, X7, Z4, M2, M3, M4, M5, i3, i4, iX",
  Buick: "Enclave, Encore, Envision, Verano, Regal",
  BYD: "Dolphin, Dolphin Mini, Han, King, Seal, Shark, Song, Song Plus, Song Pro, Sealion, Tang, Yuan, Yuan Plus, Yuan Pro",
  Cadillac: "ATS, CTS, Escalade, SRX, XT4, XT5, XT6, Lyriq",
  Changan: "Alsvin, CS35, CS55, CS75, Eado, Hunter, Uni-T, Uni-K, Deepal",
  Chevrolet: `Astra, Aveo, Avalanche, Beat, Blazer, Bolt, C2, Camaro, Captiva, Cavalier, Cheyenne, Chevy, Colorado, Corsa,
    Corvette, Cruze, Equinox, Express, Groove, HHR, Impala, Luv, Malibu, Matiz, Meriva, Montana, Onix, Optra, S10, Silverado,
    Sonic, Spark, Suburban, Tahoe, Tornado, Tracker, Trailblazer, Traverse, Trax, Uplander, Vectra, Zafira`,
  Chery: "",
  Chirey: "Arrizo, Tiggo, Tiggo 2, Tiggo 2 Pro, Tiggo 3 Pro, Tiggo 4 Pro, Tiggo 7 Pro, Tiggo 8 Pro",
  Chrysler: "300, 300C, 200, Aspen, Cirrus, Pacifica, PT Cruiser, Town & Country, Voyager",
  Citroen: "Berlingo, C3, C4, C5 Aircross, DS3, Xsara",
  Cupra: "Ateca, Born, Formentor, Leon, Tavascan, Terramar",
  Daewoo: "",
  Dodge:
    "Attitude, Avenger, Caliber, Caravan, Challenger, Charger, Dakota, Dart, Durango, Grand Caravan, Hornet, Journey, Neon, Neón, Nitro, Stratus, Verna, Vision, Viper",
  Exeed: "",
  Ferrari: "Roma, Portofino, Testarossa, Purosangue",
  Fiat: "500, 500X, Albea, Argo, Bravo, Doblo, Ducato, Fastback, Linea, Mobi, Palio, Panda, Pulse, Punto, Strada, Tipo, Uno",
  Ford: `Bronco, Bronco Sport, Cougar, Courier, Crown Victoria, EcoSport, Econoline, Edge, Escape, Escort, Expedition, Explorer, F-150, F-250,
    F-350, Fiesta, Figo, Focus, Freestyle, Fusion, Galaxy, Ikon, Ka, Lobo, Maverick, Mondeo, Mustang, Ranger, Territory, Transit, Windstar, Focus ST`,
  Foton: "Gratour, Tunland, View",
  GAC: "Emkoo, Emzoom, GS3, GS4, GS8",
  Geely: "Cityray, Coolray, Emgrand, Geometry, Okavango, Starray",
  Genesis: "G70, G80, G90, GV70, GV80",
  GMC: "Acadia, Canyon, Denali, Envoy, Jimmy, Sierra, Terrain, Yukon",
  "Great Wall": "Poer, Wingle",
  GWM: "Poer, Tank, Ora",
  Haval: "H2, H6, Jolion, Dargo",
  Honda:
    "Accord, BR-V, City, Civic, CR-V, CR-Z, Crosstour, Element, Fit, HR-V, Insight, Jazz, Odyssey, Passport, Pilot, Prelude, Ridgeline, S2000, WR-V, ZR-V",
  Hummer: "H2, H3",
  Hyundai: `Accent, Atos, Azera, Creta, Creta Grand, Elantra, Genesis, Getz, Grand i10, HB20, H100, H1, i10, i20, i30, Ioniq, ix35, Kona, Palisade,
    Santa Fe, Sonata, Starex, Staria, Tucson, Veloster, Venue, Verna`,
  Infiniti: "EX35, FX35, G35, G37, JX35, M37, Q30, Q50, Q60, Q70, QX30, QX50, QX55, QX56, QX60, QX70, QX80",
  Isuzu: "D-Max, ELF, Rodeo, Trooper",
  Iveco: "Daily",
  JAC: "E10X, Frison, Frison T6, Frison T8, J4, J7, Sei 2, Sei 3, Sei 4, Sei 4 Pro, Sei 6, Sei 7, X200, X350",
  Jaecoo: "",
  Jaguar: "E-Pace, F-Pace, F-Type, I-Pace, S-Type, X-Type, XE, XF, XJ, XK",
  Jeep: "Cherokee, Commander, Compass, Gladiator, Grand Cherokee, Grand Wagoneer, Liberty, Patriot, Renegade, Wagoneer, Wrangler",
  Jetour: "Dashing, X70, X90",
  KIA: "Carnival, Cerato, EV6, Forte, K3, K4, Magentis, Niro, Optima, Picanto, Rio, Sedona, Seltos, Sonet, Sorento, Soul, Sportage, Stinger, Telluride",
  Lamborghini: "Aventador, Gallardo, Huracan, Urus",
  Lancia: "",
  "Land Rover":
    "Defender, Discovery, Discovery Sport, Freelander, LR2, LR3, LR4, Range Rover, Range Rover Evoque, Range Rover Sport, Range Rover Velar, Evoque, Velar",
  Lexus: "CT, ES, GX, IS, LC, LS, LX, NX, RC, RX, UX",
  Lincoln:
    "Aviator, Continental, Corsair, Mark LT, MKC, MKS, MKX, MKZ, Nautilus, Navigator, Town Car, Zephyr",
  Lucid: "",
  Maserati: "Ghibli, Grecale, Levante, Quattroporte",
  Mazda:
    "Mazda 2, Mazda 3, Mazda 5, Mazda 6, B2000, BT-50, CX-3, CX-30, CX-5, CX-50, CX-60, CX-7, CX-70, CX-9, CX-90, MX-5, Miata, Tribute",
  McLaren: "",
  "Mercedes Benz": `Clase A, Clase B, Clase C, Clase CLA, Clase CLS, Clase E, Clase G, Clase GLA, Clase GLB, Clase GLC, Clase GLE, Clase GLK,
    Clase GLS, Clase ML, Clase S, Clase SLK, Clase V, AMG GT, CLA, CLS, EQA, EQB, EQC, GLA, GLB, GLC, GLE, GLK, GLS, SLC, SLK, Sprinter, Viano, Vito`,
  Mercury: "Mountaineer, Sable, Milan, Mariner",
  MG: "MG3, MG4, MG5, MG6, MG7, Cyberster, GT, HS, One, RX5, RX8, ZS",
  Mini: "Cooper, Countryman, Clubman, Paceman, Aceman",
  Mitsubishi:
    "ASX, Eclipse, Eclipse Cross, Endeavor, Galant, Grandis, L200, Lancer, Mirage, Mirage G4, Montero, Montero Sport, Outlander, Xpander, Xforce",
  Nissan: `370Z, 350Z, Almera, Altima, Aprio, Armada, Ariya, Cabstar, Frontier, GT-R, Juke, Kicks, Leaf, Lucino, Magnite, March, Maxima, Micra, Murano,
    Navara, Note, NP300, Pathfinder, Platina, Quest, Rogue, Sentra, Tiida, Titan, Tsuru, Urvan, V-Drive, Versa, X-Terra, X-Trail, Datsun`,
  Omoda: "C5",
  Opel: "",
  Peugeot:
    "106, 2008, 206, 207, 208, 3008, 301, 306, 307, 308, 405, 406, 407, 408, 5008, 508, Expert, Manager, Partner, RCZ, Rifter",
  Polestar: "",
  Pontiac:
    "Aztek, Bonneville, G3, G4, G5, G6, Grand Am, Grand Prix, Matiz, Montana, Solstice, Sunfire, Torrent, Vibe",
  Porsche: "911, 718, Boxster, Carrera, Cayenne, Cayman, Macan, Panamera, Taycan",
  Ram: "700, 1200, 1500, 2500, 4000, ProMaster, Rampage",
  Renault:
    "Arkana, Captur, Clio, Duster, Euro Clio, Fluence, Kangoo, Kardian, Koleos, Kwid, Laguna, Logan, Megane, Oroch, Safrane, Sandero, Scala, Scenic, Stepway, Symbol, Trafic",
  Rivian: "R1T, R1S",
  "Rolls Royce": "Cullinan, Ghost, Phantom",
  Saab: "",
  Seat: "Alhambra, Altea, Arona, Ateca, Cordoba, Exeo, Freetrack, Ibiza, Leon, Tarraco, Toledo",
  Skoda: "Fabia, Kodiaq, Octavia, Superb",
  Smart: "Fortwo, Forfour",
  SsangYong: "",
  Subaru: "BRZ, Crosstrek, Forester, Impreza, Legacy, Outback, Tribeca, WRX, XV, Ascent",
  Suzuki:
    "Aerio, Baleno, Celerio, Ciaz, Dzire, Ertiga, Fronx, Grand Vitara, Ignis, Jimny, Kizashi, S-Cross, Samurai, Swift, SX4, Vitara, XL7",
  Tesla: "Model 3, Model S, Model X, Model Y, Cybertruck, Roadster",
  Toyota: `4Runner, Avalon, Avanza, bZ4X, C-HR, Camry, Celica, Corolla, Corolla Cross, Crown, Echo, FJ Cruiser, GR86, Grand Highlander, Hiace,
    Highlander, Hilux, Land Cruiser, Matrix, MR2, Prius, Prius C, Raize, RAV4, Rush, Sequoia, Sienna, Solara, Supra, Tacoma, Tercel, Tundra, Venza, Yaris`,
  Vauxhall: "",
  Volkswagen: `Amarok, Arteon, Atlantic, Beetle, Bora, Caddy, Caravelle, Caribe, Cross Sport, Crafter, Crossfox, Derby, Eos, Eurovan, Fox, Gol, Golf, GTI, ID.4,
    Jetta, Lupo, Multivan, Nivus, Parati, Passat, Pointer, Polo, Routan, Saveiro, Sharan, T-Cross, T-Roc, Taigun, Taos, Tavendor, Teramont, Tiguan,
    Touareg, Transporter, Up, Vento, Virtus`,
  Volvo: "C30, C40, EX30, EX90, S40, S60, S80, S90, V40, V60, XC40, XC60, XC70, XC90",
  Zeekr: "",
};

/** Makes with their models; «Chery» has none where its cars are sold under another make. */
export const listKnownCars: { make: string; models: string[] }[] = Object.entries(knownCars).map(
  ([make, models]) => ({ make, models: models.split(",").flatMap((model) => model.trim() || []) }),
);

const byKey = (names: string[]) => new Map(names.map((name) => [compact(name), name]));
const knownMakes = byKey(listKnownCars.map(({ make }) => make));
const knownModels = byKey(listKnownCars.flatMap(({ models }) => models));

/** True of a folded name without spaces that is a maker's. */
export function isKnownMake(name: string): boolean {
  return knownMakes.has(name);
}

/** True of a folded name without spaces that is a car's, in stock or not. */
export function isKnownName(name: string): boolean {
  return knownMakes.has(name) || knownModels.has(name);
}

/** @param model folded, without spaces @returns the makes that build it, folded and without spaces as well */
export function findMakers(model: string): string[] {
  return listKnownCars.flatMap(({ make, models }) =>
    models.some((one) => compact(one) === model) ? compact(make) : [],
  );
}
