import type { TwilioConfig } from "../../../config.ts";
import type { Outgoing } from "../../channel.ts";

/** The channel of a customer's address, which Twilio writes into it. */
export function channelOf({ to }: Pick<Outgoing, "to">): "whatsapp" | "sms" {
  return to.startsWith("whatsapp:") ? "whatsapp" : "sms";
}

/** Twilio's parameters that say who sends. */
export function chooseSender({ from, to }: Outgoing, config: TwilioConfig) {
  const configured = channelOf({ to }) === "whatsapp" ? config.whatsappFrom : config.smsFrom;
  const service = config.messagingServiceSid;
  const sender = from ?? (service ? null : configured);
  return { ...(sender && { from: sender }), ...(service && { messagingServiceSid: service }) };
}
