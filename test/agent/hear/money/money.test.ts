import { expect, test } from "@jest/globals";
import { asksSchedule, hearEarly, hearMoment } from "../../../../src/agent/hear/money/early/early.ts";
import { hearSolved } from "../../../../src/agent/hear/money/solved.ts";

test.each([
  ["si liquido al año cuánto debo", { afterPayments: 12, extra: null }],
  ["¿cuánto debería si lo liquido a los 18 meses?", { afterPayments: 18, extra: null }],
  ["what if i pay it all after 2 years", { afterPayments: 24, extra: null }],
  ["y si pago lo que falte a los 18 meses", { afterPayments: 18, extra: null }],
  ["if I pay the rest in month 20", { afterPayments: 20, extra: null }],
  ["y si quiero pagar todo al segundo año?", { afterPayments: 24, extra: null }],
  ["quiero liquidarlo antes, ¿cuánto ahorro?", { afterPayments: null, extra: null }],
  ["si abono 30 mil a capital después de 10 pagos", { afterPayments: 10, extra: 30_000 }],
  ["¿y si doy 50 mil extra en dos años?", { afterPayments: 24, extra: 50_000 }],
  ["what do I owe if I pay it off after 2 years?", { afterPayments: 24, extra: null }],
  ["what if I make an extra payment of $20,000 in month 12", { afterPayments: 12, extra: 20_000 }],
  ["cuánto ahorro si pago 20 mil extra en el mes 6", { afterPayments: 6, extra: 20_000 }],
  ["si adelanto 20 mil en el mes 6 cuánto ahorro", { afterPayments: 6, extra: 20_000 }],
  ["what if I pay an extra 20,000 after 12 payments", { afterPayments: 12, extra: 20_000 }],
  ["pay an extra 10,000 in month 6", { afterPayments: 6, extra: 10_000 }],
  ["what if I paid it off after a year", { afterPayments: 12, extra: null }],
  ["what would the balance be after 24 payments", { afterPayments: 24, extra: null }],
  ["¿cuánto debería todavía después de 18 meses?", { afterPayments: 18, extra: null }],
  ["y si en el mes 24 meto 30 mil", { afterPayments: 24, extra: 30_000 }],
  ["y si meto 30 mil en el mes 24", { afterPayments: 24, extra: 30_000 }],
  ["what if I put in 30k at month 24", { afterPayments: 24, extra: 30_000 }],
  ["si al año doy 40 mil cuánto baja", { afterPayments: 12, extra: 40_000 }],
  ["y abonando 50 mil a capital en el mes 12", { afterPayments: 12, extra: 50_000 }],
  ["si hago un abono de 40 mil en el año 2", { afterPayments: 24, extra: 40_000 }],
  ["a lump sum of 40k in year 2", { afterPayments: 24, extra: 40_000 }],
  ["y si lo liquido al año y medio", { afterPayments: 18, extra: null }],
  ["liquidar a los dos años y medio", { afterPayments: 30, extra: null }],
  ["y si lo liquido en medio año", { afterPayments: 6, extra: null }],
  ["si abono 50 mil al año y medio", { afterPayments: 18, extra: 50_000 }],
  ["what if I pay it off after a year and a half", { afterPayments: 18, extra: null }],
  ["pay it off in two and a half years", { afterPayments: 30, extra: null }],
  ["pay it off after one and a half years", { afterPayments: 18, extra: null }],
  ["pay it off after half a year", { afterPayments: 6, extra: null }],
  ["si meto 50 mil a los 2 años", { afterPayments: 24, extra: 50_000 }],
  ["cuánto de capital debo al mes 12", { afterPayments: 12, extra: null }],
  ["cuánto capital me queda en el mes 20", { afterPayments: 20, extra: null }],
  ["how much principal is left after payment 12", { afterPayments: 12, extra: null }],
  ["how much of the principal remains at month 24", { afterPayments: 24, extra: null }],
  ["y si doy 20 mil más", null],
  ["cuánto de capital va en el pago 12", null],
  ["si le meto 20 mil más de enganche", null],
  ["doy 30 mil a 24 meses", null],
  ["con un adelanto de 20 mil a 48 meses", null],
  ["adelanto 20 mil a 48 meses", null],
  ["¿cuánto quedaría al mes a 48 meses?", null],
  ["con 50 mil de enganche", null],
])("of paying early «%s» says %j", (text, heard) => {
  expect(hearEarly(text)).toEqual(heard);
});

test.each([
  ["y al mes 24", 24],
  ["y a los 20", 20],
  ["y al año y medio?", 18],
  ["y a los 2 años", 24],
  ["y en el pago 30 cuánto debo", 30],
  ["y al segundo año", 24],
  ["and after 18", 18],
  ["and at month 24?", 24],
  ["what about after 2 years", 24],
  ["and at 30", 30],
  ["and after two and a half years", 30],
  ["y a 24", null],
  ["a 24 meses", null],
  ["and over 48", null],
  ["y al 24%", null],
  ["y con 24 mil", null],
  ["y el de 24", null],
  ["al mes", null],
  ["a los 20 mil", null],
])("«%s» says when: %j", (text, payments) => {
  expect(hearMoment(text)).toBe(payments);
});

test.each<[string, ReturnType<typeof hearSolved>]>([
  ["¿cuánto doy de enganche para pagar 4 mil?", "down_payment"],
  ["how much down to pay 4000 a month?", "down_payment"],
  ["¿a cuántos meses si pago 6,000?", "term"],
  ["¿en cuánto tiempo lo pago si doy 6 mil al mes?", "term"],
  ["how many months if I pay 6000 a month?", "term"],
  ["lo menos que puedo dar de enganche para pagar 6 mil al mes a 60", "down_payment"],
  ["lowest down payment for 6k a month", "down_payment"],
  ["¿qué me alcanza con 5 mil al mes?", null],
  ["y con 50 mil de enganche?", null],
])("«%s» asks for the %s", (text, figure) => {
  expect(hearSolved(text)).toBe(figure);
});

test.each([
  "mándame la tabla de pagos",
  "la tabla de amortización",
  "send me the payment schedule",
  "schedule please",
  "give me the schedule",
  "amortization",
  "show me the payments by year",
  "the payments for each year",
  "muéstrame los pagos por año",
])("«%s» asks for the schedule", (text) => {
  expect(asksSchedule(text)).toBe(true);
});

test.each([
  "what's the schedule on Saturday?",
  "can I pay once a year?",
  "how much is the monthly payment?",
  "¿cuánto serían los pagos por mes?",
])("«%s» asks for no schedule of payments", (text) => {
  expect(asksSchedule(text)).toBe(false);
});
