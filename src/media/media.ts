import type { Announced } from "../channels/channel.ts";
import { AppError } from "../errors.ts";

type Typed = Pick<Announced, "contentType">;

/** True of any sound, which on WhatsApp is a voice note. */
export function isVoice({ contentType }: Typed): boolean {
  return /^audio\//i.test(contentType);
}

/** True of any picture, also of kinds that no model reads. */
export function isPicture({ contentType }: Typed): boolean {
  return /^image\//i.test(contentType);
}

const reasons = {
  address: "is not an address of the provider's media",
  redirect: "was redirected to where nothing is fetched from",
  answer: "was refused by the provider",
  unreachable: "could not be reached, or broke off",
  time: "took too long",
  size: "is larger than what is read",
  length: "lasts longer than what is listened to",
  type: "is not of the type that was announced, or of none that is read",
} as const;

/** A file cannot be had. Tells why, never where it lies or what is in it. */
export class MediaUnavailable extends AppError {
  readonly reason: keyof typeof reasons;

  constructor(reason: keyof typeof reasons, cause?: unknown) {
    super(`the file ${reasons[reason]}`, { code: `media_${reason}`, cause });
    this.reason = reason;
  }
}

/** Called with why a file was not read, for logs. */
export type OnUnread = (conversationId: string, error: unknown) => void;
