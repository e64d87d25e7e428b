import { z } from "zod";
import { compact } from "../../../catalog/match/reading/text.ts";
import { fold } from "../../../text/fold.ts";
import { dropInstructions } from "../../../text/instructions.ts";
import { readUnits } from "../papers/units.ts";
import { addFact, type Known, noCar, type Origin } from "./known.ts";
import { type Measure, measureOf } from "./measures.ts";

type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What was asked for, as a tool took it: the customer's words and figures. */
const ofCustomer = new Set(["applied", "relaxed", "understood", "not_applied", "unmet", "missing"]);

/** Takes in the figures of a text. `site`: of the web's, folded. */
export type ReadText = (text: string, origin: Origin, site?: string) => void;

/** Where a value stands: in which car's object, in a result or among its filters; `read` takes in a text. */
type Place = {
  known: Known;
  tool: string;
  car: string | null;
  origin: Origin;
  read: ReadText;
};

/**
 * Takes the figures, cars and passages of a tool's result into what is known.
 * @param tool whose result it is: by it the fields are read
 * @param read takes in the figures of a text of the result
 */
export function gatherResult(known: Known, tool: string, data: unknown, read: Place["read"]): void {
  walk({ known, tool, car: null, origin: "tool", read }, data, "", {});
}

function walk(place: Place, value: unknown, name: string, parent: Json): void {
  if (Array.isArray(value)) for (const one of value) walk(place, one, name, parent);
  else if (typeof value === "number") addNumber(place, value, name, parent);
  else if (typeof value === "string") addText(place, value, name, parent);
  else if (value === null) place.known.none.add(name);
  else if (isObject(value) && name === "passages") addPassage(place, value);
  else if (isObject(value) && name === "facets") addFacets(place, value);
  else if (isObject(value) && typeof value.quoted_text === "string") addPage(place, value);
  else if (isObject(value)) walkObject(place, value);
}

function walkObject({ known, tool, car, origin, read }: Place, value: Json): void {
  const { stock_id: stockId, items } = value;
  if (typeof stockId === "string") addCar(known, stockId, value);
  if (Array.isArray(items))
    addFact(known, {
      kind: "count",
      value: items.length,
      origin: "tool",
      counts: countsOf(value),
      detail: typeof value.total === "number" && value.total > items.length ? "page" : null,
    });
  if (Array.isArray(value.makes)) addStock(known, value.makes);
  if (Array.isArray(value.plans))
    addFact(known, { kind: "count", value: value.plans.length, origin: "tool", detail: "plans" });
  for (const [key, part] of Object.entries(value)) {
    const place: Place = {
      known,
      tool,
      read,
      car: typeof stockId === "string" ? stockId : car,
      origin: ofCustomer.has(key) ? "limit" : origin,
    };
    // A relaxed filter names its field beside its values.
    const isEnd = (key === "from" || key === "to") && typeof value.field === "string";
    walk(place, part, isEnd ? String(value.field) : key, value);
  }
}

const Makes = z.array(z.object({ make: z.string(), models: z.array(z.object({ model: z.string() })) }));

/** A list of all makes tells how many there are, and how many cars; it may be newer than the prompt's. */
function addStock(known: Known, makes: unknown[]): void {
  known.makes.push(...(Makes.safeParse(makes).data ?? []));
  const counts = makes.map((make) => (isObject(make) && typeof make.count === "number" ? make.count : 0));
  for (const value of [makes.length, counts.reduce((sum, count) => sum + count, 0)])
    addFact(known, { kind: "count", value, origin: "prompt" });
}

/** How many cars of a list there are of each value. */
function addFacets({ known }: Place, facets: Json): void {
  for (const [field, values] of Object.entries(facets))
    for (const [value, count] of Object.entries(isObject(values) ? values : {})) {
      if (typeof count !== "number") continue;
      known.corpus.push(fold(value));
      addFact(known, {
        kind: "count",
        value: count,
        origin: "tool",
        counts: field === "make" ? compact(value) : null,
      });
    }
}

function addNumber(place: Place, value: number, name: string, parent: Json): void {
  const { known, tool, car, origin } = place;
  const measure = measureOf(tool, name);
  if (!measure) return;
  const { kind, role = null, detail = null } = measure;
  const isPlan = "monthly_payment" in parent || "principal" in parent;
  // A price that the customer named is no car's.
  const isNamed = role === "price" && isPlan && car === null;
  const counts = kind === "count" ? countsOf(parent) : null;
  // A list of makes or models says of each how many there are, as the prompt does.
  const isOfMakes = counts !== null && !Array.isArray(parent.items);
  addFact(known, {
    kind,
    value: kind === "percent" && value <= 1 ? Math.round(value * 1e8) / 1e6 : value,
    role: isNamed ? null : role,
    car: isPlan && !isNamed && kind === "money" ? (car ?? noCar) : car,
    origin: isOfMakes ? "prompt" : origin,
    currency: typeof parent.currency === "string" ? parent.currency : null,
    counts,
    termMonths: (isPlan && kind === "money") || role === "rate" ? termOf(parent) : null,
    detail: isNamed ? "named" : detail,
  });
  if (kind === "percent") addFact(known, { kind: "number", value, car, origin });
  if (isPlan) addDerived(place, value, measure, name, parent);
}

function termOf({ term_months: months }: Json): number | null {
  return typeof months === "number" ? months : null;
}

/** What a number of a plan tells besides itself. */
function addDerived(
  { known, car, origin }: Place,
  value: number,
  measure: Measure,
  name: string,
  plan: Json,
): void {
  const { role } = measure;
  const { price, principal, total_tax: tax } = plan;
  // The interest with its tax.
  if (role === "interest" && typeof tax === "number")
    addFact(known, {
      kind: "money",
      value: Math.round((value + tax) * 100) / 100,
      role,
      car: measure.kind === "money" ? (car ?? noCar) : car,
      origin,
      termMonths: termOf(plan),
      detail: "tax",
    });
  // Of all payments together, which a total with the down payment is more than.
  if (role === "interest" && typeof principal === "number")
    addFact(known, {
      kind: "money",
      value: Math.round((principal + value) * 100) / 100,
      role: "total",
      car: measure.kind === "money" ? (car ?? noCar) : car,
      origin,
      termMonths: termOf(plan),
      detail: "payments",
    });
  // All payments but the last, which may differ by cents.
  if (name === "term_months") addFact(known, { kind: "number", value: value - 1, car, origin });
  if (role === "down" && typeof price === "number" && price > 0)
    addFact(known, {
      kind: "percent",
      value: Math.round((value / price) * 1e4) / 100,
      role: "down",
      car,
      origin,
    });
}

function addText({ known, car, origin, read }: Place, value: string, name: string, parent: Json): void {
  (origin === "limit" ? known.said : known.corpus).push(fold(value));
  if (name === "number" || name === "stock_id")
    addFact(known, { kind: "id", value: fold(value), car, origin, termMonths: termOf(parent) });
  else if (/^\d{4}-\d\d-\d\d(T|$)/.test(value))
    addFact(known, { kind: "date", value: value.slice(0, 19), car, origin });
  else if (name !== "currency" && car === null) read(value, origin);
}

function addPassage({ known, read }: Place, passage: Json): void {
  const headings = Array.isArray(passage.headings) ? passage.headings.map(String) : [];
  const heading = headings.join(" ");
  // What a document orders an assistant to say is no word of the dealer's.
  const text = dropInstructions(String(passage.text ?? ""));
  for (const part of [passage.title, heading, text]) {
    if (typeof part !== "string" || part === "") continue;
    addQuotable(known, part);
    known.papers.push(fold(part));
    known.corpus.push(fold(part));
    read(part, "passage");
  }
  // «¿La mensualidad incluye seguro?» above an answer says nothing of it.
  const title = [String(passage.title ?? ""), ...headings].filter((part) => !part.endsWith("?")).join(" ");
  known.sections.push(fold(`${title}. ${text}`));
  known.units.push(...readUnits(title, text));
  // The sentences of it that answer, which may be quoted apart.
  if (typeof passage.answer === "string") addQuotable(known, passage.answer);
}

function addQuotable(known: Known, text: string): void {
  known.quotable.push(text);
  known.passages.push(fold(text));
}

/** Strangers' words: nothing of the stock or the dealer is known by them. */
function addPage({ known, read }: Place, { site, url, title, quoted_text: quoted }: Json): void {
  const folded = fold(String(site));
  if (typeof url === "string") known.corpus.push(fold(url));
  known.corpus.push(folded);
  const text = [title, quoted].filter((part) => typeof part === "string").join("\n");
  known.web.push({ site: folded, text: fold(text) });
  read(text, "web", folded);
}

function addCar(known: Known, stockId: string, fields: Json): void {
  const { make, model, year, version, vehicle } = fields;
  const stated = known.stated.get(stockId) ?? new Map();
  for (const [key, value] of Object.entries(fields))
    if (value !== null && typeof value !== "object") stated.set(key, value);
  known.stated.set(stockId, stated);
  if (typeof make === "string" && typeof model === "string") {
    const label = fold([make, model, year, version].filter((word) => word != null).join(" "))
      // Versions shorten the doors: «1.6 5 PTAS. TRENDLINE».
      .replace(/\b(\d) ptas?\b\.?/, "$1 puertas");
    known.cars.set(stockId, {
      stockId,
      make: compact(make),
      model: compact(model),
      year: typeof year === "number" ? year : null,
      label,
      version: typeof version === "string" ? fold(version).trim() : "",
    });
  } else if (typeof vehicle === "string" && !known.cars.has(stockId)) addLabelled(known, stockId, vehicle);
}

/** The make or model that all cars of a list share, or that an entry of a list of makes is about. */
function countsOf(parent: Json): string | null {
  const named = (car: unknown, field: string) =>
    isObject(car) && typeof car[field] === "string" ? compact(car[field]) : null;
  if (typeof parent.model === "string") return compact(parent.model);
  if (typeof parent.make === "string") return compact(parent.make);
  if (!Array.isArray(parent.items)) return null;
  for (const field of ["model", "make"]) {
    const names = new Set(parent.items.map((car) => named(car, field)));
    const [name] = names;
    if (names.size === 1 && name) return name;
  }
  return null;
}

/** A car of which no more is known than how it is named: `Volkswagen Jetta 2019 Trendline`. */
export function addLabelled(known: Known, stockId: string, label: string): void {
  // «Peugeot 2008 2022»: of two years the first is the model.
  const [, name = label, year, version = ""] =
    /^(.*?(?: (?:19|20)\d\d)?) ((?:19|20)\d\d)(?: (.*)|$)/.exec(label) ?? [];
  const key = compact(name);
  const entry = known.vocabulary.names.get(key)?.find(({ model }) => model !== null);
  const [make = ""] = name.split(" ");
  known.cars.set(stockId, {
    stockId,
    make: entry?.make ?? compact(make),
    model: entry?.model ?? compact(name.slice(make.length) || name),
    year: year ? Number(year) : null,
    label: fold(label),
    version: fold(version).trim(),
  });
  if (year) addFact(known, { kind: "year", value: Number(year), car: stockId, origin: "tool" });
}
