import { query, type Running, type Stand } from "./stand.ts";

/** What Twilio believes it calls; nothing is ever sent there. */
const publicUrl = "https://seller.example";
/** The URL that webhooks are signed for. */
export const signedUrl = `${publicUrl}/webhook/twilio`;
/** As in real use, and long beside what the bot itself takes: figures from post to reply are less this delay. */
export const turnDelayMs = 700;
/** Turns at a time in one worker process. */
export const workerConcurrency = 50;

export type SellerOptions = {
  databaseUrl: string;
  redisUrl: string | null;
  model?: FakeModel;
  /** Default: as in real use. */
  turnDelayMs?: number;
  /** Megabytes that the heap may take; default: as much as Node gives it, which on a large machine tells nothing. */
  heapMb?: number;
};
export type FakeModel = { url: string; key: string; model: string };

/** Starts our web role; `told` is its URL. */
export function startWeb(stand: Stand, options: SellerOptions): Promise<Running> {
  const env = { ...environment(stand, options), ROLE: "web" };
  return stand.start("src/main.ts", { env, ready: /Seller is ready at (\S+)/ });
}

/** Starts our worker role with the fake model. */
export function startWorker(stand: Stand, options: SellerOptions): Promise<Running> {
  const env = { ...environment(stand, options), ROLE: "worker" };
  return stand.start("src/main.ts", { env, ready: /Seller is ready/ });
}

function environment(
  { twilio }: Stand,
  { databaseUrl, redisUrl, model, turnDelayMs: delayMs = turnDelayMs, heapMb }: SellerOptions,
): Record<string, string> {
  return {
    NODE_ENV: "development",
    LOG_LEVEL: "warn",
    DATABASE_URL: databaseUrl,
    ...(redisUrl && { REDIS_URL: redisUrl }),
    HOST: "127.0.0.1",
    PORT: "0",
    PUBLIC_URL: publicUrl,
    ...twilio.env,
    // Its own speed is asked for here, not what Twilio gives a sender.
    WHATSAPP_MESSAGES_PER_SECOND: "10000",
    ...(heapMb && { NODE_OPTIONS: `--max-old-space-size=${heapMb}` }),
    TURN_DELAY_MS: String(delayMs),
    WORKER_CONCURRENCY: String(workerConcurrency),
    ...(model && { OPENAI_API_KEY: model.key, OPENAI_BASE_URL: model.url, OPENAI_MODEL: model.model }),
  };
}

/** An answer that the guard refuses is asked for twice, and another model answers then: what was measured is no turn's. */
export async function noteRefused({ note }: Stand, databaseUrl: string, setting: string): Promise<void> {
  const [counts] = await query<{ turns: number; refused: number }>(
    databaseUrl,
    `SELECT count(*)::int AS turns,
       count(*) FILTER (WHERE trace @> '[{"kind": "guard", "verdict": "refused"}]')::int AS refused
     FROM turn`,
  );
  if (counts?.refused)
    note(`${setting}: in ${counts.refused} of ${counts.turns} turns the guard refused an answer.`);
}
