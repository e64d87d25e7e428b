import { setTimeout as sleep } from "node:timers/promises";
import { type FakeMessage, toCallback } from "./json.ts";
import { postSigned } from "./post.ts";

/** How the fake reports on messages by itself. */
export type Reporting = {
  /** Where to post instead of the message's StatusCallback, whose URL is signed all the same; asked for each post. */
  postTo?: () => string;
  /** States in the order of posting, default queued, sent, delivered: put them in disorder, or twice, here. */
  statuses?: string[];
  /** Milliseconds before each post. */
  delayMs?: number;
  /** All are posted at once, so that they overtake each other, and the answer that accepts the message. */
  atOnce?: true;
};

const ranks = ["accepted", "queued", "sending", "sent", "delivered", "read"];

/** Posts the signed status callbacks of one account's messages, as Twilio does: none is posted a second time. */
export function createReporter({ accountSid, authToken }: { accountSid: string; authToken: string }) {
  const running = new Set<Promise<void>>();
  let stopped = false;

  return {
    post,

    /** Reports on a message by itself, from now on. */
    start(message: FakeMessage, reporting: Reporting, clock: () => Date): void {
      const run = reportAll(message, reporting, clock).finally(() => running.delete(run));
      running.add(run);
    },

    async stop(): Promise<void> {
      stopped = true;
      await Promise.all(running);
    },
  };

  /** @returns the answer; null for a message without callback */
  async function post(message: FakeMessage, status: string, postTo?: string): Promise<Response | null> {
    if (!message.statusCallback) return null;
    const params = toCallback({ ...message, status }, accountSid);
    return postSigned(postTo ?? message.statusCallback, authToken, params, {
      signedUrl: message.statusCallback,
    });
  }

  async function reportAll(message: FakeMessage, reporting: Reporting, clock: () => Date): Promise<void> {
    const posts: Promise<unknown>[] = [];
    for (const status of reporting.statuses ?? ["queued", "sent", "delivered"]) {
      await sleep(reporting.delayMs ?? 0);
      if (stopped) break;
      moveOn(message, status, clock);
      // Whoever does not hear it has missed it.
      const heard = post(message, status, reporting.postTo?.()).then(
        (response) => response?.arrayBuffer(),
        () => undefined,
      );
      posts.push(heard);
      if (!reporting.atOnce) await heard;
    }
    await Promise.all(posts);
  }
}

/** What Twilio itself knows of the message only rises, in whatever order it tells. */
function moveOn(message: FakeMessage, status: string, clock: () => Date): void {
  if (ranks.indexOf(status) >= ranks.indexOf("sent")) message.sentAt ??= clock();
  if (ranks.indexOf(status) < 0 || ranks.indexOf(status) > ranks.indexOf(message.status)) {
    message.status = status;
  }
}
