import { extractTextItems, getDocumentProxy } from "unpdf";
import { type Line, writeMarkdown } from "./pdf-lines.ts";
import { Unreadable } from "./unreadable.ts";

const mostPages = 500;

/**
 * A PDF → Markdown: what is set in larger type than the body becomes a heading.
 * @throws {Unreadable}
 */
export async function pdfToMarkdown(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 }).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new Unreadable(isLocked ? "encrypted" : "broken", error);
  });
  if (pdf.numPages > mostPages) throw new Unreadable("too_many_pages");
  const { items } = await extractTextItems(pdf);
  const markdown = writeMarkdown(items.map(readLines));
  if (markdown === "") throw new Unreadable("no_text");
  return markdown;
}

type Item = Awaited<ReturnType<typeof extractTextItems>>["items"][number][number];

/** The items of a page as lines, in the order of the page's own content. */
function readLines(items: Item[]): Line[] {
  const lines: Line[] = [];
  let pieces: Item[] = [];
  const endLine = () => {
    const text = pieces
      .map(({ str }) => str)
      .join("")
      .replace(/\s+/g, " ")
      .trim();
    const written = pieces.filter(({ str }) => str.trim() !== "");
    if (text !== "" && written[0]) {
      const right = Math.max(...written.map(({ x, width }) => x + width));
      const size = Math.max(...written.map(({ fontSize }) => fontSize));
      lines.push({ text, right, y: written[0].y, size });
    }
    pieces = [];
  };
  for (const item of items) {
    pieces.push(item);
    if (item.hasEOL) endLine();
  }
  endLine();
  return lines;
}
