import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createCatalogRoutes } from "../../src/catalog/routes.ts";
import { VehicleSchema } from "../../src/catalog/vehicle.ts";
import { call, type StartedApp, startApp } from "../http/start-app.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { openCatalog, stockWith } from "./stock.ts";

let database: TestDatabase;
let app: StartedApp;
beforeAll(async () => {
  database = await createTestDatabase();
  const { source } = database;
  const clock = () => new Date("2026-11-20T12:00:00Z");
  app = await startApp({
    routers: [createCatalogRoutes({ catalog: openCatalog(source, clock), source, clock })],
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});
beforeEach(() => stockWith(database.source, []));

const get = (path: string) => call(`${app.url}/api/catalog${path}`);
async function upload(csv: string | Buffer, query = "", type = "text/csv") {
  const response = await fetch(`${app.url}/api/catalog/import${query}`, {
    method: "POST",
    headers: { "content-type": type },
    body: csv,
  });
  return { status: response.status, body: await response.json() };
}
const countVehicles = () => database.source.getRepository(VehicleSchema).count();

const csv =
  "stock_id,km,price,make,model,year\n1,50000,250000.50,Volkswagen,Jetta,2020\n2,1,1,Audi,A1,2021\n";

test("an import is a line with what came of it", async () => {
  await upload(csv, "?replace=true");
  expect(app.logged().findLast(({ msg }) => msg === "stock imported")).toMatchObject({
    level: "info",
    inserted: 2,
    updated: 0,
    removed: 0,
    rejected: 0,
    replace: true,
  });
});

test("a vehicle has all its fields, unknown ones as null", async () => {
  await upload(csv);
  const { status, body } = await get("/vehicles?make=vw&price_max=260000");
  expect(status).toBe(200);
  expect(body).toEqual({
    items: [
      {
        stock_id: "1",
        make: "Volkswagen",
        model: "Jetta",
        version: null,
        year: 2020,
        km: 50_000,
        price: 250_000.5,
        currency: "MXN",
        transmission: null,
        fuel: null,
        body: null,
        colour: null,
        bluetooth: null,
        car_play: null,
        length_mm: null,
        width_mm: null,
        height_mm: null,
        photo_url: null,
        location: null,
        status: "available",
      },
    ],
    total: 1,
    page: 1,
    pages: 1,
    applied: { make: "Volkswagen", price_max: 260_000 },
    facets: {
      make: [{ value: "Volkswagen", count: 1 }],
      body: [{ value: "sedan", count: 1 }],
      transmission: [],
      fuel: [],
      year: [{ value: 2020, count: 1 }],
      price: [{ min: 250_000, max: 300_000, count: 1 }],
    },
  });
});

test("lists are given with commas, and what was read from words is said", async () => {
  await upload(csv);
  const { body } = await get(
    "/vehicles?exclude=audi,rojo,blorb&wish=small&monthly_max=9000&down_payment=20%25",
  );
  expect(body).toMatchObject({
    total: 1,
    applied: { exclude: ["Audi", "rojo"], monthly_max: 9_000, down_payment: "20%" },
    not_applied: ["blorb"],
    not_stated: ["colour"],
    relaxed: [{ field: "wish", from: "small", to: null }],
    budget: { monthly_max: 9_000, term_months: 72, annual_rate: 0.1 },
  });
  const { body: said } = await get("/vehicles?q=un%20jetta%20barato%20que%20no%20sea%20rojo");
  expect(said).toMatchObject({
    understood: { make: "Volkswagen", model: "Jetta", sort: "price_asc", exclude: ["rojo"] },
    applied: { make: "Volkswagen", model: "Jetta", sort: "price_asc", exclude: ["rojo"] },
  });
  const { body: empty } = await get("/vehicles?exclude=,%20,");
  expect(empty).toMatchObject({ total: 2, applied: {} });
  expect(empty).not.toHaveProperty("not_applied");
  const wrong = await get("/vehicles?wish=fast");
  expect(wrong.status).toBe(400);
});

test("relaxed filters are named, and a page past the end is empty with the right totals", async () => {
  await upload(csv);
  const { body: relaxed } = await get("/vehicles?q=jetta%20de%20menos%20de%20240%20mil");
  expect(relaxed).toMatchObject({ total: 1, relaxed: [{ field: "price_max", from: 240_000, to: 264_000 }] });
  const { body: beyond } = await get("/vehicles?page=9&page_size=1");
  expect(beyond).toMatchObject({ items: [], total: 2, page: 9, pages: 2, applied: {} });
});

test("an empty parameter counts as absent", async () => {
  await upload(csv);
  expect((await get("/vehicles?make=&price_max=&bluetooth=")).body).toMatchObject({ total: 2, applied: {} });
});

test.each([
  ["make=vw&make=audi", "make"],
  ["brand=vw", "brand"],
  ["year_min=new", "year_min"],
  ["year_min=2018.5", "year_min"],
  ["price_max=-1", "price_max"],
  ["price_max=1e5", "price_max"],
  ["price_max=100.001", "price_max"],
  ["price_min=300000&price_max=200000", "price_min"],
  ["year_min=2022&year_max=2018", "year_min"],
  ["bluetooth=yes", "bluetooth"],
  ["sort=cheapest", "sort"],
  ["page=0", "page"],
  ["page_size=101", "page_size"],
  ["transmission=steptronic", "transmission"],
])("?%s is refused with the field named", async (query, field) => {
  const { status, body } = await get(`/vehicles?${query}`);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: "invalid_input", details: [{ field }] } });
});

test("makes come with counts, and take no parameters", async () => {
  await upload(csv);
  expect((await get("/makes")).body).toEqual({
    items: [
      { make: "Audi", count: 1, models: [{ model: "A1", count: 1 }] },
      { make: "Volkswagen", count: 1, models: [{ model: "Jetta", count: 1 }] },
    ],
  });
  expect((await get("/makes?make=vw")).status).toBe(400);
});

test("an import tells what it did, and replace marks the missing as sold", async () => {
  expect(await upload(csv)).toEqual({
    status: 200,
    body: { inserted: 2, updated: 0, removed: 0, rejected: [], ignored_columns: [] },
  });
  const [header = "", first = ""] = csv.split("\n");
  expect((await upload(`${header}\n${first}`, "?replace=true")).body).toEqual({
    inserted: 0,
    updated: 1,
    removed: 1,
    rejected: [],
    ignored_columns: [],
  });
});

test("rejected lines refuse the file with 422 and are all listed; partial takes the good ones", async () => {
  const bad = `${csv}3,1,1,Audi,A1,2060\n`;
  const rejected = [{ line: 4, reason: "year: 2060 is not between 1950 and 2027" }];
  const refused = await upload(bad);
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({
    error: {
      code: "import_rejected",
      message: "nothing was imported: 1 of 3 lines were rejected",
      details: { rejected },
    },
  });
  expect(await countVehicles()).toBe(0);
  expect(await upload(bad, "?partial=true")).toEqual({
    status: 200,
    body: { inserted: 2, updated: 0, removed: 0, rejected, ignored_columns: [] },
  });
});

test("the charset of the upload is honoured", async () => {
  const bytes = Buffer.from("folio,km,precio,marca,modelo,año\n1,1,1,Citroën,C3,2020", "latin1");
  expect((await upload(bytes)).status).toBe(422);
  expect((await upload(bytes, "", "text/csv; charset=ISO-8859-1")).status).toBe(200);
  expect((await get("/makes")).body).toMatchObject({ items: [{ make: "Citroën" }] });
});

test.each(["application/json", "text/plain", "text/csv; charset=utf-16"])(
  "%s is no catalogue: 415",
  async (type) => {
    expect((await upload(type === "application/json" ? "{}" : csv, "", type)).status).toBe(415);
  },
);

test("an unknown or wrong parameter of an import is refused before anything is read", async () => {
  expect((await upload(csv, "?replace=yes")).status).toBe(400);
  expect((await upload(csv, "?dry_run=true")).status).toBe(400);
  expect(await countVehicles()).toBe(0);
});

/** Begins an upload that says it has so many bytes, and hands over the way to go on. */
function beginUpload(contentLength: number) {
  const { port } = new URL(app.url);
  return request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/api/catalog/import",
    // A connection of its own: one that is kept alive may be closed by the server at this very moment.
    agent: false,
    headers: { "content-type": "text/csv", "content-length": contentLength },
  });
}

test("an upload that announces more than the limit is answered with 413 before it is sent", async () => {
  const started = beginUpload(65 * 1024 * 1024);
  const status = await new Promise((resolve) => {
    started.on("response", (response) => resolve(response.statusCode));
    started.flushHeaders();
  });
  started.on("error", () => undefined).destroy();
  expect(status).toBe(413);
});

test("a large file that is refused at its beginning leaves the connection usable", async () => {
  const nonsense = `nothing,useful\n${"a,b\n".repeat(1_000_000)}`;
  for (const _ of [1, 2, 3]) expect((await upload(nonsense)).status).toBe(422);
  expect((await upload(csv)).status).toBe(200);
});

test("an upload that breaks off leaves nothing behind and is no fault of the server", async () => {
  const started = beginUpload(100_000);
  await new Promise<void>((resolve) => {
    started.on("error", () => resolve());
    started.write(csv, () => started.destroy());
  });
  expect((await uploadWhenFree("stock_id,km,price,make,model,year\n9,1,1,Audi,A1,2021")).status).toBe(200);
  expect(await countVehicles()).toBe(1);
  const outcomes = app.logged().filter(({ msg }) => msg === "request");
  expect(outcomes.map(({ status }) => status)).not.toContain(503);
});

test("while an import is running another one is told to wait, and the rest of the API goes on", async () => {
  const started = beginUpload(100_000);
  const broken = new Promise<void>((resolve) => started.on("error", () => resolve()));
  started.write(csv);
  await untilImportHasBegun();
  expect(await upload(csv)).toMatchObject({ status: 429, body: { error: { code: "import_running" } } });
  started.destroy();
  await broken;
  expect((await uploadWhenFree(csv)).status).toBe(200);
});

async function untilImportHasBegun(): Promise<void> {
  const open =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'";
  while ((await database.source.query(open)).length === 0);
}

/** An upload that broke off is let go of by the server a moment later. */
async function uploadWhenFree(text: string): ReturnType<typeof upload> {
  for (;;) {
    const answer = await upload(text);
    if (answer.status !== 429) return answer;
  }
}

test.each(["q", "make", "model", "version", "body", "colour"])(
  "a %s that no database can hold is 400",
  async (name) => {
    const response = await fetch(`${app.url}/api/catalog/vehicles?${name}=a%00b`);
    const body = (await response.json()) as { error: { details: { field: string }[] } };
    expect(response.status).toBe(400);
    expect(body.error.details.map(({ field }) => field)).toEqual([name]);
  },
);
