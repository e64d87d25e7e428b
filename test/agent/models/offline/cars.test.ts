import { describe, expect, test } from "@jest/globals";
import { answerTo, en, es, listed, listing, planned, viewing } from "./ask.ts";
import { answer, details, found, versa } from "./steps.ts";

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

describe("what is asked of one car", () => {
  const one = found({ total: 1, items: [versa] });

  test("is no filter that another car could meet", async () => {
    expect(await answerTo("el versa 2019 trae carplay?")).toEqual([
      ["search_catalog", { make: "Nissan", model: "Versa", year_min: 2019, year_max: 2019 }],
    ]);
    expect(await answerTo("tienen versa 2019 con carplay?")).toEqual([
      ["search_catalog", { make: "Nissan", model: "Versa", year_min: 2019, year_max: 2019, car_play: true }],
    ]);
  });

  test.each([
    "y q color",
    "y que color es?",
    "color?",
    "y los km?",
    "cuanto a corrido",
    "cuánto ha rodado",
    "q tan caminado esta",
    "y cuántos kilómetros trae",
    "milage?",
    "year and km?",
    "precio y kilometraje",
    "what year's that",
    "how old is it?",
    "cool, hows the mileage on it",
    "color of that one?",
    "esa de q color es y en donde la tienen",
    "en q sucursal lo tienen",
    "which branch is it at? and is it diesel",
    "where's it at",
  ])("«%s» is of the one under discussion, whatever the documents were asked before", async (text) => {
    const asked = { ...viewing, before: ["traigo 110 mil de contado, ¿qué garantía dan?"] };
    expect(await answerTo(text, asked)).toEqual([["vehicle_details", { stock_id: "1002" }]]);
  });

  test("what is asked of it beside a question to the documents is answered too", async () => {
    const both = [
      ["vehicle_details", { stock_id: "1002" }],
      ["search_knowledge", expect.anything()],
    ];
    expect(await answerTo("es manual verdad? y la entrega cuánto tarda si pago de contado", viewing)).toEqual(
      both,
    );
    expect(await answerTo("what's the mileage, and do you deliver?", viewing)).toEqual(both);
    expect(await answerTo("¿qué garantía tiene?", viewing)).toEqual([both[1]]);
  });

  test("each of the facts is told", async () => {
    const car = details({ ...versa, colour: "gris", location: "Guadalajara", fuel: "petrol" });
    const told = await answer("esa de q color es y en donde la tienen", "es", [car]);
    expect(told).toContain("gris");
    expect(told).toContain("Guadalajara");
    const english = await answer("which branch is it at? and is it diesel", "en", [car]);
    expect(english).toContain("petrol");
    expect(english).toContain("Guadalajara");
    expect(await answer("q año es y cuanto a corrido", "es", [car])).toMatch(/45,000.*\n.*2019/);
  });

  test("is told with the car's line, and what the stock does not state is named", async () => {
    const told = await answer("el versa 2019 trae carplay?", "es", [one, details(versa)]);
    expect(told).toContain(es.unstated(es.unstatedFacet.car_play));
    expect(told).toContain("*Nissan Versa 2019* Advance AT: $215,000 MXN");
    expect(told).not.toContain(es.facts.transmission);
  });

  test("of the measures those asked for are told", async () => {
    expect(await answer("cuánto mide de largo el versa?", "es", [one, details(versa)])).toContain(
      es.fact.size("Nissan Versa 2019", "4,492 mm de largo"),
    );
    const wide = await answer("how wide is the versa?", "en", [one, details({ ...versa, height_mm: 1475 })]);
    expect(wide).toContain(en.unstated("its width"));
    expect(wide).not.toContain("1,475");
  });

  test("what its version names is told by it", async () => {
    const told = (version: string) =>
      answer("¿cuántos asientos tiene?", "es", [details({ ...versa, version })]);
    expect(await told("1.5 LT 7 PASAJEROS B CVT")).toContain("7 PASAJEROS");
    expect(await told("1.5 LT CVT")).toContain(es.unstated("cuántos asientos tiene"));
  });

  test("equipment that no stock states is said so below a list too", async () => {
    const told = await answer("how many airbags does the versa have", "en", [found({})]);
    expect(told).toContain(en.unstated("its safety equipment"));
  });

  test("where the car under discussion stands is no question to the documents", async () => {
    expect(await answerTo("¿en qué sucursal está?", viewing)).toEqual([
      ["vehicle_details", { stock_id: "1002" }],
    ]);
    expect(await answerTo("¿y lo tienen en cdmx o dónde?", viewing)).toEqual([
      ["vehicle_details", { stock_id: "1002" }],
    ]);
    expect(await answerTo("where can I see it?", viewing)).toEqual([
      ["vehicle_details", { stock_id: "1002" }],
    ]);
    expect(await answerTo("¿está en Guadalajara?", listed)).toEqual(
      listing?.items.map(({ stockId }) => ["vehicle_details", { stock_id: stockId }]),
    );
    expect(await answerTo("¿en qué sucursales están?")).toEqual([
      ["search_knowledge", { query: "dirección de las sucursales" }],
    ]);
  });
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

describe("which version, body or engine it is", () => {
  const named = details({ ...versa, version: "Advance 1.6 AT", body: "sedan" });

  test.each([
    "es el de 1.6?",
    "¿es el advance o el exclusive?",
    "y es la version sense?",
    "es 1.6 o 1.8",
    "is it the exclusive",
    "is it the 1.6 or the 1.8?",
    "so is this the advance?",
    "es el sedan o el hatchback?",
    "es sedán?",
    "is it a sedan or a hatchback",
    "is this the hatchback?",
    "que motor trae",
    "es turbo?",
    "what engine does it have",
  ])("«%s» is asked of the car at hand", async (text) => {
    expect(await answerTo(text, viewing)).toEqual([["vehicle_details", { stock_id: "1002" }]]);
  });

  test.each([
    ["es el de 1.6?", "es", "Advance 1.6 AT"],
    ["is it the exclusive", "en", "Advance 1.6 AT"],
    ["es el sedan o el hatchback?", "es", "sedán"],
    ["is it a sedan or a hatchback", "en", "sedan"],
    ["que motor trae", "es", "Advance 1.6 AT"],
    ["es turbo?", "es", "no indica más datos del motor"],
    ["what engine does it have", "en", "Advance 1.6 AT"],
  ] as const)("«%s» is told", async (text, language, told) => {
    expect(await answer(text, language, [named])).toContain(told);
  });

  test.each([
    "busco sedan o hatchback",
    "is there a hatchback?",
    "mejor el hatchback",
    "y en sedan?",
    "uy no, muy cara. ¿y de gasolina?",
    "no pues ta cara, y de gasolina normal?",
    "¿y de diésel?",
    "y en automático?",
    "what about in automatic?",
  ])("«%s» asks for others", async (text) => {
    const [[name] = []] = (await answerTo(text, viewing)) as [string][];
    expect(name).toBe("search_catalog");
  });
});
