import { defaultCurrency } from "../../../../money.ts";
import { isSuperlative } from "../../../hear/best.ts";
import { asksOther } from "../../../hear/cars/others.ts";
import { writeMoney, writeRate } from "../../../say/figures.ts";
import { describeFilters } from "../../../say/filters.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { wantsSearch } from "../read/search/queries.ts";
import { type Found, goesOnFromList } from "../results.ts";
import type { HeardTurn } from "../turn.ts";

const paging = new Set(["page", "page_size"]);
const names = new Set(["make", "model", "version"]);

/**
 * What a list was searched by, in words, for the customer to correct: what was said now, and which filters of the list
 * before still hold although they were not said again. Null beyond the first page.
 */
export function tellUnderstood(turn: HeardTurn, found: Found): string | null {
  const searches = turn.steps.filter(({ name, output }) => name === "search_catalog" && output.ok);
  const [search, another] = searches;
  if (!search || found.page > 1 || (turn.moved?.discussed && !wantsSearch(turn))) return null;
  const { heard, language, text } = turn;
  const phrases = phrasesOf(language);
  const currency = found.items[0]?.currency ?? defaultCurrency;
  // Several lists have page sizes too.
  const goesOn = goesOnFromList(search.arguments) && !another;
  const said: Record<string, unknown> = {
    ...heard.filters,
    ...(heard.payment.monthly !== null && { monthly_max: 1, down_payment: 1, term_months: 1 }),
    ...(heard.named.length > 0 && { make: 1, model: 1, version: 1 }),
  };
  const isMissing = found.relaxed?.some(({ field }) => names.has(field)) ?? false;
  // Of several lists what holds for all of them.
  const isShared = ([field, value]: [string, unknown]) =>
    searches.every((one) => JSON.stringify(one.arguments[field]) === JSON.stringify(value));
  const fields = Object.entries(search.arguments).filter(
    ([field, value]) =>
      !paging.has(field) && !(names.has(field) && (another || isMissing)) && isShared([field, value]),
  );
  const isSaid = ([field]: [string, unknown]) =>
    !goesOn || said[field] != null || (field === "exclude" && asksOther(text));
  const isTold = ([field]: [string, unknown]) => field !== "sort" || !isSuperlative(text);
  const isKept = ([field, value]: [string, unknown]) =>
    field !== "sort" && JSON.stringify(found.applied[field]) === JSON.stringify(value);
  const describe = (some: [string, unknown][]) =>
    describeFilters(Object.fromEntries(some), language, currency).join(", ");
  const understood = describe(fields.filter(isSaid).filter(isTold));
  // How a wish is taken was said with it.
  const kept = describe(fields.filter((field) => !isSaid(field)).filter(isKept)).replace(/ \([^)]*\)/g, "");
  const parts = [
    understood && phrases.understood(understood),
    kept && phrases.keeping(kept),
    tellBudget(turn, found, currency),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : null;
}

function tellBudget({ language }: HeardTurn, { budget }: Found, currency: string): string | null {
  if (!budget) return null;
  const money = (amount: number) => writeMoney(amount, currency, language);
  return phrasesOf(language).budget({
    down: budget.down_payment > 0 ? money(budget.down_payment) : null,
    months: budget.term_months,
    rate: writeRate(budget.annual_rate, language),
    price: money(budget.price_max),
    byAge: budget.by_age.map(({ year_min, year_max, price_max, annual_rate, term_months }) => ({
      from: year_min ?? null,
      to: year_max ?? null,
      price: money(price_max),
      rate: writeRate(annual_rate, language),
      months: term_months,
    })),
    least: budget.least_down_share === undefined ? null : writeRate(budget.least_down_share, language),
  });
}
