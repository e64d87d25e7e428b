import type { Logger } from "pino";
import { type ChannelName, expired, outsideWindow, type SendOutcome } from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";
import { showReason } from "../../telemetry/redact.ts";

/** A sender that is held to its rate now and then is no outage to be told each time. */
const tellEveryMs = 60_000;

/** What keeps a channel from sending, said in the log when it begins and when it is over. Per process. */
export type Troubles = ReturnType<typeof createTroubles>;

/** Nothing is wrong with any channel at first. */
export function createTroubles({ clock, logger }: { clock: Clock; logger: Pick<Logger, "info" | "warn"> }) {
  /** The code that was last told of a channel; null: nothing is wrong with it now. */
  const told = new Map<ChannelName, { code: string | null; atMs: number }>();

  return {
    /** Takes down what became of an attempt. The codes and reasons are the provider's or our own, never a customer's. */
    note(channel: ChannelName, outcome: SendOutcome): void {
      const last = told.get(channel);
      const atMs = clock().getTime();
      if (outcome.kind === "retry" || outcome.kind === "stopped") {
        const { code, reason } = outcome;
        if (last?.code === code || (last && atMs - last.atMs < tellEveryMs)) return;
        told.set(channel, { code, atMs });
        logger.warn({ channel, ...showReason({ code, reason }) }, "messages cannot be sent");
      } else if (last && last.code !== null && hasAnswered(outcome)) {
        told.set(channel, { ...last, code: null });
        logger.info({ channel }, "messages are sent again");
      }
    },
  };
}

/** Whether the provider has answered, be it to refuse a message for its own sake. */
export function hasAnswered(outcome: SendOutcome): boolean {
  if (outcome.kind === "failed") return outcome.code !== expired;
  if (outcome.kind === "waiting") return outcome.code !== outsideWindow;
  return outcome.kind === "accepted" || outcome.kind === "opted_out";
}
