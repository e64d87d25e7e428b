import { understand } from "../../../catalog/match.ts";
import { fold } from "../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { findThing, leavesOutThing, spellOutThing } from "../../hear/documents/thing.ts";
import { type Facet, hearAsked } from "../../hear/facets.ts";
import { splitClauses } from "../../hear/writing/clauses.ts";
import { spellOutBest } from "./spelled-out/best.ts";
import { spellOutClaim } from "./spelled-out/claim.ts";
import { dropCorrected } from "./spelled-out/corrected.ts";
import { spellOutDate, spellOutDay, spellOutWorkshop } from "./spelled-out/day.ts";
import { spellOutLettered } from "./spelled-out/lettered.ts";
import { spellOutIncluded } from "./spelled-out/money/included.ts";
import { spellOutMoney } from "./spelled-out/money/money.ts";
import { spellOutPesos } from "./spelled-out/money/pesos.ts";
import { spellOutReached } from "./spelled-out/money/reached.ts";
import { spellOutTax, spellOutTaxOfFee } from "./spelled-out/money/tax.ts";
import { spellOutPlace } from "./spelled-out/place.ts";
import { spellOutPriced } from "./spelled-out/priced.ts";
import { spellOutRoom } from "./spelled-out/room.ts";
import { spellOutSeats } from "./spelled-out/seats.ts";
import { spellOutTaken } from "./spelled-out/taken.ts";
import type { Talk } from "./spelled-out/talk.ts";

const also =
  /^\s*(?:y|e|ni|and|nor|or)\s+(.{2,40}?),?\s+(?:tambi[eé]n|tampoco|igual|too|as well|either)[\s.!]*$/iu;

/** «y los VW también» after «quita los Nissan»: those are to go as well. */
export function spellOutRefusal(text: string, { makes, today, earlier: [before] }: Talk): string {
  const [, others] = also.exec(text) ?? [];
  if (others === undefined || before === undefined) return text;
  return understand(before, makes, today).filters.exclude ? `quita ${others}` : text;
}

const beforeComplaint = inOrder(
  "^ (?:",
  oneOf({
    es: `ay, pues, mmm*, hijole, chale, orale, caray, mames, inventes, oye, pero, y, si, que, es que, creo que,
      la verdad, ya, todavia, uy, nel, chin, manches`,
    en: `nah, hm+, ups, oof, damn, dang, man, well, but, thats, its, it is, that is, they are, that one is,
      this one is, theyre`,
    both: "uff+, no, ok, wow, a",
  }),
  ` )*(?:${oneOf({
    es: "esta, estan, sta, ta, sale, salen, es, son, me parecen?, se me hacen?, los veo, lo veo, la veo, tienen?, traen?",
    en: "a bit, a little, still, has, have, it has, got",
  })} )?`,
);
const tooMuch =
  "(?:muy|bien|algo|un poco|un poquito|medio|demasiado|super|bastante|mega|way|too|so|very|pretty|kind of|kinda|todavia|mas|ya)";
const afterComplaint =
  "(?: (?:para mi|pa mi|for me|verdad|no|esta|ese|esa|eso|man|bro|compa|amigo|la verdad|tho|though))*(?: \\?)? $";

const dear = new RegExp(
  `${beforeComplaint}(?:${tooMuch} )*` +
    "(?:car[oa]s?|car(?:it|ill|isim)[oa]s?|caron(?:a|es|as)?|pasad[oa]s? de precio|expensive|pricey|overpriced|steep|too much|mucho dinero|mucha lana|a lot of money)" +
    afterComplaint +
    "|^ (?:(?:uy|uff+|pero|no|es que|creo que|mmm*|hm+|but|its|that is|thats|it is|i|ya|eso|esa|ese|esta|este|si|really|well|oof|wow) )*" +
    "(?:no me alcanza(?: para (?:tanto|eso|ese|esa|esta|este))?|no (?:tengo|traigo|junto) tanto|(?:se )?(?:me )?(?:sale|salen|pasa|pasan) de mi presupuesto|(?:esta |estan )?fuera de mi presupuesto|" +
    "out of my (?:budget|price range|league)|(?:cant|cannot|can not) afford (?:it|that|this|that one|this one|those)|(?:over|above|more than|beyond|outside) my (?:budget|price range))(?: \\?)? $",
);

/** What is complained of a car or a list at hand, besides its price, and what is looked for in its place. */
const complaints: { of: RegExp; es: string; en: string }[] = [
  {
    of: new RegExp(
      `${beforeComplaint}(?:${tooMuch} )+(?:viej(?:it|ill|isim)?[oa]s?|antigu[oa]s?|old)${afterComplaint}`,
    ),
    es: "algo más nuevo",
    en: "something newer",
  },
  {
    of: new RegExp(
      inOrder(
        beforeComplaint,
        oneOf({
          es: `(?:${tooMuch} )+(?:corrid|rodad|kilometrad|usad|traquetead|trabajad)[oa]s?,
            (?:${tooMuch} )*much[oa]s? (?:kms?|kilometros|kilometraje|recorrido|millas)`,
          en: `(?:too )?many (?:miles|kms?|kilometers), high (?:mileage|miles), (?:too )?(?:much|a lot of) (?:mileage|miles)`,
        }),
        afterComplaint,
      ),
    ),
    es: "algo con menos kilómetros",
    en: "something with lower mileage",
  },
];

/** «ta cara, ¿hay otra?», «está caro, ¿qué se puede hacer?» */
const asksForAnother = anyOf(
  inOrder(
    "^ (y |no |hay |tienes |tienen |tendras |do you |have |you |got |any |is |there )*(",
    oneOf({ es: String.raw`otr[oa]s?, alg[uo]\w*, una?`, en: "another, other, something, anything" }),
    String.raw`)( (opcion|option|one|ones|cars?|carro|auto))?( (mas barat\w+|mas economic\w+|cheaper|por ahi|else))?( \?)? $`,
  ),
  inOrder(
    "^ (pues |y |so |entonces )?(",
    oneOf({
      es: "que hacemos, que( mas)? (me|nos) (ofreces|ofrecen|recomiendas|recomiendan)",
      en: "what else (do you have|have you got|is there)",
      both: `(que|what)( mas)? (se puede|puedo|podemos|can i|can we|can you|could we) (hacer|do)( ahi| about (it|that))?`,
    }),
    String.raw`)( \?)? $`,
  ),
);

/** Within a clause: «uy no, ya está muy viejo» denies nothing. */
const denied =
  /\bno +(?:ya +)?(?:esta|estan|es|son|tienen?|traen?|se|lo|la|me)\b|\b(?:doesn|don|isn|aren)['’]?t\b|\bnot\b/;

/** «está muy caro», "that's out of my budget", "too old": of a car or a list at hand, what is cheaper or newer is looked for. */
function spellOutComplaint(text: string, { state, language }: Talk): string {
  const clauses = splitClauses(text);
  const join = (from: number, to?: number) => plainWords(clauses.slice(from, to).join(" "));
  const isDear =
    dear.test(plainWords(text)) ||
    clauses.some((_, at) => dear.test(join(0, at)) && asksForAnother.test(join(at)));
  if (!state.vehicle && !state.listing) return text;
  if (isDear) return language === "es" ? "algo más barato" : "something cheaper";
  // «no está muy viejo»
  const isDenied = denied.test(fold(text));
  const complaint =
    isDenied || text.includes("?") ? undefined : complaints.find(({ of }) => of.test(plainWords(text)));
  return complaint?.[language] ?? text;
}

/** «¿cuántos km trae la que tiene menos?»: of what was just named. */
function spellOutLeast(text: string): string {
  return text.replace(
    /(?<!\p{L})(kms?|kil[oó]metros|kilometraje)(?!\p{L})([^.?!]*(?:la|el) que (?:tiene|trae|tenga) (?:menos|m[aá]s))(?=\s*(?:[?.!]|$))/iu,
    "$1$2 km",
  );
}

/** «¿y cuánto tarda?», «¿y el polarizado?» after «¿cuánto cuesta el cambio de aceite?». */
function spellOutOfThing(text: string, { makes, today, earlier: [before], language }: Talk): string {
  if (before === undefined || !leavesOutThing(text)) return text;
  const asked = understand(before, makes, today);
  const thing = asked.named.length > 0 ? null : findThing(before, asked.rest);
  return thing ? spellOutThing(text, thing, understand(text, makes, today).rest, language) : text;
}

/** What a fact is asked by, where only another car is named. */
const askedBy: Partial<Record<Facet, { es: string; en: string }>> = {
  km: { es: "cuántos km tiene", en: "how many km does it have" },
  colour: { es: "de qué color es", en: "what color is it" },
  year: { es: "de qué año es", en: "what year is it" },
  size: { es: "cuánto mide", en: "how long is it" },
  origin: { es: "de qué país es la marca", en: "which country is the make from" },
  location: { es: "dónde está", en: "where is it" },
  bluetooth: { es: "tiene bluetooth", en: "does it have bluetooth" },
  car_play: { es: "tiene carplay", en: "does it have carplay" },
};
const onlyNames =
  /^ (?:(?:y|and|ok|bueno|o|or|pero|what about|how about|que tal|tambien|same for|e) )+(?:(?:el|la|the|un|una|a|an|ese|del|de|of|for|en|in) )*((?:[a-z0-9]+ ){1,4})(?:\? )*$/;

/** "and is it red" asks for its colour. */
const onlyColour =
  /^ (?:(?:y|and|ok|bueno|o|or|pero|what about|how about|que tal|tambien|same for) )+(?:de |of |for )?(?:el|la|del|the|ese|esa|that) (?:\w+ ){1,2}(?:one )?(?:\? )?$/;

/** «¿y el Sentra?», «¿y la gris?» after «¿el Versa trae CarPlay?»: the same is asked of it. */
function spellOutFact(text: string, { makes, today, earlier: [before], language }: Talk): string {
  const last = splitClauses(text).at(-1) ?? "";
  if (before === undefined || !onlyNames.test(plainWords(last))) return text;
  const { named, filters, rest } = understand(last, makes, today);
  const { year_min: _from, year_max: _to, colour, ...others } = filters;
  const isOne =
    named.length === 1 || (named.length === 0 && colour != null && onlyColour.test(plainWords(last)));
  if (!isOne || rest !== "" || Object.keys(others).length > 0) return text;
  const asked = hearAsked(before);
  const facts = [
    ...asked.facets.flatMap((facet) => askedBy[facet]?.[language] ?? []),
    ...asked.unstated.map((one) => one[language]),
  ];
  return facts.length === 0 ? text : `${text.replace(/[\s?!.¿¡]*$/u, "")} ${facts.join(", ")}?`;
}

const saying = [
  new RegExp(
    inOrder(
      String.raw`(?<=(?:cu[aá]nt[oa]s?|qu[eé]|cu[aá]l|d[oó]nde|c[oó]mo|precio|color|a[nñ]o)\s+)(?:(?:me|nos)\s+)?`,
      oneOf(String.raw`hab[ií]as?\s+, hab[ií]an\s+`),
      "?",
      oneOf("dijiste, dijeron, dijo, dicho, comentaste, mencionaste"),
      String.raw`\s+(?:que\s+)?(?=\p{L})`,
    ),
    "giu",
  ),
  /(?<=(?:how (?:much|many \w+|old)|what(?: \w+)?|which \w+|where)\s+)(?:did|have)\s+(?:you|u)\s+(?:say|said|tell me|told me|mention)\s+(?:that\s+)?(?=(?:it|the|that|this)\s)/giu,
];

/** «¿cuánto me dijiste que cuesta?», "how many miles did you say it has": the same is asked once more. */
function dropSaying(text: string): string {
  return saying.reduce((told, words) => told.replace(words, ""), text);
}

const steps: ((text: string, talk: Talk) => string)[] = [
  dropCorrected,
  spellOutPesos,
  spellOutTaken,
  spellOutLeast,
  dropSaying,
  spellOutDay,
  spellOutDate,
  spellOutWorkshop,
  spellOutClaim,
  spellOutLettered,
  spellOutPlace,
  spellOutPriced,
  spellOutSeats,
  spellOutMoney,
  spellOutIncluded,
  spellOutReached,
  spellOutTax,
  spellOutTaxOfFee,
  spellOutBest,
  spellOutRoom,
  spellOutComplaint,
  spellOutFact,
  spellOutOfThing,
];

/** A text with what it leaves out because the talk says it. */
export function spellOut(text: string, talk: Talk): string {
  return steps.reduce((told, step) => step(told, talk), text);
}
