import { foldText } from "../../text/fold.ts";
import type { MakeInStock } from "../makes.ts";
import { splitAlternatives } from "../match/bodies-and-colours.ts";
import { compact } from "../match/reading/text.ts";
import { findNames, matchQuery } from "../match.ts";
import { type CatalogQuery, dropEmpty } from "../query.ts";
import type { Relaxation } from "../relax.ts";
import type { Ceiling } from "./budget.ts";
import { type Exclusions, readExclusions } from "./exclusions.ts";
import type { StockWords } from "./words.ts";

/** A query in the stock's own words, without empty filters. `q` holds only words that no filter stands for. */
export type ResolvedQuery = {
  query: CatalogQuery;
  /** What make and model mean in stock; none where it is not there. */
  cars: AskedCars[];
  /** What `exclude` leaves out. */
  exclusions: Exclusions;
  /** Of `exclude`, what names nothing that could be left out. */
  notExcluded: string[];
  /** To find what misspelt words of `q` and `version` mean. */
  words: StockWords;
  /** Cars that may cost more than the query's highest price, while it has one. */
  ceilings: Ceiling[];
  /** What had to be read differently: the make, for a model that another make has; of several names, those not in stock. */
  changes: Relaxation[];
};

/** Cars of a make: the models named, several for a family («Tiggo»); none where it is the make that was asked for. */
type AskedCars = { make: string; models: string[] };

/**
 * Reads free text into filters, and brings make and model to the spelling of the stock. What was asked by name
 * goes before what the text says. A make or model that is not in stock stays as it was asked; only a model that
 * is in stock under another make takes that make with it.
 * @param today ISO date, from which «de menos de 5 años» is counted
 * @param places where cars may stand
 */
export function resolveQuery(
  asked: CatalogQuery,
  makes: MakeInStock[],
  today: string,
  places: string[],
): Omit<ResolvedQuery, "words" | "ceilings"> & { readFromText: CatalogQuery | null } {
  const matched = asked.q ? matchQuery(asked.q, makes, today, places) : null;
  const read = matched ? takeRead(asked, matched) : {};
  const query = dropEmpty({
    ...dropEmpty(read),
    ...dropEmpty(asked.q ? { ...asked, q: null } : asked),
    wish: joinLists(read.wish, asked.wish),
    exclude: joinLists(read.exclude, asked.exclude),
  });
  const { exclusions, terms, unknown: notExcluded } = readExclusions(query.exclude ?? [], makes, today);
  if (query.exclude) query.exclude = terms;
  const readFromText = matched?.query ?? null;
  return { ...resolveNames(dropEmpty(query), makes), exclusions, notExcluded, readFromText };
}

type Names = Pick<ResolvedQuery, "query" | "cars" | "changes">;

function resolveNames(query: CatalogQuery, makes: MakeInStock[]): Names {
  const asked = splitAlternatives(query.make ?? "").map((said) => ({ said, entry: findMake(said, makes) }));
  const entries = asked.flatMap(({ entry }) => entry ?? []);
  const named = splitAlternatives(query.model ?? "").map((said) => ({
    said,
    found: findModels(said, makes, entries),
  }));
  const models = named.flatMap(({ found }) => found);
  const cars = [...Map.groupBy(models, ({ make }) => make)].map(([make, list]) => ({
    make,
    models: list.map(({ model }) => model),
  }));
  const [first] = cars;
  // «Toyota Ibiza»: the model tells whose it is.
  const isOther =
    asked.length === 1 && first !== undefined && first.make !== (entries[0]?.make ?? asked[0]?.said);
  const whole = isOther ? [] : entries.filter((entry) => !cars.some(({ make }) => make === entry.make));
  cars.push(...whole.map(({ make }) => ({ make, models: [] })));
  if (cars.length > 0) query.make = cars.map(({ make }) => make).join(",");
  if (models.length > 0)
    query.model = named
      .flatMap(({ said, found }) => (found.length > 1 ? said : (found[0]?.model ?? [])))
      .join(",");
  return {
    query,
    cars,
    changes: [
      ...(isOther ? [{ field: "make" as const, from: asked[0]?.said ?? "", to: first.make }] : []),
      ...(cars.length > 0 && asked.length > 1
        ? listMissing(
            "make",
            asked.filter(({ entry }) => !entry),
          )
        : []),
      ...(models.length > 0
        ? listMissing(
            "model",
            named.filter(({ found }) => found.length === 0),
          )
        : []),
    ],
  };
}

/** Of several that were named, those that are not in stock. */
function listMissing(field: "make" | "model", missing: { said: string }[]): Relaxation[] {
  return missing.map(({ said }) => ({ field, from: said, to: null }));
}

function takeRead(asked: CatalogQuery, { query, rest }: ReturnType<typeof matchQuery>): CatalogQuery {
  const text: CatalogQuery = { ...query, q: rest };
  const contradicts = asked.make && query.make && compact(asked.make) !== compact(query.make);
  if (!asked.model && !contradicts) return text;
  // A name in the text beside another one in the arguments: the arguments were chosen with more care.
  return { ...text, make: null, model: null };
}

function findMake(said: string, makes: MakeInStock[]): MakeInStock | null {
  const key = compact(said);
  const named = makes.find(({ make }) => compact(make) === key);
  if (named) return named;
  const [meant] = findNames(said, makes);
  return !meant || meant.model ? null : (makes.find(({ make }) => make === meant.make) ?? null);
}

type Found = { make: string; model: string };

/** @returns models of the makes where they have such, else of any make; of one make alone */
function findModels(said: string, makes: MakeInStock[], entries: MakeInStock[]): Found[] {
  const written = findWritten(said, entries);
  if (written) return written;
  for (const { make } of entries) {
    // Beside its make less is needed to tell a model.
    const meant = findMeant(`${make} ${said}`, makes);
    if (meant.some((found) => found.make === make)) return meant;
  }
  return findWritten(said, makes) ?? findMeant(said, makes);
}

/** The same name first, then names that begin with the words said. */
function findWritten(said: string, makes: MakeInStock[]): Found[] | null {
  const all = makes.flatMap(({ make, models }) => models.map(({ model }) => ({ make, model })));
  const key = compact(said);
  const named = all.filter(({ make, model }) => [key, compact(make) + key].includes(compact(model)));
  const family = all.filter(({ model }) => foldText(model).startsWith(`${foldText(said)} `));
  const [first, ...others] = named.length > 0 ? named : family;
  return first ? [first, ...others.filter(({ make }) => make === first.make)] : null;
}

/** One that is spelled or sounds alike. */
function findMeant(said: string, makes: MakeInStock[]): Found[] {
  const [first] = findNames(said, makes);
  return first?.model ? [{ make: first.make, model: first.model }] : [];
}

function joinLists<T>(...lists: (T[] | null | undefined)[]): T[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
