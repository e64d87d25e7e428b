import { anyOf, said } from "./patterns.ts";
import { plainWords } from "./topics.ts";

/** Facts of a car that the stock can state. */
const facetPatterns = {
  bluetooth: / (blue ?tooth|bl[ue]+ ?t[ou]\w*) /,
  car_play: / ((apple )?[ck]ar ?pl(ay|ai|ey|ei|e)) /,
  km: anyOf(
    said(String.raw`kilomet\w+, kms?, odometro, odometer, mileage, milage, millage, milege, miles, recorrido,
    (cuanto|que tanto|que tan) (\w+ )?(corrido|rodado|andado|caminado|camino|usado), (cuanto|que tanto) (ha|lleva|tiene|trae) (\w+ )?(recorrido|corrido|rodado|andado|caminado),
    how (far|much) (has|have) (it|this|that|the \w+) (been )?(driven|run|done|gone), how many (miles|ks)`),
  ),
  price: anyOf(
    said(`precio, (?<!de )cuanto (me )?(cuesta|costaria|vale|sale|es|piden|seria), que precio, how much( is| does| for)?, price, cost,
    (en|a) (cuanto|como) (esta|anda|sale|l[oa] (das|dan|venden|tienes|tienen)),
    what (do|would|will) (i|we) (\\w+ )?pay( for)?`),
  ),
  year: / (que ano|de que ano|el ano|que modelo es|what years?|whats the year|modelo y( los?)? (km|kms|kilometr\w+|precio|color)|(km|kms|kilometr\w+|precio|color) y( el| que)? modelo|model year|how old (is|was) (it|that|this|the)) /,
  transmission: / (automatic[oa]?|estandar|manual|transmision|transmission|caja|gearbox|velocidades|stick) /,
  fuel: / (gasolina|diesel|hibrid[oa]|electric[oa]?|combustible|fuel|hybrid|gas) /,
  colour: / (que color|color|colour|de que color) /,
  body: / (carroceria|body style|body type|es (una )?(suv|sedan|hatchback|pickup)) /,
  version: / (que version|version|trim) /,
  size: anyOf(
    said(`medidas?, mide, larg[oa], anch[oa], alt[oa], altura, dimension(es|s)?, tamano,
    how (long|wide|tall|big|large), length, width, height, size, cabe, cabria, quepa, entra(ria)? en, fit(s|ting)? (in|into|inside), (does|will|would|can|could|going to|gonna) (it )?fit`),
  ),
  location: anyOf(
    said(`o (en )?donde, donde (esta|lo|la|puedo ver|se encuentra), en (que|cual) (sucursal|ciudad|lugar|agencia|tienda)( esta)?,
      where (is (it|the car|this|that)|(can|could) (i|we) see), wheres (it|this|that), (direccion|ubicacion|address) (de|of|where) (ese|esa|este|esta|it|that|this), (which|what) (branch|city|location|store|dealership),
      (esta|is it) en? (?!venta|oferta|buen|perfect|excelente|mal|condicion|garantia|ingles|espanol|inventario|stock|existencia|el |la |good|great)\\w+`),
  ),
  photo: / (fotos?|fotografias?|imagen(es)?|photos?|pictures?|images?|pics?) /,
  availability: anyOf(
    said(`disponible, sigue (a la venta|en venta), todavia (lo|la) (tienen|tienes), available,
      still (have|for sale|there)`),
  ),
} satisfies Record<string, RegExp>;

export type Facet = keyof typeof facetPatterns;

const part = "(bed|cargo bed|caja( de carga)?|batea|plataforma)";
/** "how long is the bed": a size, and not the car's. */
const ofPart = anyOf(
  ` how (long|wide|big|deep|large|tall) (is|are) (the |its )?(truck )?${part} `,
  ` (${part} (length|size|dimensions|space)|(length|size|dimensions|width) of (the |its )?(truck )?${part}) `,
  ` (mide|medidas?|largo|larga|ancho|ancha|tamano|grande|espacio) (de |tiene |trae |es |en |que )*(la |su |el )?${part} `,
  ` (la |el |su )${part} (\\w+ )?(mide|de larg[oa]|de ancho) `,
);

/** Things that people ask of a car and that no stock here states, with a name to answer by. */
const unstatedPatterns: { pattern: RegExp; es: string; en: string }[] = [
  {
    pattern: ofPart,
    es: "cuánto mide la caja de carga",
    en: "how big the bed is",
  },
  {
    pattern: / (quemacocos|techo (solar|panoramico|corredizo)|sun ?roof|moon ?roof) /,
    es: "si tiene quemacocos",
    en: "whether it has a sunroof",
  },
  {
    pattern: / (piel|leather|vestidura\w*|interiores|upholstery) /,
    es: "de qué son las vestiduras",
    en: "what the upholstery is",
  },
  {
    pattern: / (camara\w*|camera\w*|sensor\w*) /,
    es: "si tiene cámara o sensores",
    en: "whether it has a camera or sensors",
  },
  {
    pattern: / (asientos|pasajeros|plazas|seats|seater|passengers|filas?) /,
    es: "cuántos asientos tiene",
    en: "how many seats it has",
  },
  {
    pattern: / (cilindros|motor|caballos|hp|potencia|engine|cylinders|horsepower|turbo|litros) /,
    es: "más datos del motor que los de la versión",
    en: "more about the engine than the version says",
  },
  {
    pattern: / (rendimiento|consumo|gasta|rinde|mpg|fuel economy|gas mileage|consumption) /,
    es: "el rendimiento de combustible",
    en: "the fuel economy",
  },
  {
    pattern:
      / ((chin|corean|american|europe)[oa]s|(japones|aleman)[ea]s|(marca|auto|carro|coche|origen) (chin[oa]|japones[a]?|aleman[a]?|corean[oa]|american[oa]|europe[oa])|(chinese|japanese|german|korean|american|european) (brand|make|car|suv|vehicle|one)s?|(no|ni|sin|nada|not|non|nothing) (sea |sean |una? |de |a )?(chin[oa]s?|japones[a]?|aleman[a]?|corean[oa]|chinese|japanese|german|korean|european)) /,
    es: "de qué país es cada marca",
    en: "which country each make is from",
  },
  { pattern: / (puertas|doors) /, es: "cuántas puertas tiene", en: "how many doors it has" },
  {
    pattern: / (duenos?|propietarios?|owners?|manos) /,
    es: "cuántos dueños ha tenido",
    en: "how many owners it has had",
  },
  {
    pattern: / ((clean|salvage|rebuilt|branded) title|titulo limpio) /,
    es: "si su título está limpio",
    en: "whether it has a clean title",
  },
  {
    pattern: / (accident\w*|choc\w*|golpes?|crash\w*|damaged?) /,
    es: "si ha tenido accidentes",
    en: "whether it has been in an accident",
  },
  { pattern: / (android auto) /, es: "si tiene Android Auto", en: "whether it has Android Auto" },
  {
    pattern: / (aire( acondicionado)?|clima(tizador)?|air conditioning|ac|a c) /,
    es: "si tiene aire acondicionado",
    en: "whether it has air conditioning",
  },
  {
    pattern: / (gps|navegador|navegacion|navigation|pantalla|touch ?screen|usb|screen) /,
    es: "si tiene pantalla o navegador",
    en: "whether it has a screen or navigation",
  },
  {
    pattern: / (autonomia|bateria|carga|range|battery|charging) /,
    es: "la autonomía ni la batería",
    en: "its range or battery",
  },
  {
    pattern: / (llantas|rines|tires|tyres|wheels|rims) /,
    es: "el estado de las llantas o rines",
    en: "the condition of tyres or wheels",
  },
  {
    pattern:
      / ((coche|carro|auto|autito|carrito|camioneta|uno|una|algo|mas|muy|bien|sea) segur[oa]s?|safe|safer|safest|bolsas? de aire|airbags?|abs|frenos|brakes|isofix|latch) /,
    es: "el equipo de seguridad",
    en: "its safety equipment",
  },
  {
    pattern: / (traccion|4x4|4wd|awd|all wheel drive|four wheel drive) /,
    es: "la tracción, si la versión no la nombra",
    en: "the drive, unless the version names it",
  },
  {
    pattern: / (cajuela|maletero|trunk|boot|cargo) /,
    es: "el tamaño de la cajuela",
    en: "the size of the trunk",
  },
  {
    pattern: anyOf(
      said(`servicios de agencia, historial de servicio, service history, vidrios electricos,
        power windows, alarma, alarm, llave inteligente, keyless, control crucero, cruise( control)?`),
    ),
    es: "ese equipo o historial",
    en: "that equipment or history",
  },
];

/** What was asked of a car: facts the stock may state, and things it never does (named in both languages). */
export type Asked = { facets: Facet[]; unstated: { es: string; en: string }[] };

/** The things that no stock here states among the words of a text, asked or not («7 asientos»). */
export function hearUnstated(text: string): Asked["unstated"] {
  const words = plainWords(text);
  return unstatedPatterns.filter(({ pattern }) => pattern.test(words)).map(({ es, en }) => ({ es, en }));
}

const use =
  / (para|for) (uber|didi|cabify|trabajar|trabajo|la (familia|ciudad|escuela)|familia|carretera|viajar|viajes|ciudad|reparto|mi|work|(the |my )?family|my|trips|delivery|commuting|school) /;

/** «para Uber», "for my family": what the car is wanted for. */
export function hearUse(text: string): boolean {
  return use.test(plainWords(text));
}

const ofOneCar = anyOf(
  said(`tiene, trae, cuenta con, incluye, viene, es, esta, mide, gasta, rinde, sigue, cabe, cabria, entra, does it,
    does (the|this|that), is it, is (the|this|that), has it, it has, it have, it come, cuanto,
    cuantos, cuantas, cual, que, donde, what, whats, how, hows, where, wheres, which, y`),
);
const ofManyCars = anyOf(
  said(`tienen, tienes, hay, habra, tendran, tendras, manejan, cuales, alguno, alguna, algun, otro, otra,
    do you have, have you got, got any, any, are there, which ones, uno, una, un, busco, quiero, looking for`),
  "^ ((y|and) )?(solo|solamente|only) ",
);
const nouns = new Set<Facet>(["size", "location", "photo", "availability", "version"]);
/** «en dónde la tienen»: of the one car all the same. */
const hasIt = / (lo|la) (tienen?|tienes) /g;
/** "color of the cheaper one", «kilometraje del rojo», "the mileage on it". */
const factOf =
  / (colou?r|mileage|milage|miles|year|transmission|kilometraje|kilometros|kms?|ano|transmision) (of|on|for|del|de) (it|this|that|the|el|la|ese|esa|este|esta|\w+ (?:one|car)) | (color|kilometraje|kilometros|kms?|ano|transmision) del /;

/**
 * What a text asks of the one car under discussion.
 * @returns nothing where the words are rather wishes for a search («solo automáticos», «tienen con bluetooth»)
 */
export function hearAsked(text: string): Asked {
  const words = plainWords(text);
  const facets = (Object.keys(facetPatterns) as Facet[])
    .filter((facet) => facetPatterns[facet].test(words))
    .filter((facet) => !(facet === "size" || facet === "transmission") || !ofPart.test(words));
  const unstated = unstatedPatterns.filter(({ pattern }) => pattern.test(words));
  const single = ofOneCar.test(words) && !ofManyCars.test(words.replace(hasIt, " "));
  return {
    facets: facets.filter(
      (facet) => single || nouns.has(facet) || isBareQuestion(words) || factOf.test(words),
    ),
    unstated:
      single || words.includes("?") || ofPart.test(words) ? unstated.map(({ es, en }) => ({ es, en })) : [],
  };
}

const bareFact = `(?:(?:el|la|los|las|su|sus|que|cual|cuantos?|the|its|what|whats|hows|how many) )*(?:kms?|kilometraje|kilometros|mileage|milage|odometer|miles|precio|price|colou?r|ano|modelo|year|transmision|transmission|combustible|fuel|medidas|fotos?|photos?|ubicacion)`;
/** «km», «y el color», "year and km": what can be no wish for a car. */
const bareWord = new RegExp(
  `^ (?:(?:y|and|ok|pero|but|va) )*${bareFact}(?: (?:y|and|e|n|o|or) ${bareFact})*(?: (?:tiene|trae|es|is it|does it have|please|por favor|porfa))? (?:\\? )?$`,
);

/** «¿kilometraje?», «precio?»: one or two words and a question mark, or a word that can be nothing else. */
function isBareQuestion(words: string): boolean {
  if (bareWord.test(words)) return true;
  return words.includes(" ? ") && words.trim().split(" ").length <= 4 && !ofManyCars.test(words);
}
