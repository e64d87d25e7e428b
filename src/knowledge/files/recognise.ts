import type { Document } from "../document.ts";

/** What a file is; `charset` as its type names it, null where it names none. */
export type Kind = { format: Document["format"]; charset: string | null };

const formatOfType: Record<string, Document["format"]> = {
  "text/plain": "text",
  "text/markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};
const formatOfEnding: Record<string, Document["format"]> = {
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  pdf: "pdf",
  docx: "docx",
};
/** What a sender says that does not know the type, as curl does of .md and .docx. */
const unknownType = "application/octet-stream";
/** What is text as well, as curl says of all that is piped into it. */
const textual: (Document["format"] | undefined)[] = ["markdown", "html"];

/**
 * By its type; where that says little, by the ending of its name.
 * @returns null: nothing that is read
 */
export function recogniseKind({ type, name }: { type: string; name: string }): Kind | null {
  const [essence = "", ...parameters] = type.split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.map((one) => /^charset="?([^"]+)/.exec(one)?.[1]).find(Boolean) ?? null;
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const named = formatOfEnding[ending];
  const isNamed = essence === unknownType || (essence === "text/plain" && textual.includes(named));
  const format = isNamed ? named : formatOfType[essence];
  return format ? { format, charset } : null;
}
