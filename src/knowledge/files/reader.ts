// The thread in which a file is read: whatever a file does to its reader stays here. See read-document.ts.
import { parentPort, workerData } from "node:worker_threads";
import { docxToMarkdown } from "./docx.ts";
import { htmlToMarkdown } from "./html.ts";
import { pdfToMarkdown } from "./pdf.ts";
import { Unreadable, type UnreadableReason } from "./unreadable.ts";

export type FileFormat = "html" | "pdf" | "docx";
export type ReaderTask = { format: FileFormat; bytes: Uint8Array };
export type ReaderAnswer = { markdown: string } | { reason: UnreadableReason; cause: string };

const readers: Record<FileFormat, (bytes: Uint8Array) => string | Promise<string>> = {
  html: (bytes) => htmlToMarkdown(new TextDecoder().decode(bytes)),
  pdf: pdfToMarkdown,
  docx: docxToMarkdown,
};

async function answer({ format, bytes }: ReaderTask): Promise<ReaderAnswer> {
  try {
    const read = await readers[format](bytes);
    // What Postgres does not take, and no reader misses.
    const markdown = read.replaceAll("\0", "").toWellFormed();
    return markdown.trim() === "" ? { reason: "no_text", cause: "" } : { markdown };
  } catch (error) {
    const reason = error instanceof Unreadable ? error.reason : "broken";
    return { reason, cause: error instanceof Error ? error.name : "" };
  }
}

if (parentPort) parentPort.postMessage(await answer(workerData as ReaderTask));
