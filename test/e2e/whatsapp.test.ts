import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { followRules, sellerRules } from "../support/fake-model/answers/rules.ts";
import { type FakeModelServer, startFakeModelServer } from "../support/fake-model/server.ts";
import { postSigned, whatsappMessage } from "../support/fake-twilio/post.ts";
import { type FakeTwilio, startFakeTwilio } from "../support/fake-twilio/server.ts";
import { withoutGreeting } from "../support/opening.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { type StartedProcess, startProcess } from "../support/process.ts";
import { queueBackends } from "../support/queues.ts";

const layouts = queueBackends.flatMap((backend) =>
  [["all"], ["web", "worker"]].map((roles) => ({ ...backend, roles, layout: roles.join(" and ") })),
);

describe.each(layouts)("real processes ($layout) over $name", ({ redisUrl, roles }) => {
  let database: TestDatabase;
  let twilio: FakeTwilio;
  let model: FakeModelServer;
  let processes: StartedProcess[];
  let url: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase(2);
    twilio = await startFakeTwilio();
    model = await startFakeModelServer({ respond: followRules(sellerRules) });
    env = {
      DATABASE_URL: database.url,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      HOST: "127.0.0.1",
      PORT: "0",
      PUBLIC_URL: "https://seller.example",
      ...twilio.env,
      ...model.env,
      OPENAI_API: roles.length > 1 ? "chat" : "responses",
      TURN_DELAY_MS: "100",
    };
    processes = roles.map((role) => startProcess("src/main.ts", { ...env, ROLE: role }));
    const [web] = await Promise.all(processes.map((one) => one.waitFor(/Seller is ready(?: at (\S+))?/)));
    url = web?.[1] ?? "";
  });
  afterAll(async () => {
    const codes = await Promise.all(processes.map((one) => one.stop()));
    await twilio.stop();
    await database.drop();
    expect(codes).toEqual(processes.map(() => 0));
  });

  const post = (params: Record<string, string>) =>
    postSigned(`${url}/webhook/twilio`, twilio.authToken, params, {
      signedUrl: "https://seller.example/webhook/twilio",
    });
  const ask = async (msg: string, user_id = "dev") => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${url}/seller/bot`, {
      method: "POST",
      headers,
      body: JSON.stringify({ msg, user_id }),
    });
    const body = (await response.json()) as {
      reply: string;
      stage: string;
      turn_id: string;
      model: string;
      tools: unknown[];
    };
    return { status: response.status, body };
  };

  test("a signed message, delivered five times, is answered once from the stock", async () => {
    const message = whatsappMessage({ Body: "busco un Versa rojo" });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => post(message)));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toMatch(/<Response\s*\/>|<Response><\/Response>/);
    }
    const [reply] = await twilio.waitForSent(1);
    expect(reply).toMatchObject({ to: "whatsapp:+5215500000001", from: "whatsapp:+14155238886" });
    expect(reply?.body).toContain("Versa");
    const later = whatsappMessage({ Body: "gracias", From: "whatsapp:+5215500000002" });
    await post(later);
    await twilio.waitForSent(2);
    expect(twilio.sent.map(({ to }) => to)).toEqual(["whatsapp:+5215500000001", "whatsapp:+5215500000002"]);
    expect(twilio.refused).toEqual([]);
    const rows = await database.source.query(
      "SELECT count(*) FILTER (WHERE direction = 'in')::int AS taken, count(*) FILTER (WHERE direction = 'out')::int AS given FROM message",
    );
    expect(rows).toEqual([{ taken: 2, given: 2 }]);
  });

  test("a forged message is refused", async () => {
    const forged = await postSigned(`${url}/webhook/twilio`, "another token", whatsappMessage());
    expect(forged.status).toBe(403);
  });

  test("a delivery report reaches the message it is about", async () => {
    await post(whatsappMessage({ From: "whatsapp:+5215500000003" }));
    await twilio.waitForSent(3);
    const sid = twilio.sent.at(-1)?.sid ?? "";
    const answer = await twilio.report(sid, "read", { postTo: `${url}/webhook/twilio/status` });
    expect(answer?.status).toBe(204);
    // The report may be here before the worker has recorded the id: then it is applied with the id.
    const read = "SELECT 1 FROM message WHERE provider_id = $1 AND status = 'read'";
    while ((await database.source.query(read, [sid])).length === 0);
  });

  test("a developer gets the answer, the tools and a plan that is right to the cent", async () => {
    const { status, body } = await ask(
      "un crédito de 250,000 con 50,000 de enganche a 48 meses, ¿qué mensualidad?",
    );
    expect(status).toBe(200);
    expect(body.tools).toEqual([{ name: "plan_financing", ok: true, arguments: expect.anything() }]);
    expect(withoutGreeting(body.reply)).toBe("La mensualidad es de $5,072.52 MXN.");
    expect(body.model).toContain("openai");
    expect(body.stage).toBe("financing");
    const plans = await database.source.query("SELECT monthly_payment_cents, turn_id FROM plan");
    expect(plans).toEqual([{ monthly_payment_cents: "507252", turn_id: body.turn_id }]);
    expect(model.refusals).toEqual([]);
  });

  test("a person's long message goes out in parts, in order, with nothing cut off", async () => {
    await post(whatsappMessage({ Body: "cuéntame todo", From: "whatsapp:+5215500000004" }));
    const before = (await twilio.waitForSent(twilio.sent.length + 1)).length;
    const [{ id }] = await database.source.query(
      "SELECT id FROM conversation WHERE address = 'whatsapp:+5215500000004'",
    );
    const sentences = Array.from(
      { length: 90 },
      (_, index) => `Esta es la frase número ${index} de la respuesta.`,
    );
    // Each part goes out as soon as Twilio tells that the one before it is sent, whatever it tells first.
    twilio.reportBy({
      postTo: () => `${url}/webhook/twilio/status`,
      statuses: ["delivered", "sent", "queued"],
      atOnce: true,
    });
    const said = await fetch(`${url}/api/conversations/${id}/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: sentences.join(" ") }),
    });
    expect(said.status).toBe(201);
    const parts = (await twilio.waitForSent(before + 3)).slice(before).map(({ body }) => body);
    expect(parts.join(" ")).toBe(sentences.join(" "));
    expect(parts.every((part) => part.length <= 1_600)).toBe(true);
    twilio.reportBy(null);
  });

  test("when the model's server is gone the offline model answers", async () => {
    await model.stop();
    const { status, body } = await ask("do you have a Nissan Versa?", "another");
    expect(status).toBe(200);
    expect(body).toMatchObject({ model: "offline", reply: expect.stringContaining("Versa") });
  });

  test("no line of the log holds a message's text, an address or a secret", () => {
    expect(processes.map((one) => one.output()).join("")).toContain('"msg":"turn"');
    for (const one of processes) {
      expect(one.output()).not.toMatch(/busco un Versa rojo|\+521550000000|enganche a 48/);
      expect(one.output()).not.toContain(twilio.authToken);
      expect(one.output()).not.toContain(model.key);
    }
  });
});
