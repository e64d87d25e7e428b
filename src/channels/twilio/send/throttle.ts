import { createBatches } from "../../../batches.ts";
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

/** While the store is away each process counts by itself. */
export function createThrottle({ limiters, perSecond }: ThrottleDeps): Throttle {
  const throttles = { whatsapp: open("whatsapp"), sms: open("sms") };
  return (sender, channel) => (perSecond[channel] === 0 ? Promise.resolve(0) : throttles[channel](sender));

  function open(channel: "whatsapp" | "sms") {
    const limiter = limiters.limiter({ name: `send:${channel}`, points: perSecond[channel], durationS: 1 });
    return createBatches(async (senders: string[]): Promise<number[]> => {
      const waits = new Map<string, number[]>();
      await Promise.all(
        [...new Set(senders)].map(async (sender) => {
          const count = senders.filter((one) => one === sender).length;
          const { used, endsInMs } = await limiter.consume(sender, count);
          const places = Array.from({ length: count }, (_, index) => used - count + index);
          waits.set(
            sender,
            places.map((place) => waitOf(place, perSecond[channel], endsInMs)),
          );
        }),
      );
      return senders.map((sender) => waits.get(sender)?.shift() ?? 0);
    });
  }
}

/** Who finds the second full waits the longer the more came before, so that not all come back in the next one. */
function waitOf(place: number, perSecond: number, endsInMs: number): number {
  if (place < perSecond) return 0;
  return endsInMs + Math.floor((place - perSecond) / perSecond) * 1_000;
}
