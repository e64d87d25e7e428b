import type { SendOutcome } from "../channel.ts";

const hourMs = 60 * 60_000;

type Verdict = { retry: boolean; meaning: string; afterMs?: number; alarming?: true };

const retry = (meaning: string, more?: { afterMs?: number; alarming?: true }): Verdict => ({
  retry: true,
  meaning,
  ...more,
});
const never = (meaning: string): Verdict => ({ retry: false, meaning });

/**
 * Twilio's error codes that need another verdict than their HTTP status gives, or a clearer word. A code that is not
 * here: 408, 429 and 5xx are tried again, every other refusal is final.
 * @see https://www.twilio.com/docs/api/errors
 */
const verdicts: Record<string, Verdict> = {
  // What a person must mend; the message waits for it.
  20003: retry("Twilio refuses the credentials", { afterMs: 60_000, alarming: true }),
  20005: retry("the Twilio account is not active", { afterMs: 60_000, alarming: true }),
  // Limits and faults that pass.
  14107: retry("too many messages from this sender"),
  20429: retry("too many requests"),
  20500: retry("Twilio has an internal error"),
  30022: retry("rate limit of the 10DLC campaign"),
  63012: retry("the channel's provider has an internal error"),
  63018: retry("rate limit of the channel"),
  63038: retry("daily message limit of the account", { afterMs: hourMs }),
  // Never: the recipient.
  21211: never("the recipient's number is not valid"),
  21408: never("the account may not send to this region"),
  21610: never("the recipient has opted out"),
  21612: never("the recipient cannot be reached from this sender"),
  21614: never("the recipient's number cannot receive messages"),
  30003: never("the recipient's phone is unreachable"),
  30005: never("the recipient's number is unknown"),
  30006: never("the recipient's number is a landline"),
  30007: never("the carrier filtered the message"),
  63003: never("the recipient is not on this channel"),
  63024: never("the recipient cannot receive this message"),
  // Never: the sender.
  21212: never("the sender is not valid"),
  21603: never("no sender is configured"),
  21606: never("the sender does not belong to the account"),
  63007: never("the sender is not on this channel"),
  // Never: the message.
  21602: never("the message is empty"),
  21617: never("the message is longer than 1600 characters"),
  63013: never("the message breaks the channel's policy"),
  63016: never("more than 24 hours since the customer's last message"),
  63040: never("the template was rejected"),
  63041: never("the template is paused"),
  63042: never("the template is disabled"),
  92007: never("the template's variables are not valid"),
};

type Unsent = Exclude<SendOutcome, { kind: "accepted" }>;

/** A refusal by Twilio's REST API: its error code, or the HTTP status where the body had none. */
export type Refusal = { status: number; code: number | null; retryAfterMs: number | null };

/** @returns the outcome for a refusal, and whether someone must act now */
export function judgeRefusal({ status, code, retryAfterMs }: Refusal): {
  outcome: Unsent;
  alarming: boolean;
} {
  const name = String(code ?? (status === 401 ? 20003 : status));
  const verdict = Object.hasOwn(verdicts, name) ? verdicts[name] : undefined;
  const reason = verdict?.meaning ?? `Twilio answered ${status}`;
  const passing = status === 408 || status === 429 || status >= 500;
  if (!(verdict?.retry ?? passing)) {
    return { outcome: { kind: "failed", code: name, reason }, alarming: false };
  }
  const afterMs = retryAfterMs ?? verdict?.afterMs ?? null;
  return { outcome: { kind: "retry", afterMs, code: name, reason }, alarming: verdict?.alarming ?? false };
}

/**
 * No answer came, or none that could be read: whether Twilio has the message is open, and `find` tells before the next
 * attempt.
 * @param code what Node or the HTTP client calls the case, such as `ECONNRESET`
 */
export function judgeSilence(code: string): Unsent {
  return { kind: "retry", afterMs: null, code, reason: "no answer from Twilio" };
}
