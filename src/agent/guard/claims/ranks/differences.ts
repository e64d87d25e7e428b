import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { isSame } from "../../figures/derived.ts";
import type { Figure, FigureKind, Role } from "../../figures/figure.ts";
import type { Fact, Known } from "../../grounds/known.ts";
import { findInSentences, type Reply } from "../../reply.ts";
import { carsOf, type Sentence } from "../../scope.ts";
import { isInside } from "../../text.ts";

const unit = oneOf(String.raw`mxn, pesos, km, kms, kilomet\p{L}+, (?:centi|mili|milli)?met\p{L}+, cm, mm, m`);
const lessWords = oneOf({
  es: String.raw`menos, mas (?:barat|econom|cort|baj|chic|angost|accesible)\p{L}*, (?:por )?(?:abajo|debajo)`,
  en: "less, fewer, cheaper, lower, shorter, narrower, smaller",
});
const moreWords = oneOf({
  es: String.raw`mas(?! (?:barat|econom|cort|baj|chic|angost|accesible|de)), mas (?:larg|alt|anch|car|grand)\p{L}*, (?:por )?(?:arriba|encima)`,
  en: "more, dearer, pricier, longer, wider, taller, higher, bigger, ahead, extra",
});
/** «2 mil pesos menos», "$679.07 less each month" */
const behind = (words: string) =>
  new RegExp(`^[*_]*(?: ?${unit})?[*_]*(?: (?:de|in) (?:precio|price))? ${words}(?!\\p{L})`, "u");
const loosely =
  "(?: (?:unos|unas|casi|about|around|some|roughly|almost|nearly|just|apenas|solo|only|los|the|en|por|by|de|te|you|up to|hasta))*[ *_$]*$";
const [lessBehind, moreBehind] = [behind(lessWords), behind(moreWords)];
/** «Te ahorras $9,473.83», «baja unos 680», "cheaper by 2,001" */
const lessBefore = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`ahorr\p{L}+, baja[ns]?, disminuy\p{L}+, mas (?:barat|econom|cort|baj)\p{L}*(?: [^\s.;]+){0,3}?,? por`,
      en: String.raw`sav(?:e|es|ing), drops?, (?:goes|go) down, (?:cheaper|lower|shorter|less)(?: [^\s.;]+){0,3}?,? by`,
    }),
    loosely,
  ),
  "u",
);
const moreBefore = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`sube[ns]?, aument\p{L}+, mas (?:car|larg|alt|anch)\p{L}*(?: [^\s.;]+){0,3}?,? por`,
      en: String.raw`ris(?:e|es), (?:goes|go) up, (?:dearer|longer|wider|taller|higher|pricier)(?: [^\s.;]+){0,3}?,? by`,
    }),
    loosely,
  ),
  "u",
);

/** One of a kind, of a car or of a plan's term. */
type Owned = { owner: string; value: number };

/** «El Versa cuesta 2 mil menos», «a 60 te ahorras $9,473.83»: a difference that is the other one's. */
export function findDifferences(reply: Reply): Fault[] {
  const groups = listGroups(reply.known);
  if (groups.length === 0) return [];
  let carried: string[] = [];
  return findInSentences(reply, "car_figure", (told) => {
    const isWrong = !told.words.includes("?") && isTurned(told, carried, groups, reply);
    const owners = listOwners(told, reply).map(({ owner }) => owner);
    if (owners.length > 0) carried = [...new Set(owners)];
    return isWrong;
  });
}

function isTurned(told: Sentence, carried: string[], groups: Group[], reply: Reply): boolean {
  const { sentence } = told;
  const { folded } = reply.written;
  const owners = listOwners(told, reply);
  return reply.standing.filter(isInside(sentence)).some((figure) => {
    const after = folded.slice(figure.end, sentence.end);
    const sign = signOf(folded.slice(sentence.start, figure.start), after);
    if (sign === 0 || isOwn(figure, reply.known)) return false;
    const pairs = groups
      .filter(({ kind }) => kind === figure.kind || figure.kind === "number" || figure.kind === "count")
      .flatMap(({ all }) => listPairs(all, figure));
    const inPairs = new Set(pairs.flat());
    const named = owners.filter(({ owner, isObject }) => inPairs.has(owner) && !isObject);
    const last = carried.filter((owner) => inPairs.has(owner));
    const subject =
      named.findLast(({ at }) => at < figure.start)?.owner ??
      (byBehind.test(after) ? named[0]?.owner : undefined) ??
      (last.length === 1 ? last[0] : undefined);
    // Where several pairs differ by as much, one of them will do.
    return (
      subject !== undefined &&
      pairs.every((pair) => pair.includes(subject) && pair[sign < 0 ? 0 : 1] !== subject)
    );
  });
}

/** "You'd save … by taking 60 months" */
const byBehind = /^[^.;:]* (?:by|si|if|taking|tomando|going) /;

function signOf(before: string, after: string): -1 | 0 | 1 {
  if (lessBehind.test(after)) return -1;
  if (moreBehind.test(after)) return 1;
  if (lessBefore.test(before)) return -1;
  return moreBefore.test(before) ? 1 : 0;
}

/** It is known by itself, and no difference. */
const isOwn = ({ kind, value }: Figure, { facts }: Known) =>
  (facts.get(kind) ?? []).some((fact) => fact.value === value && fact.origin === "tool");

type Group = { kind: FigureKind; all: Owned[] };

const byCar: [FigureKind, (fact: Fact) => boolean][] = [
  ["money", ({ role, termMonths }) => role === "price" && termMonths === null],
  ["km", () => true],
  ["mm", ({ detail }) => detail === "length"],
  ["mm", ({ detail }) => detail === "width"],
  ["mm", ({ detail }) => detail === "height"],
];
const byTerm: Role[] = ["monthly", "interest", "total"];

function listGroups({ facts }: Known): Group[] {
  const listOf = (
    kind: FigureKind,
    isOne: (fact: Fact) => boolean,
    ownerOf: (fact: Fact) => string | null,
  ) => {
    const owned = new Map<string, number>();
    for (const fact of facts.get(kind) ?? []) {
      const owner = ownerOf(fact);
      if (owner && fact.origin === "tool" && isOne(fact) && !owned.has(owner))
        owned.set(owner, Number(fact.value));
    }
    return { kind, all: [...owned].map(([owner, value]) => ({ owner, value })) };
  };
  return [
    ...byCar.map(([kind, isOne]) => listOf(kind, isOne, ({ car }) => car)),
    ...byTerm.map((of) =>
      listOf(
        "money",
        ({ role, detail }) => role === of && detail === null,
        ({ termMonths }) => (termMonths === null ? null : termOwner(termMonths)),
      ),
    ),
  ].filter(({ all }) => all.length > 1);
}

const termOwner = (months: number) => `${months} months`;

/** Those that a figure is the difference of, the lesser first. */
function listPairs(all: Owned[], figure: Figure): [string, string][] {
  return all.flatMap((one) =>
    all.flatMap((other): [string, string][] =>
      one.value < other.value && isSame(figure, other.value - one.value) ? [[one.owner, other.owner]] : [],
    ),
  );
}

const comparing =
  /\b(?:(?<!\b(?:o sea|asi|por lo|dado|ya|es|decir|significa) )que|than|vs\.?|contra|against|versus|frente a|compared (?:to|with))(?: (?:a|el|la|los|de|plan|at|over|for|the|one|with|on|in|[*_$]*\d[\d,.]*))*[ *_]*$/;

/** The cars and the terms that a sentence names, in its order. */
function listOwners({ sentence, named }: Sentence, { known, written: { folded }, standing }: Reply) {
  const isObjectAt = (at: number) => comparing.test(folded.slice(Math.max(sentence.start, at - 40), at));
  const cars = named.flatMap((mention) => {
    const [car, another] = carsOf(mention, known);
    return car && !another
      ? [{ owner: car.stockId, at: mention.start, isObject: isObjectAt(mention.start) }]
      : [];
  });
  const terms = standing
    .filter(isInside(sentence))
    .flatMap(({ kind, value, start }) =>
      (kind === "months" || kind === "number") && isTermOf(Number(value), known)
        ? [{ owner: termOwner(Number(value)), at: start, isObject: isObjectAt(start) }]
        : [],
    );
  return [...cars, ...terms].toSorted((a, b) => a.at - b.at);
}

const isTermOf = (months: number, { facts }: Known) =>
  (facts.get("money") ?? []).some(({ termMonths }) => termMonths === months);
