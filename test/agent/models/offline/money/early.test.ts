import { expect, test } from "@jest/globals";
import { answerTo, en, es, planned, type Situation, viewing } from "../ask.ts";

const sentra = { stock_id: "1002" };

test.each(["¿puedo liquidar antes?", "¿puedo hacer pagos anticipados?", "can I pay it off early?"])(
  "«%s» asks for the dealer's conditions, not for a sum",
  async (text) => {
    expect(await answerTo(text, planned)).toMatchObject([["search_knowledge", {}]]);
  },
);

test.each<[string, Situation]>([
  ["y si adelanto 2 mil cada diciembre", planned],
  ["what if I pay 3000 extra per month", viewing],
  ["¿puedo dar mil extra al mes?", viewing],
])("«%s» is neither a down payment nor a budget", async (text, situation) => {
  const query = expect.stringContaining("pagos anticipados");
  expect(await answerTo(text, situation)).toEqual([["search_knowledge", { query }]]);
});

test.each([
  ["what do i owe after 2 yrs", "how much of that was interest?", 24],
  ["si liquido al mes 18 cuánto debo", "¿y de eso cuánto es capital?", 18],
  ["what if I pay it off after 2 years?", "how much interest is that", 24],
  ["y si lo liquido en el mes 24?", "¿y cuánto de interés es eso?", 24],
  ["si liquido al mes 18 cuánto debo", "cuántos intereses pagaría hasta ahí", 18],
  ["cuánto capital habré pagado a los 12 meses?", "¿y al mes 24?", 24],
  ["how much principal will I have paid after a year?", "and after 3 years?", 36],
])("«%s», «%s» goes on about the payments until then", async (before, text, after_payments) => {
  expect(await answerTo(text, { ...planned, before: [before] })).toEqual([
    ["plan_details", { number: "F-1001", after_payments }],
  ]);
});

test.each(["how much interest is that", "cuánto pagaría de intereses en total"])(
  "«%s» where nothing is paid early is of the whole plan",
  async (text) => {
    expect(await answerTo(text, planned)).toEqual([
      ["plan_financing", { ...sentra, down_payment: 50_000, term_months: 48 }],
    ]);
  },
);

test.each([
  ["300 pesos más al mes", 300],
  ["and 500 more a month?", 500],
])("«%s» after a plan is paid to the principal besides", async (text, extra_payment) => {
  expect((await answerTo(text, planned)) as unknown[]).toContainEqual([
    "plan_details",
    { number: "F-1001", extra_payment, extra_every_months: 1 },
  ]);
});

test("«what do i owe after 2 yrs» is after 24 payments", async () => {
  expect((await answerTo("what do i owe after 2 yrs", planned)) as unknown[]).toContainEqual([
    "plan_details",
    { number: "F-1001", after_payments: 24 },
  ]);
});

test.each([
  ["cuánto capital habré pagado a los 12 meses?", 12],
  ["cuando llegue al pago 20 cuánto capital ya habré pagado?", 20],
  ["how much principal will I have paid after a year?", 12],
  ["cuánto llevo pagado de intereses al pago 20", 20],
  ["how much will i have paid after 24 payments", 24],
  ["cuánto habré pagado a los 18 meses", 18],
  ["cuánto pago de interés el primer año", 12],
  ["how much interest do I pay in the first year?", 12],
  ["cuánto es de interés en los primeros 24 pagos", 24],
])("«%s» is of the payments until then, and pays nothing early", async (text, after_payments) => {
  expect(await answerTo(text, planned)).toEqual([["plan_details", { number: "F-1001", after_payments }]]);
});

test.each([
  ["si doy mil más cada mes, en cuánto acabo?", 1_000, 1],
  ["un pago extra de 10 mil cada año, ¿en cuánto acabo?", 10_000, 12],
  ["what if I pay 500 extra every month?", 500, 1],
  ["y pagando 500 mas al mes", 500, 1],
  ["y si adelanto 2 mil cada mes", 2_000, 1],
  ["what if I pay 3000 extra per month", 3_000, 1],
  ["y un pago extra de 10 mil cada año", 10_000, 12],
  ["si le pongo 2500 extra a capital cada mes cuánto ahorro?", 2_500, 1],
])("«%s» is reckoned for each time", async (text, extra_payment, extra_every_months) => {
  expect(await answerTo(text, planned)).toEqual([
    ["plan_details", { number: "F-1001", extra_payment, extra_every_months }],
    ["search_knowledge", { query: "pagos anticipados: liquidar antes de tiempo" }],
  ]);
});

test.each([
  "y si doy 20 mil cada diciembre",
  "si doy mil más cada mes a partir del mes 12",
  "500 more every two weeks",
  "y si adelanto pagos cada mes",
])("«%s» is left to people", async (text) => {
  expect(JSON.stringify(await answerTo(text, planned))).not.toContain("extra_every_months");
});

test.each<[string, Situation, string]>([
  ["si liquido al año, ¿cuánto debo?", viewing, es.questions.downPayment],
  ["si liquido al año, ¿cuánto debo?", {}, es.questions.carOrPrice],
  ["what do I owe if I pay it off after a year?", viewing, en.questions.downPayment],
])("«%s» without a plan asks for what it takes", async (text, situation, question) => {
  expect(await answerTo(text, situation)).toContain(question);
});

test.each([
  "¿y si doy 30 mil extra en 36 meses?",
  "y si adelanto 2 mil cada mes",
  "y pagando 500 mas al mes",
])("«%s» is no down payment of the next plan", async (before) => {
  const situation = { ...planned, before: [before] };
  expect(await answerTo("y a 60?", situation)).toEqual([
    ["plan_financing", { ...sentra, down_payment: 50_000, term_months: 60 }],
  ]);
});
