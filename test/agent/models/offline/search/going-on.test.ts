import { describe, expect, test } from "@jest/globals";
import { answerTo, es, listing, viewing } from "../ask.ts";

/** What is asked next, after a question to the documents. */
const next = (before: string, text: string, situation = {}) =>
  answerTo(text, { seller: "…", ...situation, before: [before] });

describe("a question that needs the one before", () => {
  test.each([
    ["me lo mandan a Puebla?", "y en cuanto llega"],
    ["me lo mandan a Puebla?", "y cuanto tardaria"],
    ["hacen el trámite de placas?", "en cuánto quedarían listas"],
    ["hacen el cambio de propietario?", "cuantos dias tardan"],
    ["si no me gusta lo puedo devolver?", "y si compre a credito q pasa con el enganche"],
    ["can I return the car?", "what happens if it has a scratch"],
    ["do you deliver?", "is it free?"],
    ["do you ship to Cancun?", "how much would that be"],
    ["qué cubre la garantía", "por cuántos km?"],
    ["whats covered by the warranty", "for how many km?"],
    ["ya lo compré y no me gustó", "cuántos días tengo"],
  ])("after «%s»: «%s»", async (before, text) => {
    const asked = before.replace("?", "");
    const own = text.replace(" q ", " que ");
    expect(await next(before, text)).toEqual([
      ["search_knowledge", { query: own, about: expect.stringContaining(asked) }],
    ]);
  });

  test.each([
    ["Do you do the plates?", "how long does it take", "plates"],
    ["hacen envíos?", "y cuanto cobran", "envios"],
  ])("the one thing that was named is asked about: «%s» «%s»", async (before, text, thing) => {
    const [[name, { query }]] = (await next(before, text)) as [[string, { query: string }]];
    expect([name, query]).toEqual(["search_knowledge", expect.stringContaining(thing)]);
  });

  test.each([
    ["im a foreigner, what papers do I need?", "and if i pay cash?"],
    ["qué papeles piden?", "y a crédito?"],
    ["qué papeles piden?", "y si es a nombre de una empresa"],
    ["what papers do I need?", "and if its under my company's name"],
  ])("how one buys is said behind it: «%s» «%s»", async (before, text) => {
    const [[name, { query }]] = (await next(before, text)) as [[string, { query: string }]];
    expect(name).toBe("search_knowledge");
    expect(query).toMatch(new RegExp(`, ${text.replace("?", "\\?")}$`));
  });

  test.each([
    ["abren los domingos?", "y en navidad el 25"],
    ["what are your hours?", "and on Monday?"],
    ["a qué hora cierran", "y mañana?"],
  ])("a day is one of the hours: «%s» «%s»", async (before, text) => {
    expect(await next(before, text)).toEqual([
      ["search_knowledge", { query: text, about: expect.stringContaining("horario") }],
    ]);
  });

  test.each([
    ["a que hora abren el domingo", "hay taller ese dia?", "hay taller el domingo?"],
    ["are you open on Saturday?", "is the workshop open that day?", "is the workshop open on saturday?"],
    ["cierran el lunes?", "y ese mismo día hay refacciones?", "y el lunes hay refacciones?"],
  ])("«%s» «%s»: that day is the one before", async (before, text, query) => {
    expect(await next(before, text)).toEqual([
      ["search_knowledge", expect.objectContaining({ query: query.replace("?", "") })],
    ]);
  });

  test("of the car under discussion its facts are asked, and its price", async () => {
    const details = [["vehicle_details", { stock_id: "1002" }]];
    expect(await next("qué garantía dan?", "y cuánto cuesta", viewing)).toEqual(details);
    expect(await next("qué garantía dan?", "y qué color es", viewing)).toEqual(details);
  });
});

test.each(["hacen a 24 meses?", "do you do 84 months?", "se puede a 12 meses"])(
  "«%s»: the terms that there are, without a car",
  async (text) => {
    expect(await answerTo(text)).toContain("36, 48, 60");
  },
);

test("a promise of what the documents tell is answered by them", async () => {
  expect(await answerTo("can you promise delivery tomorrow?")).toEqual([
    ["search_knowledge", { query: "se entrega el auto, después del pago" }],
  ]);
  expect(await answerTo("prométeme que me bajas el precio")).toContain(es.bargain);
});

test.each([
  ["cuánto cuesta el lavado?"],
  ["cuánto vale la pintura?"],
  ["cuánto cuesta el detallado completo?"],
  ["¿cuánto cuesta la grúa en zona norte?"],
  ["qué precio tiene el pulido de faros?"],
  ["how much is the full detailing?"],
  ["how much does an oil change cost?"],
])("the price of what is no car is asked of the documents: «%s»", async (text) => {
  const asked = [["search_knowledge", expect.objectContaining({ query: expect.any(String) })]];
  expect(await answerTo(text)).toEqual(asked);
  expect(await answerTo(text, viewing)).toEqual(asked);
});

test.each([
  "cuánto cuesta el carrito?",
  "cuánto vale la nave?",
  "how much is the car?",
  "cuánto cuesta el último?",
])("«%s» is of a car", async (text) => {
  expect(JSON.stringify(await answerTo(text, viewing))).not.toContain("search_knowledge");
});

test.each([
  ["aceptan mi carro a cuenta? es un tsuru 2015", "tiene 210 mil km"],
  ["quiero devolver el carro que compré", "tiene 600 km"],
  ["do you take trade-ins? mine is a 2015 civic", "it has 150,000 km"],
])("the kilometres of the customer's own car are of that matter: «%s» «%s»", async (before, text) => {
  const asked = [["search_knowledge", expect.objectContaining({ query: text })]];
  expect(await next(before, text)).toEqual(asked);
  expect(await next(before, text, viewing)).toEqual(asked);
});

test.each(["ok gracias", "ok, thanks", "perfecto, gracias"])(
  "«%s» to a car that was offered ends it",
  async (text) => {
    const one = {
      query: { make: "Nissan" },
      page: 1,
      pages: 1,
      total: 1,
      items: listing?.items.slice(0, 1) ?? [],
    };
    expect(typeof (await answerTo(text, { state: { listing: one }, seller: es.questions.confirmCar }))).toBe(
      "string",
    );
  },
);
