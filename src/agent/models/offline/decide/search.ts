import { nameModel } from "../../../../catalog/label.ts";
import { writeDown } from "../../../../catalog/match/figures/down-payment.ts";
import { findBodyOfModel } from "../../../../catalog/match/model-bodies.ts";
import type { NamedCar } from "../../../../catalog/match/names/take-names.ts";
import { compact } from "../../../../catalog/match/reading/text.ts";
import { isVersionWord } from "../../../../catalog/match/version-words.ts";
import { findNames } from "../../../../catalog/match.ts";
import type { CatalogQuery } from "../../../../catalog/query.ts";
import { goesBack } from "../../../hear/back.ts";
import { hearSolved } from "../../../hear/money/solved.ts";
import { said } from "../../../hear/patterns.ts";
import { isSuperlative } from "../../../hear/picks.ts";
import { plainWords } from "../../../hear/topics.ts";
import { hearLeftOpen, leaveOpen, takesBack } from "../../../hear/wants/left-open.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, type Call, call, say } from "../action.ts";
import { findSearchBefore } from "../earlier.ts";
import type { HeardTurn } from "../turn.ts";
import { collectWishes, readBareTerm } from "../wishes.ts";
import { isComparison, listCompared } from "./compare.ts";
import { hearMeasures, sortBy } from "./measures.ts";
import { beyondCurrent, moveBudget } from "./other.ts";
import { dropBounds, dropOpposites, dropWhatCannotGoWith } from "./replaced.ts";
import { goesOn, keepSpending } from "./search/goes-on.ts";

/** True where the text holds something to search the stock by. */
export function wantsSearch(turn: HeardTurn): boolean {
  const { heard, state, text } = turn;
  if (heard.named.length > 0 || Object.keys(heard.filters).length > 0 || heard.missing !== null) return true;
  if ([beyondCurrent(turn), moveBudget(turn)].some((query) => Object.keys(query).length > 0)) return true;
  return state.listing !== null && hearLeftOpen(text, {}).length > 0;
}

/** The searches that the text asks for: one, or one for each car named. */
export function decideSearch(turn: HeardTurn): Action {
  const { heard, language, makes } = turn;
  const unknown = heard.missing;
  const isMakeAlone = unknown?.make && !unknown.model && heard.named.length === 0;
  if (isMakeAlone && Object.keys(heard.filters).length === 0) {
    const phrases = phrasesOf(language);
    return say(
      `${phrases.notInStock(unknown.make ?? "")} ${makes.length > 0 ? phrases.makesInStock(nameMakes(turn)) : ""}`.trim(),
      phrases.questions.wish,
    );
  }
  const queries = listQueries(turn);
  if (queries.length < 2) return { kind: "call", calls: queries.map(searchCall) };
  const isOneOfEach = isComparison(turn) && heard.named.every(({ model }) => model !== null);
  const [measure] = hearMeasures(turn.text);
  const sort = isOneOfEach && measure ? sortBy(measure) : null;
  const sizes = isOneOfEach ? queries.map(() => 1) : shareOut(queries.length);
  return {
    kind: "call",
    calls: queries.map((query, at) => searchCall({ ...query, ...(sort && { sort }), page_size: sizes[at] })),
  };
}

/** As many cars as a message may have: several lists are one. */
const mostCars = 5;

/** Two lists have three and two cars, three have two, two and one. */
function shareOut(lists: number): number[] {
  return Array.from({ length: lists }, (_, at) => Math.ceil((mostCars - at) / lists));
}

/**
 * What can be paid each month, with down payment and term as far as they were said: in this text, or, where it only
 * changes one of them or names a car, for the last list. Empty where the stock is not searched by it.
 */
export function findBudget(turn: HeardTurn): CatalogQuery {
  const { monthly, downPayment, termMonths } = turn.heard.payment;
  if (monthly !== null && hearSolved(turn.text)) return {};
  const isTerm = termMonths !== null || readBareTerm(turn) !== null;
  const changes = downPayment !== null || isTerm || turn.heard.named.length > 0;
  const monthly_max = monthly ?? (changes ? turn.state.listing?.query.monthly_max : null);
  if (monthly_max == null) return {};
  return { monthly_max, ...readTerms(turn) };
}

/** Down payment and term as they were last said; null: not said. */
function readTerms(turn: HeardTurn): Pick<CatalogQuery, "down_payment" | "term_months"> {
  const { down, term } = collectWishes(turn);
  return {
    down_payment: down && writeDown(down),
    term_months: term,
  };
}

/** True of the arguments of a search that went on from a list: only the query of a list has a page size. */
export function goesOnFromList(args: Record<string, unknown>): boolean {
  return args.page_size != null;
}

/** The next page of the last list, the one before, or the same again; null where there is none. */
export function turnPage({ state }: HeardTurn, by: 1 | 0 | -1): Action | null {
  const shown = state.listing ? [state.listing, ...(state.listing.others ?? [])] : [];
  // Of lists shown together, «más» goes on with the first one that has more.
  const listing = by === 1 ? (shown.find((one) => one.page < one.pages) ?? shown[0]) : shown[0];
  const page = (listing?.page ?? 0) + by;
  if (!listing || page < 1 || page > listing.pages) return null;
  return { kind: "call", calls: [searchCall({ ...listing.query, page })] };
}

/** True where the text only asks to see more of the very list that was shown («muéstrame más SUV»). */
export function changesNothing(turn: HeardTurn): boolean {
  const { listing } = turn.state;
  if (!listing) return false;
  const [query] = listQueries(turn);
  return JSON.stringify(clean({ ...listing.query, ...query })) === JSON.stringify(clean(listing.query));
}

/** As many makes as one line takes, those with the most cars first. */
const mostMakes = 8;

export function nameMakes({ makes, language }: Pick<HeardTurn, "makes" | "language">): string {
  const names = makes.toSorted((a, b) => b.count - a.count).map(({ make }) => make);
  return names.slice(0, mostMakes).join(", ") + (names.length > mostMakes ? phrasesOf(language).andMore : "");
}

function searchCall(query: CatalogQuery): Call {
  return call("search_catalog", clean(query));
}

function clean(query: CatalogQuery): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value == null || value === "" || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(query).filter(([, value]) => !isEmpty(value)));
}

function listQueries(turn: HeardTurn): CatalogQuery[] {
  const { heard } = turn;
  const unknown = heard.missing;
  const names: Partial<NamedCar>[] = heard.named.slice(0, 3);
  // «honda pilot»: the make is here, the model is not; the search says so and brings what is near.
  const [only] = names;
  if (unknown) {
    if (only && names.length === 1 && !only.model && unknown.model)
      names[0] = { ...only, model: unknown.model };
    else if (names.length === 0) names.push(unknown);
  }
  const compared = unknown ? [] : listCompared(turn).slice(0, 3);
  if (compared.length > 1) {
    return compared.map(({ name, filters, rest }) =>
      mergeQuery({ ...turn, heard: { ...heard, filters, rest } }, name),
    );
  }
  const sameMake = names.length === 0 ? readSameMake(turn) : null;
  if (sameMake) return [mergeQuery(turn, { make: sameMake })];
  const same = names.length === 0 ? readSameModel(turn) : null;
  if (same) return [{ ...same, ...heard.filters, ...beyondCurrent(turn) }];
  const before = goesBack(turn.text) ? findSearchBefore(turn) : null;
  if (before) return [{ ...before, ...heard.filters }];
  if (names.length === 0) return [mergeQuery(turn, {})];
  return names.map((name) => mergeQuery(turn, name));
}

const makeOfSame = new RegExp(
  said(`(la |de )?(misma|mism[ao]|esa|es[ao]) marca, (the )?(same|that) (brand|make|company|manufacturer)`),
);

/** «otra SUV de la misma marca», "the same brand": that of the car under discussion, or of all that were listed. */
function readSameMake({ state, text, makes }: HeardTurn): string | null {
  if (!makeOfSame.test(plainWords(text))) return null;
  const labels = state.vehicle
    ? [state.vehicle.label]
    : (state.listing?.items.map(({ label }) => label) ?? []);
  const [make, another] = new Set(labels.map((label) => findNames(label, makes)[0]?.make ?? null));
  return another === undefined ? (make ?? null) : null;
}

const ofSameModel = new RegExp(
  said(
    "(del|el|la|de la|los|las) mism[oa]s?( (modelo|carro|auto|coche))?, mismo modelo, (the )?same (model|car|one|kind), (of|de) (that|it|ese|este|esa|esta)",
  ),
);

/** «¿lo tienes en rojo?», "do you have it in white?": the car under discussion, in another colour or make-up. */
function readSameModel(turn: HeardTurn): Partial<NamedCar> | null {
  const { state, heard, text, makes } = turn;
  const { sort, price_max, price_min, ...others } = heard.filters;
  const isSame = / (it|lo|la tienes|este|esta|ese|esa|mismo|misma|same|this) /.test(plainWords(text));
  const isBeyond = Object.keys(beyondCurrent(turn)).length > 0 && ofSameModel.test(plainWords(text));
  if (!state.vehicle || !isSame || (Object.keys(others).length === 0 && !isBeyond)) return null;
  const [name] = findNames(state.vehicle.label, makes);
  return name?.model ? name : null;
}

/** The filters said now, on top of the last list's where the text goes on from it. */
function mergeQuery(turn: HeardTurn, named: Partial<NamedCar>): CatalogQuery {
  const open = hearLeftOpen(turn.text, turn.heard.filters);
  const now = readNow(turn, named, open);
  const { listing } = turn.state;
  if (!listing) return now;
  const base = leaveOpen(listing.query, open);
  const isOfSameMake = named.make != null && named.model == null && readSameMake(turn) !== null;
  if (!goesOn(turn) && !isOfSameMake) return keepSpending(now, base, turn);
  narrowBase(base, now, listing, turn, named);
  const exclude = joinExcluded(base, now, turn);
  const wish = [...new Set([...dropOpposites(base.wish ?? [], now.wish ?? []), ...(now.wish ?? [])])];
  // «uno rojo»: within the same budget, with the down payment and term that were named since.
  const since = base.monthly_max != null && now.monthly_max == null ? readTerms(turn) : {};
  return { ...base, ...since, ...now, exclude, wish };
}

function readNow(
  turn: HeardTurn,
  { make, model }: Partial<NamedCar>,
  open: ReturnType<typeof hearLeftOpen>,
): CatalogQuery {
  const { filters, rest } = turn.heard;
  const version = make && model ? readVersion(rest) : null;
  const name: CatalogQuery = make || model ? { make: make ?? null, model: model ?? null, version } : {};
  const now = leaveOpen(
    { ...name, ...filters, ...findBudget(turn), ...beyondCurrent(turn), ...moveBudget(turn) },
    open,
  );
  if (version && filters.version) now.version = joinWords(version, filters.version);
  return now;
}

/** Takes out of the last list's filters what does not hold beside those said now. */
function narrowBase(
  base: CatalogQuery,
  now: CatalogQuery,
  listing: NonNullable<HeardTurn["state"]["listing"]>,
  turn: HeardTurn,
  { make, model }: Partial<NamedCar>,
): void {
  // «¿qué otro Onix hay?» is another one than those of that colour and year.
  if (model && model === base.model && another.test(plainWords(turn.text)))
    base.colour = base.year_min = base.year_max = null;
  // «y el más nuevo que tengas de esos» after the only blue one is of its model.
  const beyond = beyondCurrent(turn);
  const isBeyond = beyond.price_max != null || beyond.km_max != null;
  if (base.model && listing.total === 1 && (isSuperlative(turn.text) || isBeyond))
    for (const field of ["colour", "year_min", "year_max", "transmission", "fuel"] as const)
      base[field] = null;
  dropBounds(now, base, "year_min", "year_max");
  dropBounds(now, base, "price_min", "price_max");
  // The name says what it is built as.
  if (model) base.body = null;
  if (make || model) base.version = base.q = null;
  else dropWhatCannotGoWith(now, base, turn.text);
  if (base.model && !isInStock(base, turn)) {
    // What was shown in its place is of the body that it is built in.
    if (!base.make) base.body ??= findBodyOfModel(compact(base.model));
    base.model = base.version = null;
  }
  // «¿qué pickups tienes?», after a Tacoma that is not there: of any make.
  if (!isInStock(listing.query, turn) && now.body) base.make = null;
}

/** What is not wanted, before or now; what was wanted before and is not any more leaves the last list's filters. */
function joinExcluded(base: CatalogQuery, now: CatalogQuery, { text }: HeardTurn): string[] {
  const refused = new Set(now.exclude ?? []);
  if (base.make && refused.has(base.make)) base.make = base.model = base.version = null;
  if (base.make && base.model && refused.has(nameModel({ make: base.make, model: base.model })))
    base.model = null;
  for (const field of ["body", "fuel", "transmission", "colour"] as const) {
    const wantedBefore = base[field];
    if (!wantedBefore || !refused.has(wantedBefore)) continue;
    base[field] = null;
    // «drop the red»: any colour will do.
    if (takesBack(text)) refused.delete(wantedBefore);
  }
  const wanted = Object.values(now).flatMap((value) => (typeof value === "string" ? value.split(",") : []));
  const refusedBefore = dropOpposites(base.exclude ?? [], now.exclude ?? []);
  return [...new Set([...refusedBefore, ...refused])].filter((one) => !wanted.includes(one));
}

const another = / (otr[oa]s?|other|another) /;

function joinWords(...texts: string[]): string {
  return [...new Set(texts.join(" ").split(" "))].join(" ");
}

/** False: a car was asked for that is not here; what followed was of others. */
function isInStock({ make, model }: CatalogQuery, { makes }: HeardTurn): boolean {
  if (!model) return true;
  return makes.some(
    (entry) =>
      (!make || entry.make === make) &&
      entry.models.some((one) => compact(one.model).startsWith(compact(model))),
  );
}

function readVersion(rest: string): string | null {
  const words = rest.split(" ").filter((word) => isVersionWord(word));
  return words.length > 0 ? words.join(" ") : null;
}
