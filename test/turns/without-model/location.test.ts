import { afterEach, expect, test } from "@jest/globals";
import type { Model } from "../../../src/agent/models/model.ts";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { writeDealer } from "../../support/dealer/dealer.ts";
import { say, scriptedModel } from "../../support/scripted-model.ts";

let bot: TestBot;
afterEach(() => bot.close());

/** In the centre of Querétaro. */
const location = { latitude: 20.5888, longitude: -100.3899, label: null };
const start = async (model: Model, env: Record<string, string> = {}) => {
  bot = await startBot({ model, env });
};

test("a location is answered with the nearest branch, without the model, in the customer's language", async () => {
  await start(scriptedModel([say("Hi!")]));
  await bot.receive("", { attachments: { location } });
  await bot.idle();
  const [answer] = await bot.sent();
  expect(answer).toMatch(
    /^La sucursal más cercana a ti es \*Querétaro\*, a unos 1\.\d km en línea recta\.\n/,
  );
  expect(answer).toContain("Dirección: Boulevard Bernardo Quintana 900");
  expect(answer).toContain("Horario: Lunes a viernes de 9:00 a 19:00");
  expect(answer).toContain("https://www.google.com/maps/search/?api=1&query=20.");
  await bot.receive("hello there, do you speak English?");
  await bot.idle();
  await bot.receive("", { attachments: { location } });
  await bot.idle();
  expect((await bot.sent()).at(-1)).toMatch(/^The branch nearest to you is \*Querétaro\*/);
});

test("beside words the model is told which branch is nearest", async () => {
  const model = scriptedModel([say("Querétaro, a 1.5 km.")]);
  await start(model);
  await bot.receive("¿cuál me queda cerca?", { attachments: { location } });
  await bot.idle();
  expect(model.requests[0]?.items).toMatchObject([
    {
      kind: "note",
      text: expect.stringMatching(/the location that the customer has just sent: .*\*Querétaro\*/),
    },
    {
      kind: "customer",
      text: "¿cuál me queda cerca?\n[the customer sent a location: 20.5888, -100.3899]",
    },
  ]);
});

test("a file that cannot be opened beside a location is not passed over", async () => {
  await start(scriptedModel([]));
  const media = [{ contentType: "image/jpeg", url: "https://x" }];
  await bot.receive("", { attachments: { location, media } });
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringMatching(/Querétaro[\s\S]+no la puedo ver/)]);
});

test("without branches the offline model looks into the documents", async () => {
  await start(createOfflineModel(), { DEALER_FILE: await writeDealer("name: Autos Prueba\ncity: Puebla\n") });
  await bot.seller.documents.add({
    title: "Sucursales",
    source: "s.md",
    format: "markdown",
    text: "# Sucursales\n\n## Centro\n\nDirección: Calle 1.\n\n## Norte\n\nDirección: Calle 2.",
  });
  await bot.receive("", { attachments: { location } });
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringMatching(/Calle 1[\s\S]+Calle 2/)]);
});
