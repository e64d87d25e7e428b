import { expect, test } from "@jest/globals";
import { answerTo, en, es, listed, planned, type Situation, viewing } from "../ask.ts";

const tapping = (
  situation: Situation,
  action: "vehicle" | "plans" | "list" | "term-60",
  stockId: string | null,
) => ({
  ...situation,
  tapped: { action, stockId },
});

test("a car that is tapped on a list is opened, whatever was asked last and whichever list it was on", async () => {
  const asked = { ...viewing, seller: es.questions.downPayment };
  expect(await answerTo("Mazda 3 2019", tapping(asked, "vehicle", "90210"))).toEqual([
    ["vehicle_details", { stock_id: "90210" }],
  ]);
});

test("plans are for the car whose button was tapped, not for the one looked at since", async () => {
  expect(await answerTo("Ver planes de pago", tapping(viewing, "plans", "1003"))).toContain(
    "Nissan March 2020",
  );
  expect(await answerTo("See payment plans", tapping(viewing, "plans", "1003"))).toContain(
    "Nissan March 2020",
  );
});

test("another term is for the car of its plan", async () => {
  expect(await answerTo("A 60 meses", tapping(planned, "term-60", "1002"))).toEqual([
    ["plan_financing", expect.objectContaining({ stock_id: "1002", term_months: 60 })],
  ]);
  expect(await answerTo("60 months", tapping(planned, "term-60", "1002"))).toEqual([
    ["plan_financing", expect.objectContaining({ stock_id: "1002", term_months: 60 })],
  ]);
});

test("the list is shown again, at the page where it stood", async () => {
  expect(await answerTo("Volver a la lista", tapping(viewing, "list", null))).toEqual([
    ["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, page: 1 }],
  ]);
});

test.each([
  ["Volver a la lista", expect.any(String)],
  ["Back to the list", [["search_catalog", {}]]],
])("«%s» from a session that has no list any more is answered as words", async (text, answer) => {
  expect(await answerTo(text, tapping({}, "list", null))).toEqual(answer);
});

test.each(["Hablar con alguien", "Talk to a person"])(
  "«%s» is understood without its payload",
  async (text) => {
    expect(await answerTo(text, viewing)).toEqual([["hand_over", { reason: expect.any(String) }]]);
  },
);

test.each(["Ver más autos", "Show more cars"])("«%s» turns the page", async (text) => {
  expect(await answerTo(text, listed)).toEqual([["search_catalog", expect.objectContaining({ page: 2 })]]);
});

test.each([
  ["Ver planes de pago", es.questions.downPayment],
  ["See payment plans", en.questions.downPayment],
])("«%s» without its payload is about the car under discussion", async (text, question) => {
  expect(await answerTo(text, viewing)).toContain(question);
});

test("plans of all terms follow the button for them, also where one term was planned before", async () => {
  expect(await answerTo("Ver planes de pago", tapping(planned, "plans", "1002"))).toEqual([
    ["plan_financing", { stock_id: "1002", down_payment: 50_000 }],
  ]);
});
