import ms, { type StringValue } from "ms";
import proxyAddr from "proxy-addr";
import { z } from "zod";
import { type ProviderConfig, providerNames, providerVariables, readChain } from "./config/providers.ts";
import { readTemplate, sendingVariables } from "./config/sending.ts";
import { AppError, type InputProblem } from "./errors.ts";
import { parseRedisUrl } from "./queue/redis-url.ts";

/** The token that signs and verifies webhooks where no Twilio account is configured. Known to all: for development. */
export const developmentToken = "development";

/** Of the fictitious dealer, relative to the project. */
const sampleBranches = "data/branches.csv";

const text = z.string().min(1);
const wholeNumber = (min: number, max: number) => {
  const isWithin = (value: string) =>
    /^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max;
  return z.string().refine(isWithin, `must be a whole number from ${min} to ${max}`).transform(Number);
};
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https URL" });
const baseUrl = httpUrl.refine((value) => !/[?#]/.test(value), "must have no query and no fragment");
const oneOf = <T extends readonly string[]>(...names: T) =>
  z.enum(names, { error: `must be one of ${names.map((name) => `\`${name}\``).join(", ")}` });
/** `90s`, `15m`, `12h`, `7d`, `2w` → milliseconds. */
const duration = z
  .string()
  .regex(/^\d+(\.\d+)?\s*(ms|s|m|h|d|w)$/, "must be a duration such as 30m, 12h, 7d or 2w")
  .transform((value) => ms(value as StringValue))
  .refine((value) => value > 0 && value <= ms("520w"), "must be above 0, and at most 520w");
const decimal = z.string().regex(/^\d+(\.\d+)?$/, "must be a decimal number such as 0.10");
const flag = oneOf("true", "false").transform((value) => value === "true");
const list = z.string().transform((value) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

const databaseForm = "must be a postgres:// URL or `embedded`";
const redisForm =
  "must be a redis:// or rediss:// URL, of a cluster with several nodes (redis://host1:7000,host2:7001), or `none`";
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: databaseForm });

/** Every variable that this project reads; `.env.example` documents each, and a test compares the two. */
export const Environment = z.object({
  NODE_ENV: oneOf("development", "test", "production").default("development"),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: text.default("0.0.0.0"),
  ROLE: oneOf("all", "web", "worker").default("all"),
  PUBLIC_URL: baseUrl.optional(),
  TRUSTED_PROXIES: list
    .refine(areProxies, "must be addresses, ranges such as 10.0.0.0/8, or loopback, linklocal, uniquelocal")
    .optional(),
  DATABASE_URL: z.union([z.literal("embedded"), databaseUrl], { error: databaseForm }).optional(),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// URL" }).optional(),
  REDIS_URL: z
    .string()
    .refine((value) => value === "none" || parseRedisUrl(value) !== null, redisForm)
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
  TWILIO_API_URL: baseUrl.optional(),
  TYPING_INDICATOR: flag.default(true),
  TWILIO_CONTENT: flag.default(false),
  ...sendingVariables,
  WHATSAPP_MESSAGES_PER_SECOND: wholeNumber(0, 10_000).default(80),
  SMS_MESSAGES_PER_SECOND: wholeNumber(0, 10_000).default(10),
  MESSAGE_VALIDITY: duration
    .refine((value) => value >= ms("1m") && value <= ms("10h"), "must be from 1m to 10h")
    .default(ms("4h")),
  LLM_PROVIDERS: list.pipe(z.array(oneOf(...providerNames)).min(1, "must name at least one")).optional(),
  ...providerVariables,
  MODEL_TIMEOUT_MS: wholeNumber(100, 600_000).default(25_000),
  TURN_DELAY_MS: wholeNumber(0, 60_000).default(700),
  TURN_TIMEOUT_MS: wholeNumber(1_000, 3_600_000).default(60_000),
  WORKER_CONCURRENCY: wholeNumber(1, 1_000).default(50),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, "must be a time zone such as America/Mexico_City")
    .default("America/Mexico_City"),
  SESSION_TTL: duration.default(ms("7d")),
  CONTEXT_TOKENS: wholeNumber(500, 1_000_000).default(6_000),
  HANDOVER_TTL: duration.default(ms("12h")),
  RETENTION_DAYS: wholeNumber(0, 36_500).default(30),
  LIMIT_MESSAGES_PER_MINUTE: wholeNumber(0, 1_000_000).default(30),
  LIMIT_TURNS_PER_DAY: wholeNumber(0, 1_000_000).default(200),
  LIMIT_TOKENS_PER_DAY: wholeNumber(0, 2_000_000_000).default(1_000_000),
  LIMIT_BOT_TOKENS_PER_DAY: wholeNumber(0, 2_000_000_000).default(50_000_000),
  FINANCING_ANNUAL_RATE: decimal
    .refine((value) => Number(value) <= 2, "must be a fraction: 0.10 is 10 %")
    .refine((value) => /^\d+(\.\d{0,6})?$/.test(value), "must have at most six decimals")
    .default("0.10"),
  FINANCING_TERMS_MONTHS: list
    .pipe(z.array(wholeNumber(1, 600)).min(1, "must name at least one"))
    .default([36, 48, 60, 72]),
  FINANCING_MIN_DOWN_PAYMENT: decimal
    .refine((value) => Number(value) < 1, "must be a fraction: 0.20 is 20 %")
    .optional(),
  FINANCING_PLAN_TTL: duration.default(ms("7d")),
  BRANCHES_FILE: text.optional(),
  API_KEYS: list.pipe(z.array(z.string().min(16, "each key needs at least 16 characters"))).optional(),
  NGROK_AUTHTOKEN: text.optional(),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent").default("info"),
});
type Environment = z.output<typeof Environment>;

function areProxies(names: string[]): boolean {
  try {
    proxyAddr.compile(names);
    return true;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

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
 * @param env usually what `loadEnv` read
 * @throws {InvalidConfig} naming all problems at once
 */
export function parseConfig(env: Record<string, string | undefined>) {
  const { values, problems } = readVariables(env);
  const { providers, offline, problems: chainProblems } = readChain(values);
  const further = [...chainProblems, ...findMissing(values)];
  // A variable that cannot be read was left out above, and would be called missing here.
  problems.push(...further.filter(({ field }) => !problems.some((known) => known.field === field)));
  if (problems.length > 0) throw new InvalidConfig(problems);
  return buildConfig(values, providers, offline);
}

/** Each variable by itself: `values` holds those that can be read, so that the others hide no further problem. */
function readVariables(env: Record<string, string | undefined>): {
  values: Environment;
  problems: InputProblem[];
} {
  const named = Object.keys(Environment.shape).map((name) => [name, env[name]?.trim()] as const);
  const present = Object.fromEntries(named.filter(([, value]) => value));
  const parsed = Environment.safeParse(present);
  if (parsed.success) return { values: parsed.data, problems: [] };
  const problems = new Map(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]));
  for (const name of problems.keys()) delete present[name];
  return {
    values: Environment.parse(present),
    problems: [...problems].map(([field, message]) => ({ field, message })),
  };
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
      trustedProxies: values.TRUSTED_PROXIES ?? [],
      apiKeys: values.API_KEYS ?? [],
      /** Without keys the API is open in development and closed in production. */
      open: development && (values.API_KEYS ?? []).length === 0,
    },
    /**
     * `url` null: the embedded Postgres under `dataDir`. `directUrl` null: `url` leads to Postgres itself, with no
     * pooler in between.
     */
    database: {
      url: values.DATABASE_URL === "embedded" ? null : (values.DATABASE_URL ?? null),
      directUrl: values.DATABASE_DIRECT_URL ?? null,
      dataDir: values.DATA_DIR,
    },
    /** Null: BullMQ on Postgres. */
    redisUrl: values.REDIS_URL === "none" ? null : (values.REDIS_URL ?? null),
    twilio: readTwilio(values),
    messageValidityMs: values.MESSAGE_VALIDITY,
    models: { providers, offline, timeoutMs: values.MODEL_TIMEOUT_MS },
    turns: {
      delayMs: values.TURN_DELAY_MS,
      timeoutMs: values.TURN_TIMEOUT_MS,
      concurrency: values.WORKER_CONCURRENCY,
    },
    /** Of the dealer: what «today» means to a customer. */
    timeZone: values.TIME_ZONE,
    sessionTtlMs: values.SESSION_TTL,
    contextTokens: values.CONTEXT_TOKENS,
    handoverTtlMs: values.HANDOVER_TTL,
    retentionDays: values.RETENTION_DAYS,
    /** Of the models that cost money: for one conversation, and for all together. 0: none. */
    limits: {
      messagesPerMinute: values.LIMIT_MESSAGES_PER_MINUTE,
      turnsPerDay: values.LIMIT_TURNS_PER_DAY,
      tokensPerDay: values.LIMIT_TOKENS_PER_DAY,
      botTokensPerDay: values.LIMIT_BOT_TOKENS_PER_DAY,
    },
    financing: {
      /** Decimal fraction in text: never a binary float. */
      annualRate: values.FINANCING_ANNUAL_RATE,
      termsMonths: [...new Set(values.FINANCING_TERMS_MONTHS)].sort((a, b) => a - b),
      /** Share of the price, decimal fraction in text; null: none demanded. */
      minDownPayment: values.FINANCING_MIN_DOWN_PAYMENT ?? null,
      planTtlMs: values.FINANCING_PLAN_TTL,
    },
    /** CSV of the dealer's branches; null: none are known. In development the samples', by default. */
    branchesFile:
      values.BRANCHES_FILE === "none"
        ? null
        : (values.BRANCHES_FILE ?? (development ? sampleBranches : null)),
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
    typingIndicator: values.TYPING_INDICATOR,
    /** Whether customers on WhatsApp get buttons and lists, for which templates are made in the account. */
    content: values.TWILIO_CONTENT,
    /** What goes out on WhatsApp when free text may not; null: nothing. */
    template: readTemplate(values).template,
    /** Of one sender; 0: as many as there are. */
    messagesPerSecond: {
      whatsapp: values.WHATSAPP_MESSAGES_PER_SECOND,
      sms: values.SMS_MESSAGES_PER_SECOND,
    },
  };
}
export type TwilioConfig = ReturnType<typeof readTwilio>;

/** What goes together, and what production does not start without, unless the default is asked for by name. */
function findMissing(values: Environment): InputProblem[] {
  const problems: InputProblem[] = [];
  const demand = (field: string, isMissing: boolean, message: string) => {
    if (isMissing) problems.push({ field, message });
  };
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token } = values;
  const tokenMissing = sid !== undefined && token === undefined;
  demand("TWILIO_AUTH_TOKEN", tokenMissing, "is needed, since TWILIO_ACCOUNT_SID is set");
  const poolerMissing = values.DATABASE_DIRECT_URL && (values.DATABASE_URL ?? "embedded") === "embedded";
  demand("DATABASE_URL", Boolean(poolerMissing), "is needed, since DATABASE_DIRECT_URL is set");
  problems.push(...readTemplate(values).problems);
  if (values.NODE_ENV !== "production") return problems;

  const inProduction = (field: string, isMissing: boolean, alternative: string) =>
    demand(field, isMissing, `is needed in production (${alternative})`);
  inProduction("DATABASE_URL", !values.DATABASE_URL, "or `embedded` for the embedded Postgres");
  inProduction("REDIS_URL", !values.REDIS_URL, "or `none` for BullMQ on Postgres");
  const recording = `or \`${developmentToken}\` to record messages without sending them`;
  inProduction("TWILIO_AUTH_TOKEN", !token && !tokenMissing, recording);
  const sidMissing = !sid && token !== undefined && token !== developmentToken;
  inProduction("TWILIO_ACCOUNT_SID", sidMissing, "it goes with TWILIO_AUTH_TOKEN");
  const chainMissing = !values.LLM_PROVIDERS && !values.OPENAI_API_KEY;
  inProduction("LLM_PROVIDERS", chainMissing, "or `offline` for the offline model alone");
  return problems;
}
