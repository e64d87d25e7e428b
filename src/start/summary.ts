import type { Config } from "../config.ts";

/** What a person reads after `npm start`: which parts run on which default, the URL, two things to try. */
export function describeStart(config: Config, url: string | null): string {
  const { database, redisUrl, twilio, models, http, branchesFile } = config;
  const chain = [
    ...models.providers.map(({ name, model }) => `${name} (${model})`),
    ...(models.offline ? ["offline model"] : []),
  ];
  const rows = [
    ["role", config.role],
    [
      "database",
      database.url === null
        ? `embedded Postgres under ${database.dataDir}/ (DATABASE_URL)`
        : "Postgres of DATABASE_URL",
    ],
    ["queue", redisUrl === null ? "BullMQ on Postgres (REDIS_URL)" : "BullMQ on Redis"],
    [
      "model",
      `${chain.join(", then ")}${models.providers.length === 0 ? " (OPENAI_API_KEY, LLM_PROVIDERS)" : ""}`,
    ],
    ["Twilio", describeTwilio(twilio)],
    ["branches", branchesFile === null ? "none (BRANCHES_FILE)" : `those of ${branchesFile} (BRANCHES_FILE)`],
    [
      "API keys",
      http.apiKeys.length > 0
        ? `${http.apiKeys.length} (API_KEYS)`
        : "none: the API is open in development (API_KEYS)",
    ],
  ];
  const lines = rows.map(([name = "", value]) => `  ${name.padEnd(9)} ${value}`);
  return `\nSeller is ready${url ? ` at ${url}` : ""}\n\n${lines.join("\n")}\n${url ? thingsToTry(url, http.apiKeys.length > 0) : ""}\nCtrl-C stops it.\n`;
}

function describeTwilio({ live, authToken, accountSid }: Config["twilio"]): string {
  if (live) return "messages are sent through your account";
  const token =
    accountSid === null && authToken !== "development"
      ? "the TWILIO_AUTH_TOKEN given"
      : `the development token «${authToken}»`;
  return `recorded and shown, not sent; webhooks are signed with ${token} (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN)`;
}

function thingsToTry(url: string, keyNeeded: boolean): string {
  const key = keyNeeded ? ` -H 'authorization: Bearer YOUR_KEY'` : "";
  return `
Try, in another terminal:
  curl -s ${url}/seller/bot${key} -H 'content-type: application/json' -d '{"msg":"Hola, busco un Versa de menos de 250 mil","user_id":"yo"}'
  npm run chat
`;
}
