import type { Logger } from "pino";
import type { TwilioConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import type { Channel, Outgoing, SendOutcome } from "../channel.ts";
import { createTwilioApi } from "./client.ts";
import { composeMessages } from "./compose.ts";
import { judgeRefusal, judgeSilence, type Refusal } from "./errors.ts";
import { createEnclose, type Enclosed } from "./rich/enclose.ts";
import type { Templates } from "./rich/templates.ts";
import { toDeliveryStatus } from "./status.ts";

/** One call to Twilio, from connecting to the answer. */
const callTimeoutMs = 10_000;

/** A refused enclosure and the bare text in its place: both fit the time in which a message is claimed. */
const secondTryMs = 5_000;

/** How long Twilio may keep a reply in its queue: Twilio's own ten hours would bring answers nobody waits for. */
const validityS = 3_600;

/** What may lie between our clock and Twilio's, whose dates are whole seconds. */
const clockToleranceMs = 60_000;

/** How many of the customer's latest messages are looked through: one page of one request. */
const lookback = 200;

/** What a trial account puts before every text. @see https://help.twilio.com/articles/223136107 */
const trialPrefix = "Sent from your Twilio trial account - ";

/** Twilio could not be asked whether it has a message, so the message must not be sent again yet. */
export class LookupFailed extends AppError {
  // No cause: the SDK's errors carry the request, with the customer's number and our credentials.
  constructor(refusal: Refusal | null) {
    super(
      `Twilio's list of messages could not be read (${refusal ? `HTTP ${refusal.status}` : "no answer"})`,
      {
        code: "lookup_failed",
        retryable: true,
      },
    );
  }
}

type TwilioChannelDeps = {
  config: TwilioConfig & { accountSid: string };
  /** Where Twilio reports what became of a message; null: it reports nothing. */
  publicUrl: string | null;
  /** Whether a message of ours is already recorded under this id of Twilio's, so that none is adopted twice. */
  isKnown(providerId: string): Promise<boolean>;
  log: Pick<Logger, "error">;
  /** Absent: nothing can be tapped. */
  templates?: Templates;
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
  const { config, publicUrl, isKnown, log } = deps;
  const enclose = createEnclose(deps.templates ?? null);
  const api = createTwilioApi({
    config,
    timeoutMs: deps.timeoutMs ?? callTimeoutMs,
    maxSockets: deps.concurrency ?? 50,
  });

  return {
    compose: composeMessages,

    async send(message, signal) {
      const enclosed = await enclose(message);
      const bare = { body: message.text };
      const outcome = await create(message, enclosed?.parameters ?? bare, signal);
      if (outcome.kind !== "failed" || !enclosed?.distrust) return outcome;
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(secondTryMs)]);
      const plain = await create(message, bare, inTime);
      if (plain.kind === "accepted") enclosed.distrust();
      return plain;
    },

    async find(message, signal) {
      const { from } = chooseSender(message, config);
      // Without Twilio's DateSent filter: a message that still waits in its queue has no date of sending.
      const answer = await api.call(signal, (client) =>
        client.messages.list({ to: message.to, ...(from && { from }), pageSize: lookback, limit: lookback }),
      );
      if ("error" in answer) throw new LookupFailed(readRefusal(answer.error, null));
      const sinceMs = (message.firstAttemptAt?.getTime() ?? 0) - clockToleranceMs;
      const alike = answer.result.filter(
        ({ body, direction, dateCreated }) =>
          direction !== "inbound" && dateCreated.getTime() >= sinceMs && isSameText(body, message.text),
      );
      // Oldest first: where there are several, the first is the one that was tried first.
      for (const { sid, status } of alike.reverse()) {
        if (!(await isKnown(sid))) return { providerId: sid, status: toDeliveryStatus(status) ?? "accepted" };
      }
      return null;
    },
  };

  async function create(
    message: Outgoing,
    content: Enclosed["parameters"] | { body: string },
    signal: AbortSignal,
  ): Promise<SendOutcome> {
    const answer = await api.call(signal, (client) =>
      client.messages.create({
        to: message.to,
        ...content,
        ...chooseSender(message, config),
        validityPeriod: validityS,
        ...(publicUrl && { statusCallback: `${publicUrl}/webhook/twilio/status` }),
      }),
    );
    if ("result" in answer) {
      const { sid, status } = answer.result;
      // Something that is not Twilio answered, such as a proxy's page.
      if (!sid) return judgeSilence("unreadable_answer");
      return { kind: "accepted", providerId: sid, status: toDeliveryStatus(status) ?? "accepted" };
    }
    if (signal.aborted) return judgeSilence("aborted");
    const refusal = readRefusal(answer.error, answer.retryAfterMs);
    if (!refusal) return judgeSilence(silenceCode(answer.error));
    const { outcome, alarming } = judgeRefusal(refusal);
    if (alarming) log.error({ code: outcome.code, messageId: message.id }, `cannot send: ${outcome.reason}`);
    return outcome;
  }
}

/** Twilio's parameters that say who sends. */
function chooseSender({ from, to }: Outgoing, config: TwilioConfig) {
  const configured = to.startsWith("whatsapp:") ? config.whatsappFrom : config.smsFrom;
  const service = config.messagingServiceSid;
  const sender = from ?? (service ? null : configured);
  return { ...(sender && { from: sender }), ...(service && { messagingServiceSid: service }) };
}

function isSameText(body: string, text: string): boolean {
  return body === text || body === trialPrefix + text;
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
