import type { Outgoing } from "../../src/channels/channel.ts";

/** A first attempt at a text to a WhatsApp customer who has just written; there is time enough for it. */
export function buildOutgoing(overrides: Partial<Outgoing> = {}): Outgoing {
  return {
    id: "17",
    conversationId: "c0ffee00-0000-4000-8000-000000000000",
    to: "whatsapp:+5215500000001",
    from: "whatsapp:+14155238886",
    text: "Tengo 3 Versa. ¿Le mando el más barato?",
    enclosure: null,
    firstAttemptAt: null,
    customerName: "Ana",
    customerActiveAt: new Date("2026-11-20T11:59:00Z"),
    sendBefore: new Date("2026-11-20T12:00:10Z"),
    expiresAt: new Date("2026-11-20T16:00:00Z"),
    ...overrides,
  };
}
