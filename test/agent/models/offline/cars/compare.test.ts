import { describe, expect, test } from "@jest/globals";
import { answerTo, en, es, listed, listing, planned, viewing } from "../ask.ts";
import { answer, details, found, mazda, versa } from "../steps.ts";

describe("cars side by side", () => {
  const few = { page_size: 1 };
  test.each([
    ["compara el march y el versa más baratos"],
    ["compárame los march y versa más baratos"],
    ["compara las march con las versa más baratas"],
    ["compare the cheapest march and versa"],
    ["compare the march vs versa, the cheapest of each"],
  ])("«%s»: one order for all of them", async (text) => {
    expect(await answerTo(text)).toEqual([
      ["search_catalog", { make: "Nissan", model: "March", sort: "price_asc", ...few }],
      ["search_catalog", { make: "Nissan", model: "Versa", sort: "price_asc", ...few }],
    ]);
  });

  test("compared, each has the years said beside it", async () => {
    expect(await answerTo("compárame el spark 2021 con el march")).toEqual([
      ["search_catalog", { make: "Chevrolet", model: "Spark", year_min: 2021, year_max: 2021, ...few }],
      ["search_catalog", { make: "Nissan", model: "March", ...few }],
    ]);
    expect(await answerTo("Versa 2018 or Versa 2020, which one has carplay?")).toEqual([
      ["search_catalog", { make: "Nissan", model: "Versa", year_min: 2018, year_max: 2018, page_size: 3 }],
      ["search_catalog", { make: "Nissan", model: "Versa", year_min: 2020, year_max: 2020, page_size: 2 }],
    ]);
    // A year alone is of the car before it; what is said beside one is not said of the other.
    expect(await answerTo("tengo duda entre la trax 2016 y la 2020, me las comparas")).toEqual([
      ["search_catalog", { make: "Chevrolet", model: "Trax", year_min: 2016, year_max: 2016, ...few }],
      ["search_catalog", { make: "Chevrolet", model: "Trax", year_min: 2020, year_max: 2020, ...few }],
    ]);
    // A version and «the cheapest» too.
    expect(await answerTo("Compare the CR-V Touring and the Jetta Comfortline: price, km, length.")).toEqual([
      ["search_catalog", { make: "Honda", model: "CR-V", version: "touring", ...few }],
      ["search_catalog", { make: "Volkswagen", model: "Jetta", version: "comfortline", ...few }],
    ]);
    expect(await answerTo("which is better, the 2024 RAV4 LE or the versa?")).toEqual([
      [
        "search_catalog",
        { make: "Toyota", model: "RAV4", version: "le", year_min: 2024, year_max: 2024, ...few },
      ],
      ["search_catalog", { make: "Nissan", model: "Versa", ...few }],
    ]);
    expect(await answerTo("compárame el march con el versa más barato que tengas")).toEqual([
      ["search_catalog", { make: "Nissan", model: "March", ...few }],
      ["search_catalog", { make: "Nissan", model: "Versa", sort: "price_asc", ...few }],
    ]);
    expect(await answerTo("compare the march and the cheapest versa")).toEqual([
      ["search_catalog", { make: "Nissan", model: "March", ...few }],
      ["search_catalog", { make: "Nissan", model: "Versa", sort: "price_asc", ...few }],
    ]);
    expect(await answerTo("compare a hybrid Corolla with the white Jetta")).toEqual([
      ["search_catalog", { make: "Toyota", model: "Corolla", fuel: "hybrid", ...few }],
      ["search_catalog", { make: "Volkswagen", model: "Jetta", colour: "blanco", ...few }],
    ]);
  });

  test.each([
    "¿cuál mide menos?",
    "cual está menos recorrida",
    "¿cuál ha rodado menos?",
    "which is longer?",
    "which of them has the fewest miles?",
    "¿cuál gasta menos?",
    "la diferencia de precio de cuánto es",
    "which one is taller?",
    "the newer one of the two",
    "y cuál tiene carplay",
    "which of them is automatic?",
    "¿los dos tienen bluetooth?",
  ])("«%s» after a comparison is of the cars compared", async (text) => {
    const compared = { seller: es.questions.pickForPlan, told: { cars: ["1001", "1003"] } };
    const opened = await answerTo(text, { ...listed, ...compared });
    const id = (stock_id: string) => ["vehicle_details", { stock_id }];
    expect(opened).toHaveLength(2);
    expect(opened).toEqual(expect.arrayContaining([id("1001"), id("1003")]));
  });

  test.each(["what's the difference with number 3", "¿qué diferencia hay con el 3?"])(
    "«%s» sets it beside the one at hand",
    async (text) => {
      const id = (stock_id: string) => ["vehicle_details", { stock_id }];
      expect(await answerTo(text, viewing)).toEqual([id("1002"), id("1003")]);
    },
  );

  test("pictures after a comparison are of one of them", async () => {
    const compared = { seller: es.questions.pickForPlan, told: { cars: ["1001", "1003"] } };
    expect(await answerTo("mándame fotos", { ...listed, ...compared })).toBe(es.questions.whichCar);
  });

  test("«¿cuál es japonés?» is answered for the make of each", async () => {
    const told = await answer("¿cuál de los dos es japonés?", "es", [details(versa), details(mazda)]);
    expect(told).toContain(`• ${es.home("Nissan", "Japón")}\n• ${es.home("Mazda", "Japón")}`);
    expect(told).not.toContain("Transmisión");
  });

  test.each<[string, "es" | "en", string]>([
    [
      "la más barata de las dos, ¿cuántos kilómetros trae?",
      "es",
      es.fact.km("Nissan Versa 2019", "45,000 km"),
    ],
    ["how many km on the cheaper one", "en", en.fact.km("Nissan Versa 2019", "45,000 km")],
    ["the newer one, does it have bluetooth?", "en", en.has("Mazda 3 2020", "Bluetooth")],
    ["el más nuevo de los dos, ¿trae quemacocos?", "es", es.unstated("si tiene quemacocos")],
  ])("«%s» is answered for that one beside what they are held against", async (text, language, line) => {
    const told = await answer(text, language, [details(versa), details({ ...mazda, year: 2020 })]);
    expect(told).toContain("• B: ");
    expect(told).toContain(line);
  });

  test("what is asked of all is told of each", async () => {
    const both = [details({ ...versa, colour: "gris" }), details({ ...mazda, year: 2020, colour: "rojo" })];
    expect(await answer("cuál es más nuevo y de qué color son", "es", both)).toMatch(/Color: A rojo, B gris/);
  });

  test.each(["el de menos kilómetros de los dos", "which is the cheapest, and the price?"])(
    "«%s» has nothing beside it",
    async (text) => {
      const told = await answer(text, "en", [details(versa), details({ ...mazda, km: 9000 })]);
      expect(told).toMatch(/• B: [^\n]*\n\n/);
    },
  );

  test.each([
    "how much per month on the cheaper one w/ 20% down over 4 yrs",
    "la más barata de las dos con 20% de enganche a 48 meses",
  ])("«%s» is the plan of that one", async (text) => {
    const compared = { seller: "…", told: { cars: ["1001", "1003"] } };
    expect(await answerTo(text, { ...listed, ...compared })).toEqual([
      ["plan_financing", { stock_id: "1003", down_payment: "20%", term_months: 48 }],
    ]);
  });

  test.each([
    "too much. the cheapest one then, same terms",
    "mejor el más barato de los dos, con las mismas condiciones",
  ])("«%s» after a plan is planned as before", async (text) => {
    const compared = { seller: "…", told: { cars: ["1001", "1003"] } };
    const state = { ...listed.state, plan: planned.state?.plan ?? null };
    expect(await answerTo(text, { ...listed, ...compared, state })).toEqual([
      ["plan_financing", expect.objectContaining({ stock_id: "1003" })],
    ]);
  });

  test.each([
    "whats the difference between 1 and 2",
    "¿qué diferencia hay entre el 1 y el 2?",
    "diferencias entre 1 y 2",
  ])("«%s» is of both", async (text) => {
    expect(await answerTo(text, listed)).toEqual([
      ["vehicle_details", { stock_id: "1001" }],
      ["vehicle_details", { stock_id: "1002" }],
    ]);
  });

  test("of a list that goes on, all of it is put in that order", async () => {
    expect(await answerTo("¿cuál tiene menos kilómetros?", listed)).toEqual([
      ["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, sort: "km_asc" }],
    ]);
  });

  test("what they are compared by is no filter", async () => {
    expect(await answerTo("cuál es más grande, la crv o la compass?")).toEqual([
      ["search_catalog", { make: "Honda", model: "CR-V", ...few }],
      ["search_catalog", { make: "Jeep", model: "Compass", ...few }],
    ]);
  });

  test("where there is one of each, both are opened", async () => {
    const one = (car: object, at: number) => ({ ...found({ total: 1, items: [car] }), args: { at } });
    expect(await answer("compara el versa con el mazda 3", "es", [one(versa, 1), one(mazda, 2)])).toEqual([
      ["vehicle_details", { stock_id: "1001" }],
      ["vehicle_details", { stock_id: "1002" }],
    ]);
  });

  test("the few of a list are measured against each other", async () => {
    const opened = listing?.items.map(({ stockId }) => ["vehicle_details", { stock_id: stockId }]);
    expect(await answerTo("cual es mas larga y cual mas alta", listed)).toEqual(opened);
  });

  test("the best of several whole lists is told beside the others that they show", async () => {
    const others = [{ query: { make: "Mazda" }, page: 1, pages: 1, total: 1, shown: 1 }];
    const state = { listing: listing && { ...listing, pages: 1, others } };
    const last = async (text: string) => [await answerTo(text, { ...listed, state })].flat().at(-1);
    expect(await last("which one is cheaper?")).toEqual(["vehicle_details", { stock_id: "1003" }]);
    expect(await last("cuál tiene menos km")).toEqual(["vehicle_details", { stock_id: "1003" }]);
    expect(await last("el más antiguo")).toEqual(["vehicle_details", { stock_id: "1002" }]);
  });

  test("the best of lists that go on is looked for in each of them", async () => {
    const others = [{ query: { make: "Mazda" }, page: 1, pages: 2, total: 4, shown: 1 }];
    const state = { listing: listing && { ...listing, others } };
    expect(await answerTo("el más barato", { ...listed, state })).toEqual([
      ["search_catalog", { ...listing?.query, sort: "price_asc", page_size: 1 }],
      ["search_catalog", { make: "Mazda", sort: "price_asc", page_size: 1 }],
    ]);
  });

  test("another make at a similar price is looked for around what was shown", async () => {
    expect(await answerTo("otra marca por el mismo precio?", viewing)).toEqual([
      ["search_catalog", { page_size: 5, price_min: 208_250, price_max: 281_750, exclude: ["Nissan"] }],
    ]);
  });
});

describe("a car that was set beside others by its letter", () => {
  const told = [
    "Así se comparan:",
    "• A: *Nissan March 2020* Sense MT",
    "• B: *Nissan Versa 2019* Advance AT",
    "• Precio: A $180,000 MXN, B $215,000 MXN",
    es.questions.pickForPlan,
  ].join("\n");
  const shown = listing?.items ?? [];
  const compared = { state: { listing, shown }, seller: told, told: { cars: ["1003", "1001"] } };

  test.each([
    ["el B", "1001"],
    ["b", "1001"],
    ["me quedo con el a", "1003"],
    ["la opción B por favor", "1001"],
    ["the A one", "1003"],
    ["option A", "1003"],
  ])("«%s» is the car that stood there", async (text, id) => {
    expect(await answerTo(text, compared)).toEqual([["vehicle_details", { stock_id: id }]]);
  });

  test.each(["a", "el b"])("«%s» is none where no car stood so", async (text) => {
    expect(await answerTo(text, listed)).toEqual(expect.any(String));
  });
});

test.each(["y de esos dos cuál es automático", "which of those two is automatic?"])(
  "«%s» is asked of the two that were looked at last",
  async (text) => {
    const state = {
      spokenOf: ["1001", "1002"],
      vehicle: { stockId: "1002", label: "Nissan Sentra 2018", priceCents: 1 },
    };
    expect(await answerTo(text, { state, seller: es.questions.confirmCar })).toEqual([
      ["vehicle_details", { stock_id: "1001" }],
      ["vehicle_details", { stock_id: "1002" }],
    ]);
  },
);
