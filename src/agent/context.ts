import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
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
  for (const message of history.toReversed()) {
    const item = toItem(message);
    leftTokens -= countItemTokens(item);
    if (leftTokens < 0) break;
    kept.push(item);
  }
  return [...kept.reverse(), ...waiting];
}

function toItem(message: SaidMessage): ModelItem {
  if (message.direction === "in") return { kind: "customer", text: describeIncoming(message) };
  return { kind: "seller", text: message.text, author: message.author === "staff" ? "staff" : "bot" };
}

/** What came without words is named in brackets, so that the model can say what it cannot see. */
function describeIncoming({ text, attachments }: SaidMessage): string {
  return [text.trim(), ...describeAttachments(attachments)].filter((part) => part !== "").join("\n");
}

function describeAttachments(attachments: Attachments | null): string[] {
  if (!attachments) return [];
  const { media = [], button, location } = attachments;
  return [
    ...media.map(
      ({ contentType }) => `[the customer sent a file of type ${contentType}, which you cannot see]`,
    ),
    ...(button ? [`[the customer pressed the button ${JSON.stringify(button.text)}]`] : []),
    ...(location ? [`[the customer sent a location: ${location.latitude}, ${location.longitude}]`] : []),
  ];
}

/** Each message costs a few tokens of frame besides its text. */
function countItemTokens(item: ModelItem): number {
  return 4 + (item.kind === "customer" || item.kind === "seller" ? countTokens(item.text) : 0);
}
