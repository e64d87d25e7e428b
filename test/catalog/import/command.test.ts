import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runCatalogImport } from "../../../src/catalog/import/command.ts";
import { VehicleSchema } from "../../../src/catalog/vehicle.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "seller-import-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function run(csv: string, options: { mapping?: string; partial?: boolean } = {}) {
  const file = join(folder, "stock.csv");
  await writeFile(file, csv);
  const mappingFile = options.mapping === undefined ? null : join(folder, "mapping.json");
  if (mappingFile) await writeFile(mappingFile, options.mapping ?? "");
  const lines: string[] = [];
  const deps = { source: database.source, clock: () => new Date("2026-11-20T12:00:00Z") };
  const request = { file, mappingFile, replace: false, partial: options.partial ?? false };
  const code = await runCatalogImport(deps, request, (line) => lines.push(line));
  return { code, lines };
}

const good = "id,km,price,make,model,year\n1,1,1,Audi,A1,2020\n";

test("a good file is summed up in one line", async () => {
  const { code, lines } = await run(good);
  expect(code).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^1 new, 0 updated, 0 marked as sold, 0 rejected in \d+\.\d s$/),
  ]);
});

test("columns that nobody understands are named", async () => {
  const { lines } = await run("id,km,price,make,model,year,Velocidades,Notas\n1,1,1,Audi,A1,2020,6,x\n");
  expect(lines[0]).toBe("ignored columns: «Velocidades», «Notas» (--mapping says what they mean)");
});

test("a word that is not known is told with those that are, and with what says its meaning", async () => {
  const { lines } = await run("id,km,price,make,model,year,caja\n1,1,1,Audi,A1,2020,Secuencial\n");
  expect(lines[0]).toContain("«Secuencial» is not one of automatic (automática), manual (estándar)");
  expect(lines[1]).toMatch(/A mapping's corrections say what a word means \(--mapping\)\.$/);
});

test("no mapping is named for a cell that only reads like such a reason", async () => {
  const { lines } = await run(`${good}2,1,1,Audi,A1,is not one of ours\n`);
  expect(lines[0]).toBe("line 3: year: «is not one of ours» is not a year");
  expect(lines[1]).toMatch(/ --partial imports the good lines\.$/);
});

test("rejected lines are printed with their reason, and the exit code is 1 when nothing went in", async () => {
  const bad = `${good}2,1,0,Audi,A1,2020\n`;
  expect(await run(bad)).toEqual({
    code: 1,
    lines: [
      "line 3: price: 0 is not above 0",
      "nothing was imported: 1 of 2 lines were rejected. The stock is as it was. --partial imports the good lines.",
    ],
  });
  const { code, lines } = await run(bad, { partial: true });
  expect(code).toBe(0);
  expect(lines[1]).toMatch(/^0 new, 1 updated, 0 marked as sold, 1 rejected in /);
});

test("a mapping file is read, and a wrong one is refused with the field named", async () => {
  const mapping = { stock_id_from_line: "m-", mileage_unit: "miles", columns: { km: "distance" } };
  await run("distance,price,make,model,year\n100,1,Audi,A1,2020", { mapping: JSON.stringify(mapping) });
  const vehicle = await database.source.getRepository(VehicleSchema).findOneBy({ stockId: "m-2" });
  expect(vehicle?.km).toBe(161);
  await expect(run(good, { mapping: '{"milage_unit":"miles"}' })).rejects.toThrow(
    "milage_unit: is not a known field",
  );
  await expect(run(good, { mapping: "{" })).rejects.toThrow("mapping.json: is not JSON");
});

test("a file that is not there is one line that names it", async () => {
  const deps = { source: database.source, clock: () => new Date() };
  const request = { file: join(folder, "none.csv"), mappingFile: null, replace: false, partial: false };
  await expect(runCatalogImport(deps, request, () => undefined)).rejects.toThrow(
    /none\.csv: cannot be read$/,
  );
});
