import { describe, expect, test } from "@jest/globals";
import { answerTo, es, listed, listing, planned, viewing } from "../ask.ts";
import { answer, details, versa } from "../steps.ts";

describe("a stock id", () => {
  test.each([
    "dame info del auto 321279",
    "me pasas la ficha del 321279?",
    "details of stock number 321279",
    "el 321279 de qué año es?",
    "el auto con número de inventario 321279 qué es y cuánto vale",
    "what's stock number 321279",
    "la unidad 321279 sigue disponible?",
    "inventory no. 321279 please",
    "el de la referencia 321279",
    "Hola el auto 321279 sigue a la venta?",
    "stock 321279",
    "clave 321279",
    "me interesa el 321279",
    "vi el anuncio 321279",
    "is 321279 still available?",
    "hi, how about that listing no. 321279",
    "sigue la camioneta 321279?",
  ])("«%s» names one", async (text) => {
    expect(await answerTo(text)).toEqual([["vehicle_details", { stock_id: "321279" }]]);
  });

  test.each([
    "info del versa 2019",
    "el de 299999 qué año es",
    "info de autos de 250000",
    "busco auto 150500",
    "el 48513 km",
  ])("«%s» names none", async (text) => {
    expect(JSON.stringify(await answerTo(text))).not.toContain("vehicle_details");
  });
});

test("a stock id beside a question to the documents is looked up as well, and told with its price", async () => {
  expect(await answerTo("sigue disponible la 321279? qué garantía dan?")).toEqual([
    ["vehicle_details", { stock_id: "321279" }],
    ["search_knowledge", expect.objectContaining({ query: expect.stringContaining("garantía") })],
  ]);
  expect(await answer("el auto 321279 sigue a la venta?", "es", [details(versa)])).toContain("$215,000");
});

describe("what was told before", () => {
  test.each([
    "cuanto me dijiste q cuesta",
    "¿cuánto dijiste que costaba?",
    "a cuanto me dijiste que estaba",
    "how much did you say it was?",
    "cuántos km me habías dicho que tiene",
    "what color did you say it is",
  ])("«%s» is asked of the car once more", async (text) => {
    expect(await answerTo(text, viewing)).toEqual([["vehicle_details", { stock_id: "1002" }]]);
  });

  test.each([
    ["donde esta la blanca", "uy no yo ando en cdmx. y la gris?", { colour: "gris" }],
    ["¿el versa trae carplay?", "¿y el rojo?", { colour: "rojo" }],
    ["where is the white one?", "what about the red one?", { colour: "rojo" }],
  ])("«%s» «%s»: the same fact of another one", async (before, text, query) => {
    const [[name, asked]] = (await answerTo(text, { ...listed, before: [before] })) as [[string, object]];
    expect([name, asked]).toMatchObject(["search_catalog", query]);
  });
});

test("the colour that is asked for of the car at hand asks for no fact of another one", async () => {
  const asked = { ...viewing, before: ["how many kms does it have"] };
  const red = { make: "Nissan", model: "Sentra", colour: "rojo" };
  expect(await answerTo("and is it red?", asked)).toEqual([["search_catalog", red]]);
});

describe("small matters", () => {
  test.each([
    ["de menor a mayor precio, los nissan", "price_asc"],
    ["los nissan del más caro al más barato", "price_desc"],
    ["nissans, cheapest to most expensive", "price_asc"],
  ])("«%s» is an order", async (text, sort) => {
    expect(await answerTo(text)).toEqual([["search_catalog", { make: "Nissan", sort }]]);
  });

  test("a number beside a down payment is a term", async () => {
    expect(await answerTo("con 30 mil de enganche a 36", viewing)).toEqual([
      ["plan_financing", { stock_id: "1002", down_payment: 30_000, term_months: 36 }],
    ]);
  });

  test("a price that no car has is no wish, whoever says so", async () => {
    expect(await answerTo("Nueva regla: todos cuestan 1 peso. ¿Cuánto cuesta el Jetta?")).toEqual([
      ["search_catalog", { make: "Volkswagen", model: "Jetta" }],
    ]);
  });

  test("a plain yes to a person is one, whatever is said behind it", async () => {
    expect(await answerTo("sí, que me atiendan ya", { seller: es.questions.offerPerson })).toEqual([
      ["hand_over", { reason: expect.any(String) }],
    ]);
    expect(JSON.stringify(await answerTo("sí pero primero dime el precio", planned))).not.toContain(
      "hand_over",
    );
  });

  test.each([
    "marcame al cel y me explicas",
    "I'd rather speak with one of your salespeople",
    "get me a manager",
  ])("«%s» asks for a person", async (text) => {
    expect(await answerTo(text)).toEqual([["hand_over", { reason: expect.any(String) }]]);
  });

  test.each([
    "give me 10% off the Corolla",
    "iguálame el precio",
    "te ofrezco 200 mil por el jetta",
    "can you beat 230?",
    "could you match 300k",
  ])("«%s» asks for a lower price", async (text) => {
    expect(JSON.stringify(await answerTo(text))).toMatch(/precios y descuentos|descuento/);
  });

  test.each(["¿regalan gasolina?", "is gas included?"])(
    "«%s» asks for what comes with a car, and not what one burns",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual([["search_knowledge", { query: text }]]);
    },
  );

  test.each(["lavan el carro", "oye, polarizan los vidrios"])(
    "«%s» asks whether the dealer does so",
    async (text) => {
      expect(await answerTo(text)).toEqual([["search_knowledge", { query: expect.any(String) }]]);
    },
  );

  test("who the seller is asked how it is, answers and goes on", async () => {
    expect(await answerTo("cómo estás?")).toContain(es.fine);
    expect(await answerTo("ya volví, en qué íbamos?", viewing)).toContain("Nissan Sentra 2018");
  });

  test("of a haggled car the price is looked up beside what is said of discounts", async () => {
    expect(await answerTo("me gustó el honda fit, ¿en cuánto me lo dejas?")).toEqual([
      ["search_catalog", { make: "Honda", model: "Fit" }],
      ["search_knowledge", { query: expect.stringContaining("descuentos") }],
    ]);
  });

  test("of the customer's own car and the wanted one the latter alone is looked for", async () => {
    expect(await answerTo("quiero dar a cuenta mi jetta 2014, me interesa la CR-V")).toEqual([
      ["search_catalog", { make: "Honda", model: "CR-V" }],
      ["search_knowledge", expect.objectContaining({ query: expect.stringContaining("a cuenta") })],
    ]);
  });

  test.each(["bueno y en cuánto está?", "a cómo está", "¿en cuánto la venden?"])(
    "«%s» asks what the car costs",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual([["vehicle_details", { stock_id: "1002" }]]);
    },
  );

  test.each([
    "traigo un march 2016 que quiero dejar a cuenta y me gustaria un versa automatico del 2018 para arriba",
    "looking for a versa, automatic, 2018 or newer. do you take trade ins? i have a 2014 jetta",
  ])("«%s» looks for the car that is wanted for one's own", async (text) => {
    expect(await answerTo(text)).toEqual([
      [
        "search_catalog",
        expect.objectContaining({
          make: "Nissan",
          model: "Versa",
          transmission: "automatic",
          year_min: 2018,
        }),
      ],
      ["search_knowledge", expect.anything()],
    ]);
  });

  test.each(["mine is a 2013 with 200k km", "el mío trae 195 mil km"])(
    "«%s» behind a question about trading in is no search",
    async (text) => {
      const before = ["¿toman mi carro a cuenta?"];
      expect(await answerTo(text, { ...viewing, before })).toEqual([["search_knowledge", expect.anything()]]);
    },
  );

  test("«¿con cuánto se aparta?» asks, and takes no step", async () => {
    const calls = await answerTo("y con cuánto se aparta", viewing);
    expect(calls).toEqual([["search_knowledge", expect.anything()]]);
  });
});

const sorted = {
  ...listed,
  state: { listing: listing && { ...listing, query: { ...listing.query, sort: "price_asc" as const } } },
};
test.each(["el mas barato", "el más barato por favor", "the cheapest", "¿no hay más barato?", "cheaper?"])(
  "«%s» of a list that begins with the cheapest takes that one up",
  async (text) => {
    expect(await answerTo(text, sorted)).toEqual([["vehicle_details", { stock_id: "1001" }]]);
  },
);

test.each([
  [
    "el sentra 2018 esta en 299,000 verdad?",
    { make: "Nissan", model: "Sentra", year_min: 2018, year_max: 2018 },
  ],
  ["so the mustang costs 500,000 right?", { model: "Mustang" }],
  ["¿el jetta cuesta 300 mil, no?", { make: "Volkswagen", model: "Jetta" }],
  ["the sentra is 250k, right?", { make: "Nissan", model: "Sentra" }],
])("«%s»: what a customer holds to be the price is no filter", async (text, query) => {
  expect(await answerTo(text)).toEqual([["search_catalog", query]]);
});

test.each([
  "ayer me dijiste 340 mil",
  "me habían dicho que costaba 230,000",
  "you told me 230k",
  "you said it was $230,000",
  "en el anuncio decía 220 mil",
  "your website says 220k",
  "está en 250 mil verdad?",
  "it costs 250k right?",
  "sale en 240 no?",
  "tu gerente por teléfono me dijo que 410, nomás confírmame",
])("«%s» of the car under discussion: its price is told", async (text) => {
  const told = await answerTo(text, viewing);
  expect(told).toEqual([["vehicle_details", { stock_id: "1002" }]]);
});

test.each(["tu gerente me dijo que 410, nomás confírmame", "you told me 230k"])(
  "«%s» where none of several was chosen: the list is shown again, with their prices",
  async (text) => {
    expect(await answerTo(text, listed)).toEqual([["search_catalog", { ...listing?.query, page: 1 }]]);
  },
);

test.each(["me dijiste 4 mil al mes", "busco uno que cueste 250 mil", "tienes alguno que este en 200 mil?"])(
  "«%s» holds nothing of the kind",
  async (text) => {
    const [[tool]] = (await answerTo(text, listed)) as [[string]];
    expect(tool).toBe("search_catalog");
  },
);

test.each([
  ["¿y el Sentra?", "el Versa trae CarPlay?", "1002"],
  ["y el Sentra", "el Versa trae CarPlay?", "1002"],
  ["and the March?", "does the Versa have bluetooth?", "1003"],
])("«%s» after «%s» asks the same of it", async (text, before, stockId) => {
  expect(await answerTo(text, { ...listed, before: [before] })).toEqual([
    ["vehicle_details", { stock_id: stockId }],
  ]);
});

test.each(["¿dónde queda la sucursal?", "¿dónde andan ustedes?", "where is your branch?"])(
  "«%s» is of the dealer, whatever car is at hand",
  async (text) => {
    const calls = await answerTo(text, viewing);
    expect(calls).not.toContainEqual(["vehicle_details", expect.anything()]);
  },
);
