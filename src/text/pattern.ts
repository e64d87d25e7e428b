/**
 * A pattern for one of many wordings.
 * @param list the wordings, each a pattern of its own, with a comma and white space between them
 */
export function oneOf(list: string): string {
  return `(?:${list.trim().split(/,\s+/).join("|")})`;
}

/** One pattern of several, as they follow each other. */
export function inOrder(...patterns: string[]): string {
  return patterns.join("");
}

/** Whole words over `plainWords`: one of a list of wordings, with a comma and white space between them. */
export function said(list: string): string {
  return ` ${oneOf(list)} `;
}

/** A global pattern for whole words over folded text, of whatever letters. */
export function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "gu");
}

/** A test for any of the patterns. */
export function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join("|"));
}
