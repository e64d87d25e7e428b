import { listColourStems, colours as stockColours } from "../../../catalog/match/bodies-and-colours.ts";
import { fold } from "../../../text/fold.ts";
import { fullYear } from "../../../text/numbers/short-year.ts";
import { inOrder, oneOf, wholeWords } from "../../../text/pattern.ts";
import { listBoth, listTold, speaksOfBoth, speaksOfNone } from "../both.ts";
import type { KnownCar, Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { faultOf, placeOf, type Reply } from "../reply.ts";
import { carsOf, carsSpokenOf, firstGroup, lastGroup } from "../scope.ts";
import { stanceOn } from "../stance.ts";

/** What the stock may state of a car in words: by the value that it states, the words for it and what implies it in a version. */
type Trait = { field: string; value: string; pattern: RegExp; implied: RegExp };

const gearboxesAndFuels: Trait[] = [
  {
    field: "transmission",
    value: "automatic",
    pattern:
      /\b(?:(?:transmision |caja |es |y )automatic[oa]|automatic[oa]?s?|automatic(?: transmission| gearbox)?)\b/g,
    implied: /\b(?:cvt|at|ta|aut\w*|tiptronic|dsg|s ?tronic|ivt|dct|e-?power)\b/,
  },
  {
    field: "transmission",
    value: "manual",
    pattern: new RegExp(
      inOrder(
        String.raw`\b`,
        oneOf({
          es: "(?:transmision|caja) (?:manual|estandar), estandar",
          en: "manual (?:transmission|gearbox)",
          both: String.raw`(?:es|son|is|are) (?:\w+ )?(?:manual|estandar)(?:es|s)?, (?:en|in)(?: version)? manual,
            (?<!\b(?:owner['’]?s|user|el|un|the|este|this|su|tu|del|al|de) )manual(?:es|s)?(?! (?:de|del|of|for)\b)`,
        }),
        String.raw`\b`,
      ),
      "g",
    ),
    implied: /\b(?:mt|tm|std|man\w*|est\w*)\b/,
  },
  { field: "fuel", value: "diesel", pattern: /\b(?:diesel)\b/g, implied: /\b(?:diesel|tdi|hdi|cdi)\b/ },
  {
    field: "fuel",
    value: "hybrid",
    pattern: /\b(?:hibrid[oa]s?|hybrid)\b/g,
    implied: /\b(?:hibrid\w+|hybrid|hev|phev|mhev|e-?power|dm-?i)\b/,
  },
  {
    field: "fuel",
    value: "electric",
    pattern:
      /\b(?:(?:es|auto|coche|100%|totalmente|completamente) electric[oa]|(?:fully|all)[- ]electric|electric (?:car|vehicle))\b/g,
    implied: /\b(?:electric\w*|ev)\b/,
  },
  { field: "fuel", value: "petrol", pattern: /\b(?:gasolina|petrol|gasoline)\b/g, implied: /$^/ },
];

/** «Vino» comes and «crema» is eaten, too: those are colours behind a verb of being alone. */
const beside = "\\b(?:es|son|esta|is|are|color|colour|en|in)(?: (?:de )?(?:color|colour))? ";
const colours = stockColours.map(({ name, words }): Trait => {
  const value = fold(name);
  const isOther = /^(?:cafe|beige|dorado|vino|morado|naranja)$/.test(value);
  return {
    field: "colour",
    value,
    pattern: new RegExp(isOther ? `(?<=${beside})(?:${words})\\b` : `\\b(?:${words})\\b`, "g"),
    implied: new RegExp(`\\b${value}\\b`),
  };
});

/** Of a car it is said what it is: «es un sedán», «body: SUV»; «otro sedán» is none in particular. */
const bodyBefore =
  /\b(?:es|son|is|are|it's|its|seria|carroceria|body(?: type)?|tipo|type):? (?:un |una |a |an |the |el |la |de tipo |tipo )?(?:[\p{L}\d]+ ){0,2}$/u;
/** «El Mazda 3 2020 hatchback», «el Mazda 3, un hatchback» */
const apposed =
  /^[\s*_,(]*(?:(?!(?:y|e|o|u|ni|and|or|nor|que|than|como|like|otro|another|contra|vs|para|for)\b)[\p{L}\d.-]+[\s*_,(]+){0,4}$/u;

const bodies = (
  [
    ["sedan", "sedan(?:s|es)?", "sedan"],
    ["hatchback", "hatch\\w*", "hatch\\w*|hb|[35] ptas"],
    ["suv", "suvs?|crossovers?", "suv|crossover|cross"],
    ["pickup", "pick ?-?ups?|trucks?", "pick\\w*|doble cabina|crew cab"],
    ["van", "(?:mini)?vans?", "van|minivan|combi"],
    ["coupe", "coupe", "coupe"],
    ["convertible", "convertible|cabrio\\w*", "convertible|cabrio\\w*|roadster|spider"],
    ["wagon", "vagoneta|wagon", "wagon|vagoneta|estate"],
  ] as const
).map(
  ([value, words, implied]): Trait => ({
    field: "body",
    value,
    pattern: wholeWords(words),
    implied: new RegExp(`\\b(?:${implied})\\b`),
  }),
);

const otherOnes = /\b(?:(?:los?|las?|el|the) (?:otr[oa]s?|demas|other|others|rest)|el resto)\b/;

const traits = [...gearboxesAndFuels, ...colours, ...bodies];

/** What a car is or has is said by these; «automáticos hay más» says it of none. */
const predicate =
  /\b(?:es|son|esta|is|are|it's|its|color|colour|caja|transmision|trae|tiene|has|runs on|(?:hay|tenemos|tengo|viene) en|comes in|available in|have it in|usa|uses|cuenta con)\b(?:[^.;?]|\.(?=\d)){0,40}$/;
const ofOthers =
  /\b(?:otr[oa]s?|autos|carros|coches|camionetas|opciones|modelos|others?|cars|trucks|options|models|tus?|your|ambos|ambas|both|todos|todas|all|ellos|de estos|of these|of them)\b/;

/** Transmission, fuel, colour and body that a reply gives a car otherwise than the stock, or although it states none. */
export function findTraits(reply: Reply): Fault[] {
  const { mentions, known } = reply;
  // Behind a list, what is said without a name is said of no car in particular.
  const meant = mentions.map((mention) => carsOf(mention, known).map(({ stockId }) => stockId));
  const isOfOne = new Set(meant.map((ids) => ids.join())).size === 1;
  const faults: Fault[] = [];
  let carried: Mention[] = [];
  let seen: Mention[] = [];
  for (const sentence of reply.sentences) {
    for (const trait of traits)
      for (const match of sentence.words.matchAll(trait.pattern)) {
        const said = { trait, match, ...sentence, carried: isOfOne ? carried : [], seen };
        if (isWrong(said, reply)) faults.push(faultOf("equipment", sentence, reply));
      }
    if (sentence.named.length > 0) carried = sentence.named;
    seen = [...seen, ...sentence.named];
  }
  return faults;
}

/** A trait in a sentence, with the cars that were named before it. */
type TraitSaid = Reply["sentences"][number] & {
  trait: Trait;
  match: RegExpExecArray;
  /** Spoken of where the sentence names none. */
  carried: Mention[];
  seen: Mention[];
};

function isWrong(said: TraitSaid, reply: Reply): boolean {
  const { trait, match, words, named } = said;
  const { folded } = reply.written;
  const place = placeOf(match, said, reply);
  const { start, end } = place;
  const name = named.findLast((mention) => mention.end <= start);
  const between = name ? folded.slice(name.end, start) : "";
  if (trait.field === "body") {
    const isApposed = name && trait.value !== "van" && apposed.test(between);
    const isOfMany = listTold(words.slice(0, match.index), named).length > 1;
    if (!bodyBefore.test(words.slice(0, match.index)) && !isApposed && !isOfMany) return false;
  }
  // «El Spark es manual; los otros dos, automáticos»
  if (otherOnes.test(between)) return false;
  // «automática (5)» counts what a list can be narrowed to.
  if (/^[^.\n]{0,12}\(\d+\)/.test(folded.slice(end))) return false;
  if (fold(String(reply.known.applied.get(trait.field) ?? "")) === trait.value) return false;
  // «Where the grey one is I don't know»: another one is named by its colour.
  // «El 2019 es el gris», «el gris es el 2019» say it of that one.
  const isOfName =
    (name && naming.test(`${between.replace(articled, "")} `) && articled.test(between)) ||
    (name && articled.test(between) && /^[*_]* (?:el|la|the) $/.test(between)) ||
    named.some((mention) => mention.start >= end && naming.test(folded.slice(end, mention.start)));
  if (
    trait.field === "colour" &&
    !isOfName &&
    articled.test(words.slice(0, match.index)) &&
    isOfAny(trait, reply.known)
  )
    return false;
  const each = listGiven(said, start, reply);
  if (!each.some((those) => those.length > 0)) return false;
  const stance = stanceOn("trait", place);
  const has = (those: KnownCar[]) => those.some((car) => isSo(trait, car, reply.known));
  if (stance === "asserted") return !each.every(has);
  if (stance === "hedged") return false;
  const isUnstated = ({ stockId }: KnownCar) => !reply.known.stated.get(stockId)?.get(trait.field);
  if (named.length === 0 && speaksOfNone(words))
    return !listing.test(words) && each.some((those) => has(those.filter((car) => !isUnstated(car))));
  return (
    isDeniedOf.test(words.slice(0, match.index)) &&
    each.some(
      (those) =>
        those.length > 0 &&
        those.every(
          (car) => isStated(car, reply.known) && (isUnstated(car) || isSo(trait, car, reply.known)),
        ),
    )
  );
}

const articled = /\b(?:el|la|the) $/;
const isOfAny = (trait: Trait, known: Known) =>
  [...known.cars.values()].some((car) => isStated(car, known) && isSo(trait, car, known));

/** «Ninguno figura como híbrido»: of what the stock states. */
const listing = /\b(?:listed|stated|indicad|indica|figura|aparece|registrad)/;
const isStated = ({ stockId }: KnownCar, { stated }: Known) => stated.get(stockId)?.has("make") === true;

/** «No es rojo», "it isn't red" */
const isDeniedOf =
  /\b(?:no (?:lo )?(?:es|son|esta|it is|they are|the \p{L}+ is)|(?:is|are)(?:n['’]t| not)|(?:it|they)['’](?:s|re) not)(?: (?:de|un|una|a|an|color|in|en|el|la))*(?: (?:color|carro|auto))? $/u;

/** The cars that are said to have a trait: of each group one has it, where what is said is true. */
function listGiven(
  { match, words, named, carried, seen }: TraitSaid,
  start: number,
  reply: Reply,
): KnownCar[][] {
  const { written, mentions, known } = reply;
  const { folded } = written;
  const ofMention = (mention: Mention) => carsOf(mention, known);
  if (
    named.length === 0 &&
    (speaksOfBoth(words) || speaksOfNone(words) || isOfList(words, match.index, mentions, known))
  )
    return listBoth(seen, known);
  // «El gris es un Activ»
  const end = start + match[0].length;
  const behind = named.find(
    (mention) => mention.start >= end && naming.test(folded.slice(end, mention.start)),
  );
  if (behind) return [ofMention(behind)];
  const before = named.filter((mention) => mention.end <= start);
  const about =
    before.length > 0
      ? lastGroup(before, folded, [])
      : named.length > 0
        ? firstGroup(named, folded)
        : carried;
  const told = listTold(words.slice(0, match.index), before);
  if (told.length > 1) return told.map(ofMention).filter((those) => those.length > 0);
  // «El Mazda y el Rio son azules»: the one as well as the other.
  if (about.length > 1 && isPlural(words, match[0], match.index))
    return about.map(ofMention).filter((those) => those.length > 0);
  const isUnnamed =
    mentions.length === 0 &&
    (predicate.test(words.slice(0, match.index + match[0].length)) ||
      /^\W*(?:de|un|una|color|en)?\W*$/.test(words.replace(match[0], ""))) &&
    !ofOthers.test(words);
  if (isUnnamed) return [carsSpokenOf([], known)];
  const cars = (before.length > 0 ? about.slice(-1) : about).flatMap(ofMention);
  // «12 Versa, todos automáticos»: each of those found, and of others nothing tells.
  const [name] = about.slice(-1);
  const lead = words.slice(0, match.index);
  if (name?.year === null && cars.length > 1 && (ofEvery.test(lead) || ofSeveral.test(lead)))
    return [
      ...cars.map((car) => [car]),
      ...(ofEvery.test(lead) && areMore(name, cars.length, known) ? [[]] : []),
    ];
  return [ofYear(cars, folded.slice(about.at(-1)?.end ?? start, start))];
}

/** «Todos automáticos», "every one of them a manual" */
const ofEvery = /\b(?:tod[oa]s|all(?: of (?:them|these|those))?|every one|each|cada un[oa])\b[^.;:]{0,32}$/;
/** «Los Versa son …», "both Versas are …" */
const ofSeveral = /\b(?:son|are|ambos|ambas|both)\b[^.;:,]{0,24}$/;

/** There are more of a model than were found. */
const areMore = ({ make, model }: Mention, found: number, { facts }: Known) =>
  facts.get("count")?.some(({ counts, value }) => counts === (model ?? make) && Number(value) > found) ===
  true;

/** «Son automáticos», right behind a search, of all that it found. */
const isOfList = (words: string, at: number, mentions: Mention[], { isSearched }: Known) =>
  isSearched &&
  mentions.length === 0 &&
  (/^\W*(?:(?:si|yes)\W+)?(?:son|they are|they['’]re|are they)\b/.test(words) ||
    ofEvery.test(words.slice(0, at)));

const naming = /^(?: one)? (?:es|is|seria)(?: (?:el|la|un|una|the|an?))? [*_]*$/;

function isSo({ field, value, implied }: Trait, { stockId, label }: KnownCar, known: Known): boolean {
  const stated = known.stated.get(stockId);
  // Of a car that an earlier turn found, no more is kept than its label.
  if (!stated?.has("make")) return true;
  const told = fold(String(stated.get(field) ?? ""));
  const stems = field === "colour" ? listColourStems(value) : [value];
  return stems.some((stem) => told.includes(stem)) || implied.test(label);
}

/** «Son automáticos», "are automatic": of all that are named together. */
function isPlural(words: string, said: string, at: number): boolean {
  const isOfMany =
    /\b(?:son|estan|are|both|ambos|ambas|los dos|las dos|tod[oa]s|all|tienen|have)\b[^.;:]{0,24}$/;
  return /[oae]s$/.test(said) || isOfMany.test(words.slice(0, at));
}

const yearNamed =
  /(?<![\d.,$])((?:19|20)\d\d)(?!\d|[.,]\d)|\b(?:el|los|del?|modelo) ?['’]?(\d\d)(?!\d|[.,]\d)/g;

/** «De los Versa, el 2021 es manual», «el del 19»: the year named last narrows them. */
function ofYear(cars: KnownCar[], between: string): KnownCar[] {
  const [, whole, short] = [...between.matchAll(yearNamed)].at(-1) ?? [];
  const named = whole ? Number(whole) : fullYear(short ?? "");
  const left = cars.filter(({ year }) => year !== null && year === named);
  return left.length > 0 ? left : cars;
}
