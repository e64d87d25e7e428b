import { expect, test } from "@jest/globals";
import { findNearestBranch } from "../../src/branches/nearest.ts";
import { tellNearestBranch } from "../../src/branches/tell.ts";
import type { Branch } from "../../src/dealer/dealer.ts";
import { WeeklyHoursSchema } from "../../src/dealer/opening/hours.ts";
import { plainBranch } from "../support/dealer/dealer.ts";

const branchAt = (name: string, latitude: number, longitude: number): Branch => ({
  ...plainBranch,
  ...{ name, latitude, longitude },
});
const weekdays = WeeklyHoursSchema.parse({ "monday-friday": "9:00-19:00" });
const north = branchAt("Monterrey", 25.6388, -100.2893);
const south = branchAt("Ciudad de México", 19.3737, -99.179);

test("the nearest branch comes with its distance over the ground", () => {
  // From the Zócalo.
  const nearest = findNearestBranch([north, south], { latitude: 19.4326, longitude: -99.1332 });
  expect(nearest?.branch).toBe(south);
  expect(nearest?.distanceM).toBeGreaterThan(7_900);
  expect(nearest?.distanceM).toBeLessThan(8_300);
});

test("over the 180th meridian the way is short", () => {
  const east = branchAt("este", 0, 179.9);
  expect(findNearestBranch([south, east], { latitude: 0, longitude: -179.9 })?.branch).toBe(east);
});

test("without branches, or for a place that is none, there is none nearest", () => {
  expect(findNearestBranch([], { latitude: 19, longitude: -99 })).toBeNull();
  for (const latitude of [91, -91, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(findNearestBranch([south], { latitude, longitude: -99 })).toBeNull();
  }
});

test("a customer reads address, distance, hours, telephone and map, in either language", () => {
  const branch = { ...south, phone: "+52 55 1234 5678", hours: weekdays };
  expect(tellNearestBranch({ branch, distanceM: 3_449 }, "es")).toBe(
    "La sucursal más cercana a ti es *Ciudad de México*, a unos 3.4 km en línea recta.\n" +
      "Dirección: Calle 1\nHorario: Lunes a viernes de 9:00 a 19:00\nTeléfono: +52 55 1234 5678\n" +
      "Mapa: https://www.google.com/maps/search/?api=1&query=19.3737%2C-99.179",
  );
  expect(tellNearestBranch({ branch: south, distanceM: 0 }, "en")).toBe(
    "The branch nearest to you is *Ciudad de México*, about 50 m away in a straight line.\n" +
      "Address: Calle 1\nMap: https://www.google.com/maps/search/?api=1&query=19.3737%2C-99.179",
  );
});

test("in English the hours are English too", () => {
  const branch = { ...south, hours: weekdays };
  expect(tellNearestBranch({ branch, distanceM: 900 }, "en")).toContain(
    "\nOpening hours: Monday to Friday 9:00 to 19:00\n",
  );
});

test("where every branch is far, the answer says so and what can be done from afar", () => {
  const told = tellNearestBranch({ branch: north, distanceM: 8_723_000 }, "es");
  expect(told).toMatch(/^No tenemos sucursal cerca de ti: la más próxima es \*Monterrey\*, a unos 8,723 km/);
  expect(told).toContain("Por este chat te ayudo igual");
  expect(tellNearestBranch({ branch: north, distanceM: 300_001 }, "en")).toMatch(
    /^We have no branch near you/,
  );
  expect(tellNearestBranch({ branch: north, distanceM: 300_000 }, "en")).toMatch(
    /^The branch nearest to you/,
  );
});

test.each([
  [340, "350 m"],
  [974, "950 m"],
  [975, "1 km"],
  [9_940, "9.9 km"],
  [12_345, "12 km"],
  [1_234_567, "1,235 km"],
])("%d m are told as %s", (distanceM, told) => {
  expect(tellNearestBranch({ branch: south, distanceM }, "es")).toContain(`a unos ${told} en`);
});
