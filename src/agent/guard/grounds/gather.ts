import { tellNearestBranch } from "../../../branches/tell.ts";
import { compact } from "../../../catalog/match/reading/text.ts";
import { readGone, readMovedCar } from "../../../catalog/missing-car.ts";
import { tellHours } from "../../../dealer/hours.ts";
import { fold } from "../../../text/fold.ts";
import { readResult, type ToolRefusal } from "../../../tools/tool-result.ts";
import type { ModelContext, ModelItem } from "../../models/model.ts";
import { createVocabulary, findMentions } from "../cars.ts";
import { readDays } from "../figures/days.ts";
import { limiting } from "../figures/echo.ts";
import type { Figure } from "../figures/figure.ts";
import { readFigures } from "../figures/read.ts";
import { assignScopes, carsOf, readSentences } from "../scope.ts";
import { blank, splitSentences, writtenOf } from "../text.ts";
import { gatherState } from "./gather-state.ts";
import { addLabelled, gatherResult, isObject, type ReadText } from "./gather-tools.ts";
import { addFact, type Known, type Origin } from "./known.ts";

/** What a reply is judged by: the session's messages with this turn's tool results, and the prompt's facts. */
export type Grounds = { items: ModelItem[]; context: ModelContext };

/**
 * Gathers all that a reply may say.
 * @param withHistory false leaves out what the dealer's side said in earlier turns, which most replies do without
 */
export function gatherKnown({ items, context }: Grounds, withHistory: boolean): Known {
  const known: Known = {
    facts: new Map(),
    cars: new Map(),
    stated: new Map(),
    vocabulary: createVocabulary(context.makes, []),
    spokenOf: new Set(),
    opened: [],
    discussed: null,
    isSearched: false,
    passages: [],
    sections: [],
    papers: [],
    web: [],
    corpus: [],
    said: [],
    told: [],
    applied: new Map(),
    currency: null,
    gone: new Set(),
  };
  const english = context.language === "en";
  const read: ReadText = (text, origin, site) => readText(known, text, origin, english, site);
  gatherTools(known, items, read);
  for (const { stockId, label } of context.moved?.all ?? []) addGone(known, stockId, label);
  gatherState(known, context);
  gatherCustomer(known, context);
  known.vocabulary = createVocabulary(context.makes, [...known.cars.values()]);
  gatherPrompt(known, context, read);
  for (const item of items) {
    if (item.kind === "customer") read(item.text, "said");
    // A summary was written by a model: it may be repeated as what was said, and is no source of a car's figures.
    if (item.kind === "note" && withHistory) read(item.text, "said");
    if (item.kind === "seller" && withHistory) readSeller(known, item.text, english);
  }
  return known;
}

function gatherTools(known: Known, items: ModelItem[], read: ReadText): void {
  const opened = new Set<string>();
  let searched = false;
  for (const item of items) {
    if (item.kind !== "tool_result") continue;
    const result = readResult(item.output);
    if (!result?.ok) {
      if (result) gatherRefusal(known, item.name, result, read);
      continue;
    }
    const { gone, ...data } = isObject(result.data) ? result.data : {};
    gatherResult(known, item.name, isObject(result.data) ? data : result.data, read);
    if (!isObject(result.data)) continue;
    for (const { stockId, label } of readGone(gone)) addGone(known, stockId, label);
    if (typeof data.stock_id === "string") opened.add(data.stock_id);
    if (Array.isArray(data.items)) searched = true;
    if (isObject(data.applied))
      for (const [key, value] of Object.entries(data.applied)) known.applied.set(key, value);
  }
  known.isSearched = searched;
  if (!searched) known.opened.push(...opened);
  for (const list of known.facts.values()) for (const { currency } of list) known.currency ??= currency;
}

/** Named still, and of no price any more. */
function addGone(known: Known, stockId: string, label: string): void {
  known.gone.add(stockId);
  addLabelled(known, stockId, label);
}

/** What is known of the customer from earlier: cars by name, numbers of plans, wishes. */
function gatherCustomer(known: Known, { customer }: ModelContext): void {
  const { cars = [], plans = [], wish = {} } = customer?.profile ?? {};
  for (const { stockId, label } of cars) {
    addFact(known, { kind: "id", value: fold(stockId), car: stockId, origin: "tool" });
    if (known.cars.has(stockId)) continue;
    addLabelled(known, stockId, label);
  }
  for (const { number } of plans) addFact(known, { kind: "id", value: fold(number), origin: "tool" });
  gatherResult(known, "search_catalog", { applied: wish }, () => undefined);
}

/** Why a tool brought nothing: words, and facts. */
function gatherRefusal(known: Known, tool: string, refusal: ToolRefusal, read: ReadText): void {
  const { message, details } = refusal;
  const moved = readMovedCar(refusal);
  known.corpus.push(fold(message));
  read(message, "limit");
  if (moved) addGone(known, moved.stockId, moved.label);
  else gatherResult(known, tool, details, read);
}

/** What the prompt tells of the dealer. */
function gatherPrompt(known: Known, context: ModelContext, read: ReadText): void {
  const { makes, termsMonths, today, dealer, location, language } = context;
  const count = (value: number, counts: string | null = null) =>
    addFact(known, { kind: "count", value, counts, origin: "prompt" });
  for (const { make, count: cars, models } of makes) {
    count(cars, compact(make));
    for (const { model, count: ofModel } of models) count(ofModel, compact(model));
  }
  count(makes.reduce((sum, { count: cars }) => sum + cars, 0));
  count(makes.length);
  for (const term of termsMonths) addFact(known, { kind: "months", value: term, origin: "prompt" });
  addFact(known, { kind: "count", value: termsMonths.length, origin: "prompt", detail: "plans" });
  addFact(known, { kind: "date", value: today, origin: "prompt" });
  addFact(known, { kind: "year", value: Number(today.slice(0, 4)), origin: "prompt" });
  for (const day of dealer.holidays) addFact(known, { kind: "date", value: day, origin: "prompt" });
  const hours = [dealer.hours, dealer.staffHours, ...dealer.branches.map((branch) => branch.hours)];
  const told = [
    dealer.name,
    ...(dealer.greeting ? [dealer.greeting[language]] : []),
    ...hours.map((open) => (typeof open === "string" ? open : open ? tellHours(open, language) : "")),
    ...dealer.branches.flatMap(({ name, address, phone }) => [name, address, phone ?? ""]),
    ...(location?.nearest
      ? [tellNearestBranch(location.nearest, "es"), tellNearestBranch(location.nearest, "en")]
      : []),
  ];
  for (const text of told.filter((words) => words !== "")) {
    known.corpus.push(fold(text));
    known.papers.push(fold(text));
    read(text, "prompt");
  }
}

function detailOf({ kind, value, unit, start }: Figure, folded: string): string | null {
  if (kind === "percent" || kind === "mm") return unit;
  const isHour = kind === "time" || kind === "hours" || (kind === "number" && Number(value) <= 24);
  if (!isHour) return null;
  const line = folded.lastIndexOf("\n", start) + 1;
  return readDays(folded.slice(line).split("\n")[0] ?? "", start - line);
}

/** A text's figures as facts of no car, and the cars that it speaks of. */
function readText(known: Known, text: string, origin: Origin, english: boolean, site?: string): void {
  const written = writtenOf(text);
  const mentions = findMentions(written, known.vocabulary);
  noteNames(known, written.folded);
  for (const figure of readFigures(blank(written.folded, mentions), english)) {
    const { kind, value, roles, currency } = figure;
    const role = roles.length === 1 ? (roles[0] ?? null) : null;
    addFact(known, { kind, value, role, currency, origin, detail: site ?? detailOf(figure, written.folded) });
  }
  if (origin === "said") known.said.push(written.folded);
}

/** What the dealer's side said: each figure as one of the car that it was said of. */
function readSeller(known: Known, text: string, english: boolean): void {
  const written = writtenOf(text);
  const { folded } = written;
  known.corpus.push(folded);
  const mentions = findMentions(written, known.vocabulary);
  const figures = readFigures(blank(written.folded, mentions), english);
  const terms = new Set(figures.flatMap(({ kind, value }) => (kind === "months" ? [Number(value)] : [])));
  const [onlyTerm = null] = terms.size === 1 ? terms : [];
  for (const { figure, cars, isEcho, pairedTerm } of assignScopes(written, mentions, figures, known)) {
    const isCustomers =
      limiting.test(written.folded.slice(Math.max(0, figure.start - 40), figure.start)) ||
      known.facts.get(figure.kind)?.some(({ origin, value }) => origin === "said" && value === figure.value);
    const fact = {
      kind: figure.kind,
      value: figure.value,
      currency: figure.currency,
      termMonths: figure.kind === "money" ? (pairedTerm ?? onlyTerm) : null,
      origin: isEcho && isCustomers ? ("said" as const) : ("seller" as const),
    };
    const role = figure.roles.length === 1 ? (figure.roles[0] ?? null) : null;
    for (const car of cars.length > 0 ? cars : [null]) {
      if (
        car &&
        (known.gone.has(car.stockId) || known.stated.get(car.stockId)?.has("make")) &&
        (role === "price" || figure.kind === "km" || (role === null && figure.kind === "money"))
      )
        continue;
      addFact(known, { ...fact, role, car: car?.stockId ?? null });
    }
  }
  let cars: string[] = [];
  for (const { sentence, named } of readSentences(folded, splitSentences(folded), mentions)) {
    if (named.length > 0)
      cars = named.flatMap((mention) => carsOf(mention, known)).map(({ stockId }) => stockId);
    known.told.push({ folded, sentence, cars });
  }
  noteNames(known, written.folded);
}

/** Customers write names as they please: whatever could be one has been spoken of. */
function noteNames(known: Known, folded: string): void {
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  for (const at of words.keys())
    for (const size of [1, 2, 3]) known.spokenOf.add(words.slice(at, at + size).join(""));
}
