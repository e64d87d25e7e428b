import ms from "ms";
import proxyAddr from "proxy-addr";
import { z } from "zod";
import { parseRedisUrl } from "../queue/redis-url.ts";
import { embeddingsVariables } from "./embeddings.ts";
import { baseUrl, decimal, duration, flag, list, oneOf, perSecond, text, wholeNumber } from "./fields.ts";
import { priceTable } from "./prices.ts";
import { providerNames, providerVariables } from "./providers.ts";
import { sendingVariables } from "./sending.ts";
import { webSearchVariables } from "./web-search.ts";

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
  WHATSAPP_MESSAGES_PER_SECOND: perSecond.default(80),
  SMS_MESSAGES_PER_SECOND: perSecond.default(10),
  MESSAGE_VALIDITY: duration
    .refine((value) => value >= ms("1m") && value <= ms("10h"), "must be from 1m to 10h")
    .default(ms("4h")),
  LLM_PROVIDERS: list.pipe(z.array(oneOf(...providerNames)).min(1, "must name at least one")).optional(),
  ...providerVariables,
  MODEL_PRICES: priceTable.optional(),
  MODEL_MAX_OUTPUT_TOKENS: wholeNumber(100, 100_000).default(4_000),
  ...embeddingsVariables,
  ...webSearchVariables,
  MODEL_TIMEOUT_MS: wholeNumber(100, 600_000).default(25_000),
  TURN_DELAY_MS: wholeNumber(0, 60_000).default(700),
  TURN_TIMEOUT_MS: wholeNumber(1_000, 3_600_000).default(60_000),
  WORKER_CONCURRENCY: wholeNumber(1, 1_000).default(50),
  SESSION_TTL: duration.default(ms("7d")),
  CONTEXT_TOKENS: wholeNumber(500, 1_000_000).default(6_000),
  INTENT_MODEL: text.optional(),
  INTENT_URL: baseUrl.default("https://router.huggingface.co/hf-inference/models"),
  HANDOVER_TTL: duration.default(ms("12h")),
  RETENTION_DAYS: wholeNumber(0, 36_500).default(30),
  LIMIT_MESSAGES_PER_MINUTE: wholeNumber(0, 1_000_000).default(30),
  LIMIT_TURNS_PER_DAY: wholeNumber(0, 1_000_000).default(200),
  LIMIT_TOKENS_PER_DAY: wholeNumber(0, 2_000_000_000).default(1_000_000),
  LIMIT_BOT_TOKENS_PER_DAY: wholeNumber(0, 2_000_000_000).default(50_000_000),
  FINANCING_ANNUAL_RATE: decimal
    .refine((value) => Number(value) < 1, "must be a fraction below 1: 0.10 is 10 %")
    .refine((value) => /^\d+(\.\d{0,6})?$/.test(value), "must have at most six decimals")
    .default("0.10"),
  FINANCING_TERMS_MONTHS: list
    .pipe(z.array(wholeNumber(1, 600)).min(1, "must name at least one"))
    .default([36, 48, 60, 72]),
  FINANCING_MIN_DOWN_PAYMENT: decimal
    .refine((value) => Number(value) < 1, "must be a fraction: 0.20 is 20 %")
    .optional(),
  FINANCING_METHOD: oneOf("amortised", "flat").default("amortised"),
  FINANCING_OPENING_FEE: decimal
    .refine((value) => Number(value) < 1, "must be a fraction: 0.02 is 2 %")
    .optional(),
  FINANCING_TAX: decimal
    .refine((value) => Number(value) < 1, "must be a fraction: 0.16 is 16 %")
    .refine((value) => /^\d+(\.\d{0,6})?$/.test(value), "must have at most six decimals")
    .optional(),
  FINANCING_PLAN_TTL: duration.default(ms("7d")),
  DEALER_FILE: text.optional(),
  API_KEYS: list.pipe(z.array(z.string().min(16, "each key needs at least 16 characters"))).optional(),
  NGROK_AUTHTOKEN: text.optional(),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent").default("info"),
});
export type Environment = z.output<typeof Environment>;

function areProxies(names: string[]): boolean {
  try {
    proxyAddr.compile(names);
    return true;
  } catch {
    return false;
  }
}
