import { foldText } from "../../text/fold.ts";
import type { MakeInStock } from "../makes.ts";
import { compact } from "../match/reading/text.ts";
import { findNames, matchQuery } from "../match.ts";
import type { CatalogQuery } from "../query.ts";
import type { Relaxation } from "../relax.ts";
import { type Exclusions, readExclusions } from "./exclusions.ts";
import type { StockWords } from "./words.ts";

/** A query in the stock's own words, without empty filters. `q` holds only words that no filter stands for. */
export type ResolvedQuery = {
  query: CatalogQuery;
  /** False: the make asked for is not in stock. */
  makeInStock: boolean;
  /** The models in stock that `model` means: several for a family («Tiggo»), none where it is not in stock. */
  models: string[];
  /** What `exclude` leaves out. */
  exclusions: Exclusions;
  /** Of `exclude`, what names nothing that could be left out. */
  notExcluded: string[];
  /** To find what misspelt words of `q` and `version` mean. */
  words: StockWords;
  /** What had to be read differently: the make, for a model that another make has. */
  changes: Relaxation[];
};

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
): Omit<ResolvedQuery, "words"> & { readFromText: CatalogQuery | null } {
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

type Names = Pick<ResolvedQuery, "query" | "makeInStock" | "models" | "changes">;

function resolveNames(query: CatalogQuery, makes: MakeInStock[]): Names {
  const entry = query.make ? findMake(query.make, makes) : null;
  if (entry) query.make = entry.make;
  const found = query.model ? findModels(query.model, makes, entry) : [];
  const [first] = found;
  if (!first) return { query, makeInStock: !query.make || entry !== null, models: [], changes: [] };
  const isOther = query.make != null && query.make !== first.make;
  const changes: Relaxation[] = isOther ? [{ field: "make", from: query.make ?? "", to: first.make }] : [];
  query.make = first.make;
  const models = found.filter(({ make }) => make === first.make).map(({ model }) => model);
  if (models.length === 1 && models[0]) query.model = models[0];
  return { query, makeInStock: true, models, changes };
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

/** @returns models of the make where it has such, else of any make */
function findModels(said: string, makes: MakeInStock[], entry: MakeInStock | null): Found[] {
  if (!entry) return findWritten(said, makes) ?? findMeant(said, makes);
  const written = findWritten(said, [entry]);
  if (written) return written;
  // Beside its make less is needed to tell a model.
  const meant = findMeant(`${entry.make} ${said}`, makes);
  if (meant.some(({ make }) => make === entry.make)) return meant;
  return findWritten(said, makes) ?? findMeant(said, makes);
}

/** The same name first, then names that begin with the words said. */
function findWritten(said: string, makes: MakeInStock[]): Found[] | null {
  const all = makes.flatMap(({ make, models }) => models.map(({ model }) => ({ make, model })));
  const key = compact(said);
  const named = all.filter(({ make, model }) => [key, compact(make) + key].includes(compact(model)));
  if (named.length > 0) return named;
  const family = all.filter(({ model }) => foldText(model).startsWith(`${foldText(said)} `));
  return family.length > 0 ? family : null;
}

/** One that is spelled or sounds alike. */
function findMeant(said: string, makes: MakeInStock[]): Found[] {
  const [first] = findNames(said, makes);
  return first?.model ? [{ make: first.make, model: first.model }] : [];
}

function dropEmpty(query: CatalogQuery): CatalogQuery {
  const isEmpty = (value: unknown) =>
    value == null || value === "" || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(query).filter(([, value]) => !isEmpty(value)));
}

function joinLists<T>(...lists: (T[] | null | undefined)[]): T[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
