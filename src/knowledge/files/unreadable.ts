import { AppError } from "../../errors.ts";

const messages = {
  encrypted: "the file is protected by a password: save it without one and send it again",
  no_text: "the file has pages but no text, as a scan has: send it with its text recognised (OCR)",
  too_large: "the file is too large once it is unpacked: split it, or send its text",
  too_many_pages: "the file has more than 500 pages: split it",
  too_slow: "the file takes too long to read: split it, or send its text",
  broken: "the file cannot be read: it is damaged, or not what its type says",
  not_word: "the file is an archive without a Word document: documents of Word are read as .docx",
} as const;

export type UnreadableReason = keyof typeof messages;

/** A file that cannot be made into text: 422, code `document_…` with the reason. */
export class Unreadable extends AppError {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, cause?: unknown) {
    super(messages[reason], { code: `document_${reason}`, status: 422, cause });
    this.reason = reason;
  }
}
