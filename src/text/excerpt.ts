/** So much of a text is shown to whoever wrote it, for what is wrong with it. */
const longestExcerpt = 160;

/** The sentences of a text, each with what parts it from the next: in a row they are the text again. */
export function listSentences(text: string): string[] {
  return text.split(/(?<=[.!?…] |\n)/);
}

/**
 * @param at where that stands which is to be seen; less than 0: at the beginning
 * @returns the text, cut to 160 characters
 */
export function cutExcerpt(text: string, at = 0): string {
  const from = Math.max(0, Math.min(at, text.length - longestExcerpt));
  return text.slice(from, from + longestExcerpt).toWellFormed();
}
