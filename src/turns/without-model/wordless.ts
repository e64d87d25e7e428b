import type { NearestBranch } from "../../branches/nearest.ts";
import { tellNearestBranch } from "../../branches/tell.ts";
import { type Attachments, type Message, wordsOf } from "../../conversations/message.ts";
import { isPicture, isVoice } from "../../media/media.ts";
import type { Perceived } from "../../media/senses.ts";
import type { Language } from "../../text/language.ts";
import { say } from "./phrases.ts";

type Location = NonNullable<Attachments["location"]>;

/** The newest place that a customer has sent. */
export function findLocation(messages: Message[]): Location | null {
  return messages.findLast(({ attachments }) => attachments?.location)?.attachments?.location ?? null;
}

/** Where the customer says to be; `nearest` null also where no branch is known. */
export type Whereabouts = { location: Location | null; nearest: NearestBranch | null };

/**
 * What is answered without a model where nothing came that one could read: the branch nearest to a location, and that
 * files could not be opened.
 * @returns null where there is something to read
 */
export function answerWordless(
  messages: Message[],
  { pictures, tooLong }: Pick<Perceived, "pictures" | "tooLong">,
  { location, nearest }: Whereabouts,
  language: Language,
): string | null {
  const isWordless = (message: Message) => {
    const { button, media = [] } = message.attachments ?? {};
    return wordsOf(message) === "" && !button && !media.some(({ url }) => pictures.has(url));
  };
  if (!messages.every(isWordless) || (location && !nearest)) return null;
  const files = messages.flatMap(({ attachments }) => attachments?.media ?? []);
  const unread = files.length > 0 || !nearest ? sayUnread(files, tooLong, language) : null;
  return [nearest && tellNearestBranch(nearest, language), unread].filter(Boolean).join("\n\n");
}

type File = NonNullable<Attachments["media"]>[number];

function sayUnread(files: File[], tooLong: boolean, language: Language): string {
  const [kind, another] = new Set(files.map(kindOf));
  if (!kind || another) return say("unread", language);
  return say(kind === "voiceUnheard" && tooLong ? "voiceTooLong" : kind, language);
}

function kindOf(file: File): "voiceUnheard" | "pictureUnseen" | "fileUnread" {
  if (isVoice(file)) return "voiceUnheard";
  return isPicture(file) ? "pictureUnseen" : "fileUnread";
}
