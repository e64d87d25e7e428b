import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readDealer } from "../../src/dealer/read.ts";
import { plainDealer, writeDealer } from "../support/dealer/dealer.ts";

const data = join(import.meta.dirname, "..", "..", "data");
const read = async (text: string) => readDealer(await writeDealer(text));
const least = "name: Autos Prueba\ncity: Puebla\n";

test("the sample's branches and hours are those of the sample documents", async () => {
  const { branches, name } = await readDealer(join(data, "dealer.yaml"));
  const text = await readFile(join(data, "documents", "sucursales-y-horarios.md"), "utf8");
  expect(text).toContain(`${name} tiene cuatro sucursales`);
  expect(branches).toHaveLength(4);
  for (const branch of branches) {
    expect(text).toContain(`## ${branch.name}\n`);
    expect(text).toContain(`Dirección: ${branch.address}.`);
    expect(branch.hours?.[0]).toEqual([{ fromMin: 540, toMin: 1_140 }]);
  }
});

test("name and city are all that a file needs", async () => {
  await expect(read(least)).resolves.toEqual(plainDealer);
});

test("a branch without hours has the dealer's, and so have the people behind", async () => {
  const text = `${least}hours: { saturday: 10:00-14:00 }
branches:
  - { name: A, address: Calle 1, latitude: 19.4, longitude: -99.1 }
  - { name: B, address: Calle 2, latitude: 19.5, longitude: -99.1, hours: { sunday: 9:00-10:00 } }
`;
  const { hours, staffHours, branches } = await read(text);
  expect(staffHours).toEqual(hours);
  expect(branches[0]?.hours).toEqual(hours);
  expect(branches[1]?.hours?.[6]).toEqual([{ fromMin: 540, toMin: 600 }]);
});

test("every field that is wrong is named with its line and what it must be", async () => {
  const text = `name: ""
citty: Puebla
time_zone: Mars/Olympus
address_as: vos
greeting: { es: Hola }
hours:
  monday-fryday: 9:00-19:00
  saturday: 19:00-9:00
  sunday: 10
holidays: [12-25, 02-30]
branches:
  - name: A
    address: Calle 1
    latitude: 91
    longitude: 19°25'
stop_rules:
  - words: []
    reason: x
`;
  await expect(read(text)).rejects.toMatchObject({
    code: "invalid_dealer",
    details: expect.arrayContaining([
      "line 1: name is empty",
      "line 1: city is missing",
      "line 2: citty is not a known field",
      "line 3: time_zone must be a time zone such as America/Mexico_City",
      "line 4: address_as must be tú or usted",
      "line 5: greeting.en is missing",
      "line 9: hours.sunday must be hours such as 9:00-19:00",
      "line 10: holidays[2] must be a day such as 12-25, or 2027-03-26 for one year",
      "line 14: branches[1].latitude must be from -90 to 90",
      "line 15: branches[1].longitude must be decimal degrees such as 19.4326",
      "line 17: stop_rules[1].words names no words",
    ]),
  });
});

test.each([
  ["a day that is none", "{ monday-fryday: 9:00-19:00 }", /line 3: hours.monday-fryday must be a day/],
  ["an end before its beginning", "{ monday: 19:00-9:00 }", /line 3: hours.monday must be hours such as/],
  ["periods out of order", "{ monday: '16:00-19:00, 9:00-14:00' }", /line 3: hours.monday must be hours/],
  ["a day named twice", "{ monday-friday: 9:00-19:00, friday: 9:00-12:00 }", /hours.friday names a day/],
])("hours with %s are refused", async (_, hours, message) => {
  await expect(read(`${least}hours: ${hours}\n`)).rejects.toThrow(message);
});

test.each([
  ["nothing", "", /line 1: the file must name fields/],
  ["a list", "- a\n", /line 1: the file must name fields/],
  ["a quote that never ends", `${least}tone: "warm\n`, /line \d: Missing closing "quote/],
  ["a field twice", `${least}name: B\n`, /line 3: Map keys must be unique/],
])("a file with %s is refused", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("a file that is not there is named with the variable", async () => {
  await expect(readDealer("nowhere.yaml")).rejects.toThrow(
    "DEALER_FILE: nowhere.yaml cannot be used: it cannot be read (ENOENT)",
  );
});
