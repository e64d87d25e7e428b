import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { importCatalog } from "../../../src/catalog/import/import.ts";
import { MappingSchema } from "../../../src/catalog/import/mapping.ts";
import { VehicleSchema } from "../../../src/catalog/vehicle.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { stockWith } from "../stock.ts";
import { clock, createImports, csv, header, line } from "./imports.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => stockWith(database.source, []));

const { load, find, statuses } = createImports(() => database);

test("columns are found by name in Spanish, in any order, and unknown ones are ignored and named", async () => {
  const text =
    "Año,Marca,Modelo,VERSIÓN,Precio,Kilometraje,Folio,Notas,Bluetooth,Car Play,Largo,Ancho,Altura,Transmisión,Combustible,Carrocería,Color,Foto,Sucursal,Estado\n" +
    '2019,Nissan,Versa,"1.6, Advance","$189,900.50","61,200 km",A-1,x,Sí,,4490.0,1740,1475,Automático,Gasolina,Sedán,Gris Oxford,https://example.com/a.jpg,Insurgentes,Apartado\n';
  await expect(load(text)).resolves.toEqual({
    inserted: 1,
    updated: 0,
    removed: 0,
    rejected: [],
    rejectedCount: 0,
    ignoredColumns: ["Notas"],
  });
  expect(await find("A-1")).toEqual({
    stockId: "A-1",
    make: "Nissan",
    model: "Versa",
    version: "1.6, Advance",
    year: 2019,
    km: 61_200,
    priceCents: 18_990_050,
    currency: "MXN",
    transmission: "automatic",
    fuel: "petrol",
    body: "sedan",
    colour: "Gris Oxford",
    bluetooth: true,
    carPlay: null,
    lengthMm: 4490,
    widthMm: 1740,
    heightMm: 1475,
    photoUrl: "https://example.com/a.jpg",
    location: "Insurgentes",
    status: "reserved",
    createdAt: clock(),
    updatedAt: clock(),
  });
});

test("semicolons, a byte order mark, Windows line ends and chunks cut anywhere make no difference", async () => {
  const text = `\uFEFF${csv(line("a"), line("b")).replaceAll(",", ";").replaceAll("\n", "\r\n")}\r\n`;
  const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]));
  const result = await importCatalog({ source: database.source, clock }, Readable.from(bytes));
  expect(result).toEqual({
    inserted: 2,
    updated: 0,
    removed: 0,
    rejected: [],
    rejectedCount: 0,
    ignoredColumns: [],
  });
});

test("every rejected line is named with its number and all its reasons, and nothing is written", async () => {
  const text = csv(
    line("1"),
    "2,50000,250000,Volkswagen,Jetta,2060",
    "",
    "3,-5,0,,Jetta,1949",
    "4,many,cheap,Volkswagen,Jetta,new",
    '5,1,"250,000",Volkswagen,"Jet',
    'ta",2020',
    "6,50000,250000,Volkswagen,Jetta",
    ",50000,250000,Volkswagen,Jetta,2020",
    line("1"),
    "7,50000,250.000,Volkswagen,Jetta,2020",
    "8,461.999,250000,Volkswagen,Jetta,2020",
  );
  const failure = await load(text).catch((error) => error);
  const rejected = [
    { line: 3, reason: "year: 2060 is not between 1950 and 2027" },
    {
      line: 5,
      reason:
        "make: is empty; year: 1949 is not between 1950 and 2027; km: -5 is not between 0 and 2000000; price: 0 is not above 0",
    },
    {
      line: 6,
      reason: "year: «new» is not a year; km: «many» is not a number; price: «cheap» is not an amount",
    },
    { line: 9, reason: "has 5 cells where the header has 6" },
    { line: 10, reason: "stock_id: is empty" },
    { line: 11, reason: "stock_id: 1 is already on line 2" },
    {
      line: 12,
      reason: "price: «250.000» is not an amount: 250.000 is thousands or decimals, write 250000 or 250",
    },
    {
      line: 13,
      reason: "km: «461.999» is not a number: 461.999 is thousands or decimals, write 461999 or 461.9990",
    },
  ];
  expect(failure).toMatchObject({
    code: "import_rejected",
    status: 422,
    message: "nothing was imported: 8 of 10 lines were rejected",
    details: { rejected },
  });
  expect(await statuses()).toEqual({});
  await expect(load(text, { partial: true })).resolves.toEqual({
    inserted: 2,
    updated: 0,
    removed: 0,
    rejected,
    rejectedCount: 8,
    ignoredColumns: [],
  });
  expect((await find("5")).model).toBe("Jet ta");
});

test("a file of which no line is good imports nothing, partial or not", async () => {
  await load(csv(line("kept")));
  await expect(
    load(csv("2,1,1,Volkswagen,Jetta,2060"), { partial: true, replace: true }),
  ).rejects.toMatchObject({ code: "import_rejected" });
  expect(await statuses()).toEqual({ kept: "available" });
});

test("flags and words that are neither known nor empty are rejected, not guessed", async () => {
  const text =
    `${header},bluetooth,fuel,transmission,altura,photo_url,status\n` +
    `${line("1")},quizá,Other,Semi-Auto,1.7,ftp://a,perdido`;
  const { details } = await load(text).catch((error) => error);
  expect(details.rejected[0].reason.split("; ")).toEqual([
    "transmission: «Semi-Auto» is not one of automatic (automática), manual (estándar)",
    "fuel: «Other» is not one of petrol (gasolina), diesel, hybrid (híbrido), electric (eléctrico), lpg (gas lp)",
    "bluetooth: «quizá» is neither yes nor no",
    "height_mm: 1.7 is not between 500 and 20000 millimetres",
    "photo_url: «ftp://a» is not an http or https URL",
    "status: «perdido» is not one of available (disponible), reserved (apartado), sold (vendido)",
  ]);
});

test.each([
  ["foto", "https://photos.example/1.jpg", "https://photos.example/1.jpg"],
  ["Imágenes", "https://photos.example/1.jpg | https://photos.example/2.jpg", "https://photos.example/1.jpg"],
  ["image_link", "https://photos.example/1.jpg;https://photos.example/2.jpg", "https://photos.example/1.jpg"],
  ["Photo URL", "https://photos.example/a;b.jpg?w=1", "https://photos.example/a;b.jpg?w=1"],
  ["foto,fotos", "https://photos.example/1.jpg,https://photos.example/2.jpg", "https://photos.example/1.jpg"],
])("of the pictures in «%s» the first is taken", async (column, cell, photoUrl) => {
  await load(`${header},${column}\n${line("1")},${cell}`);
  expect(await find("1")).toMatchObject({ photoUrl });
});

test("importing again updates by stock id, and what the file no longer says is unknown again", async () => {
  await load(`${header},color\n${line("1")},Rojo\n${line("2")},Azul`);
  const result = await load(`${header},color\n1,60000,240000,Volkswagen,Jetta,2020,\n${line("3")},Verde`);
  expect(result).toEqual({
    inserted: 1,
    updated: 1,
    removed: 0,
    rejected: [],
    rejectedCount: 0,
    ignoredColumns: [],
  });
  expect(await find("1")).toMatchObject({ km: 60_000, priceCents: 24_000_000, colour: null });
  expect(await statuses()).toEqual({ 1: "available", 2: "available", 3: "available" });
});

test("replace marks the missing as sold, brings back the sold and leaves the reserved", async () => {
  await stockWith(database.source, [
    { stockId: "gone" },
    { stockId: "gone-reserved", status: "reserved" },
    { stockId: "gone-sold", status: "sold" },
    { stockId: "back", status: "sold" },
    { stockId: "held", status: "reserved" },
    { stockId: "here" },
  ]);
  const result = await load(csv(line("back"), line("held"), line("here"), line("new")), { replace: true });
  expect(result).toEqual({
    inserted: 1,
    updated: 3,
    removed: 2,
    rejected: [],
    rejectedCount: 0,
    ignoredColumns: [],
  });
  expect(await statuses()).toEqual({
    back: "available",
    gone: "sold",
    "gone-reserved": "sold",
    "gone-sold": "sold",
    held: "reserved",
    here: "available",
    new: "available",
  });
});

test("a status column decides over the status in stock", async () => {
  await stockWith(database.source, [
    { stockId: "1", status: "reserved" },
    { stockId: "2" },
    { stockId: "3", status: "reserved" },
  ]);
  await load(`${header},status\n${line("1")},Disponible\n${line("2")},vendido\n${line("3")},`);
  expect(await statuses()).toEqual({ 1: "available", 2: "sold", 3: "reserved" });
});

const priced = (id: string, currency: string) => `${line(id)},${currency}`;
const pricedCsv = (...lines: string[]) => [`${header},currency`, ...lines].join("\n");
const currencies = async () => {
  const rows = await database.source.getRepository(VehicleSchema).findBy({ status: "available" });
  return [...new Set(rows.map(({ currency }) => currency))];
};

test("lines in another currency than the stock's are rejected, whichever of them the file names first", async () => {
  await load(csv(line("1")));
  const text = pricedCsv(priced("2", "GBP"), priced("3", "MXN"), priced("1", "GBP"));
  const rejected = [
    { line: 2, reason: "currency: is GBP where the stock is in MXN" },
    { line: 4, reason: "currency: is GBP where the stock is in MXN" },
  ];
  await expect(load(text)).rejects.toMatchObject({ code: "import_rejected", details: { rejected } });
  await expect(load(text, { partial: true })).resolves.toMatchObject({ inserted: 1, updated: 0, rejected });
  await expect(load(text, { partial: true, replace: true })).resolves.toMatchObject({ removed: 0, rejected });
  expect(await currencies()).toEqual(["MXN"]);
});

test("a file in one currency replaces a stock in another, unless cars of that would stay", async () => {
  await load(csv(line("1"), line("2")));
  const pounds = pricedCsv(priced("2", "GBP"), priced("3", "GBP"));
  const bad = `${pounds}\n1,-1,250000,Volkswagen,Jetta,2020,GBP`;
  await expect(load(bad, { replace: true, partial: true })).rejects.toMatchObject({
    code: "import_rejected",
    details: { rejected: expect.arrayContaining([expect.objectContaining({ line: 2 })]) },
  });
  await expect(load(pounds, { replace: true })).resolves.toMatchObject({
    inserted: 1,
    updated: 1,
    removed: 1,
  });
  expect(await currencies()).toEqual(["GBP"]);
});

test("a price that names another currency than its line's is refused, not taken for that", async () => {
  const prices = [
    "USD 25000",
    "25000 usd",
    "£25000",
    "$250000",
    "MX$250000",
    "250000 MXN",
    "250000 M.N.",
    "$250000.00 MN",
    "250 mil",
  ];
  const lines = prices.map((price, index) => `${index},1,${price},Audi,A1,2020`);
  const { rejected } = await load(csv(...lines), { partial: true });
  expect(rejected).toEqual([
    { line: 2, reason: "price: «USD 25000» is not in MXN" },
    { line: 3, reason: "price: «25000 usd» is not in MXN" },
    { line: 4, reason: "price: «£25000» is not in MXN" },
    { line: 10, reason: "price: «250 mil» is not an amount" },
  ]);
});

test("in an empty stock the first line says the currency", async () => {
  const text = pricedCsv(priced("1", "USD"), priced("2", "MXN"));
  await expect(load(text, { partial: true })).resolves.toMatchObject({
    inserted: 1,
    rejected: [{ line: 3, reason: "currency: is MXN where the stock is in USD" }],
  });
});

test("rejected lines past the first hundred thousand are counted, not listed", async () => {
  const many = 100_700;
  const repeats = 300;
  const text = csv(
    ...Array.from({ length: repeats + 1 }, () => line("good")),
    ...Array.from({ length: many }, (_, index) => `${index},1,1,Audi,A1,1900`),
  );
  const result = await load(text, { partial: true });
  expect(result).toMatchObject({ inserted: 1, rejectedCount: many + repeats });
  expect(result.rejected).toHaveLength(100_001);
  // Line 1 is the header, line 2 the one that was taken.
  expect(result.rejected[0]).toEqual({ line: 3, reason: "stock_id: good is already on line 2" });
  expect(result.rejected.at(-2)?.line).toBe(100_002);
  expect(result.rejected.at(-1)).toEqual({ line: 100_003, reason: "and 1000 more lines from this one on" });
});

test("a reason is short, however much is wrong with a line", async () => {
  const columns = "bluetooth,car_play,fuel,transmission,length,width,height,photo,status";
  const bad = Array.from({ length: 9 }, () => "perdido ".repeat(20)).join(",");
  const { details } = await load(`${header},${columns}\nx,x,x,x,x,x,${bad}`).catch((error) => error);
  expect(details.rejected[0].reason.length).toBeLessThanOrEqual(500);
});

test("a vehicle whose line was rejected is not taken for missing", async () => {
  await stockWith(database.source, [{ stockId: "1" }, { stockId: "2" }]);
  const text = csv(line("3"), "1,1,0,Volkswagen,Jetta,2020");
  await expect(load(text, { replace: true, partial: true })).resolves.toMatchObject({
    inserted: 1,
    removed: 1,
  });
  expect(await statuses()).toEqual({ 1: "available", 2: "sold", 3: "available" });
});

test("a mapping names columns, units, currency, fixed values and corrections", async () => {
  const mapping = MappingSchema.parse({
    columns: { make: "manufacturer", km: "distance" },
    stock_id_from_line: "UK-",
    mileage_unit: "miles",
    currency: "GBP",
    fixed: { location: "Leeds" },
    corrections: {
      make: { Hyundi: "Hyundai" },
      fuel: { Other: null },
      transmission: { "Semi-Auto": "automatic" },
    },
  });
  const text =
    "model,year,price,transmission,distance,fuelType,engineSize,manufacturer\n" +
    " I10,2017,7495,Semi-Auto,11630,Other,1.0,Hyundi\n I20,2018,8000,Manual,10,Petrol,1.2,Hyundi";
  await expect(load(text, { mapping })).resolves.toMatchObject({ inserted: 2, rejected: [] });
  expect(await find("UK-2")).toMatchObject({
    make: "Hyundai",
    model: "I10",
    km: 18_717,
    priceCents: 749_500,
    currency: "GBP",
    transmission: "automatic",
    fuel: null,
    location: "Leeds",
  });
  expect(await find("UK-3")).toMatchObject({ km: 16, transmission: "manual", fuel: "petrol" });
});

test("without ids of its own, a line that repeats another in every cell is rejected", async () => {
  const mapping = MappingSchema.parse({ stock_id_from_line: "L" });
  const text = "km,price,make,model,year\n1,100,Audi,A1,2020\n1,100,Audi,A1,2021\n1,100,Audi,A1,2020\n";
  await expect(load(text, { mapping, partial: true })).resolves.toEqual({
    inserted: 2,
    updated: 0,
    removed: 0,
    rejected: [{ line: 4, reason: "is the same as line 2 in every cell" }],
    rejectedCount: 1,
    ignoredColumns: [],
  });
});

test("Windows-1252 is read where the mapping says so, and refused in plain words where it does not", async () => {
  const bytes = Buffer.from(`${header},versión\n${line("1")},Edición única`, "latin1");
  await expect(load(bytes)).rejects.toMatchObject({
    code: "unreadable_catalog",
    message: expect.stringContaining("not utf-8 text"),
  });
  const mapping = MappingSchema.parse({ encoding: "windows-1252" });
  await load(bytes, { mapping });
  expect((await find("1")).version).toBe("Edición única");
});

test("an upload that breaks off leaves the stock as it was", async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from(csv(line("1"), line("2"), ""));
      throw new Error("connection lost");
    })(),
  );
  await expect(importCatalog({ source: database.source, clock }, broken)).rejects.toMatchObject({
    code: "source_broken",
    status: 400,
  });
  expect(await statuses()).toEqual({});
});

test("a file past the limit of size is refused with 413", async () => {
  await expect(load(csv(line("1")), { maxBytes: 20 })).rejects.toMatchObject({ status: 413 });
});

test("two imports at once both go in whole", async () => {
  const ids = Array.from({ length: 300 }, (_, index) => line(String(index)));
  const results = await Promise.all([load(csv(...ids)), load(csv(...ids.toReversed()))]);
  expect(results.map(({ inserted, updated }) => inserted + updated)).toEqual([300, 300]);
  expect(results.map(({ inserted }) => inserted).toSorted()).toEqual([0, 300]);
});
