import type { KnownCar, Vocabulary } from "../cars.ts";
import type { FigureKind, Role } from "../figures/figure.ts";
import type { Unit } from "../papers/units.ts";
import type { Span } from "../text.ts";

/**
 * Where a figure is known from. `tool`, `passage`, `prompt` (stock and terms), `dealer` (what the dealer states of itself)
 * and `seller` (what the dealer's side said before, which was judged then) stand for themselves; `said` (by the customer) and `limit` (a filter of a search)
 * may only be repeated as what they are; what stands on the `web` only with its site's name, and never as an amount.
 */
export type Origin = "tool" | "passage" | "web" | "prompt" | "dealer" | "seller" | "said" | "limit";

/** Of an amount of a plan for a price: no car's, whichever is spoken of. */
export const noCar = "";

/** One figure that is known. */
export type Fact = {
  kind: FigureKind;
  value: number | string;
  role: Role | null;
  /** The stock id of the car that it is one of; `noCar`; null: it may be said of any. */
  car: string | null;
  origin: Origin;
  currency: string | null;
  /** Of a count: the make or model that it counts, compact; null: none, or several. */
  counts: string | null;
  /** Of an amount of a plan, of its number and of a rate: its term. */
  termMonths: number | null;
  /**
   * Which one of its kind: a size's side (`length`), a rate's period (`month`), an hour's weekdays (`12345`), or that a
   * count is of a `page` of more; what an amount is told with (`before`, `extra`, `fee`, `tax`); that nobody is there on a date (`holiday`); of the dealer's
   * file: the words before it («insurgentes sur»); of the web: its site. Null: nothing
   * tells.
   */
  detail: string | null;
  /** Of an hour: of a branch, of the people who answer, of sales or the workshop alone; null: nothing tells. */
  whose: "branch" | "staff" | "sales" | "workshop" | null;
  /** Of an hour: the branch that alone has it, by its name; null: the dealer's, or nothing tells. */
  branch: string | null;
  /** Of an hour of a paper: the one branch that its sentence, else the whole of it, names; null: none, or several. */
  place: string | null;
};

/** The customer named it, or a filter of a search: it may only be repeated as what it is. */
export const isSaid = ({ origin }: Fact) => origin === "said" || origin === "limit";

/** The values of a kind that the customer or a filter of a search named. */
export function valuesSaid(kind: FigureKind, { facts }: Known): number[] {
  return (facts.get(kind) ?? []).filter(isSaid).map(({ value }) => Number(value));
}

/** What a tool states of a car besides figures: the values of its fields, by their names. */
export type Stated = Map<string, unknown>;

/** Its name and address, folded, how it may be called, its telephone in digits (or nothing), and whether it has hours of its own. */
export type KnownBranch = {
  name: string;
  address: string;
  called: string[];
  phone: string;
  hasOwnHours: boolean;
};

/** All that a reply may say. */
export type Known = {
  facts: Map<FigureKind, Fact[]>;
  cars: Map<string, KnownCar>;
  stated: Map<string, Stated>;
  /** The makes and models of the stock, by the prompt and by the tools. */
  makes: { make: string; models: { model: string }[] }[];
  vocabulary: Vocabulary;
  /** Compact names of cars that the customer, a tool or a document spoke of. */
  spokenOf: Set<string>;
  /** Cars that were looked at in this turn, without a search: what is said without a name is said of them. */
  opened: string[];
  /** The car that was under discussion before this turn. */
  discussed: string | null;
  /** Folded numbers of the plans of this turn that are for a price, whatever car is under discussion. */
  plansOfNone: string[];
  /** A person was called in this turn or before, or has written. */
  isHandedOver(): boolean;
  /** A list was found in this turn: the one before it is no longer seen. */
  isSearched: boolean;
  /** Where the dealer receives customers. */
  branches: KnownBranch[];
  /** Passages, their headings and the short answers beside them, as they were found: what may be quoted. */
  quotable: string[];
  /** The same, folded. */
  passages: string[];
  /** Each passage behind its heading; folded. */
  sections: string[];
  /** The paragraphs of all passages. */
  units: Unit[];
  /** Pages of the web that were found; both folded. */
  web: { site: string; text: string }[];
  /** Folded: passages, and what the dealer states of itself. */
  papers: string[];
  /** Folded: whatever tools, documents and the dealer's side wrote; links must stand here, and words of other languages. */
  corpus: string[];
  /** Folded: what the customer wrote, and what is told of that. Of names of places alone it is enough to stand here. */
  said: string[];
  /** Sentences that the dealer's side wrote before, with the stock ids of the cars that they speak of. */
  told: { folded: string; sentence: Span; cars: string[] }[];
  /** Filters of this turn's searches that all cars in a list meet, for example `bluetooth`. */
  applied: Map<string, unknown>;
  /** Fields that a tool states as none: `least_down_share`, where nothing has to be paid down. */
  none: Set<string>;
  currency: string | null;
  /** Stock ids of cars that are sold or reserved by now, each with which of the two; null: nothing tells. */
  gone: Map<string, "sold" | "reserved" | null>;
};

/** Whether a paper, a tool or an earlier word of the dealer's says it, in whatever way. */
export function isStated(pattern: RegExp, { papers, corpus }: Known): boolean {
  return [papers, corpus].some((texts) => texts.some((text) => text.search(pattern) >= 0));
}

/** Whether a plan was calculated for a term. */
export function isTermOfPlan(term: Fact["value"], { facts }: Known): boolean {
  return facts.get("money")?.some(({ termMonths }) => termMonths === term) === true;
}

/** A search of the turn found more than the page of them that it brought. */
export const isPartShown = ({ facts }: Known): boolean =>
  facts.get("count")?.some(({ detail, origin }) => detail === "page" && origin === "tool") === true;

/** Today, `2026-11-27`; empty: it is not known. */
export const todayOf = ({ facts }: Known): string =>
  String(facts.get("date")?.find(({ origin }) => origin === "prompt")?.value ?? "");

/** Keeps a fact with those of its kind; what is not given of it is null. */
export function addFact(known: Known, fact: Partial<Fact> & Pick<Fact, "kind" | "value" | "origin">): void {
  const whole: Fact = {
    role: null,
    car: null,
    currency: null,
    counts: null,
    termMonths: null,
    detail: null,
    whose: null,
    branch: null,
    place: null,
    ...fact,
  };
  const facts = known.facts.get(fact.kind);
  if (facts) facts.push(whole);
  else known.facts.set(fact.kind, [whole]);
}
