import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { createBatches } from "../batches.ts";
import type { ChannelName } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { Consent } from "../customers/consent.ts";
import type { Identities } from "../customers/identity.ts";
import { applyConsent, storeOptOutAlerts } from "../customers/opt-out.ts";
import type { Wake } from "../queue/queue.ts";
import type { Alerts } from "./alerts.ts";
import type { Referral } from "./inbox/referral.ts";
import { needsTurn, type Stored, storeMessages } from "./inbox/store-messages.ts";
import type { Attachments } from "./message.ts";

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
  logger: Pick<Logger, "info">;
  wake: Wake;
  /** How long a burst of texts is gathered on a channel before its turn. */
  gatherMs(channel: ChannelName): number;
  clock: Clock;
};

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
  return {
    receive: createBatches(
      async (messages: IncomingMessage[]) => {
        const stored = new Map<IncomingMessage, Stored>();
        for (const group of splitByConsent(messages)) {
          const rows = await store(group);
          for (const [index, message] of group.entries()) {
            const row = rows[index];
            if (row) stored.set(message, row);
          }
        }
        wakeAll(stored);
        await report(
          [...stored].flatMap(([{ consent }, row]) => (row.optedOut && needsTurn(consent) ? [row] : [])),
        );
        return messages.flatMap((message) => stored.get(message) ?? []);
      },
      { laneOf: ({ channel, address }) => `${channel} ${address}` },
    ),
  };

  /** A word of consent and its effect are one transaction, so that a crash loses neither; a repeat has no effect. */
  async function store(messages: IncomingMessage[]): Promise<Stored[]> {
    const now = deps.clock();
    const consent = messages.find(changesConsent)?.consent;
    if (!consent) return storeMessages(deps.source, messages, now);
    const changed: string[] = [];
    const rows = await deps.source.transaction(async (manager) => {
      const stored = await storeMessages(manager, messages, now);
      for (const { conversationId, messageId } of stored) {
        if (messageId === null) continue;
        if (await applyConsent(manager, { conversationId, messageId, consent }, now))
          changed.push(conversationId);
      }
      return stored;
    });
    for (const conversationId of changed)
      deps.logger.info({ conversationId }, consent.kind === "stop" ? "opted out" : "opted in");
    return rows;
  }

  /** Also what is only repeated is reported, so that a delivery again makes up for a process that was killed here. */
  async function report(rows: Stored[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map(({ conversationId }) => conversationId);
    for (const conversationId of await storeOptOutAlerts(deps.source, ids, deps.clock()))
      deps.alerts.announce({ kind: "wrote_after_opt_out", conversationId, detail: {} });
  }

  /** Not awaited: the messages are durable, and the callers' answers must not wait for the queue. */
  function wakeAll(stored: Map<IncomingMessage, Stored>): void {
    const idsByDelay = new Map<number, Set<string>>();
    for (const [{ channel }, { conversationId }] of stored) {
      const delayMs = deps.gatherMs(channel);
      const ids = idsByDelay.get(delayMs) ?? new Set();
      idsByDelay.set(delayMs, ids.add(conversationId));
    }
    for (const [delayMs, ids] of idsByDelay) void deps.wake([...ids], delayMs);
  }
}

/**
 * What is stored in one statement each. Messages of an address that says STOP or START come alone, in their order:
 * what it wrote before counts otherwise than what it wrote after. They come first: where the others have to be stored
 * one by one after all, they are repeats, which for them changes nothing.
 */
function splitByConsent(messages: IncomingMessage[]): IncomingMessage[][] {
  const saying = new Set(messages.filter(changesConsent).map(({ address }) => address));
  if (saying.size === 0) return [messages];
  const together = messages.filter(({ address }) => !saying.has(address));
  const alone = messages.filter(({ address }) => saying.has(address)).map((message) => [message]);
  return together.length > 0 ? [...alone, together] : alone;
}

function changesConsent({ consent }: IncomingMessage): boolean {
  return consent !== null && consent.kind !== "help";
}
