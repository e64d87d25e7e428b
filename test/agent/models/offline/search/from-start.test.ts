import { describe, expect, test } from "@jest/globals";
import { answerTo } from "../ask.ts";

describe("searches from the start", () => {
  test.each<[string | string[], Record<string, unknown>]>([
    ["busco un versa", { make: "Nissan", model: "Versa" }],
    [["hola", "busco un versa", "automático"], { make: "Nissan", model: "Versa", transmission: "automatic" }],
    ["¿tienen jetta 2018?", { make: "Volkswagen", model: "Jetta", year_min: 2018, year_max: 2018 }],
    ["camionetas de menos de 300 mil", { body: "suv", price_max: 300_000 }],
    [
      "algo entre 200 y 250 mil del 2018 en adelante",
      { price_min: 200_000, price_max: 250_000, year_min: 2018 },
    ],
    ["un carro con bluetooth y car play", { bluetooth: true, car_play: true }],
    ["sedán estándar rojo", { body: "sedan", transmission: "manual", colour: "rojo" }],
    ["jetta trendline", { make: "Volkswagen", model: "Jetta", version: "trendline" }],
    ["RAV4 LE 2024", { make: "Toyota", model: "RAV4", version: "le", year_min: 2024, year_max: 2024 }],
    ["rav4 se 2024", { make: "Toyota", model: "RAV4", version: "se", year_min: 2024, year_max: 2024 }],
    ["do you have the corolla LE?", { make: "Toyota", model: "Corolla", version: "le" }],
    ["se vende el jetta?", { make: "Volkswagen", model: "Jetta" }],
    ["al jetta le cabe todo", { make: "Volkswagen", model: "Jetta" }],
    ["x-trail e-power", { make: "Nissan", model: "X-Trail", version: "e-power" }],
    ["x-trail e pouer", { make: "Nissan", model: "X-Trail", version: "e-power" }],
    [
      "cuanto por el jetta 2016 estandar",
      { make: "Volkswagen", model: "Jetta", year_min: 2016, year_max: 2016, transmission: "manual" },
    ],
    [
      "how much is the automatic jetta 2018",
      { make: "Volkswagen", model: "Jetta", year_min: 2018, year_max: 2018, transmission: "automatic" },
    ],
    ["el jetta verde es automatico?", { make: "Volkswagen", model: "Jetta", colour: "verde" }],
    ["is the red civic a stick?", { make: "Honda", model: "Civic", colour: "rojo" }],
    ["jetta bien cuidado", { make: "Volkswagen", model: "Jetta" }],
    ["honda pilot", { make: "Honda", model: "Pilot" }],
    ["tesla de menos de 500 mil", { make: "Tesla", price_max: 500_000 }],
    ["el más barato", { sort: "price_asc" }],
    ["masda 3 con menos de 60 mil km", { make: "Mazda", model: "Mazda 3", km_max: 60_000 }],
    [
      "una camioneta de 300 mil con 50 mil de enganche",
      { body: "suv", price_min: 270_000, price_max: 330_000 },
    ],
    ["versa con 50 mil de enganche a 48 meses", { make: "Nissan", model: "Versa" }],
    ["do you have a Civic?", { make: "Honda", model: "Civic" }],
    [
      "I'm looking for an automatic SUV under 400k",
      { transmission: "automatic", body: "suv", price_max: 400_000 },
    ],
    ["any Toyota, 2018 or newer", { make: "Toyota", year_min: 2018 }],
    ["the cheapest Mazda", { make: "Mazda", sort: "price_asc" }],
    ["show me white hatchbacks", { body: "hatchback", colour: "blanco" }],
    ["between 200k and 300k with low mileage", { price_min: 200_000, price_max: 300_000, sort: "km_asc" }],
    [["hi", "I want a Corolla", "2019 or newer"], { make: "Toyota", model: "Corolla", year_min: 2019 }],
  ])("«%s»", async (texts, query) => {
    expect(await answerTo(texts)).toEqual([["search_catalog", query]]);
  });

  test("two cars are searched one after the other, a few of each, five in all", async () => {
    const shared = { year_min: 2018, year_max: 2018 };
    expect(await answerTo("busco un civic o un mazda 3 del 2018")).toEqual([
      ["search_catalog", { make: "Honda", model: "Civic", ...shared, page_size: 3 }],
      ["search_catalog", { make: "Mazda", model: "Mazda 3", ...shared, page_size: 2 }],
    ]);
    expect(await answerTo("busco versa o march o aveo de menos de 200 mil")).toMatchObject([
      ["search_catalog", { model: "Versa", price_max: 200_000, page_size: 2 }],
      ["search_catalog", { model: "March", price_max: 200_000, page_size: 2 }],
      ["search_catalog", { model: "Aveo", price_max: 200_000, page_size: 1 }],
    ]);
  });

  test("a pressed button is read as its words", async () => {
    expect(await answerTo("", { attachments: { button: { payload: "x", text: "Ver SUV" } } })).toEqual([
      ["search_catalog", { body: "suv" }],
    ]);
  });
});
