/** A name that people use for a make or one of its models, folded, with the make and model as the stock writes them. */
export type Nickname = { name: string; make: string; model?: string };

const ofMakes: Record<string, string> = {
  Volkswagen: "vw, v w, volks, wolkswagen, volswagen, bolsvaguen, folksvaguen",
  Chevrolet: "chevy, chevi, chevrole, chevroley",
  "Mercedes Benz": "mercedes, benz, merc, mercs, merce, mercedez, meche, mercedez benz, m benz",
  BMW: "bmv, bm, beemer, bimmer, beeme, bmdobleu, beemedobleu",
  "Land Rover": "range rover",
  Peugeot: "peyot, peyo, pejo, pesho, pellot",
  Renault: "reno, renol, renolt, reanult",
  "Alfa Romeo": "alfa",
  Mitsubishi: "mitsu",
  Jeep: "jip, yip, geep",
  Hyundai: "hiundai, jundai, hunday, yundai",
  Honda: "onda",
  Dodge: "doch, doche, dodch, dotch",
  Chirey: "chery",
  KIA: "quia, qia, kya",
  MG: "emege",
  BYD: "biwaidi, bi wai di, beyd",
  Lamborghini: "lambo",
};

const ofModels: Record<string, string> = {
  "Volkswagen|Beetle": "vocho, bocho, vochito, bochito, escarabajo",
  "Volkswagen|Jetta": "jetita",
  "Chevrolet|Chevy": "chevy pop, chevy monza",
  "Chevrolet|Suburban": "burban, subur",
  "Renault|Oroch": "duster oroch",
  "Ford|Mustang": "stang",
  "Ford|Escape": "esqueip, eskeip, esqueipe",
  "Dodge|Journey": "yorni, yorney, yurni, jorni, jurney, journy",
  "Nissan|March": "marsh",
  "Nissan|Frontier": "front tier",
  "Nissan|NP300": "estaquitas, estaquita",
  "Nissan|Tsuru": "tsurito, surito, tsurucito",
  "Mini|Cooper": "mini cuper",
};

/** General usage in Mexico, of customers and of dealers' files; a dealer's own come with the makes in stock. */
export const generalNicknames: Nickname[] = [
  ...Object.entries(ofMakes).flatMap(([make, names]) => split(names).map((name) => ({ name, make }))),
  ...Object.entries(ofModels).flatMap(([car, names]) => {
    const [make = "", model = ""] = car.split("|");
    return split(names).map((name) => ({ name, make, model }));
  }),
];

/** @param name folded */
export function isNicknameOfMake(name: string, make: string): boolean {
  return generalNicknames.some((one) => one.name === name && one.make === make && one.model === undefined);
}

function split(names: string): string[] {
  return names.split(",").flatMap((name) => name.trim() || []);
}
