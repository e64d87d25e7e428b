import { type CatalogQuery, dropEmpty } from "../../../../catalog/query.ts";
import { hearExtremes } from "../../../hear/best.ts";
import { sortBy } from "../../../hear/cars/measures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { type Action, type Call, call, say } from "../action.ts";
import { isComparison } from "../read/compared.ts";
import { measuresOf } from "../read/measures-asked.ts";
import { listQueries } from "../read/search/queries.ts";
import type { HeardTurn } from "../turn.ts";

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
