import { nameModel } from "../../../../catalog/label.ts";
import { findBodiesOfModel, isEntryLevel } from "../../../../catalog/match/model-bodies.ts";
import type { NamedCar } from "../../../../catalog/match/names/take-names.ts";
import { compact } from "../../../../catalog/match/reading/text.ts";
import { findNames } from "../../../../catalog/match.ts";
import { type CatalogQuery, statedOf } from "../../../../catalog/query.ts";
import type { ShownVehicle } from "../../../../catalog/session/listing.ts";
import { fromCents } from "../../../../money.ts";
import { picksInOrder } from "../../../hear/best.ts";
import {
  asksAlike,
  asksLikeNamed,
  asksOfKnown,
  asksOther,
  asksOtherMake,
  wantsSamePrice,
} from "../../../hear/cars/others.ts";
import { findListed } from "../../../hear/picks.ts";
import { type Action, call } from "../action.ts";
import { isInStock } from "../read/search/in-stock.ts";
import type { HeardTurn } from "../turn.ts";

/** To either side of the price of what was shown. */
const similarShare = 0.15;

/** The car under discussion, or all those of the list, and a little around them. */
function aroundPrice({ state: { vehicle, listing } }: HeardTurn): CatalogQuery {
  const shown = listing?.items ?? [];
  const items = shown.filter(({ stockId }) => stockId === vehicle?.stockId);
  const prices = (items.length > 0 ? items : shown).map(({ priceCents }) => fromCents(priceCents));
  if (prices.length === 0) return {};
  return {
    price_min: Math.round(Math.min(...prices) * (1 - similarShare)),
    price_max: Math.round(Math.max(...prices) * (1 + similarShare)),
  };
}

/** At about the price of a car; cheaper or newer where that is asked for. */
function nearTo({ priceCents, label }: ShownVehicle, { sort }: CatalogQuery): CatalogQuery {
  const price = fromCents(priceCents);
  const isCheaper = sort === "price_asc";
  const year = Number(/ ((?:19|20)\d\d)(?!\d)/.exec(label)?.[1] ?? 0);
  return {
    price_min: Math.round(price * (isCheaper ? 0.5 : 1 - similarShare)),
    price_max: isCheaper ? Math.floor(price - 1) : Math.round(price * (1 + similarShare)),
    ...(sort === "year_desc" && year > 0 && { year_min: year + 1 }),
  };
}

/** «algo como la RAV4 pero más barato», "something like a CR-V": others of its body; null: not asked for. */
function decideLikeNamed({ text, heard, state }: HeardTurn): Action | null {
  const [car, another] = heard.named.length > 0 ? heard.named : heard.absent;
  const body = car?.model ? findBodiesOfModel(compact(car.model)) : null;
  if (!car?.model || another || !body || !asksLikeNamed(text)) return null;
  const { body: _body, exclude = [], ...filters } = heard.filters;
  const refused = [nameModel({ make: car.make, model: car.model }), ...(exclude ?? [])];
  const shown = [
    ...(state.vehicle ? [state.vehicle] : []),
    ...(state.listing?.items ?? []),
    ...(state.shown ?? []),
  ];
  const [same] = findListed(shown, car, {});
  const near = same ? nearTo(same, heard.filters) : {};
  return {
    kind: "call",
    calls: [call("search_catalog", statedOf({ body, ...near, ...filters, exclude: refused }))],
  };
}

/** «algo parecido» to a model that is not here: what is built as it is, the cheapest first where it was cheap; null: not that. */
function decideLikeMissing(turn: HeardTurn): Action | null {
  const { text, state, heard } = turn;
  const { model } = state.listing?.query ?? {};
  const isOfMissing = model != null && !isInStock(state.listing?.query ?? {}, turn);
  const body = isOfMissing ? findBodiesOfModel(compact(model)) : null;
  if (!body || state.vehicle || heard.named.length > 0 || !asksAlike(text)) return null;
  const sort = isEntryLevel(compact(model ?? "")) ? { sort: "price_asc" as const } : {};
  return { kind: "call", calls: [call("search_catalog", { body, ...sort, ...heard.filters })] };
}

/** «algo parecido», "something similar but cheaper": other models of its body, at about its price; null: not asked for. */
export function decideAlike(turn: HeardTurn): Action | null {
  const { text, makes, state, heard } = turn;
  const likeThat = decideLikeNamed(turn) ?? decideLikeMissing(turn);
  if (likeThat) return likeThat;
  const [only, another] = state.listing?.items ?? [];
  // Of a list of one model any is what the others are to be like.
  const isOfOne = state.listing?.query.model != null && isInStock(state.listing.query, turn);
  const vehicle = state.vehicle ?? (another && !isOfOne ? undefined : only);
  if (!vehicle || wantsSamePrice(text) || heard.named.length > 0) return null;
  const [car] = findNames(vehicle.label, makes);
  if (!car?.model) return null;
  const isCheaper = heard.filters.sort === "price_asc";
  const isOnlyOne = isCheaper && isOnlyOfModel(turn, car);
  return isOnlyOne || asksAlike(text) ? searchAlike(turn, vehicle) : null;
}

/** Other models of the body of a car, at about its price; null: what it is called is not known. */
export function searchAlike({ text, makes, state, heard }: HeardTurn, vehicle: ShownVehicle): Action | null {
  const [car] = findNames(vehicle.label, makes);
  if (!car?.model) return null;
  const body = findBodiesOfModel(compact(car.model)) ?? state.listing?.query.body;
  const refused = asksOtherMake(text) ? car.make : nameModel({ make: car.make, model: car.model });
  const around: CatalogQuery = {
    ...(body && { body }),
    ...nearTo(vehicle, heard.filters),
    exclude: [refused, ...(heard.filters.exclude ?? [])],
  };
  const { sort: _sort, exclude: _exclude, ...filters } = heard.filters;
  return { kind: "call", calls: [call("search_catalog", { ...around, ...filters })] };
}

/** «algo más barato» than the only car of its model, which the list was of: there can be none of that model. */
function isOnlyOfModel({ state, heard, text, makes }: HeardTurn, { make, model }: NamedCar): boolean {
  const { listing } = state;
  if (picksInOrder(text) || asksOfKnown(text) || heard.filters.price_max != null) return false;
  if (listing && (listing.query.model == null || listing.items.length > 1)) return false;
  const models = makes.find((entry) => entry.make === make)?.models ?? [];
  return models.find((entry) => entry.model === model)?.count === 1;
}

/** «otra marca», "another model": the last list without the makes or models that it showed; null: not asked for. */
export function decideOther(turn: HeardTurn): Action | null {
  const isOfMake = asksOtherMake(turn.text);
  const { listing, vehicle } = turn.state;
  // «mejor otro modelo, un march» says which.
  if (!asksOther(turn.text) || turn.heard.named.some(({ model }) => model !== null)) return null;
  const labels = listing?.items.map(({ label }) => label) ?? (vehicle ? [vehicle.label] : []);
  const cars = labels.flatMap((label) => findNames(label, turn.makes).slice(0, 1));
  if (cars.length === 0) return null;
  const shown = cars.map(({ make, model }) => (isOfMake || !model ? make : nameModel({ make, model })));
  const { make, model: _model, version: _version, q: _q, exclude, ...query } = listing?.query ?? {};
  const kept = isOfMake || make == null ? {} : { make };
  const price = wantsSamePrice(turn.text) ? aroundPrice(turn) : {};
  const args = {
    ...query,
    ...kept,
    ...price,
    ...turn.heard.filters,
    exclude: [...new Set([...(exclude ?? []), ...shown, ...(turn.heard.filters.exclude ?? [])])],
  };
  return { kind: "call", calls: [call("search_catalog", statedOf(args))] };
}
