import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import { stockWith } from "../../catalog/stock.ts";
import { call } from "../../http/start-app.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { createTestClock } from "../../support/clock.ts";

const whatsapp = { address: "whatsapp:+5215512345678", identities: { phone: "+525512345678" } };
const sms = { ...whatsapp, channel: "sms" as const, address: "+525512345678", profileName: null };
const stranger = { address: "whatsapp:+5215599999999" };
let bot: TestBot;
let clock: ReturnType<typeof createTestClock>;

beforeEach(async () => {
  clock = createTestClock();
  bot = await startBot({ model: createOfflineModel(), clock: clock.now, env: { SESSION_TTL: "30m" } });
  await stockWith(bot.seller.database.source, [
    { stockId: "A1", make: "Volkswagen", model: "Jetta", year: 2020, body: "sedan" },
    { stockId: "A2", make: "Nissan", model: "Versa", year: 2019, body: "sedan" },
  ]);
});
afterEach(() => bot.close());

/** @returns what was answered */
async function ask(text: string, from: Parameters<TestBot["receive"]>[1] = whatsapp): Promise<string> {
  await bot.receive(text, from);
  await bot.idle();
  clock.advance(60_000);
  return (await bot.sent()).at(-1) ?? "";
}

async function lookAtVersa(): Promise<void> {
  await ask("Hola, me llamo Ana Paula y busco un Nissan Versa");
  await ask("dame los detalles");
  clock.advance(31 * 60_000);
}

test("the next session begins with the car of the last one, and a yes opens it", async () => {
  await lookAtVersa();
  expect(await ask("hola")).toMatch(
    /^¡Hola de nuevo, Ana Paula!\s+La vez pasada te interesó el \*Nissan Versa 2019\*\./,
  );
  expect(await ask("sí")).toContain("*Nissan Versa 2019*");
});

test("whoever is back is welcomed by name once, whatever the first text asks", async () => {
  await lookAtVersa();
  expect(await ask("busco un jetta")).toMatch(/^¡Hola de nuevo, Ana Paula!\s+Entendí/);
  expect(await ask("¿cuánto cuesta?")).not.toContain("Hola");
});

test("in the other language and on another channel it is the same customer", async () => {
  await lookAtVersa();
  expect(await ask("hello", sms)).toMatch(/^Hello again, Ana Paula!\s+Last time you liked the Nissan Versa/);
  expect(await ask("hola", stranger)).not.toMatch(/Versa 2019|Ana Paula/);
});

test("a text that shows no language is answered in the customer's, on another channel too", async () => {
  await ask("Hello, I am looking for a Jetta");
  expect(await ask("Versa 2019", sms)).toMatch(/Are you interested in this car/);
  expect(await ask("Versa 2019", stranger)).toMatch(/¿Te interesa este auto/);
});

test("a car that is sold meanwhile is not what a session begins with", async () => {
  await lookAtVersa();
  await bot.query("UPDATE vehicle SET status = 'sold' WHERE stock_id = 'A2'");
  expect(await ask("hola")).not.toMatch(/Versa 2019/);
});

test("a customer is shown what is kept", async () => {
  await lookAtVersa();
  const told = await ask("¿qué sabes de mí?");
  for (const line of ["• Nombre: Ana Paula", "• Idioma: español", "• Buscabas: Nissan Versa"])
    expect(told).toContain(line);
  expect(told).toContain("• Viste: Nissan Versa 2019");
  expect(await ask("what do you know about me?", stranger)).toMatch(/Name: Ana\n.*Language: English\n\nIf/);
});

test("a name that is said with the question is told", async () => {
  expect(await ask("soy Roberto, ¿qué sabes de mí?")).toContain("• Nombre: Roberto");
});

test("the API shows the profile", async () => {
  await lookAtVersa();
  const api = `${await bot.seller.startWeb()}/api/customers`;
  const [customer] = await bot.query<{ id: string }>("SELECT id FROM customer");
  expect((await call(`${api}/${customer?.id}`)).body.profile).toEqual({
    name: "Ana Paula",
    language: "es",
    wish: { make: "Nissan", model: "Versa" },
    cars: [{ stock_id: "A2", label: "Nissan Versa 2019" }],
    plans: [],
  });
});

const count = async (table: string) => (await bot.query(`SELECT 1 FROM ${table}`)).length;
const referring = `SELECT DISTINCT r.relname AS name FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
  WHERE c.contype = 'f' AND c.confrelid::regclass::text IN ('conversation', 'customer', 'session', 'turn', 'message')`;

test("all of a customer is erased once confirmed, on every channel, and nothing of others", async () => {
  await ask("hola", stranger);
  await lookAtVersa();
  await ask("¿cuánto quedaría el Versa con 50 mil de enganche?");
  await ask("hola", sms);
  expect(await ask("borra mis datos")).toMatch(/SÍ/);
  expect(await count("plan")).toBeGreaterThan(0);
  expect(await ask("sí")).toMatch(/^Listo: borré/);

  const texts = await bot.query<{ text: string }>("SELECT text FROM message ORDER BY id");
  expect(texts.map(({ text }) => text)).toEqual([
    ...["hola", expect.any(String)],
    ...["sí", expect.stringMatching(/^Listo: borré/)],
  ]);
  for (const [table, left] of [
    ["plan", 0],
    ["session", 2],
    ["turn", 2],
    ["customer", 2],
  ] as const)
    expect({ table, left: await count(table) }).toEqual({ table, left });
  const [forgotten] = await bot.query("SELECT name, profile FROM customer ORDER BY created_at DESC");
  expect(forgotten).toEqual({ name: null, profile: {} });
  expect(await bot.query("SELECT 1 FROM identity WHERE kind <> 'address'")).toEqual([]);
  expect(await bot.query("SELECT 1 FROM conversation WHERE profile_name IS NOT NULL")).toHaveLength(1);
  // Whoever adds one of these has to see to it that it is erased as well.
  const names = (await bot.query<{ name: string }>(referring)).map(({ name }) => name).sort();
  expect(names).toEqual([
    ...["alert", "conversation", "identity", "message", "plan", "session", "turn"],
    "vehicle_notice",
  ]);

  expect(await ask("hola")).not.toMatch(/Versa 2019|Ana/);
});

test("of who does not write again, the address goes too", async () => {
  await ask("hola", sms);
  await ask("borra mis datos", sms);
  await ask("sí", sms);
  await bot.seller.prune();
  expect(await count("conversation")).toBe(1);
  clock.advance(25 * 60 * 60_000);
  await bot.seller.prune();
  for (const table of ["conversation", "customer", "identity", "message", "session", "turn"])
    expect({ table, left: await count(table) }).toEqual({ table, left: 0 });
});

test("of who writes again, and of who opted out, the address stays", async () => {
  for (const from of [sms, stranger]) {
    await ask("borra mis datos", from);
    await ask("sí", from);
  }
  await ask("hola", stranger);
  await ask("STOP", sms);
  clock.advance(25 * 60 * 60_000);
  await bot.seller.prune();
  expect(await count("conversation")).toBe(2);
});

test("without a plain yes nothing is erased, and the yes must come at once", async () => {
  await lookAtVersa();
  await ask("delete my data");
  expect(await ask("no, mejor no")).not.toMatch(/borré/);
  expect(await ask("sí")).not.toMatch(/borré/);
  expect(await ask("¿qué sabes de mí?")).toContain("Viste: Nissan Versa 2019");
});

const handling = () => bot.query("SELECT handling, stage FROM conversation");

test("while a person has the conversation, what is kept is shown and erased all the same", async () => {
  await lookAtVersa();
  expect(await ask("quiero hablar con una persona")).toMatch(/persona/);
  const before = (await bot.sent()).length;
  await ask("¿siguen ahí?");
  expect(await bot.sent()).toHaveLength(before);
  expect(await ask("q sabes de mi?")).toContain("• Nombre: Ana Paula");
  expect(await ask("delete my data")).toMatch(/YES/);
  expect(await handling()).toEqual([{ handling: "human", stage: "handed_over" }]);
  expect(await bot.query("SELECT 1 FROM conversation WHERE handed_over_at IS NULL")).toEqual([]);
  expect(await ask("yes")).toMatch(/^Done: I have erased/);
  expect(await handling()).toEqual([{ handling: "bot", stage: "greeting" }]);
  expect(await ask("hola")).not.toMatch(/Ana/);
});

test("a yes to the person who has the conversation erases nothing", async () => {
  await lookAtVersa();
  await ask("quiero hablar con una persona");
  await ask("borra mis datos");
  const sent = (await bot.sent()).length;
  await ask("bueno, mejor no");
  await ask("sí");
  expect(await bot.sent()).toHaveLength(sent);
  expect(await ask("¿qué sabes de mí?")).toContain("Viste: Nissan Versa 2019");
});

test("what was shown can be erased by a word, after the question back", async () => {
  await lookAtVersa();
  await ask("¿qué datos míos tienes?");
  expect(await ask("bórralos todos por favor, estoy seguro")).toMatch(/SÍ/);
  expect(await ask("sí, estoy seguro")).toMatch(/^Listo: borré/);
});

test("a session that the dealer ends is closed; what comes next begins a new one", async () => {
  const api = `${await bot.seller.startWeb()}/api/conversations`;
  await ask("busco un Versa");
  const end = `${api}/${await bot.conversationId()}/end-session`;
  const { status, body } = await call(end, { method: "POST" });
  expect(status).toBe(200);
  expect(await bot.query("SELECT id, end_reason FROM session")).toEqual([
    { id: body.session_id, end_reason: "staff" },
  ]);
  expect(await bot.query("SELECT stage FROM conversation")).toEqual([{ stage: "closed" }]);
  expect((await call(end, { method: "POST" })).body.session_id).toBeNull();
  await ask("¿y en rojo?");
  expect(await count("session")).toBe(2);
  const unknown = end.replace(/[^/]+\/end-session/, "00000000-0000-4000-8000-000000000000/end-session");
  expect((await call(unknown, { method: "POST" })).status).toBe(404);
});

test.each([
  ["30m", 30],
  ["2h", 120],
  ["2w", 14 * 24 * 60],
])("a session lives %s", async (ttl, minutes) => {
  await bot.close();
  bot = await startBot({ model: createOfflineModel(), clock: clock.now, env: { SESSION_TTL: ttl } });
  await ask("hola");
  // One minute has passed.
  clock.advance((minutes - 2) * 60_000);
  await ask("busco un Versa");
  expect(await count("session")).toBe(1);
  clock.advance(minutes * 60_000);
  await ask("hola");
  expect(await count("session")).toBe(2);
});

test("stage and intent stand with each turn, and a goodbye closes the sale until more is wanted", async () => {
  for (const text of ["hola", "busco un Versa", "dame los detalles", "¿a cuánto con 50 mil de enganche?"])
    await ask(text);
  for (const text of ["adiós", "gracias", "busco un Jetta"]) await ask(text);
  const turns = await bot.query<{ intent: string; stage_after: string }>(
    "SELECT intent, stage_after FROM turn ORDER BY started_at",
  );
  expect(turns.map((turn) => `${turn.intent} → ${turn.stage_after}`)).toEqual([
    "greeting → discovering",
    "search → browsing",
    "car → considering",
    "financing → financing",
    "goodbye → closed",
    "thanks → closed",
    "search → browsing",
  ]);
});

test("customers who write on two channels at once are answered on both, and known by what they looked for", async () => {
  const phones = Array.from({ length: 15 }, (_, n) => `+52551234${1_000 + n}`);
  const write = (text: string) =>
    Promise.all(
      phones.flatMap((phone) => {
        const identities = { phone };
        return [
          bot.receive(text, { address: `whatsapp:${phone}`, identities }),
          bot.receive(text, { channel: "sms", address: phone, identities }),
        ];
      }),
    );
  for (const text of ["busco un Versa", "dame los detalles"]) {
    await write(text);
    await bot.idle();
    clock.advance(60_000);
  }
  expect(await bot.sent()).toHaveLength(4 * phones.length);
  expect(await bot.query("SELECT 1 FROM alert")).toEqual([]);
  const known = await bot.query<{ profile: object }>("SELECT profile FROM customer");
  expect(known).toHaveLength(phones.length);
  for (const { profile } of known) expect(profile).toMatchObject({ cars: [{ stockId: "A2" }] });
});
