import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readBranches } from "../../src/branches/read.ts";

const data = join(import.meta.dirname, "..", "..", "data");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branches-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const path = join(folder, "branches.csv");
  await writeFile(path, text);
  return readBranches(path);
}

test("the sample's branches are those of the sample documents", async () => {
  const branches = await readBranches(join(data, "branches.csv"));
  const text = await readFile(join(data, "documents", "sucursales-y-horarios.md"), "utf8");
  expect(branches).toHaveLength(4);
  for (const { name, address } of branches) {
    expect(text).toContain(`## ${name}\n`);
    expect(text).toContain(`Dirección: ${address}.`);
  }
});

test("headers may be Spanish, in any order, with columns that are not known", async () => {
  const text =
    '\uFEFFTeléfono,Longitud,Latitud,Dirección,Nombre,Gerente\n+52 55 1,-99.1,19.4,"Calle 1, Centro",Centro,Ana\n';
  await expect(read(text)).resolves.toEqual([
    {
      name: "Centro",
      address: "Calle 1, Centro",
      latitude: 19.4,
      longitude: -99.1,
      phone: "+52 55 1",
      hours: null,
    },
  ]);
});

test("every line that is wrong is named with all that is wrong in it", async () => {
  const text =
    "name,address,latitude,longitude\nA,Calle 1,19.4,-99.1\n\n,Calle 2,91,-99.1\nB,Calle 3,19°25',\n";
  await expect(read(text)).rejects.toMatchObject({
    code: "invalid_branches",
    details: [
      "line 4: name is empty, latitude must be from -90 to 90",
      "line 5: latitude must be decimal degrees such as 19.4326, longitude must be decimal degrees such as 19.4326",
    ],
  });
});

test.each([
  ["a header without coordinates", "name,address\nA,B\n", "its header lacks latitude, longitude"],
  ["nothing", "", "its header lacks name, address, latitude, longitude"],
  ["a header alone", "name,address,latitude,longitude\n", "it names no branch"],
  ["a quote that never ends", 'name,address,latitude,longitude\n"A,B\n', "it is no CSV"],
])("a file with %s is refused", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("a file that is not there is named with the variable", async () => {
  await expect(readBranches("nowhere.csv")).rejects.toThrow(
    "BRANCHES_FILE: nowhere.csv cannot be used: it cannot be read (ENOENT)",
  );
});
