import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { readChoice } from "../conversations/choice.ts";
import type { Attachments, SaidMessage } from "../conversations/message.ts";
import type { ModelItem } from "./models/model.ts";

/**
 * The session as the model sees it, within a budget: what waits for an answer always whole, and as many of the
 * newest earlier messages as fit.
 * @param history answered, held and outgoing messages of the session, oldest first
 * @param budgetTokens for the messages; the instructions come on top
 */
export function buildItems(
  history: SaidMessage[],
  unanswered: SaidMessage[],
  budgetTokens: number,
): ModelItem[] {
  const waiting = unanswered.map(toItem);
  let leftTokens = budgetTokens - waiting.reduce((sum, item) => sum + countItemTokens(item), 0);
  const kept: ModelItem[] = [];
  for (const item of joinParts(history).toReversed()) {
    leftTokens -= countItemTokens(item);
    if (leftTokens < 0) break;
    kept.push(item);
  }
  return [...kept.reverse(), ...waiting];
}

/** What a turn said in several messages is one text again; a photo's caption is none. */
function joinParts(history: SaidMessage[]): ModelItem[] {
  const items: ModelItem[] = [];
  let before: SaidMessage | null = null;
  for (const message of history) {
    if (message.enclosure?.photo) continue;
    const item = toItem(message);
    const last = items.at(-1);
    const goesOn = message.turnId !== null && before?.turnId === message.turnId;
    if (goesOn && last?.kind === "seller" && item.kind === "seller") last.text += `\n${item.text}`;
    else items.push(item);
    before = message;
  }
  return items;
}

function toItem(message: SaidMessage): ModelItem {
  if (message.direction === "in") {
    const tapped = readChoice(message.attachments?.button?.payload ?? "");
    return { kind: "customer", text: describeIncoming(message), ...(tapped && { tapped }) };
  }
  return { kind: "seller", text: message.text, author: message.author === "staff" ? "staff" : "bot" };
}

/** What came without words is named in brackets, so that the model can say what it cannot see. */
function describeIncoming({ text, attachments }: SaidMessage): string {
  const said = text.trim();
  return [said, ...describeAttachments(attachments, said)].filter((part) => part !== "").join("\n");
}

function describeAttachments(attachments: Attachments | null, said: string): string[] {
  if (!attachments) return [];
  const { media = [], button, location, referral } = attachments;
  return [
    ...media.map(
      ({ contentType }) => `[the customer sent a file of type ${contentType}, which you cannot see]`,
    ),
    ...(button ? describeButton(button, said) : []),
    ...(location ? [`[the customer sent a location: ${location.latitude}, ${location.longitude}]`] : []),
    ...(referral ? [describeReferral(referral)] : []),
  ];
}

/** Its words, where the text does not say them. */
function describeButton({ payload, text }: NonNullable<Attachments["button"]>, said: string): string[] {
  const words = text.trim() || payload;
  return said.includes(words) ? [] : [`[the customer pressed the button ${JSON.stringify(words)}]`];
}

/** Quoted, as all that others wrote; without it «me interesa esto» means nothing. */
function describeReferral({ headline, body }: NonNullable<Attachments["referral"]>): string {
  const words = JSON.stringify([headline, body].filter((part) => part !== null));
  return `[the customer came by an advertisement of ours, which may be out of date and says ${words}]`;
}

/** Each message costs a few tokens of frame besides its text. */
function countItemTokens(item: ModelItem): number {
  return 4 + (item.kind === "customer" || item.kind === "seller" ? countTokens(item.text) : 0);
}
