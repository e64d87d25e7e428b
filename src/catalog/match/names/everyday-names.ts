import { oneOf } from "../../../text/pattern.ts";

/**
 * Names of cars that are words, cities or places as well, folded and without spaces. A customer and a seller are read by
 * other rules: a customer writes no capitals, and whoever asks a dealer for a «vento» means the car; a seller's «Tahoe»
 * is the car however it stands, his «encore» only with a capital letter.
 */
const everydayNames = {
  both: `accent beat charger city colorado compass cordoba dakota derby discovery edge escape explorer express fiesta fit focus
    fusion galaxy genesis golf insight journey ka leon liberty logan march mini montana note onda partner patriot pilot polo punto ram
    ranger rio seat sierra smart sonic soul spark swift terrain territory toledo transit uno up voyager`,
  customer: `ascent atlantic avanza bolt born bravo clases classes continental corsair crown daily echo element escort expert fox
    ghost go han hunter king legacy linea malibu manager mariner milan mito one outback panda passport phantom prelude pulse
    regal rodeo roma rush sable seal seats shark solara superb symbol tahoe tang tank tipo torrent tribute tucson vantage venue
    verano view vision`,
  seller: `accord alto attitude avenger bronco challenger ciudad dart duna eclipse encore equinox expedition fits forte frontier
    gol groove impala lincoln lobo lupo maverick mercury mirage mobi mustang navigator neon odyssey pointer raider rogue rover
    saga saturn sport strada tracker traverse trax vento verna`,
};

/** Those that are words of English alone: behind a Spanish article they are the car. */
const english = new Set(
  `ascent charger compass crown discovery edge escort explorer express fit focus hunter insight journey liberty passport patriot
  pilot prelude ranger rush spark swift territory venue voyager terrain mariner`.split(/\s+/),
);

/** Where a customer's word is the car, beyond what holds for all of them. */
type Rule = {
  /** Behind these words it is none. */
  notBehind?: RegExp;
  /** Behind these words alone it is one. */
  behind?: RegExp;
  /** And in front of that one of these. */
  lead?: RegExp;
  /** Only where one of these follows; empty: nothing more in its clause. */
  next?: RegExp;
  /** "do you have Seat?": asked for with nothing else that is none of a car's. */
  isAskedFor?: true;
  /** "the rav4 or the 2022 one": another name beside it tells nothing. */
  isPlainBeside?: true;
};
const counted: Rule = { behind: /^(un|unos|los|fiat|a|an)$/, isPlainBeside: true };
const besideMake: Rule = { behind: /(?!)/ };
const atEnd = /^\|?$/;
const askedFor = oneOf(
  "un, una, unos, unas, algun, alguna, otr[oa], marca, busco, quiero, tienen?, tienes, hay, manejan?, venden?",
);
const rules: Record<string, Rule> = {
  fiesta: { notBehind: /^(la|una|mi)$/ },
  // Spanish knows no other «seat» than the make's.
  seat: {
    behind: new RegExp(
      `^${oneOf({
        es: `un, unos, una, unas, los, las, el, la, algun[oa]?s?, otr[oa], es[ea], est[ea], del, de, busco, quiero, tienen, tienes,
          hay, manejan, camionetas?, autos?, carros?, coches?, vehiculos?, marcas?, sea, sean, ser, fuera, fueran, ni, sin,
          menos, excepto, salvo`,
        en: "a, an, except, not",
      })}$`,
    ),
    isAskedFor: true,
  },
  // "show me the Seats", but "the seat", "the seats of it", "how good are the seats?".
  seats: { behind: /^(the|your|any|los|unos)$/, lead: /^(?!(are|were|of|on|about)$)/, next: atEnd },
  ...{ uno: counted, one: counted, up: counted, go: counted },
  // «un punto», «¿tienen punto?», but «puntos de revisión», «el punto es que», «a las 5 en punto».
  punto: { behind: new RegExp(`^${askedFor}$`), next: atEnd },
  // A make by its sound: «¿y la onda?», but «qué onda», «ya agarré la onda», «la onda es que».
  onda: {
    behind: new RegExp(`^(?:la|las|${askedFor})$`),
    lead: new RegExp(`^(?:|\\||y|o|de|pero|tambien|${askedFor})$`),
    next: /^(\|?|cuant[oa]s?|tiene|trae|cuesta|sale|esta|blanc[oa]|roj[oa]|negr[oa]|gris|#.*)$/,
  },
  // What is shown at a border and who runs a branch: only beside its make or models.
  ...{ passport: besideMake, manager: besideMake },
};
const noRule: Rule = {};

const split = (...lists: string[]) => new Set(lists.flatMap((list) => list.split(/\s+/)));
const ofCustomers = split(everydayNames.both, everydayNames.customer);
const ofSellers = split(everydayNames.both, everydayNames.seller);

/** True of a name that in a customer's words says nothing of a car by itself. */
export function isAmbiguous(name: string): boolean {
  return ofCustomers.has(name);
}

/** True of a name that in a seller's words names a car by a capital letter or by what stands beside it. */
export function isAmbiguousOfSeller(name: string): boolean {
  return ofSellers.has(name);
}

/** True of an ambiguous name that Spanish has no other meaning for. */
export function isEnglishWord(name: string): boolean {
  return english.has(name);
}

/**
 * @param name folded @returns how a name that is a word of every day too is told from that; of other names that
 * nothing need be told
 */
export function ruleOf(name: string): Rule {
  return rules[name] ?? noRule;
}
