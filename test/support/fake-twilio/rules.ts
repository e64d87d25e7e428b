import { renderChoices } from "./content/choices.ts";
import { type FakeContent, renderContent } from "./content/content.ts";
import { findProblems, loadBodySchema } from "./form-schema.ts";

/** What Twilio says when it refuses a request. */
export type FakeRefusal = { status: number; code: number; message: string };

/** Names of Twilio's own description of `POST /Messages`. */
const knownParameters = new Set([
  ...[
    "To",
    "From",
    "FallbackFrom",
    "MessagingServiceSid",
    "Body",
    "MediaUrl",
    "ContentSid",
    "ContentVariables",
  ],
  ...["StatusCallback", "ApplicationSid", "MaxPrice", "ProvideFeedback", "Attempt", "ValidityPeriod"],
  ...[
    "ForceDelivery",
    "ContentRetention",
    "AddressRetention",
    "SmartEncoded",
    "PersistentAction",
    "TrafficType",
  ],
  ...["ShortenUrls", "ScheduleType", "SendAt", "SendAsMms", "MessageIntent", "RiskCheck"],
]);

const phone = /^\+[1-9]\d{6,14}$/;
/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids/ */
const whatsappUser = /^whatsapp:(\+[1-9]\d{6,14}|[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128})$/;

const validateForm = loadBodySchema(
  "twilio-messages.json",
  "/2010-04-01/Accounts/{AccountSid}/Messages.json",
  "application/x-www-form-urlencoded",
);

/** What the account may send, and to whom; senders null: from any. */
type Rules = {
  senders: string[] | null;
  contents: Map<string, FakeContent>;
  closedWindows: Set<string>;
  optedOut: Set<string>;
};

/** @returns why Twilio would refuse to create this message, or null */
export function refuseMessage(form: URLSearchParams, rules: Rules): FakeRefusal | null {
  const unknown = [...form.keys()].find((name) => !knownParameters.has(name));
  if (unknown) return refuse(20001, `Unknown parameter ${unknown}`);
  return (
    refuseAddresses(form, rules.senders) ??
    refuseContent(form) ??
    refuseTemplate(form, rules.contents) ??
    refuseShape(form) ??
    refuseCustomer(form, rules)
  );
}

/** @see https://www.twilio.com/docs/api/errors/21655 and 21654 */
function refuseTemplate(form: URLSearchParams, contents: Map<string, FakeContent>): FakeRefusal | null {
  const sid = form.get("ContentSid");
  const variables = form.get("ContentVariables");
  if (sid === null) return variables === null ? null : refuse(21654, "ContentSid Required");
  const content = contents.get(sid);
  if (!content) return refuse(21655, "The ContentSid Parameter is invalid");
  const rendered = renderContent(content, variables);
  if (typeof rendered !== "string") return rendered;
  const choices = content.made ? renderChoices(content.made, variables) : [];
  return Array.isArray(choices) ? null : choices;
}

function refuseCustomer(form: URLSearchParams, rules: Rules): FakeRefusal | null {
  const { closedWindows, optedOut, contents } = rules;
  const to = form.get("To") ?? "";
  if (optedOut.has(to)) return refuse(21610, "Attempt to send to unsubscribed recipient");
  const content = contents.get(form.get("ContentSid") ?? "");
  if (closedWindows.has(to) && (!content || content.made)) {
    return refuse(63016, "Failed to send freeform message because you are outside the allowed window");
  }
  return null;
}

function refuseAddresses(form: URLSearchParams, senders: string[] | null): FakeRefusal | null {
  const to = form.get("To");
  const from = form.get("From");
  if (!to) return refuse(21604, "A 'To' phone number is required.");
  if (!from && !form.get("MessagingServiceSid")) {
    return refuse(21603, "A 'From' or 'MessagingServiceSid' parameter is required to send a message.");
  }
  if (!phone.test(to) && !whatsappUser.test(to)) return refuse(21211, `Invalid 'To' Phone Number: ${to}`);
  if (!from) return null;
  if (from === to) return refuse(21266, "'To' and 'From' number cannot be the same");
  const isWhatsapp = to.startsWith("whatsapp:");
  if (isWhatsapp !== from.startsWith("whatsapp:")) {
    return refuse(21910, "Invalid From and To pair. From and To should be of the same channel");
  }
  if (!isWhatsapp && !/^(\+[1-9]\d{6,14}|\d{3,8})$/.test(from)) {
    return refuse(21212, `Invalid From Number (caller ID): ${from}`);
  }
  if (senders && !senders.includes(from)) {
    return isWhatsapp
      ? refuse(63007, "Twilio could not find a Channel with the specified From address")
      : refuse(21606, `The 'From' phone number ${from} is not a valid sender of this account`);
  }
  return null;
}

function refuseContent(form: URLSearchParams): FakeRefusal | null {
  const body = form.get("Body") ?? "";
  if (!body.trim() && !form.has("MediaUrl") && !form.has("ContentSid")) {
    return refuse(21602, "Message body is required.");
  }
  if (body.length > 1_600) {
    return refuse(21617, "The concatenated message body exceeds the 1600 character limit");
  }
  if (form.getAll("MediaUrl").length > 10)
    return refuse(21623, "Number of media files exceeds allowed limit");
  const callback = form.get("StatusCallback");
  if (callback !== null && !isCallback(callback)) {
    return refuse(21609, `The 'StatusCallback' URL ${callback} is not a valid URL.`);
  }
  const validity = form.get("ValidityPeriod");
  if (validity !== null && !(/^\d+$/.test(validity) && Number(validity) >= 1 && Number(validity) <= 36_000)) {
    return refuse(21621, "ValidityPeriod must be between 1 and 36000 seconds");
  }
  return null;
}

/** Twilio wants a host name without underscores. */
function isCallback(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return /^https?:$/.test(protocol) && !hostname.includes("_");
}

function refuseShape(form: URLSearchParams): FakeRefusal | null {
  const values = Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const all = form.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
  const problems = findProblems(validateForm, values);
  return problems ? refuse(20001, problems) : null;
}

function refuse(code: number, message: string): FakeRefusal {
  return { status: 400, code, message };
}
