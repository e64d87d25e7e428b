import { expect, test } from "@jest/globals";
import { offersLess } from "../../../../src/agent/hear/wants/offer.ts";

const price = 456_999;

test.each([
  "¿la dejan en 430?",
  "lo dejan en 430?",
  "¿lo sacas en 400?",
  "si te pago hoy en efectivo me lo bajas a 400?",
  "déjamelo en 420",
  "¿me lo venden en $430,000?",
  "will you let it go for 400k",
  "sell it to me for 380k?",
  "drop the price to 400k",
])("«%s» is another price, whatever car is at hand", (text) => {
  expect(offersLess(text, price, false)).toBe(true);
  expect(offersLess(text, null, false)).toBe(true);
});

test.each([
  "entonces quedamos en 400 mil el jetta 2024",
  "quedamos en 400",
  "cerramos en 400 mil",
  "400 y cerramos",
  "430 y me lo llevo",
  "400 mil y es trato",
  "te ofrezco 400 mil",
  "we agreed on 400k",
  "deal at 400k?",
  "I can offer you 410,000",
  "knock it down to 400k",
])("«%s» is another price, but not of a plan with so much less down", (text) => {
  expect(offersLess(text, price, true)).toBe(true);
  expect(offersLess(text, null, false)).toBe(true);
  expect(offersLess(text, 2_000_000, true)).toBe(false);
});

test.each([
  "te doy 430",
  "¿y en 430?",
  "bájale a 400",
  "que sean 400",
  "400 cash",
  "i'll give you 400k",
  "how about 400k",
  "so 400k for the jetta",
  "make it 400 even",
  "y si te doy 400 en efectivo hoy mismo?",
])("«%s» is one only beside a car that costs little more", (text) => {
  expect(offersLess(text, price, false)).toBe(true);
  expect(offersLess(text, price, true)).toBe(false);
  expect(offersLess(text, null, false)).toBe(false);
  expect(offersLess(text, 380_000, false)).toBe(false);
});

test.each([
  "mi carro me lo valúan en 120, lo quiero dar de enganche por la hr-v",
  "te doy 100 mil de enganche",
  "te doy 100 mil",
  "¿lo dejas en 48 meses?",
  "me lo dan en 5 mil al mes?",
  "¿lo ponen a 60?",
  "con 400 mil de enganche",
  "cerramos en 2024",
  "quedamos en 60",
  "make it 60",
  "bájale el enganche a 20 mil",
  "20%",
  "de 300 a 400 mil",
  "hasta 400 mil",
  "busco uno de 400 mil",
])("«%s» is none", (text) => {
  expect(offersLess(text, price, false)).toBe(false);
});

test.each(["con 400 mil en efectivo a 48", "400k cash over 60", "doy 400 en efectivo y el resto a 36"])(
  "«%s» is paid down, and the rest in months",
  (text) => {
    expect(offersLess(text, price, false)).toBe(false);
  },
);
