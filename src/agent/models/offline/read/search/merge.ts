import { nameModel } from "../../../../../catalog/label.ts";
import { splitAlternatives } from "../../../../../catalog/match/bodies-and-colours.ts";
import { writeDown } from "../../../../../catalog/match/figures/down-payment.ts";
import { findBodiesOfModel } from "../../../../../catalog/match/model-bodies.ts";
import type { NamedCar } from "../../../../../catalog/match/names/take-names.ts";
import { compact } from "../../../../../catalog/match/reading/text.ts";
import { camioneta, listCamionetas } from "../../../../../catalog/match/take-words.ts";
import { isVersionWord } from "../../../../../catalog/match/version-words.ts";
import { findNames, understand } from "../../../../../catalog/match.ts";
import type { CatalogQuery } from "../../../../../catalog/query.ts";
import { isAskedAlike } from "../../../../../catalog/search/likeness.ts";
import { fromCents } from "../../../../../money.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { isSuperlative } from "../../../../hear/best.ts";
import { asksSameMake } from "../../../../hear/cars/others.ts";
import { namesMoneyInHand } from "../../../../hear/money/down/in-hand.ts";
import { comparesTerms } from "../../../../hear/money/plans-compared.ts";
import { hearSolved } from "../../../../hear/money/solved.ts";
import { hearLeftOpen, leaveOpen, takesAny, takesBack } from "../../../../hear/wants/left-open.ts";
import type { HeardTurn } from "../../turn.ts";
import { isOfGone } from "../earlier.ts";
import { collectWishes, readBareTerm, takesLeast } from "../wishes.ts";
import { beyondCurrent, moveBudget } from "./beyond.ts";
import { goesOn, keepSpending } from "./goes-on.ts";
import { isInStock } from "./in-stock.ts";
import { dropBounds, dropOpposites, dropWhatCannotGoWith } from "./replaced.ts";

/** The filters said now, on top of the last list's where the text goes on from it. */
export function mergeQuery(turn: HeardTurn, named: Partial<NamedCar>): CatalogQuery {
  const open = hearOpen(turn);
  const now = readNow(turn, named, open);
  const { listing } = turn.state;
  if (!listing) return now;
  const base = leaveOpen(listing.query, open);
  // What was shown in place of a car that is gone was near its price.
  if (turn.state.gone && isAskedAlike(base)) base.price_min = base.price_max = base.body = null;
  if (!looksElsewhere(now, base)) for (const field of givenUpFor(listing)) base[field] = null;
  const isOfSameMake = named.make != null && named.model == null && readSameMake(turn) !== null;
  if (!goesOn(turn) && !isOfSameMake) return keepSpending(now, base, turn);
  payDown(now, base, listing, turn);
  narrowBase(base, now, listing, turn, named);
  addAlternatives(now, base, turn.text);
  const exclude = joinExcluded(base, now, turn);
  const wish = [...new Set([...dropOpposites(base.wish ?? [], now.wish ?? []), ...(now.wish ?? [])])];
  // «uno rojo»: within the same budget, with the down payment and term that were named since.
  const since = base.monthly_max != null && now.monthly_max == null ? readTerms(turn) : {};
  const merged = { ...base, ...since, ...now, exclude, wish };
  // «camionetas», then «rojas», «que sea 4x4»: a pickup as much as an SUV.
  return merged.body === "suv" && speaksOfCamionetas(turn)
    ? { ...merged, body: listCamionetas(merged) }
    : merged;
}

/** «tengo 50 mil», which buys no car, then «3 mil al mes»: that much is paid down, and it limits no price. */
function payDown(
  now: CatalogQuery,
  base: CatalogQuery,
  { items }: NonNullable<HeardTurn["state"]["listing"]>,
  { earlier, makes, today }: HeardTurn,
): void {
  const most = base.price_max;
  if (now.monthly_max == null || now.price_max != null || most == null) return;
  if (items.some(({ priceCents }) => fromCents(priceCents) <= most)) return;
  base.price_min = base.price_max = null;
  const saidBefore = earlier.find((text) => understand(text, makes, today).filters.price_max === most);
  if (now.down_payment == null && namesMoneyInHand(saidBefore ?? "")) now.down_payment = most;
}

/** Which wishes of the last list no car met: told once, they are not held against what is asked for next. */
function givenUpFor({ givenUp = [] }: NonNullable<HeardTurn["state"]["listing"]>) {
  return (["version", "q", "bluetooth", "car_play"] as const).filter((field) => givenUp.includes(field));
}

/** «¿y en pickup?»: cars of another kind may well meet what none of the last kind did. */
function looksElsewhere(now: CatalogQuery, base: CatalogQuery): boolean {
  return (["body", "make", "model"] as const).some(
    (field) => now[field] != null && now[field] !== base[field],
  );
}

const camionetas = new RegExp(`(?<= )${camioneta}(?= )`);

/** True where the SUVs that are looked at were asked for as «camionetas». */
function speaksOfCamionetas({ text, earlier }: HeardTurn): boolean {
  const said = [text, ...earlier].map(plainWords);
  return said.some((words) => camionetas.test(words)) && !said.some((words) => / suvs? /.test(words));
}

/** What may be anything from now on; «bueno, cualquiera» is of what was asked for last. */
export function hearOpen({ text, heard, earlier, makes, today }: HeardTurn): ReturnType<typeof hearLeftOpen> {
  const named = hearLeftOpen(text, heard.filters);
  if (named.length > 0 || !takesAny(text)) return named;
  const { filters } = understand(earlier[0] ?? "", makes, today);
  return (["colour", "transmission", "fuel", "body"] as const).filter((field) => filters[field] != null);
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
  const isOnly = listing.total === 1 && (isSuperlative(turn.text) || isBeyond);
  // «mejor el polo más barato», «mejor un polo» after a blue Jetta of 2018: colour and year were the Jetta's.
  // So they were where the plan of another car is asked for: «y la cr-v con el mínimo a 24».
  const { downPayment, termMonths } = turn.heard.payment;
  const isPlanned = downPayment !== null || termMonths !== null || takesLeast(turn);
  // And of one that is sold or reserved: «¿sigue la Tiguan 2020?», «¿y el Jetta?».
  const isOther =
    isPlanned || isOfGone(base, turn) || isSuperlative(turn.text) || instead.test(plainWords(turn.text));
  const isInstead = isOther && (make || model) && model !== base.model;
  if (base.model && (isOnly || isInstead))
    for (const field of ["colour", "transmission", "fuel"] as const) base[field] = null;
  // And the only small one the cheapest of them.
  if (isOnly && beyondCurrent(turn).price_max != null) base.wish = null;
  // The only one of 2023 is the cheapest of 2023.
  if (base.model && ((isOnly && isBeyond) || isInstead)) base.year_min = base.year_max = null;
  // «¿qué más de Hyundai tienen?» after an Elantra of 2019: the year was that one's.
  if (base.model && make && !model && base.year_min === base.year_max) base.year_min = base.year_max = null;
  if (model && model !== base.model && isYearOfNamed(base, turn)) base.year_min = base.year_max = null;
  dropBounds(now, base, "year_min", "year_max");
  dropBounds(now, base, "price_min", "price_max");
  // «tengo 80 mil», and then «de enganche»: no price any more.
  if (now.down_payment != null && now.down_payment === base.price_max) base.price_max = null;
  if (now.make && !make) base.model = base.version = null;
  // The name says what it is built as.
  if (model) base.body = null;
  // What is shown in place of one that is not here is like it, in whatever order the last list was.
  if (model && !isInStock({ make: make ?? null, model }, turn)) base.sort = null;
  if (make || model) base.version = base.q = null;
  else dropWhatCannotGoWith(now, base);
  if (base.model && !isInStock(base, turn)) {
    // What was shown in its place is of the body that it is built in, as may be the next one that is named.
    const body = findBodiesOfModel(compact(base.model));
    if (!base.make && (!model || findBodiesOfModel(compact(model)) === body)) base.body ??= body;
    base.model = base.version = null;
  }
  // «¿qué pickups tienes?», after a Tacoma that is not there: of any make.
  if (!isInStock(listing.query, turn) && now.body) base.make = null;
}

/** «el jetta 2019», then «¿y el aveo?»: the year was said of that car, where a year by itself is a wish. */
function isYearOfNamed({ year_min: year, year_max: to }: CatalogQuery, turn: HeardTurn): boolean {
  if (year == null || year !== to) return false;
  const said = turn.earlier.map((text) => understand(text, turn.makes, turn.today));
  const last = said.find(({ filters }) => filters.year_min === year && filters.year_max === year);
  return last?.named.some(({ model }) => model !== null) ?? false;
}

/** What is not wanted, before or now; what was wanted before and is not any more leaves the last list's filters. */
function joinExcluded(base: CatalogQuery, now: CatalogQuery, { text }: HeardTurn): string[] {
  const refused = new Set(now.exclude ?? []);
  const makes = splitAlternatives(base.make ?? "");
  const kept = makes.filter((make) => !refused.has(make));
  if (kept.length < makes.length) {
    base.make = kept.join(",") || null;
    base.model = base.version = null;
  }
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
const instead = / (mejor|ahora|prefiero|preferiria|en (vez|lugar)|actually|instead|rather|better|now) /;

function joinWords(...texts: string[]): string {
  return [...new Set(texts.join(" ").split(" "))].join(" ");
}

function readVersion(rest: string): string | null {
  const words = rest.split(" ").filter((word) => isVersionWord(word));
  return words.length > 0 ? words.join(" ") : null;
}

const adding = /^ (o|u|or|y tambien|tambien|and also|also|ademas) /;

/** «o azul», after red ones were asked for: each fits. */
function addAlternatives(now: CatalogQuery, base: CatalogQuery, text: string): void {
  if (!adding.test(plainWords(text))) return;
  for (const field of ["colour", "body", "fuel"] as const) {
    const [before, added] = [base[field], now[field]];
    if (before && added) now[field] = [...new Set([...before.split(","), ...added.split(",")])].join(",");
  }
}

/** «otra SUV de la misma marca», "the same brand": that of the car under discussion, or of all that were listed. */
export function readSameMake({ state, text, makes }: HeardTurn): string | null {
  if (!asksSameMake(text)) return null;
  const labels = state.vehicle
    ? [state.vehicle.label]
    : (state.listing?.items.map(({ label }) => label) ?? []);
  const makeOf = (label: string) => findNames(label, makes)[0]?.make ?? null;
  const [make, another] = new Set(labels.map(makeOf));
  if (another === undefined) return make ?? null;
  // Of the car that these were shown in place of.
  const before = state.shown?.find(({ stockId }) => stockId === state.spokenOf?.at(-1));
  return before ? makeOf(before.label) : null;
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
  // Another monthly amount leaves the term as it was.
  const isChanged = turn.heard.payment.monthly !== null && !comparesTerms(turn.text);
  const before = isChanged ? turn.state.listing?.query.term_months : null;
  return {
    down_payment: down && writeDown(down),
    term_months: term ?? before ?? null,
  };
}
