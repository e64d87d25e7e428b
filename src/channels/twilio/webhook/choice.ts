import { z } from "zod";
import type { Attachments } from "../../../conversations/message.ts";
import type { Read } from "./parse.ts";

const Reply = z.object({ id: z.string().min(1), title: z.string().default("") });
/** Meta's form of a tapped choice, bare or under `interactive`; Twilio does not say which it passes on. */
const Interactive = z.object({ list_reply: Reply.optional(), button_reply: Reply.optional() });
const InteractiveData = z.union([
  z.object({ interactive: Interactive }).transform(({ interactive }) => interactive),
  Interactive,
]);

/**
 * What the customer tapped instead of typing: a button or a line of a list. Twilio's documents name `ButtonPayload` and
 * `ButtonText` for both, and `InteractiveData`; `ListId` and `ListTitle` are what list pickers are seen to bring.
 * @see https://www.twilio.com/docs/messaging/guides/webhook-request
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples for `list_reply`
 */
export function parseChoice(read: Read): Attachments["button"] | null {
  const payload = read("ButtonPayload") ?? read("ListId");
  const text = read("ButtonText") ?? read("ListTitle");
  const interactive = payload && text ? null : parseInteractive(read("InteractiveData"));
  const choice = { payload: payload ?? interactive?.id ?? "", text: text ?? interactive?.title ?? "" };
  return choice.payload || choice.text ? choice : null;
}

/** Anything else than a choice, also what is no JSON, is nothing. */
function parseInteractive(text: string | null): z.output<typeof Reply> | null {
  if (text === null) return null;
  try {
    const { list_reply, button_reply } = InteractiveData.parse(JSON.parse(text));
    return list_reply ?? button_reply ?? null;
  } catch {
    return null;
  }
}
