import { isLikeYear, readText } from "../../../catalog/match/reading/numbers.ts";
import { understand } from "../../../catalog/match.ts";
import type { Question } from "../../../conversations/session/said.ts";
import { fromCents } from "../../../money.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { type Facet, hearAsked } from "../../hear/facets.ts";
import { hearDownChange } from "../../hear/money/changes.ts";
import { splitClauses } from "../../hear/writing/clauses.ts";
import type { ModelContext } from "../model.ts";

/** What a text leaves out because the talk says it: it is read with that added. */
type Talk = Pick<ModelContext, "state" | "makes" | "today" | "language"> & {
  question: Question | null;
  /** What the customer wrote before, newest first. */
  earlier: string[];
};

const also =
  /^\s*(?:y|e|ni|and|nor|or)\s+(.{2,40}?),?\s+(?:tambi[eé]n|tampoco|igual|too|as well|either)[\s.!]*$/iu;

/** «y los VW también» after «quita los Nissan»: those are to go as well. */
export function spellOutRefusal(text: string, { makes, today, earlier: [before] }: Talk): string {
  const [, others] = also.exec(text) ?? [];
  if (others === undefined || before === undefined) return text;
  return understand(before, makes, today).filters.exclude ? `quita ${others}` : text;
}

/** How far back what may be paid each month was said. */
const lookBack = 4;
/** Less is none, and neither is a term. */
const leastMonthly = 500;

const bareAmount = new RegExp(
  `^ ((y|e|and|pero|but|ok|bueno|mejor|que tal|what|about|how|si|if|i|le|lo|la|me|could|can|puedo|pudiera|pago|pay|paid|doy|give|` +
    String.raw`subo|subiera|sube|subimos|bajo|bajara|baja|bajamos|raise|go|went|up|down|lower|a|en|to|hasta|de|con|with|unos|como|around|maybe|quiza|solo|nomas|only|just|it|fuera|fueran|son|serian) )*#\d+ (\| )*$`,
);

/** «5 mil» in answer to what may be paid a month, «¿y si subo a 7000?» after such an amount was named: it is one. */
export function spellOutMonthly(text: string, talk: Talk): string {
  const { question, earlier, makes, today, language } = talk;
  const { numbers, text: words } = readText(text);
  const [number] = numbers;
  if (!number || number.percent || number.value < leastMonthly || !bareAmount.test(words)) return text;
  if (isLikeYear(number) || hearDownChange(text) !== null) return text;
  const before = earlier.slice(0, lookBack).map((one) => understand(one, makes, today).payment.monthly);
  const last = before.find((monthly) => monthly !== null) ?? null;
  const isAsked = question === "monthly";
  const isLikely = last !== null && question !== "downPayment" && isNearer(number.value, last, talk);
  if (!isAsked && !isLikely) return text;
  return text.replace(/[\s?!.,¿¡]*$/, (end) => ` ${language === "es" ? "al mes" : "a month"}${end}`);
}

/** Nearer to what is paid each month than to the down payment, and no price. */
function isNearer(value: number, monthly: number, { state: { plan, listing } }: Talk): boolean {
  if (!plan && listing?.query.monthly_max == null) return false;
  const listed = listing?.query.down_payment;
  const down = plan ? fromCents(plan.downPaymentCents) : typeof listed === "number" ? listed : 0;
  const isFar = value > monthly * mostChange || value * mostChange < monthly;
  return !isFar && (down === 0 || Math.abs(Math.log(value / monthly)) < Math.abs(Math.log(value / down)));
}

/** A budget is raised or lowered by so many times at most. */
const mostChange = 4;

const dear = new RegExp(
  "^ (?:(?:uy|uff+|ay|no|pues|mmm*|hm+|hijole|chale|ok|oye|pero|y|si|es que|creo que|la verdad|wow|oof|well|but|thats|its|it is|that is|they are|theyre|a|ya|todavia) )*" +
    "(?:(?:esta|estan|sta|ta|sale|salen|es|son|me parecen?|se me hacen?|los veo|lo veo|la veo|a bit|a little|still) )?" +
    "(?:(?:muy|bien|algo|un poco|un poquito|medio|demasiado|super|bastante|mega|way|too|so|very|pretty|kind of|kinda|todavia|mas) )*" +
    "(?:car[oa]s?|carit[oa]s?|carisim[oa]s?|expensive|pricey|steep|too much|mucho dinero|mucha lana|a lot of money)" +
    "(?: (?:para mi|pa mi|for me|verdad|no|esta|ese|esa|eso|man|bro|compa|amigo|la verdad|tho|though))*(?: \\?)? $" +
    "|^ (?:(?:uy|uff+|pero|no|es que|creo que|mmm*|hm+|but|its|that is|thats|it is|i|ya|eso|esa|ese|esta|este|si|really|well|oof|wow) )*" +
    "(?:no me alcanza(?: para (?:tanto|eso|ese|esa|esta|este))?|no (?:tengo|traigo|junto) tanto|(?:se )?(?:me )?(?:sale|salen|pasa|pasan) de mi presupuesto|(?:esta |estan )?fuera de mi presupuesto|" +
    "out of my (?:budget|price range|league)|(?:cant|cannot|can not) afford (?:it|that|this|that one|this one|those)|(?:over|above|more than|beyond|outside) my (?:budget|price range))(?: \\?)? $",
);

/** «ta cara, ¿hay otra?» */
const asksForAnother =
  /^ (y |no |hay |tienes |tienen |tendras |do you |have |you |got |any |is |there )*(otr[oa]s?|alg[uo]\w*|una?|another|other|something|anything)( (opcion|option|one|ones|cars?|carro|auto))?( (mas barat\w+|mas economic\w+|cheaper|por ahi|else))?( \?)? $/;

/** «está muy caro», "that's out of my budget": of a car or a list at hand, something cheaper is looked for. */
export function spellOutDear(text: string, { state, language }: Talk): string {
  const [first = "", ...others] = splitClauses(text);
  const rest = plainWords(others.join(" "));
  const isDear = dear.test(plainWords(text)) || (dear.test(plainWords(first)) && asksForAnother.test(rest));
  if ((!state.vehicle && !state.listing) || !isDear) return text;
  return language === "es" ? "algo más barato" : "something cheaper";
}

const sameDown =
  /(?<!\p{L})((?:con|de|dando|with) (?:los|el|esos|the) (?:mism[oa]s?|same) \$?\d[\d.,]*(?: ?(?:mil|k|thousand))?)(?!\p{L}|[\d.,]| ?(?:mil|k|thousand|de enganche|down|al mes|a month|meses|months))/iu;

/** «a 60 con los mismos 100» of a plan: what was paid down in it. */
export function spellOutSame(text: string, { state, language }: Talk): string {
  return state.plan ? text.replace(sameDown, `$1 ${language === "es" ? "de enganche" : "down"}`) : text;
}

/** «¿cuántos km trae la que tiene menos?»: of what was just named. */
export function spellOutLeast(text: string): string {
  return text.replace(
    /(?<!\p{L})(kms?|kil[oó]metros|kilometraje)(?!\p{L})([^.?!]*(?:la|el) que (?:tiene|trae|tenga) (?:menos|m[aá]s))(?=\s*(?:[?.!]|$))/iu,
    "$1$2 km",
  );
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
  /^ (?:(?:y|and|ok|bueno|o|or|pero|what about|how about|que tal|tambien|same for|e) )+(?:(?:el|la|the|un|una|a|an|ese|del|de|of|for|en|in) )*((?:[a-z0-9]+ ){1,4})(?:\\? )*$/;

/** «¿y el Sentra?» after «¿el Versa trae CarPlay?»: the same is asked of it. */
export function spellOutFact(text: string, { makes, today, earlier: [before], language }: Talk): string {
  if (before === undefined || !onlyNames.test(plainWords(text))) return text;
  const { named, filters, rest } = understand(text, makes, today);
  const { year_min: _from, year_max: _to, colour: _colour, ...others } = filters;
  if (named.length !== 1 || rest !== "" || Object.keys(others).length > 0) return text;
  const asked = hearAsked(before);
  const facts = [
    ...asked.facets.flatMap((facet) => askedBy[facet]?.[language] ?? []),
    ...asked.unstated.map((one) => one[language]),
  ];
  return facts.length === 0 ? text : `${text.replace(/[\s?!.¿¡]*$/u, "")} ${facts.join(", ")}?`;
}
