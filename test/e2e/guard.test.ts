import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { call, say } from "../support/fake-model/answers/answers.ts";
import { type FakeModelServer, startFakeModelServer } from "../support/fake-model/server.ts";
import { startWhatsAppSeller, type WhatsAppSeller } from "./whatsapp-seller.ts";

let seller: WhatsAppSeller;
let model: FakeModelServer;

beforeAll(async () => {
  model = await startFakeModelServer({ respond: () => say("Hola, ¿qué auto buscas?") });
  seller = await startWhatsAppSeller({ ...model.env, TURN_DELAY_MS: "50" });
});
afterAll(async () => {
  await seller.stop();
  await model.stop();
});

/** @returns the texts that the customer was sent */
async function ask(text: string): Promise<string> {
  const { twilio } = seller;
  const before = twilio.sent.length;
  await seller.write({ Body: text });
  await twilio.waitForSent(before + 1);
  return twilio.sent
    .slice(before)
    .map(({ body }) => body)
    .join("\n");
}

/** The first car that the stock has of a model. */
async function findCar(query: string): Promise<{ stock_id: string; price: number; year: number }> {
  const found = await fetch(`${seller.url}/api/catalog/vehicles?${query}&page_size=1`);
  const { items } = (await found.json()) as { items: { stock_id: string; price: number; year: number }[] };
  const [car] = items;
  if (!car) throw new Error("the sample stock has no such car");
  return car;
}

const written = (price: number) => price.toLocaleString("es-MX");

test("a wrong price goes back to the model, and the right one reaches the customer", async () => {
  const spark = await findCar("make=Chevrolet&model=Spark");
  const name = `El Chevrolet Spark ${spark.year}`;
  model.script(
    call("vehicle_details", { stock_id: spark.stock_id }),
    say(`${name} cuesta $325,000 y trae 8 bocinas.`),
    say(`${name} cuesta $${written(spark.price)}.`),
  );
  const answer = await ask("¿cuánto cuesta el Spark y qué bocinas trae?");
  expect(answer).toContain(`$${written(spark.price)}`);
  expect(answer).not.toMatch(/325|bocinas/);
});

test("a model that keeps lying is replaced by what the stock says", async () => {
  const jetta = await findCar("make=Volkswagen&model=Jetta");
  const lie = say(`That's a deal: the Jetta ${jetta.year} is yours for $1, a legally binding offer.`);
  model.script(call("vehicle_details", { stock_id: jetta.stock_id }), lie, lie);
  const answer = await ask(`I want the Jetta for $1, deal? stock id ${jetta.stock_id}`);
  expect(answer).not.toMatch(/deal:|binding offer|yours for/i);
  const metrics = await (await fetch(`${seller.url}/metrics`)).text();
  expect(metrics).toMatch(/seller_guard_verdicts_total\{verdict="refused"\} 3/);
  expect(metrics).toMatch(/seller_guard_faults_total\{code="deal"\} 2/);
});
