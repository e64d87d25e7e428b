import type { KnownCar, Mention } from "./cars.ts";
import { contrasting } from "./figures/contrast.ts";
import type { Figure, Role } from "./figures/figure.ts";
import { isTermOfPlan, type Known } from "./grounds/known.ts";
import { ofAnother } from "./mentions/by-version.ts";
import { stanceOf } from "./stance.ts";
import { isInside, type Span, splitSentences, type Written } from "./text.ts";

/** What a stretch of a reply is about. */
type Scope = {
  /** Names that it is said of; empty: none was named. */
  mentions: Mention[];
  /** The cars that they mean; empty although something was named: none that the session knows. */
  cars: KnownCar[];
  /** The sentence itself names it. */
  isInSentence: boolean;
};

/** A figure with the sentence that it stands in and the cars that it is said of. */
export type Scoped = Scope & {
  figure: Figure;
  sentence: Span;
  /** Terms that its sentence may name: «48 meses», «60:». */
  termsMonths: number[];
  /** The term that it stands beside where each amount has one: «a 48 meses $4,184.83 y a 60, $3,505.76». */
  pairedTerm: number | null;
  /** The sentence repeats what the customer said or asked, or denies it. */
  isEcho: boolean;
  /** It stands right behind a car's name, as in «Versa 2019 Advance: $215,000». */
  isDirect: boolean;
  /** The name that it stands beside, as in «12 Versa». */
  beside: Mention | null;
};

/** A sentence with its words and the cars that it names itself. */
export type Sentence = { sentence: Span; words: string; named: Mention[] };

/** A part of a sentence that says one thing, or the whole of it, with its words. */
export type Clause = Omit<Sentence, "named">;

/** The clauses of a sentence, without gaps. @param breaks matches where one begins, and no letter */
export function splitClauses({ sentence, words }: Clause, breaks: RegExp): Clause[] {
  let { start } = sentence;
  return words.split(breaks).map((part) => {
    const span = { start, end: start + part.length };
    start = span.end;
    return { sentence: span, words: part };
  });
}

/** @param sentences places in the folded text @returns each with its folded words, and the names within it */
export function readSentences(folded: string, sentences: Span[], mentions: Mention[]): Sentence[] {
  return sentences.map((sentence) => ({
    sentence,
    words: folded.slice(sentence.start, sentence.end),
    named: mentions.filter(isInside(sentence)),
  }));
}

/** The cars that a name means, narrowed by the year and the version beside it, or by which was looked at. */
export function carsOf(mention: Mention, known: Known): KnownCar[] {
  const { only } = mention;
  if (only) return only.flatMap((stockId) => known.cars.get(stockId) ?? []);
  const family = familyOf(mention, known);
  const ofYear = mention.year === null ? family : family.filter(({ year }) => year === mention.year);
  if (ofYear.length < 2) return ofYear;
  const ofVersion = ofYear.filter(({ version }) => version !== "" && mention.behind.includes(version));
  // «Sense quemacocos y piel» is not the «Sense» beside it.
  const whole = ofVersion.filter(
    ({ version }) =>
      !ofVersion.some(
        ({ version: longer }) =>
          longer !== version &&
          longer.startsWith(version) &&
          mention.behind.indexOf(longer) === mention.behind.indexOf(version),
      ),
  );
  const left = whole.length > 0 ? whole : ofYear;
  const opened = left.filter(({ stockId }) => known.opened.includes(stockId));
  return opened.length > 0 ? opened : left;
}

/** The cars that were looked at in this turn without a search. */
export function openedCars({ opened, cars }: Known): KnownCar[] {
  return opened.flatMap((stockId) => cars.get(stockId) ?? []);
}

/** The cars that a sentence speaks of: those named in it, else the only one that was looked at. */
export function carsSpokenOf(named: Mention[], known: Known): KnownCar[] {
  if (named.length > 0) return named.flatMap((mention) => carsOf(mention, known));
  return known.opened.length === 1 ? openedCars(known) : [];
}

/** The cars of a model, or of a make, whatever their year; of a model that two makes have, of the one that is named. */
export function familyOf({ make, model }: Pick<Mention, "make" | "model">, known: Known): KnownCar[] {
  return [...known.cars.values()].filter(
    (car) => (model === null || car.model === model) && (make === null || car.make === make),
  );
}

const ofAll =
  /\b(en ese orden|in that order|ambos|ambas|los dos|las dos|both|respectivamente|respectively|todos|todas|all of them|they|cada uno|each|cualquiera|either|estos|estas|these|cuestan|tienen)\b/;

/** «Los otros dos están en $259,900 y $262,500» */
const ofOthers =
  /^[\s*_¡]*(?:y |and )?(?:l[oa]s otr[oa]s|the (?:other|rest)|los demas|las demas|el resto|el otro|la otra)\b/;
const mostOthers = 5;

/** The few cars that are known besides those named. */
function listOthers(seen: Mention[], known: Known): Mention[] {
  const named = new Set(seen.flatMap((mention) => carsOf(mention, known)).map(({ stockId }) => stockId));
  const left = [...known.cars.values()].filter(({ stockId }) => !named.has(stockId));
  if (left.length > mostOthers) return [];
  return left.map((car) => ({ ...car, start: 0, end: 0, behind: car.label, inStock: true }));
}

/**
 * Tells of every figure which cars it is said of: those named before it in its sentence, else those named last.
 * @param first what is spoken of before anything is named
 */
export function assignScopes(
  written: Written,
  mentions: Mention[],
  figures: readonly Figure[],
  known: Known,
  first: Mention[] = [],
): Scoped[] {
  const { folded } = written;
  const scoped: Scoped[] = [];
  let carried = first;
  let seen: Mention[] = [];
  let listed = 0;
  let term: number[] = [];
  for (const sentence of splitSentences(folded)) {
    const inside = <T extends Span>(all: readonly T[]) => all.filter(isInside(sentence));
    const [named, told] = [inside(mentions), inside(figures)];
    const words = folded.slice(sentence.start, sentence.end);
    const isBreak = /\n\s*\n\s*$/.test(folded.slice(Math.max(0, sentence.start - 4), sentence.start));
    // Behind a list, all of it is spoken of.
    if (named.length === 0 && seen.length > 1 && ((isBreak && listed > 1) || ofAll.test(words)))
      carried = seen;
    const others =
      named.length === 0 && seen.length > 0 && ofOthers.test(words) ? listOthers(seen, known) : [];
    const place = {
      sentence,
      words,
      named,
      told,
      carried: others.length > 0 ? others : carried,
      all: mentions,
      term: isBreak || elsewhen.test(words) ? [] : term,
    };
    const terms = new Set(
      told.filter((figure) => isTermFigure(figure, known)).map(({ value }) => Number(value)),
    );
    if (terms.size > 0 || isBreak) term = terms.size === 1 ? [...terms] : [];
    scoped.push(...scopeSentence(place, folded, known));
    if (named.length === 0) continue;
    // «2,001 pesos menos que el Versa. Además …»: of what was held against it.
    const own = named.filter(({ start }) => !isHeldAgainst.test(folded.slice(sentence.start, start)));
    carried = lastGroup(own.length > 0 ? own : named, folded, told);
    seen = [...seen, ...named];
    if (/^[\s>*_•-]*(?:\d{1,2}[.)]|•|-)/.test(words)) listed += 1;
  }
  return scoped;
}

const isHeldAgainst = /\b(?:menos|mas|less|more|\p{L}+er) (?:que|than)(?: (?:el|la|the))? [*_]*$/u;

/** A sentence with the cars that it names, the figures that it tells, and what was spoken of before it. */
type Place = {
  sentence: Span;
  words: string;
  named: Mention[];
  told: Figure[];
  carried: Mention[];
  /** Named anywhere in the text. */
  all: Mention[];
  /** The only term of a plan that was named last before it. */
  term: number[];
};

/** «Antes eran $4,184.83» */
const elsewhen =
  /\b(?:antes|anterior\p{L}*|otr[oa]s?|before|previous\p{L}*|earlier|instead|rather|than|vs|versus|contra|original\p{L}*|primer\p{L}*|first|ambos|both|(?:los|the) (?:dos|two)|diferencia|difference|ahorr\p{L}*|sav\p{L}+|en vez)\b/u;
const isTermFigure = ({ kind, value }: Figure, known: Known) =>
  kind === "months" && isTermOfPlan(value, known);

function scopeSentence(place: Place, folded: string, known: Known): Scoped[] {
  const { sentence, words, named, told } = place;
  const isEcho = stanceOf("figure", words) !== "asserted";
  const termsMonths = told.flatMap(({ kind, value }) =>
    (kind === "months" || kind === "number") && typeof value === "number" ? [value] : [],
  );
  const namesTerm = termsMonths.length > 0;
  return told.map((figure) => {
    const { group, isInSentence } = groupFor(figure, place, folded);
    return {
      figure,
      sentence,
      // «$3,505.76 instead of $4,184.83», «suben de $35,871.71 a $45,345.54»: each is another term's.
      termsMonths:
        isCompared(figure, folded) || isOfChange(figure, folded) ? [] : namesTerm ? termsMonths : place.term,
      pairedTerm: pairTerm(figure, told, known),
      mentions: group,
      cars: unique(group.flatMap((mention) => carsOf(mention, known))),
      isInSentence,
      isEcho,
      isDirect: isInSentence && isRightBehind(figure, group.at(-1), folded, known),
      beside: findBeside(figure, named, folded),
    };
  });
}

/** The name that touches a figure: «2019 Versa», «Versa (2019)». */
function findBeside(figure: Figure, named: Mention[], folded: string): Mention | null {
  const behind = named.find(({ start }) => start >= figure.end && start - figure.end <= 2);
  const before = named.find(
    ({ end }) => end <= figure.start && /^ ?\(?$/.test(folded.slice(end, figure.start)),
  );
  return behind ?? before ?? null;
}

/** The same whatever the term, and what depends on it. */
const ofAnyTerm = new Set<Role>(["price", "down", "principal", "least", "fee"]);
const byTerm = new Set<Role | null>(["monthly", "interest", "total"]);

function pairTerm(figure: Figure, figures: readonly Figure[], known: Known): number | null {
  const ofPlans = known.facts.get("money")?.filter(({ termMonths }) => termMonths !== null) ?? [];
  const plans = new Set(ofPlans.map(({ termMonths }) => termMonths));
  const isOfTerm = ({ value }: Figure) =>
    ofPlans.some((fact) => fact.value === value && byTerm.has(fact.role));
  const isOfNone = (one: Figure) =>
    ofPlans.some(({ value, role }) => value === one.value && !byTerm.has(role)) && !isOfTerm(one);
  const pieces = figures.flatMap((one): { one: Figure; term: number | null }[] => {
    // «Con 50 mil de enganche: a 48 meses …»
    if (isOfNone(one)) return [];
    if (one.kind === "money" || (one.kind === "number" && Number(one.value) >= 1_000))
      return one.roles.some((role) => ofAnyTerm.has(role)) && !isOfTerm(one) ? [] : [{ one, term: null }];
    const isTerm = (one.kind === "months" || one.kind === "number") && plans.has(Number(one.value));
    return isTerm ? [{ one, term: Number(one.value) }] : [];
  });
  const isAlternating = pieces.every(({ term }, at) => (term === null) === (pieces[at % 2]?.term === null));
  if (pieces.length < 4 || pieces.length % 2 !== 0 || !isAlternating) return null;
  if ((pieces[0]?.term === null) === (pieces[1]?.term === null)) return null;
  const at = pieces.findIndex(({ one }) => one === figure);
  return at < 0 ? null : (pieces[at % 2 === 0 ? at + 1 : at - 1]?.term ?? null);
}

type Group = { group: Mention[]; isInSentence: boolean };

function groupFor(figure: Figure, { named, told, carried, all }: Place, folded: string): Group {
  const behind = named.find(({ start }) => start >= figure.end);
  if (behind && figure.kind === "year" && behind.year === figure.value && behind.start - figure.end < 4)
    return { group: [behind], isInSentence: true };
  if (isCompared(figure, folded) || comparedBehind.test(folded.slice(figure.end, figure.end + 32)))
    return { group: all.length > 1 ? all : [], isInSentence: false };
  const group = groupNamed(figure, named, carried, folded, told);
  const isBehinds = behind && owning.test(folded.slice(figure.end, behind.start));
  return isBehinds ? { ...group, group: [...group.group.filter((one) => one !== behind), behind] } : group;
}

/** «$329,999 against $412,000» */
const comparedBehind =
  /^[*_]*(?: (?:mxn|pesos|km|kms|mil|mm|cm|m|metros|meters))? (?:contra|against|vs\.?|versus|frente a|compared (?:to|with))(?: l[oa]s| the)? [*_$]*\d/;
/** «41,000 km contra 42,000»: the other one's. */
const isCompared = ({ start, end }: Figure, folded: string) =>
  contrasting.test(folded.slice(Math.max(0, start - 36), start)) ||
  comparedBehind.test(folded.slice(end, end + 24));
/** One of two amounts of which one becomes the other. */
function isOfChange({ start, end }: Figure, folded: string): boolean {
  const [before, behind] = [folded.slice(Math.max(0, start - 36), start), folded.slice(end, end + 24)];
  return (
    (/\b(?:de|desde|from)[ $*_]*$/.test(before) && becoming.test(behind)) ||
    /\b(?:de|desde|from) [*_]*(?:\$ ?\d[\d,.]*|\d+,[\d,.]*|\d+ mil)(?: (?:mxn|pesos))?[*_]* (?:a|hasta|to)[ $*_]*$/.test(
      before,
    )
  );
}
const becoming = /^[*_]*(?: (?:mxn|pesos|mil))?[*_]* (?:a|hasta|to) [*_]*(?:\$ ?\d|\d+,\d)/;

/** «$215,000 el Versa y $216,999 el Jetta», «42,000 km del Jetta» */
const owning =
  /^[*_]*(?: (?:mxn|pesos|km|kms|kilometros|kilometers|mm|m))?(?: (?:de|para|en|con|of|for|on|in|with))?(?: (?:el|la|los|las|the|del|al))? [*_]*$/;

function groupNamed(
  figure: Figure,
  named: Mention[],
  carried: Mention[],
  folded: string,
  figures: readonly Figure[],
): Group {
  const all = named.filter(({ end }) => end <= figure.start);
  const before = listTold(all, figure, folded);
  const last = before.at(-1);
  if (last?.only && ofAnother.test(folded.slice(last.end, figure.start)))
    return { group: [], isInSentence: false };
  if (before.length > 0) return { group: lastGroup(before, folded, figures), isInSentence: true };
  const [after] = named;
  if (!after) return { group: carried, isInSentence: false };
  // «Por $215,000 tienes el Versa»; but «cuesta $215,000, y el Jetta …» goes on with the car before.
  return { group: [...carried, ...firstGroup(named, folded)], isInSentence: carried.length === 0 };
}

/** «The Cupra is newer than the Seat, but it's pricier at …»: what was held against another one goes on. */
function listTold(all: Mention[], { start }: Figure, folded: string): Mention[] {
  const last = all.at(-1);
  const isObject = last && isBehindThan.test(folded.slice(Math.max(0, last.start - 40), last.start));
  return isObject && all.length > 1 && goingOn.test(folded.slice(last.end, start)) ? all.slice(0, -1) : all;
}
const isBehindThan = /(?<!\bo sea )\b(?:que|than)(?: (?:el|la|the))?(?: (?:19|20)\d\d)? [*_]*$/;
const goingOn =
  /^[^;:.]{0,24}(?:, (?:but|and|though|although)|,? (?:but|and|though)) (?:it['’]s|it (?:is|has|costs|also)|also|costs)\b|^[^;:.]{0,24},? (?:pero|y|aunque) (?:tambien |ademas |si )*(?:es|cuesta|vale|sale|esta|tiene|trae)\b/;

const connectors =
  /^(?:[\s*_,/()«»"|]|\b(?:y|e|o|u|and|or|vs\.?|versus|contra|con|el|la|un|una|the|a|del?|que|than|como|ni|nor|tanto|mas \p{L}+|\d{4})\b|['’‘]\d\d\b)*$/u;

/** The first name and those coordinated with it: «por debajo de 260 mil: el Versa, el Jetta y el City». */
export function firstGroup(named: Mention[], folded: string): Mention[] {
  const end = named.findIndex((mention, index) => {
    const next = named[index + 1];
    return !next || !connectors.test(folded.slice(mention.end, next.start));
  });
  return named.slice(0, end + 1);
}

/** The last name and those coordinated with it: «el Versa y el Jetta». */
export function lastGroup(named: Mention[], folded: string, figures: readonly Figure[]): Mention[] {
  const group: Mention[] = [];
  for (const mention of named.toReversed()) {
    const next = group[0];
    if (next && !connectors.test(folded.slice(mention.end, next.start))) break;
    if (
      next &&
      figures.some(({ kind, start }) => kind !== "year" && start >= mention.end && start < next.start)
    )
      break;
    group.unshift(mention);
  }
  return group;
}

/** Only the car's own label and marks stand between its name and the figure. */
function isRightBehind(figure: Figure, mention: Mention | undefined, folded: string, known: Known): boolean {
  if (!mention || mention.end > figure.start) return false;
  const labels = new Set(carsOf(mention, known).flatMap(({ label }) => label.split(/[^\p{L}\d]+/u)));
  const between = folded.slice(mention.end, figure.start).match(/[\p{L}\d]+/gu) ?? [];
  return between.every(
    (word) =>
      labels.has(word) ||
      /^((19|20)\d\d|en|por|a|at|for|de|desde|from|only|solo|apenas|unos|about|casi)$/.test(word),
  );
}

const unique = (cars: KnownCar[]) => [...new Map(cars.map((car) => [car.stockId, car])).values()];
