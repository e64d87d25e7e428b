import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { readChoice } from "../conversations/choice.ts";
import { type Attachments, type SaidMessage, wordsOf } from "../conversations/message.ts";
import { isPicture, isVoice } from "../media/media.ts";
import type { ModelItem, Picture } from "./models/model.ts";
import { unseenPicture } from "./models/pictures.ts";

/** About what a picture costs. @see https://platform.openai.com/docs/guides/images-vision#calculating-costs */
const pictureTokens = 1_000;

/**
 * The session as the model sees it, within a budget: what waits for an answer always whole, and as many of the
 * newest earlier messages as fit.
 * @param history answered, held and outgoing messages of the session, oldest first
 * @param budgetTokens for the messages; the instructions come on top
 * @param pictures what can be seen of what waits, by its address
 */
export function buildItems(
  history: SaidMessage[],
  unanswered: SaidMessage[],
  budgetTokens: number,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): ModelItem[] {
  const waiting = unanswered.map((message) => toItem(message, pictures));
  const said = joinParts(history);
  // No token is shorter than a byte: most conversations fit by far, and need not be cut into tokens to tell.
  const bytes = [...said, ...waiting].reduce((sum, item) => sum + countItem(item, Buffer.byteLength), 0);
  if (bytes <= budgetTokens) return [...said, ...waiting];

  let leftTokens = budgetTokens - waiting.reduce((sum, item) => sum + countItem(item, countTokens), 0);
  const kept: ModelItem[] = [];
  for (const item of said.toReversed()) {
    leftTokens -= countItem(item, countTokens);
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
    const item = toItem(message, new Map());
    const last = items.at(-1);
    const goesOn = message.turnId !== null && before?.turnId === message.turnId;
    if (goesOn && last?.kind === "seller" && item.kind === "seller") last.text += `\n${item.text}`;
    else items.push(item);
    before = message;
  }
  return items;
}

function toItem(message: SaidMessage, seen: ReadonlyMap<string, Picture>): ModelItem {
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

/** Each message costs a few tokens of frame besides its text. */
function countItem(item: ModelItem, countText: (text: string) => number): number {
  if (item.kind !== "customer" && item.kind !== "seller") return 4;
  const pictures = item.kind === "customer" ? (item.pictures?.length ?? 0) : 0;
  return 4 + countText(item.text) + pictures * pictureTokens;
}
