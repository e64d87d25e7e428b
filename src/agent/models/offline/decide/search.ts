import { nameModel } from "../../../../catalog/label.ts";
import type { NamedCar } from "../../../../catalog/match/names/take-names.ts";
import { findNames, understand } from "../../../../catalog/match.ts";
import { type CatalogQuery, dropEmpty } from "../../../../catalog/query.ts";
import { said } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { goesBack } from "../../../hear/back.ts";
import { hearExtremes, isSuperlative } from "../../../hear/best.ts";
import { sortBy } from "../../../hear/cars/measures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, type Call, call, say } from "../action.ts";
import { measuresOf } from "../read/asked.ts";
import { findSearchBefore } from "../read/earlier.ts";
import type { HeardTurn } from "../turn.ts";
import { isComparison, listCompared, splitCompared } from "./cars/compare.ts";
import { beyondCurrent, moveBudget } from "./other.ts";
import { goesOn } from "./search/goes-on.ts";
import { hearOpen, mergeQuery, readSameMake } from "./search/merge.ts";

/** True where the text holds something to search the stock by. */
export function wantsSearch(turn: HeardTurn): boolean {
  const { heard, state } = turn;
  if (heard.named.length > 0 || Object.keys(heard.filters).length > 0 || heard.missing !== null) return true;
  if ([beyondCurrent(turn), moveBudget(turn)].some((query) => Object.keys(query).length > 0)) return true;
  if (readSameMake(turn) !== null) return true;
  return state.listing !== null && hearOpen(turn).length > 0;
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
  const [only, several] = queries;
  const ends = several ? null : hearExtremes(turn.text);
  if (only && ends)
    return { kind: "call", calls: ends.map((sort) => searchCall({ ...only, sort, page_size: 1 })) };
  if (queries.length < 2) return { kind: "call", calls: queries.map(searchCall) };
  const isOneOfEach = isComparison(turn) && heard.named.every(({ model }) => model !== null);
  const [measure] = measuresOf(turn);
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
  return (
    JSON.stringify(dropEmpty({ ...listing.query, ...query })) === JSON.stringify(dropEmpty(listing.query))
  );
}

/** As many makes as one line takes, those with the most cars first. */
const mostMakes = 8;

/** @returns the makes with the most cars in one line, with «and more» where there are others */
export function nameMakes({ makes, language }: Pick<HeardTurn, "makes" | "language">): string {
  const names = makes.toSorted((a, b) => b.count - a.count).map(({ make }) => make);
  return names.slice(0, mostMakes).join(", ") + (names.length > mostMakes ? phrasesOf(language).andMore : "");
}

function searchCall(query: CatalogQuery): Call {
  return call("search_catalog", dropEmpty(query));
}

/** As many as are looked for at once. */
const mostNames = 3;

function listQueries(turn: HeardTurn): CatalogQuery[] {
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
