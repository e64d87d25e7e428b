import { nameModel } from "../../../../../catalog/label.ts";
import type { NamedCar } from "../../../../../catalog/match/names/take-names.ts";
import { findNames, understand } from "../../../../../catalog/match.ts";
import { type CatalogQuery, dropEmpty } from "../../../../../catalog/query.ts";
import { said } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { goesBack } from "../../../../hear/back.ts";
import { isRanked, isSuperlative } from "../../../../hear/best.ts";
import type { HeardTurn } from "../../turn.ts";
import { listCompared, splitCompared } from "../compared.ts";
import { findSearchBefore } from "../earlier.ts";
import { beyondCurrent, moveBudget } from "./beyond.ts";
import { goesOn } from "./goes-on.ts";
import { hearOpen, mergeQuery, readSameMake } from "./merge.ts";

/** True where the text holds something to search the stock by. */
export function wantsSearch(turn: HeardTurn): boolean {
  const { heard, state } = turn;
  if (heard.named.length > 0 || Object.keys(heard.filters).length > 0 || heard.missing !== null) return true;
  if ([beyondCurrent(turn), moveBudget(turn)].some((query) => Object.keys(query).length > 0)) return true;
  if (readSameMake(turn) !== null) return true;
  return state.listing !== null && hearOpen(turn).length > 0;
}

/** True where the text only asks to see more of the very list that was shown («muéstrame más SUV»). */
export function changesNothing(turn: HeardTurn): boolean {
  const { listing } = turn.state;
  if (!listing) return false;
  const [query] = listQueries(turn);
  return (
    JSON.stringify(dropEmpty({ ...listing.query, ...query })) === JSON.stringify(dropEmpty(listing.query))
  );
}

/** «¿no hay más barato?» of a list that begins with the cheapest. */
export function isInOrder(turn: HeardTurn): boolean {
  const { listing } = turn.state;
  const { sort, ...others } = turn.heard.filters;
  const isAlone = sort === "price_asc" && Object.keys(others).length === 0;
  return (
    isAlone &&
    !isRanked(turn.text) &&
    listing?.query.sort === sort &&
    listing.page === 1 &&
    changesNothing(turn)
  );
}

/** As many as are looked for at once. */
const mostNames = 3;

export function listQueries(turn: HeardTurn): CatalogQuery[] {
  const { heard } = turn;
  const unknown = heard.missing;
  const names: Partial<NamedCar>[] = heard.named.map((car) => nameAbsent(car, heard.absent));
  if (names.length === 0 && unknown) names.push(unknown);
  const added = addsAlternative(turn) ? turn.state.listing?.query : undefined;
  if (added?.make) names.unshift({ make: added.make, model: added.model ?? null });
  if (heard.named.length > 0) names.push(...listAbsentBeside(turn));
  names.splice(mostNames);
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
  if (names.length === 0) return listShown(turn).map((shown) => mergeQuery(shown, {}));
  return names.map((name) => mergeQuery(turn, name));
}

/** «un cruze o un cavalier»: that there is none of the one is said as well; «chevy silverado» names a single car. */
function listAbsentBeside({ text, heard, makes, today }: HeardTurn): NamedCar[] {
  if (heard.absent.length === 0) return [];
  const clauses = splitCompared(text).map((clause) => understand(clause, makes, today));
  const absent = clauses.flatMap((clause) => (clause.named.length === 0 ? clause.absent.slice(0, 1) : []));
  const isPlain = (model: string | null) => model !== null && model.length > 2;
  return clauses.length > 1 ? absent.filter(({ model }) => isPlain(model)) : [];
}

/** «o Mazda», "or a Sentra" after another make or model was looked for: both. */
function addsAlternative({ text, heard, state }: HeardTurn): boolean {
  const [car, another] = heard.named;
  const { make, model } = state.listing?.query ?? {};
  const isOther = car !== undefined && (car.make !== make || (car.model !== null && car.model !== model));
  return !another && isOther && /^ (o|u|or) /.test(plainWords(text));
}

/** «honda pilot»: the make is here, the model is not; the search says so and brings what is near. */
export function nameAbsent(car: NamedCar, absent: NamedCar[]): NamedCar {
  const model = car.model ? null : absent.find(({ make }) => make === car.make)?.model;
  return model ? { ...car, model } : car;
}

/** «automáticos», after two lists that were shown together: of each of them, as though it were the only one. */
function listShown(turn: HeardTurn): HeardTurn[] {
  const { state, text, heard } = turn;
  const { listing } = state;
  if (!listing?.others || isSuperlative(text) || !goesOn(turn)) return [turn];
  // «quita la Kicks»: its list goes.
  const refused = heard.filters.exclude ?? [];
  const isLeft = ({ make, model }: CatalogQuery) =>
    !make || !refused.includes(model ? nameModel({ make, model }) : make);
  return [listing, ...listing.others]
    .filter(({ query }) => isLeft(query))
    .map(({ query }) => ({
      ...turn,
      state: { ...state, listing: { ...listing, query } },
    }));
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
