import { listBranchNames } from "../../../branches/named.ts";
import { listOwnHours } from "../../../branches/opening.ts";
import { readPerMonth } from "../../../catalog/match/figures/per-month.ts";
import { readGone, readMovedCar } from "../../../catalog/missing-car.ts";
import { fold } from "../../../text/fold.ts";
import { readResult, type ToolRefusal } from "../../../tools/tool-result.ts";
import { hearDateAlone } from "../../hear/writing/date-alone.ts";
import type { ModelContext, ModelItem } from "../../models/model.ts";
import { createVocabulary, findMentions } from "../cars.ts";
import { limiting } from "../figures/echo.ts";
import type { Figure, Role } from "../figures/figure.ts";
import { readFigures } from "../figures/reading/read.ts";
import { assignScopes, carsOf, readSentences } from "../scope.ts";
import { tellsOfHandover } from "../talk/handovers.ts";
import { blank, splitSentences, writtenOf } from "../text.ts";
import { gatherPrompt } from "./gather-prompt.ts";
import { gatherState } from "./gather-state.ts";
import { addLabelled, gatherResult, isObject, type ReadText } from "./gather-tools.ts";
import { addFact, type Known, type KnownBranch } from "./known.ts";
import { addText, listNames, readText } from "./read-text.ts";

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
    makes: [...context.makes],
    vocabulary: createVocabulary(context.makes, []),
    spokenOf: new Set(),
    opened: [],
    discussed: null,
    plansOfNone: [],
    isHandedOver: () => items.some(isOfHandover),
    isSearched: false,
    branches: listBranches(context.dealer),
    quotable: [],
    passages: [],
    sections: [],
    units: [],
    papers: [],
    web: [],
    corpus: [],
    said: [],
    told: [],
    applied: new Map(),
    none: new Set(),
    currency: null,
    gone: new Map(),
  };
  const english = context.language === "en";
  const read: ReadText = (text, origin, site) =>
    addText(
      known,
      readText(text, known.vocabulary, english, {
        site,
        ...(origin === "passage" && { branches: known.branches }),
      }),
      origin,
    );
  gatherTools(known, items, read);
  for (const car of context.moved?.all ?? []) addGone(known, car, car.status);
  gatherState(known, context);
  gatherCustomer(known, context);
  known.vocabulary = createVocabulary(known.makes, [...known.cars.values()]);
  gatherPrompt(known, context);
  const earlier: string[] = [];
  for (const item of items) {
    if (item.kind === "customer") {
      read(item.text, "said");
      const monthly = readPerMonth(item.text);
      if (monthly !== null)
        addFact(known, { kind: "money", value: monthly, role: "monthly", origin: "said" });
      const date = hearDateAlone(item.text, earlier, context.today);
      if (date !== null) addFact(known, { kind: "date", value: date, origin: "said" });
      earlier.unshift(item.text);
    }
    // A summary was written by a model: it may be repeated as what was said, and is no source of a car's figures.
    if (item.kind === "note" && withHistory) read(item.text, "said");
    if (item.kind === "seller" && withHistory) readSeller(known, item.text, english);
  }
  return known;
}

function isOfHandover(item: ModelItem): boolean {
  if (item.kind === "tool_result") return item.name === "hand_over" && readResult(item.output)?.ok === true;
  if (item.kind === "seller") return item.author === "staff" || tellsOfHandover(item.text);
  return item.kind === "note" && tellsOfHandover(item.text);
}

function listBranches(dealer: ModelContext["dealer"]): KnownBranch[] {
  const own = new Set(listOwnHours(dealer).map(({ name }) => name));
  return dealer.branches.map(({ name, address, phone }) => ({
    name: fold(name),
    address: fold(address),
    called: listBranchNames(name),
    phone: (phone ?? "").replace(/\D/g, ""),
    hasOwnHours: own.has(name),
  }));
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
    for (const car of readGone(gone)) addGone(known, car, null);
    if (typeof data.stock_id === "string") opened.add(data.stock_id);
    else if (Array.isArray(data.plans)) known.plansOfNone.push(...data.plans.flatMap(readNumber));
    if (Array.isArray(data.items)) searched = true;
    if (isObject(data.applied))
      for (const [key, value] of Object.entries(data.applied)) known.applied.set(key, value);
  }
  known.isSearched = searched;
  if (!searched) known.opened.push(...opened);
  for (const list of known.facts.values()) for (const { currency } of list) known.currency ??= currency;
}

function readNumber(plan: unknown): string[] {
  return isObject(plan) && typeof plan.number === "string" ? [fold(plan.number)] : [];
}

/** Named still, and of no price any more. */
function addGone(
  known: Known,
  { stockId, label }: { stockId: string; label: string },
  status: "sold" | "reserved" | null,
): void {
  known.gone.set(stockId, status ?? known.gone.get(stockId) ?? null);
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
  if (moved) addGone(known, moved, refusal.code === "vehicle_sold" ? "sold" : "reserved");
  else gatherResult(known, tool, details, read);
}

/** What an amount is by a tool, where all that brought it say the same. */
function roleByTools({ kind, value }: Figure, { facts }: Known): Role | null {
  if (kind !== "money") return null;
  const same = (facts.get(kind) ?? []).filter((fact) => fact.value === value && fact.origin === "tool");
  const [role = null, another] = new Set(same.map((fact) => fact.role));
  return another === undefined ? role : null;
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
    const role = figure.roles.length === 1 ? (figure.roles[0] ?? null) : roleByTools(figure, known);
    for (const car of cars.length > 0 ? cars : [null]) {
      if (
        car &&
        (known.gone.has(car.stockId) || known.stated.get(car.stockId)?.has("make")) &&
        (role === "price" || figure.kind === "km" || (role === null && figure.kind === "money"))
      ) {
        // What it cost before.
        if (role === "price") addFact(known, { ...fact, role, car: car.stockId, detail: "before" });
        continue;
      }
      addFact(known, { ...fact, role, car: car?.stockId ?? null });
    }
  }
  let cars: string[] = [];
  for (const { sentence, named } of readSentences(folded, splitSentences(folded), mentions)) {
    if (named.length > 0)
      cars = named.flatMap((mention) => carsOf(mention, known)).map(({ stockId }) => stockId);
    known.told.push({ folded, sentence, cars });
  }
  for (const name of listNames(folded)) known.spokenOf.add(name);
}
