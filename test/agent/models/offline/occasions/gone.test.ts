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
