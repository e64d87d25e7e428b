import { expect, test } from "@jest/globals";
import { namesDate, namesDay } from "../../../src/dealer/opening/closures.ts";

test.each(["y el lunes?", "and on Saturday", "mañana", "y en navidad el 25", "el 16 de septiembre", "hoy"])(
  "«%s» names a day",
  (text) => {
    expect(namesDay(text)).toBe(true);
  },
);

test.each(["y en la tarde?", "hasta las 7", "en la mañana"])("«%s» names none", (text) => {
  expect(namesDay(text)).toBe(false);
});

test.each([
  ["abren en navidad?", true],
  ["open on new year's day?", true],
  ["abren en semana santa", true],
  ["are you open on holidays", true],
  ["y el 16 de septiembre?", true],
  ["abren el lunes", false],
  ["mañana abren?", false],
])("«%s» names a day of the calendar: %s", (text, named) => {
  expect(namesDate(text)).toBe(named);
});
