import type { Logger } from "pino";
import type { TwilioConfig } from "../../config.ts";
import type { Channel } from "../channel.ts";
import { createTwilioApi } from "./client.ts";
import { createRecordingChannel } from "./recording.ts";
import { createTypingIndicator } from "./rich/typing.ts";
import { createTwilioChannel } from "./send.ts";

/** One call for something beside a message, which would come too late after this time. */
const extraTimeoutMs = 3_000;

type TwilioChannelsDeps = {
  config: TwilioConfig;
  publicUrl: string | null;
  isKnown(providerId: string): Promise<boolean>;
  log: Pick<Logger, "debug" | "info" | "error">;
  concurrency: number;
};

/** WhatsApp and SMS: through Twilio where an account is configured, recorded where none is. */
export function createTwilioChannels(deps: TwilioChannelsDeps): Record<"whatsapp" | "sms", Channel> {
  const { log, concurrency } = deps;
  const { accountSid, live, typingIndicator } = deps.config;
  if (!live || !accountSid) {
    const recording = createRecordingChannel({ log });
    return { whatsapp: recording, sms: recording };
  }
  const config = { ...deps.config, accountSid };
  const sms = createTwilioChannel({ ...deps, config });
  // Connections of their own: extras must not wait in front of messages, nor messages behind them.
  const api = createTwilioApi({ config, timeoutMs: extraTimeoutMs, maxSockets: concurrency });
  const whatsapp = { ...sms, ...(typingIndicator && { showTyping: createTypingIndicator({ api, log }) }) };
  return { whatsapp, sms };
}
