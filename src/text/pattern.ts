/**
 * Wordings, each a pattern of its own, with a comma and white space between them; or those of each language, so that one
 * sees what is missing in the other. `both`: what is said alike in both, or mixes them.
 */
export type Wordings = string | { es: string; en: string; both?: string };

/** A pattern for one of many wordings, tried in the order in which they stand. */
export function oneOf(list: Wordings): string {
  const lists = typeof list === "string" ? [list] : Object.values(list);
  return `(?:${lists.flatMap((one) => one.trim().split(/,\s+/)).join("|")})`;
}

/** One pattern of several, as they follow each other. */
export function inOrder(...patterns: string[]): string {
  return patterns.join("");
}

/** Whole words over `plainWords`: one of a list of wordings, with a comma and white space between them. */
export function said(list: Wordings): string {
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
