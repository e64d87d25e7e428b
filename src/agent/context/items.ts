import { readChoice } from "../../conversations/choice.ts";
import { type Attachments, type SaidMessage, wordsOf } from "../../conversations/message.ts";
import { isPicture, isVoice } from "../../media/media.ts";
import type { Picture } from "../../media/pictures.ts";
import type { Beside, ModelItem } from "../models/model.ts";
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
  const { media = [], button, location, referral } = attachments ?? {};
  const unseen = media.filter(({ url, transcript }) => !seen.has(url) && !transcript);
  const pressed = button ? findPressed(button, said) : [];
  // What came without words is named in brackets, so that the model can say what it cannot see.
  const notes = [
    ...unseen.map(describeFile),
    ...pressed.map((words) => `[the customer pressed the button ${JSON.stringify(words)}]`),
    ...(location ? [`[the customer sent a location: ${location.latitude}, ${location.longitude}]`] : []),
    ...(referral ? [describeReferral(referral)] : []),
  ];
  const tapped = readChoice(button?.payload ?? "");
  const pictures = media.flatMap(({ url }) => seen.get(url) ?? []);
  const beside = {
    words: joinLines([said, ...pressed]),
    unseen: unseen.map(kindOf),
    advertisement: referral ? listWords(referral).join("\n") : null,
  };
  return {
    kind: "customer",
    text: joinLines([said, ...notes]),
    ...(tapped && { tapped }),
    ...(pictures.length > 0 && { pictures }),
    ...(notes.length > 0 && { beside }),
  };
}

function joinLines(lines: string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

type File = NonNullable<Attachments["media"]>[number];

function describeFile(file: File): string {
  switch (kindOf(file)) {
    case "voice_note":
      return "[the customer sent a voice note, which could not be heard]";
    case "picture":
      return unseenPicture;
    case "file":
      return `[the customer sent a file of type ${file.contentType}, which you cannot see]`;
  }
}

function kindOf(file: File): Beside["unseen"][number] {
  if (isVoice(file)) return "voice_note";
  return isPicture(file) ? "picture" : "file";
}

/** The button's words, where the text does not say them. */
function findPressed({ payload, text }: NonNullable<Attachments["button"]>, said: string): string[] {
  const words = text.trim() || payload;
  return said.includes(words) ? [] : [words];
}

type Referral = NonNullable<Attachments["referral"]>;

/** Quoted, as all that others wrote; without it «me interesa esto» means nothing. */
function describeReferral(referral: Referral): string {
  const words = JSON.stringify(listWords(referral));
  return `[the customer came by an advertisement of ours, which may be out of date and says ${words}]`;
}

function listWords({ headline, body }: Referral): string[] {
  return [headline, body].filter((part) => part !== null);
}
