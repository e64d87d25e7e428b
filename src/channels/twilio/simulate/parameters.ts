import { randomBytes } from "node:crypto";

export const optOutTypes = ["STOP", "START", "HELP"] as const;

/** A customer's message as it is to be simulated. */
export type SimulatedMessage = {
  from: string;
  to: string;
  text: string;
  /** What stands behind the text, where it was tapped and not typed. */
  payload: string | null;
  /** Degrees, where the customer sends one. */
  location: { latitude: string; longitude: string } | null;
  /** A file, by the address that Twilio would give it. */
  media: { url: string; contentType: string } | null;
  /** Headline of the advertisement that the customer came by. */
  referral: string | null;
  /** What Twilio's Advanced Opt-Out has recognised, and answered. */
  optOutType: (typeof optOutTypes)[number] | null;
  /** Deliveries, all at once. */
  times: number;
};

/**
 * The form that Twilio posts for a message.
 * @see https://www.twilio.com/docs/messaging/guides/webhook-request
 */
export function toParameters(accountSid: string | null, message: SimulatedMessage): Record<string, string> {
  const { from, to, text, payload, location, media, referral, optOutType } = message;
  const sid = `SM${randomBytes(16).toString("hex")}`;
  return {
    MessageSid: sid,
    SmsSid: sid,
    SmsMessageSid: sid,
    AccountSid: accountSid ?? `AC${"0".repeat(32)}`,
    From: from,
    To: to,
    Body: text,
    NumMedia: media ? "1" : "0",
    NumSegments: "1",
    SmsStatus: "received",
    ApiVersion: "2010-04-01",
    ...(from.startsWith("whatsapp:") && {
      ProfileName: "Simulated",
      WaId: from.replace(/^whatsapp:\+?/, ""),
      MessageType: typeOf(message),
    }),
    ...(location && { Latitude: location.latitude, Longitude: location.longitude }),
    ...(payload !== null && { ButtonPayload: payload, ButtonText: text }),
    ...(media && { MediaUrl0: media.url, MediaContentType0: media.contentType }),
    ...(referral !== null && { ReferralHeadline: referral, ReferralSourceType: "ad" }),
    ...(optOutType && { OptOutType: optOutType }),
  };
}

function typeOf({ location, payload, media }: SimulatedMessage): string {
  if (location) return "location";
  if (payload !== null) return "button";
  const kind = media?.contentType.split("/")[0];
  return kind === "application" ? "document" : (kind ?? "text");
}
