import { expect, test } from "@jest/globals";
import { tellNearHolidays, tellOpening } from "../../../src/dealer/opening/closures.ts";
import { easterOf, findFeast, findFeastDays } from "../../../src/dealer/opening/feasts.ts";

test.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
  [2285, "2285-03-22"],
])("Easter Sunday of %s is %s", (year, day) => {
  expect(easterOf(year)).toBe(day);
});

test.each([
  ["abren en viernes santo?", "2027-03-26"],
  ["are you open on Good Friday", "2027-03-26"],
  ["y el jueves santo", "2027-03-25"],
  ["open on Easter Sunday?", "2027-03-28"],
  ["abren el día de las madres?", "2027-05-10"],
  ["trabajan el día de la independencia", "2027-09-16"],
  ["abren en año nuevo", "2027-01-01"],
  ["abren el día de la Virgen?", "2026-12-12"],
  ["¿trabajan el día de Guadalupe?", "2026-12-12"],
  ["are you closed for Our Lady of Guadalupe", "2026-12-12"],
  ["¿Guadalupe está abierta hoy?", null],
  ["Is the Guadalupe branch open on Sunday?", null],
  ["are you open on New Year's?", "2027-01-01"],
  ["open new years eve?", "2026-12-31"],
  ["is it the new year model, and are you open today", null],
  ["abren en semana santa", null],
  ["abren el lunes", null],
])("«%s» names the day %s", (text, day) => {
  expect(findFeast(text, "2026-11-20")).toBe(day);
});

test.each([
  ["abren en semana santa", { from: "2027-03-22", to: "2027-03-28" }],
  ["are you open over Easter?", { from: "2027-03-22", to: "2027-03-28" }],
  ["qué días festivos cierran", { from: "2026-11-20", to: "2027-11-20" }],
  ["abren en viernes santo?", null],
  ["abren en el puente de noviembre?", { from: "2026-11-20", to: "2027-11-20" }],
  ["¿a qué hora abre la sucursal Puente de Alvarado?", null],
  ["a qué hora abren", null],
])("«%s» speaks of the days %j", (text, days) => {
  expect(findFeastDays(text, "2026-11-20")).toEqual(days);
});

const dealer = { hours: null, holidays: ["01-01", "2027-03-26", "12-25"] };

test.each([
  ["abren en semana santa?", "En esas fechas está cerrado: 26 de marzo."],
  ["¿qué días festivos no abren?", "En esas fechas está cerrado: 25 de diciembre; 1 de enero; 26 de marzo."],
  ["a qué hora abren", null],
])("of its holidays the dealer tells those asked for: «%s»", (text, told) => {
  expect(tellNearHolidays(text, dealer, "2026-11-20", "es")).toBe(told);
});

test("a movable feast that is a holiday is closed", () => {
  const now = { today: "2026-11-20", minute: null };
  expect(tellOpening("abren en viernes santo?", dealer, now, "es")).toBe("26 de marzo: cerrado.");
});
