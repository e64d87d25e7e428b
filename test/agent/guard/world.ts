import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const Passage = z.strictObject({ title: z.string(), heading: z.string(), text: z.string() });
const Car = z.looseObject({
  stock_id: z.string(),
  make: z.string(),
  model: z.string(),
  version: z.string().nullable().default(null),
  year: z.int(),
  km: z.int(),
  price: z.number(),
});
const Plan = z.strictObject({
  /** Name of its car; null: of a price alone. */
  of: z.string().nullable(),
  number: z.string(),
  price: z.number(),
  down_payment: z.number(),
  principal: z.number(),
  annual_rate: z.number(),
  term_months: z.int(),
  monthly_payment: z.number(),
  last_payment: z.number(),
  total_interest: z.number(),
  total: z.number(),
  expires_at: z.string(),
});
const World = z.strictObject({
  today: z.string(),
  terms_months: z.array(z.int()),
  /** Models in stock with their counts, by make. */
  makes: z.record(z.string(), z.record(z.string(), z.int())),
  cars: z.record(z.string(), Car),
  plans: z.record(z.string(), Plan),
  passages: z.record(z.string(), Passage),
});
export type World = z.output<typeof World>;
export type WorldCar = z.output<typeof Car>;

/** The stock, plans and documents that a folder's situations speak of: its own world.yaml, or the one beside this. */
export function readWorld(folder: string): World {
  const own = join(folder, "world.yaml");
  const path = existsSync(own) ? own : join(import.meta.dirname, "world.yaml");
  return World.parse(parse(readFileSync(path, "utf8")));
}

/** @param car its name, or its name with other fields than it has in the world */
export function carOf(world: World, car: string | { is: string }): WorldCar {
  if (typeof car === "string") return { currency: "MXN", ...find(world.cars, car) };
  const { is, ...others } = car;
  return { ...carOf(world, is), ...others };
}

/** @throws where the world has none of that name */
export function find<T>(entries: Record<string, T>, name: string): T {
  const entry = entries[name];
  if (entry === undefined) throw new Error(`world.yaml has no «${name}»`);
  return entry;
}
