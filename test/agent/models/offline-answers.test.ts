import { describe, expect, test } from "@jest/globals";
import type { ModelItem } from "../../../src/agent/models/model.ts";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import { phrasesOf } from "../../../src/agent/models/offline/say/phrases.ts";
import type { ToolResult } from "../../../src/agent/tool.ts";
import { emptySessionState, type Language } from "../../../src/conversations/session-state.ts";
import { makesInStock } from "../../support/makes.ts";
import { tools } from "./offline-ask.ts";

type Step = { name: string; args?: unknown; result: ToolResult };

/** What follows when the tools have answered: the words, or the next calls. */
async function answer(
  text: string,
  language: Language,
  steps: Step[],
): Promise<string | [string, unknown][]> {
  const items: ModelItem[] = [
    { kind: "seller", author: "bot", text: "…" },
    { kind: "customer", text },
    ...steps.flatMap(({ name, args = {}, result }, at): ModelItem[] => [
      { kind: "tool_call", id: `c${at}`, name, arguments: JSON.stringify(args) },
      { kind: "tool_result", id: `c${at}`, name, output: JSON.stringify(result) },
    ]),
  ];
  const context = { language, state: emptySessionState, makes: makesInStock, termsMonths: [36, 48, 60, 72] };
  const response = await createOfflineModel().respond(
    { instructions: "", context, items, tools },
    new AbortController().signal,
  );
  if (response.kind === "text") return response.text;
  return response.calls.map(({ name, arguments: args }): [string, unknown] => [name, JSON.parse(args)]);
}

const versa = {
  stock_id: "1001",
  make: "Nissan",
  model: "Versa",
  version: "Advance AT",
  year: 2019,
  km: 45_000,
  price: 215_000,
  currency: "MXN",
  transmission: "automatic",
  bluetooth: true,
  length_mm: 4492,
};
const mazda = {
  ...versa,
  stock_id: "1002",
  make: "Mazda",
  model: "Mazda 3",
  price: 300_000.5,
  currency: "MXN",
};
const found = (data: object): Step => ({
  name: "search_catalog",
  result: { ok: true, data: { total: 2, page: 1, pages: 1, applied: {}, items: [versa, mazda], ...data } },
});
const details = (car: object): Step => ({ name: "vehicle_details", result: { ok: true, data: car } });
const refused = (name: string, reason: string): Step => ({ name, result: { ok: false, reason } });
const planned = (plan: object, vehicle: string | null = "Nissan Versa 2019 Advance AT"): Step => ({
  name: "plan_financing",
  result: {
    ok: true,
    data: {
      stock_id: vehicle === null ? null : "1001",
      vehicle,
      plans: [
        {
          number: "F-1042",
          price: 250_000,
          down_payment: 50_000,
          principal: 200_000,
          annual_rate: 0.139,
          term_months: 48,
          monthly_payment: 5_072.52,
          last_payment: 5_072.37,
          total_interest: 43_480.81,
          total: 293_480.81,
          currency: "MXN",
          method: "amortised",
          expires_at: "2026-11-27T18:00:00Z",
          ...plan,
        },
      ],
    },
  },
});
const es = phrasesOf("es");
const en = phrasesOf("en");

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

  test.each<[string[], string, string]>([
    [["price_max: 200000 → 220000"], "$200,000 MXN a $220,000 MXN", "$200,000 MXN to $220,000 MXN"],
    [["colour: rojo → any"], "ninguno aparece en color rojo", "none is listed in red"],
    [["km_max: 50000 → 62500"], "50,000 a 62,500 km", "50,000 to 62,500 km"],
    [["year_min: 2020 → 2019"], "año mínimo de 2020 a 2019", "oldest year from 2020 to 2019"],
    [["transmission: manual → any"], "transmisión manual", "none is listed as manual"],
    [["model: Pilot → any"], "Por ahora no tengo Pilot", "I have no Pilot in stock"],
  ])("%j is told in words", async (relaxed, spanish, english) => {
    expect(await answer("busco", "es", [found({ relaxed })])).toContain(spanish);
    expect(await answer("find", "en", [found({ relaxed })])).toContain(english);
  });

  test("an empty stock is said to be empty", async () => {
    const empty = found({ total: 0, pages: 0, items: [] });
    expect(await answer("busco un versa", "es", [empty])).toContain(es.emptyStock);
  });

  test("of two lists each is named, and only the last is numbered", async () => {
    const other = found({ applied: { make: "Nissan", model: "Versa" }, items: [versa], total: 1 });
    const last = found({ applied: { make: "Mazda", model: "Mazda 3" }, items: [mazda], total: 1 });
    const text = await answer("mazda 3 o versa", "es", [other, last]);
    expect(text).toContain(
      "*Nissan Versa*\nEncontré este:\n• *Nissan Versa 2019* Advance AT: $215,000 MXN, 45,000 km (clave 1001)",
    );
    expect(text).toContain("*Mazda 3*\nEncontré este:\n1. *Mazda 3 2019*");
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
    ["¿cuántos km tiene?", {}, "tiene 45,000 km"],
    ["¿cuánto cuesta?", {}, "cuesta $215,000 MXN"],
    ["¿de qué color es?", { colour: "Rojo" }, "Rojo"],
    ["¿de qué color es?", {}, "no indica el color"],
    ["¿es automático?", {}, "transmisión automática"],
    ["¿qué medidas tiene?", { width_mm: 1_740 }, "mide 4,492 mm de largo, 1,740 mm de ancho"],
    ["¿tiene quemacocos?", {}, "no indica si tiene quemacocos"],
    ["¿dónde está?", { location: "Sucursal Monterrey" }, "Sucursal Monterrey"],
    ["fotos?", { photo_url: "https://example.com/1.jpg" }, "https://example.com/1.jpg"],
    ["fotos?", {}, es.noPhoto],
  ])("«%s» of %j", async (text, change, part) => {
    expect(await answer(text, "es", [details({ ...versa, ...change })])).toContain(part);
  });

  test.each<[string, object, string]>([
    ["does it have bluetooth?", { bluetooth: null }, "does not state whether it has Bluetooth"],
    ["is it automatic?", {}, "automatic"],
    ["what color is it?", { colour: "Rojo" }, "red"],
    ["how many seats does it have?", {}, "does not state how many seats"],
  ])("“%s” of %j", async (text, change, part) => {
    expect(await answer(text, "en", [details({ ...versa, ...change })])).toContain(part);
  });

  test("two cars are compared fact by fact", async () => {
    const text = await answer("compara el 1 y el 2", "es", [details(versa), details(mazda)]);
    expect(text).toContain(es.compared);
    expect(text).toContain("$215,000 MXN");
    expect(text).toContain("$300,000.50 MXN");
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
      es.plan.within("$6,000 MXN", 48),
    );
    expect(await answer("quiero pagar 2 mil al mes", "es", [planned({})])).toContain(
      es.plan.noneWithin("$2,000 MXN"),
    );
  });
});

describe("documents", () => {
  const passage = (text: string) => ({
    title: "Garantía",
    heading: "Garantía › Qué cubre",
    text,
    score: 1,
    source: "garantia.md",
  });
  const searched = (passages: object[]): Step => ({
    name: "search_knowledge",
    result: { ok: true, data: { passages } },
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

  test("what no document says is not made up", async () => {
    const text = await answer("¿tienen cafetería?", "es", [searched([])]);
    expect(text).toContain(es.noDocument);
    expect(text).toContain(es.questions.offerPerson);
  });
});

describe("what leads to a further call", () => {
  const one = found({ total: 1, items: [versa] });
  test.each<[string, string, unknown]>([
    [
      "el versa con 50 mil de enganche a 48 meses",
      "plan_financing",
      { stock_id: "1001", down_payment: 50_000, term_months: 48 },
    ],
    ["de qué color es el versa?", "vehicle_details", { stock_id: "1001" }],
  ])("«%s», found once", async (text, name, args) => {
    expect(await answer(text, "es", [one])).toEqual([[name, args]]);
  });

  test("of several the cheapest that was asked for is opened, and the others follow it", async () => {
    const list = found({});
    expect(await answer("el más barato", "es", [list])).toEqual([["vehicle_details", { stock_id: "1001" }]]);
    const text = await answer("el más barato", "es", [list, details(versa)]);
    expect(text).toContain(es.best("price_asc", 2));
    expect(text).toContain(`${es.others}\n2. *Mazda 3 2019*`);
  });

  test("several cars for one plan: the customer chooses", async () => {
    expect(await answer("un versa con 50 mil de enganche", "es", [found({})])).toContain(
      es.questions.pickForPlan,
    );
  });

  test("an alternative is not planned as if it were what was asked for", async () => {
    const other = found({ total: 1, items: [mazda], relaxed: ["model: Versa → any"] });
    expect(await answer("versa con 50 mil de enganche a 48 meses", "es", [other])).toContain("Mazda 3");
  });
});

describe("what tools refuse", () => {
  const plan = "plan_financing";
  test.each<[string, string, string, string]>([
    [
      plan,
      'term_not_offered: offered are 36 months {"offered":[36]}',
      "36, 48, 60 o 72 meses",
      "36, 48, 60 or 72 months",
    ],
    [
      plan,
      'down_payment_below_minimum: the dealer asks for at least 40000 {"price":200000,"least":40000}',
      "$40,000 MXN",
      "$40,000 MXN",
    ],
    [
      plan,
      'down_payment_not_below_price: must be below {"price":1}',
      "cubre todo el precio",
      "covers the whole price",
    ],
    ["vehicle_details", "vehicle_sold: X is sold; offer another car", "ya se vendió", "has been sold"],
    ["vehicle_details", "vehicle_reserved: X is reserved", "apartado", "reserved"],
    [
      "vehicle_details",
      "vehicle_not_found: no car in stock has the id 1",
      "No encontré ese auto",
      "couldn't find that car",
    ],
    [
      "search_catalog",
      "this cannot be looked up right now",
      es.trouble.technical({ terms: "", least: null }),
      en.trouble.technical({ terms: "", least: null }),
    ],
    ["search_catalog", "invalid arguments: ✖ Too big", "no pude consultar", "couldn't look that up"],
  ])(
    "%s refusing «%s» is told in the customer's language, the reason never",
    async (name, reason, spanish, english) => {
      const inSpanish = await answer("a ver", "es", [refused(name, reason)]);
      const inEnglish = await answer("let me see", "en", [refused(name, reason)]);
      expect(inSpanish).toContain(spanish);
      expect(inEnglish).toContain(english);
      expect(`${inSpanish}${inEnglish}`).not.toContain(reason.split(":").at(-1)?.trim() ?? reason);
    },
  );

  test("a refusal that a later call made good is not told", async () => {
    const text = await answer("busco", "es", [
      refused("search_catalog", "invalid arguments: year"),
      found({}),
    ]);
    expect(text).toContain("Encontré 2 autos");
    expect(text).not.toContain("no pude");
  });

  test("arguments that another model wrote need not be JSON", async () => {
    const items: ModelItem[] = [
      { kind: "customer", text: "busco un versa" },
      { kind: "tool_call", id: "x", name: "search_catalog", arguments: "{oops" },
      { kind: "tool_result", id: "x", name: "search_catalog", output: "not json either" },
    ];
    const context = {
      language: "es" as const,
      state: emptySessionState,
      makes: makesInStock,
      termsMonths: [48],
    };
    const request = { instructions: "", context, items, tools };
    const response = await createOfflineModel().respond(request, new AbortController().signal);
    expect(response).toMatchObject({ kind: "text", text: expect.stringContaining("no pude consultar") });
  });
});

test("handing over and starting over are told", async () => {
  const done = (name: string): Step => ({ name, result: { ok: true, data: {} } });
  expect(await answer("un asesor por favor", "es", [done("hand_over")])).toBe(es.handedOver);
  expect(await answer("start over", "en", [done("start_over")])).toBe(
    `${en.startedOver}\n\n${en.questions.wish}`,
  );
});
