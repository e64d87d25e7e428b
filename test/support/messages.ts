import type { IncomingMessage } from "../../src/conversations/inbox.ts";
import { readConsent } from "../../src/customers/consent.ts";

let count = 0;

/** A customer's WhatsApp message; each call makes a new one. */
export function buildIncoming(overrides: Partial<IncomingMessage> = {}): IncomingMessage {
  count += 1;
  const { channel = "whatsapp", text = "hola" } = overrides;
  return {
    channel,
    address: "whatsapp:+5215500000001",
    businessAddress: "whatsapp:+14155238886",
    profileName: "Ana",
    identities: {},
    referral: null,
    text,
    attachments: null,
    providerId: `SM${String(count).padStart(32, "0")}`,
    consent: readConsent(channel, text, null),
    ...overrides,
  };
}
