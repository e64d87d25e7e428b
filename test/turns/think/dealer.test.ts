import { writeFile } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import type { Model } from "../../../src/agent/models/model.ts";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import { loadSamples } from "../../../src/start/samples.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { writeDealer } from "../../support/dealer/dealer.ts";
import { call, say, scriptedModel } from "../../support/scripted-model.ts";

let bot: TestBot;
afterEach(() => bot.close());

const file = `
name: Autos Prueba
city: Puebla
greeting: { es: "¡Qué tal! Soy Beto, de Autos Prueba.", en: "Hi there! I'm Beto of Autos Prueba." }
staff_hours: { monday-friday: 9:00-19:00 }
forbidden_words: [ganga*]
stop_rules:
  - words: [profeco, mi abogad*]
    reason: the law
  - words: [choqué]
    reason: an accident
    reply: { es: Lamento lo que pasó., en: I'm sorry to hear that. }
`;
/** Friday noon and Friday night in Mexico City. */
const noon = new Date("2026-11-20T18:00:00Z");
const night = new Date("2026-11-21T03:00:00Z");

async function answer(model: Model, now: Date, ...texts: string[]): Promise<string[]> {
  bot = await startBot({ model, env: { DEALER_FILE: await writeDealer(file) }, clock: () => now });
  for (const text of texts) {
    await bot.receive(text);
    await bot.idle();
  }
  return bot.sent();
}

test("the offline model greets with the dealer's words, in the customer's language", async () => {
  const [greeting] = await answer(createOfflineModel(), noon, "hola");
  expect(greeting).toMatch(/^¡Qué tal! Soy Beto, de Autos Prueba\.\s+Puedo:/);
  await bot.close();
  const [english] = await answer(createOfflineModel(), noon, "hello there");
  expect(english).toMatch(/^Hi there! I'm Beto of Autos Prueba\.\s+I can:/);
});

test.each([
  ["¿qué garantía dan?", "¡Qué tal! Soy Beto, de Autos Prueba. OK."],
  ["busco un jetta automatico", "¡Qué tal! Soy Beto, de Autos Prueba. OK."],
  ["looking for an automatic jetta", "Hi there! I'm Beto of Autos Prueba. OK."],
])(
  "a session's first answer begins with the dealer's greeting, once, whatever «%s» asks",
  async (text, first) => {
    const model = scriptedModel([say("OK."), say("OK.")]);
    expect(await answer(model, noon, text, "ok")).toEqual([first, "OK."]);
    const [asked, again] = model.requests;
    expect(JSON.stringify(asked?.items)).toContain("Your answer is sent behind these words");
    expect(JSON.stringify(again?.items)).not.toContain("sent behind these words");
  },
);

test.each([
  ["¡Hola! Tenemos varios.", "¡Qué tal! Soy Beto, de Autos Prueba. Tenemos varios."],
  ["¡Buenas tardes, Ana! Tenemos varios.", "¡Qué tal! Soy Beto, de Autos Prueba. Tenemos varios."],
  [
    "¡Qué tal! Soy Beto, de Autos Prueba. Tenemos varios.",
    "¡Qué tal! Soy Beto, de Autos Prueba. Tenemos varios.",
  ],
])("a model that greets itself greets no second time: %s", async (written, sent) => {
  expect(await answer(scriptedModel([say(written)]), noon, "hola")).toEqual([sent]);
});

test("a hand-over begins with nothing but itself, and a new start is no hello", async () => {
  const handing = scriptedModel([call("hand_over", { reason: "asked" }), say("Te paso con alguien.")]);
  expect(await answer(handing, noon, "una persona por favor")).toEqual(["Te paso con alguien."]);
  await bot.close();
  const restarting = scriptedModel([call("start_over", {}), say("Empezamos de nuevo.")]);
  expect(await answer(restarting, noon, "empecemos otra vez")).toEqual(["Empezamos de nuevo."]);
});

test("the answer to AYUDA names the dealer", async () => {
  const [help] = await answer(scriptedModel([]), noon, "ayuda");
  expect(help).toMatch(/^Soy el asistente de ventas de Autos Prueba:/);
});

test("a word of a stop rule hands over at once, without the model, with the reason for the person", async () => {
  const model = scriptedModel([]);
  const [answered] = await answer(model, noon, "esto lo va a ver MI ABOGADA");
  expect(answered).toBe("Una persona del equipo te responderá en este mismo chat.");
  expect(await bot.query("SELECT handling, stage FROM conversation")).toEqual([
    { handling: "human", stage: "handed_over" },
  ]);
  const [alert] = await bot.query<{ detail: { reason: string } }>("SELECT detail FROM alert");
  expect(alert?.detail.reason).toBe("the law");
  expect(model.requests).toEqual([]);
});

test("what the dealer says to a rule comes before it, and at night when a person will answer", async () => {
  const answered = await answer(scriptedModel([]), night, "choqué ayer");
  expect(answered.at(-1)).toBe(
    "Lamento lo que pasó. Una persona del equipo te responderá en este mismo chat.\n\n" +
      "En este momento no hay nadie del equipo: te responde una persona el lunes a partir de las 9:00.",
  );
});

test("whoever hands over, outside the staff's hours the customer is told when a person will answer", async () => {
  const model = scriptedModel([call("hand_over", { reason: "asks" }), say("Someone will write to you.")]);
  expect(await answer(model, night, "I want to talk to a person, please")).toEqual([
    "Someone will write to you.\n\nNobody from the team is here right now: a person will answer you on Monday from 9:00.",
  ]);
  await bot.close();
  expect(await answer(createOfflineModel(), noon, "quiero hablar con una persona")).toEqual([
    "Ya avisé al equipo: una persona te responderá en este mismo chat.",
  ]);
});

test("a forbidden word never goes out: its sentence is left out, and where that was the answer a person is offered", async () => {
  const model = scriptedModel([
    say("Tenemos autos de todo tipo. ¡Tengo puras GANGAS para ti! ¿Qué buscas?"),
    say("Es una *ganga*."),
    say("Es una ganga. ¿Te calculo un plan de financiamiento?"),
  ]);
  const person =
    "Eso prefiero que lo veas con alguien del equipo. ¿Quieres que te comunique con una persona del equipo?";
  expect(await answer(model, noon, "hola", "¿y ese?", "¿y este?")).toEqual([
    "¡Qué tal! Soy Beto, de Autos Prueba. Tenemos autos de todo tipo. ¿Qué buscas?",
    person,
    person,
  ]);
});

test("a dealer that is changed while the bot runs is known by the new name in the next answer", async () => {
  const path = await writeDealer(file);
  bot = await startBot({ model: createOfflineModel(), env: { DEALER_FILE: path } });
  await bot.receive("hola");
  await bot.idle();
  await writeFile(path, "name: Autos Nuevos\ncity: Puebla\n");
  while (bot.seller.dealer.current().name !== "Autos Nuevos")
    await new Promise((resolve) => setImmediate(resolve));
  await bot.receive("¿quién eres?");
  await bot.idle();
  expect((await bot.sent()).at(-1)).toMatch(/^Soy el asistente virtual de ventas de Autos Nuevos\. /);
});

test("with «usted» the offline model keeps to it over a conversation, and still knows what it asked", async () => {
  const formal = "sample: true\nname: Autos Prueba\ncity: Puebla\naddress_as: usted\n";
  bot = await startBot({ model: createOfflineModel(), env: { DEALER_FILE: await writeDealer(formal) } });
  await loadSamples(bot.seller);
  for (const text of ["hola", "busco un versa", "el 1", "sí", "50 mil"]) {
    await bot.receive(text);
    await bot.idle();
  }
  const [hello, list, details, asked, plans] = await bot.sent();
  expect(hello).toMatch(/¿Qué marca, modelo, año o presupuesto tiene en mente\?$/);
  expect(list).toMatch(/Dígame el número del que le interese/);
  expect(details).toMatch(/¿Le calculo un plan de financiamiento\?$/);
  expect(asked).toMatch(/¿Cuánto daría de enganche\?/);
  expect(plans).toMatch(/Enganche: \$50,000 MXN/);
  expect([hello, list, details, asked, plans].join("\n")).not.toMatch(/(?<!\p{L})(t[eúu]|tus|ti)(?!\p{L})/iu);
});

test("hours and branches that no document tells are told from the dealer's file, in the customer's language", async () => {
  const path = await writeDealer(
    `${file}hours: { monday-friday: 9:00-19:00 }\nbranches: [{ name: Centro, address: Calle 1, latitude: 19, longitude: -98 }]\n`,
  );
  bot = await startBot({ model: createOfflineModel(), env: { DEALER_FILE: path } });
  for (const text of [
    "¿a qué hora abren?",
    "¿dónde están ubicados?",
    "what are your opening hours?",
    "¿dan garantía?",
  ]) {
    await bot.receive(text);
    await bot.idle();
  }
  const [hours, branches, english, warranty] = await bot.sent();
  expect(hours).toMatch(/Nuestro horario: Lunes a viernes de 9:00 a 19:00\.$/);
  expect(branches).toBe("Nuestras sucursales:\n• *Centro*: Calle 1");
  expect(english).toBe("Our opening hours: Monday to Friday 9:00 to 19:00.");
  expect(warranty).toMatch(/prefiero no inventarlo/);
});

test("what a model writes in Markdown goes out in WhatsApp's formatting, and by SMS in none", async () => {
  const written = "## Claro\n\n* **Tu presupuesto**: $250.000";
  bot = await startBot({ model: scriptedModel([say(written), say(written)]) });
  await bot.receive("hola, tengo 250 mil");
  await bot.idle();
  await bot.receive("hola, tengo 250 mil", {
    channel: "sms",
    address: "+5215512345678",
    businessAddress: "+5215500000000",
  });
  await bot.idle();
  expect(await bot.sent()).toEqual([
    "*Claro*\n\n• *Tu presupuesto*: $250,000",
    "Claro\n\n• Tu presupuesto: $250,000",
  ]);
});

test("where the dealer is stands in its file, where a document that is found tells no address", async () => {
  const path = await writeDealer(
    `${file}branches: [{ name: Centro, address: Calle 1, latitude: 19, longitude: -98 }]\n`,
  );
  bot = await startBot({ model: createOfflineModel(), env: { DEALER_FILE: path } });
  const text = "# Taller\n\n## Horario\n\nLas sucursales abren de lunes a viernes de 10:00 a 20:00.";
  await bot.seller.documents.add({ title: "Taller", source: "taller.md", format: "markdown", text });
  await bot.receive("¿dónde están ubicados?");
  await bot.idle();
  expect((await bot.sent()).at(-1)).toMatch(/Nuestras sucursales:\n• \*Centro\*: Calle 1$/);
});
