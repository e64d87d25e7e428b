import { randomBytes } from "node:crypto";
import type { FakeChoice } from "./content/choices.ts";
import type { FakeRefusal } from "./rules.ts";

/** A message that the fake accepted, in the order in which it did. */
export type FakeMessage = {
  sid: string;
  to: string;
  from: string | null;
  body: string;
  messagingServiceSid: string | null;
  statusCallback: string | null;
  status: string;
  errorCode: number | null;
  direction: "inbound" | "outbound-api";
  at: Date;
  /** Null until it is reported as sent, as with the real one. */
  sentAt: Date | null;
  /** What the customer can tap. */
  choices: FakeChoice[];
  /** All parameters as they came. */
  parameters: Record<string, string>;
};

/** Twilio's JSON of a message. @see https://www.twilio.com/docs/messaging/api/message-resource */
export function toJson(message: FakeMessage, accountSid: string) {
  const uri = `${collectionPath(accountSid)}/${message.sid}`;
  return {
    body: message.body,
    num_segments: message.messagingServiceSid ? "0" : "1",
    direction: message.direction,
    from: message.from,
    to: message.to,
    date_updated: toRfc2822(message.sentAt ?? message.at),
    price: null,
    error_message: null,
    uri: `${uri}.json`,
    account_sid: accountSid,
    num_media: "0",
    status: message.status,
    messaging_service_sid: message.messagingServiceSid,
    sid: message.sid,
    date_sent: message.sentAt && toRfc2822(message.sentAt),
    date_created: toRfc2822(message.at),
    error_code: message.errorCode,
    price_unit: "USD",
    api_version: "2010-04-01",
    subresource_uris: { media: `${uri}/Media.json` },
  };
}

/** Newest first, filtered, one page. DateSent is a day in GMT, and a message not sent yet has none. */
export function toPage(sent: FakeMessage[], query: URLSearchParams, accountSid: string) {
  const day = (name: string) => query.get(name)?.slice(0, 10);
  const [on, before, after] = [day("DateSent"), day("DateSent<"), day("DateSent>")];
  const matching = sent.toReversed().filter((message) => {
    const sentOn = message.sentAt?.toISOString().slice(0, 10);
    if ((on || before || after) && !sentOn) return false;
    if (query.has("To") && message.to !== query.get("To")) return false;
    if (query.has("From") && message.from !== query.get("From")) return false;
    if (on && sentOn !== on) return false;
    return !((before && sentOn && sentOn > before) || (after && sentOn && sentOn < after));
  });
  const size = Math.min(Number(query.get("PageSize") ?? 50), 1_000);
  const page = Number(query.get("Page") ?? 0);
  const uri = (index: number) => {
    const target = new URLSearchParams(query);
    target.set("PageSize", String(size));
    target.set("Page", String(index));
    if (index > 0) target.set("PageToken", `PASM${randomBytes(16).toString("hex")}`);
    return `${collectionPath(accountSid)}.json?${target}`;
  };
  const messages = matching.slice(page * size, (page + 1) * size);
  return {
    first_page_uri: uri(0),
    next_page_uri: matching.length > (page + 1) * size ? uri(page + 1) : null,
    previous_page_uri: page > 0 ? uri(page - 1) : null,
    uri: uri(page),
    page,
    page_size: size,
    start: page * size,
    end: page * size + Math.max(messages.length - 1, 0),
    messages: messages.map((message) => toJson(message, accountSid)),
  };
}

/** What Twilio posts to a message's StatusCallback. */
export function toCallback(message: FakeMessage, accountSid: string): Record<string, string> {
  return {
    ApiVersion: "2010-04-01",
    AccountSid: accountSid,
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: message.status,
    SmsStatus: message.status,
    To: message.to,
    ...(message.from && { From: message.from }),
    ...(message.errorCode !== null && { ErrorCode: String(message.errorCode) }),
  };
}

export function errorJson({ status, code, message }: FakeRefusal) {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}

/** `Fri, 24 May 2019 17:44:46 +0000` */
function toRfc2822(date: Date): string {
  return date.toUTCString().replace("GMT", "+0000");
}

export function collectionPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${accountSid}/Messages`;
}
