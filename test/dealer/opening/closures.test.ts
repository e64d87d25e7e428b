import { expect, test } from "@jest/globals";
import { findDate, namesDate, namesDay } from "../../../src/dealer/opening/closures.ts";

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

test.each([
  ["el viernes 25 de diciembre abren?", "12-25"],
  ["y el viernes 1 de enero?", "01-01"],
  ["abren el jueves 16 de septiembre?", "09-16"],
  ["quiero ir el viernes 25 de diciembre a ver el jetta 2019", "12-25"],
  ["el lunes 16 de septiembre del 2027 abren?", "09-16"],
  ["open on friday, december 25th?", "12-25"],
  ["friday 25 december", "12-25"],
  ["the jetta 2019 on december the 24th", "12-24"],
  ["abren de lunes a viernes", null],
  ["el viernes 25", null],
  ["a 48 meses", null],
  ["el mazda 3 del 2019", null],
])("«%s» is of %s", (text, day) => {
  expect(findDate(text)).toBe(day);
});
