import type { EntityManager, SelectQueryBuilder } from "typeorm";
import { foldText } from "../fold.ts";
import { toCents } from "../money.ts";
import { findBody, listColourStems, splitAlternatives } from "./match/bodies-and-colours.ts";
import { isKnownName } from "./match/names/known-cars.ts";
import { hasBody } from "./search/bodies.ts";
import { excludeFrom } from "./search/exclusions.ts";
import type { ResolvedQuery } from "./search/resolve.ts";
import { takeWish } from "./search/wishes.ts";
import type { StockWords } from "./search/words.ts";
import { type Vehicle, VehicleSchema } from "./vehicle.ts";

/** What alternatives to a model should be near to, where the stock knows or knew that model. */
export type Likeness = { body: string | null; priceCents: number };

type Builder = SelectQueryBuilder<Vehicle>;

/**
 * Available vehicles that fit. What a vehicle does not state, it does not fit: unknown is neither yes nor no. Only a
 * body that is not stated may be known from the model.
 */
export function selectVehicles(
  manager: EntityManager,
  { query, models, exclusions, words }: ResolvedQuery,
): Builder {
  const builder = manager
    .getRepository(VehicleSchema)
    .createQueryBuilder("vehicle")
    .where("vehicle.status = 'available'");
  const filter = (value: unknown, condition: string, parameters: Record<string, unknown>) => {
    if (value !== null && value !== undefined) builder.andWhere(condition, parameters);
  };
  const { make, model, transmission, fuel, bluetooth, car_play: carPlay } = query;
  filter(make, "vehicle.folded_make = :make", { make: foldText(make ?? "") });
  // With one alone the index gives the order as well.
  const named = (models ?? []).map(foldText);
  if (named.length === 1) filter(model, "vehicle.folded_model = :model", { model: named[0] });
  else filter(model, "vehicle.folded_model = ANY(:models)", { models: named });
  filter(query.year_min, "vehicle.year >= :yearMin", { yearMin: query.year_min });
  filter(query.year_max, "vehicle.year <= :yearMax", { yearMax: query.year_max });
  filter(query.price_min, "vehicle.price_cents >= :priceMin", { priceMin: toCents(query.price_min ?? 0) });
  filter(query.price_max, "vehicle.price_cents <= :priceMax", { priceMax: toCents(query.price_max ?? 0) });
  filter(query.km_max, "vehicle.km <= :kmMax", { kmMax: query.km_max });
  filter(bluetooth, "vehicle.bluetooth = :bluetooth", { bluetooth });
  filter(carPlay, "vehicle.car_play = :carPlay", { carPlay });
  filter(transmission, "vehicle.transmission = :transmission", { transmission });
  filter(fuel, "vehicle.fuel = :fuel", { fuel });
  filter(query.length_max_mm, "vehicle.length_mm <= :lengthMax", { lengthMax: query.length_max_mm });
  filter(query.width_max_mm, "vehicle.width_mm <= :widthMax", { widthMax: query.width_max_mm });
  filter(query.height_max_mm, "vehicle.height_mm <= :heightMax", { heightMax: query.height_max_mm });
  const conditions = [
    ...(query.body
      ? [
          hasBody(
            splitAlternatives(query.body).map((one) => findBody(one) ?? foldText(one)),
            "body",
          ),
        ]
      : []),
    ...(query.wish ?? []).map(takeWish),
    ...excludeFrom(exclusions).conditions,
  ];
  for (const { sql, parameters } of conditions) builder.andWhere(sql, parameters);
  if (query.colour) {
    const pattern = `\\m(${splitAlternatives(query.colour).flatMap(listColourStems).map(escapePattern).join("|")})`;
    builder.andWhere("vehicle.folded_colour ~ :colour", { colour: pattern });
  }
  addWords(builder, "vehicle.folded_name", query.q, words, "word");
  // The version is part of the name, which the index knows; words of make and model are not meant.
  addWords(builder, "vehicle.folded_name", query.version, words, "named");
  addWords(builder, "vehicle.folded_version", query.version, words, "version");
  return builder;
}

const sortColumns = { price: "vehicle.price_cents", year: "vehicle.year", km: "vehicle.km" } as const;

/**
 * The order asked for; ties, and no order at all, by what states that it is none of what is not wanted, by wishes, by
 * likeness, then newest and least driven.
 */
export function orderVehicles(
  builder: Builder,
  { query, exclusions }: Pick<ResolvedQuery, "query" | "exclusions">,
  likeness: Likeness | null,
): Builder {
  const orders = new Map<string, "ASC" | "DESC">();
  const add = (expression: string, direction: "ASC" | "DESC") => {
    if (!orders.has(expression)) orders.set(expression, direction);
  };
  const [, field, direction] = /^(price|year|km)_(asc|desc)$/.exec(query.sort ?? "") ?? [];
  if (field) add(sortColumns[field as keyof typeof sortColumns], direction === "desc" ? "DESC" : "ASC");
  for (const expression of excludeFrom(exclusions).stated) add(`(${expression})`, "DESC");
  for (const wish of query.wish ?? []) for (const order of takeWish(wish).orders) add(...order);
  if (likeness) {
    add("(vehicle.body IS NOT DISTINCT FROM :likeBody)", "DESC");
    add("abs(vehicle.price_cents - :likePrice)", "ASC");
    builder.setParameters({ likeBody: likeness.body, likePrice: likeness.priceCents });
  }
  add(sortColumns.year, "DESC");
  add(sortColumns.km, "ASC");
  add("vehicle.stock_id", "ASC");
  for (const [expression, order] of orders) builder.addOrderBy(expression, order);
  return builder;
}

/**
 * What the model asked for is like: body and average price of all its cars that are or were here.
 * @returns null for a model that never was
 */
export async function findLikeness(
  manager: EntityManager,
  { query }: ResolvedQuery,
): Promise<Likeness | null> {
  if (!query.model) return null;
  const rows: { body: string | null; price_cents: number | null }[] = await manager.query(
    `SELECT mode() WITHIN GROUP (ORDER BY body) AS body, avg(price_cents)::float8 AS price_cents FROM vehicle
     WHERE folded_model = fold($1) AND ($2::text IS NULL OR folded_make = fold($2))`,
    [query.model, query.make ?? null],
  );
  const [row] = rows;
  return row && row.price_cents !== null ? { body: row.body, priceCents: Math.round(row.price_cents) } : null;
}

/**
 * Every word has to be found. Long ones may be misspelled; short ones, numbers and names of cars, which must not bring
 * another car, stand whole.
 * @param column folded text with a space at both ends
 */
function addWords(
  builder: Builder,
  column: string,
  text: string | null | undefined,
  words: StockWords,
  name: string,
): void {
  for (const [index, word] of listWords(text ?? "").entries()) {
    const isExact = word.length <= 3 || /\d/.test(word) || isKnownName(word);
    const patterns = (isExact ? [word] : words.find(word)).map((meant) => `% ${escapeLike(meant)} %`);
    const parameter = `${name}${index}`;
    if (patterns.length === 0) builder.andWhere("false");
    else if (patterns.length === 1)
      builder.andWhere(`${column} LIKE :${parameter}`, { [parameter]: patterns[0] });
    else builder.andWhere(`${column} LIKE ANY(:${parameter})`, { [parameter]: patterns });
  }
}

function listWords(text: string): string[] {
  return foldText(text)
    .split(" ")
    .filter((word) => /[\p{L}\d]/u.test(word));
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

function escapePattern(text: string): string {
  return text.replace(/[^\p{L}\d ]/gu, "\\$&");
}
