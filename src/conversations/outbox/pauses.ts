import type { ChannelName } from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";

/** How long a channel that cannot send is left alone before one message tries it again. */
const pauseMs = 60_000;
/** How long the others wait while one tries. */
const trialMs = 5_000;

/** Channels on which nothing can be sent until a person mends it, such as refused credentials. Per process. */
export type Pauses = {
  list(): ChannelName[];
  /** Milliseconds until the channel may be tried; 0 where it may be now. */
  leftMs(channel: ChannelName): number;
  /** Asked for each message before it goes out. @returns false where another one is trying the paused channel already */
  enter(channel: ChannelName): boolean;
  /** The channel cannot send. @returns true where it could until now: one outage, one alert */
  stop(channel: ChannelName): boolean;
  /** The channel has sent, or refused a message for its own sake. */
  resume(channel: ChannelName): void;
  /** A message has left the channel again without telling whether it can send. */
  leave(channel: ChannelName): void;
};

/** None at first; kept per process. */
export function createPauses({ clock }: { clock: Clock }): Pauses {
  const pauses = new Map<ChannelName, { untilMs: number; isTried: boolean }>();
  const leftMs = (channel: ChannelName) => {
    const pause = pauses.get(channel);
    if (!pause) return 0;
    const ms = Math.max(0, pause.untilMs - clock().getTime());
    return ms === 0 && pause.isTried ? trialMs : ms;
  };
  return {
    list: () => [...pauses.keys()].filter((channel) => leftMs(channel) > 0),
    leftMs,
    enter(channel) {
      if (leftMs(channel) > 0) return false;
      const pause = pauses.get(channel);
      if (pause) pause.isTried = true;
      return true;
    },
    stop(channel) {
      const wasOpen = !pauses.has(channel);
      pauses.set(channel, { untilMs: clock().getTime() + pauseMs, isTried: false });
      return wasOpen;
    },
    resume(channel) {
      pauses.delete(channel);
    },
    leave(channel) {
      const pause = pauses.get(channel);
      if (pause) pause.isTried = false;
    },
  };
}
