import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Environment } from "../src/config/environment.ts";
import { InvalidConfig, parseConfig } from "../src/config.ts";
import type { InputProblem } from "../src/errors.ts";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://seller:geheim@db/seller",
  REDIS_URL: "redis://cache",
  TWILIO_ACCOUNT_SID: `AC${"1".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "auth-token",
  OPENAI_API_KEY: "sk-1",
  API_KEYS: "a-key-of-16-characters",
};

/** The names of the variables that are refused. */
function refused(env: Record<string, string | undefined>): string[] {
  return problemsOf(env).map(({ field }) => field);
}

function problemsOf(env: Record<string, string | undefined>): InputProblem[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidConfig);
    return (error as InvalidConfig).details as InputProblem[];
  }
}

test("nothing set gives the defaults of the contract", () => {
  expect(parseConfig({})).toEqual({
    production: false,
    role: "all",
    http: { host: "0.0.0.0", port: 3000, publicUrl: null, trustedProxies: [], apiKeys: [], open: true },
    database: { url: null, directUrl: null, dataDir: ".data" },
    redisUrl: null,
    twilio: {
      accountSid: null,
      authToken: "development",
      live: false,
      whatsappFrom: null,
      smsFrom: null,
      messagingServiceSid: null,
      apiUrl: null,
      typingIndicator: true,
      content: false,
      template: null,
      messagesPerSecond: { whatsapp: 80, sms: 10 },
    },
    messageValidityMs: 4 * 3_600_000,
    models: { providers: [], offline: true, timeoutMs: 25_000, maxOutputTokens: 4_000, prices: {} },
    embeddings: null,
    webSearch: null,
    turns: { delayMs: 700, timeoutMs: 60_000, concurrency: 50 },
    sessionTtlMs: 7 * 24 * 3_600_000,
    contextTokens: 6_000,
    intents: null,
    handoverTtlMs: 12 * 3_600_000,
    retentionDays: 30,
    limits: {
      messagesPerMinute: 30,
      turnsPerDay: 200,
      tokensPerDay: 1_000_000,
      botTokensPerDay: 50_000_000,
    },
    financing: {
      method: "amortised",
      annualRate: "0.10",
      termsMonths: [36, 48, 60, 72],
      minDownPayment: null,
      openingFee: null,
      tax: null,
      planTtlMs: 7 * 24 * 3_600_000,
    },
    dealerFile: join(import.meta.dirname, "..", "data", "dealer.yaml"),
    ngrokAuthtoken: null,
    logLevel: "info",
  });
});

test("values are read with their units, spaces around them do not count, and empty means not set", () => {
  const config = parseConfig({
    PORT: " 8080 ",
    SESSION_TTL: "90m",
    HANDOVER_TTL: "1.5h",
    RETENTION_DAYS: "0",
    TURN_DELAY_MS: "0",
    FINANCING_TERMS_MONTHS: "48, 12,48,24",
    FINANCING_ANNUAL_RATE: "0.1499",
    FINANCING_MIN_DOWN_PAYMENT: "0.2",
    PUBLIC_URL: "https://seller.example.com/base/",
    DATABASE_URL: "",
    REDIS_URL: "  ",
    ROLE: undefined,
  });
  expect(config.http).toMatchObject({ port: 8080, publicUrl: "https://seller.example.com/base" });
  expect(config).toMatchObject({
    sessionTtlMs: 5_400_000,
    handoverTtlMs: 5_400_000,
    retentionDays: 0,
    redisUrl: null,
  });
  expect(config.turns.delayMs).toBe(0);
  expect(config.financing).toMatchObject({
    termsMonths: [12, 24, 48],
    annualRate: "0.1499",
    minDownPayment: "0.2",
  });
});

test.each([
  ["PORT", ["eighty", "-1", "65536", "80.5", "0x50", "1e3"]],
  ["ROLE", ["both"]],
  ["NODE_ENV", ["prod"]],
  ["PUBLIC_URL", ["seller.example.com", "ftp://x.example", "https://x.example/?a=1", "https://x.example/#a"]],
  ["TRUSTED_PROXIES", ["everyone", "10.0.0.0/33", "loopback,300.1.1.1"]],
  ["LIMIT_TURNS_PER_DAY", ["-1", "many"]],
  ["DATABASE_URL", ["mysql://db", "localhost:5432"]],
  ["DATABASE_DIRECT_URL", ["mysql://db", "embedded"]],
  ["REDIS_URL", ["localhost:6379", "http://cache", "redis://a:7000,redis://b:7001", "redis://a,b/1"]],
  ["TWILIO_ACCOUNT_SID", ["SK123", `AC${"1".repeat(31)}`]],
  ["TWILIO_WHATSAPP_FROM", ["+14155238886", "whatsapp:14155238886"]],
  ["TWILIO_SMS_FROM", ["whatsapp:+14155238886", "seller"]],
  ["WHATSAPP_TEMPLATE_SID", ["HX1", `MG${"1".repeat(32)}`]],
  [
    "WHATSAPP_TEMPLATE_VARIABLES",
    ["{text}", "[]", '{"1":2}', '{"1":"{name}"}', '{"1":"{text}","2":""}', "{}"],
  ],
  ["WHATSAPP_MESSAGES_PER_SECOND", ["-1", "many", "2.5", "0.01", "0.0", "10001"]],
  ["MESSAGE_VALIDITY", ["59s", "11h", "4"]],
  ["LLM_PROVIDERS", ["chatgpt", ",", "offline,openai"]],
  ["OPENAI_API", ["assistants"]],
  ["OPENAI_BASE_URL", ["api.openai.com"]],
  ["OPENAI_IMAGES", ["yes"]],
  ["OPENAI_REASONING_EFFORT", ["hard"]],
  ["MODEL_MAX_OUTPUT_TOKENS", ["0", "lots"]],
  ["MODEL_PRICES", ["cheap", "[]", '{"a":1}', '{"a":{"input":"-1"}}', '{"a":{"input":"1","putout":"2"}}']],
  ["TURN_TIMEOUT_MS", ["999", "60s"]],
  ["WORKER_CONCURRENCY", ["0"]],
  ["SESSION_TTL", ["7 days", "0d", "-1h", "forever"]],
  ["FINANCING_ANNUAL_RATE", ["10 %", "10", "-0.1", ".1"]],
  ["FINANCING_TERMS_MONTHS", ["0", "601", "a,b", ","]],
  ["FINANCING_MIN_DOWN_PAYMENT", ["1", "20%"]],
  ["FINANCING_METHOD", ["amortized", "global"]],
  ["FINANCING_OPENING_FEE", ["1", "2%"]],
  ["FINANCING_TAX", ["1", "16", "0.1234567"]],
  ["API_KEYS", ["short"]],
  ["LOG_LEVEL", ["verbose"]],
])("%s is refused when it makes no sense", (name, values) => {
  for (const value of values)
    expect({ value, refused: refused({ OPENAI_API_KEY: "sk-1", [name]: value }) }).toEqual({
      value,
      refused: [name],
    });
});

test("all problems are named at once, each once, and no value is repeated", () => {
  const env = {
    NODE_ENV: "production",
    PORT: "geheim-port",
    DATABASE_URL: "geheim-url",
    API_KEYS: "geheim,geheim2",
    TWILIO_ACCOUNT_SID: "geheim-sid",
    LLM_PROVIDERS: "azure,geheim-provider",
    GROQ_BASE_URL: "geheim-base",
  };
  const names = refused(env);
  expect([...names].sort()).toEqual(
    [
      "API_KEYS",
      "DATABASE_URL",
      "GROQ_BASE_URL",
      "LLM_PROVIDERS",
      "PORT",
      "REDIS_URL",
      "TWILIO_ACCOUNT_SID",
      "TWILIO_AUTH_TOKEN",
    ].sort(),
  );
  expect(() => parseConfig(env)).toThrow(
    /^The configuration has problems:\n {2}PORT: must be a whole number from 0 to 65535\n/,
  );
  expect(JSON.stringify(problemsOf(env))).not.toContain("geheim");
});

test("production starts on what it is given", () => {
  const config = parseConfig(production);
  expect(config.production).toBe(true);
  expect(config.http.open).toBe(false);
  expect(config.twilio.live).toBe(true);
  expect(config.database.url).toBe(production.DATABASE_URL);
});

test.each(["DATABASE_URL", "REDIS_URL", "TWILIO_AUTH_TOKEN", "TWILIO_ACCOUNT_SID"])(
  "production does not start without %s",
  (name) => {
    expect(refused({ ...production, [name]: "" })).toEqual([name]);
  },
);

test("production does not fall back to the offline model by itself", () => {
  expect(refused({ ...production, OPENAI_API_KEY: "" })).toEqual(["LLM_PROVIDERS"]);
});

test("production starts on the stand-ins where each is asked for by name", () => {
  const config = parseConfig({
    NODE_ENV: "production",
    DATABASE_URL: "embedded",
    REDIS_URL: "none",
    TWILIO_AUTH_TOKEN: "development",
    LLM_PROVIDERS: "offline",
  });
  expect(config).toMatchObject({
    database: { url: null },
    redisUrl: null,
    twilio: { live: false },
    models: { providers: [], offline: true },
    http: { open: false, apiKeys: [] },
  });
});

test("an account without its token is refused rather than left unsent", () => {
  expect(refused({ TWILIO_ACCOUNT_SID: production.TWILIO_ACCOUNT_SID })).toEqual(["TWILIO_AUTH_TOKEN"]);
  expect(parseConfig({ TWILIO_AUTH_TOKEN: "only-checks-signatures" }).twilio.live).toBe(false);
});

test("the way past a pooler is refused where no pooler is named", () => {
  const direct = { DATABASE_DIRECT_URL: "postgres://seller:geheim@db/seller" };
  expect(refused(direct)).toEqual(["DATABASE_URL"]);
  expect(refused({ ...direct, DATABASE_URL: "embedded" })).toEqual(["DATABASE_URL"]);
  const { database } = parseConfig({ ...direct, DATABASE_URL: "postgres://seller:geheim@pooler/seller" });
  expect(database.directUrl).toBe(direct.DATABASE_DIRECT_URL);
});

test("a key of OpenAI puts it before the offline model", () => {
  const { models } = parseConfig({ OPENAI_API_KEY: "sk-1" });
  expect(models).toMatchObject({
    providers: [{ name: "openai", apiKey: "sk-1", baseUrl: null, model: "gpt-5-mini", api: "responses" }],
  });
});

test("the chain keeps its order, and each provider takes its own variables or its defaults", () => {
  const { models } = parseConfig({
    LLM_PROVIDERS: "groq, ollama,compatible,groq",
    GROQ_API_KEY: "gsk",
    GROQ_MODEL: "m1",
    OLLAMA_MODEL: "m2",
    OLLAMA_API: "responses",
    COMPATIBLE_BASE_URL: "http://vllm:8000/v1",
    COMPATIBLE_MODEL: "m3",
    OPENAI_API_KEY: "sk-not-in-the-chain",
  });
  expect(models).toMatchObject({
    providers: [
      { name: "groq", apiKey: "gsk", baseUrl: "https://api.groq.com/openai/v1", model: "m1", api: "chat" },
      { name: "ollama", apiKey: "none", baseUrl: "http://localhost:11434/v1", model: "m2", api: "responses" },
      { name: "compatible", apiKey: "none", baseUrl: "http://vllm:8000/v1", model: "m3", api: "chat" },
    ],
  });
});

test("a price may be a number, and what is cached costs as much as the rest where nothing else is said", () => {
  const prices =
    '{"openai:gpt-5-mini":{"input":0.25,"cached_input":"0.025","output":2},"groq:m":{"input":"1"}}';
  expect(parseConfig({ MODEL_PRICES: prices }).models.prices).toEqual({
    "openai:gpt-5-mini": { input: "0.25", cached_input: "0.025", output: "2" },
    "groq:m": { input: "1", cached_input: "1", output: "0" },
  });
});

test("whether a model sees and which one listens is each provider's own, by default where the model is known", () => {
  const chain = {
    LLM_PROVIDERS: "openai,groq,ollama",
    OPENAI_API_KEY: "sk-1",
    GROQ_API_KEY: "gsk",
    GROQ_MODEL: "m1",
    OLLAMA_MODEL: "m2",
  };
  expect(parseConfig(chain).models.providers).toMatchObject([
    { name: "openai", images: true, transcriptionModel: "gpt-4o-mini-transcribe" },
    { name: "groq", images: false, transcriptionModel: "whisper-large-v3-turbo" },
    { name: "ollama", images: false, transcriptionModel: null },
  ]);
  const own = { OPENAI_IMAGES: "false", OPENAI_TRANSCRIPTION_MODEL: "none", OLLAMA_IMAGES: "true" };
  expect(parseConfig({ ...chain, ...own }).models.providers).toMatchObject([
    { name: "openai", images: false, transcriptionModel: null },
    { name: "groq" },
    { name: "ollama", images: true },
  ]);
});

test("what a provider of the chain lacks is named", () => {
  expect(refused({ LLM_PROVIDERS: "azure,compatible,openai,huggingface" })).toEqual([
    "AZURE_API_KEY",
    "AZURE_BASE_URL",
    "AZURE_MODEL",
    "COMPATIBLE_BASE_URL",
    "COMPATIBLE_MODEL",
    "OPENAI_API_KEY",
    "HUGGINGFACE_API_KEY",
    "HUGGINGFACE_MODEL",
  ]);
});

test(".env.example documents every variable once and no other, each commented out and explained", () => {
  const lines = readFileSync(join(import.meta.dirname, "..", ".env.example"), "utf8").split("\n");
  const documented = lines.flatMap((line) => /^#([A-Z][A-Z0-9_]*)=/.exec(line)?.[1] ?? []);
  expect([...documented].sort()).toEqual(Object.keys(Environment.shape).sort());
  for (const [index, line] of lines.entries()) {
    expect({ line, isComment: line === "" || line.startsWith("#") }).toEqual({ line, isComment: true });
    // Above a variable stands another of its group, or the text that explains them.
    if (/^#[A-Z]/.test(line)) expect(lines[index - 1]).toMatch(/^#( \S|[A-Z])/);
  }
});

test("the defaults that .env.example shows are the real ones", () => {
  const text = readFileSync(join(import.meta.dirname, "..", ".env.example"), "utf8");
  const shown = Object.fromEntries(
    [...text.matchAll(/^#([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  for (const [name, schema] of Object.entries(Environment.shape)) {
    const byDefault = schema.safeParse(undefined).data;
    if (byDefault === undefined) continue;
    expect({ name, value: schema.parse(shown[name]) }).toEqual({ name, value: byDefault });
    const own = text
      .slice(0, text.indexOf(`#${name}=`))
      .split(/\n\n/)
      .at(-1);
    expect(own).toMatch(/Default/);
  }
});

test("every value that .env.example shows is accepted", () => {
  const text = readFileSync(join(import.meta.dirname, "..", ".env.example"), "utf8");
  const shown = Object.fromEntries(
    [...text.matchAll(/^#([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  expect(parseConfig(shown)).toMatchObject({ production: false });
});

test("a template for WhatsApp is its sid and its variables, each demanded by the other", () => {
  const sid = `HX${"a".repeat(32)}`;
  const env = { WHATSAPP_TEMPLATE_SID: sid, WHATSAPP_TEMPLATE_VARIABLES: '{"1":"{name}","2":"{text}"}' };
  expect(parseConfig(env).twilio.template).toEqual({ sid, variables: { 1: "{name}", 2: "{text}" } });
  const misspelt = '{"1":"{nombre}","2":"{text} {Text}"}';
  expect(problemsOf({ ...env, WHATSAPP_TEMPLATE_VARIABLES: misspelt })).toEqual([
    {
      field: "WHATSAPP_TEMPLATE_VARIABLES",
      message: "has {nombre}, {Text}; known are {text} and {name} alone",
    },
  ]);
  for (const missing of ["WHATSAPP_TEMPLATE_SID", "WHATSAPP_TEMPLATE_VARIABLES"] as const) {
    expect(problemsOf({ ...env, [missing]: "" })).toMatchObject([{ field: missing }]);
  }
});

test("a sender may have less than one message in a second", () => {
  const { messagesPerSecond } = parseConfig({ WHATSAPP_MESSAGES_PER_SECOND: "0.33" }).twilio;
  expect(messagesPerSecond).toEqual({ whatsapp: 0.33, sms: 10 });
});
