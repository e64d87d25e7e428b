import type { IncomingMessage } from "../../src/conversations/inbox.ts";

let count = 0;

/** A customer's WhatsApp message; each call makes a new one. */
export function buildIncoming(overrides: Partial<IncomingMessage> = {}): IncomingMessage {
  count += 1;
  return {
    channel: "whatsapp",
    address: "whatsapp:+5215500000001",
    businessAddress: "whatsapp:+14155238886",
    profileName: "Ana",
    text: "hola",
    attachments: null,
    providerId: `SM${String(count).padStart(32, "0")}`,
    needsAnswer: true,
    ...overrides,
  };
}
