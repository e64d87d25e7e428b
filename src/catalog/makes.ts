import type { DataSource } from "typeorm";
import { compact } from "./match/reading/text.ts";

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
export async function listMakes(source: DataSource): Promise<MakeInStock[]> {
  const rows: Counted[] = await source.query(
    `SELECT make, model, count(*)::int AS count FROM vehicle WHERE status = 'available'
     GROUP BY make, model ORDER BY count(*) DESC, make, model`,
  );
  const makes = new Map<string, MakeInStock>();
  for (const { make, model, count } of rows) {
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
