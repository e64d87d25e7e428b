import { expect, test } from "@jest/globals";
import { paysExtraRegularly } from "../../../../../src/agent/hear/money/early/extra.ts";

test.each([
  "y si adelanto 2 mil cada mes",
  "con mi aguinaldo de 20 mil cada diciembre",
  "y si en diciembre le meto mi aguinaldo de 20 mil",
  "si cada año abono mi bono de 15 mil",
  "what if i put my 20k bonus in every december",
  "my yearly bonus of 20k every december",
  "what if I pay 3000 extra per month",
  "y un pago extra de 10 mil cada año",
  "¿y si doy mil pesos extra al mes?",
  "si cada mes doy 500 de más",
  "puedo abonar 2 mil a capital cada mes?",
  "y si le meto 1,500 adicionales mensuales",
  "adelantando 3 mil mensuales cuanto ahorro",
  "can I pay extra every month?",
  "if I put an extra $200 toward the principal every month",
  "an additional 1000 monthly",
  "what if I overpay by 500 each month",
  "puedo adelantar pagos cada mes?",
  "2 mil al mes extra",
])("«%s» is an extra payment made regularly", (text) => {
  expect(paysExtraRegularly(text, false)).toBe(true);
});

test.each([
  "y si abono 20 mil cada año",
  "si meto 15 mil cada diciembre",
  "what if i put in 20k every year",
  "and 20k each year",
  "y pagando 500 mas al mes",
  "¿y si pago mil más cada mes?",
  "and if I pay 500 more a month?",
  "con 2 mil más al mes",
  "what about paying another 300 a month",
])("«%s» is one only while a plan is spoken of", (text) => {
  expect([true, false].map((hasPlan) => paysExtraRegularly(text, hasPlan))).toEqual([true, false]);
});

test.each([
  "pagando 4 mil al mes",
  "what if i pay an extra 50k after a year",
  "if I put an extra 20k in within a year",
  "y si puedo 4 mil al mes",
  "si abono 30 mil a capital después de 10 pagos",
  "con un adelanto de 20 mil y 4 mil al mes",
  "quiero abonar 3 mil mensuales",
  "20 mil más de enganche",
  "qué carro me alcanza con 500 más al mes",
  "is there any extra fee each month?",
  "do I pay extra fees every month?",
  "lo más barato al mes",
  "how much a month with 50k down",
  "12 meses más",
])("«%s» is none", (text) => {
  expect(paysExtraRegularly(text, true)).toBe(false);
});
