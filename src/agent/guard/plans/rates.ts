import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Figure } from "../figures/figure.ts";
import { isSaid, type Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { carsSpokenOf, type Sentence } from "../scope.ts";
import { isInside } from "../text.ts";

/** «A cualquier plazo», "whatever the term" */
const ofAllTerms = says(
  [
    inOrder(
      "(?:(?:a|en|para|por) )?",
      oneOf(String.raw`cualquiera?(?: de los)?, tod[oa]s(?: los)?, cada, ambos,
        (?:sin importar|independiente\p{L}*|sea cual sea|no importa)(?: (?:de|del|el|cual))*`),
      " (?:(?:sea|el) )?plazos?",
    ),
    "(?:whatever|any|all|every|each|both|regardless of|no matter|whichever)(?: (?:of|the|our|your))* (?:terms?|months?)",
    "el mismo (?:en|a|para) todos",
    String.raw`(?:the )?same (?:for|over|across) (?:all|every|any)\p{L}*`,
  ].join("|"),
);

/** Up to a term, that one and all below it. */
const upTo = /\b(?:hasta|up to|menos de|at most)(?: (?:los|a|the))?[ *_]*$/;

/** A rate told of a term that has another one, or of all terms where they have not one. */
export function findRates(reply: Reply): Fault[] {
  const { known, standing } = reply;
  const byTerm = known.facts
    .get("percent")
    ?.filter(({ role, termMonths }) => role === "rate" && termMonths !== null);
  if (byTerm === undefined || byTerm.length === 0) return [];
  return findInSentences(reply, "figure", (told) => {
    const rates = standing.filter(isInside(told.sentence)).filter((figure) => isRate(figure, known));
    if (rates.length === 0) return false;
    const ids = carsSpokenOf(told.named, known).map(({ stockId }) => stockId);
    const own = byTerm.filter(({ car }) => car === null || ids.length === 0 || ids.includes(car));
    const has = ({ value }: Figure, months: number) =>
      own.some((fact) => fact.termMonths === months && fact.value === value);
    const terms = new Set(own.flatMap(({ termMonths }) => termMonths ?? []));
    const [only, another] = rates;
    if (only && !another && told.words.search(ofAllTerms) >= 0) {
      const values = new Set(own.map(({ value }) => value));
      return values.size > 1;
    }
    return pair(told, rates, terms, reply).some(
      ({ rate, months }) => months.length > 0 && months.some((one) => terms.has(one) && !has(rate, one)),
    );
  });
}

const isRate = ({ kind, value }: Figure, known: Known) =>
  kind === "percent" &&
  known.facts
    .get("percent")
    ?.some((fact) => fact.role === "rate" && fact.value === value && !isSaid(fact)) === true;

/** Each rate with the terms that stand beside it: before it where the first figure is a term, else behind it. */
function pair(
  { sentence }: Sentence,
  rates: Figure[],
  terms: Set<number>,
  { standing, written: { folded } }: Reply,
): { rate: Figure; months: number[] }[] {
  const isTerm = ({ kind, value }: Figure) =>
    (kind === "months" || kind === "number") && terms.has(Number(value));
  const all = standing.filter(isInside(sentence)).filter((one) => isTerm(one) || rates.includes(one));
  const isBefore = all[0] !== undefined && isTerm(all[0]);
  const ordered = isBefore ? all : all.toReversed();
  const pairs: { rate: Figure; months: number[] }[] = [];
  let months: number[] = [];
  let isTold = false;
  for (const one of ordered) {
    if (!isTerm(one)) {
      pairs.push({ rate: one, months });
      isTold = true;
      continue;
    }
    // «De 11.9 % a 16.9 %» are both of the term before them.
    if (isTold) months = [];
    isTold = false;
    const value = Number(one.value);
    const isRange = upTo.test(folded.slice(sentence.start, one.start));
    months.push(...(isRange ? [...terms].filter((term) => term <= value) : [value]));
  }
  return pairs;
}
