import { afterEach, expect, test } from "@jest/globals";
import { createModel } from "../../../src/agent/models/create-model.ts";
import type { Model, ModelFailure } from "../../../src/agent/models/model.ts";
import { type Config, parseConfig } from "../../../src/config.ts";
import { say as answer } from "../../support/fake-model/answers/answers.ts";
import { requestOf } from "../../support/fake-model/model-requests.ts";
import { createTimes } from "../../support/fake-model/provider.ts";
import { type FakeModelServer, startFakeModelServer } from "../../support/fake-model/server.ts";
import { say, scriptedModel } from "../../support/scripted-model.ts";

const { signal } = new AbortController();
const servers: FakeModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function start(options: Parameters<typeof startFakeModelServer>[0] = {}): Promise<FakeModelServer> {
  const server = await startFakeModelServer(options);
  servers.push(server);
  return server;
}

function chainOf(config: Config["models"], offline: Model | null = scriptedModel([], "offline")) {
  const failures: ModelFailure[] = [];
  const { clock, wait } = createTimes();
  const model = createModel(config, {
    clock,
    wait,
    contextTokens: 6_000,
    offline,
    onFailure: (failure) => void failures.push(failure),
  });
  return { model, failures };
}

test("the configured chain is walked in order: Azure over Responses, Groq over chat, then offline", async () => {
  const azure = await start({ model: "my-deployment", key: "azure-key" });
  const groq = await start({ model: "llama" });
  const { models } = parseConfig({
    LLM_PROVIDERS: "azure,groq,offline",
    AZURE_API_KEY: "azure-key",
    AZURE_BASE_URL: azure.url,
    AZURE_MODEL: "my-deployment",
    GROQ_API_KEY: groq.key,
    GROQ_BASE_URL: groq.url,
    GROQ_MODEL: "llama",
  });
  azure.script(answer("uno"), { kind: "error", status: 401 });
  groq.script(answer("dos"), { kind: "refusal", text: "no" });
  const { model, failures } = chainOf(models, scriptedModel([say("tres")], "offline"));

  expect(model.name).toBe("azure:my-deployment, groq:llama, offline");
  expect(await model.respond(requestOf(), signal)).toMatchObject({
    model: "azure:my-deployment",
    text: "uno",
  });
  expect(await model.respond(requestOf(), signal)).toMatchObject({ model: "groq:llama", text: "dos" });
  expect(await model.respond(requestOf(), signal)).toMatchObject({ model: "offline", text: "tres" });
  expect(failures.map(({ error }) => error.message)).toEqual([
    "azure:my-deployment refused the key",
    "groq:llama refused to answer",
  ]);
  expect(azure.requests.map(({ api }) => api)).toEqual(["responses", "responses"]);
  expect(groq.requests.map(({ api }) => api)).toEqual(["chat", "chat"]);
});

test("half an answer is never continued: the next provider begins anew", async () => {
  const openai = await start();
  const compatible = await start({ plain: true, model: "qwen3" });
  const { models } = parseConfig({
    LLM_PROVIDERS: "openai,compatible",
    OPENAI_API_KEY: openai.key,
    OPENAI_BASE_URL: openai.url,
    COMPATIBLE_API_KEY: compatible.key,
    COMPATIBLE_BASE_URL: compatible.url,
    COMPATIBLE_MODEL: "qwen3",
  });
  const broken = { kind: "reset", text: "Tengo un Versa en" } as const;
  openai.script(broken, broken, broken);
  compatible.script(answer("Hay dos Versa."));
  const { model, failures } = chainOf(models);
  expect(await model.respond(requestOf(), signal)).toMatchObject({ text: "Hay dos Versa." });
  expect(failures.map(({ error }) => error.code)).toEqual(["model_unreachable"]);
  expect(openai.requests).toHaveLength(3);
});

test("without the offline model behind it, a failure of all is a failure", async () => {
  const openai = await start();
  const { models } = parseConfig({
    LLM_PROVIDERS: "openai",
    OPENAI_API_KEY: "sk-wrong",
    OPENAI_BASE_URL: openai.url,
  });
  const { model, failures } = chainOf(models, null);
  await expect(model.respond(requestOf(), signal)).rejects.toMatchObject({
    code: "model_unauthorized",
    providerStatus: 401,
    providerCode: "invalid_api_key",
  });
  expect(failures).toHaveLength(1);
});

test("without any key, the offline model answers alone", async () => {
  const { model } = chainOf(parseConfig({}).models, scriptedModel([say("hola")], "offline"));
  expect(await model.respond(requestOf(), signal)).toMatchObject({ model: "offline", text: "hola" });
});

test("a picture that a provider refuses is left out, and the same model answers the words", async () => {
  const server = await start();
  const { models } = parseConfig({ OPENAI_API_KEY: server.key, OPENAI_BASE_URL: server.url });
  server.script(answer("No la pude abrir."));
  const broken = { contentType: "image/png" as const, base64: "AAAA" };
  const items = [{ kind: "customer" as const, text: "¿qué auto es?", pictures: [broken] }];
  const { model, failures } = chainOf(models);
  await expect(model.respond(requestOf({ items }), signal)).resolves.toMatchObject({
    model: "openai:gpt-5-mini",
    text: "No la pude abrir.",
  });
  expect(server.requests.map((request) => request.items)).toEqual([
    [
      {
        kind: "customer",
        text: "¿qué auto es?\n[the customer sent a picture, which you cannot see]",
      },
    ],
  ]);
  expect(server.refusals).toHaveLength(1);
  expect(failures).toEqual([]);
});

test("what is refused for another reason than its pictures is not asked twice", async () => {
  const server = await start();
  const { models } = parseConfig({ OPENAI_API_KEY: server.key, OPENAI_BASE_URL: server.url });
  server.script({ kind: "error", status: 400 });
  const { model } = chainOf(models, scriptedModel([say("offline")], "offline"));
  await expect(model.respond(requestOf(), signal)).resolves.toMatchObject({ model: "offline" });
  expect(server.requests).toHaveLength(1);
});
