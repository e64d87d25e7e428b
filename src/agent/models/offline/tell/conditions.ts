import type { Language } from "../../../../text/language.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import {
  type Condition,
  hearConditions,
  namesFortnights,
  namesTermAlone,
} from "../../../hear/money/conditions.ts";
import { conditionWordsOf } from "../../../say/condition-words.ts";
import { writeMoney, writeRate } from "../../../say/figures.ts";
import { type FinancingTerms, listAbouts, type Passages, parseTerms } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { answerOf, isForeign, lastHeading } from "./passage.ts";

/**
 * On what conditions is lent, as plans are computed.
 * @param best what the documents say of it: where that is the same, it is quoted instead
 * @returns null where nothing of it was asked, or the documents are to answer
 */
export function tellConditions(turn: HeardTurn, best: Passages[number] | undefined): string | null {
  const step = turn.steps.findLast(({ name, output }) => name === "financing_terms" && output.ok);
  const asked = [...hearAskedConditions(turn)];
  if (!step?.output.ok || asked.length === 0) return null;
  const terms = parseTerms(step.output.data);
  const tell = (passage: typeof best) => asked.flatMap((one) => tellers[one](turn, terms, passage) ?? []);
  const told = tell(best);
  if (told.length === 0) return null;
  // What is not quoted says nothing for the others either.
  return [...new Set(told.length < asked.length ? tell(undefined) : told)].join("\n");
}

/** «¿y a 12?» after «¿cuál es la tasa?» asks for the same. */
function hearAskedConditions({ text, steps, heard }: HeardTurn): Set<Condition> {
  const abouts = listAbouts(steps);
  const asked = hearConditions(text, abouts);
  if (asked.size === 0 && heard.payment.downPayment !== null) return new Set(["minimum"]);
  return asked.size > 0 || !namesTermAlone(text) ? asked : hearConditions(abouts.join(". "));
}

type Teller = (turn: HeardTurn, terms: FinancingTerms, best: Passages[number] | undefined) => string | null;

const tellers: Record<Condition, Teller> = {
  rate: tellRate,
  terms: ({ language }, { terms }, best) => {
    const months = terms.map(({ term_months }) => term_months);
    const isSame = isQuotable(best, language) && listMonths(best).join() === months.join();
    return isSame ? null : conditionWordsOf(language).terms(months);
  },
  // What the documents say of it in their own words goes before.
  offered: ({ language }, { terms }, best) => {
    const said = best !== undefined && isQuotable(best, language) ? plainWords(answerOf(best)) : "";
    const isSaid = lends.test(said.replace(creditCards, " "));
    return isSaid ? null : conditionWordsOf(language).offered(terms.map(({ term_months }) => term_months));
  },
  fee: ({ language }, { commission_share: share, tax_rate: tax }) =>
    conditionWordsOf(language).fee({
      share: share === null ? null : writeRate(share, language),
      isTaxed: tax !== null,
    }),
  tax: ({ language }, { tax_rate: tax }) => {
    const words = conditionWordsOf(language);
    return tax === null ? words.noTax : words.tax(writeRate(tax, language));
  },
  minimum: tellMinimum,
  method: ({ language }, { method, tax_rate: tax }) => {
    const words = conditionWordsOf(language);
    return `${words.method[method]}${tax === null ? "" : ` ${words.tax(writeRate(tax, language))}`}`;
  },
  // The documents tell more of the insurance.
  included: ({ language, text }, { tax_rate: tax }, best) =>
    isQuotable(best, language) && / (seguro|insurance) /.test(plainWords(text))
      ? null
      : conditionWordsOf(language).included(tax !== null),
  period: ({ language, state, text }) => {
    const { monthly, halfMonth } = conditionWordsOf(language);
    const isOfHalf = state.plan !== null && namesFortnights(text);
    return isOfHalf ? `${monthly} ${halfMonth}` : monthly;
  },
};

const creditCards = / (?:tarjetas? de credito|credit cards?)(?= )/g;
const lends =
  / (?:(?:a|con|de) credito|financiamos|financiamiento|financing|we finance|(?:on|with|our) credit) /;

function tellRate(
  turn: HeardTurn,
  { vehicle, terms }: FinancingTerms,
  best: Passages[number] | undefined,
): string | null {
  const { language } = turn;
  const words = conditionWordsOf(language);
  const write = (rate: number) => writeRate(rate, language);
  const spans = terms.map(({ term_months: months, annual_rate: rate = 0, ...span }) => ({
    months,
    lowest: span.lowest_annual_rate ?? rate,
    highest: span.highest_annual_rate ?? rate,
  }));
  const lowest = Math.min(...spans.map((span) => span.lowest));
  const highest = Math.max(...spans.map((span) => span.highest));
  const months = spans.map((span) => span.months);
  const named = findNamedRate(turn.text);
  const assent =
    named === null || lowest !== highest ? "" : `${words.isSo[named === lowest ? "yes" : "no"]} `;
  if (lowest === highest)
    return assent === "" && isQuotable(best, language) && states(best, lowest)
      ? null
      : `${assent}${words.rate(vehicle ?? null, write(lowest), months)}`;
  if (!vehicle) return words.rates(write(lowest), write(highest), isByAge(terms), isByTerm(spans));
  const rows = [...Map.groupBy(spans, (span) => span.lowest)];
  return words.ratesOf(
    vehicle,
    rows.map(([rate, same]) => ({ rate: write(rate), months: same.map((span) => span.months) })),
  );
}

/** «¿la tasa de 7.5 es cierta?», "is the rate 12%?": as a share; null: none is named. */
function findNamedRate(text: string): number | null {
  const [, behind, before] =
    /(?:tasas?|inter[eé]s(?:es)?|rate|apr)[^\d.?!,]{0,25}?(?<![\p{L}\d]|\p{L}-)(\d{1,2}(?:\.\d+)?)(?![\d,]| ?(?:mil|k|meses|months|a[ñn]os|years|pesos)(?!\p{L}))|(\d{1,2}(?:\.\d+)?) ?(?:%|por ?ciento|percent)/iu.exec(
      text,
    ) ?? [];
  const percent = behind ?? before;
  return percent === undefined ? null : Math.round(Number(percent) * 1e4) / 1e6;
}

function isQuotable(best: Passages[number] | undefined, language: Language): boolean {
  return best !== undefined && !isForeign({ language }, best);
}

function isByAge(terms: FinancingTerms["terms"]): boolean {
  return terms.some(({ lowest_annual_rate: lowest }) => lowest !== undefined);
}

function isByTerm(spans: { lowest: number; highest: number }[]): boolean {
  const [first] = spans;
  return spans.some(({ lowest, highest }) => lowest !== first?.lowest || highest !== first.highest);
}

/** A passage that gives this rate and no other one. */
function states(best: Passages[number] | undefined, rate: number): boolean {
  // What is quoted has to say it, not only what stands beside it.
  const percents = (best && answerOf(best))?.match(/\d+(?:\.\d+)?(?= ?%)/g) ?? [];
  return percents.length > 0 && percents.every((percent) => Math.abs(Number(percent) / 100 - rate) < 1e-9);
}

/** «Los plazos son de 36, 48, 60 y 72 meses.» */
function listMonths(best: Passages[number] | undefined): number[] {
  const said = best && /(\d+(?:(?:, | y | o | and | or )\d+)*) (?:meses|months)/.exec(answerOf(best))?.[1];
  return said?.match(/\d+/g)?.map(Number) ?? [];
}

/** Where the dealer asks for none, its documents may still advise on one. */
function tellMinimum(
  { language }: HeardTurn,
  { least_down_share: share, min_down_payment: least, vehicle, currency }: FinancingTerms,
  best: Passages[number] | undefined,
): string | null {
  const words = conditionWordsOf(language);
  const advises = / (enganche|down payment) /.test(plainWords(best ? lastHeading(best) : ""));
  if (share === null) return isQuotable(best, language) && advises ? null : words.noMinimum;
  const amount = vehicle && least !== undefined ? writeMoney(least, currency, language) : null;
  return words.minimum(writeRate(share, language), vehicle ?? null, amount);
}
