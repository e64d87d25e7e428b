import { setTimeout as sleep } from "node:timers/promises";
import { inventCustomers } from "../customers.ts";
import type { Stand } from "../stand.ts";
import { addUp, judge, type Verdict } from "./ledger.ts";
import { createPost } from "./post.ts";
import { followReplies } from "./replies.ts";

/** How a customer's ten messages come: the next burst once the last one is answered. */
const bursts = [1, 3, 1, 2, 3];
const messagesEach = bursts.reduce((sum, size) => sum + size, 0);
/** Twilio delivers every tenth message twice, both at once. */
const repeatEvery = 10;
const answerTimeoutMs = 30_000;
/** For what comes after the last answer that is waited for: answers given twice. */
const settleMs = 500;
/** Customers of {@link writeOnce} who write at a time, at most. */
const posters = 50;

export type CrowdResult = Verdict & {
  messages: number;
  /** From the first post to the last reply. */
  tookMs: number;
};

/** Many customers at once, in bursts, some messages delivered twice; judged at the fake Twilio's record. */
export async function runCrowd(stand: Stand, webUrl: string, customers: number): Promise<CrowdResult> {
  const { post, close } = createPost(stand, webUrl);
  const replies = followReplies(stand);
  const addresses = inventCustomers(customers);
  const startedAtMs = Date.now();
  let posted = 0;

  await Promise.all(
    addresses.map(async (from) => {
      let number = 0;
      for (const size of bursts) {
        for (let left = size; left > 0; left -= 1) {
          number += 1;
          posted += 1;
          await post({ from, number }, posted % repeatEvery === 0 ? 2 : 1);
        }
        await replies.waitFor(from, number, answerTimeoutMs);
      }
    }),
  );
  await sleep(settleMs, undefined, { signal: stand.signal });
  replies.stop();
  close();
  const all = addresses.map((address) => replies.of(address));
  const verdicts = all.map((ofCustomer) =>
    judge(
      messagesEach,
      ofCustomer.map(({ text }) => text),
    ),
  );
  const lastAtMs = Math.max(...all.flatMap((ofCustomer) => ofCustomer.map(({ atMs }) => atMs)));
  return { ...addUp(verdicts), messages: customers * messagesEach, tookMs: lastAtMs - startedAtMs };
}

export type Exchange = { postedAtMs: number; answeredAtMs: number | null };

/**
 * Each of many customers writes a single message: every one is a turn of its own.
 * @param everyMs between two posts; 0: as fast as they are taken
 */
export async function writeOnce(
  stand: Stand,
  webUrl: string,
  { customers, everyMs }: { customers: number; everyMs: number },
): Promise<Exchange[]> {
  const { post, close } = createPost(stand, webUrl);
  const replies = followReplies(stand);
  const startedMs = performance.now();
  const queue = inventCustomers(customers).entries();
  const exchanges: Exchange[] = [];

  const write = async () => {
    for (const [index, from] of queue) {
      const waitMs = startedMs + index * everyMs - performance.now();
      if (waitMs > 0) await sleep(waitMs, undefined, { signal: stand.signal });
      const exchange: Exchange = { postedAtMs: Date.now(), answeredAtMs: null };
      exchanges.push(exchange);
      await post({ from, number: 1 });
      void replies.waitFor(from, 1, answerTimeoutMs).then(() => {
        exchange.answeredAtMs = replies.of(from)[0]?.atMs ?? null;
        answered();
      });
    }
  };
  const { promise: allAnswered, resolve } = Promise.withResolvers<void>();
  let left = customers;
  const answered = () => {
    left -= 1;
    if (left === 0) resolve();
  };
  await Promise.all(Array.from({ length: posters }, write));
  await allAnswered;
  replies.stop();
  close();
  return exchanges;
}
