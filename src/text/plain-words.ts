import { fold } from "./fold.ts";

/** Folded words with single spaces and one at each end; `?` stands as a word of its own, other marks are gone. */
export function plainWords(text: string): string {
  const words = fold(text)
    .replace(/['’]/g, "")
    .replace(/\?/g, " ? ")
    .replace(/[^a-z0-9?#%]+/g, " ");
  return ` ${words.trim().replace(/\s+/g, " ")} `;
}
