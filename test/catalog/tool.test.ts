import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDraft } from "../../src/agent/draft.ts";
import { createCatalogTools } from "../../src/catalog/tool.ts";
import type { Vehicle } from "../../src/catalog/vehicle.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { openCatalog, stockWith } from "./stock.ts";

const clock = () => new Date("2026-11-20T12:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const stock = (...vehicles: Partial<Vehicle>[]) => stockWith(database.source, vehicles);

async function use(name: string, args: unknown) {
  const tools = createCatalogTools({ catalog: openCatalog(database.source, clock) });
  const tool = tools.find((candidate) => candidate.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  const draft = createDraft(emptySessionState);
  const context = { draft, conversationId: "", signal: new AbortController().signal };
  return { result: await tool.call(args, context), draft };
}

test("search_catalog lists five cars without unknown fields, and notes the list for the next turn", async () => {
  await stock(
    ...Array.from({ length: 6 }, (_, index) => ({ version: "Trendline", priceCents: 20_000_000 + index })),
  );
  const { result, draft } = await use("search_catalog", { model: "jetta", sort: "price_asc" });
  expect(result).toMatchObject({ ok: true, data: { total: 6, page: 1, pages: 2 } });
  const { items } = (result as { data: { items: object[] } }).data;
  expect(items).toHaveLength(5);
  expect(items[1]).toEqual({
    stock_id: expect.any(String),
    make: "Volkswagen",
    model: "Jetta",
    version: "Trendline",
    year: 2020,
    km: 50_000,
    price: 200_000.01,
    currency: "MXN",
  });
  expect(draft.events).toEqual(["listed"]);
  expect(draft.state.listing).toMatchObject({
    query: { make: "Volkswagen", model: "Jetta", sort: "price_asc" },
    page: 1,
    pages: 2,
    total: 6,
  });
  expect(draft.state.listing?.items[1]).toMatchObject({
    label: "Volkswagen Jetta 2020 Trendline",
    priceCents: 20_000_001,
    currency: "MXN",
    km: 50_000,
  });
});

test("the noted query with the next page goes on with the same list, also when it was relaxed", async () => {
  const ids = await stock(...Array.from({ length: 6 }, () => ({ priceCents: 21_000_000 })));
  const first = await use("search_catalog", { price_max: 200_000, page: null, make: null });
  const query = first.draft.state.listing?.query;
  const second = await use("search_catalog", { ...query, page: 2 });
  const seen = [first, second].flatMap(({ draft }) =>
    draft.state.listing?.items.map(({ stockId }) => stockId),
  );
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect(second.result).toMatchObject({
    data: { relaxed: [{ field: "price_max", from: 200_000, to: 220_000 }] },
  });
});

test("the lists of two cars asked for at once are kept as one, numbered on", async () => {
  const [jetta, vento, other] = await stock({}, { model: "Vento" }, { model: "Vento", km: 60_000 });
  const tools = createCatalogTools({ catalog: openCatalog(database.source, clock) });
  const draft = createDraft(emptySessionState);
  const context = { conversationId: "c1", draft, signal: new AbortController().signal };
  const search = (args: object) => tools.find(({ name }) => name === "search_catalog")?.call(args, context);
  await search({ model: "Jetta" });
  await search({ model: "Vento" });
  expect(draft.state.listing?.items.map(({ stockId }) => stockId)).toEqual([jetta, vento, other]);
  expect(draft.state.listing).toMatchObject({
    query: { model: "Jetta" },
    total: 1,
    others: [{ query: { model: "Vento" }, total: 2, shown: 2 }],
  });
  // A second try for the same car takes the first one's place.
  await search({ model: "Vento", km_max: 55_000 });
  expect(draft.state.listing?.items.map(({ stockId }) => stockId)).toEqual([jetta, vento]);
  await search({ model: "Jetta", year_min: 2017, year_max: 2017 });
  await search({ model: "Jetta", year_min: 2019, year_max: 2019 });
  expect(draft.state.listing?.others?.map(({ query }) => query.model)).toEqual(["Vento", "Jetta", "Jetta"]);
  await search({ make: null, price_max: 900_000 });
  expect(draft.state.listing).toMatchObject({ total: 3, items: [{}, {}, {}] });
  expect(draft.state.listing?.others).toBeUndefined();
});

test("a list of several pages says by which values it can be narrowed down", async () => {
  await stock(
    ...Array.from(
      { length: 6 },
      (_, index) => ({ transmission: index < 4 ? "automatic" : "manual" }) as const,
    ),
  );
  const { result } = await use("search_catalog", { q: "jetta con quemacocos" });
  expect(result).toMatchObject({
    data: {
      facets: { transmission: { automatic: 4, manual: 2 } },
      understood: { make: "Volkswagen", model: "Jetta" },
      not_applied: ["quemacocos"],
    },
  });
});

test("a search that finds nothing at all leaves the last list and the stage alone", async () => {
  await stock();
  const { result, draft } = await use("search_catalog", { make: "Nissan" });
  expect(result).toMatchObject({ ok: true, data: { total: 0, items: [] } });
  expect(draft.events).toEqual([]);
  expect(draft.state.listing).toBeNull();
});

test("wrong arguments are refused with a message that names the field", async () => {
  const { result } = await use("search_catalog", { price_max: "cheap", brand: "vw" });
  expect(result).toMatchObject({
    ok: false,
    code: "invalid_arguments",
    message: expect.stringMatching(/price_max[\s\S]*brand|brand[\s\S]*price_max/),
  });
});

test("vehicle_details takes the id as text or number, and makes it the car under discussion", async () => {
  await stock({ stockId: "20118", version: "Highline", lengthMm: 4702 });
  for (const stockId of ["20118", 20_118]) {
    const { result, draft } = await use("vehicle_details", { stock_id: stockId });
    expect(result).toMatchObject({ ok: true, data: { stock_id: "20118", length_mm: 4702, bluetooth: null } });
    expect(draft.state.vehicle).toEqual({
      stockId: "20118",
      label: "Volkswagen Jetta 2020 Highline",
      priceCents: 25_000_000,
      km: 50_000,
    });
    expect(draft.events).toEqual(["viewed"]);
  }
});

test("a car that is sold, reserved or not there is refused with the reason", async () => {
  await stock({ stockId: "s", status: "sold" }, { stockId: "r", status: "reserved" });
  const codes = { s: "vehicle_sold", r: "vehicle_reserved", x: "vehicle_not_found" };
  for (const [stockId, code] of Object.entries(codes)) {
    const { result, draft } = await use("vehicle_details", { stock_id: stockId });
    expect(result).toMatchObject({ ok: false, code });
    expect(draft).toMatchObject({ events: [], state: { vehicle: null } });
  }
});

test("list_makes gives makes and models with counts", async () => {
  await stock({}, {});
  const { result } = await use("list_makes", {});
  expect(result).toEqual({
    ok: true,
    data: { makes: [{ make: "Volkswagen", count: 2, models: [{ model: "Jetta", count: 2 }] }] },
  });
});
