import { relative, resolve } from "node:path";
import type { Config } from "../config.ts";

/** What a person reads after `npm start`: which parts run on which default, the URL, two things to try. */
export function describeStart(config: Config, dealer: string, url: string | null): string {
  const { database, redisUrl, twilio, models, http } = config;
  const chain = [
    ...models.providers.map(({ name, model }) => `${name} (${model})`),
    ...(models.offline ? ["offline model"] : []),
  ];
  const rows = [
    ["dealer", `${dealer}, from ${relative(".", config.dealerFile)} (DEALER_FILE)`],
    ["role", config.role],
    ["database", describeDatabase(database)],
    ["queue", redisUrl === null ? "BullMQ on Postgres (REDIS_URL)" : "BullMQ on Redis"],
    [
      "model",
      `${chain.join(", then ")}${models.providers.length === 0 ? " (OPENAI_API_KEY, LLM_PROVIDERS)" : ""}`,
    ],
    ...describeLimits(config),
    ["Twilio", describeTwilio(twilio)],
    ...describeWhatsApp(twilio),
    [
      "API keys",
      http.apiKeys.length > 0
        ? `${http.apiKeys.length} (API_KEYS)`
        : "none: the API is open in development (API_KEYS)",
    ],
  ];
  const lines = rows.map(([name = "", value]) => `  ${name.padEnd(9)} ${value}`);
  return `\nSeller is ready${url ? ` at ${url}` : ""}\n\n${lines.join("\n")}\n${url ? thingsToTry(config, url) : ""}\nCtrl-C stops it.\n`;
}

/** Where the data is, without user and password; a command that has its own folder of data talks to nobody's server. */
export function describeDatabase({ url, dataDir }: Config["database"]): string {
  if (url === null) return `embedded Postgres under ${resolve(dataDir)} (DATA_DIR, DATABASE_URL)`;
  const { host, pathname } = new URL(url);
  return `Postgres at ${host}${pathname} (DATABASE_URL)`;
}

function describeTwilio({ live, authToken, accountSid }: Config["twilio"]): string {
  if (live) return "messages are sent through your account";
  const token =
    accountSid === null && authToken !== "development"
      ? "the TWILIO_AUTH_TOKEN given"
      : `the development token «${authToken}»`;
  return `recorded, not sent (npm run simulate and GET /api/conversations/ID/messages show them); webhooks are signed with ${token} (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN)`;
}

/** Only what was set away from its default. */
function describeWhatsApp({ content, typingIndicator, template }: Config["twilio"]): string[][] {
  const parts = [
    ...(content ? ["lists and buttons to tap (TWILIO_CONTENT)"] : []),
    ...(typingIndicator ? [] : ["no typing indicator (TYPING_INDICATOR)"]),
    ...(template ? ["a template after 24 hours (WHATSAPP_TEMPLATE_SID)"] : []),
  ];
  return parts.length > 0 ? [["WhatsApp", parts.join("; ")]] : [];
}

/** Nothing where the model costs nothing: no limit is in force then. */
function describeLimits({ models, limits }: Config): string[][] {
  if (models.providers.length === 0) return [];
  const amount = new Intl.NumberFormat("en-US");
  const { messagesPerMinute, turnsPerDay, tokensPerDay, botTokensPerDay } = limits;
  const parts = (
    [
      [messagesPerMinute, "messages a minute"],
      [turnsPerDay, "turns a day"],
      [tokensPerDay, "tokens a day for each customer"],
      [botTokensPerDay, "tokens a day for all"],
    ] as const
  ).map(([most, what]) => `${most === 0 ? "any number of" : amount.format(most)} ${what}`);
  return [["limits", `${parts.join(", ")} (LIMIT_…)`]];
}

function thingsToTry({ http, twilio, database }: Config, url: string): string {
  // Another terminal knows the port only where .env says it.
  const elsewhere = new URL(url).port === "3000" ? "" : ` --url ${url}`;
  const simulate = twilio.live ? "" : `\n  npm run simulate -- "hola"${elsewhere}`;
  const isOwnFolder = database.url === null && resolve(database.dataDir) !== resolve(".data");
  const data = isOwnFolder ? `DATA_DIR=${database.dataDir} ` : "";
  const key = http.apiKeys.length > 0 ? ` -H 'authorization: Bearer YOUR_KEY'` : "";
  return `
Try, in another terminal:
  curl -s ${url}/seller/bot${key} -H 'content-type: application/json' -d '{"msg":"Hola, busco un Versa de menos de 250 mil","user_id":"yo"}'
  ${data}npm run chat${simulate}
`;
}
