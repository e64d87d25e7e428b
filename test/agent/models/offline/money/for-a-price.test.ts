import { describe, expect, test } from "@jest/globals";
import { answerTo, es, plan, planned, vehicle, viewing } from "../ask.ts";

describe("plans for a price or a monthly amount", () => {
  const sentra = { stock_id: "1002" };

  test("a plan for a price goes on with that price", async () => {
    const forPrice = { ...plan, stockId: null, priceCents: 30_000_000 };
    const situation = { state: { plan: forPrice, vehicle }, seller: es.questions.otherPriced };
    expect(await answerTo("y a 60?", situation)).toEqual([
      ["plan_financing", { price: 300_000, down_payment: 50_000, term_months: 60 }],
    ]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["y de 400 mil", { price: 400_000, down_payment: 50_000 }],
    ["¿y uno de 400?", { price: 400_000, down_payment: 50_000 }],
    ["and for 400k", { price: 400_000, down_payment: 50_000 }],
    ["what if it costs 250k", { price: 250_000, down_payment: 50_000 }],
    ["what about a 250k one", { price: 250_000, down_payment: 50_000 }],
    ["and a 400k car?", { price: 400_000, down_payment: 50_000 }],
    ["400 mil", { price: 400_000, down_payment: 50_000 }],
    ["y con 100 mil", { price: 300_000, down_payment: 100_000 }],
    ["100 mil", { price: 300_000, down_payment: 100_000 }],
  ])("«%s» after a plan for a price is another price or another down payment", async (text, args) => {
    const forPrice = { ...plan, stockId: null, priceCents: 30_000_000 };
    const situation = { state: { plan: forPrice, vehicle }, seller: es.questions.otherPriced };
    expect(await answerTo(text, situation)).toEqual([["plan_financing", { ...args, term_months: 48 }]]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["doscientos mil pesos con 50 de enganche", { price: 200_000, down_payment: 50_000 }],
    ["200k 20% 48", { price: 200_000, down_payment: "20%", term_months: 48 }],
    ["$300,000 with 60k down over 60", { price: 300_000, down_payment: 60_000, term_months: 60 }],
    ["245 mil con 50 de enganche", { ...sentra, down_payment: 50_000 }],
  ])("«%s» with a car in hand is of that price", async (text, args) => {
    expect(await answerTo(text, viewing)).toEqual([["plan_financing", args]]);
  });

  test.each<[string, string]>([
    ["el de 180 con lo mismo", "1003"],
    ["la de 215 mil con lo mismo", "1001"],
    ["the 180k one with the same terms", "1003"],
    ["the one at 215,000, same terms", "1001"],
    ["y el que cuesta 180 con el mismo plan", "1003"],
  ])("«%s» is the one of the list at that price", async (text, stock_id) => {
    expect(await answerTo(text, planned)).toEqual([
      ["plan_financing", { stock_id, down_payment: 50_000, term_months: 48 }],
    ]);
  });

  test.each<[string, object]>([
    ["¿qué autos me alcanzan con 5 mil al mes?", { monthly_max: 5_000 }],
    ["tengo 100 mil de enganche y puedo pagar 6000 al mes", { monthly_max: 6_000, down_payment: 100_000 }],
    ["what can I get for 6000 a month?", { monthly_max: 6_000 }],
  ])("«%s» searches for what it pays for", async (text, query) => {
    expect(await answerTo(text)).toEqual([["search_catalog", query]]);
  });

  test("a price in answer to that is planned with the down payment named before", async () => {
    const asked = {
      seller: es.questions.carOrPrice,
      before: ["tengo 100 mil de enganche y puedo pagar 6000 al mes"],
    };
    expect(await answerTo("uno de 250 mil", asked)).toEqual([
      ["plan_financing", { price: 250_000, down_payment: 100_000 }],
    ]);
    expect(await answerTo("jetta", asked)).toEqual([
      ["search_catalog", { make: "Volkswagen", model: "Jetta" }],
    ]);
  });

  test.each([
    ["quiero pagar máximo 7", 7_000],
    ["quisiera pagar unos 5", 5_000],
  ])("«%s» with cars in view is %d a month", async (text, monthly_max) => {
    expect(await answerTo(text, viewing)).toEqual([
      ["search_catalog", expect.objectContaining({ monthly_max })],
    ]);
  });

  test.each([
    "quiero pagar en 3",
    "quiero pagar a 4",
    "quiero pagar 20",
    "can I pay over 5",
    "I want to pay 24",
  ])("«%s» with cars in view names no monthly amount", async (text) => {
    expect(JSON.stringify(await answerTo(text, viewing))).not.toContain("monthly");
  });
});
