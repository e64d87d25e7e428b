import type { Referral } from "../../../conversations/inbox/referral.ts";
import type { Attachments } from "../../../conversations/message.ts";
import { toDeliveryStatus } from "../status.ts";
import { parseChoice } from "./choice.ts";
import type { MessageEvent, StatusEvent, TwilioEvent } from "./event.ts";
import type { Form } from "./verify.ts";

/** Longest address that is kept: a WhatsApp user id has up to 128 characters behind its country. */
const maxAddressLength = 160;
/** Twilio's ids have 34 characters; an index of Postgres holds no entry of more than 2,704 bytes. */
const maxSidLength = 64;
/** Twilio carries up to ten media with a message. */
const maxMedia = 10;

/**
 * Twilio's parameters → one event. A message that Twilio sends to the fallback URL carries `ErrorCode` and `ErrorUrl`
 * besides its own parameters; it is the same message.
 * @see https://www.twilio.com/docs/messaging/guides/webhook-request
 * @see https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks
 */
export function parseForm(form: Form): TwilioEvent {
  const read = reader(form);
  const accountSid = read("AccountSid");
  const messageSid = read("MessageSid") ?? read("SmsSid") ?? read("SmsMessageSid");
  if (!messageSid) return { kind: "unsupported", accountSid, reason: "MessageSid is missing" };
  if (messageSid.length > maxSidLength) {
    return {
      kind: "unsupported",
      accountSid,
      reason: `MessageSid is longer than ${maxSidLength} characters`,
    };
  }

  const status = read("MessageStatus") ?? read("SmsStatus");
  if (status && status !== "received" && status !== "receiving") {
    return parseStatus(read, messageSid, accountSid, status);
  }
  const from = read("From");
  const to = read("To");
  if (!from || !to) {
    return { kind: "unsupported", accountSid, reason: `${from ? "To" : "From"} is missing` };
  }
  if (from.length > maxAddressLength || to.length > maxAddressLength) {
    return { kind: "unsupported", accountSid, reason: "an address is longer than 160 characters" };
  }
  const scheme = /^([a-z]+):/.exec(from)?.[1];
  if (scheme && scheme !== "whatsapp") {
    return { kind: "unsupported", accountSid, reason: `the channel ${scheme} is not one of ours` };
  }
  return parseMessage(read, { messageSid, accountSid, from, to });
}

/** Gives a parameter's value; null where there is none. */
export type Read = (name: string) => string | null;

/** Reads a parameter's first value; empty counts as absent. Postgres stores no NUL character, so none gets further. */
function reader(form: Form): Read {
  return (name) => {
    const value = form[name];
    const first = Array.isArray(value) ? value[0] : value;
    return first?.replaceAll("\u0000", "") || null;
  };
}

function parseStatus(read: Read, messageSid: string, accountSid: string | null, status: string): StatusEvent {
  return {
    kind: "status",
    messageSid,
    accountSid,
    status: toDeliveryStatus(status.toLowerCase()),
    errorCode: read("ErrorCode"),
    errorReason: read("ErrorMessage") ?? read("ChannelStatusMessage"),
  };
}

function parseMessage(
  read: Read,
  known: Pick<MessageEvent, "messageSid" | "accountSid" | "from" | "to">,
): MessageEvent {
  const referral = parseReferral(read);
  const attachments = parseAttachments(read, referral);
  return {
    kind: "message",
    ...known,
    channel: known.from.startsWith("whatsapp:") ? "whatsapp" : "sms",
    messagingServiceSid: read("MessagingServiceSid"),
    text: read("Body") ?? attachments?.button?.text ?? "",
    attachments,
    profileName: read("ProfileName"),
    waId: read("WaId"),
    // The names differ between Twilio's changelog and what arrives.
    externalUserId: read("ExternalUserId") ?? read("ExternalUserIdentifier"),
    parentExternalUserId: read("ParentExternalUserId"),
    referral,
    optOutType: read("OptOutType"),
  };
}

function parseAttachments(read: Read, referral: Referral | null): Attachments | null {
  const media = parseMedia(read);
  const button = parseChoice(read);
  const location = parseLocation(read);
  const { headline, body } = referral ?? { headline: null, body: null };
  const attachments: Attachments = {
    ...(media.length > 0 && { media }),
    ...(button && { button }),
    ...(location && { location }),
    ...((headline || body) && { referral: { headline, body } }),
  };
  return Object.keys(attachments).length > 0 ? attachments : null;
}

function parseMedia(read: Read): NonNullable<Attachments["media"]> {
  const announced = Number(read("NumMedia") ?? 0);
  const count = Number.isInteger(announced) ? Math.min(announced, maxMedia) : 0;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => ({
    contentType: read(`MediaContentType${index}`) ?? "application/octet-stream",
    url: read(`MediaUrl${index}`) ?? "",
  })).filter(({ url }) => url !== "");
}

function parseLocation(read: Read): Attachments["location"] | null {
  const latitude = read("Latitude");
  const longitude = read("Longitude");
  if (!latitude || !longitude) return null;
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  if (!Number.isFinite(place.latitude) || !Number.isFinite(place.longitude)) return null;
  return { ...place, label: read("Label") ?? read("Address") };
}

/** @see https://www.twilio.com/docs/messaging/guides/webhook-request (parameters of WhatsApp advertisements) */
function parseReferral(read: Read): Referral | null {
  const media = {
    id: read("ReferralMediaId"),
    contentType: read("ReferralMediaContentType"),
    url: read("ReferralMediaUrl"),
  };
  const referral: Referral = {
    sourceId: read("ReferralSourceId"),
    sourceType: read("ReferralSourceType"),
    sourceUrl: read("ReferralSourceUrl"),
    headline: read("ReferralHeadline"),
    body: read("ReferralBody"),
    media: Object.values(media).some((value) => value !== null) ? media : null,
    clickId: read("ReferralCtwaClid"),
  };
  return Object.values(referral).some((value) => value !== null) ? referral : null;
}
