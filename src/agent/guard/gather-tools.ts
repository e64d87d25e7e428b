import { compact } from "../../catalog/match/text.ts";
import { fold } from "../../fold.ts";
import type { FigureKind, Role } from "./figures/figure.ts";
import { addFact, type Known, type Origin } from "./known.ts";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the fields of tools measure; a field that is not among them is told by the end of its name. */
const fields: [RegExp, FigureKind, Role | null][] = [
  [/^price$/, "money", "price"],
  [/^(down_payment|least|min(imum)?_down(_payment)?)$/, "money", "down"],
  [/^principal$/, "money", "principal"],
  [/(^|_)(monthly|last)_payment$/, "money", "monthly"],
  [/interest$/, "money", "interest"],
  [/^total(_to_pay|_paid)?$/, "money", "total"],
  [/price|payment|amount|cost|fee|tax|balance|saving|budget/, "money", null],
  [/rate|percent|share/, "percent", null],
  [/month|term/, "months", null],
  [/(^|_)km($|_)|mileage/, "km", null],
  [/_mm$/, "mm", null],
  [/year/, "year", null],
  [/total|count|page|pages|cars|position/, "count", null],
];
const unread = new Set(["score", "ok", "latitude", "longitude"]);

/**
 * Takes the figures, cars and passages of a tool's result into what is known.
 * @param read reads the figures of a text of the result
 */
export function gatherResult(known: Known, data: unknown, read: (text: string, origin: Origin) => void): void {
  walk(data, { car: null, origin: "tool" });

  function walk(value: unknown, around: { car: string | null; origin: Origin }, name = "", parent: Json = {}): void {
    if (Array.isArray(value)) return value.forEach((one) => walk(one, around, name, parent));
    if (typeof value === "number") return addNumber(value, name, parent, around);
    if (typeof value === "string") return addText(value, name, around);
    if (!isObject(value)) return;
    if (name === "passages") return addPassage(value);
    const car = typeof value.stock_id === "string" ? value.stock_id : around.car;
    if (typeof value.stock_id === "string") addCar(value.stock_id, value);
    if (isObject(value) && Array.isArray(value.items)) addList(value);
    for (const [key, part] of Object.entries(value)) {
      const isLimit = key === "applied" || key === "relaxed";
      walk(part, { car, origin: isLimit ? "limit" : around.origin }, nameOf(key, value), value);
    }
  }

  /** A relaxed filter names its field beside its values. */
  function nameOf(key: string, parent: Json): string {
    return (key === "from" || key === "to") && typeof parent.field === "string" ? parent.field : key;
  }

  function addNumber(value: number, name: string, parent: Json, { car, origin }: { car: string | null; origin: Origin }): void {
    if (unread.has(name)) return;
    const isPlan = "monthly_payment" in parent || "principal" in parent;
    const field = fields.find(([pattern, kind]) => pattern.test(name) && (name !== "total" || (kind === "money") === isPlan));
    const currency = typeof parent.currency === "string" ? parent.currency : null;
    if (!field) return addFact(known, { kind: "any", value, car, origin });
    const [, kind, role] = field;
    // A price that the customer named is no car's.
    const isNamed = kind === "money" && role === "price" && isPlan && car === null;
    const told = kind === "percent" && value <= 1 ? Math.round(value * 1e8) / 1e6 : value;
    addFact(known, { kind, value: told, role: isNamed ? null : role, car, origin, currency, ...(kind === "count" && { counts: countsOf(parent) }) });
    if (isPlan && role === "down" && typeof parent.price === "number" && parent.price > 0)
      addFact(known, { kind: "percent", value: Math.round((value / parent.price) * 1e4) / 100, car, origin });
  }

  function addText(value: string, name: string, { car, origin }: { car: string | null; origin: Origin }): void {
    known.corpus.push(fold(value));
    if (name === "number" || name === "stock_id") return addFact(known, { kind: "id", value: fold(value), car, origin });
    if (/^\d{4}-\d\d-\d\d(T|$)/.test(value)) return addFact(known, { kind: "date", value: value.slice(0, 19), car, origin });
    if (name === "currency" || car !== null) return;
    read(value, origin);
  }

  function addPassage(passage: Json): void {
    const parts = [passage.title, passage.heading, passage.text].filter((part) => typeof part === "string");
    known.passages.push(...parts);
    for (const part of parts) {
      known.corpus.push(fold(part));
      read(part, "passage");
    }
  }

  function addCar(stockId: string, fields: Json): void {
    const { make, model, year, vehicle } = fields;
    const stated = known.stated.get(stockId) ?? new Map();
    for (const [key, value] of Object.entries(fields)) if (value !== null && typeof value !== "object") stated.set(key, value);
    known.stated.set(stockId, stated);
    if (typeof make === "string" && typeof model === "string") {
      const version = typeof fields.version === "string" ? fields.version : "";
      const label = fold([make, model, year, version].join(" "));
      known.cars.set(stockId, { stockId, make: compact(make), model: compact(model), year: typeof year === "number" ? year : null, label });
    } else if (typeof vehicle === "string" && !known.cars.has(stockId)) addLabelled(known, stockId, vehicle);
  }

  /** How many a list has counts that car where it is of one alone. */
  function addList({ items }: Json): void {
    const list = items as unknown[];
    addFact(known, { kind: "count", value: list.length, origin: "tool", counts: countsOf({ items }) });
  }
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
  const [, name = label, year] = /^(.*?)(?: ((?:19|20)\d\d))(?: |$)/.exec(label) ?? [];
  const key = compact(name);
  const entry = known.vocabulary.get(key)?.find(({ model }) => model !== null);
  const [make = ""] = name.split(" ");
  known.cars.set(stockId, {
    stockId,
    make: entry?.make ?? compact(make),
    model: entry?.model ?? compact(name.slice(make.length) || name),
    year: year ? Number(year) : null,
    label: fold(label),
  });
}
