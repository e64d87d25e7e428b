import { describe, expect, test } from "@jest/globals";
import { phrasesOf } from "../../../../../src/agent/say/phrases.ts";
import type { refuse } from "../../../../../src/tools/tool-result.ts";
import { answer, details, found, mazda, refused, type Step, versa } from "../steps.ts";

const es = phrasesOf("es");
const en = phrasesOf("en");

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
    expect(text).toContain(es.best({ sort: "price_asc", total: 2, isFeminine: false }));
    expect(text).toContain(`${es.others}\n2. *Mazda 3 2019*`);
  });

  test("the cheapest of a list that was only near is opened too, but not of one just found", async () => {
    const near = found({ relaxed: [{ field: "fuel", from: "diesel", to: null }] });
    const goneOn = { ...near, args: { body: "pickup", fuel: "diesel", sort: "price_asc", page_size: 5 } };
    expect(await answer("the cheapest", "en", [goneOn])).toEqual([["vehicle_details", { stock_id: "1001" }]]);
    expect(await answer("the cheapest diesel pickup", "en", [near])).toContain("Nissan Versa");
  });

  test.each([
    ["mejor el vento más barato", "es", "model", "Vento"],
    ["mejor el tsuru más barato", "es", "model", "Tsuru"],
    ["but the newest passat", "en", "model", "Passat"],
    ["y el automático más barato", "es", "transmission", "automatic"],
  ] as const)("«%s»: no other than that is opened as the best of it", async (text, language, field, from) => {
    const other = found({ relaxed: [{ field, from, to: null }] });
    const goneOn = { ...other, args: { [field]: from, sort: "price_asc", page_size: 5 } };
    expect(await answer(text, language, [goneOn])).toContain("2. *Mazda 3 2019*");
  });

  test("several cars for one plan: the customer chooses", async () => {
    expect(await answer("un versa con 50 mil de enganche", "es", [found({})])).toContain(
      es.questions.pickForPlan,
    );
  });

  test.each([
    "el nissan de 215 mil a 48 meses con 50 mil de enganche",
    "the nissan for 215k with 50k down over 48 months",
  ])("«%s»: of several the only one at that price", async (text) => {
    const other = { ...versa, stock_id: "1003", price: 230_000 };
    expect(await answer(text, "es", [found({ items: [other, versa] })])).toEqual([
      ["plan_financing", { stock_id: "1001", down_payment: 50_000, term_months: 48 }],
    ]);
  });

  test("an alternative is not planned as if it were what was asked for", async () => {
    const other = found({ total: 1, items: [mazda], relaxed: [{ field: "model", from: "Versa", to: null }] });
    expect(await answer("versa con 50 mil de enganche a 48 meses", "es", [other])).toContain("Mazda 3");
  });
});

describe("what tools refuse", () => {
  const plan = "plan_financing";
  test.each<[string, Parameters<typeof refuse>, string, string]>([
    [
      plan,
      ["term_not_offered", "offered are 36 months", { offered: [36] }],
      "36, 48, 60 o 72 meses",
      "36, 48, 60 or 72 months",
    ],
    [
      plan,
      ["down_payment_below_minimum", "the dealer asks for at least 40000", { price: 200_000, least: 40_000 }],
      "$40,000 MXN",
      "$40,000 MXN",
    ],
    [
      plan,
      ["down_payment_not_below_price", "must be below", { price: 1 }],
      "cubre todo el precio",
      "covers the whole price",
    ],
    ["vehicle_details", ["vehicle_sold", "X is sold; offer another car"], "ya se vendió", "has been sold"],
    ["vehicle_details", ["vehicle_reserved", "X is reserved"], "apartado", "reserved"],
    [
      "vehicle_details",
      ["vehicle_not_found", "no car in stock has the id 1"],
      "No encontré ese auto",
      "couldn't find that car",
    ],
    [
      "search_catalog",
      ["unavailable", "this cannot be looked up right now"],
      es.trouble.technical({ terms: "", least: null }),
      en.trouble.technical({ terms: "", least: null }),
    ],
    ["search_catalog", ["invalid_arguments", "✖ Too big"], "no pude consultar", "couldn't look that up"],
  ])(
    "%s refusing %j is told in the customer's language, its message never",
    async (name, refusal, spanish, english) => {
      const inSpanish = await answer("a ver", "es", [refused(name, ...refusal)]);
      const inEnglish = await answer("let me see", "en", [refused(name, ...refusal)]);
      expect(inSpanish).toContain(spanish);
      expect(inEnglish).toContain(english);
      expect(`${inSpanish}${inEnglish}`).not.toContain(refusal[1]);
    },
  );

  test("a refusal that a later call made good is not told", async () => {
    const text = await answer("busco", "es", [
      refused("search_catalog", "invalid_arguments", "year"),
      found({}),
    ]);
    expect(text).toContain("Encontré 2 autos");
    expect(text).not.toContain("no pude");
  });
});

test("without a document on prices a discount is still answered, with the offer of a person", async () => {
  const nothing: Step = { name: "search_knowledge", result: { ok: true, data: { passages: [] } } };
  expect(await answer("¿me haces un descuento?", "es", [nothing])).toBe(
    `${es.bargain}\n\n${es.questions.offerPerson}`,
  );
});

test("handing over and starting over are told", async () => {
  const done = (name: string): Step => ({ name, result: { ok: true, data: {} } });
  expect(await answer("un asesor por favor", "es", [done("hand_over")])).toBe(es.handedOver);
  expect(await answer("start over", "en", [done("start_over")])).toBe(
    `${en.startedOver}\n\n${en.questions.wish}`,
  );
});
