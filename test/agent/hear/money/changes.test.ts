import { expect, test } from "@jest/globals";
import {
  hearDownChange,
  hearTermChange,
  wantsLowest,
  wantsOtherDown,
} from "../../../../src/agent/hear/money/changes.ts";

test.each([
  ["y con 20 mil más de enganche?", { by: 20_000 }],
  ["súbele 20 mil al enganche", { by: 20_000 }],
  ["add another 10k to the down payment", { by: 10_000 }],
  ["what if I put 10k more down", { by: 10_000 }],
  ["otros 15 mil de enganche", { by: 15_000 }],
  ["y si doy 30 mil menos?", { by: -30_000 }],
  ["quítale 10 mil al enganche", { by: -10_000 }],
  ["take 5k off the deposit", { by: -5_000 }],
  ["súbele 20 al enganche", { by: 20_000 }],
  ["aumentale 20 al enganche", { by: 20_000 }],
  ["agrégale 30 más al enganche", { by: 30_000 }],
  ["y si le sumo otros 15 al enganche?", { by: 15_000 }],
  ["bájale 30 al enganche", { by: -30_000 }],
  ["quítale 10 del enganche", { by: -10_000 }],
  ["20 más de enganche", { by: 20_000 }],
  ["add 20 to the down payment", { by: 20_000 }],
  ["take 10 off the deposit", { by: -10_000 }],
  ["20 less down", { by: -20_000 }],
  ["y si doy 20 menos", { by: -20_000 }],
  ["what if I put 20 more", { by: 20_000 }],
  ["doy 2 meses más", null],
  ["súbele el enganche a 100", null],
  ["ponle 20 de enganche", null],
  ["súbele 2 años", null],
  ["quítale 12 meses", null],
  ["súbele el enganche a 100 mil", null],
  ["con 50 mil de enganche", null],
  ["2 mil más al mes", null],
  ["12 meses más", null],
  ["con 20% más de enganche", { byPercent: 20 }],
  ["y con 5% mas de enganche", { byPercent: 5 }],
  ["5 percent more down", { byPercent: 5 }],
  ["10% menos de enganche", { byPercent: -10 }],
  ["raise the down payment by 10%", { byPercent: 10 }],
  ["dos mil mas de enganche", { by: 2_000 }],
  ["el doble de enganche", { times: 2 }],
  ["double the down payment", { times: 2 }],
  ["duplica el enganche", { times: 2 }],
  ["twice the deposit", { times: 2 }],
  ["y con el doble?", { times: 2 }],
  ["what if I put double that", { times: 2 }],
  ["el triple de enganche", { times: 3 }],
  ["con la mitad del enganche", { times: 0.5 }],
  ["half the down payment", { times: 0.5 }],
  ["la mitad de enganche", null],
  ["half down", null],
  ["con 50% más de enganche", null],
  ["doble cabina", null],
  ["10% más de descuento", null],
])("«%s» changes the down payment by %s", (text, by) => {
  expect(hearDownChange(text)).toEqual(by);
});

test.each([
  ["mejor con menos enganche", true],
  ["a lower down payment please", true],
  ["y con otro enganche?", true],
  ["con menos enganche, unos 40 mil", false],
  ["sin enganche", false],
  ["con 50% más de enganche", true],
])("«%s» wants another down payment without saying which: %s", (text, expected) => {
  expect(wantsOtherDown(text)).toBe(expected);
});

test.each([
  ["y a más plazo?", "longer"],
  ["un plazo más largo", "longer"],
  ["bájale a la mensualidad", "longer"],
  ["I'd like lower payments", "longer"],
  ["can we get the monthly lower?", "longer"],
  ["a shorter term", "shorter"],
  ["y en menos tiempo?", "shorter"],
  ["más barato", null],
  ["a 60 meses", null],
])("«%s» wants a term that is %s", (text, change) => {
  expect(hearTermChange(text)).toBe(change);
});

test.each([
  ["la mensualidad mas baja", true],
  ["lowest monthly payment", true],
  ["quiero el pago mensual más chico posible", true],
  ["pagar lo menos posible al mes", true],
  ["what's the least I can pay each month?", true],
  ["una mensualidad más baja", false],
  ["el carro con la mensualidad más baja", false],
])("«%s» wants the lowest monthly payment: %s", (text, expected) => {
  expect(wantsLowest(text)).toBe(expected);
});
