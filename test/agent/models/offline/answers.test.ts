import { describe, expect, test } from "@jest/globals";
import { phrasesOf } from "../../../../src/agent/say/phrases.ts";
import { answer, details, found, mazda, planned, type Step, versa } from "./steps.ts";

const es = phrasesOf("es");

describe("lists", () => {
  test("cars are numbered with name, version, price and kilometres, and a model does not repeat its make", async () => {
    expect(await answer("busco", "es", [found({})])).toBe(
      [
        "Encontré 2 autos:",
        "1. *Nissan Versa 2019* Advance AT: $215,000 MXN, 45,000 km",
        "2. *Mazda 3 2019* Advance AT: $300,000.50 MXN, 45,000 km",
        "",
        es.questions.pick,
      ].join("\n"),
    );
  });

  test("it says how many there are in all and how to see more", async () => {
    const text = await answer("SUVs", "en", [found({ total: 12, pages: 3 })]);
    expect(text).toContain("I found 12 cars:");
    expect(text).toContain("write “more”");
    expect(await answer("más", "es", [found({ total: 12, pages: 3, page: 3 })])).toContain(es.lastPage);
  });

  test.each<[object[], string, string]>([
    [
      [{ field: "price_max", from: 200_000, to: 220_000 }],
      "no hay por debajo de $200,000 MXN; pasan de ese presupuesto",
      "none below $200,000 MXN; they are above that budget",
    ],
    [[{ field: "colour", from: "rojo", to: null }], "ninguno aparece en color rojo", "none is listed in red"],
    [[{ field: "km_max", from: 50_000, to: 62_500 }], "50,000 a 62,500 km", "50,000 to 62,500 km"],
    [
      [{ field: "year_min", from: 2020, to: 2019 }],
      "año mínimo de 2020 a 2019",
      "from 2019 on instead of 2020",
    ],
    [[{ field: "transmission", from: "manual", to: null }], "transmisión manual", "none is listed as manual"],
    [
      [
        { field: "year_min", from: 2018, to: 2016 },
        { field: "year_max", from: 2018, to: 2020 },
      ],
      "no hay del 2018; estos son de otros años",
      "none of 2018; these are of other years",
    ],
    [
      [
        { field: "colour", from: "rojo", to: null },
        { field: "fuel", from: "hybrid", to: null },
        { field: "price_max", from: 350_000, to: 525_000 },
        { field: "year_min", from: 2022, to: 2018 },
      ],
      "No tengo ningún auto híbrido con todos esos filtros. Los que siguen pasan de tu presupuesto de $350,000 MXN.",
      "I have no hybrid car with all of those filters. The ones below are above your budget of $350,000 MXN.",
    ],
    [
      [
        { field: "make", from: "BMW", to: null },
        { field: "price_max", from: 200_000, to: 220_000 },
      ],
      "No tengo BMW con esos filtros.",
      "I have no BMW that fits those filters.",
    ],
    [
      [
        { field: "make", from: "Ferrari", to: null },
        { field: "price_max", from: 200_000, to: 220_000 },
      ],
      "Por ahora no tengo Ferrari",
      "I have no Ferrari in stock",
    ],
    [[{ field: "model", from: "Pilot", to: null }], "Por ahora no tengo Pilot", "I have no Pilot in stock"],
  ])("%j is told in words", async (relaxed, spanish, english) => {
    expect(await answer("busco", "es", [found({ relaxed })])).toContain(spanish);
    expect(await answer("find", "en", [found({ relaxed })])).toContain(english);
  });

  test("an empty stock is said to be empty", async () => {
    const empty = found({ total: 0, pages: 0, items: [] });
    expect(await answer("busco un versa", "es", [empty])).toContain(es.emptyStock);
  });

  test("two lists are each named and numbered on, with a way to more of either", async () => {
    const first = found({ applied: { make: "Mazda", model: "Mazda 3" }, items: [mazda], total: 1 });
    const other = found({ applied: { make: "Nissan", model: "Versa" }, items: [versa], total: 7, pages: 2 });
    const text = await answer("mazda 3 o versa", "es", [first, other]);
    expect(text).toContain("*Mazda 3*\nEncontré este:\n1. *Mazda 3 2019*");
    expect(text).toContain(
      "*Nissan Versa*\nEncontré 7 autos:\n2. *Nissan Versa 2019* Advance AT: $215,000 MXN, 45,000 km",
    );
    expect(text).toContain(es.moreOf("Nissan Versa"));
  });

  test("makes are listed with their counts, the most frequent first", async () => {
    const makes = [
      { make: "Audi", count: 1, models: [] },
      { make: "Nissan", count: 4, models: [] },
    ];
    const text = await answer("qué marcas tienen", "es", [
      { name: "list_makes", result: { ok: true, data: { makes } } },
    ]);
    expect(text).toContain("Tenemos 5 autos disponibles:\nNissan (4), Audi (1)");
  });
});

describe("one car", () => {
  test("all that is stated is told, and what is not stated is never told as a no", async () => {
    const text = await answer("el 1", "es", [details(versa)]);
    expect(text).toContain("• Transmisión: automática");
    expect(text).toContain("• Bluetooth: sí");
    expect(text).toContain("• Medidas: 4,492 mm de largo");
    expect(text).toContain("El inventario no indica: combustible, color, CarPlay.");
    expect(text).not.toMatch(/: no$/m);
  });

  test.each<[string, object, string]>([
    ["¿tiene bluetooth?", { bluetooth: true }, es.has("Nissan Versa 2019", "Bluetooth")],
    ["¿tiene bluetooth?", { bluetooth: false }, es.hasNot("Nissan Versa 2019", "Bluetooth")],
    ["¿tiene bluetooth?", { bluetooth: null }, "no indica si tiene Bluetooth"],
    ["¿tiene car play?", {}, "no indica si tiene CarPlay"],
    ["¿cuántos km tiene?", {}, "ha recorrido 45,000 km"],
    ["¿cuánto cuesta?", {}, "cuesta $215,000 MXN"],
    ["¿de qué color es?", { colour: "Rojo" }, "Rojo"],
    ["¿de qué color es?", {}, "no indica el color"],
    ["¿es automático?", {}, "transmisión automática"],
    ["¿qué medidas tiene?", { width_mm: 1_740 }, "mide 4,492 mm de largo, 1,740 mm de ancho"],
    ["¿tiene quemacocos?", {}, "no indica si tiene quemacocos"],
    ["¿es japonés?", {}, es.home("Nissan", "Japón")],
    ["¿es alemán?", {}, es.home("Nissan", "Japón")],
    ["¿de qué país es?", { make: "Zundapp" }, "no indica de qué país es la marca"],
    ["¿está hecho en México?", {}, "no indica en qué país se armó"],
    ["¿cabe en una cochera de 5 metros?", {}, "mide 4,492 mm y hay 5,000 mm"],
    [
      "¿cabe en una cochera de 4.20 m?",
      {},
      "No cabe: el *Nissan Versa 2019* mide 4,492 mm de largo y hay 4,200 mm",
    ],
    ["¿cabe en mi cochera de 4 metros y medio?", {}, "mide 4,492 mm y hay 4,500 mm"],
    ["mi cochera es de 430 cm, cabe?", {}, "mide 4,492 mm de largo y hay 4,300 mm"],
    ["¿cabe en una cochera de 5 metros?", { length_mm: null }, "no indica el largo"],
    ["mi cochera mide 1.7 de alto, ¿cabe?", { height_mm: 1_760 }, "mide 1,760 mm de alto y hay 1,700 mm"],
    [
      "¿entra en un cajón de 5 m de largo por 2 de ancho?",
      { width_mm: 1_740 },
      "mide 4,492 mm y hay 5,000 mm.\nSí cabe a lo ancho: el *Nissan Versa 2019* mide 1,740 mm y hay 2,000 mm",
    ],
    ["¿dónde está?", { location: "Sucursal Monterrey" }, "Sucursal Monterrey"],
    ["fotos?", { photo_url: "https://example.com/1.jpg" }, "https://example.com/1.jpg"],
    ["fotos?", {}, es.noPhoto],
  ])("«%s» of %j", async (text, change, part) => {
    expect(await answer(text, "es", [details({ ...versa, ...change })])).toContain(part);
  });

  test.each<[string, object, string]>([
    ["does it have bluetooth?", { bluetooth: null }, "does not state whether it has Bluetooth"],
    ["is it automatic?", {}, "automatic"],
    ["is it a German car?", {}, "Nissan is a brand from Japan."],
    ["does it fit in a 5 meter garage?", {}, "is 4,492 mm long and there are 5,000 mm"],
    ["my garage is 14 feet long, would it fit?", {}, "is 4,492 mm long, and there are 4,267 mm"],
    ["is it going to fit, my garage is 1.7m high?", {}, "does not state its height"],
    ["what color is it?", { colour: "Rojo" }, ": Red."],
    ["what color is it?", { colour: "Blanco Perla" }, ": White Pearl."],
    ["what color is it?", { colour: "Gris Oxford metálico" }, ": Grey Oxford metallic."],
    ["how many seats does it have?", {}, "does not state how many seats"],
  ])("“%s” of %j", async (text, change, part) => {
    expect(await answer(text, "en", [details({ ...versa, ...change })])).toContain(part);
  });

  test("two cars are compared fact by fact", async () => {
    const text = await answer("compara el 1 y el 2", "es", [details(versa), details(mazda)]);
    expect(text).toContain(es.compared);
    expect(text).toContain("• Precio: A $215,000 MXN, B $300,000.50 MXN");
    expect(String(text).length).toBeLessThan(700);
  });

  test("what they are compared by is answered, and what the stock does not state is said to be unknown", async () => {
    const cars = [details(versa), details({ ...mazda, length_mm: null })];
    const say = (text: string, language: "es" | "en" = "es") => answer(text, language, cars);
    expect(await say("¿cuál es más barato?")).toMatch(
      /^El más barato es el \*Nissan Versa 2019\*: \$215,000 MXN\./,
    );
    expect(await say("which one is newer?", "en")).toMatch(/^In that they are alike: 2019\./);
    expect(await say("¿cuál gasta menos?")).toMatch(/^El inventario no indica el rendimiento de combustible/);
    expect(await say("¿cuál es más largo?")).toContain("el inventario no lo indica");
    expect(await say("¿cuál es la diferencia de precio?")).toMatch(/^La diferencia es de \$85,000\.50 MXN\./);
  });
});

describe("plans", () => {
  test("a plan names price, down payment, term, rate, monthly and last payment, total, number and what it is", async () => {
    const text = await answer("50 mil de enganche a 4 años", "es", [planned({})]);
    for (const part of [
      "Plan *F-1042* para el Nissan Versa 2019 Advance AT",
      "Precio: $250,000 MXN",
      "Enganche: $50,000 MXN",
      "48 meses, tasa anual 13.9",
      "Mensualidad: $5,072.52 MXN",
      "Último pago: $5,072.37 MXN",
      "$293,480.81 MXN",
      "sujeta a aprobación",
      "27 de noviembre de 2026",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("of interest the sum is told first, from the plan itself, which is shown where it was not yet", async () => {
    const text = await answer("¿cuánto pagaría de intereses en total?", "es", [planned({})]);
    const interest = "Con el plan F-1042, a 48 meses, pagarías $43,480.81 MXN de intereses en total.";
    expect(String(text).startsWith(interest)).toBe(true);
    expect(text).toContain("Plan *F-1042*");
  });

  test("in English too", async () => {
    const text = await answer("50k down", "en", [planned({})]);
    for (const part of [
      "Plan *F-1042*",
      "Down payment: $50,000 MXN",
      "48 months at 13.9%",
      "subject to credit approval",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("a last payment like the others is not named, and no down payment is said to be none", async () => {
    const text = await answer("sin enganche", "es", [planned({ last_payment: 5_072.52, down_payment: 0 })]);
    expect(text).not.toContain("Último pago");
    expect(text).toContain("Sin enganche");
  });

  test("a plan for a price says that it is for no car in particular", async () => {
    expect(await answer("un carro de 250 mil a 48 meses", "es", [planned({}, null)])).toContain(
      es.questions.otherPriced,
    );
  });

  test("what can be paid each month is compared with the plan", async () => {
    expect(await answer("quiero pagar 6 mil al mes", "es", [planned({})])).toContain(
      es.plan.within("$6,000 MXN", "48"),
    );
    expect(await answer("quiero pagar 2 mil al mes", "es", [planned({})])).toContain(
      es.plan.notWithin("$2,000 MXN", 48, false),
    );
  });

  test("of two cars no term is named that fits one of them alone", async () => {
    const dear = planned({ number: "F-2", monthly_payment: 9_000 }, "Kia Rio 2020", "1002");
    const text = await answer("quiero pagar 6 mil al mes", "es", [planned({}), dear]);
    expect(text).not.toContain("al mes te alcanza");
    const cheap = planned({ number: "F-3", monthly_payment: 5_900 }, "Kia Rio 2020", "1002");
    expect(await answer("quiero pagar 6 mil al mes", "es", [planned({}), cheap])).toContain(
      es.plan.within("$6,000 MXN", "48"),
    );
  });
});

describe("documents", () => {
  const passage = (text: string) => ({
    title: "Garantía",
    headings: ["Garantía", "Qué cubre"],
    text,
    score: 1,
    source: "garantia.md",
  });
  const searched = (passages: object[], unmet: string[] = []): Step => ({
    name: "search_knowledge",
    result: { ok: true, data: { passages, unmet } },
  });

  test("the passage is quoted with its source", async () => {
    const text = await answer("¿qué garantía dan?", "es", [searched([passage("Dura *12 meses*.\n- Motor")])]);
    expect(text).toContain("«Dura *12 meses*.\n• Motor»");
    expect(text).toContain("(Fuente: Garantía › Qué cubre)");
  });

  test("a long passage ends with a whole sentence", async () => {
    const text = await answer("¿qué garantía dan?", "es", [
      searched([passage("Una frase de treinta letras. ".repeat(60))]),
    ]);
    expect(text).toMatch(/letras\. \[…\]»/);
  });

  test("a passage with a word that is merely spelled alike answers nothing", async () => {
    const text = await answer("¿tienen motos?", "es", [searched([passage("Cubre motor y transmisión.")])]);
    expect(text).toContain(es.noDocument);
  });

  test("where the passages do not speak of what was asked, that is said first, and a person offered", async () => {
    const step = searched([passage("La garantía se hace válida en la sucursal.")], ["merida"]);
    const text = await answer("¿La garantía vale en Mérida?", "es", [step]);
    expect(text).toContain(es.documentDoubtful(["Mérida"]));
    expect(text).toContain("«La garantía se hace válida en la sucursal.»");
    expect(text).toContain(es.questions.offerPerson);
  });

  test("of English words only a name that the Spanish documents lack is doubted", async () => {
    const step = searched([passage("Cubre el motor durante doce meses.")], ["merida", "happens"]);
    const text = await answer("What happens with the warranty in Merida?", "en", [step]);
    expect(text).toContain(phrasesOf("en").documentDoubtful(["Merida"]));
  });

  test.each([
    ["¿qué no cubre la garantía?", "es", "«Llantas y batería.»"],
    ["what is not covered by the warranty?", "en", "«Llantas y batería.»"],
    ["¿qué cubre la garantía?", "es", "«Motor y transmisión.»"],
  ] as const)(
    "«%s» is answered by the part that says so, however the two rank",
    async (question, language, quoted) => {
      const covers = passage("Motor y transmisión.");
      const denies = { ...passage("Llantas y batería."), headings: ["Garantía", "Qué no cubre"] };
      for (const passages of [
        [covers, denies],
        [denies, covers],
      ])
        expect(await answer(question, language, [searched(passages)])).toMatch(
          new RegExp(`^[^«“]*${quoted}`),
        );
    },
  );

  test("a passage in the other language is announced as such, and a person offered to go through it", async () => {
    const spanish = searched([
      { ...passage("Cubre el motor y la transmisión del auto híbrido durante doce meses."), language: "es" },
    ]);
    const english = searched([{ ...passage("It covers the engine for twelve months."), language: "en" }]);
    expect(await answer("what does the warranty cover?", "en", [spanish])).toMatch(/says, in Spanish:\n/);
    expect(await answer("what does the warranty cover?", "en", [spanish])).toContain("with you in English");
    expect(await answer("what does the warranty cover?", "en", [english])).not.toContain("Spanish");
    expect(await answer("¿qué cubre la garantía?", "es", [english])).toContain("que está en inglés");
    expect(await answer("¿qué cubre la garantía?", "es", [spanish])).not.toContain("inglés");
  });

  test("what no document says is not made up", async () => {
    const text = await answer("¿tienen cafetería?", "es", [searched([])]);
    expect(text).toContain(es.noDocument);
    expect(text).toContain(es.questions.offerPerson);
  });
});

test("of several makes, of which some may be in stock, none is said not to be", async () => {
  const relaxed = [{ field: "make", from: "Nissan,Honda", to: null }];
  const told = await answer("que sea japonés y de diésel", "es", [
    found({ relaxed, applied: { fuel: "diesel" } }),
  ]);
  expect(told).toContain(`${es.nothingExact}.`);
  expect(told).not.toMatch(/Nissan o Honda|no tengo/i);
});
