import type { Logger } from "pino";
import type { Channel } from "../channel.ts";
import { composeSms } from "./send/compose.ts";

/**
 * Stands in for Twilio where no account is configured: nothing leaves the machine, the message counts as delivered and
 * stays readable in its conversation, where `npm run simulate` finds it.
 */
export function createRecordingChannel({ log }: { log: Pick<Logger, "info"> }): Channel {
  return {
    partWaitMs: 0,
    findObstacle: () => null,
    compose: composeSms,

    async send({ id, conversationId, text }) {
      log.info(
        { conversationId, messageId: id, characters: text.length },
        "would have been sent: no Twilio account is configured",
      );
      // The same message has the same id however often it is tried.
      return { kind: "accepted", providerId: `SMdev${id}`, status: "delivered" };
    },

    async find() {
      return { kind: "absent" };
    },
  };
}
