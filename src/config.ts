import { join } from "node:path";
import { type EmbeddingsConfig, readEmbeddings } from "./config/embeddings.ts";
import { Environment } from "./config/environment.ts";
import { type ProviderConfig, readChain } from "./config/providers.ts";
import { readTemplate } from "./config/sending.ts";
import { readWebSearch, type WebSearchConfig } from "./config/web-search.ts";
import { AppError, type InputProblem } from "./errors.ts";

/** The token that signs and verifies webhooks where no Twilio account is configured. Known to all: for development. */
export const developmentToken = "development";

/** As it comes, of the fictitious dealer of the samples; absolute, whatever the working folder. */
const ownDealerFile = join(import.meta.dirname, "..", "data", "dealer.yaml");

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
  const { embeddings, problems: embeddingsProblems } = readEmbeddings(values);
  const { webSearch, problems: webSearchProblems } = readWebSearch(values);
  const further = [...chainProblems, ...embeddingsProblems, ...webSearchProblems, ...findMissing(values)];
  // A variable that cannot be read was left out above, and would be called missing here.
  problems.push(...further.filter(({ field }) => !problems.some((known) => known.field === field)));
  if (problems.length > 0) throw new InvalidConfig(problems);
  return buildConfig(values, { providers, offline, embeddings, webSearch });
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

type Services = {
  providers: ProviderConfig[];
  offline: boolean;
  embeddings: EmbeddingsConfig | null;
  webSearch: WebSearchConfig | null;
};

function buildConfig(values: Environment, { providers, offline, embeddings, webSearch }: Services) {
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
    models: {
      providers,
      offline,
      timeoutMs: values.MODEL_TIMEOUT_MS,
      maxOutputTokens: values.MODEL_MAX_OUTPUT_TOKENS,
      /** By the model's name; a model that is not among them costs nobody knows what. */
      prices: values.MODEL_PRICES ?? {},
    },
    /** Null: documents are searched by words and spelling alone. */
    embeddings,
    /** Null: the web is not searched. */
    webSearch,
    turns: {
      delayMs: values.TURN_DELAY_MS,
      timeoutMs: values.TURN_TIMEOUT_MS,
      concurrency: values.WORKER_CONCURRENCY,
    },
    sessionTtlMs: values.SESSION_TTL,
    contextTokens: values.CONTEXT_TOKENS,
    /** A zero-shot model that says what customers want; null: the local classifier alone. */
    intents: values.INTENT_MODEL
      ? {
          model: values.INTENT_MODEL,
          url: values.INTENT_URL.replace(/\/+$/, ""),
          apiKey: values.HUGGINGFACE_API_KEY ?? null,
        }
      : null,
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
      /** How interest is charged, see docs/financing.md. */
      method: values.FINANCING_METHOD,
      /** Decimal fraction in text: never a binary float. */
      annualRate: values.FINANCING_ANNUAL_RATE,
      termsMonths: [...new Set(values.FINANCING_TERMS_MONTHS)].sort((a, b) => a - b),
      /** Share of the price, decimal fraction in text; null: none demanded. */
      minDownPayment: values.FINANCING_MIN_DOWN_PAYMENT ?? null,
      /** Share of the amount financed, decimal fraction in text; null: none. */
      openingFee: values.FINANCING_OPENING_FEE ?? null,
      /** On interest and opening fee, decimal fraction in text; null: none. */
      tax: values.FINANCING_TAX ?? null,
      planTtlMs: values.FINANCING_PLAN_TTL,
    },
    /** YAML: who the bot speaks for, and how. */
    dealerFile: values.DEALER_FILE ?? ownDealerFile,
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
    /** False: outgoing messages are recorded, not sent. */
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
