import { expect, test } from "@jest/globals";
import { spendOwnCar } from "../../../../src/agent/hear/money/own-value.ts";

test.each([
  [
    "tengo un aveo que vale como 80 mil, con eso de enganche cuanto me queda el fit a 36",
    "con 80 mil de enganche cuanto me queda el fit a 36",
  ],
  [
    "mi jetta 2015 vale 150 mil, lo doy a cuenta por el cr-v a 48 meses",
    "con 150 mil de enganche por el cr-v a 48 meses",
  ],
  ["me dan 90,000 por mi tsuru y con eso de enganche el versa a 60", "con 90,000 de enganche el versa a 60"],
  [
    "traigo una eco sport valuada en ciento veinte mil, de enganche para la kicks cuanto al mes",
    "con ciento veinte mil de enganche para la kicks cuanto al mes",
  ],
  [
    "i've got a 2016 rav4 worth maybe 200k. use that as the down payment on the xc60, 60 months",
    "with 200k down on the xc60, 60 months",
  ],
  [
    "my civic is worth around $150,000, trade it in for the hr-v over 48",
    "with $150,000 down for the hr-v over 48",
  ],
])("«%s» is «%s»", (text, said) => {
  expect(spendOwnCar(text)).toBe(said);
});

test.each([
  "tengo un aveo 2014, ¿lo toman a cuenta?",
  "¿cuánto vale mi aveo?",
  "busco un aveo que valga 80 mil",
  "tengo 80 mil de enganche para el fit",
  "mi hija quiere un march que vale 190 mil",
])("«%s» spends no car", (text) => {
  expect(spendOwnCar(text)).toBeNull();
});
