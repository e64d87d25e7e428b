import type { Logger } from "pino";
import { codeOf, type TwilioApi } from "../client.ts";

/** What the indicator takes for a message: Twilio's own ids of a text or of media. */
const messageSid = /^(SM|MM)[0-9a-f]{32}$/i;

/**
 * Shows the customer on WhatsApp that an answer is being written, and that the message was read. It ends with the next
 * message or after 25 s. Never rejects: it is an extra.
 * @see https://www.twilio.com/docs/whatsapp/api/typing-indicators-resource
 */
export function createTypingIndicator({ api, log }: { api: TwilioApi; log: Pick<Logger, "debug"> }) {
  return async (messageId: string, signal: AbortSignal): Promise<void> => {
    if (!messageSid.test(messageId)) return;
    const answer = await api.call(signal, ({ messaging }) =>
      messaging.v2.typingIndicator.create({ channel: "whatsapp", messageId }),
    );
    // Nothing but the code: the SDK's errors carry the request with our credentials.
    if ("error" in answer && !signal.aborted)
      log.debug({ code: codeOf(answer.error) }, "typing indicator not shown");
  };
}
