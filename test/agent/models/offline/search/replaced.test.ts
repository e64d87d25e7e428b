import { describe, expect, test } from "@jest/globals";
import { answerTo, es, listed, listing, viewing } from "../ask.ts";
import { answer, found } from "../steps.ts";

const afterList = (query: object) => ({
  ...listed,
  state: { listing: listing && { ...listing, query: { page_size: 5, ...query } } },
});
const search = (query: object) => [["search_catalog", { page_size: 5, ...query }]];

describe("a wish that cannot go with what was wished before replaces it", () => {
  test("its opposite gives way", async () => {
    expect(await answerTo("uno más grande", afterList({ wish: ["small", "family"] }))).toEqual(
      search({ wish: ["family", "large"] }),
    );
    expect(await answerTo("no quiero estándar", afterList({ exclude: ["automatic", "rojo"] }))).toEqual(
      search({ exclude: ["rojo", "manual"] }),
    );
    expect(await answerTo("y sin bluetooth", afterList({ bluetooth: true }))).toEqual(
      search({ bluetooth: false }),
    );
  });

  test("an electric car need not be of the body before", async () => {
    expect(await answerTo("algo eléctrico", afterList({ body: "sedan", price_max: 400_000 }))).toEqual(
      search({ fuel: "electric", price_max: 400_000 }),
    );
    expect(await answerTo("que sea híbrido", afterList({ body: "suv" }))).toEqual(
      search({ body: "suv", fuel: "hybrid" }),
    );
  });

  test("another body ends a model that is not built in it, and only that", async () => {
    const versa = { make: "Nissan", model: "Versa", year_min: 2019 };
    expect(await answerTo("pick up automática", afterList(versa))).toEqual(
      search({ body: "pickup", transmission: "automatic", year_min: 2019 }),
    );
    expect(await answerTo("sedán automático", afterList(versa))).toEqual(
      search({ ...versa, body: "sedan", transmission: "automatic" }),
    );
    expect(await answerTo("camioneta 4x4 diésel", afterList(versa))).toEqual(
      search({ body: "suv,pickup,van", version: "4x4", fuel: "diesel", year_min: 2019 }),
    );
    expect(await answerTo("y el jetta verde cuánto vale?", afterList({ body: "suv" }))).toEqual(
      search({ make: "Volkswagen", model: "Jetta", colour: "verde" }),
    );
    expect(await answerTo("pick up automática", viewing)).toEqual([
      ["search_catalog", { ...listing?.query, body: "pickup", transmission: "automatic" }],
    ]);
  });
});

describe("what no car met is told once", () => {
  const none = (query: object, givenUp: string[]) => {
    const after = afterList(query);
    const list = after.state.listing;
    return { ...after, state: { listing: list && { ...list, givenUp } } } as typeof after;
  };
  const wanted = { body: "suv,pickup", version: "4x4" };
  test.each<[string, object, object]>([
    ["camioneta roja", wanted, { body: "suv,pickup", colour: "rojo" }],
    ["que sea automática", wanted, { body: "suv,pickup", transmission: "automatic" }],
    ["de menos de 300 mil", wanted, { body: "suv,pickup", price_max: 300_000 }],
    ["y en sedán?", wanted, { body: "sedan", version: "4x4" }],
    ["only toyota", wanted, { body: "suv,pickup", make: "Toyota" }],
    ["uno rojo", { body: "suv", bluetooth: true }, { body: "suv", bluetooth: true, colour: "rojo" }],
  ])("«%s» after %j, of which there was no 4x4", async (text, query, asked) => {
    const [[tool, searched] = []] = (await answerTo(text, none(query, ["version"]))) as [string, object][];
    expect([tool, JSON.parse(JSON.stringify(searched, (_, value) => value ?? undefined))]).toEqual([
      "search_catalog",
      { page_size: 5, ...asked },
    ]);
  });
});

describe("the best of another model or make than the last list's", () => {
  const jetta = { make: "Volkswagen", model: "Jetta", colour: "azul", year_min: 2018, year_max: 2018 };
  test.each([
    ["mejor el vento más barato", { make: "Volkswagen", model: "Vento", sort: "price_asc" }],
    ["y el sentra más nuevo?", { make: "Nissan", model: "Sentra", sort: "year_desc" }],
    ["mejor una x-trail, la más barata", { make: "Nissan", model: "X-Trail", sort: "price_asc" }],
    ["pero el nissan mas barato", { make: "Nissan", sort: "price_asc" }],
    ["mejor el tsuru más barato", { model: "Tsuru", sort: "price_asc" }],
    ["mejor un vento", { make: "Volkswagen", model: "Vento" }],
    ["ahora un sentra blanco", { make: "Nissan", model: "Sentra", colour: "blanco" }],
    ["but a sentra instead", { make: "Nissan", model: "Sentra" }],
    ["mejor una x-trail 2020", { make: "Nissan", model: "X-Trail", year_min: 2020, year_max: 2020 }],
    ["but the newest passat", { make: "Volkswagen", model: "Passat", sort: "year_desc" }],
  ])("«%s» need not be of that one's colour and year", async (text, query) => {
    expect(await answerTo(text, afterList({ ...jetta, price_max: 300_000 }))).toEqual(
      search({ price_max: 300_000, ...query }),
    );
  });

  test.each([
    ["que más de nissan tienen", { make: "Nissan" }],
    ["y de mazda?", { make: "Mazda" }],
    ["what else do you have from toyota", { make: "Toyota" }],
  ])("«%s»: the year was that of the model before", async (text, query) => {
    const sentra = { make: "Nissan", model: "Sentra", year_min: 2019, year_max: 2019 };
    const [[, asked]] = (await answerTo(text, afterList(sentra))) as [[string, object]];
    expect(asked).toMatchObject(query);
    expect(asked).not.toHaveProperty("year_min");
    expect(asked).not.toHaveProperty("model");
    const [[, kept]] = (await answerTo("y de mazda?", afterList({ ...sentra, year_max: null }))) as [
      [string, object],
    ];
    expect(kept).toMatchObject({ make: "Mazda", year_min: 2019 });
  });

  test.each([
    ["el más barato", "y en automático", { transmission: "automatic" }],
    ["cual es el carro mas barato que tienen", "y en estandar?", { transmission: "manual" }],
    ["the cheapest one", "and in an SUV?", { body: "suv" }],
    ["the cheapest car you have", "what about a mazda", { make: "Mazda" }],
    ["el más barato", "pero en rojo", { colour: "rojo" }],
  ])("«%s», «%s»: the cheapest of those", async (before, text, query) => {
    const cheapest = { ...afterList({ sort: "price_asc" }), before: [before] };
    expect(await answerTo(text, cheapest)).toEqual(search({ sort: "price_asc", ...query }));
  });

  test.each(["the cheapest fit instead", "the cheapest city you have", "the newest soul"])(
    "“%s” names one, whatever else the word means",
    async (text) => {
      expect(await answerTo(text, afterList(jetta))).toEqual([
        ["search_catalog", expect.not.objectContaining({ model: "Jetta" })],
      ]);
    },
  );

  test("of the same model they go on", async () => {
    expect(await answerTo("y el jetta más barato", afterList(jetta))).toEqual(
      search({ ...jetta, sort: "price_asc" }),
    );
  });
});

test("a wish that had to give way is named", async () => {
  const relaxed = [{ field: "wish", from: "seven_seats", to: null }];
  const asked = (text: string, language: "es" | "en") => answer(text, language, [found({ relaxed })]);
  expect(await asked("para siete pasajeros", "es")).toContain("no hay ninguno para 7 pasajeros");
  expect(await asked("room for seven", "en")).toContain("there is none for seven");
  // Of consumption nothing is known, neither that it is low nor that it is not.
  const thrifty = [found({ relaxed: [{ field: "wish", from: "economy", to: null }] })];
  expect(await answer("que no gaste", "es", thrifty)).toContain("no hay ninguno híbrido, eléctrico ni chico");
  expect(await answer("good on gas", "en", thrifty)).toContain("none that is hybrid, electric or small");
});

test.each([
  [{ make: "Nissan", model: "Frontier" }, "what pickups do you have", { body: "pickup" }],
  [
    { make: "Nissan", model: "Frontier" },
    "automáticas",
    { make: "Nissan", transmission: "automatic", page_size: 5 },
  ],
  [{ model: "Lobo" }, "¿es automática?", { body: "pickup", transmission: "automatic", page_size: 5 }],
])("a car that is not in stock (%j) does not stick to «%s»", async (query, text, expected) => {
  const state = { listing: listing && { ...listing, query: { ...query, page_size: 5 } } };
  expect(await answerTo(text, { ...listed, state })).toEqual([["search_catalog", expected]]);
});

test.each([
  ["never mind the color", { make: "Nissan", year_min: 2020 }],
  ["el color me da igual", { make: "Nissan", year_min: 2020 }],
  ["any brand actually", { colour: "rojo", year_min: 2020 }],
  ["cualquier marca, pero automático", { colour: "rojo", year_min: 2020, transmission: "automatic" }],
  ["no importa el año", { make: "Nissan", colour: "rojo" }],
  ["quita lo de rojo", { make: "Nissan", year_min: 2020 }],
  ["olvídate de lo de que sea rojo", { make: "Nissan", year_min: 2020 }],
  ["sin el filtro de color porfa", { make: "Nissan", year_min: 2020 }],
  ["sácale eso del 2020", { make: "Nissan", colour: "rojo" }],
  ["borra el filtro del año", { make: "Nissan", colour: "rojo" }],
  ["ok, drop the red", { make: "Nissan", year_min: 2020 }],
  ["forget the red filter", { make: "Nissan", year_min: 2020 }],
  ["remove the color filter", { make: "Nissan", year_min: 2020 }],
  ["no year limit", { make: "Nissan", colour: "rojo" }],
])("«%s»: what is left open is looked for no more", async (text, query) => {
  expect(await answerTo(text, afterList({ make: "Nissan", colour: "rojo", year_min: 2020 }))).toEqual(
    search(query),
  );
});

test.each([
  ["remove the price limit", {}],
  ["sin límite de precio", {}],
  ["quita lo de 300 mil", {}],
  ["el color no importa", { price_max: 300_000 }],
  ["cualquier color está bien", { price_max: 300_000 }],
])("«%s»: nor is what was not wanted of it left out any more", async (text, query) => {
  const kept = text.includes("color") ? ["Nissan"] : ["rojo", "Nissan"];
  expect(await answerTo(text, afterList({ price_max: 300_000, exclude: ["rojo", "Nissan"] }))).toEqual(
    search({ ...query, exclude: kept }),
  );
});

test("of the same make, and another of the same model, are looked for without what was of that one car", async () => {
  const one = { make: "Nissan", model: "Sentra", colour: "rojo", year_min: 2020, year_max: 2020 };
  const state = { ...viewing.state, listing: listing && { ...listing, query: { ...one, page_size: 5 } } };
  expect(await answerTo("¿qué otro sentra hay?", { ...viewing, state })).toEqual(
    search({ make: "Nissan", model: "Sentra" }),
  );
  const calls = await answerTo("any other suv from the same brand that's newer", { ...viewing, state });
  expect(calls).toEqual([
    ["search_catalog", expect.objectContaining({ make: "Nissan", body: "suv", sort: "year_desc" })],
  ]);
  expect(JSON.stringify(calls)).not.toContain("Sentra");
});

test("of two that were listed, one is turned down: the other wishes stay", async () => {
  const query = { make: "Volkswagen", model: "Jetta", price_max: 300_000, page_size: 3 };
  const state = { listing: listing && { ...listing, query } };
  expect(await answerTo("el vento no, solo el jetta", { ...listed, state })).toEqual([
    ["search_catalog", { ...query, exclude: ["Volkswagen Vento"] }],
  ]);
});

test.each(["algo parecido", "dame 3 opciones parecidas", "something similar", "similar cars"])(
  "«%s»: other models around the price of the car under discussion",
  async (text) => {
    expect(await answerTo(text, viewing)).toEqual([
      [
        "search_catalog",
        { body: "sedan", price_min: 208_250, price_max: 281_750, exclude: ["Nissan Sentra"] },
      ],
    ]);
  },
);

test.each<[string, object]>([
  ["algo parecido al sentra pero más nuevo", { sort: "year_desc" }],
  ["tienes algo similar al sentra", {}],
  ["algo como el sentra pero más barato", { sort: "price_asc", price_max: 244_999 }],
  ["something like a sentra but newer", { sort: "year_desc" }],
  ["parecido al sentra pero más barato", { sort: "price_asc", price_max: 244_999 }],
  ["mejor que el sentra", {}],
  ["busco algo mejor que un sentra", {}],
  ["más grande que el sentra", { wish: ["large"] }],
  ["similar to the sentra", {}],
  ["better than a sentra", {}],
  ["anything similar to the sentra", {}],
])("«%s»: of that one's body, at about its price, newer or cheaper than it", async (text, query) => {
  const near = { body: "sedan", price_min: expect.any(Number), exclude: ["Nissan Sentra"] };
  expect(await answerTo(text, viewing)).toMatchObject([["search_catalog", { ...near, ...query }]]);
});

test("«algo parecido pero más barato» is below its price", async () => {
  expect(await answerTo("algo parecido pero más barato", viewing)).toMatchObject([
    ["search_catalog", { body: "sedan", price_max: 244_999, exclude: ["Nissan Sentra"] }],
  ]);
});

test.each([
  "¿acepta 250?",
  "400k is too much, would you take 350?",
  "uy está caro, ¿no me puede bajar algo?",
  "¿me lo dejas en 230 mil?",
  "can you do 200k?",
  "estoy comparando con kavak, allá cuesta 10 mil menos",
  "en otra agencia me dan el mismo 30 mil más barato, ¿me lo igualas?",
  "en kavak está en 230 mil",
  "it's 10k less at another dealer",
  "la competencia lo tiene más barato",
  "carmax has the same one for 220k",
])("an offer is a bargain and no search: «%s»", async (text) => {
  expect(await answerTo(text, viewing)).toMatchObject([["search_knowledge", {}]]);
});

test.each([
  ["¿cuál es lo último del 1?", "1001"],
  ["what's the best price on the third one", "1003"],
  ["¿me dejas el march en 150?", "1003"],
])("the car of the list that is haggled over is the one at hand: «%s»", async (text, id) => {
  expect(await answerTo(text, listed)).toMatchObject([
    ["vehicle_details", { stock_id: id }],
    ["search_knowledge", {}],
  ]);
});

test.each([
  ["ordénalos por más nuevos", "year_desc"],
  ["sort them by newest", "year_desc"],
  ["acomódalos del más barato al más caro", "price_asc"],
])("«%s» of a list of one car adds no limit that it does not meet", async (text, sort) => {
  const items = listing?.items.slice(0, 1) ?? [];
  const state = { listing: listing && { ...listing, items, total: 1, pages: 1 } };
  expect(await answerTo(text, { state, seller: es.questions.confirmCar })).toEqual([
    ["search_catalog", { ...listing?.query, sort }],
  ]);
});

test.each(["olvida mi presupuesto anterior", "forget about my budget", "olvídate de mi presupuesto"])(
  "«%s» searches on without the price",
  async (text) => {
    expect(await answerTo(text, listed)).toEqual([["search_catalog", { make: "Nissan", page_size: 5 }]]);
  },
);

test.each([
  ["which ones", [["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, page: 1 }]]],
  ["¿cuáles tienes?", [["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, page: 1 }]]],
  ["¿cuántos son?", [["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, page: 1 }]]],
  ["muéstrame 20 autos", [["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, page: 1 }]]],
  ["otra vez todas", [["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, page: 1 }]]],
  [
    "show me them all again",
    [["search_catalog", { make: "Nissan", price_max: 300_000, page_size: 5, page: 1 }]],
  ],
])("«%s» shows the list once more", async (text, calls) => {
  expect(await answerTo(text, listed)).toEqual(calls);
});

test.each([
  ["¿cuántos autos tienen en total?", "list_makes"],
  ["how many cars do you have?", "list_makes"],
  ["muéstrame 20 autos", "search_catalog"],
  ["show me some cars", "search_catalog"],
])("«%s» without a list is of the whole stock", async (text, name) => {
  expect(await answerTo(text)).toEqual([[name, {}]]);
});

test.each([
  "está muy caro",
  "nel, muy caro",
  "qué cara",
  "no manches que caro",
  "está carilla, no?",
  "está pasado de precio",
  "esta caro, que se puede hacer",
  "uy, carísimo. ¿qué más me ofreces?",
  "that's overpriced",
  "too expensive, what else do you have?",
])("«%s»: cheaper ones are looked for", async (text) => {
  const [[tool, asked]] = (await answerTo(text, viewing)) as [[string, object]];
  expect(tool).toBe("search_catalog");
  expect(asked).toMatchObject({ sort: "price_asc", price_max: expect.any(Number) });
});

test.each<[string, string]>([
  ["nah too old", "year_desc"],
  ["están muy viejos", "year_desc"],
  ["uy no, ya está muy viejito", "year_desc"],
  ["that one is too old for me", "year_desc"],
  ["mucho kilometraje", "km_asc"],
  ["está muy corrido", "km_asc"],
  ["too many miles", "km_asc"],
  ["tiene muchos km", "km_asc"],
])("«%s»: others are looked for, in the order of %s", async (text, sort) => {
  const [[tool, asked]] = (await answerTo(text, viewing)) as [[string, object]];
  expect([tool, asked]).toEqual(["search_catalog", expect.objectContaining({ sort })]);
});

test.each([
  "no tiene muchos kilómetros",
  "no tiene mucho kilometraje verdad",
  "no está muy viejo",
  "no, ya no es muy viejo",
  "it doesn't have too many miles",
])("«%s» complains of nothing", async (text) => {
  const [[tool] = []] = (await answerTo(text, viewing)) as [string][];
  expect(tool).not.toBe("search_catalog");
});

test.each(["mi carro está muy viejo, lo toman?", "does it have many miles?", "¿tiene muchos km?"])(
  "«%s» complains of none",
  async (text) => {
    const [[tool]] = (await answerTo(text, viewing)) as [[string]];
    expect(tool).not.toBe("search_catalog");
  },
);

test.each(["¿el primero trae quemacocos?", "does the first one have a sunroof?"])(
  "«%s» after cars to plan for asks for no plan",
  async (text) => {
    const [[tool]] = (await answerTo(text, { ...listed, seller: es.questions.pickForPlan })) as [[string]];
    expect(tool).toBe("vehicle_details");
  },
);
