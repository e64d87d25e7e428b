import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { MappingSchema } from "../../../src/catalog/import/mapping.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { stockWith } from "../stock.ts";
import { createImports, csv, header, line } from "./imports.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => stockWith(database.source, []));

const { load, find, statuses } = createImports(() => database);

test.each([
  "Situación",
  "Situacion",
  "Estado",
  "Estatus",
  "STATUS",
  "Disponibilidad",
  "Estatus del auto",
  "Estado de venta",
])("«%s» is the column of the status", async (name) => {
  const rows = ["1,Vendido", "2,APARTADA", "3,Disponible", "4,"].map((row) => {
    const [id = "", status] = row.split(",");
    return `${line(id)},${status}`;
  });
  const result = await load([`${header},${name}`, ...rows].join("\n"));
  expect(result.ignoredColumns).toEqual([]);
  expect(await statuses()).toEqual({ 1: "sold", 2: "reserved", 3: "available", 4: "available" });
});

test("a column that a mapping leaves aside is not named, one that nobody understands is, also without a name beside it", async () => {
  const mapping = MappingSchema.parse({ columns: { km: "recorrido" }, fixed: { location: "Centro" } });
  const text = `${header},Recorrido,Sucursal,Velocidades,, Notas \n${line("1")},60000,Norte,6,x,y`;
  const { ignoredColumns } = await load(text, { mapping });
  expect(ignoredColumns).toEqual(["Velocidades", "Notas"]);
});

test("as invoices have it, the «Modelo» beside a «Submarca» is the year, and other usual names are understood", async () => {
  const names = "No. Económico,Marca,Submarca,Modelo,Kms recorridos,Precio contado";
  await load(`${names}\nLJ-1,VW,Jetta,2020,45000,239900`);
  expect(await find("LJ-1")).toMatchObject({
    make: "Volkswagen",
    model: "Jetta",
    year: 2020,
    km: 45_000,
    priceCents: 23_990_000,
  });
});

test.each([
  ["TA", "automatic"],
  ["Aut.", "automatic"],
  ["TM", "manual"],
  ["Estándar", "manual"],
])("a transmission «%s» is %s", async (cell, transmission) => {
  await load(`${header},Caja\n${line("1")},${cell}`);
  expect(await find("1")).toMatchObject({ transmission });
});

test.each([
  ["", "the file is empty"],
  [header, "the file has a header and no lines below it"],
  [
    "stock_id,make,model\n1,a,b",
    "the header cannot be used: there is no column for year (year, ano, anio, modelyear, anomodelo); there is no column for km",
  ],
  [
    `${header},precio\n${line("1")},3`,
    "the header cannot be used: «price» and «precio» both mean price: name one of them in a mapping",
  ],
  [
    csv(line("1"), '2,50000,250000,"Volkswagen,Jetta,2020'),
    "the quotes cannot be made sense of from line 3 on",
  ],
])("a file that makes no sense as a whole is refused (%#)", async (text, message) => {
  await expect(load(text)).rejects.toMatchObject({
    code: "unreadable_catalog",
    message: expect.stringContaining(message),
  });
});

const makeCells = (...makes: string[]) =>
  [header, ...makes.map((make, index) => `${index + 1},50000,250000,${make},Polo,2020`)].join("\n");

test.each([
  ["VW", "Volkswagen"],
  ["V.W.", "Volkswagen"],
  ["vw", "Volkswagen"],
  ["Volkswagen (VW)", "Volkswagen"],
  ["VW / Volkswagen", "Volkswagen"],
  ["VOLKSWAGEN", "Volkswagen"],
  ["Volks", "Volkswagen"],
  ["Mercedes", "Mercedes Benz"],
  ["MERCEDES BENZ", "Mercedes Benz"],
  ["MERCEDES-BENZ", "Mercedes Benz"],
  ["Mercedes-Benz", "Mercedes-Benz"],
  ["M. Benz", "Mercedes Benz"],
  ["Chevy", "Chevrolet"],
  ["CHEVY", "Chevrolet"],
  ["Mitsu", "Mitsubishi"],
  ["Mitsubishi Motors", "Mitsubishi"],
  ["MG Motor", "MG"],
  ["Range Rover", "Land Rover"],
  ["Alfa", "Alfa Romeo"],
  ["Kia", "Kia"],
  ["SEAT", "SEAT"],
  ["Chery", "Chery"],
  ["Motor Nacional", "Motor Nacional"],
  ["Ford/Lincoln", "Ford/Lincoln"],
])("the make «%s» of a file is %s", async (written, make) => {
  await load(makeCells(written));
  expect(await find("1")).toMatchObject({ make });
});

test("a correction of a make goes before its usual name", async () => {
  const mapping = MappingSchema.parse({ corrections: { make: { VW: "VW", Chevy: "GM" } } });
  await load(makeCells("VW", "Chevy", "Mitsu"), { mapping });
  expect(await find("1")).toMatchObject({ make: "VW" });
  expect(await find("2")).toMatchObject({ make: "GM" });
  expect(await find("3")).toMatchObject({ make: "Mitsubishi" });
});
