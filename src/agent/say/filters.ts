import { nameModel } from "../../catalog/label.ts";
import { splitAlternatives } from "../../catalog/match/bodies-and-colours.ts";
import type { VehicleWish } from "../../catalog/query.ts";
import { largeFromMm, smallUpToMm } from "../../catalog/search/wishes.ts";
import type { Language } from "../../text/language.ts";
import { nameColour } from "./colours.ts";
import { writeMoney, writeNumber } from "./figures.ts";
import { phrasesOf } from "./phrases.ts";
import type { Phrases } from "./wording.ts";

const metres = (mm: number) => String(mm / 1_000);
const join = (list: string[], link: string) =>
  [list.slice(0, -1).join(", "), list.at(-1)].filter(Boolean).join(` ${link} `);
const words = {
  es: {
    from: (low: string) => `desde ${low}`,
    to: (high: string) => `hasta ${high}`,
    between: (low: string, high: string) => `de ${low} a ${high}`,
    at: (place: string) => `en ${place}`,
    brandNew: "nuevo, de 0 km",
    thrifty: "híbrido, eléctrico ni chico",
    monthly: (amount: string) => `hasta ${amount} al mes`,
    without: (list: string[]) => `sin ${join(list, "ni")}`,
    sides: { length_max_mm: "de largo", width_max_mm: "de ancho", height_max_mm: "de alto" },
    sorts: {
      price_asc: "del más barato al más caro",
      price_desc: "del más caro al más barato",
      year_desc: "los más nuevos primero",
      year_asc: "los más antiguos primero",
      km_asc: "los de menos kilómetros primero",
      km_desc: "los de más kilómetros primero",
    },
    wishes: {
      family: "familiar (SUV, van o vagoneta)",
      seven_seats:
        "para 7 pasajeros (el inventario no indica asientos: primero las versiones que los nombran, luego vans y las SUV más largas; hay que confirmarlo)",
      small: `chico (hasta ${metres(smallUpToMm)} m de largo)`,
      large: `amplio (desde ${metres(largeFromMm)} m de largo)`,
      economy:
        "rendidor (el inventario no indica el consumo: primero híbridos y eléctricos, luego los más chicos)",
    },
  },
  en: {
    from: (low: string) => `from ${low}`,
    to: (high: string) => `up to ${high}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    at: (place: string) => `in ${place}`,
    brandNew: "brand new, 0 km",
    thrifty: "that is hybrid, electric or small",
    monthly: (amount: string) => `up to ${amount} a month`,
    without: (list: string[]) => `without ${join(list, "or")}`,
    sides: { length_max_mm: "long", width_max_mm: "wide", height_max_mm: "high" },
    sorts: {
      price_asc: "cheapest first",
      price_desc: "most expensive first",
      year_desc: "newest first",
      year_asc: "oldest first",
      km_asc: "lowest mileage first",
      km_desc: "highest mileage first",
    },
    wishes: {
      family: "for a family (SUV, van or wagon)",
      seven_seats:
        "for seven (the stock does not state seats: versions that name them first, then vans and the longest SUVs; to be confirmed)",
      small: `small (up to ${metres(smallUpToMm)} m long)`,
      large: `roomy (from ${metres(largeFromMm)} m long)`,
      economy:
        "economical (the stock does not state consumption: hybrids and electric cars first, then the smallest)",
    },
  },
} satisfies Record<Language, unknown>;

/** A query of the catalogue in short words, one for each thing asked for: «Mazda 3», «sedán», «hasta $300,000 MXN». */
export function describeFilters(
  query: Record<string, unknown>,
  language: Language,
  currency: string,
): string[] {
  const text = (field: string) => (typeof query[field] === "string" ? query[field] : null);
  const amount = (field: string) => (typeof query[field] === "number" ? query[field] : null);
  const { values, facts, km } = phrasesOf(language);
  const named = (field: string) => {
    const value = text(field);
    return value && Object.hasOwn(values, value) ? values[value as keyof Phrases["values"]] : value;
  };
  const [make, model, colour, kmMax] = [text("make"), text("model"), text("colour"), amount("km_max")];
  const [monthly, sort, location] = [amount("monthly_max"), text("sort"), text("location")];
  const money = (value: number) => writeMoney(value, currency, language);
  const excluded = [
    ...listTexts(query.exclude).map((term) => nameValue(term, language)),
    ...(query.bluetooth === false ? [facts.bluetooth] : []),
    ...(query.car_play === false ? [facts.car_play] : []),
  ];
  return [
    nameCars(make, model, language),
    text("version"),
    nameAlternatives(text("body"), language),
    nameAlternatives(text("fuel"), language),
    named("transmission"),
    nameAlternatives(colour, language),
    span(language, amount("year_min"), amount("year_max"), String),
    span(language, amount("price_min"), amount("price_max"), money),
    kmMax === 0 ? words[language].brandNew : null,
    kmMax ? words[language].to(km(writeNumber(kmMax, language))) : null,
    query.bluetooth === true ? facts.bluetooth : null,
    query.car_play === true ? facts.car_play : null,
    ...Object.entries(words[language].sides).map(([field, side]) => {
      const mm = amount(field);
      return mm === null ? null : words[language].to(`${metres(mm)} m ${side}`);
    }),
    location && words[language].at(location),
    ...listTexts(query.wish).map((wish) => words[language].wishes[wish as VehicleWish]),
    monthly === null ? null : words[language].monthly(money(monthly)),
    excluded.length > 0 ? words[language].without(excluded) : null,
    sort && Object.hasOwn(words[language].sorts, sort)
      ? words[language].sorts[sort as keyof (typeof words)["es"]["sorts"]]
      : null,
  ].flatMap((part) => (part ? [part] : []));
}

/** «Nissan Versa», «Audi o BMW»; null: neither make nor model. */
export function nameCars(make: string | null, model: string | null, language: Language): string | null {
  const [makes, models] = [splitAlternatives(make ?? ""), splitAlternatives(model ?? "")];
  if (make && model && makes.length === 1 && models.length === 1) return nameModel({ make, model });
  // Models that are as many as their makes tell them.
  const parts = models.length >= makes.length ? [models] : [makes, models];
  const or = language === "es" ? "o" : "or";
  return parts.flatMap((names) => (names.length > 0 ? join(names, or) : [])).join(", ") || null;
}

function span(
  language: Language,
  low: number | null,
  high: number | null,
  write: (value: number) => string,
): string | null {
  const { from, to, between } = words[language];
  if (low !== null && high !== null) return low === high ? write(low) : between(write(low), write(high));
  if (low !== null) return from(write(low));
  return high === null ? null : to(write(high));
}

function listTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** A value of the stock in the customer's language; a name stays as it is. */
function nameValue(value: string, language: Language): string {
  const { values } = phrasesOf(language);
  return Object.hasOwn(values, value)
    ? values[value as keyof Phrases["values"]]
    : nameColour(value, language);
}

/** «para 7 pasajeros», "small", without how they are taken; consumption, which no car states, as what it is taken for. */
export function nameWishes(wishes: string[], language: Language): string {
  const { wishes: named, thrifty } = words[language];
  const names = wishes.map((wish) => (wish === "economy" ? thrifty : (named[wish as VehicleWish] ?? wish)));
  return names.map((name) => name.replace(/ \([^)]*\)/g, "")).join(", ");
}

/** «hatchback o sedán», "blue or red". */
export function nameAlternatives(value: string | null, language: Language): string | null {
  const names = splitAlternatives(value ?? "").map((one) => nameValue(one, language));
  return names.length > 0 ? join(names, language === "es" ? "o" : "or") : null;
}

/** As many as help to choose, of the facets that narrow a list down. */
const mostFacets = 2;
const mostValues = 3;
const narrowing = ["body", "make", "transmission", "fuel"];

/** «SUV (8), sedán (5); automática (9), manual (4)»: what is left to choose by; null where nothing is. */
export function describeFacets(
  facets: Record<string, Record<string, number>>,
  applied: Record<string, unknown>,
  language: Language,
): string | null {
  const open = narrowing.filter(
    (facet) => applied[facet] == null && Object.keys(facets[facet] ?? {}).length > 1,
  );
  const told = open.slice(0, mostFacets).map((facet) =>
    Object.entries(facets[facet] ?? {})
      .slice(0, mostValues)
      .map(([value, count]) => `${facet === "make" ? value : nameValue(value, language)} (${count})`)
      .join(", "),
  );
  return told.length > 0 ? told.join("; ") : null;
}
