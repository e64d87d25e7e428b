import { createHmac, randomBytes } from "node:crypto";

/** Twilio's signature of a form post, written from its documentation and not with its SDK, which the code uses. */
export function signAsTwilio(authToken: string, url: string, params: Record<string, string>): string {
  const signed = Object.keys(params)
    .sort()
    .reduce((text, name) => text + name + params[name], url);
  return createHmac("sha1", authToken).update(signed).digest("base64");
}

type PostOptions = {
  /** The URL that Twilio believes it calls, where the server stands behind a proxy. Default: the one posted to. */
  signedUrl?: string;
  headers?: Record<string, string>;
};

/** Posts a webhook as Twilio does: a signed form with its idempotency token. A fragment in `url` is not signed. */
export function postSigned(
  url: string,
  authToken: string,
  params: Record<string, string>,
  { signedUrl = url, headers }: PostOptions = {},
): Promise<Response> {
  const [target = url] = url.split("#");
  const [called = signedUrl] = signedUrl.split("#");
  return fetch(target, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
      "User-Agent": "TwilioProxy/1.1",
      "I-Twilio-Idempotency-Token": crypto.randomUUID(),
      "X-Twilio-Signature": signAsTwilio(authToken, called, params),
      ...headers,
    },
    body: new URLSearchParams(params).toString(),
  });
}

/** A message id as Twilio makes them. */
export function newMessageSid(): string {
  return `SM${randomBytes(16).toString("hex")}`;
}

/** What Twilio posts for a customer's WhatsApp message. */
export function whatsappMessage(overrides: Record<string, string> = {}): Record<string, string> {
  const sid = overrides.MessageSid ?? newMessageSid();
  return {
    SmsMessageSid: sid,
    NumMedia: "0",
    ProfileName: "María",
    MessageType: "text",
    SmsSid: sid,
    WaId: "5215500000001",
    SmsStatus: "received",
    Body: "hola",
    To: "whatsapp:+14155238886",
    NumSegments: "1",
    ReferralNumMedia: "0",
    MessageSid: sid,
    AccountSid: fakeAccountSid,
    From: "whatsapp:+5215500000001",
    ApiVersion: "2010-04-01",
    ...overrides,
  };
}

export const fakeAccountSid = "AC00000000000000000000000000000001";
export const fakeAuthToken = "fake-auth-token";
