import type { NamedCar } from "../../../../catalog/match/names/take-names.ts";
import { understand } from "../../../../catalog/match.ts";
import type { CatalogQuery } from "../../../../catalog/query.ts";
import { hearAsked } from "../../../hear/facets.ts";
import { said } from "../../../hear/patterns.ts";
import { plainWords } from "../../../hear/topics.ts";
import type { HeardTurn } from "../turn.ts";

const bySize = new RegExp(
  said(`cual(es)? (es|esta|son) mas (larg|anch|alt|grand|chic|ampli|pequen)\\w+,
    which( one| car)? is (the )?(long|wid|tall|bigg|larg|small)\\w+`),
);

/** True where cars are to be set side by side: as such, by their measures, or by what is asked of each of them. */
export function comparesCars(turn: HeardTurn): boolean {
  return isComparison(turn) || hearAsked(turn.text).facets.length > 0;
}

function isComparison({ topics, text }: HeardTurn): boolean {
  return topics.has("compare") || comparesSizes(text);
}

/** True where their measures are to be set side by side. */
export function comparesSizes(text: string): boolean {
  return bySize.test(plainWords(text));
}

const joint = /\s+(?:y|e|o|u|con|contra|vs\.?|versus|and|or|with|against)\s+|[,;?]\s*/i;

type ComparedCar = { name: NamedCar; years: Pick<CatalogQuery, "year_min" | "year_max"> };

/**
 * Several cars that a text names, each with the years said beside it: «el spark 2021 con el march», "Versa 2018 or
 * Versa 2020". Empty where they cannot be told apart.
 */
export function listCompared(turn: HeardTurn): ComparedCar[] {
  const { text, heard, makes, today } = turn;
  const cars = text.split(joint).flatMap((clause) => {
    const { named, filters } = understand(clause, makes, today);
    const [name, another] = named;
    if (!name?.model || another) return [];
    const { year_min = null, year_max = null } = filters;
    return [{ name, years: { year_min, year_max } }];
  });
  const unique = [...new Map(cars.map((car) => [JSON.stringify(car), car])).values()];
  const isWhole = heard.named.every(({ model }) => unique.some(({ name }) => name.model === model));
  if (unique.length < 2 || !isWhole) return [];
  // «un civic o un mazda 3 del 2018»: looked for, the year that is said last holds for both.
  const isShared =
    !isComparison(turn) &&
    unique.slice(0, -1).every(({ years }) => years.year_min === null && years.year_max === null);
  const last = unique.at(-1)?.years ?? {};
  return isShared ? unique.map(({ name }) => ({ name, years: last })) : unique;
}
