import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../../support/database.ts";
import { plainDealer } from "../../../support/dealer.ts";
import { createSession, createTools, loadSamples } from "./session.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSamples(database.source);
});
afterAll(() => database.drop());

/** The sample's documents state 10 %. */
async function ask(text: string, annualRate: string): Promise<string> {
  const { tools, listMakes } = createTools(database.source);
  const dealer = { ...plainDealer, financing: { annualRate } };
  return (await createSession(tools, await listMakes(), dealer).say(text)).text;
}

test.each([
  ["¿cuál es la tasa de interés?", /Nuestra tasa de interés es de 12\.9 % anual\./],
  ["what is your interest rate?", /Our interest rate is 12\.9% a year\./],
])("«%s» is told the rate of the dealer's file where the documents state another", async (text, told) => {
  const reply = await ask(text, "0.129");
  expect(reply).toMatch(told);
  expect(reply).not.toMatch(/(?<!\d)10 ?%/);
});

test("where the documents state the same rate, they are quoted", async () => {
  expect(await ask("¿cuál es la tasa de interés?", "0.1")).toMatch(
    /^Esto dice nuestro documento \*Financiamiento\*:[\s\S]*10 % anual/,
  );
});

test("what else was asked is answered beside it", async () => {
  const reply = await ask("¿qué garantía dan? ¿y cuál es la tasa de interés?", "0.129");
  expect(reply).toMatch(/12 meses/);
  expect(reply).toMatch(/12\.9 % anual/);
});
