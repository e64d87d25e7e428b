import { inOrder, oneOf } from "../../text/pattern.ts";
import type { CatalogQuery } from "../query.ts";
import type { Fuel } from "../vehicle.ts";
import { colours as stockColours } from "./bodies-and-colours.ts";
import { negation } from "./negation.ts";
import { type Reading, take } from "./reading/numbers.ts";
import { type Sort, takeOrders, takeSpans } from "./take-orders.ts";

type Setting = [pattern: string, set: (query: CatalogQuery) => void];

const set =
  <K extends keyof CatalogQuery>(key: K, value: CatalogQuery[K]) =>
  (query: CatalogQuery) => {
    query[key] = value;
  };

function addVersion(query: CatalogQuery, words: string): void {
  query.version = [query.version, words].filter(Boolean).join(" ");
}

const workingWith = "camionetas?(?= (?:para|pa|p|de) (?:el |la |mi |las? |los |un )?(?:negocio de |hacer )?";
const loads = oneOf("rancho, obras?, construccion, fletes?, mudanzas?, campo, herramientas?");
/** «para cargar a mis hijos», «pa trabajar en Uber» is work with people. */
const anyWork = String.raw`(?:trabaj\w+|chamb\w+|jale|carg\w+) `;
const ofPeople = oneOf(
  "uber, didi, cabify, indrive, taxi, plataformas?, pasajeros?, personas?, gente, escuela, esposa",
);

const ofMany = new Set(["family", "seven_seats"]);

/** Bodies that look like names («mini van», «pick up»). */
const earlyBodies: Setting[] = [
  ["hatch backs?", set("body", "hatchback")],
  [oneOf("mini ?vans?, minivanes, mini vans, vans?, vanes, furgoneta"), set("body", "van")],
  [
    `(?:camionetas? )?${oneOf("(?:tipo |de )?pick ?ups?, picks ups, trocas?, trucks?, camionetas? de carga")}`,
    set("body", "pickup"),
  ],
  // «camioneta pa la chamba»
  [`${workingWith}${loads} )`, set("body", "pickup")],
  [
    `${workingWith}${anyWork}(?!(?:.* )?${ofPeople} ))`,
    (query) => {
      query.body = query.wish?.some((wish) => ofMany.has(wish)) ? "suv" : "pickup";
    },
  ],
  [
    "camionetas?(?= (?:con|de) (?:caja|batea|redilas)(?! (?:automatica|manual|estandar|de cambios)) )",
    set("body", "pickup"),
  ],
];

const bluetooth = `(?:con |with )?(?:bl[ue]+t[ou]*(?: ?t[ou]+[ht]*s?h?|h|f|t)?|${oneOf(
  "blue ?tooth, blutu(?:th|t|f), bluetoot, blutooth, bluetooh",
)})`;
const carPlay = "(?:con |with )?(?:a[p]+le )?[ck]ar ?pl(?:ay|ai|ey|ei|e)";
/** What a car is not to have, and then what it is to have: «sin bluetooth ni carplay», "with carplay". */
const equipment: Setting[] = [
  [`${negation} ${bluetooth}`, set("bluetooth", false)],
  [`${negation} ${carPlay}`, set("car_play", false)],
  [bluetooth, set("bluetooth", true)],
  [carPlay, set("car_play", true)],
];

/** What must be read before names are, since parts of it look like names. */
const early: Setting[] = [
  ...equipment,
  ...earlyBodies,
  ...(
    [
      ["doble cabina, cabina doble, crew cab, double cab", "doble cabina"],
      ["cabina sencilla, single cab, regular cab", "cabina sencilla"],
      ["chasis(?: cabina)?, chassis(?: cab)?", "chasis"],
      ["cabina y media, extended cab", null],
    ] as const
  ).map(
    ([wordings, version]): Setting => [
      `(?:de |con )?${oneOf(wordings)}`,
      (query) => {
        query.body = "pickup";
        if (version) addVersion(query, version);
      },
    ],
  ),
  // «la e pouer»
  ["[ei] ?p(?:ow|ou|aw|au)[eu]r", (query) => addVersion(query, "e-power")],
  // The stock states the drive in its versions alone.
  [
    inOrder(
      `(?:con |de |with )?(?:traccion |drive )?`,
      oneOf(`4 ?x ?4, #\\d+ ?x ?#\\d+, 4wd, awd, 4 ?motion, doble traccion, (?:traccion )?integral,
        traccion (?:en|a) las #\\d+(?: ruedas)?, (?:all|#\\d+) wheel drive`),
      `(?: (?:o|u|or|y|and) (?:4x4|4wd|awd))*`,
    ),
    (query) => addVersion(query, "4x4"),
  ],
];

/** One word in Mexico for an SUV, a pickup or a van. */
export const camioneta = oneOf("camionetas?, camionetitas?");

/** The bodies that a camioneta of this drive, fuel or colour, or for so many, may have; an SUV where nothing is said of these. */
export function listCamionetas({ fuel, version, colour, wish }: CatalogQuery): string {
  if (wish?.includes("seven_seats")) return "suv,van";
  if (fuel === "diesel") return "suv,pickup,van";
  return version?.includes("4x4") || colour != null ? "suv,pickup" : "suv";
}

const bodies: Setting[] = [
  [oneOf("suvs?, todo ?terrenos?, crossovers?, off ?road"), set("body", "suv")],
  // Unless the text says which of the bodies that the word stands for: «camioneta doble cabina».
  [
    camioneta,
    (query) => {
      query.body ??= listCamionetas(query);
    },
  ],
  [oneOf("sedan(?:es|s|cit[oa]s?)?, saloon, cuatro puertas"), set("body", "sedan")],
  [oneOf("hatch ?backs?, hatch, hb, h?[jh]a(?:t?ch) ?bac?ks?"), set("body", "hatchback")],
  [oneOf("coupes?, cupes?"), set("body", "coupe")],
  [oneOf("convertibles?, cabrio(?:let)?, descapotables?"), set("body", "convertible")],
  [oneOf("(?:station )?wagons?, vagonetas?, guayin(?:es)?"), set("body", "wagon")],
  // «camioneta deportiva» is a camioneta.
  [
    oneOf(
      "deportiv[oa]s?, deportivit[oa]s?, sporty, sports? cars?, (?:de )?dos puertas, (?:with )?two doors?",
    ),
    (query) => {
      query.body ??= "coupe,convertible";
    },
  ],
];

const gearboxWords = oneOf("transmision, caja, cambios?, transmission, gearbox");
const gearbox = `(?:(?:con |de |with )?(?:una? |an? )?${gearboxWords} ?)?`;
const auto = oneOf(
  "automati[ck](?:[oa]s?)?, automatic[oa]?s?, autom[aá]?ti[ck][oa]s?, tiptronic, cvt, triptonic[oa]?",
);
const manual = oneOf("estandar(?:es)?, es?tandard?, standard?, manual(?:es|s)?, stick(?: shift)?, mt, tm");
const gearboxes: Setting[] = [
  [`${gearbox}${auto}(?: transmission)?`, set("transmission", "automatic")],
  [`${gearbox}${manual}(?: transmission)?`, set("transmission", "manual")],
];
/** Where several were named and none was refused, the one that is less usual is meant. */
const fuelWith = (fuel: Fuel) => (query: CatalogQuery) => {
  query.fuel ??= fuel;
};
/**
 * «¿gasta mucha gasolina?», "how much gas does it use", «¿regalan gasolina?»: what it burns, or what comes with it, is no
 * wish for one that burns it.
 */
const burning = inOrder(
  String.raw`(?<!\b(?:gast|consum|trag|chup|tom|carg|llen|ech|rind|regal|obsequi|inclu|burn|us|guzzl|takes?|fill)\w*(?: (?!(?:a|de|y|con)\b)\w+){0,3} )`,
  String.raw`(?<!\b(?:ponen|give|giving|offer|get)(?: (?:me|us|le|les|away|you|some|la|any))* )`,
  String.raw`(?<!\b(?:vales?|tarjetas?|tanques?|litros|llen[oa]s?) (?:\w+ )?de )`,
  String.raw`(?<!\b(?:much|on|cuanta|tanta|tanque|tank|tank of|is|free|vales?|tarjetas?|litros|precio de la|esta la|cuesta la|dan(?: con)?|entregan(?: con)?|listo con) )`,
);
const fuels: Setting[] = [
  ["(?:a |de |motor )?dies[ei]l(?:es|s)?", fuelWith("diesel")],
  [oneOf("hibrid[oa]s?, i?brid[oa]s?, hybrids?"), fuelWith("hybrid")],
  // «vidrios eléctricos», "power seats": no fuel.
  [
    inOrder(
      "(?<!",
      oneOf({
        es: `vidrios?, ventanas, cristales, elevadores, asientos?, espejos, seguros, cajuela, puertas,
          freno de mano`,
        en: "electric",
      }),
      ` )${oneOf("electric[oa]?s?(?! (?:seats?|windows|mirrors|doors|tailgate|steering|parking))(?= |$), evs?, enchufables?")}`,
    ),
    fuelWith("electric"),
  ],
  ["(?:(?:a |de )?gas ?lp|lpg)", fuelWith("lpg")],
  [
    inOrder(
      `${burning}(?:a |de |con )?${oneOf("gasolina, gasoline, petrol, nafta, gas")}(?! `,
      oneOf({
        es: "(?:(?:es|va|viene|is|are) )?(?:gratis|gratuita|de regalo|incluida|included|free|por (?:su|tu) cuenta)",
        en: "mileage, tank, station, card",
      }),
      ")",
    ),
    fuelWith("petrol"),
  ],
];

const colours: Setting[] = stockColours.map(({ name, words }) => [
  `(?:(?:en|de|in) )?(?:color |colour )?(?:${words})(?: colou?red| color| colour)?`,
  set("colour", name),
]);

const refusable: Setting[] = [...earlyBodies, ...bodies, ...fuels, ...gearboxes, ...colours];
const anyRefusable = `(?:${refusable.map(([pattern]) => pattern).join("|")})`;
const link = "(?:ni|nor|or|o|u)";
const describing = new RegExp(`^${anyRefusable}$`);

/** True of a body, fuel, gearbox or colour, as one word. */
export function describesCar(word: string): boolean {
  return describing.test(word);
}

/**
 * Takes bodies, fuels, gearboxes and colours that are not wanted («que no sea SUV ni pickup», "not red") out of the
 * reading.
 * @returns each in the stock's words, for {@link CatalogQuery}'s `exclude`
 */
export function takeRefused(reading: Reading): string[] {
  const refused: string[] = [];
  const others = `(?: ${link}(?: (?:un|una|an?|de))? ${anyRefusable})*`;
  // «estándar no, mejor automático»
  const mended = String.raw`(?= (?:\| )?(?:mejor|sino|prefiero|rather|better|solo|pero) )`;
  // «diésel no quiero»
  const unwanted =
    " (?:(?:lo|la|los|las|me|nos) )?(?:quiero|quisiera|queremos|gustan?|interesan?|late|busco|ocupo)";
  const turnedDown = `(${anyRefusable}) no(?:${unwanted}|${mended})`;
  // «la diésel no, muy cara»
  const turnedDownFirst = `(?<= (?:el|la|los|las|the) )(${anyRefusable}) no(?= \\| [^| ])`;
  // «está muy cara la roja», "the red one is too expensive"
  const tooMuch =
    "(?:muy|demasiado|bien|mega|too|way too|kind of) (?:car[oa]s?|viej[oa]s?|antigu[oa]s?|usad[oa]s?|expensive|pricey|old)";
  const foundTooMuch = `(?:(?:esta|es|se me hace|me sale) )?${tooMuch} (?:(?:esta|es) )?(?:el|la) (${anyRefusable})`;
  const isTooMuch = `(?:el|la|the) (${anyRefusable})(?: one)? (?:is|esta|es|looks|se me hace|me sale) ${tooMuch}`;
  const ways = [
    `${negation} (${anyRefusable}${others})`,
    turnedDown,
    turnedDownFirst,
    foundTooMuch,
    isTooMuch,
  ];
  take(reading, `(?:${ways.join("|")})`, (_, said) => {
    const words = said.find(Boolean) ?? "";
    for (const text of words.split(new RegExp(` ${link} `))) {
      const query: CatalogQuery = {};
      apply(refusable, { text: ` ${text} `, numbers: [] }, query);
      const value = query.body ?? query.fuel ?? query.transmission ?? query.colour;
      // A kind of automatic: the others are wanted still.
      if (/ cvt /.test(` ${text} `)) refused.push("CVT");
      else if (value) refused.push(value);
    }
    return true;
  });
  return refused;
}

/** As many as a field of the query takes. */
const mostAlternatives = 4;

/**
 * Takes «hatchback o sedán», «azul, rojo o negro», «híbridos y eléctricos»: each fits, written with commas between. Where
 * each gearbox would do, none is asked for.
 */
function takeAlternatives(reading: Reading, query: CatalogQuery): void {
  const fields: ["body" | "colour" | "fuel" | "transmission", Setting[]][] = [
    ["body", [...earlyBodies, ...bodies]],
    ["colour", colours],
    ["fuel", fuels],
    ["transmission", gearboxes],
  ];
  for (const [field, settings] of fields) {
    const one = `(?:${settings.map(([pattern]) => pattern).join("|")})`;
    const article = "(?:(?:un|una|unos|unas|an?) )?";
    const link = `(?:y|e|and|o|u|or)`;
    take(reading, `${one}(?: \\| ${article}${one})* ${link} ${article}${one}`, (_, __, matched) => {
      const values = matched.split(/ (?:\||y|e|and|o|u|or) /).flatMap((text) => {
        const said: CatalogQuery = {};
        apply(settings, { text: ` ${text.trim()} `, numbers: [] }, said);
        return said[field] ?? [];
      });
      const unique = [...new Set(values)].slice(0, mostAlternatives).join(",");
      if (field !== "transmission") query[field] = unique;
      else if (unique === "automatic" || unique === "manual") query.transmission = unique;
      return true;
    });
  }
}

/**
 * Takes equipment, the bodies that look like names and «del más barato al más caro»; to be called before names are
 * read.
 * @returns the orders wished for
 */
export function takeEarlyWords(reading: Reading, query: CatalogQuery): Sort[] {
  takeAlternatives(reading, query);
  apply(early, reading, query);
  return takeSpans(reading);
}

/**
 * Takes transmission, fuel, body, colour and the wishes for an order out of the reading.
 * @returns the orders wished for
 */
export function takeWords(reading: Reading, query: CatalogQuery): Sort[] {
  const sorts = takeOrders(reading);
  // What a camioneta is depends on its fuel and colour.
  apply([...gearboxes, ...fuels, ...colours, ...bodies], reading, query);
  return sorts;
}

function apply(settings: Setting[], reading: Reading, query: CatalogQuery): void {
  for (const [pattern, change] of settings) {
    take(reading, pattern, () => {
      change(query);
      return true;
    });
  }
}
