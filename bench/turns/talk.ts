import { setTimeout as sleep } from "node:timers/promises";
import { postSigned, whatsappMessage } from "../../test/support/fake-twilio/post.ts";
import { signedUrl } from "../seller.ts";
import type { Stand } from "../stand.ts";

/** A customer's message and the first reply to it, in milliseconds since the epoch; null: none came in time. */
export type Exchange = { postedAtMs: number; answeredAtMs: number | null };

type Talk = {
  webUrl: string;
  /** Each writes once. */
  customers: string[];
  /** Between two posts; 0: as fast as they are taken. */
  everyMs: number;
};

/** Posts at a time, at most. */
const posters = 25;
const answerTimeoutMs = 30_000;
/** One search of the stock: the model asks for a tool, then answers from its result. */
export const modelCallsPerTurn = 2;
const text = "Hola, busco un Versa de menos de 300 mil";

/** Lets customers write through signed webhooks, and waits for the replies at the fake Twilio. */
export async function talk(stand: Stand, { webUrl, customers, everyMs }: Talk): Promise<Exchange[]> {
  const { sent } = stand.twilio;
  const before = sent.length;
  const postedAtMs = new Map<string, number>();
  const startedMs = performance.now();
  const queue = customers.entries();

  const post = async () => {
    for (const [index, from] of queue) {
      const waitMs = startedMs + index * everyMs - performance.now();
      if (waitMs > 0) await sleep(waitMs, undefined, { signal: stand.signal });
      postedAtMs.set(from, Date.now());
      await postMessage(webUrl, stand.twilio.authToken, from);
    }
  };
  await Promise.all(Array.from({ length: posters }, post));

  const answeredAtMs = new Map<string, number>();
  let seen = before;
  const collect = () => {
    for (const { to, at } of sent.slice(seen))
      if (postedAtMs.has(to) && !answeredAtMs.has(to)) answeredAtMs.set(to, at.getTime());
    seen = sent.length;
    return customers.length - answeredAtMs.size;
  };
  const deadlineMs = performance.now() + answerTimeoutMs;
  for (let missing = collect(); missing > 0 && performance.now() < deadlineMs; missing = collect())
    await stand.twilio.waitForSent(seen + missing, deadlineMs - performance.now()).catch(() => undefined);
  if (answeredAtMs.size < customers.length)
    stand.note(
      `${customers.length - answeredAtMs.size} of ${customers.length} messages had no reply in time.`,
    );
  return customers.map((address) => ({
    postedAtMs: postedAtMs.get(address) ?? 0,
    answeredAtMs: answeredAtMs.get(address) ?? null,
  }));
}

async function postMessage(webUrl: string, authToken: string, from: string): Promise<void> {
  const params = whatsappMessage({ From: from, WaId: from.replace(/\D/g, ""), Body: text });
  const answer = await postSigned(`${webUrl}/webhook/twilio`, authToken, params, { signedUrl });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`a webhook was answered with ${answer.status}`);
}
