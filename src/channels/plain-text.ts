/** `*bold*`, `_italic_`, `~struck~`, as WhatsApp takes them: markers at the edges of words. */
const marked = /(?<![\p{L}\p{N}*_~/])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}*_~])/gu;

/** A text without WhatsApp's formatting, for a channel that would show the signs themselves. */
export function toPlainText(text: string): string {
  let plain = text.replace(/```/g, "");
  // Twice: bold may stand around italic.
  for (let depth = 0; depth < 2; depth += 1) plain = plain.replace(marked, "$2");
  return plain;
}
