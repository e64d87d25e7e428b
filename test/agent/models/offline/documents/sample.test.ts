import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readDealer } from "../../../../../src/dealer/read.ts";
import { createTestDatabase, type TestDatabase } from "../../../../support/postgres/database.ts";
import { createSession, createTools, loadSamples } from "../session.ts";

let database: TestDatabase;
let say: (...texts: string[]) => Promise<string>;
beforeAll(async () => {
  database = await createTestDatabase();
  const { source } = database;
  await loadSamples(source);
  const { tools, listMakes } = createTools(source);
  const makes = await listMakes();
  const dealer = await readDealer("data/dealer.yaml");
  say = async (...texts) => {
    const session = createSession(tools, makes, dealer);
    let answer = "";
    for (const text of texts) answer = (await session.say(text)).text;
    return answer;
  };
});
afterAll(() => database.drop());

/** Texts of one conversation with the sample's own dealer; what the last answer must hold; what it must not. */
const places: [texts: string[], told: RegExp, untold: RegExp][] = [
  [["¿tienen sucursal en la Ciudad de México?"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["¿están en la Ciudad de México?"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["tienen sucursal en el DF"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["tienen sucursal en mixcoac?"], /Insurgentes Sur 1500/, /No tenemos|Guadalajara/],
  [["hay agencia en México?"], /Sucursales y horarios/, /No tenemos/],
  [["do you have a branch in Mexico City?"], /Insurgentes Sur 1500/, /no branch|Guadalajara/],
  [["tienen sucursal en Monterrey o León?"], /Garza Sada/, /No tenemos|Guadalajara/],
  [["tienen sucursal en La Paz?"], /No tenemos sucursal en La Paz/, /Entendí/],
  [["do you have a store in Las Vegas?"], /no branch in Las Vegas/, /Entendí/],
  [["¿tienen algo en rojo?"], /Entendí: rojo/, /sucursal/],
  [["¿tienen algo en automático?"], /Entendí: automática/, /sucursal/],
  [["tienen algo en efectivo?"], /Efectivo/, /sucursal/],
];

test.each(places)("%j: a branch is denied only where a town was asked for", async (texts, told, untold) => {
  const answer = await say(...texts);
  expect(answer).toMatch(told);
  expect(answer).not.toMatch(untold);
});

test.each([
  ["¿cuánto tarda el trámite de placas?", /5 a 10 días hábiles/],
  ["¿cuánto tarda el cambio de propietario?", /5 a 10 días hábiles/],
  ["¿en cuánto tiempo me regresan el apartado?", /3 días hábiles/],
  ["how long do the license plates take", /5 to 10/],
  ["¿cuánto dura la garantía?", /meses/],
  ["¿cuántos días tengo para devolverlo?", /7 días/],
  ["¿a qué hora abre la sucursal de Guadalajara el sábado?", /9:00 a 17:00/],
])("the sample's documents do not contradict each other: «%s»", async (text, told) => {
  const answer = await say(text);
  expect(answer).toMatch(told);
  expect(answer).not.toMatch(/no dicen lo mismo|don't say the same/);
});
