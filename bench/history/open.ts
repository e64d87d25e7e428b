import { randomUUID } from "node:crypto";
import { pino } from "pino";
import type { Model } from "../../src/agent/models/model.ts";
import { compose, type Seller } from "../../src/compose.ts";
import { parseConfig } from "../../src/config.ts";
import type { Stand } from "../stand.ts";

/** Nobody who takes a minute for each message is taken for a machine. */
const minuteMs = 60_000;

/** A seller in this process whose turns are run by hand, each a minute after the one before. */
export type HandSeller = {
  seller: Seller;
  /** Takes a message in. @returns its conversation */
  receive(address: string, text: string): Promise<string>;
  /** Runs the turn that waits, with what it leaves for the background. @returns milliseconds of the turn alone */
  attend(conversationId: string): Promise<number>;
};

export async function openSeller(
  stand: Stand,
  databaseUrl: string,
  redisUrl: string | null,
  model: Model,
): Promise<HandSeller> {
  let nowMs = Date.now();
  const config = parseConfig({
    DATABASE_URL: databaseUrl,
    ...(redisUrl && { REDIS_URL: redisUrl }),
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "silent",
    // Who is over a limit is answered by another model than the one that is counted.
    LIMIT_TURNS_PER_DAY: "0",
    LIMIT_TOKENS_PER_DAY: "0",
    LIMIT_BOT_TOKENS_PER_DAY: "0",
  });
  const clock = () => new Date(nowMs);
  const seller = await compose(config, { model, clock, logger: pino({ level: "silent" }) });
  stand.closers.add(seller.close);
  return {
    seller,
    async receive(address, text) {
      const { conversationId } = await seller.inbox.receive({
        channel: "whatsapp",
        address,
        businessAddress: "whatsapp:+14155238886",
        profileName: null,
        identities: {},
        referral: null,
        text,
        attachments: null,
        providerId: randomUUID(),
        consent: null,
      });
      return conversationId;
    },
    async attend(conversationId) {
      const startedMs = performance.now();
      await seller.attend(conversationId, AbortSignal.timeout(30_000));
      const tookMs = performance.now() - startedMs;
      await seller.summariser.settle();
      nowMs += minuteMs;
      return tookMs;
    },
  };
}
