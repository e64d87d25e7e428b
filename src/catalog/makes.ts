import { compact } from "./match/reading/text.ts";
import { listRows } from "./stock/conditions.ts";
import { countValues } from "./stock/count.ts";
import type { Stock } from "./stock/stock.ts";

/** A make in stock with its models; counts are of available cars only. */
export type MakeInStock = {
  make: string;
  count: number;
  models: { model: string; count: number }[];
  /** What the dealer's customers call the make, or one of its models, where it is no general usage. */
  nicknames?: { name: string; model?: string }[];
};

type Counted = { make: string; model: string; count: number };

/** @returns makes of available cars with their models, both by name; a make written in two ways is one */
export function listMakes(stock: Stock): MakeInStock[] {
  const makes = new Map<string, MakeInStock>();
  for (const { make, model, count } of countModels(stock)) {
    // The commonest spelling comes first and gives the name.
    const entry = makes.get(compact(make)) ?? { make, count: 0, models: [] };
    makes.set(compact(make), entry);
    entry.count += count;
    const same = entry.models.find((other) => compact(other.model) === compact(model));
    if (same) same.count += count;
    else entry.models.push({ model, count });
  }
  const byName = new Intl.Collator("es", { numeric: true }).compare;
  const list = [...makes.values()].sort((a, b) => byName(a.make, b.make));
  for (const { models } of list) models.sort((a, b) => byName(a.model, b.model));
  return list;
}

/** The commonest first. */
function countModels({ available, car }: Stock): Counted[] {
  const models = new Map<string, Counted>();
  for (const { value, count } of countValues(car, listRows(available))) {
    const { make, model } = value;
    const known = models.get(`${make}\n${model}`) ?? { make, model, count: 0 };
    known.count += count;
    models.set(`${make}\n${model}`, known);
  }
  const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [...models.values()].sort(
    (a, b) => b.count - a.count || inOrder(a.make, b.make) || inOrder(a.model, b.model),
  );
}

/** What the dealer's customers call a make, or a model of it where one is named. */
export type DealerNickname = { nickname: string; make: string; model: string | null };

/** The makes with the dealer's nicknames for them; those of a make that is not in stock are left out. */
export function addNicknames(makes: MakeInStock[], nicknames: DealerNickname[]): MakeInStock[] {
  return makes.map((entry) => {
    const own = nicknames.filter(({ make }) => compact(make) === compact(entry.make));
    if (own.length === 0) return entry;
    const names = own.map(({ nickname, model }) => ({ name: nickname, ...(model !== null && { model }) }));
    return { ...entry, nicknames: names };
  });
}

/** Makes and models with their counts alone. */
export function presentMakes(makes: MakeInStock[]): Omit<MakeInStock, "nicknames">[] {
  return makes.map(({ nicknames, ...entry }) => entry);
}
