import { plainWords } from "../../../../../text/plain-words.ts";
import { isSuperlative } from "../../../../hear/best.ts";
import type { Measure, MeasureName } from "../../../../hear/cars/measures.ts";
import { asksBothPrices, pointsAtBoth } from "../../../../hear/cars/of-both.ts";
import { asksColours, type Facet, hearAsked } from "../../../../hear/facets.ts";
import { asksAdvice } from "../../../../hear/wants/advice.ts";
import { writeMoney, writeNumber } from "../../../../say/figures.ts";
import { measureWordsOf } from "../../../../say/measures.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { hearAskedOfEach } from "../../read/asked.ts";
import { measuresOf } from "../../read/measures-asked.ts";
import { type Car, parseFound } from "../../results.ts";
import type { HeardTurn, Step } from "../../turn.ts";
import { nameCar, type Told, tellAsked, tellHome, told, writeFact } from "./vehicle.ts";

const letters = ["A", "B", "C", "D", "E"];

/** Two or more cars side by side: what they are, then one line a fact; or the answer alone to what they are held against each other by. */
export function tellCars(turn: HeardTurn, cars: Car[]): string {
  const measures = measuresOf(turn);
  if (measures.length > 0) {
    const told = measures.map((measure) => tellMeasure(turn, cars, measure)).join("\n\n");
    return [told, tellOfBest(turn, cars, measures)].filter(Boolean).join("\n");
  }
  const { compared } = phrasesOf(turn.language);
  const { newestOfEach } = measureWordsOf(turn.language);
  const isChosen =
    turn.steps.some(isOfSeveral) && turn.steps.every(({ arguments: { sort } }) => sort == null);
  const facets: Facet[] = asksBothPrices(turn.text) ? ["price"] : hearAskedOfEach(turn);
  // «¿cuál tiene CarPlay?» of cars that were set side by side before.
  const isOfFacts =
    facets.length > 0 &&
    !turn.topics.has("compare") &&
    (turn.heard.named.length === 0 || asksColours(turn.text));
  const isPriced = isOfFacts && !facets.includes("price");
  const names = cars.map((car, at) => {
    const price = isPriced ? `: ${writeMoney(car.price, car.currency, turn.language)}` : "";
    return `• ${letters[at]}: *${nameCar(car)}*${car.version ? ` ${car.version}` : ""}${price}`;
  });
  const isLong = cars.length > mostInFull;
  const facts = told.filter(
    (fact) =>
      fact !== "photo" &&
      (!isOfFacts || facets.includes(fact)) &&
      (!isLong || isOfFacts || brief.includes(fact)),
  );
  const homes = facets.includes("origin") ? cars.map((car) => `• ${tellHome(turn, car)}`) : [];
  const lines = [...new Set(homes), ...facts.flatMap((fact) => writeLine(turn, cars, fact) ?? [])];
  if (isOfFacts && lines.length > 0) return `${names.join("\n")}\n\n${lines.join("\n")}`;
  const advised = asksAdvice(turn.text) ? adviceMeasures.map((measure) => tellBest(turn, cars, measure)) : [];
  const advice = advised.filter(Boolean).join(" ");
  if (advice) lines.push("", advice);
  return `${compared}${isChosen ? ` ${newestOfEach}` : ""}\n${names.join("\n")}\n\n${lines.join("\n")}`;
}

/** More cars than these are told by the facts that a list has. */
const mostInFull = 3;
const brief: Told[] = ["price", "km", "transmission"];

/** What speaks for a car, where nobody knows what it is wanted for. */
const adviceMeasures: Measure[] = [
  { name: "price", wanted: "least" },
  { name: "km", wanted: "least" },
  { name: "year", wanted: "most" },
];

/** «El más nuevo es el …»; null where they are alike in it. */
function tellBest(turn: HeardTurn, cars: Car[], measure: Measure): string | null {
  const [best, second] = rankBy(cars, measure);
  if (!best || !second || best.value === second.value) return null;
  const words = measureWordsOf(turn.language);
  const value = writeMeasure(turn, best.car, measure.name, best.value);
  return words.best[`${measure.name}_${measure.wanted}`]?.(nameApart(best.car, cars), value) ?? null;
}

function isOfSeveral({ name, output }: Step): boolean {
  return name === "search_catalog" && output.ok && parseFound(output.data).total > 1;
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

/** Those whose measure the stock states, the one that is wanted first. */
function rankBy(cars: Car[], { name, wanted }: Measure): { car: Car; value: number }[] {
  if (name === "consumption") return [];
  const sign = wanted === "most" ? -1 : 1;
  const stated = cars.flatMap((car) => {
    const value = readMeasure(car, name);
    return value === null ? [] : [{ car, value }];
  });
  return stated.sort((one, other) => sign * (one.value - other.value));
}

function tellMeasure(turn: HeardTurn, cars: Car[], measure: Measure): string {
  const { name, wanted } = measure;
  const { language } = turn;
  const phrases = phrasesOf(language);
  const words = measureWordsOf(language);
  if (name === "consumption") return phrases.unstated(words.consumption);
  const ranked = rankBy(cars, measure);
  const [best, second] = ranked;
  if (!best) return phrases.unstated(phrases.unstatedFacet.size);
  const write = (car: Car, value: number) => writeMeasure(turn, car, name, value);
  const unknown = cars.filter((car) => ranked.every((one) => one.car !== car));
  const lines = [
    ...ranked.map(({ car, value }) => {
      const price = name === "price" ? null : writeMoney(car.price, car.currency, language);
      return `${nameFull(car)}: ${[write(car, value), price].filter(Boolean).join("; ")}`;
    }),
    ...unknown.map((car) => `${nameFull(car)}: ${words.notStated}`),
  ].map((line, at) => `• ${letters[at]}: ${line}`);
  const gap = Math.abs((ranked.at(-1)?.value ?? best.value) - best.value);
  const head =
    wanted === null
      ? words.difference(name === "year" ? words.years(gap) : writeMeasure(turn, best.car, name, gap))
      : second && ranked.every(({ value }) => value === best.value)
        ? words.equal(write(best.car, best.value))
        : (words.best[`${name}_${wanted}`]?.(nameApart(best.car, cars), write(best.car, best.value)) ?? "");
  return [head, ...(isOfSeen(turn, cars) ? [words.ofSeen] : []), ...lines].join("\n");
}

/** «¿el más barato?» after two cars by themselves: of which it is told was not said by the customer. */
function isOfSeen({ state, text }: HeardTurn, cars: Car[]): boolean {
  const listed = state.listing?.items.map(({ stockId }) => stockId) ?? [];
  const isListed = cars.every((car) => listed.includes(car.stock_id));
  return !isListed && isSuperlative(text) && !pointsAtBoth(text);
}

/** What is asked of all of them beside what they are held against each other by: «¿y de qué color son?» */
const ofAll = / (son|estan|(?<!l[oa] )tienen|traen|cada (uno|una)|ambos|ambas|are they|do they|both|each) /;

/** «la más barata, ¿cuántos km trae y de qué color es?»: what else is asked, of the one that is wanted first. */
function tellOfBest(turn: HeardTurn, cars: Car[], measures: Measure[]): string {
  const [measure] = measures;
  const ranked = measure?.wanted ? rankBy(cars, measure).map(({ car }) => car) : [];
  const [best] = ranked;
  if (!best) return "";
  const { facets, unstated } = hearAsked(turn.text);
  // The price stands beside each of them.
  const isTold = (facet: Facet) =>
    facet === "price" || measures.some(({ name }) => name === facet || (facet === "size" && name in columns));
  const others = facets.filter((facet) => !isTold(facet));
  // By the letters that the cars were just told with.
  if (others.length > 0 && measures.length === 1 && ofAll.test(plainWords(turn.text))) {
    const lettered = [...ranked, ...cars.filter((car) => !ranked.includes(car))];
    const facts = told.filter((fact) => others.some((facet) => facet === fact));
    const lines = facts.flatMap((fact) => writeLine(turn, lettered, fact) ?? []);
    return lines.length > 0 ? ["", ...lines].join("\n") : "";
  }
  return tellAsked(turn, best, { facets: others, unstated });
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
