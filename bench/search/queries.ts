import type { CatalogQuery } from "../../src/catalog/query.ts";
import { misspell } from "../../test/catalog/match/misspell.ts";

type Pick = <Value>(values: readonly Value[]) => Value;
type Filter = (pick: Pick) => CatalogQuery;

const filters: Filter[] = [
  (pick) => ({ make: pick(["Nissan", "Toyota", "Mazda", "Seat", "Jeep", "MG"]) }),
  (pick) => pick([{ model: "Versa" }, { model: "CX-5" }, { model: "Ibiza" }, { make: "KIA", model: "Rio" }]),
  (pick) => ({ year_min: pick([2014, 2018, 2020, 2023]) }),
  (pick) => ({ year_min: pick([2015, 2018]), year_max: pick([2018, 2020]) }),
  (pick) => ({ price_max: pick([120_000, 180_000, 250_000, 400_000]) }),
  (pick) => ({ price_min: pick([100_000, 250_000]), price_max: pick([300_000, 500_000]) }),
  (pick) => ({ km_max: pick([10_000, 40_000, 80_000]) }),
  (pick) => ({ transmission: pick(["automatic", "manual"]) }),
  (pick) => ({ fuel: pick(["petrol", "hybrid", "diesel", "electric"]) }),
  (pick) => ({ body: pick(["suv", "sedan", "hatchback", "pickup", "van", "coupe"]) }),
  (pick) => ({ colour: pick(["blanco", "rojo", "azul", "café"]) }),
  () => ({ bluetooth: true }),
  () => ({ car_play: true }),
  (pick) => ({ version: pick(["Highline", "higline", "Sense"]) }),
];
const sorts = [null, null, null, "price_asc", "price_desc", "year_desc", "km_asc"] as const;
const names = [
  "Volkswagen Jetta",
  "Mazda 3",
  "Nissan Sentra",
  "Honda Civic",
  "Toyota Hilux",
  "Ford Explorer",
  "Suburban",
  "Tucson",
];
const wishes = ["", " automático", " 2019", " menos de 250 mil", " rojo del 2018 en adelante", " highline"];

/** What customers may ask for, of each sort as many as of the others: filters together, names misspelt, names in a sentence. */
export function listQueries(count: number): CatalogQuery[] {
  let state = 42;
  const pick: Pick = (values) => {
    state = (state * 48_271) % 2_147_483_647;
    return values[state % values.length] as (typeof values)[number];
  };
  return Array.from({ length: count }, (_, index): CatalogQuery => {
    if (index % 3 === 1) return { q: pick(misspell(pick(names), index)) + pick(wishes) };
    if (index % 3 === 2) return { q: `busco ${pick(names)}${pick(wishes)}`, page_size: 5 };
    const chosen = Array.from({ length: 1 + (index % 5) }, () => pick(filters)(pick));
    const page = pick([1, 1, 1, 2, 5]);
    return { ...Object.assign({}, ...chosen), sort: pick(sorts), page };
  });
}
