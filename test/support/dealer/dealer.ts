import { rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { NearestBranch } from "../../../src/branches/nearest.ts";
import type { Branch, DealerProfile } from "../../../src/dealer/dealer.ts";

/** A dealer that has stated nothing but what it must. */
export const plainDealer: DealerProfile = {
  isSample: false,
  name: "Autos Prueba",
  city: "Puebla",
  timeZone: "America/Mexico_City",
  addressAs: "tú",
  tone: null,
  greeting: null,
  hours: null,
  staffHours: null,
  holidays: [],
  branches: [],
  forbiddenWords: [],
  nicknames: [],
  stopRules: [],
  financing: {},
};

/** A branch of which nothing is stated but where it is. */
export const plainBranch: Branch = {
  name: "Centro",
  address: "Calle 1",
  latitude: 19.4,
  longitude: -99.1,
  phone: null,
  hours: null,
};

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** @returns the path of a dealer's file with this text, gone when the test's process ends */
export async function writeDealer(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dealer-"));
  folders.push(folder);
  const path = join(folder, "dealer.yaml");
  await writeFile(path, text);
  return path;
}

let staffed: Promise<string> | undefined;

/** The sample's dealer, with people behind it at any time: no test hangs on when it runs. */
export function staffedDealerFile(): Promise<string> {
  staffed ??= readFile(join(import.meta.dirname, "..", "..", "..", "data", "dealer.yaml"), "utf8").then(
    (text) =>
      writeDealer(
        stringify({ ...parse(text), staff_hours: { "monday-sunday": "0:00-24:00" }, holidays: [] }),
      ),
  );
  return staffed;
}

/** What is found for a location that is 3.4 km away from a branch. */
export const nearestBranch: NearestBranch = { branch: plainBranch, distanceM: 3_400 };
