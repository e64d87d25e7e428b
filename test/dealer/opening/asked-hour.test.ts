import { expect, test } from "@jest/globals";
import { asksOutside } from "../../../src/dealer/opening/asked-hour.ts";

const nineToFive = [{ fromMin: 540, toMin: 1020 }];

test.each([
  ["mañana a las 8 pm puedo pasar?", true],
  ["puedo ir el sábado a las 8 de la noche", true],
  ["puedo pasar el sabado a las 6?", true],
  ["can i come saturday at 7pm", true],
  ["i'll drop by sunday at 8 am", true],
  ["el lunes a las 17:00", true],
  ["a las 20 hrs el martes", true],
  ["puedo ir el lunes a las 10", false],
  ["el sabado a las 4:30 pm", false],
  ["mañana a las 9 de la mañana", false],
  ["paso mañana a las 12", false],
  ["monday at 3 in the afternoon", false],
  ["a qué hora abren mañana", false],
  ["mañana con 80 mil a 48 meses", false],
  ["at 10% tomorrow", false],
])("«%s» names an hour outside of 9 to 17: %s", (question, isOutside) => {
  expect(asksOutside(question, nineToFive)).toBe(isOutside);
});

test("of a day on which nobody is there the day is told, not the hour", () => {
  expect(asksOutside("el domingo a las 8 pm", [])).toBe(false);
});
