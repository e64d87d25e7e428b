import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { DealerProfile } from "../../../../../src/dealer/dealer.ts";
import { WeeklyHoursSchema } from "../../../../../src/dealer/opening/hours.ts";
import { plainDealer } from "../../../../support/dealer/dealer.ts";
import { createTestDatabase, type TestDatabase } from "../../../../support/postgres/database.ts";
import { createSession, createTools, loadSamples } from "../session.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSamples(database.source);
});
afterAll(() => database.drop());

const dealer: DealerProfile = {
  ...plainDealer,
  hours: WeeklyHoursSchema.parse({ "monday-friday": "9:00-19:00", saturday: "9:00-14:00" }),
  holidays: ["2026-11-20", "2026-11-21", "12-25"],
};

/** On Friday, 20 November 2026. */
async function ask(text: string, holidays = dealer.holidays): Promise<string> {
  const { tools, listMakes } = createTools(database.source);
  const reply = await createSession(tools, await listMakes(), { ...dealer, holidays }).say(text);
  return reply.text;
}

test.each([
  [
    "¿a qué hora abren hoy?",
    /Hoy, 20 de noviembre: cerrado\. El próximo día festivo en que está cerrado es: mañana, 21 de noviembre\./,
  ],
  ["¿están abiertos ahorita?", /Hoy, 20 de noviembre: cerrado\./],
  ["¿abren el 21 de noviembre?", /Mañana, 21 de noviembre: cerrado\./],
  [
    "¿cuál es su horario?",
    /Los próximos días festivos en los que está cerrado son: hoy, 20 de noviembre; mañana, 21 de noviembre\./,
  ],
  ["¿abren en navidad?", /25 de diciembre: cerrado\./],
  ["are you open on christmas day?", /December 25: closed\./],
  ["quiero ir el 25 de diciembre", /25 de diciembre: cerrado\./],
  ["quiero ir el 24 de diciembre", /24 de diciembre: abierto/],
  ["busco un versa, ¿puedo ir el 25 de diciembre?", /25 de diciembre: cerrado\./],
  ["are you open today?", /Today, November 20: closed\. Next holiday closed: tomorrow, November 21\./],
])("with holidays today and tomorrow, «%s» is told of them", async (text, told) => {
  expect(await ask(text)).toMatch(told);
});

test.each([
  ["¿a qué hora abren hoy?", /Hoy: abierto de 9:00 a 19:00\./],
  ["¿abren mañana por la mañana?", /Mañana: abierto de 9:00 a 14:00\./],
  ["¿abren el 22 de noviembre?", /22 de noviembre: cerrado\./],
  // The sample's document names the feasts.
  ["¿abren en navidad?", /Cerramos el 1 de enero.* 25 de diciembre/],
  ["quiero ir el 25 de diciembre", /^Esto dice[\s\S]*Cerramos el 1 de enero.* 25 de diciembre/],
  ["can I come by on January 1st?", /^This is[\s\S]*January 1/],
  ["quiero ir el 24 de diciembre", /24 de diciembre: abierto/],
  // Of this day neither the file nor a document speaks.
  ["quiero ir el 1 de mayo", /^Nuestro horario: .* No sé si abrimos el 1 de mayo: lo confirma una persona/],
  ["¿abren el 1 de mayo?", /No sé si abrimos el 1 de mayo/],
  ["can I visit on May 1st?", /Whether we are open on May 1, I don't know/],
  ["are you open today?", /Today: open 9:00 to 19:00\./],
])("without them, «%s» is told the hours of that day", async (text, told) => {
  expect(await ask(text, [])).toMatch(told);
});
