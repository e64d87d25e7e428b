import { createBatches } from "../../../batches.ts";
import type { LimiterStore } from "../../../limits/store.ts";

type ThrottleDeps = {
  limiters: LimiterStore;
  /** Messages per second of one sender, by the channel, whole or from 0.1 to below 1; 0: as many as there are. */
  perSecond: { whatsapp: number; sms: number };
};

/**
 * Takes a place in the sender's present second (or seconds, where it is less than one in each), counted over all workers.
 * @returns milliseconds to wait, 0 where there was one
 */
export type Throttle = (sender: string, channel: "whatsapp" | "sms") => Promise<number>;

/** While the store is away each process counts by itself. */
export function createThrottle({ limiters, perSecond }: ThrottleDeps): Throttle {
  const throttles = { whatsapp: open("whatsapp"), sms: open("sms") };
  return (sender, channel) => (perSecond[channel] === 0 ? Promise.resolve(0) : throttles[channel](sender));

  function open(channel: "whatsapp" | "sms") {
    const window = toWindow(perSecond[channel]);
    const limiter = limiters.limiter({ name: `send:${channel}`, ...window });
    return createBatches(async (senders: string[]): Promise<number[]> => {
      const waits = new Map<string, number[]>();
      await Promise.all(
        [...new Set(senders)].map(async (sender) => {
          const count = senders.filter((one) => one === sender).length;
          const { used, endsInMs } = await limiter.consume(sender, count);
          const places = Array.from({ length: count }, (_, index) => used - count + index);
          waits.set(
            sender,
            places.map((place) => waitOf(place, window, endsInMs)),
          );
        }),
      );
      return senders.map((sender) => waits.get(sender)?.shift() ?? 0);
    });
  }
}

type Window = { points: number; durationS: number };

/** 0.33 is meant as one in 3 seconds, 0.14 as one in 7: two decimals of a third are no reason to wait for a fourth. */
function toWindow(perSecond: number): Window {
  if (perSecond === 0 || perSecond >= 1) return { points: perSecond, durationS: 1 };
  return { points: 1, durationS: Math.ceil(1 / (perSecond + 0.005)) };
}

/** Who finds the second full waits the longer the more came before, so that not all come back in the next one. */
function waitOf(place: number, { points, durationS }: Window, endsInMs: number): number {
  if (place < points) return 0;
  return endsInMs + Math.floor((place - points) / points) * durationS * 1_000;
}
