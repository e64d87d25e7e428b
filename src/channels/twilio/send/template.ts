import type { TwilioConfig } from "../../../config.ts";
import { type Obstacle, type Outgoing, outsideWindow } from "../../channel.ts";
import { channelOf } from "./sender.ts";

/**
 * Free text goes to a WhatsApp customer up to 24 hours after the customer's last message.
 * @see https://www.twilio.com/docs/whatsapp/key-concepts#customer-service-windows
 */
const windowMs = 24 * 60 * 60 * 1_000;
/** What a message may take on its way, and what may lie between our clock and WhatsApp's. */
const marginMs = 5 * 60 * 1_000;
/** WhatsApp's limit for the whole body of a template is 1024 characters; the dealer's own words need some. */
const longestText = 900;
/** WhatsApp refuses an empty variable. */
const namelessCustomer = "cliente";

type Template = NonNullable<TwilioConfig["template"]>;
type Addressed = Pick<Outgoing, "to" | "text" | "enclosure" | "customerActiveAt">;

/** @returns whether the channel takes free text to this customer now */
export function isWindowOpen(
  { to, customerActiveAt }: Pick<Outgoing, "to" | "customerActiveAt">,
  now: Date,
): boolean {
  if (channelOf({ to }) === "sms") return true;
  return customerActiveAt !== null && now.getTime() - customerActiveAt.getTime() < windowMs - marginMs;
}

/** @returns why the message has to wait for the customer; null: it goes out as it is, or by the template */
export function findObstacle(message: Addressed, template: Template | null, now: Date): Obstacle | null {
  if (isWindowOpen(message, now)) return null;
  const waits = (why: string): Obstacle => ({
    code: outsideWindow,
    reason: `more than 24 hours since the customer's last message, and ${why}: it goes out when the customer writes`,
  });
  if (!template) return waits("no template is configured");
  if (message.enclosure?.photo) return waits("the template carries no picture");
  if (flatten(message.text).length > longestText) return waits("the text is too long for the template");
  return null;
}

/** @returns Twilio's parameters of a message by the template */
export function fillTemplate(
  { sid, variables }: Template,
  { text, customerName }: Pick<Outgoing, "text" | "customerName">,
): { contentSid: string; contentVariables: string } {
  const values = { text: flatten(text), name: flatten(customerName ?? "") || namelessCustomer };
  const filled = Object.entries(variables).map(([variable, value]) => [
    variable,
    value.replace(/\{(text|name)\}/g, (_, name: "text" | "name") => values[name]),
  ]);
  return { contentSid: sid, contentVariables: JSON.stringify(Object.fromEntries(filled)) };
}

/** Whether the body that Twilio tells of is this text, as the template gave it. */
export function isByTemplate(body: string, text: string): boolean {
  return flatten(body).includes(flatten(text));
}

/**
 * WhatsApp refuses variables with line breaks, tabs or more than four spaces in a row.
 * @see https://www.twilio.com/docs/api/errors/21656
 */
function flatten(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
