import type { Logger } from "pino";
import type { Clock } from "../../clock.ts";
import type { TwilioConfig } from "../../config.ts";
import type { LimiterStore } from "../../limits/store.ts";
import type { Channel } from "../channel.ts";
import { createTwilioApi } from "./client.ts";
import { createTwilioMedia } from "./media.ts";
import { createRecordingChannel } from "./recording.ts";
import { createTemplates } from "./rich/templates.ts";
import { createTypingIndicator } from "./rich/typing.ts";
import { composeRich } from "./send/compose.ts";
import { createThrottle } from "./send/throttle.ts";
import { createTwilioChannel } from "./send.ts";

/** One call for something beside a message, which would come too late after this time. */
const extraTimeoutMs = 3_000;

type TwilioChannelsDeps = {
  config: TwilioConfig;
  publicUrl: string | null;
  isOfAnother(providerId: string, messageId: string): Promise<boolean>;
  limiters: LimiterStore;
  clock: Clock;
  log: Pick<Logger, "debug" | "info" | "warn">;
  concurrency: number;
};

/** WhatsApp and SMS: through Twilio where an account is configured, recorded where none is. */
export function createTwilioChannels(deps: TwilioChannelsDeps): Record<"whatsapp" | "sms", Channel> {
  const { log, clock, concurrency } = deps;
  const { accountSid, live, typingIndicator, content } = deps.config;
  const compose: Channel["compose"] = (reply) => composeRich(reply, content);
  if (!live || !accountSid) {
    const sms = createRecordingChannel({ log });
    return { whatsapp: { ...sms, compose }, sms };
  }
  const config = { ...deps.config, accountSid };
  // Connections of their own: extras must not wait in front of messages, nor messages behind them.
  const api = createTwilioApi({ config, timeoutMs: extraTimeoutMs, maxSockets: concurrency });
  const throttle = createThrottle({ limiters: deps.limiters, perSecond: config.messagesPerSecond });
  const templates = content && createTemplates({ api, clock, log });
  const sms = {
    ...createTwilioChannel({ ...deps, config, throttle, ...(templates && { templates }) }),
    fetchMedia: createTwilioMedia({ config }),
  };
  const showTyping = createTypingIndicator({ api, log });
  return { whatsapp: { ...sms, compose, ...(typingIndicator && { showTyping }) }, sms };
}
