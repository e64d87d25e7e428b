import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { ChannelName } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { Consent } from "../customers/consent.ts";
import type { Identities } from "../customers/identity.ts";
import { applyConsent } from "../customers/opt-out.ts";
import type { Wake } from "../queue/queue.ts";
import type { Alerts } from "./alerts.ts";
import type { Attachments } from "./message.ts";
import type { Referral } from "./referral.ts";
import { type Stored, storeMessages } from "./store-messages.ts";

/** A customer's message as a channel hands it in. */
export type IncomingMessage = {
  channel: ChannelName;
  /** The customer's address as the channel writes it, up to 160 characters. */
  address: string;
  businessAddress: string | null;
  profileName: string | null;
  /** By which else the customer is known; empty where the channel tells nothing. */
  identities: Identities;
  /** The advertisement that the customer came by with this message. */
  referral: Referral | null;
  text: string;
  attachments: Attachments | null;
  /** The provider's id of the message: the same id again is the same message. */
  providerId: string;
  /** What the text says about being written to, where it is such a word. */
  consent: Consent | null;
};

type Received = Pick<Stored, "conversationId" | "messageId">;

type InboxDeps = {
  source: DataSource;
  alerts: Pick<Alerts, "announce">;
  wake: Wake;
  /** How long a burst of texts is gathered on a channel before its turn. */
  gatherMs(channel: ChannelName): number;
  clock: Clock;
};

type Waiting = { message: IncomingMessage; resolve(received: Received): void; reject(error: unknown): void };

/** How long a batch waits for the one before it. */
const longestWaitMs = 1_000;

/** The door that every customer's message comes in by. */
export type Inbox = {
  /** Stores the message (a repeat of `providerId` is a no-op) and wakes its conversation. Durable once resolved. */
  receive(message: IncomingMessage): Promise<Received>;
};

/**
 * All messages that arrive in one tick, or while the batch before is being stored, share one statement and one wake:
 * see design, «The way of one message». Only who says STOP or START among them is stored message by message.
 */
export function createInbox(deps: InboxDeps): Inbox {
  let waiting: Waiting[] = [];
  /** The batch that is being stored: the next one waits for it, so that ids rise in the order of receiving. */
  let storing: Promise<void> = Promise.resolve();

  return {
    receive(message) {
      return new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject });
        if (waiting.length === 1) setImmediate(() => void flush());
      });
    },
  };

  async function flush(): Promise<void> {
    // A connection that hangs must not hold up those that do not.
    await Promise.race([storing, sleep(longestWaitMs, undefined, { ref: false })]);
    const { together, alone } = splitByConsent(waiting);
    waiting = [];
    storing = storeAll(together, alone);
  }

  async function storeAll(together: Waiting[], alone: Waiting[]): Promise<void> {
    if (together.length > 0) await storeBatch(together);
    for (const one of alone) await storeBatch([one]);
  }

  async function storeBatch(batch: Waiting[]): Promise<void> {
    try {
      const rows = await store(batch.map(({ message }) => message));
      wakeAll(batch, rows);
      for (const { conversationId } of rows.filter(({ alerted }) => alerted))
        deps.alerts.announce({ kind: "wrote_after_opt_out", conversationId, detail: {} });
      for (const [index, { resolve, reject }] of batch.entries()) {
        const row = rows[index];
        if (row) resolve(row);
        else reject(new Error("the inbox statement left out a message"));
      }
    } catch (error) {
      // What is wrong with one message must not refuse those that came in the same tick.
      if (batch.length > 1 && isDataError(error)) for (const one of batch) await storeBatch([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  /** A word of consent and its effect are one transaction, so that a crash loses neither; a repeat has no effect. */
  function store(messages: IncomingMessage[]): Promise<Stored[]> {
    const now = deps.clock();
    const consent = messages.find(changesConsent)?.consent;
    if (!consent) return storeMessages(deps.source, messages, now);
    return deps.source.transaction(async (manager) => {
      const rows = await storeMessages(manager, messages, now);
      for (const { conversationId, messageId } of rows)
        if (messageId !== null) await applyConsent(manager, { conversationId, messageId, consent }, now);
      return rows;
    });
  }

  /** Not awaited: the messages are durable, and the callers' answers must not wait for the queue. */
  function wakeAll(batch: Waiting[], rows: Received[]): void {
    const idsByDelay = new Map<number, Set<string>>();
    for (const [index, { message }] of batch.entries()) {
      const delayMs = deps.gatherMs(message.channel);
      const ids = idsByDelay.get(delayMs) ?? new Set();
      const conversationId = rows[index]?.conversationId;
      if (conversationId) idsByDelay.set(delayMs, ids.add(conversationId));
    }
    for (const [delayMs, ids] of idsByDelay) void deps.wake([...ids], delayMs);
  }
}

/** Those of an address that says STOP or START come alone, in their order: what it says before counts otherwise. */
function splitByConsent(batch: Waiting[]): { together: Waiting[]; alone: Waiting[] } {
  const saying = new Set(
    batch.filter(({ message }) => changesConsent(message)).map(({ message }) => message.address),
  );
  if (saying.size === 0) return { together: batch, alone: [] };
  const { together = [], alone = [] } = Object.groupBy(batch, ({ message }) =>
    saying.has(message.address) ? "alone" : "together",
  );
  return { together, alone };
}

function changesConsent({ consent }: IncomingMessage): boolean {
  return consent !== null && consent.kind !== "help";
}

/** SQLSTATE classes 22 (data), 23 (constraint) and 54 (too large): the fault is in a value, not in the database. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(22|23|54)/.test(String(error.code));
}
