import { arrivesWithinMs, type FailureCause, type SendOutcome } from "../../channel.ts";

type Verdict = { kind: "retry" | "failed" | "stopped" | "waiting" | "opted_out"; meaning: string };

const retry = (meaning: string): Verdict => ({ kind: "retry", meaning });
const never = (meaning: string): Verdict => ({ kind: "failed", meaning });
const stopped = (meaning: string): Verdict => ({ kind: "stopped", meaning });

/**
 * Twilio's error codes that need another verdict than their HTTP status gives, or a clearer word. A code that is not
 * here: 408, 429 and 5xx are tried again, every other refusal is final.
 * @see https://www.twilio.com/docs/api/errors
 */
const verdicts: Record<string, Verdict> = {
  // What a person must mend: no message can be sent before.
  10001: stopped("the Twilio account is not active"),
  20003: stopped("Twilio refuses the credentials"),
  20005: stopped("the Twilio account is not active"),
  63038: stopped("daily message limit of the account"),
  90010: stopped("the Twilio account is not active"),
  // Limits and faults that pass.
  14107: retry("too many messages from this sender"),
  20429: retry("too many requests"),
  20500: retry("Twilio has an internal error"),
  30022: retry("rate limit of the 10DLC campaign"),
  63012: retry("the channel's provider has an internal error"),
  63018: retry("rate limit of the channel"),
  // Never: the recipient.
  21211: never("the recipient's number is not valid"),
  21408: never("the account may not send to this region"),
  21610: { kind: "opted_out", meaning: "the recipient has opted out" },
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
  21655: never("the template does not exist"),
  21656: never("the template's variables are not valid"),
  63013: never("the message breaks the channel's policy"),
  63016: { kind: "waiting", meaning: "more than 24 hours since the customer's last message" },
  63040: never("the template was rejected"),
  63041: never("the template is paused"),
  63042: never("the template is disabled"),
  92007: never("the template's variables are not valid"),
};

type Refused = Extract<SendOutcome, { code: string }>;

/** A refusal by Twilio's REST API: its error code, or the HTTP status where the body had none. */
export type Refusal = { status: number; code: number | null; retryAfterMs: number | null };

/** @returns the outcome for a refusal: later, never, not before the customer writes, or nothing at all for now */
export function judgeRefusal({ status, code, retryAfterMs }: Refusal): Refused {
  const name = String(code ?? (status === 401 ? 20003 : status));
  const verdict = Object.hasOwn(verdicts, name) ? verdicts[name] : undefined;
  const passing = status === 408 || status === 429 || status >= 500;
  const { kind, meaning } = verdict ?? (passing ? retry : never)(`Twilio answered ${status}`);
  // A gateway that did not wait for Twilio's answer.
  const afterMs = status === 504 ? Math.max(retryAfterMs ?? 0, arrivesWithinMs) : retryAfterMs;
  if (kind === "retry") return { kind, afterMs, code: name, reason: meaning };
  return { kind, code: name, reason: meaning };
}

/**
 * Codes that find fault with how a message is put together (buttons, lists, variables), so that its bare words may pass:
 * «did not accept given content», «could not format», «policy violation» (spaces, line breaks, emoji in fields), «invalid
 * content», «unsupported parameter».
 * @see https://www.twilio.com/docs/api/errors/63005, 63006, 63013, 63021, 63030
 */
const formCodes = ["63005", "63006", "63013", "63021", "63030"];

/**
 * What follows from a failure that Twilio reports once it had accepted the message. That it has failed is final in any
 * case: also 63016 and 63018 end there, though a refusal with these codes is tried again, since nobody knows whether
 * their time has not passed by then. They raise an alert.
 */
export function judgeFailure(code: string | null): FailureCause | null {
  if (code === null) return null;
  if (formCodes.includes(code)) return "form";
  return Object.hasOwn(verdicts, code) && verdicts[code]?.kind === "opted_out" ? "opted_out" : null;
}

/** Without a connection nothing leaves. */
const unsentCodes = ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"];

/** The other side ended it, so that it is not busy with the message any more, but for what it had begun. */
const cutCodes = ["ECONNRESET", "EPIPE", "unreadable_answer"];
const cutArrivesWithinMs = 5_000;

/**
 * No answer came, or none that could be read: whether Twilio has the message is open, and `find` tells before the next
 * attempt, once what has left must have arrived. Counted from now, since it may have left just before.
 * @param code what Node or the HTTP client calls the case, such as `ECONNRESET`
 */
export function judgeSilence(code: string): Extract<SendOutcome, { kind: "retry" }> {
  if (unsentCodes.includes(code))
    return { kind: "retry", afterMs: null, code, reason: "Twilio cannot be reached" };
  const afterMs = cutCodes.includes(code) ? cutArrivesWithinMs : arrivesWithinMs;
  return { kind: "retry", afterMs, code, reason: "no answer from Twilio" };
}
