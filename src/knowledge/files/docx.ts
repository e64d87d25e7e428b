import { unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { htmlToMarkdown } from "./html.ts";
import { Unreadable } from "./unreadable.ts";

/** Of the text, its styles and its lists, unpacked: about fifty times a long contract. */
const mostUnpackedBytes = 32_000_000;

/**
 * A Word document → Markdown with its headings, lists and tables.
 * @throws {Unreadable}
 */
export async function docxToMarkdown(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(packText(bytes));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"] },
  );
  return htmlToMarkdown(value);
}

/**
 * The parts of a document that hold text, in a new archive. What is unpacked fills the room that the archive itself
 * announces and no more, so an archive that grows beyond all measure does not get to do so.
 */
function packText(bytes: Uint8Array): Uint8Array {
  let unpackedBytes = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.(xml|rels)$/i.test(name)) return false;
      unpackedBytes += originalSize;
      if (unpackedBytes > mostUnpackedBytes) throw new Unreadable("too_large");
      return true;
    },
  });
  if (!parts["word/document.xml"]) throw new Unreadable("not_word");
  return zipSync(parts, { level: 0 });
}
