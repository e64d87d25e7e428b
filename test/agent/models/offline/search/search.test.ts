import { describe, expect, test } from "@jest/globals";
import { answerTo, en, es, listed, listing, vehicle, viewing } from "../ask.ts";
import { answer, found } from "../steps.ts";

test.each([
  ["y que no pase de 2022", { year_min: 2020 }, { year_min: 2020, year_max: 2022 }],
  ["y más nuevos que 2018", { year_max: 2021 }, { year_min: 2019, year_max: 2021 }],
  ["from 2022 on", { year_max: 2021 }, { year_min: 2022 }],
  ["y hasta 2022", { year_min: 2019, year_max: 2020 }, { year_max: 2022 }],
  ["y de más de 200 mil", {}, { price_min: 200_000, price_max: 300_000 }],
])(
  "«%s» adds its bound to the other one of before, or takes the place of both",
  async (text, before, after) => {
    const state = { listing: listing && { ...listing, query: { ...listing.query, ...before } } };
    const query = { ...listing?.query, ...after };
    expect(await answerTo(text, { ...listed, state })).toEqual([["search_catalog", query]]);
  },
);

describe("two lists shown together", () => {
  const others = [
    { query: { make: "Mazda", model: "Mazda 3", page_size: 3 }, page: 1, pages: 4, total: 10, shown: 1 },
  ];
  const state = { listing: listing && { ...listing, page: 3, others } };

  test("go on with the first one that has more", async () => {
    expect(await answerTo("más", { ...listed, state })).toEqual([
      ["search_catalog", { make: "Mazda", model: "Mazda 3", page_size: 3, page: 2 }],
    ]);
  });
});

test.each([
  ["compara los dos primeros", ["1001", "1002"]],
  ["compara los tres primeros", ["1001", "1002", "1003"]],
  ["compare the first two", ["1001", "1002"]],
  ["compara ambos", ["1001", "1002"]],
  ["compara los 2, ¿cuál tiene menos km?", ["1002", "1001"]],
  ["qué diferencia hay entre el 1 y el 3", ["1001", "1003"]],
  ["put them side by side", ["1001", "1002", "1003"]],
  ["ponlos lado a lado", ["1001", "1002", "1003"]],
])("«%s» sets the same facts of each side by side", async (text, ids) => {
  expect(await answerTo(text, listed)).toEqual(ids.map((id) => ["vehicle_details", { stock_id: id }]));
});

test.each([
  "hey whats up! something like a rav4 or crv, 2020 or newer, budget is 400 thousand pesos",
  "busco jetta o versa 2020 o más nuevo, hasta 400 mil",
])("«%s» looks for two cars with what was wished of both, and compares nothing", async (text) => {
  const search = ["search_catalog", expect.objectContaining({ year_min: 2020, price_max: 400_000 })];
  expect(await answerTo(text, {})).toEqual([search, search]);
});

test("what the stock does not state is said beside the list", async () => {
  const args = { body: "suv" };
  const text = await answer("una suv con quemacocos", "es", [{ ...found({ applied: args }), args }]);
  expect(text).toContain(es.unstated("si tiene quemacocos"));
});

describe("another make or model", () => {
  test.each(["otra marca", "¿tienes de otra marca?", "another brand", "a different make"])(
    "«%s» keeps the other filters, without the makes shown",
    async (text) => {
      expect(await answerTo(text, listed)).toEqual([
        ["search_catalog", { price_max: 300_000, page_size: 5, exclude: ["Nissan"] }],
      ]);
    },
  );

  test.each(["otro modelo", "other models"])("«%s» keeps the make", async (text) => {
    expect(await answerTo(text, listed)).toEqual([
      [
        "search_catalog",
        {
          make: "Nissan",
          price_max: 300_000,
          page_size: 5,
          exclude: ["Nissan Versa", "Nissan Sentra", "Nissan March"],
        },
      ],
    ]);
  });
});

test("a list says what was understood, and by what it can be narrowed down", async () => {
  const args = { wish: ["small"], sort: "price_asc", length_max_mm: 4300 };
  const facets = { body: { hatchback: 8, sedan: 3 }, transmission: { automatic: 9, manual: 2 } };
  const text = await answer("un auto chico y barato que quepa en 4.3 m", "es", [
    { ...found({ total: 11, pages: 3, applied: args, facets }), args },
  ]);
  expect(text).toContain(
    es.understood("hasta 4.3 m de largo, chico (hasta 4.3 m de largo), del más barato al más caro"),
  );
  expect(text).toContain(es.narrow("hatchback (8), sedán (3); automática (9), manual (estándar) (2)"));
});

test("an age is a year from today", async () => {
  expect(await answerTo("suv de menos de 5 años")).toEqual([
    ["search_catalog", { body: "suv", year_min: 2022 }],
  ]);
});

test("four-wheel drive is a word of the version, not a body", async () => {
  expect(await answerTo("np300 diesel 4x4")).toEqual([
    ["search_catalog", { make: "Nissan", model: "NP300", version: "4x4", fuel: "diesel" }],
  ]);
});

describe("going on from a list", () => {
  const base = listing?.query;
  test.each<[string, Record<string, unknown>]>([
    ["más", { page: 2 }],
    ["muéstrame más", { page: 2 }],
    ["otros", { page: 2 }],
    ["show me more", { page: 2 }],
    ["next page", { page: 2 }],
    ["más baratos", { sort: "price_asc" }],
    ["más barato", { sort: "price_asc" }],
    ["los rojos", { colour: "rojo" }],
    ["los automáticos", { transmission: "automatic" }],
    ["the automatic ones", { transmission: "automatic" }],
    ["los más chicos", { wish: ["small"] }],
    ["something for the family", { wish: ["family"] }],
    ["que quepa en 4.2 metros", { length_max_mm: 4_200 }],
    ["cheaper ones", { sort: "price_asc" }],
    ["solo automáticos", { transmission: "automatic" }],
    ["y en rojo?", { colour: "rojo" }],
    ["what about red?", { colour: "rojo" }],
    ["del 2020", { year_min: 2020, year_max: 2020 }],
    ["hasta 200 mil", { price_max: 200_000 }],
    ["entre 150 y 200 mil", { price_min: 150_000, price_max: 200_000 }],
    ["con menos de 40 mil km", { km_max: 40_000 }],
    ["cuáles tienen bluetooth?", { bluetooth: true }],
    ["y de kia?", { make: "KIA" }],
    ["y altima?", { make: "Nissan", model: "Altima" }],
    ["el más nuevo", { sort: "year_desc" }],
    ["the cheapest one", { sort: "price_asc" }],
    ["automatic only", { transmission: "automatic" }],
  ])("«%s» keeps the filters that it does not change", async (text, change) => {
    expect(await answerTo(text, listed)).toEqual([["search_catalog", { ...base, ...change }]]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["quiero un carro de menos de 500 mil", { price_max: 500_000 }],
    ["busco un jetta", { make: "Volkswagen", model: "Jetta" }],
    ["I need a car under 500k", { price_max: 500_000 }],
    ["el más nuevo que tienes", { sort: "year_desc" }],
    ["el más barato que tengan", { sort: "price_asc" }],
    ["el más barato de todos", { sort: "price_asc" }],
    ["the cheapest you have", { sort: "price_asc" }],
    ["the newest car in stock", { sort: "year_desc" }],
    ["el sedán más barato que tienen", { body: "sedan", sort: "price_asc" }],
  ])("«%s» begins anew", async (text, query) => {
    expect(await answerTo(text, listed)).toEqual([["search_catalog", query]]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["busco una pickup", { body: "pickup" }],
    ["un auto eléctrico", { fuel: "electric" }],
    ["an electric car", { fuel: "electric" }],
    ["un sedán automático", { body: "sedan", transmission: "automatic" }],
    ["busco un mazda", { make: "Mazda" }],
    [
      "sedan rojo 2020 standard",
      { body: "sedan", colour: "rojo", year_min: 2020, year_max: 2020, transmission: "manual" },
    ],
  ])("«%s» begins anew within the budget of before", async (text, query) => {
    const budget = { price_max: 300_000, page_size: 5 };
    expect(await answerTo(text, listed)).toEqual([["search_catalog", { ...query, ...budget }]]);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["quiero un sedán automático", { price_max: 350_000 }, { body: "sedan", transmission: "automatic" }],
    ["busco una camioneta", { year_min: 2020, transmission: "automatic" }, { body: "suv" }],
    ["quiero un jetta", { price_max: 350_000 }, { make: "Volkswagen", model: "Jetta" }],
    ["I'm looking for an SUV", { monthly_max: 6_000, down_payment: 50_000 }, { body: "suv" }],
    ["muéstrame solo los mazda", { body: "suv", year_min: 2020 }, { make: "Mazda" }],
    ["show me only the mazdas", { body: "suv", year_min: 2020 }, { make: "Mazda" }],
    ["mazda", { body: "suv", year_min: 2020 }, { make: "Mazda" }],
    ["enséñame nada más los rojos", { body: "suv" }, { colour: "rojo" }],
  ])("«%s» adds to %j", async (text, before, change) => {
    const query = { ...before, page_size: 5 };
    const state = { listing: listing && { ...listing, query } };
    expect(await answerTo(text, { ...listed, state })).toEqual([["search_catalog", { ...query, ...change }]]);
  });

  describe("what is shown in place of a car that is gone", () => {
    const [first] = listing?.items ?? [];
    const query = { make: "Nissan", model: "Versa", price_min: 170_000, price_max: 230_000, body: "sedan" };
    const alike = first && { query, page: 1, pages: 1, total: 1, items: [first] };
    const gone = [{ stockId: "999", label: "Nissan Versa 2018 Sense" }];
    const shown = { state: { listing: alike ?? null, gone }, seller: es.questions.confirmCar };

    test.each([
      ["¿y el otro versa?", { make: "Nissan", model: "Versa" }],
      ["y uno blanco?", { make: "Nissan", model: "Versa", colour: "blanco" }],
    ])("was searched near its price, which nobody named: «%s»", async (text, wanted) => {
      expect(await answerTo(text, shown)).toEqual([["search_catalog", wanted]]);
    });

    test("a range of that width that the customer named is kept, where no car is gone", async () => {
      const [[, kept]] = (await answerTo("que sea automático", {
        ...shown,
        state: { listing: alike ? { ...alike, items: listing?.items.slice(0, 2) ?? [] } : null },
      })) as [[string, object]];
      expect(kept).toMatchObject({ price_min: 170_000, price_max: 230_000, transmission: "automatic" });
    });

    test.each(["lo quiero", "sí, me lo llevo", "I'll take it"])(
      "is the car that «%s» is said of",
      async (text) => {
        expect(await answerTo(text, shown)).toEqual([
          ["hand_over", { reason: expect.stringContaining("Nissan Versa 2019 Advance AT (clave 1001)") }],
        ]);
      },
    );
  });

  test.each(["lo quiero", "me lo llevo", "I want it"])(
    "of several cars none was chosen where «%s» is said: which one is asked",
    async (text) => {
      const { whichCar } = (text.startsWith("I") ? en : es).questions;
      expect(await answerTo(text, listed)).toContain(whichCar);
    },
  );

  test.each([
    "regresa a la primera lista",
    "enséñame la primera búsqueda",
    "la lista del principio",
    "back to the first list",
    "show me your first results",
  ])("«%s» is what was searched first", async (text) => {
    const lists = [
      { query: { make: "Mazda" }, stockIds: ["2001"] },
      { query: { make: "Honda" }, stockIds: ["2002"] },
    ];
    expect(await answerTo(text, { ...listed, state: { listing, lists } })).toEqual([
      ["search_catalog", { make: "Mazda" }],
    ]);
  });

  test.each<[string, string, string]>([
    ["cuál es el más barato y el más caro", "price_asc", "price_desc"],
    ["el más caro y el más barato", "price_desc", "price_asc"],
    ["cuál es el más nuevo y cuál el más viejo", "year_desc", "year_asc"],
    ["the cheapest and the most expensive one", "price_asc", "price_desc"],
    ["which has the lowest mileage and which the highest mileage", "km_asc", "km_desc"],
  ])("«%s» is one of each end", async (text, first, last) => {
    const ends = [first, last].map((sort) => ["search_catalog", { ...base, page_size: 1, sort }]);
    expect(await answerTo(text, listed)).toEqual(ends);
  });

  test.each(["cuántos autos tienen", "¿cuántos carros hay en total?", "how many cars do you have?"])(
    "«%s» is asked of the whole stock, whatever is looked at",
    async (text) => {
      expect(await answerTo(text, listed)).toEqual([["list_makes", {}]]);
    },
  );

  test.each(["¿cuántos son?", "cuántos hay", "how many of those are there"])(
    "«%s» is asked of the list",
    async (text) => {
      expect(await answerTo(text, listed)).toEqual([["search_catalog", { ...base, page: 1 }]]);
    },
  );

  test("after the last page there is nothing more to show", async () => {
    const end = { ...listed, state: { listing: listing && { ...listing, page: 3 } } };
    expect(await answerTo("más", end)).toContain(es.noMorePages(12));
  });

  test.each([
    "no me gusta ese",
    "ese no me late",
    "no me convence",
    "la verdad no me gusta mucho",
    "I don't like it",
    "nah, not my style",
  ])("«%s» brings the list that it is one of, or what is like the only one", async (text) => {
    expect(await answerTo(text, viewing)).toEqual([["search_catalog", { ...base, page: 1 }]]);
    const [first] = listing?.items ?? [];
    const only = listing && first && { ...listing, total: 1, pages: 1, items: [first] };
    const alike = { body: "sedan", price_min: 182_750, price_max: 247_250, exclude: ["Nissan Versa"] };
    expect(await answerTo(text, { ...listed, state: { listing: only ?? null } })).toEqual([
      ["search_catalog", alike],
    ]);
  });

  test.each(["ninguno me gusta", "no me convencen", "I don't like any of them", "none of those"])(
    "«%s» brings others: the next page, or what is like a model that was seen to the end",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual([["search_catalog", { ...base, page: 2 }]]);
      const query = { make: "Nissan", model: "Versa", page_size: 5 };
      const seen = listing && { ...listing, query, page: 1, pages: 1 };
      expect(await answerTo(text, { ...listed, state: { listing: seen } })).toEqual([
        ["search_catalog", expect.objectContaining({ body: "sedan", exclude: ["Nissan Versa"] })],
      ]);
    },
  );

  test.each(["otro parecido", "something similar"])(
    "«%s» of a list of several models is its next page",
    async (text) => {
      expect(await answerTo(text, listed)).toEqual([["search_catalog", { ...base, page: 2 }]]);
    },
  );

  test.each(["no me gusta, otra opción", "otro auto", "another one", "ese no, otro", "that one no, another"])(
    "«%s» is the car behind the one under discussion, or the next page",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual([["vehicle_details", { stock_id: "1003" }]]);
      const last = { ...viewing, state: { listing, vehicle: { ...vehicle, stockId: "1003" } } };
      expect(await answerTo(text, last)).toEqual([["search_catalog", { ...base, page: 2 }]]);
    },
  );

  test("«algo más barato» while a car is discussed is below its price", async () => {
    expect(await answerTo("tienes algo más barato?", viewing)).toEqual([
      ["search_catalog", { ...base, sort: "price_asc", price_max: 244_999 }],
    ]);
  });

  test.each(["algo barato", "un carro económico", "cheap car"])(
    "«%s» is held against no price of a car",
    async (text) => {
      const [[, query]] = (await answerTo(text, viewing)) as [[string, object]];
      // That of the list.
      expect(query).toMatchObject({ sort: "price_asc", price_max: 300_000 });
    },
  );

  test.each([
    ["mazda 3", "y convertible no tienes?", { body: "convertible" }],
    ["civic", "and do you have a pickup?", { body: "pickup" }],
    ["mazda 3", "¿y en hatchback?", { make: "Mazda", model: "Mazda 3", body: "hatchback" }],
  ])("after «%s», «%s» is of the model only where it may be built so", async (before, text, query) => {
    const [make, model] = before === "civic" ? ["Honda", "Civic"] : ["Mazda", "Mazda 3"];
    const state = { listing: listing && { ...listing, query: { make, model, page_size: 5 } } };
    expect(await answerTo(text, { ...listed, state })).toEqual([
      ["search_catalog", { page_size: 5, ...query }],
    ]);
  });

  test("«¿lo tienes en azul?» is the same model in another colour", async () => {
    expect(await answerTo("¿lo tienes en azul?", viewing)).toEqual([
      ["search_catalog", { make: "Nissan", model: "Sentra", colour: "azul" }],
    ]);
  });
});
