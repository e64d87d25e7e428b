import { readChoice } from "../../conversations/choice.ts";
import { type Attachments, type SaidMessage, wordsOf } from "../../conversations/message.ts";
import { isPicture, isVoice } from "../../media/media.ts";
import type { ModelItem, Picture } from "../models/model.ts";
import { unseenPicture } from "../models/pictures.ts";

/** What a customer wrote and what was answered to it; `firstId`: of its first message. */
export type Exchange = { firstId: number; items: ModelItem[] };

/**
 * What was said, in exchanges: each begins where the customer writes after the dealer's side has.
 * @param history oldest first
 */
export function readExchanges(history: SaidMessage[]): Exchange[] {
  const exchanges: Exchange[] = [];
  let before: SaidMessage | null = null;
  for (const message of history) {
    // A photo's caption is no text of its own.
    if (message.enclosure?.photo) continue;
    const item = toItem(message, new Map());
    const last = exchanges.at(-1);
    const lastItem = last?.items.at(-1);
    const goesOn = message.turnId !== null && before?.turnId === message.turnId;
    before = message;
    // What a turn said in several messages is one text again.
    if (goesOn && lastItem?.kind === "seller" && item.kind === "seller") lastItem.text += `\n${item.text}`;
    else if (!last || (item.kind === "customer" && lastItem?.kind === "seller"))
      exchanges.push({ firstId: message.id, items: [item] });
    else last.items.push(item);
  }
  return exchanges;
}

/** @param seen pictures that can be shown, by their address */
export function toItem(message: SaidMessage, seen: ReadonlyMap<string, Picture>): ModelItem {
  const { direction, author, text, attachments } = message;
  if (direction === "out") return { kind: "seller", text, author: author === "staff" ? "staff" : "bot" };
  const said = wordsOf(message);
  const words = [said, ...describeAttachments(attachments, said, seen)].filter((part) => part !== "");
  const tapped = readChoice(attachments?.button?.payload ?? "");
  const pictures = (attachments?.media ?? []).flatMap(({ url }) => seen.get(url) ?? []);
  return {
    kind: "customer",
    text: words.join("\n"),
    ...(tapped && { tapped }),
    ...(pictures.length > 0 && { pictures }),
  };
}

/** What came without words is named in brackets, so that the model can say what it cannot see. */
function describeAttachments(
  attachments: Attachments | null,
  said: string,
  seen: ReadonlyMap<string, Picture>,
): string[] {
  if (!attachments) return [];
  const { media = [], button, location, referral } = attachments;
  return [
    ...media.filter(({ url, transcript }) => !seen.has(url) && !transcript).map(describeFile),
    ...(button ? describeButton(button, said) : []),
    ...(location ? [`[the customer sent a location: ${location.latitude}, ${location.longitude}]`] : []),
    ...(referral ? [describeReferral(referral)] : []),
  ];
}

function describeFile({ contentType }: { contentType: string }): string {
  if (isVoice({ contentType })) return "[the customer sent a voice note, which could not be heard]";
  if (isPicture({ contentType })) return unseenPicture;
  return `[the customer sent a file of type ${contentType}, which you cannot see]`;
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
