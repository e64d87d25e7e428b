import { expect, test } from "@jest/globals";
import type { MakeInStock } from "../../src/catalog/makes.ts";
import { checkWords } from "../../src/start/check-words.ts";
import { plainDealer } from "../support/dealer/dealer.ts";
import { recordLogger } from "../support/logger.ts";

const stock: MakeInStock[] = [
  { make: "Nissan", count: 1, models: [{ model: "Versa", count: 1 }] },
  { make: "Volkswagen", count: 1, models: [{ model: "Jetta", count: 1 }] },
];

async function check(forbiddenWords: string[], overrides: Partial<typeof plainDealer> = {}) {
  const { logger, lines } = recordLogger();
  const profile = { ...plainDealer, ...overrides, forbiddenWords };
  const catalog = { listMakes: async () => stock };
  await checkWords({ dealer: { current: () => profile }, catalog, logger } as never);
  return lines;
}

test("words that meet nothing of the bot's own are not worth a line", async () => {
  expect(await check([])).toEqual([]);
  expect(await check(["ganga*", "chatarra", "el mejor precio del mercado"])).toEqual([]);
});

test("one line names each word that meets a sentence, the greeting or a car, with what it stands in", async () => {
  const greeting = { es: "Buen día, le atiende Rosa.", en: "Good day, this is Rosa." };
  const [line, ...others] = await check(["oferta*", "rosa", "versa", "approval", "gangas"], { greeting });
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    level: 40,
    greeting: { rosa: greeting.es },
    sentences: {
      "oferta*": expect.stringContaining("Es una oferta sujeta a aprobación"),
      approval: expect.stringContaining("subject to credit approval"),
    },
    cars: { versa: "Nissan Versa" },
  });
});

test("with «usted» the sentences are those that go out", async () => {
  expect(await check(["dígame"])).toEqual([]);
  expect(await check(["dígame"], { addressAs: "usted" })).toHaveLength(1);
});
