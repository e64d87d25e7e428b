import type { Clock } from "../../clock.ts";
import type { TwilioConfig } from "../../config.ts";
import type { Channel, Outgoing, SendOutcome } from "../channel.ts";
import { createTwilioApi, TooLate } from "./client.ts";
import { createEnclose, type Enclosed } from "./rich/enclose.ts";
import { toVariable } from "./rich/shapes.ts";
import type { Templates } from "./rich/templates.ts";
import { composeSms } from "./send/compose.ts";
import { judgeFailure, judgeRefusal, judgeSilence, type Refusal } from "./send/errors.ts";
import { channelOf, chooseSender } from "./send/sender.ts";
import { fillTemplate, findObstacle, isByTemplate, isWindowOpen } from "./send/template.ts";
import type { Throttle } from "./send/throttle.ts";
import { toDeliveryStatus } from "./status.ts";

/** One call to Twilio, from connecting to the answer. */
const callTimeoutMs = 10_000;

/** How long a part waits for the one before it: for its status callback, or, where none comes, for its own sake. */
const partWaitMs = { reported: 3_000, unreported: 1_000 };

/** Twilio's longest. @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
const longestValidityS = 36_000;

/** What may lie between our clock and Twilio's, whose dates are whole seconds. */
const clockToleranceMs = 60_000;

/** How many of the customer's latest messages are looked through: one page of one request. */
const lookback = 200;

/** What a trial account puts before every text. @see https://help.twilio.com/articles/223136107 */
const trialPrefix = "Sent from your Twilio trial account - ";

type TwilioChannelDeps = {
  config: TwilioConfig & { accountSid: string };
  /** Where Twilio reports what became of a message; null: it reports nothing. */
  publicUrl: string | null;
  /** Whether Twilio's id belongs to another message of ours, or to this one as it was before, so that none is adopted twice. */
  isOfAnother(providerId: string, messageId: string): Promise<boolean>;
  throttle: Throttle;
  /** Absent: nothing can be tapped. */
  templates?: Templates;
  clock: Clock;
  timeoutMs?: number;
  /** Messages sent at once, at most. */
  concurrency?: number;
};

/**
 * WhatsApp and SMS through Twilio. A reply goes out from the address that the customer wrote to, through the messaging
 * service where one is configured (the address has to be in its sender pool); where the customer wrote to none, from
 * the service, or from the configured sender of the channel.
 */
export function createTwilioChannel(deps: TwilioChannelDeps): Channel {
  const { config, publicUrl, isOfAnother, throttle, clock } = deps;
  const { template } = config;
  const enclose = createEnclose(deps.templates ?? null);
  const api = createTwilioApi({
    config,
    timeoutMs: deps.timeoutMs ?? callTimeoutMs,
    maxSockets: deps.concurrency ?? 50,
    clock,
  });

  return {
    partWaitMs: publicUrl ? partWaitMs.reported : partWaitMs.unreported,
    compose: composeSms,
    findObstacle: (message) => findObstacle(message, template, clock()),

    async send(message, signal) {
      const obstacle = findObstacle(message, template, clock());
      if (obstacle) return { kind: "waiting", ...obstacle };
      const { from, messagingServiceSid } = chooseSender(message, config);
      const waitMs = await throttle(from ?? messagingServiceSid ?? "", channelOf(message));
      if (waitMs > 0) return { kind: "later", afterMs: waitMs };
      // Outside the window free text waits, unless there is a template.
      if (template && !isWindowOpen(message, clock()))
        return create(message, fillTemplate(template, message), signal);
      const enclosed = await enclose(message);
      const bare = { body: message.text };
      const outcome = await create(message, enclosed?.parameters ?? bare, signal);
      if (outcome.kind !== "failed" || !enclosed?.distrust) return outcome;
      const plain = await create(message, bare, signal);
      if (plain.kind === "accepted") enclosed.distrust();
      return plain;
    },

    async find(message, signal) {
      const { from } = chooseSender(message, config);
      // Without Twilio's DateSent filter: a message that still waits in its queue has no date of sending.
      const answer = await api.call(signal, (client) =>
        client.messages.list({ to: message.to, ...(from && { from }), pageSize: lookback, limit: lookback }),
      );
      if ("error" in answer) return judgeLookup(answer, signal);
      const sinceMs = (message.firstAttemptAt?.getTime() ?? 0) - clockToleranceMs;
      const alike = answer.result.filter(
        ({ body, direction, dateCreated }) =>
          direction !== "inbound" && dateCreated.getTime() >= sinceMs && isSameText(body, message),
      );
      // Oldest first: where there are several, the first is the one that was tried first.
      for (const { sid, status, errorCode, errorMessage } of alike.reverse()) {
        if (await isOfAnother(sid, message.id)) continue;
        const code = errorCode ? String(errorCode) : null;
        const failure = code ? { errorCode: code, errorReason: errorMessage, cause: judgeFailure(code) } : {};
        return {
          kind: "accepted",
          providerId: sid,
          status: toDeliveryStatus(status) ?? "accepted",
          ...failure,
        };
      }
      return { kind: "absent" };
    },
  };

  async function create(
    message: Outgoing,
    content: Enclosed["parameters"] | { body: string },
    signal: AbortSignal,
  ): Promise<SendOutcome> {
    const parameters = {
      to: message.to,
      ...content,
      ...chooseSender(message, config),
      validityPeriod: validityS(message),
      ...(publicUrl && { statusCallback: `${publicUrl}/webhook/twilio/status` }),
    };
    const answer = await api.call(signal, (client) => client.messages.create(parameters), message.sendBefore);
    if ("error" in answer) return judgeError(answer, signal);
    const { sid, status } = answer.result;
    // Something that is not Twilio answered, such as a proxy's page.
    if (!sid) return judgeSilence("unreadable_answer");
    return { kind: "accepted", providerId: sid, status: toDeliveryStatus(status) ?? "accepted" };
  }

  function isSameText(body: string, { to, text, enclosure }: Outgoing): boolean {
    const written = enclosure?.choices ? [text, toVariable(text)] : [text];
    if (written.some((one) => body === one || body === trialPrefix + one)) return true;
    return template !== null && channelOf({ to }) === "whatsapp" && isByTemplate(body, text);
  }

  /** What is left of the time in which the message is worth delivering. */
  function validityS({ expiresAt }: Outgoing): number {
    const leftS = Math.ceil((expiresAt.getTime() - clock().getTime()) / 1_000);
    return Math.min(Math.max(leftS, 1), longestValidityS);
  }
}

type Unanswered = { error: unknown; retryAfterMs: number | null };

function judgeError({ error, retryAfterMs }: Unanswered, signal: AbortSignal): SendOutcome {
  if (error instanceof TooLate) return { kind: "later", afterMs: 0 };
  if (signal.aborted) return judgeSilence("aborted");
  const refusal = readRefusal(error, retryAfterMs);
  return refusal ? judgeRefusal(refusal) : judgeSilence(silenceCode(error));
}

/** While Twilio cannot be asked whether it has the message, the message must not be sent again. */
function judgeLookup(answer: Unanswered, signal: AbortSignal) {
  const outcome = judgeError(answer, signal);
  if (outcome.kind === "stopped") return outcome;
  // A question that got no answer leaves nothing behind to wait for.
  if (outcome.kind === "retry") return { ...outcome, afterMs: answer.retryAfterMs };
  const reason = "Twilio's list of messages could not be read";
  return { kind: "retry" as const, afterMs: null, code: "lookup_failed", reason };
}

/** Twilio's refusal as the SDK throws it, in either of its two shapes; null: there was no answer to read. */
function readRefusal(error: unknown, retryAfterMs: number | null): Refusal | null {
  if (!(error instanceof Error) || "isAxiosError" in error) return null;
  if (!("status" in error) || typeof error.status !== "number") return null;
  const code = "code" in error && typeof error.code === "number" ? error.code : null;
  return { status: error.status, code, retryAfterMs };
}

function silenceCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "unreadable_answer";
  return error.code === "ERR_CANCELED" || error.code === "ECONNABORTED" ? "timeout" : String(error.code);
}
