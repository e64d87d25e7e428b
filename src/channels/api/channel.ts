import type { Channel } from "../channel.ts";

/**
 * The channel of callers that wait for the answer or read it from the history: nothing leaves by it, so a message is
 * delivered as soon as it is stored.
 */
export const waitingChannel: Channel = {
  partWaitMs: 0,
  findObstacle: () => null,
  compose: ({ text }) => [{ text, enclosure: null }],
  send: async () => ({ kind: "accepted", providerId: null, status: "delivered" }),
  find: async () => ({ kind: "absent" }),
};
