import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { importCatalog } from "../../../src/catalog/import/import.ts";
import { nameModel } from "../../../src/catalog/label.ts";
import { addNicknames, type MakeInStock } from "../../../src/catalog/makes.ts";
import { understand } from "../../../src/catalog/match.ts";
import type { Catalog } from "../../../src/catalog/search.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { openCatalog } from "../stock.ts";
import { misspell } from "./misspell.ts";

type Queries = {
  /** By kind, then by car: «Nissan Sentra», «Nissan Sentra 2018» or «Volkswagen». */
  named: Record<string, Record<string, string[]>>;
  /** The make that is in stock, if any. */
  not_in_stock: Record<string, string | null>;
  ordinary: string[];
};

const today = "2026-11-21";
const read = (file: string) => parse(readFileSync(join(import.meta.dirname, file), "utf8"));
const queries: Queries = read("queries.yaml");
const second: Pick<Queries, "named"> & {
  /** The makes or models, of which each is to be found. */
  alternatives: Record<string, string[]>;
} = read("queries-second.yaml");

let database: TestDatabase;
let catalog: Catalog;
let makes: MakeInStock[];

beforeAll(async () => {
  database = await createTestDatabase(4);
  const clock = () => new Date(`${today}T12:00:00Z`);
  catalog = openCatalog(database.source, clock);
  await importCatalog({ source: database.source, clock }, createReadStream("data/catalog.csv"));
  // Some of the sample are reserved: here, all models are for sale.
  await database.source.query("UPDATE vehicle SET status = 'available'");
  makes = await catalog.listMakes();
});
afterAll(() => database.drop());

/** @returns the queries that failed; tells how many did not */
async function run<Query>(
  kind: string,
  list: Query[],
  fails: (query: Query) => Promise<string | null>,
): Promise<string[]> {
  const failed: string[] = [];
  for (const query of list) {
    const failure = await fails(query);
    if (failure) failed.push(failure);
  }
  const share = (100 * (list.length - failed.length)) / list.length;
  process.stderr.write(`  ${kind}: ${share.toFixed(1)} % of ${list.length}\n`);
  return failed;
}

/** The car that comes first, and in which year where one was named. */
async function findFirst(q: string): Promise<string[]> {
  const { items, relaxed } = await catalog.searchVehicles({ q, page_size: 1 });
  const [first] = items;
  const isOther = relaxed?.some(({ field }) => field === "make" || field === "model");
  if (!first || isOther) return [];
  return [first.make, `${first.make} ${first.model}`, `${first.make} ${first.model} ${first.year}`];
}

const listed = Object.entries({ ...queries.named, ...second.named }).map(([kind, cars]) => ({
  kind,
  list: Object.entries(cars).flatMap(([car, texts]) => texts.map((text) => ({ car, text }))),
}));

test("there are enough queries to speak of shares", () => {
  expect(listed.flatMap(({ list }) => list).length).toBeGreaterThan(300);
  expect(Object.keys(queries.not_in_stock).length).toBeGreaterThan(60);
  expect(queries.ordinary.length).toBeGreaterThan(60);
});

test("98 of 100 names, however they are written, bring the right model first; no kind less than 90", async () => {
  const failures: string[] = [];
  for (const { kind, list } of listed) {
    const failed = await run(kind, list, async ({ car, text }) => {
      // «mazda 3» and the like begin with their make in the stock as well.
      const found = await findFirst(text);
      return found.includes(car) ? null : `${text}: not ${car} but ${found[1]}`;
    });
    expect({ kind, failed: failed.length <= list.length / 10 ? [] : failed }).toEqual({ kind, failed: [] });
    failures.push(...failed);
  }
  const all = listed.flatMap(({ list }) => list).length;
  process.stderr.write(`  all: ${((100 * (all - failures.length)) / all).toFixed(1)} %\n`);
  expect(failures.length <= all * 0.02 ? [] : failures).toEqual([]);
});

test("several cars are each searched, and no other", async () => {
  const failed: string[] = [];
  for (const [q, cars] of Object.entries(second.alternatives)) {
    const { items, relaxed } = await catalog.searchVehicles({ q, page_size: 50 });
    const found = items.map(({ make, model }) => [make, `${make} ${model}`]);
    const isWhole = cars.every((car) => found.some((names) => names.includes(car)));
    const isAll = found.every((names) => cars.some((car) => names.includes(car)));
    if (!isWhole || !isAll || relaxed) failed.push(`${q}: ${JSON.stringify({ found, relaxed })}`);
  }
  expect(failed).toEqual([]);
});

test("a name that is not in stock is forced onto none: it is told what is missing, and others are offered", async () => {
  const list = Object.entries(queries.not_in_stock);
  const failed = await run("names that are not in stock", list, async ([q, make]) => {
    const { items, understood, relaxed } = await catalog.searchVehicles({ q });
    const isRight = !understood.model && (understood.make ?? null) === make;
    return isRight && relaxed && items.length > 0 ? null : `${q}: ${JSON.stringify(understood)}`;
  });
  expect(failed.length <= list.length * 0.02 ? [] : failed).toEqual([]);
});

test("no car is read into a sentence that names none", async () => {
  const failed = await run("sentences without a name", queries.ordinary, async (text) => {
    const { named, missing } = understand(text, makes, today);
    return named.length === 0 && missing === null ? null : `${text}: ${JSON.stringify(named)}`;
  });
  expect(failed.length <= queries.ordinary.length * 0.02 ? [] : failed).toEqual([]);
});

describe("each model with one mistake of each sort, by chance", () => {
  const seeds = [1, 2, 3, 4, 5];

  test("95 of 100 are understood", async () => {
    const list = seeds.flatMap((seed) =>
      makes.flatMap(({ make, models }) =>
        models.flatMap(({ model }) =>
          misspell(nameModel({ make, model }), seed).map((text) => ({ car: `${make} ${model}`, text })),
        ),
      ),
    );
    expect(list.length).toBeGreaterThan(1_000);
    const failed = await run("mistakes by chance", list, async ({ car, text }) => {
      const [first] = understand(text, makes, today).named;
      return first && `${first.make} ${first.model}` === car ? null : `${text}: not ${car}`;
    });
    expect(failed.length <= list.length * 0.05 ? [] : failed).toEqual([]);
  });
});

test("the dealer's own nicknames are names as well, for what is in stock and for what is not", () => {
  const own = addNicknames(makes, [
    { nickname: "la consentida", make: "Nissan", model: "Versa" },
    { nickname: "el abuelo", make: "Nissan", model: "Tsuru" },
    { nickname: "los japoneses", make: "NISSAN", model: null },
  ]);
  const readOwn = (text: string) => understand(text, own, today);
  expect(readOwn("busco la consentida 2019").named).toEqual([{ make: "Nissan", model: "Versa" }]);
  expect(readOwn("¿tienen los japoneses?").named).toEqual([{ make: "Nissan", model: null }]);
  expect(readOwn("quiero el abuelo")).toMatchObject({
    named: [{ make: "Nissan", model: null }],
    missing: { model: "Tsuru" },
  });
  expect(understand("busco la consentida", makes, today).named).toEqual([]);
});

test("the dealer's own nickname beats what its words are elsewhere", () => {
  const own = addNicknames(makes, [
    { nickname: "la chiquita", make: "Nissan", model: "March" },
    { nickname: "rojo fuego", make: "Nissan", model: "Apagado" },
  ]);
  const readOwn = (text: string) => understand(text, own, today);
  for (const text of ["la chiquita", "¿tienes la Chiquita?", "una chiquita 2019", "chiquitas automáticas"])
    expect(readOwn(text)).toMatchObject({
      named: [{ make: "Nissan", model: "March" }],
      filters: expect.not.objectContaining({ wish: expect.anything() }),
    });
  expect(readOwn("que no sea la chiquita").filters).toEqual({ exclude: ["Nissan March"] });
  // No car that is known or in stock: it is missing by the name that the dealer's file gives.
  expect(readOwn("el rojo fuego")).toMatchObject({
    named: [{ make: "Nissan", model: null }],
    missing: { model: "Apagado" },
  });
});

test.each([
  ["chevy treker", ["Tracker"]],
  ["una chevy traquer roja", ["Tracker"]],
  ["chevy spart", ["Spark"]],
  ["chevy tracker", ["Tracker"]],
  ["una chevy", [null]],
])("where «chevy» is a Chevy, «%s» names %p", (text, models) => {
  const withTracker = makes.map((make) =>
    make.make === "Chevrolet" ? { ...make, models: [...make.models, { model: "Tracker", count: 4 }] } : make,
  );
  const own = addNicknames(withTracker, [{ nickname: "chevy", make: "Chevrolet", model: "Chevy" }]);
  const { named, missing } = understand(text, own, today);
  expect(named).toEqual(models.map((model) => ({ make: "Chevrolet", model })));
  expect(missing?.model ?? null).toBe(models[0] === null ? "Chevy" : null);
});

test.each([
  ["volkswagen tiguan allspace", "Tiguan Allspace"],
  ["vw tiguan ollspace 2020", "Tiguan Allspace"],
  ["una volkswagen tiguan", "Tiguan"],
  ["volkswagen caddy maxi", "Caddy Maxi"],
  ["volkswagen caddy maxi life", "Caddy Maxi Life"],
  ["caddy", "Caddy"],
])("of names that begin alike, «%s» is the %s", (text, model) => {
  const names = ["Tiguan", "Tiguan Allspace", "Caddy", "Caddy Maxi", "Caddy Maxi Life"];
  const volkswagens = [
    { make: "Volkswagen", count: 5, models: names.map((name) => ({ model: name, count: 1 })) },
  ];
  expect(understand(text, volkswagens, today).named).toEqual([{ make: "Volkswagen", model }]);
});

test.each([
  ["pat finder", "Nissan", "Pathfinder"],
  ["una pat finder 2018", "Nissan", "Pathfinder"],
  ["land cruzer", "Toyota", "Land Cruiser"],
  ["busco santa fey", "Hyundai", "Santa Fe"],
  ["ecco sport", "Ford", "EcoSport"],
  ["t rock", "Volkswagen", "T-Roc"],
  ["song plas", "BYD", "Song Plus"],
])("in two words, one of which says something by itself, «%s» is a %s %s", (text, make, model) => {
  const stock = [
    { make, count: 1, models: [{ model, count: 1 }] },
    ...makes.filter((one) => one.make !== make),
  ];
  expect(understand(text, stock, today).named).toEqual([{ make, model }]);
});

test.each([
  ["be eme uve equis uno", "BMW", "X1"],
  ["fod escape", "Ford", "Escape"],
  ["un fod fiesta 2018", "Ford", "Fiesta"],
  ["jep compass", "Jeep", "Compass"],
  ["kai rio", "KIA", "Rio"],
  ["bwm x1", "BMW", "X1"],
])("«%s» is a %s %s by both of its names", (text, make, model) => {
  expect(understand(text, makes, today).named).toEqual([{ make, model }]);
});

test.each([
  ["el vento no, solo el jetta", ["Jetta"], ["Volkswagen Vento"]],
  ["versa no, mejor un sentra", ["Sentra"], ["Nissan Versa"]],
  ["the Versa no, just the Sentra", ["Sentra"], ["Nissan Versa"]],
  ["¿el versa no tiene carplay?", ["Versa"], undefined],
])("«%s»: the name before «no» is not wanted", (text, models, exclude) => {
  const { named, filters } = understand(text, makes, today);
  expect([named.map(({ model }) => model), filters.exclude]).toEqual([models, exclude]);
});

test.each([
  ["show me the Seats", "Seat", null],
  ["do you have the Seats?", "Seat", null],
  ["do you have Seat?", "Seat", null],
  ["have you got Seat in stock", "Seat", null],
  ["¿qué autos de la marca SEAT tienen?", "Seat", null],
  ["any Toyotas?", "Toyota", null],
  ["qué camionetas seat tienes", "Seat", null],
  ["¿tienes algún Seat?", "Seat", null],
  ["el seat ese cuántos km", "Seat", null],
  ["¿qué Rios tienen?", "KIA", "Rio"],
  ["de la territory blanca qué medidas tiene", "Ford", "Territory"],
  ["los Mazda", "Mazda", null],
  ["un 330e", "BMW", "Serie 3"],
  ["la bmw m340i", "BMW", "Serie 3"],
  ["the C63 AMG", "Mercedes Benz", "Clase C"],
  ["tienes tiggo?", "Chirey", null],
  ["la tiggo 7", "Chirey", "Tiggo 7 Pro"],
  ["hola tendran spark?? automatico porfa", "Chevrolet", "Spark"],
  ["buen día, disculpe la molestia, ¿manejan city? en automático", "Honda", "City"],
  ["spark automatico??", "Chevrolet", "Spark"],
  ["hay swift rojo", "Suzuki", "Swift"],
  ["got spark? i need it for the university", "Chevrolet", "Spark"],
  ["¿y la onda?", "Honda", null],
  ["tienen onda?", "Honda", null],
  ["busco una onda", "Honda", null],
  ["y la onda cuántos km tiene?", "Honda", null],
  ["same for the city 2020", "Honda", "City"],
  ["¿tienes el a 3?", "Audi", "A3"],
  ["busco a tres", "Audi", "A3"],
  ["un audi a 3", "Audi", "A3"],
])("«%s» names %s %s", (text, make, model) => {
  expect(understand(text, makes, today).named).toEqual([{ make, model }]);
});

test.each([
  "the seat is torn",
  "how good are the seats?",
  "are the seats leather?",
  "what about the seats?",
  "how comfy are the seats",
  "what is the colour of the seats?",
  "do you have seat covers?",
  "does it have seat belts",
  "does it have seat heating?",
  "I want something sporty",
  "algo deportivo",
  "heated seats",
  "leather seat covers",
  "¿tienen city tours?",
  "hay spark de esperanza",
  "it works even tho it is not paid off",
  "can you beat 230?",
  "could you beat 300k",
  "how many can you fit in it",
  "y a cinco?",
  "mejor a 3",
  "¿y a tres cuánto queda?",
  "con cuántos puntos de revisión",
  "a las 5 en punto",
  "el punto es que no me alcanza",
  "¿en qué punto de la ciudad están?",
  "qué onda",
  "ya agarré la onda",
  "la onda es que no tengo enganche",
])("«%s» names no car", (text) => {
  expect(understand(text, makes, today)).toMatchObject({ named: [], missing: null });
});
