import { InvalidInput } from "../../errors.ts";

/** @throws {InvalidInput} where the bytes are not UTF-8 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInput([{ field: "text", message: "must be UTF-8" }]);
  }
}

/**
 * The text of a web page: in the charset that its type or else the page itself names; without either in UTF-8, or,
 * where it is none, in what browsers take old pages for.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const named = charset ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null;
  return tryDecode(bytes, named) ?? tryDecode(bytes, "utf-8") ?? new TextDecoder("latin1").decode(bytes);
}

function tryDecode(bytes: Uint8Array, charset: string | null): string | null {
  if (charset === null) return null;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
