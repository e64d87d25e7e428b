import { hearAsked } from "../../../hear/facets.ts";
import { writeMoney, writeNumber } from "../../../say/figures.ts";
import { measureWordsOf } from "../../../say/measures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { hearMeasures, type Measure, type MeasureName } from "../decide/measures.ts";
import type { Car } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { nameCar, type Told, tellFacet, told, writeFact } from "./vehicle.ts";

const letters = ["A", "B", "C", "D", "E"];

/** Two or more cars side by side: what they are, then one line a fact; or the answer alone to what they are held against each other by. */
export function tellCars(turn: HeardTurn, cars: Car[]): string {
  const measures = hearMeasures(turn.text, turn.earlier[0]);
  if (measures.length > 0) return measures.map((measure) => tellMeasure(turn, cars, measure)).join("\n\n");
  const { compared } = phrasesOf(turn.language);
  const { newestOfEach } = measureWordsOf(turn.language);
  const isChosen = turn.steps.filter(({ name }) => name === "search_catalog").length > 1;
  const names = cars.map(
    (car, at) => `• ${letters[at]}: *${nameCar(car)}*${car.version ? ` ${car.version}` : ""}`,
  );
  const lines = told.filter((fact) => fact !== "photo").flatMap((fact) => writeLine(turn, cars, fact) ?? []);
  return `${compared}${isChosen ? ` ${newestOfEach}` : ""}\n${names.join("\n")}\n\n${lines.join("\n")}`;
}

/** «• Precio: A $313,900 MXN, B $297,000 MXN»; null where none states it. */
function writeLine(turn: HeardTurn, cars: Car[], fact: Told): string | null {
  const { facts } = phrasesOf(turn.language);
  const { notStated, all } = measureWordsOf(turn.language);
  const values = cars.map((car) => writeFact(turn, car, fact));
  const [first] = values;
  if (values.every((value) => value === null)) return null;
  const isSame = fact !== "price" && fact !== "km" && values.every((value) => value === first);
  const written = isSame
    ? `${first} (${all})`
    : values
        .map((value, at) => `${letters[at]} ${value ?? notStated}`)
        .join(fact === "size" || fact === "location" ? "; " : ", ");
  return `• ${facts[fact]}: ${written}`;
}

const columns = { length: "length_mm", width: "width_mm", height: "height_mm", size: "length_mm" } as const;

function readMeasure(car: Car, name: Exclude<MeasureName, "consumption">): number | null {
  if (name === "price" || name === "km" || name === "year") return car[name];
  return car[columns[name]] ?? null;
}

function tellMeasure(turn: HeardTurn, cars: Car[], { name, wanted }: Measure): string {
  const { language } = turn;
  const phrases = phrasesOf(language);
  const words = measureWordsOf(language);
  if (name === "consumption") return phrases.unstated(words.consumption);
  const sign = wanted === "most" ? -1 : 1;
  const measured = cars.map((car) => ({ car, value: readMeasure(car, name) }));
  const stated = measured.flatMap(({ car, value }) => (value === null ? [] : [{ car, value }]));
  stated.sort((one, other) => sign * (one.value - other.value));
  const [best, second] = stated;
  if (!best) return phrases.unstated(phrases.unstatedFacet.size);
  const write = (car: Car, value: number) => writeMeasure(turn, car, name, value);
  const unknown = measured.filter(({ value }) => value === null);
  const lines = [
    ...stated.map(({ car, value }) => {
      const price = name === "price" ? null : writeMoney(car.price, car.currency, language);
      return `${nameFull(car)}: ${[write(car, value), price].filter(Boolean).join("; ")}`;
    }),
    ...unknown.map(({ car }) => `${nameFull(car)}: ${words.notStated}`),
  ].map((line, at) => `• ${letters[at]}: ${line}`);
  const gap = Math.abs((stated.at(-1)?.value ?? best.value) - best.value);
  const head =
    wanted === null
      ? words.difference(name === "year" ? words.years(gap) : writeMeasure(turn, best.car, name, gap))
      : second && stated.every(({ value }) => value === best.value)
        ? words.equal(write(best.car, best.value))
        : (words.best[`${name}_${wanted}`]?.(nameApart(best.car, cars), write(best.car, best.value)) ?? "");
  const asked = hearAsked(turn.text).facets.filter((facet) => facet === "location" || facet === "colour");
  return [head, lines.join("\n"), asked.map((facet) => tellFacet(turn, best.car, facet)).join("\n")]
    .filter(Boolean)
    .join("\n");
}

/** With its version where another one is called the same without. */
function nameApart(car: Car, cars: Car[]): string {
  const isOnly = cars.filter((other) => nameCar(other) === nameCar(car)).length === 1;
  return [nameCar(car), isOnly ? null : car.version].filter(Boolean).join(" ");
}

function nameFull(car: Car): string {
  return `*${nameCar(car)}*${car.version ? ` ${car.version}` : ""}`;
}

function writeMeasure({ language }: HeardTurn, car: Car, name: MeasureName, value: number): string {
  const phrases = phrasesOf(language);
  if (name === "price") return writeMoney(value, car.currency, language);
  if (name === "km") return phrases.km(writeNumber(value, language));
  if (name === "year") return String(value);
  const mm = (one: number | null | undefined) => (one == null ? null : `${writeNumber(one, language)} mm`);
  const isOne = (side: MeasureName) => (name === side ? mm(value) : null);
  if (name !== "size") return phrases.size(isOne("length"), isOne("width"), isOne("height"));
  return phrases.size(mm(car.length_mm), mm(car.width_mm), mm(car.height_mm));
}
