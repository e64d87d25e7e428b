import { expect, test } from "@jest/globals";
import { parseConfig } from "../../src/config.ts";
import { describeDatabase, describeStart } from "../../src/start/summary.ts";

const describe = (env: Record<string, string> = {}, url = "http://localhost:3000") =>
  describeStart(parseConfig(env), "Autos Prueba", url);
const account = { TWILIO_ACCOUNT_SID: `AC${"1".repeat(32)}`, TWILIO_AUTH_TOKEN: "secret" };

test("what is left at its default needs no line: taps, typing, template, limits of a model that costs nothing", () => {
  expect(describe()).not.toMatch(/TWILIO_CONTENT|TYPING_INDICATOR|TEMPLATE|LIMIT_/);
});

test("what was set away from its default is one line", () => {
  const env = {
    TWILIO_CONTENT: "true",
    TYPING_INDICATOR: "false",
    WHATSAPP_TEMPLATE_SID: `HX${"1".repeat(32)}`,
    WHATSAPP_TEMPLATE_VARIABLES: '{"1":"{text}"}',
  };
  expect(describe(env)).toMatch(/WhatsApp .*TWILIO_CONTENT.*TYPING_INDICATOR.*WHATSAPP_TEMPLATE_SID/);
});

test("the limits are told where a model costs money, with those that are none", () => {
  expect(describe({ OPENAI_API_KEY: "sk-1", LIMIT_TURNS_PER_DAY: "0" })).toContain(
    "30 messages a minute, any number of turns a day, 1,000,000 tokens a day for each customer, 50,000,000 tokens a day for all (LIMIT_…)",
  );
});

test("what is recorded instead of sent is said to be shown somewhere", () => {
  expect(describe()).toContain(
    "recorded, not sent (npm run simulate and GET /api/conversations/ID/messages show them)",
  );
});

test("the command that simulates a message finds the server on another port, and sends nothing through an account", () => {
  expect(describe()).toMatch(/npm run simulate -- "hola"$/m);
  expect(describe({}, "http://localhost:4000")).toMatch(
    /npm run simulate -- "hola" --url http:\/\/localhost:4000$/m,
  );
  expect(describe(account)).not.toContain('simulate -- "hola"');
});

test("the database is told with its place and without its password, and a folder of one's own goes with the command", () => {
  const { database } = parseConfig({ DATABASE_URL: "postgres://me:secret@db.example.com:5432/seller" });
  expect(describeDatabase(database)).toBe("Postgres at db.example.com:5432/seller (DATABASE_URL)");
  expect(describeDatabase(parseConfig({ DATA_DIR: "/var/seller" }).database)).toBe(
    "embedded Postgres under /var/seller (DATA_DIR, DATABASE_URL)",
  );
  expect(describe({ DATA_DIR: "/var/seller" })).toContain("  DATA_DIR=/var/seller npm run chat");
  expect(describe()).toMatch(/^ {2}npm run chat$/m);
});
