import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { followRules, sellerRules } from "../support/fake-model/answers/rules.ts";
import { type FakeModelServer, startFakeModelServer } from "../support/fake-model/server.ts";
import { newMessageSid, postSigned, whatsappMessage } from "../support/fake-twilio/post.ts";
import { type FakeTwilio, startFakeTwilio } from "../support/fake-twilio/server.ts";
import { oggOf } from "../support/media.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { type StartedProcess, startProcess } from "../support/process.ts";
import { queueBackends } from "../support/queues.ts";

/** Everything that people, models and documents say here holds this word, and no log may. */
const word = "tlacuache";
const apiKey = `${word}-api-key-0123456789`;
const webhook = "https://seller.example/webhook/twilio";

/** Digits of the numbers and the rest of the addresses that customers write from. */
const numbers = ["5215512345678", "5215587654321", "5215511112222"];
const [ana = "", luis = "", eva = ""] = numbers.map((number) => `whatsapp:+${number}`);
const userId = "MX.9876543210abcdef";

describe.each(queueBackends)("the log at its most talkative (queue on $name)", ({ redisUrl }) => {
  let database: TestDatabase;
  let twilio: FakeTwilio;
  let model: FakeModelServer;
  let processes: StartedProcess[];
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase(2);
    twilio = await startFakeTwilio();
    const rules = sellerRules.map((rule) => ({ ...rule, answer: () => `Le respondo con ${word}.` }));
    model = await startFakeModelServer({ respond: followRules(rules, `Hola, soy ${word}.`) });
    const env = {
      DATABASE_URL: database.url,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      HOST: "127.0.0.1",
      PORT: "0",
      PUBLIC_URL: "https://seller.example",
      API_KEYS: apiKey,
      ...twilio.env,
      ...model.env,
      TURN_DELAY_MS: "0",
      LOG_LEVEL: "trace",
    };
    processes = ["web", "worker"].map((role) => startProcess("src/main.ts", { ...env, ROLE: role }));
    const [web] = await Promise.all(processes.map((one) => one.waitFor(/Seller is ready(?: at (\S+))?/)));
    url = web?.[1] ?? "";
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.stop("SIGKILL")));
    await Promise.all([model.stop(), twilio.stop()]);
    await database.drop();
  });

  const output = () => processes.map((one) => one.output()).join("");
  const write = (
    Body: string,
    overrides: Record<string, string> = {},
    authToken = twilio.authToken,
    path = "",
  ) => {
    const params = whatsappMessage({
      Body,
      From: ana,
      ProfileName: word,
      WaId: numbers[0] ?? "",
      ...overrides,
    });
    return postSigned(`${url}/webhook/twilio${path}`, authToken, params, { signedUrl: webhook + path });
  };
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    type = "application/json",
    key = apiKey,
  ) => {
    const headers = { authorization: `Bearer ${key}`, "content-type": type };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: text }),
    });
    return {
      status: answer.status,
      body: (await answer.json().catch(() => null)) as Record<string, string> | null,
    };
  };
  /** Until nothing waits for a turn or for sending at this moment. */
  const settle = async () => {
    const waiting = `SELECT 1 FROM message
      WHERE status IN ('received', 'pending', 'claimed') AND (next_attempt_at IS NULL OR next_attempt_at < now())`;
    while ((await database.source.query(waiting)).length > 0);
  };
  /** Something that must be there while `work` runs is not. */
  const without = async (table: string, work: () => Promise<void>) => {
    await database.source.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    await work().finally(() => database.source.query(`ALTER TABLE ${table}_away RENAME TO ${table}`));
  };

  test("customers, staff and programs go about their business", async () => {
    const documents = "/api/documents";
    const text = `# Garantía ${word}\n\nLa garantía ${word} dura doce meses.`;
    expect((await call("POST", documents, { title: word, format: "markdown", text })).status).toBe(201);
    for (const Body of [
      `busco un Versa ${word}`,
      `¿y la garantía ${word}?`,
      `${word} con 50000 de enganche`,
    ]) {
      expect((await write(Body)).status).toBe(200);
      await settle();
    }
    const media = { NumMedia: "1", MediaContentType0: "audio/ogg" };
    model.scriptSpeech({ kind: "text", text: `quiero un ${word}` });
    const voice = twilio.url + twilio.media.add({ contentType: "audio/ogg", bytes: oggOf(3) });
    await write("", { ...media, MediaUrl0: voice });
    await write("", { ...media, MediaUrl0: `https://${word}.example/x` });
    const place = { Latitude: "19.4326", Longitude: "-99.1332", Address: word, Label: word };
    await write("", { From: luis, WaId: numbers[1] ?? "", ...place });
    const advertisement = {
      ReferralBody: word,
      ReferralHeadline: word,
      ReferralSourceUrl: `https://x.example/${word}`,
    };
    await write(word, { From: `whatsapp:${userId}`, ExternalUserId: userId, WaId: "", ...advertisement });
    await write(`quiero un asesor ${word}`, { From: luis, ButtonText: word, ButtonPayload: word });
    await settle();
    expect((await call("POST", "/seller/bot", { msg: `hola ${word}`, user_id: numbers[2] })).status).toBe(
      200,
    );
    const [{ id }] = await database.source.query("SELECT id FROM conversation WHERE address = $1", [luis]);
    expect((await call("POST", `/api/conversations/${id}/messages`, { text: `Soy de ${word}` })).status).toBe(
      201,
    );
    expect((await call("GET", `/api/knowledge/search?q=${word}`)).status).toBe(200);
    expect((await call("GET", `/api/catalog/vehicles?q=${word}`)).status).toBe(200);
    await write("STOP", { From: luis, OptOutType: "STOP" });
    await settle();
    const [sent] = twilio.sent;
    await twilio.report(sent?.sid ?? "", "read", { postTo: `${url}/webhook/twilio/status` });
    expect(twilio.sent.map(({ body }) => body).join()).toContain(word);
  });

  test("what comes in broken or forged is refused", async () => {
    expect((await write(word, {}, "another-token")).status).toBe(403);
    expect((await write(word, { MessageSid: "", SmsSid: "", SmsMessageSid: "" })).status).toBe(400);
    expect((await write(word, { AccountSid: `AC${word}` })).status).toBe(403);
    const failed = {
      MessageSid: newMessageSid(),
      MessageStatus: "failed",
      ErrorCode: "63016",
      ErrorMessage: `${word} ${ana}`,
    };
    expect((await write(word, failed, twilio.authToken, "/status")).status).toBe(204);
    expect((await call("POST", "/seller/bot", `{"msg":"${word}`)).status).toBe(400);
    expect((await call("POST", "/seller/bot", { msg: [word], user_id: ana, [word]: word })).status).toBe(400);
    expect(
      (await call("POST", "/seller/bot", { msg: word, user_id: ana }, "application/json", `${word}-x`))
        .status,
    ).toBe(401);
    expect((await call("GET", `/api/conversations/${ana}/messages`)).status).toBe(400);
    expect((await call("GET", `/api/catalog/vehicles?${word}=${word}`)).status).toBe(400);
    expect((await call("GET", `/${word}/${ana}`)).status).toBe(404);
    const file = `make;${word}\n"${word}`;
    expect((await call("POST", "/api/catalog/import", file, "text/csv")).status).toBe(422);
    expect((await call("POST", "/api/documents", `\u0000${word}`, "text/plain")).status).toBe(400);
  });

  test("Twilio refuses, fails and cuts off", async () => {
    twilio.failNext({ status: 400, code: 21211, to: ana }, { on: "typing", status: 500 });
    await write(`hola ${word}`);
    await settle();
    twilio.failNext({ status: 500, to: ana }, { reset: true, to: eva });
    await write(`otra vez ${word}`);
    await write(`otra vez ${word}`, { From: eva });
    while (twilio.unmet.some(({ on }) => on !== "typing")) await settle();
    expect(output()).toMatch(/"alert":"message_failed"/);
  });

  test("the model fails in every way, and a tool with it", async () => {
    model.script({ kind: "error", status: 500 }, { kind: "garbage" }, { kind: "error", status: 400 });
    for (const Body of [`hola ${word}`, `hola de nuevo ${word}`]) {
      await write(Body, { From: eva, WaId: numbers[2] ?? "" });
      await settle();
    }
    await without("passage", async () => {
      await write(`¿cuál es la garantía ${word}?`, { From: eva });
      await settle();
    });
    expect(output()).toMatch(/"providerStatus":400,"host":"127\.0\.0\.1:\d+".*"msg":"model failed"/);
    expect(output()).toMatch(/"msg":"tool failed"/);
  });

  test("Postgres fails under requests and under turns", async () => {
    await without("message", async () => {
      expect((await write(word)).status).toBe(503);
      expect((await call("POST", "/seller/bot", { msg: word, user_id: ana })).status).toBe(500);
    });
    await without("turn", async () => {
      expect((await write(`hola ${word}`, { From: eva })).status).toBe(200);
      await processes[1]?.waitFor(/"msg":"(turn|job) failed"/);
    });
    await database.source.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    while ((await call("POST", "/seller/bot", { msg: word, user_id: "later" })).status !== 200);
    expect(output()).toMatch(/"level":"error".*"err":\{.*"stack"/);
  });

  test("of all that no line holds a text, a name, a number, a key or a token", async () => {
    const lines = output().split("\n");
    expect(lines.length).toBeGreaterThan(60);
    for (const level of ["debug", "info", "warn", "error"]) expect(output()).toContain(`"level":"${level}"`);
    const { password } = new URL(database.url);
    const secrets = [word, apiKey, twilio.authToken, model.key, userId, ...numbers, "14155238886", password];
    // The numbers in any spelling: digits in a row are enough, whatever stands before them.
    const telling = secrets.filter((secret) => secret !== "").map((secret) => secret.toLowerCase());
    const found = lines.filter((line) => telling.some((secret) => line.toLowerCase().includes(secret)));
    expect(found).toEqual([]);
  });
});
