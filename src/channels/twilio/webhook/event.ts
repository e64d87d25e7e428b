import type { Referral } from "../../../conversations/inbox/referral.ts";
import type { Attachments } from "../../../conversations/message.ts";
import type { DeliveryStatus } from "../../channel.ts";

/** A customer's message. Addresses are opaque: a WhatsApp user may have no phone number. */
export type MessageEvent = {
  kind: "message";
  messageSid: string;
  accountSid: string | null;
  channel: "whatsapp" | "sms";
  /** The customer's address with its `whatsapp:` prefix, up to 160 characters. */
  from: string;
  /** Ours, written the same way. */
  to: string;
  messagingServiceSid: string | null;
  /** The text as it was written; of a button without a text, what the button says; else empty. */
  text: string;
  attachments: Attachments | null;
  profileName: string | null;
  waId: string | null;
  /** WhatsApp's business-scoped user id. */
  externalUserId: string | null;
  /** The same for a group of linked businesses. */
  parentExternalUserId: string | null;
  referral: Referral | null;
  /** STOP, START or HELP where Twilio's Advanced Opt-Out recognised and answered it. */
  optOutType: string | null;
};

/** What became of a message of ours. */
export type StatusEvent = {
  kind: "status";
  messageSid: string;
  accountSid: string | null;
  /** Null: a state that says nothing about delivery. */
  status: DeliveryStatus | null;
  errorCode: string | null;
  errorReason: string | null;
};

/** A signed post that is neither. `reason` names the parameter, never its value. */
type UnsupportedEvent = { kind: "unsupported"; accountSid: string | null; reason: string };

/** What Twilio may tell us. No other part of the system sees the name of a form parameter. */
export type TwilioEvent = MessageEvent | StatusEvent | UnsupportedEvent;
