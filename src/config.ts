import ms, { type StringValue } from "ms";
import { z } from "zod";
import { AppError, type InputProblem } from "./errors.ts";

/** The token that signs and verifies webhooks where no Twilio account is configured. Known to all: for development. */
export const developmentToken = "development";

export const roles = ["all", "web", "worker"] as const;
export type Role = (typeof roles)[number];

export const providerNames = [
  "openai",
  "azure",
  "groq",
  "huggingface",
  "ollama",
  "compatible",
  "offline",
] as const;
export type ProviderName = (typeof providerNames)[number];

/** A model provider that the `openai` package talks to. */
export type ProviderConfig = {
  name: Exclude<ProviderName, "offline">;
  apiKey: string;
  /** Null: the `openai` package's own. */
  baseUrl: string | null;
  model: string;
  api: "responses" | "chat";
};

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https URL" });
const wholeNumber = (min: number) =>
  z.string().regex(/^\d+$/, "must be a whole number").transform(Number).pipe(z.number().int().min(min));
/** `90s`, `15m`, `12h`, `7d`, `2w` → milliseconds. */
const duration = z
  .string()
  .regex(/^\d+(\.\d+)?\s*(ms|s|m|h|d|w)$/, "must be a duration such as 30m, 12h, 7d or 2w")
  .transform((value) => ms(value as StringValue));
const decimal = z.string().regex(/^\d+(\.\d+)?$/, "must be a decimal number such as 0.10");
const list = z.string().transform((value) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

const providerVariables = <P extends string>(prefix: P) =>
  ({
    [`${prefix}_API_KEY`]: text.optional(),
    [`${prefix}_BASE_URL`]: httpUrl.optional(),
    [`${prefix}_MODEL`]: text.optional(),
    [`${prefix}_API`]: z.enum(["responses", "chat"]).optional(),
  }) as Record<`${P}_API_KEY` | `${P}_BASE_URL` | `${P}_MODEL`, z.ZodOptional<z.ZodString>> &
    Record<`${P}_API`, z.ZodOptional<z.ZodEnum<{ responses: "responses"; chat: "chat" }>>>;

/** Every variable that this project reads; `.env.example` documents each, and a test compares the two. */
export const Environment = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  PORT: port.default(3000),
  HOST: text.default("0.0.0.0"),
  ROLE: z.enum(roles).default("all"),
  PUBLIC_URL: httpUrl.optional(),
  DATABASE_URL: z
    .union([z.literal("embedded"), z.url({ protocol: /^postgres(ql)?$/ })], {
      error: "must be a postgres:// URL or `embedded`",
    })
    .optional(),
  REDIS_URL: z
    .union([z.literal("none"), z.url({ protocol: /^rediss?$/ })], {
      error: "must be a redis:// URL or `none`",
    })
    .optional(),
  DATA_DIR: text.default(".data"),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/i, "must be AC and 32 hexadecimal digits")
    .optional(),
  TWILIO_AUTH_TOKEN: text.optional(),
  TWILIO_WHATSAPP_FROM: z
    .string()
    .regex(/^whatsapp:\+\d{6,15}$/, "must look like whatsapp:+14155238886")
    .optional(),
  TWILIO_SMS_FROM: z
    .string()
    .regex(/^(\+\d{6,15}|\d{3,8})$/, "must look like +14155238886")
    .optional(),
  TWILIO_MESSAGING_SERVICE_SID: z
    .string()
    .regex(/^MG[0-9a-f]{32}$/i, "must be MG and 32 hexadecimal digits")
    .optional(),
  TWILIO_API_URL: httpUrl.optional(),
  LLM_PROVIDERS: list.pipe(z.array(z.enum(providerNames)).min(1)).optional(),
  ...providerVariables("OPENAI"),
  ...providerVariables("AZURE"),
  ...providerVariables("GROQ"),
  ...providerVariables("HUGGINGFACE"),
  ...providerVariables("OLLAMA"),
  ...providerVariables("COMPATIBLE"),
  MODEL_TIMEOUT_MS: wholeNumber(100).default(25_000),
  TURN_DELAY_MS: wholeNumber(0).default(700),
  TURN_TIMEOUT_MS: wholeNumber(1_000).default(60_000),
  WORKER_CONCURRENCY: wholeNumber(1).default(50),
  SESSION_TTL: duration.default(ms("7d")),
  CONTEXT_TOKENS: wholeNumber(500).default(6_000),
  HANDOVER_TTL: duration.default(ms("12h")),
  RETENTION_DAYS: wholeNumber(0).default(30),
  FINANCING_ANNUAL_RATE: decimal
    .refine((value) => Number(value) <= 2, "must be a fraction: 0.10 is 10 %")
    .default("0.10"),
  FINANCING_TERMS_MONTHS: list
    .pipe(z.array(wholeNumber(1).pipe(z.number().max(600))).min(1))
    .default([36, 48, 60, 72]),
  FINANCING_MIN_DOWN_PAYMENT: decimal
    .refine((value) => Number(value) < 1, "must be a fraction: 0.20 is 20 %")
    .optional(),
  FINANCING_PLAN_TTL: duration.default(ms("7d")),
  API_KEYS: list.pipe(z.array(z.string().min(16, "each key needs at least 16 characters"))).optional(),
  NGROK_AUTHTOKEN: text.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});
type Environment = z.output<typeof Environment>;

/** What the providers need that is not in their four variables. `modelNeeded`: no default would be right. */
const providerDefaults: Record<
  ProviderConfig["name"],
  {
    baseUrl: string | null;
    model: string | null;
    api: "responses" | "chat";
    keyNeeded: boolean;
    baseUrlNeeded?: true;
  }
> = {
  openai: { baseUrl: null, model: "gpt-5-mini", api: "responses", keyNeeded: true },
  azure: { baseUrl: null, model: null, api: "responses", keyNeeded: true, baseUrlNeeded: true },
  groq: { baseUrl: "https://api.groq.com/openai/v1", model: null, api: "chat", keyNeeded: true },
  huggingface: { baseUrl: "https://router.huggingface.co/v1", model: null, api: "chat", keyNeeded: true },
  ollama: { baseUrl: "http://localhost:11434/v1", model: null, api: "chat", keyNeeded: false },
  compatible: { baseUrl: null, model: null, api: "chat", keyNeeded: false, baseUrlNeeded: true },
};

/** The environment cannot be used; the message lists every problem by the variable's name, never its value. */
export class InvalidConfig extends AppError {
  constructor(problems: InputProblem[]) {
    const lines = problems.map(({ field, message }) => `  ${field}: ${message}`);
    super(`The configuration has ${problems.length === 1 ? "a problem" : "problems"}:\n${lines.join("\n")}`, {
      code: "invalid_config",
      details: problems,
    });
  }
}

/**
 * Environment → configuration. Pure. An empty variable counts as not set.
 * @param env usually `process.env`, which only the entry points read
 * @throws {InvalidConfig} naming all problems at once
 */
export function parseConfig(env: Record<string, string | undefined>) {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    throw new InvalidConfig(
      parsed.error.issues.map(({ path, message }) => ({
        field: String(path[0]),
        message: message.replace(/^Invalid/, "invalid"),
      })),
    );
  }
  const values = parsed.data;
  const { providers, offline, problems } = readChain(values);
  problems.push(...findMissing(values));
  if (problems.length > 0) throw new InvalidConfig(problems);
  return buildConfig(values, providers, offline);
}

/** The one typed, validated configuration object. */
export type Config = ReturnType<typeof parseConfig>;

function buildConfig(values: Environment, providers: ProviderConfig[], offline: boolean) {
  const development = values.NODE_ENV !== "production";
  return {
    production: !development,
    role: values.ROLE,
    http: {
      host: values.HOST,
      port: values.PORT,
      publicUrl: values.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
      apiKeys: values.API_KEYS ?? [],
      /** Without keys the API is open in development and closed in production. */
      open: development && (values.API_KEYS ?? []).length === 0,
    },
    /** `url` null: the embedded Postgres under `dataDir`. */
    database: {
      url: values.DATABASE_URL === "embedded" ? null : (values.DATABASE_URL ?? null),
      dataDir: values.DATA_DIR,
    },
    /** Null: BullMQ on Postgres. */
    redisUrl: values.REDIS_URL === "none" ? null : (values.REDIS_URL ?? null),
    twilio: readTwilio(values),
    models: { providers, offline, timeoutMs: values.MODEL_TIMEOUT_MS },
    turns: {
      delayMs: values.TURN_DELAY_MS,
      timeoutMs: values.TURN_TIMEOUT_MS,
      concurrency: values.WORKER_CONCURRENCY,
    },
    sessionTtlMs: values.SESSION_TTL,
    contextTokens: values.CONTEXT_TOKENS,
    handoverTtlMs: values.HANDOVER_TTL,
    retentionDays: values.RETENTION_DAYS,
    financing: {
      /** Decimal fraction in text: never a binary float. */
      annualRate: values.FINANCING_ANNUAL_RATE,
      termsMonths: [...new Set(values.FINANCING_TERMS_MONTHS)].sort((a, b) => a - b),
      /** Share of the price, decimal fraction in text; null: none demanded. */
      minDownPayment: values.FINANCING_MIN_DOWN_PAYMENT ?? null,
      planTtlMs: values.FINANCING_PLAN_TTL,
    },
    /** For `npm run tunnel` alone. */
    ngrokAuthtoken: values.NGROK_AUTHTOKEN ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

function readTwilio(values: Environment) {
  const authToken = values.TWILIO_AUTH_TOKEN ?? developmentToken;
  return {
    accountSid: values.TWILIO_ACCOUNT_SID ?? null,
    authToken,
    /** False: outgoing messages are recorded and shown, not sent. */
    live: values.TWILIO_ACCOUNT_SID !== undefined && authToken !== developmentToken,
    whatsappFrom: values.TWILIO_WHATSAPP_FROM ?? null,
    smsFrom: values.TWILIO_SMS_FROM ?? null,
    messagingServiceSid: values.TWILIO_MESSAGING_SERVICE_SID ?? null,
    apiUrl: values.TWILIO_API_URL?.replace(/\/+$/, "") ?? null,
  };
}
export type TwilioConfig = ReturnType<typeof readTwilio>;

function readChain(values: Environment) {
  const chain =
    values.LLM_PROVIDERS ??
    (values.OPENAI_API_KEY ? (["openai", "offline"] as const) : (["offline"] as const));
  const problems: InputProblem[] = [];
  const providers = chain
    .filter((name) => name !== "offline")
    .map((name) => readProvider(name, values, problems));
  return { providers, offline: chain.includes("offline"), problems };
}

function readProvider(
  name: ProviderConfig["name"],
  values: Environment,
  problems: InputProblem[],
): ProviderConfig {
  const defaults = providerDefaults[name];
  const prefix = name.toUpperCase() as Uppercase<typeof name>;
  const needed = (field: string, isNeeded: boolean | undefined) => {
    if (isNeeded) problems.push({ field, message: `is needed, since LLM_PROVIDERS names ${name}` });
  };
  const apiKey = values[`${prefix}_API_KEY`];
  const baseUrl = values[`${prefix}_BASE_URL`] ?? defaults.baseUrl;
  const model = values[`${prefix}_MODEL`] ?? defaults.model;
  needed(`${prefix}_API_KEY`, defaults.keyNeeded && !apiKey);
  needed(`${prefix}_BASE_URL`, defaults.baseUrlNeeded && !baseUrl);
  needed(`${prefix}_MODEL`, !model);
  return {
    name,
    apiKey: apiKey ?? "none",
    baseUrl,
    model: model ?? "",
    api: values[`${prefix}_API`] ?? defaults.api,
  };
}

/** What production does not start without, unless the default is asked for by name. */
function findMissing(values: Environment): InputProblem[] {
  if (values.NODE_ENV !== "production") return [];
  const problems: InputProblem[] = [];
  const demand = (field: string, present: unknown, message: string) => {
    if (!present) problems.push({ field, message: `is needed in production (${message})` });
  };
  demand("DATABASE_URL", values.DATABASE_URL, "or `embedded` for the embedded Postgres");
  demand("REDIS_URL", values.REDIS_URL, "or `none` for BullMQ on Postgres");
  demand(
    "TWILIO_AUTH_TOKEN",
    values.TWILIO_AUTH_TOKEN,
    `or \`${developmentToken}\` to record messages without sending them`,
  );
  demand(
    "TWILIO_ACCOUNT_SID",
    values.TWILIO_ACCOUNT_SID || values.TWILIO_AUTH_TOKEN === developmentToken || !values.TWILIO_AUTH_TOKEN,
    "it goes with TWILIO_AUTH_TOKEN",
  );
  demand(
    "LLM_PROVIDERS",
    values.LLM_PROVIDERS || values.OPENAI_API_KEY,
    "or `offline` for the offline model alone",
  );
  return problems;
}
