import { origins } from "../../catalog/match/names/make-homes.ts";
import { anyOf, inOrder, oneOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";
import { isTown } from "../../text/words/town-names.ts";
import { dropFraming } from "./documents/framing.ts";
import { wantsSameTerms } from "./money/same-terms.ts";
import { findUnstated, ofConsumption, ofPart, type Unstated } from "./unstated.ts";
import { isQuestion } from "./writing/asking.ts";
import { splitClauses } from "./writing/clauses.ts";

const near =
  "(cual|que|which|what) (\\w+ ){0,4}(mas cerca|mas cercan[oa]|closer|closest|nearer|nearest|near), (el|la) (que (me )?(este|quede|queda|esta) )?mas cerca(n[oa])?, the (closer|closest|nearest) (one|to)";

const called = origins.map((origin) => origin.called).join("|");

/** "how long does it take" is of time. */
const length = "(?<!for )how long(?! (do|does|did|will|would|can|have|has|until|before|after|for)(?= ))";

/** Facts of a car that the stock can state, and where its make is at home. */
const facetPatterns = {
  bluetooth: / (blue ?tooth|bl[ue]+ ?th?[ou]\w*) /,
  car_play: / ((apple )?[ck]ar ?pl(ay|ai|ey|ei|e)) /,
  km: anyOf(
    said({
      es: String.raw`(kilomet\w+|kms?)(?! (rinden?|dura|(da|dan|hace|hacen|rinde) (por|x) litro|x litro|por litro|(por|con) (una |cada )?carga)), odometro,
        recorrido, millas(?! de garantia),
        (cuanto|que tanto|que tan) (\w+ )?(corrid[oa]|rodad[oa]|andad[oa]|caminad[oa]|recorrid[oa]|camino|usad[oa]),
        (cuanto|que tanto) (ha|lleva|tiene|trae) (\w+ )?(recorrido|corrido|rodado|andado|caminado)`,
      en: String.raw`odometer, mileage, milage, millage, miles,
        how (far|much) (has|have) (it|this|that|the \w+) (been )?(driven|run|done|gone), how many (miles|ks), milege`,
    }),
  ),
  price: anyOf(
    said(`precio, (?<!de )cuanto (me )?(cuesta|costaba|costaria|vale|valia|sale|es|piden|seria), que precio, how much( is| does| for)?, price, cost,
      (en|a) (cuanto|como) (esta|estaba|anda|sale|l[oa] (das|dan|venden|tienes|tienen|dejan?|dejas)),
      what (do|would|will) (i|we) (\\w+ )?pay( for)?`),
    // «la diésel cuánto», «cuánto la diésel»
    ` (?:el|la|ese|esa|este|esta) (?:\\w+ ){1,4}?(?:en |a )?cuanto (?:\\? )?$`,
    ` cuanto (?:por )?(?:el|la) (?:\\w+ )?(?:automatic[oa]|estandar|manual|diesel|hibrid[oa]|electric[oa]|de gasolina) (?:\\? )?$`,
  ),
  year: anyOf(
    inOrder(
      " (",
      oneOf({
        es: String.raw`que ano, de que ano, el ano, los anos, que modelo es,
          modelo y( los?)? (km|kms|kilometr\w+|precio|color),
          (km|kms|kilometr\w+|precio|color) y( el| que)? modelo`,
        en: String.raw`(?<!\d )yrs?, (?<!\d )years(?= (?:\? )?$), what years?, whats the year, model year,
          how old (is|was) (it|that|this|the)`,
      }),
      ") ",
    ),
  ),
  transmission: anyOf(
    inOrder(
      " (?<! (frenado|frenos|luces|faros|clima|aire|cajuela|puertas|encendido|limpiadores) )(",
      oneOf({
        es: "estandar, transmision, caja, velocidades",
        en: "transmission, gearbox, stick",
        both: String.raw`manual, automatic[oa]?(?! (emergency|brak\w+|headlights|climate|doors|tailgate|lights)), std`,
      }),
      ") ",
    ),
  ),
  fuel: / (gasolina|diesel|hibrid[oa]|(?<! (?:partes?|fallas?|sistema|componentes?|problemas?|vidrios?|cristales|ventanas?|espejos?|asientos?|seguros) )electric[oa]?|combustible|fuel|hybrid|gas|enchufable|plug ?in) /,
  colour: / (que color|color|colou?rs?|colores|de que color) /,
  body: anyOf(
    said(`carroceria, body style, body type,
      (es|sera|is it|is this|is that) (el |la |un |una |the |an? )?(suv|sedan|hatchback|hatch|pick ?up|truck|coupe|van|minivan|convertible)(?! (?:still|available|in|at|for|on|sold|gone|taken|reserved))`),
  ),
  origin: anyOf(
    ` (es|son|sera|is|are|isnt|arent) ((it|they|this|that|these|those|the|your) )?((?!una? |lo |que |there |any )\\w+ ){0,2}?(de )?(una? |an? )?(marca |brand |make |origen )?(${called}) `,
    said(String.raw`de que (pais|nacionalidad|origen) (\w+ )?(es|son|vienen?), que (nacionalidad|origen) (\w+ )?(es|son|tienen?),
      de donde (es|son|vienen?) (la|el|esa|ese|esta|este), (what|which) country,
      where (is|are|does|do) (\w+ ){0,3}(brand|make|maker|company|manufacturer|carmaker)s? (come )?from, what nationality`),
  ),
  version: / (que version|version|trim) /,
  size: anyOf(
    said(`medidas?, mide, larg[oa], anch[oa], alt[oa], altura, dimension(es|s)?, tamano,
      how (wide|tall|big|large), ${length}, length, width, height, size, cabe, cabria, quepa, entra(ria)? en, fit(s|ting)? (in|into|inside), (does|will|would|can|could|going to|gonna) (it )?fit`),
  ),
  location: anyOf(
    said({
      es: String.raw`o (en )?donde,
        donde (esta|anda|queda(?! (la|su|una|alguna|tu) (sucursal|agencia|tienda|oficina)| ustedes)|(lo|la)(?! (\w+ )?(fabric|hicieron|hacen|arm|ensambl))|puedo ver|se encuentra),
        en (que|cual) (sucursal|ciudad|lugar|agencia|tienda)( esta)?, (ir|pasar|paso|voy) a ver(l[oa])?,
        (lo|la) (puedo|podria|podemos) (ir a |pasar a )?ver,
        esta en (?!venta|oferta|buen|perfect|excelente|mal|condicion|garantia|ingles|espanol|inventario|stock|existencia|el |la |good|great|my )\w+`,
      en: String.raw`where (is|s) the (\w+ ){0,3}(one|car|truck|suv|located|parked),
        where (is (it|the car|this|that)|(can|could) (i|we) see), wheres (it|this|that),
        (go|come|came|stop by|swing by) (to |and )?(see|check( out)?|look at) (it|the car|that one),
        (which|what) (branch|city|location|store|dealership)`,
      both: `(direccion|ubicacion|address) (de|of|where) (ese|esa|este|esta|it|that|this), ${near}`,
    }),
  ),
  photo: / (fotos?|fotografias?|imagen(es)?|photos?|pictures?|images?|pics?) /,
  availability: anyOf(
    said(`disponible, sigue (a la venta|en venta), todavia (lo|la) (tienen|tienes), available,
      (sigue|siguen|todavia esta|aun esta|continua) (apartad[oa]|reservad[oa]|ahi), ya (se )?(libero|desocupo), still (have|for sale|there|reserved|on hold|taken)`),
  ),
} satisfies Record<string, RegExp>;

const standing = new RegExp(
  ` is it (?:in|at) (?:${oneOf({
    es: "mexico",
    en: String.raw`(?:the|your|that|this|an?|another) (?:\w+ ){0,2}(?:branch|store|dealership|showroom|lot|city)`,
  })} |((?:\\w+ ){1,4}))`,
);
/** "is it at Insurgentes?": a name and nothing else, unlike "is it at cost?". */
const standingAt =
  / is it at (?!least|most|all|cost|price|market|invoice|wholesale|retail|msrp|risk|home|work|night|noon|once|best|first|last|this|that|it|what|which)[a-z]+ (?:\? )?$/;

/** "is it in Guadalajara?", "is it at your Monterrey branch?", unlike "is it in red?". */
function asksForPlace(words: string): boolean {
  if (standingAt.test(words)) return true;
  const found = standing.exec(words);
  if (!found) return false;
  const [, behind] = found;
  if (behind === undefined) return true;
  const named = behind.trim().split(" ");
  return named.some((_, last) => isTown(named.slice(0, last + 1).join(" ")));
}

export type Facet = keyof typeof facetPatterns;

const otherColour =
  / (otr[oa]s?|mas|distint[oa]s?|diferentes?|another|other|different|more) colou?r(es|s)? | colou?r(es|s)? (distint[oa]s?|diferentes?) /;
const whichColours =
  / (que|cuales|cuantos|what|which|how many) (otros |other )?colou?r(es|s) | colou?r(es|s) (disponibles?|available|hay|tienes|tienen|manejan|options) /;

/** «¿en otro color?», "any other colours?" */
export function asksOtherColour(text: string): boolean {
  return otherColour.test(plainWords(text));
}

/** The same, or «¿en qué colores la tienes?»: which colours there are of a model. */
export function asksColours(text: string): boolean {
  return asksOtherColour(text) || whichColours.test(plainWords(text));
}

const nearest = anyOf(said(near));

/** «¿cuál está más cerca de Guadalajara?», "the closest one" */
export function asksNearest(text: string): boolean {
  return nearest.test(plainWords(text));
}

/** What was asked of a car: facts the stock may state, and things it never does (named in both languages). */
export type Asked = { facets: Facet[]; unstated: Unstated[] };

/** The things that no stock here states among the words of a text, asked or not («7 asientos»). */
export function hearUnstated(text: string): Asked["unstated"] {
  return findUnstated(plainWords(text));
}

const use =
  / (para|for) (uber|didi|cabify|trabajar|trabajo|la (familia|ciudad|escuela)|familia|carretera|viajar|viajes|ciudad|reparto|mi|work|(the |my )?family|my|trips|delivery|commuting|school) /;

/** «para Uber», "for my family": what the car is wanted for. */
export function hearUse(text: string): boolean {
  return use.test(plainWords(text));
}

const ofOneCar = anyOf(
  said({
    es: `tiene, trae, cuenta con, incluye, viene, es, esta, mide, gasta, rinde, sigue, cabe, cabria, entra,
      aguanta, jala, puede, cuanto, cuantos, cuantas, cual, que, donde, y`,
    en: String.raw`is \d+( \d{3})?( ?(mil|k))?( (km|kms|kilometers|miles))?, does it, can it, is there,
      are there (?!any), (does|has|have|did|will|can) (the|this|that|your), is it, is (the|this|that),
      isnt (it|the|this|that), has it, it has, it have, it come, what, whats, how, hows, where, wheres,
      which`,
  }),
);
const ofManyCars = anyOf(
  said(`tienen, tienes, hay, habra, tendran, tendras, manejan, cuales, alguno, alguna, algun, otro, otra,
    do you have, have you got, got any, (?<!(it|this|that|one) (have|has|with) )any, are there, which ones, uno, una, un, busco, quiero, looking for`),
  "^ ((y|and) )?(solo|solamente|only) ",
);
const nouns = new Set<Facet>(["size", "location", "photo", "availability", "version"]);
/** «¿regalan gasolina?», "is gas included": what comes with a car, and not what it burns. */
const ofGivenFuel = anyOf(
  said({
    es: String.raw`(regal|obsequi|inclu|ponen|entregan|dan|vales?|tarjetas?|tanques?|llen)\w* (\w+ ){0,3}(gasolina|gas|combustible),
      (gasolina|gas|fuel|combustible) (\w+ )?(gratis|incluid[oa]|de regalo|included|free)`,
    en: String.raw`(free|give|include|includes|included|tank of|offer) (\w+ ){0,2}(gas|fuel), (gas|fuel) (card|money)`,
  }),
);
/** «¿es híbrido? ¿cuánto rinde?» asks for both. */
const ofOtherFuel = / (diesel|hibrid[oa]|hybrid|electric[oa]?) /;
/** "how much can it haul": no money. */
const ofWeight = / how much (\w+ ){0,3}(carry|haul|tow|pull|load|weigh|hold) /;
/** «en dónde la tienen», «la hilux que tienen», "the one you have", «la otra»: of the one car all the same. */
const hasIt = new RegExp(
  [
    " (lo|la) (tienen?|tienes)(?= )",
    "(?<= (el|la|del|al)) otr[oa](?= )",
    "(?<= cada) un[oa](?= )",
    String.raw`(?<= (el|la|the) (\w+ ){1,3})(que (tienen?|tienes|hay|manejan|venden|traen)|(that )?you (guys )?(have|got))(?= )`,
  ].join("|"),
  "g",
);
/** A gearbox or a fuel. */
const kindOf = oneOf({
  es: "estandar, gasolina, hibrid[oa]",
  en: "stick, hybrid",
  both: "manual, gas, automatic[oa]?, electric[oa]?, std, diesel",
});
/** "color of the cheaper one", «kilometraje del rojo», "the mileage on it". */
const factOf = anyOf(
  inOrder(" (", kindOf, ") (o|u|or) (an? |de )?(", kindOf, ") "),
  inOrder(
    " (",
    oneOf({
      es: "kilometraje, kilometros, ano, precio, transmision",
      en: "colou?r, mileage, milage, miles, year, yr, price, transmission",
      both: "kms?",
    }),
    String.raw`) (of|on|for|del|de) (it|this|that|the|el|la|ese|esa|este|esta|\w+ (?:one|car)) `,
  ),
  " (color|kilometraje|kilometros|kms?|ano|transmision) del ",
);

/** «y el automático igual» after a plan: another car, planned with the same. */
const otherOfKind = new RegExp(` (?:el|la|the|un|una|uno|an|a) (?:(?:de|que es|que sea) )?${kindOf} `);

/**
 * What a text asks of the one car under discussion.
 * @returns nothing where the words are rather wishes for a search («solo automáticos», «tienen con bluetooth»)
 */
export function hearAsked(typed: string): Asked {
  const { text } = dropFraming(typed);
  const words = plainWords(text);
  const isOfOther = otherOfKind.test(words) && wantsSameTerms(text);
  const facets = (Object.keys(facetPatterns) as Facet[])
    .filter((facet) => facetPatterns[facet].test(words) || (facet === "location" && asksForPlace(words)))
    .filter((facet) => !(facet === "transmission" || facet === "fuel") || !isOfOther)
    .filter((facet) => !(facet === "price" && ofWeight.test(words)))
    .filter((facet) => !(facet === "price" && ofConsumption.test(words)))
    .filter((facet) => facet !== "fuel" || !ofConsumption.test(words) || ofOtherFuel.test(words))
    .filter((facet) => facet !== "fuel" || !ofGivenFuel.test(words))
    .filter((facet) => !(facet === "size" || facet === "transmission") || !ofPart.test(words));
  const isOfColours = asksColours(text);
  const single = ofOneCar.test(words) && !ofManyCars.test(words.replace(hasIt, " ").replace(/ +/g, " "));
  return {
    facets: facets.filter(
      (facet) =>
        single ||
        isBareFact(text) ||
        nouns.has(facet) ||
        (facet === "colour" && isOfColours) ||
        isBareQuestion(words) ||
        factOf.test(words),
    ),
    unstated: single || words.includes("?") || ofPart.test(words) ? findUnstated(words) : [],
  };
}

const bareFact = inOrder(
  "(?:(?:el|la|los|las|su|sus|que|cual|cuantos?|the|its|what|whats|hows|how many) )*",
  oneOf({
    es: String.raw`kilometraje, kilometros, (?:(?:conv\w+|pas\w+|dime\w*) (?:eso )?)?(?:en|a) millas, precio, anos?, modelo,
      transmision, combustible, medidas, fotos?, ubicacion`,
    en: "mileage, milage, odometer, (?:(?:convert|put|say) (?:it|that|this) )?(?:(?:in|to|into) )?miles, price, colou?r, years?, yr, transmission, fuel, photos?",
    both: "kms?",
  }),
);
/** «km», «y el color», "year and km": what can be no wish for a car. */
const bareWord = new RegExp(
  `^ (?:(?:y|and|ok|pero|but|va) )*${bareFact}(?: (?:y|and|e|n|o|or) ${bareFact})*(?: (?:tiene|trae|es|is it|does it have|please|pls|plz|por favor|porfa|porfis|gracias|thanks))? (?:\\? )?$`,
);

/** "the cheaper one, mileage?": a clause that asks for it and for nothing else. */
function isBareFact(text: string): boolean {
  const clauses = splitClauses(text);
  return clauses.length > 1 && clauses.some((clause) => bareWord.test(plainWords(clause)));
}

/** "ford explorer price and color please": two facts at the end are asked for. */
const lastFacts = new RegExp(
  ` ${bareFact} (?:y|and|e) ${bareFact}(?: (?:please|pls|plz|por favor|porfa|gracias|thanks))? (?:\\? )?$`,
);

/** «¿kilometraje?», «precio?»: one or two words and a question mark, or a word that can be nothing else. */
function isBareQuestion(words: string): boolean {
  if (bareWord.test(words) || lastFacts.test(words)) return true;
  return words.includes(" ? ") && words.trim().split(" ").length <= 4 && !ofManyCars.test(words);
}

const traitOf = new RegExp(
  inOrder(
    " ",
    oneOf({
      es: "cuant[oa]s, que tantas?, tiene, trae, traia, viene con, incluye, cuenta con, lleva",
      en: String.raw`how many,
        (?:does|did|will|would) (?:it|this|that|(?:the|your) (?:\w+ ){1,5}?)(?:have|come with|has|include),
        is there, has it got, comes? with, it has, it have,
        (?:the|this|that|your) (?:\w+ ){1,3}(?:has|have)`,
    }),
    String.raw` ((?:\w+ ){1,4})`,
  ),
  "g",
);

/**
 * «¿trae mataburros?», "does it come with a snorkel": something of one car that no list here names.
 * @param unknown words that the search for cars has no use for
 * @returns it as an answer names it; null: nothing of the kind
 */
export function hearTrait(text: string, unknown: string): Unstated | null {
  const words = plainWords(text);
  if (!isQuestion(text) || ofManyCars.test(words.replace(hasIt, " ").replace(/ +/g, " "))) return null;
  const things = new Set(unknown.split(" ").filter((word) => word.length > 3));
  const isAsked = [...words.matchAll(traitOf)].some(([, behind = ""]) =>
    behind.split(" ").some((word) => things.has(word)),
  );
  return isAsked ? { es: "ese detalle", en: "that detail" } : null;
}
