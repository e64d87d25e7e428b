import type { LimiterStore } from "../../../limits/store.ts";

type ThrottleDeps = {
  limiters: LimiterStore;
  /** Messages per second of one sender, by the channel; 0: as many as there are. */
  perSecond: { whatsapp: number; sms: number };
};

/**
 * Takes a place in the sender's present second, counted over all workers.
 * @returns milliseconds to wait, 0 where there was one
 */
export type Throttle = (sender: string, channel: "whatsapp" | "sms") => Promise<number>;

/**
 * The later a message comes in a full second the longer it waits, so that those who were refused do not all come back
 * in the next one. While the store is away each process counts by itself.
 */
export function createThrottle({ limiters, perSecond }: ThrottleDeps): Throttle {
  const open = (channel: "whatsapp" | "sms") =>
    limiters.limiter({ name: `send:${channel}`, points: perSecond[channel], durationS: 1 });
  const limits = { whatsapp: open("whatsapp"), sms: open("sms") };
  return async (sender, channel) => {
    if (perSecond[channel] === 0) return 0;
    const { allowed, used, endsInMs } = await limits[channel].consume(sender);
    const secondsAhead = Math.ceil(used / perSecond[channel]) - 2;
    return allowed ? 0 : endsInMs + Math.max(0, secondsAhead) * 1_000;
  };
}
