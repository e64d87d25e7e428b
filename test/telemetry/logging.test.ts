import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseConfig } from "../../src/config.ts";
import { createLogger, type Logger } from "../../src/telemetry/logging.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

const secrets = {
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "twilio-token-3f9a",
  OPENAI_API_KEY: "sk-model-key-77",
  API_KEYS: "api-key-one-0123456789,api-key-two-9876543210",
  DATABASE_URL: "postgres://seller:p%40ss-word-9@db.internal/seller",
  DATABASE_DIRECT_URL: "postgres://seller:direct-pass-8@db.internal/seller",
  REDIS_URL: "redis://:redis-pass-5@cache.internal,cache2.internal",
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(2);
});
afterAll(() => database.drop());

/** What a logger with this environment writes while `act` runs. */
async function output(act: (logger: Logger) => unknown, env: Record<string, string> = {}): Promise<string> {
  const sink = new PassThrough();
  const chunks: string[] = [];
  sink.on("data", (chunk) => chunks.push(String(chunk)));
  await act(createLogger(parseConfig({ LOG_LEVEL: "trace", ...secrets, ...env }), sink));
  return chunks.join("");
}
const lineOf = async (act: (logger: Logger) => unknown) => JSON.parse(await output(act));

test("a line is JSON with time, level by name, message and the fields given", async () => {
  const line = await lineOf((logger) =>
    logger.child({ conversationId: "c1" }).info({ durationMs: 12 }, "turn done"),
  );
  expect(line).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    pid: process.pid,
    conversationId: "c1",
    durationMs: 12,
    msg: "turn done",
  });
});

test("the level of the configuration holds", async () => {
  const act = (logger: Logger) => {
    logger.info("quiet");
    logger.warn("loud");
  };
  expect(await output(act, { LOG_LEVEL: "warn" })).not.toContain("quiet");
  expect(await output(act, { LOG_LEVEL: "warn" })).toContain("loud");
  expect(await output(act, { LOG_LEVEL: "silent" })).toBe("");
});

test("words of customers, people and credentials are hidden wherever they hang", async () => {
  const written = await output((logger) => {
    const request = {
      headers: { Authorization: "Bearer abcdef", "X-Twilio-Signature": "c2lnbmF0dXJl", cookie: "sid=1" },
      rawBody: "Body=quiero+un+versa",
      body: { msg: "x" },
    };
    logger.info({ request, user_id: "ana-lopez", WaId: "5215512345678" }, "one");
    logger.child({ text: "quiero un versa" }).info({ deep: [{ reply: { texts: ["claro, Ana"] } }] }, "two");
    logger.info({ turn: { trace: [{ kind: "tool", arguments: { q: "versa azul" } }] } }, "three");
  });
  expect(written).not.toMatch(/abcdef|c2lnbmF0dXJl|sid=1|versa|ana-lopez|5215512345678|claro/);
  expect(written.match(/\[hidden\]/g)?.length).toBeGreaterThanOrEqual(8);
});

test("counts and states under such names stay readable", async () => {
  expect(await lineOf((logger) => logger.info({ messages: 3, text: null, items: false }))).toMatchObject({
    messages: 3,
    text: null,
    items: false,
  });
});

test("phone numbers are masked in any field, the message and an error", async () => {
  const written = await output((logger) => {
    logger.info({ to: "whatsapp:+5215512345678", seen: ["+14155238886"] }, "sent to +5215512345678");
    logger.info("whatsapp:MX.aB3dE5 wrote; From=whatsapp%3A%2B5215512345678&x=1");
    logger.error(new Error("The 'To' number +5215512345678 is not a valid phone number"));
  });
  expect(written).not.toMatch(/5512345678|4155238886|aB3dE5/);
  expect(written).toContain("&x=1");
  for (const line of written.trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
});

test("no secret of the configuration is written, in whatever form it comes", async () => {
  const written = await output((logger) => {
    for (const secret of Object.values(secrets).slice(1)) logger.info({ note: `it is ${secret}` }, secret);
    for (const key of secrets.API_KEYS.split(",")) logger.error(new Error(`rejected ${key}`));
    logger.warn(`password p@ss-word-9, token ${encodeURIComponent(secrets.TWILIO_AUTH_TOKEN)}`);
  });
  expect(written).not.toMatch(/3f9a|model-key|api-key|ss-word-9|direct-pass|redis-pass/);
  expect(written).toContain("[secret]");
});

test("the development token is no secret: its name appears in ordinary words", async () => {
  const env = { TWILIO_AUTH_TOKEN: "development" };
  expect(await output((logger) => logger.info("in development"), env)).toContain("in development");
});

test("an error is written with type, code, frames and cause", async () => {
  const error = Object.assign(new TypeError("outer", { cause: new RangeError("inner") }), {
    code: "E_OUTER",
  });
  for (const act of [(l: Logger) => l.error(error), (l: Logger) => l.error({ err: error }, "outer")]) {
    expect(await lineOf(act)).toMatchObject({
      level: "error",
      msg: "outer",
      err: {
        type: "TypeError",
        message: "outer",
        code: "E_OUTER",
        stack: expect.stringContaining("logging.test.ts"),
        cause: { type: "RangeError", message: "inner" },
      },
    });
  }
});

test("a failed query shows code, table and constraint, never its parameters or the row", async () => {
  const insert = () =>
    database.source.query(
      `INSERT INTO vehicle (stock_id, make, model, year, km, price_cents, currency, status)
       VALUES ($1, $2, 'm', 2020, 1, 1, 'MXN', 'available')`,
      ["geheim-1", "Geheimwagen"],
    );
  await insert();
  const error = await insert().catch((reason: unknown) => reason);
  const written = await output((logger) => logger.error({ err: error }, "insert failed"));
  expect(written).not.toMatch(/geheim/i);
  expect(JSON.parse(written).err).toMatchObject({
    code: "23505",
    table: "vehicle",
    constraint: expect.any(String),
  });
});

test("a value that Postgres or a parser choked on is not repeated", async () => {
  const bad = await database.source
    .query("SELECT $1::int", ["me llamo Ana"])
    .catch((reason: unknown) => reason as Error);
  const parse = () => JSON.parse("me llamo Ana");
  const written = await output((logger) => {
    logger.error(bad);
    logger.error({ err: bad });
    logger.error({ err: new Error("outer", { cause: bad }) }, "wrapped");
    try {
      parse();
    } catch (error) {
      logger.error(error);
    }
  });
  expect(written).not.toContain("Ana");
  expect(written).toContain("22P02");
});

test("what SDKs hang on their errors stays out", async () => {
  const error = Object.assign(new Error("Request failed with status code 400"), {
    status: 400,
    config: { headers: { Authorization: "Basic QUM6dG9rZW4=" }, data: "Body=quiero+un+versa" },
    request: { path: "/Messages.json" },
    response: { data: { message: "quiero un versa" } },
    details: { body: "quiero un versa" },
    error: { param: "quiero un versa" },
  });
  const written = await output((logger) => logger.error({ err: error, error }, "send failed"));
  expect(written).not.toMatch(/QUM6|versa|Messages\.json/);
  expect(JSON.parse(written)).toMatchObject({ err: { status: 400 }, error: { status: 400 } });
});

test("values that go round in circles or very deep do not stop the line", async () => {
  const circle: Record<string, unknown> = { name: "round" };
  circle.self = circle;
  const error: Error & { cause?: unknown } = new Error("its own cause");
  error.cause = error;
  const written = await output((logger) => {
    logger.info({ circle }, "circle");
    logger.error({ err: error }, "error");
  });
  expect(written.trim().split("\n")).toHaveLength(2);
});
