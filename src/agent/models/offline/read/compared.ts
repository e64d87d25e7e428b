import type { NamedCar } from "../../../../catalog/match/names/take-names.ts";
import { understand } from "../../../../catalog/match.ts";
import type { CatalogQuery } from "../../../../catalog/query.ts";
import { said as saidOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { isSuperlative } from "../../../hear/best.ts";
import { hearAsked } from "../../../hear/facets.ts";
import type { HeardTurn } from "../turn.ts";
import { measuresOf } from "./measures-asked.ts";

/** True where cars are to be set side by side: as such, by a measure, or by what is asked of each of them. */
export function comparesCars(turn: HeardTurn): boolean {
  return isComparison(turn) || hearAsked(turn.text).facets.length > 0;
}

/** True where they are to be set side by side as such, or held against each other by a measure. */
export function isComparison(turn: HeardTurn): boolean {
  const isAgainst = turn.heard.named.length > 0 && setsAgainst(turn);
  return turn.topics.has("compare") || isAgainst || measuresOf(turn).length > 0;
}

const against = new RegExp(
  saidOf(`contra, vs, versus, comparad[oa] con, compared (to|with), against, frente (a|al)`),
);

/** True of «y contra la CX-30», and of «¿y con la CR-V?» right after two cars were set side by side. */
export function setsAgainst(turn: HeardTurn): boolean {
  const words = plainWords(turn.text);
  return against.test(words) || (isCompared(turn) && besideThese.test(words));
}

const besideThese = /^ (y |and )?(con|with) (el|la|the|un|una|a) /;

/** True right after several cars were set side by side. */
export function isCompared({ said }: HeardTurn): boolean {
  return (said?.cars.length ?? 0) > 1;
}

/** Between two cars; «2020 o más nuevo» is one. */
const joint =
  /\s+(?:y|e|o|u|con|contra|vs\.?|versus|and|or|with|against)\s+(?!(?:m[aá]s|menos|newer|older|later|less|fewer|more|under|over|superior|posterior|anterior)\b)|[,;?]\s*/i;

/** The parts of a text that may each name a car of its own. */
export function splitCompared(text: string): string[] {
  return text.split(joint);
}

/** `rest`: the words beside a name that may be of a version. */
type ComparedCar = { name: NamedCar; filters: CatalogQuery; rest: string };

/**
 * Several cars that a text names, each with what is said beside it: «el spark 2021 con el march», "Versa 2018 or Versa
 * 2020", «la trax 2016 y la 2020». Empty where they cannot be told apart.
 */
export function listCompared(turn: HeardTurn): ComparedCar[] {
  const { text, heard, makes, today } = turn;
  const cars: ComparedCar[] = [];
  const isOfAll = isComparison(turn) && ofAll.test(plainWords(text));
  for (const clause of splitCompared(text)) {
    const { named, filters: said, rest } = understand(clause, makes, today);
    const [found, another] = named;
    // What they are compared by is no filter; «la CR-V más barata» is one of several.
    const { sort, wish: _wish, price_min: _min, price_max: _max, ...others } = said;
    const filters: CatalogQuery = { ...others, ...(sort && (isOfAll || isSuperlative(clause)) && { sort }) };
    const isYearAlone = named.length === 0 && filters.year_min != null && Object.keys(filters).length === 2;
    const before = cars.at(-1);
    // "will a Ranger fit? the 2022": the same one, of that year.
    if (before && isYearAlone && before.filters.year_min == null) {
      before.filters = { ...before.filters, ...filters };
      continue;
    }
    const name = found ?? (isYearAlone ? before?.name : undefined);
    if (name?.model && !another) cars.push({ name, filters, rest });
  }
  const unique = [...new Map(cars.map((car) => [JSON.stringify(car), car])).values()];
  const isWhole = heard.named.every(({ model }) => unique.some(({ name }) => name.model === model));
  if (unique.length < 2 || !isWhole) return [];
  if (!isComparison(turn) && isRunOfYears(unique)) return [];
  if (isOfAll) shareSort(unique);
  const { sort, wish, price_min, price_max, ...shared } = heard.filters;
  const general = { sort, wish, price_min, price_max };
  // «un civic o un mazda 3 del 2018»: looked for, what is said last holds for both.
  const isShared =
    !isComparison(turn) && unique.slice(0, -1).every(({ filters }) => Object.keys(filters).length === 0);
  return unique.map(({ name, filters, rest }) => ({
    name,
    rest,
    filters: isComparison(turn) ? filters : { ...general, ...(isShared ? shared : filters) },
  }));
}

/** «el versa y el sentra más baratos», "the cheapest versa and sentra": said once, of each; "the versa and the cheapest sentra" is not. */
const ofAll =
  / (mas|menos) \w+[aeo]s | (cheapest|newest|oldest|most expensive|lowest \w+) (ones|of (each|both)|(?!ones?)\w+( \d+)? (and|with|vs|or) (?!the|a|an|that|this)\w+) /;

function shareSort(cars: ComparedCar[]): void {
  const sorts = new Set(cars.flatMap(({ filters }) => filters.sort ?? []));
  const [sort, another] = sorts;
  if (!sort || another) return;
  for (const car of cars) car.filters = { ...car.filters, sort };
}

/** «versa 2023 o 2024»: one model of years that follow each other is one list. */
function isRunOfYears(cars: ComparedCar[]): boolean {
  const [first] = cars;
  const years = cars.flatMap(({ filters }) => filters.year_min ?? []).toSorted((one, other) => one - other);
  const isOneModel = cars.every(
    ({ name }) => name.make === first?.name.make && name.model === first.name.model,
  );
  return (
    isOneModel && years.length === cars.length && years.every((year, at) => year === (years[0] ?? 0) + at)
  );
}
