import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { stockWith } from "../../../../catalog/stock.ts";
import { plainDealer } from "../../../../support/dealer/dealer.ts";
import { createTestDatabase, type TestDatabase } from "../../../../support/postgres/database.ts";
import { createSession, createTools } from "../session.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await stockWith(database.source, [
    { stockId: "C1", make: "Honda", model: "City", year: 2023, body: "sedan" },
    { stockId: "C4", make: "Honda", model: "CR-V", year: 2022, body: "suv" },
    { stockId: "C5", make: "Toyota", model: "Hilux", year: 2020, body: "pickup" },
    { stockId: "C6", make: "Volkswagen", model: "Jetta", year: 2021, body: "sedan" },
    { stockId: "C7", make: "Honda", model: "CR-V", year: 2018, body: "suv" },
    { stockId: "C8", make: "Mazda", model: "CX-30", year: 2023, body: "suv" },
    { stockId: "V1", make: "Mazda", model: "CX-5", year: 2021, body: "suv", priceCents: 40_000_000 },
    { stockId: "V2", make: "Mazda", model: "CX-5", year: 2020, body: "suv", priceCents: 38_000_000 },
  ]);
  await database.source.query("UPDATE vehicle SET status = 'reserved' WHERE stock_id = 'C1'");
});
afterAll(() => database.drop());

/** After a City was asked for that is reserved, and what is nearest to it was told. */
async function askForCity(first = "honda city") {
  const { tools, listMakes, findMoved } = createTools(database.source);
  const session = createSession(tools, await listMakes(), plainDealer, findMoved);
  const { text } = await session.say(first);
  expect(text).toMatch(/City 2023\*? (está apartado|is reserved)/);
  return session;
}

describe("a reserved car stays the one that is meant", () => {
  test.each([
    ["sigue disponible el city?", "honda city"],
    ["sigue disponible?", "honda city"],
    ["¿todavía lo tienen?", "honda city"],
    ["ya se liberó el city?", "honda city"],
    ["¿y el city sigue apartado?", "honda city"],
    ["cuánto queda el city con 50 mil a 48", "honda city"],
    ["is the city still available?", "do you have a honda city"],
    ["is it still reserved?", "do you have a honda city"],
  ])("«%s»", async (text, first) => {
    const session = await askForCity(first);
    const reply = await session.say(text);
    expect(reply.text).toMatch(/(City 2023\*?|Ese auto) (está apartado|is reserved)/);
    expect(reply.text).not.toMatch(/^(Sí|Yes)/);
  });

  test.each([
    ["avísame si se libera el city", true],
    ["avísame si se libera", false],
    ["let me know if the city becomes available again", true],
  ])("«%s» goes to the staff for it", async (text, isNamed) => {
    const session = await askForCity();
    if (isNamed) await session.say("el 1");
    const { calls } = await session.say(text);
    const [handOver] = calls.filter(({ name }) => name === "hand_over");
    expect(handOver?.arguments).toEqual({ reason: expect.stringMatching(/Honda City 2023 \(clave C1\)/) });
    expect(JSON.stringify(handOver)).not.toContain("CR-V");
  });

  test("of a model that nobody had, its name goes to the staff", async () => {
    const session = await askForCity();
    await session.say("el 1");
    const { calls } = await session.say("avísame cuando te llegue un toyota yaris");
    expect(JSON.stringify(calls)).toMatch(/Toyota Yaris/);
    expect(JSON.stringify(calls)).not.toContain("CR-V");
  });
});

describe("what was said of a car that is gone is not asked of the next one", () => {
  test.each([
    // The Jetta is shown in its place.
    ["¿sigue disponible el City 2023?", "¿y la hilux?", "C5"],
    ["tienen un honda city 2023?", "y la hilux", "C5"],
    ["is the 2023 Honda City still available?", "and the Jetta?", "C6"],
    ["do you have the honda city 2023", "what about the hilux", "C5"],
  ])("«%s», «%s»", async (first, text, id) => {
    const session = await askForCity(first);
    const { calls, text: reply } = await session.say(text);
    const [search] = calls.filter(({ name }) => name === "search_catalog");
    expect(search?.arguments).not.toMatchObject({ year_min: expect.anything() });
    expect(search?.arguments).not.toMatchObject({ body: expect.anything() });
    expect(reply).toContain(id === "C6" ? "Jetta 2021" : "Hilux 2020");
    expect(reply).not.toMatch(/No tengo|I have no|don't have|ninguno|no hay|nearest|cercano/);
  });

  test.each([
    ["city 2023", "¿y otro del 2020?", { year_min: 2020 }],
    ["city 2023", "y hasta 400 mil?", { price_max: 400_000 }],
    ["cx-5 del 2021 en adelante", "¿y el cx-30?", { model: "CX-30", year_min: 2021 }],
  ])("what is said of the list still goes on: «%s», «%s»", async (first, text, query) => {
    const { tools, listMakes, findMoved } = createTools(database.source);
    const session = createSession(tools, await listMakes(), plainDealer, findMoved);
    await session.say(first);
    const { calls } = await session.say(text);
    expect(calls).toMatchObject([{ arguments: query }]);
  });
});

describe("a car that is sold while it is spoken of", () => {
  const setStatus = (status: string) =>
    database.source.query("UPDATE vehicle SET status = $1 WHERE stock_id = 'V1'", [status]);
  afterAll(() => setStatus("available"));

  /** After V1 of two was planned for and is sold meanwhile. */
  async function lose(language: "es" | "en", next: string) {
    await setStatus("available");
    const { tools, listMakes, findMoved } = createTools(database.source);
    const session = createSession(tools, await listMakes(), plainDealer, findMoved);
    await session.say("cx-5");
    await session.say(language === "es" ? "el 1 a 48 con 100 mil" : "number 1 over 48 months with 100k down");
    await setStatus("sold");
    const { text } = await session.say(next);
    expect(text).toMatch(/CX-5 2021.* (ya se vendió|is sold|has been sold)/);
    return session;
  }

  test.each([
    ["entonces el otro con lo mismo", "es"],
    ["bueno, el otro a 48 con 100 mil", "es"],
    ["ok, the other one over 48 months with 100k down then", "en"],
  ] as const)("«%s» is of the other one", async (text, language) => {
    const [next, fact] =
      language === "es" ? ["¿y con 120?", "¿de qué color es?"] : ["ok", "what color is it?"];
    for (const said of [next, fact]) {
      const session = await lose(language, said);
      const { calls } = await session.say(text);
      expect(calls).toMatchObject([
        { name: "plan_financing", arguments: { stock_id: "V2", term_months: 48 } },
      ]);
    }
  });

  test.each([
    ["¿y en cuánto estaba?", "es"],
    ["cuánto costaba?", "es"],
    ["how much was it?", "en"],
  ] as const)("«%s» is of the one that is gone", async (text, language) => {
    const session = await lose(language, "ok");
    expect((await session.say(text)).text).toMatch(/^(Ese auto ya se vendió|That car has been sold)/);
  });
});
