import { distance } from "fastest-levenshtein";
import { fold } from "../../fold.ts";

/** Folded letters and digits alone, so that «CR-V», «cr v» and «crv» are one. */
export function compact(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, "");
}

/**
 * How a folded word sounds to a Spanish ear, as a key to compare: «masda» and «mazda», «yeta» and «jetta»,
 * «chebrolet» and «chevrolet» share theirs. Not meant to be read.
 */
export function soundKey(word: string): string {
  return word
    .replace(/ch|sh/g, "$")
    .replace(/ph/g, "f")
    .replace(/h/g, "")
    .replace(/qu(?=[ei])|q/g, "k")
    .replace(/ck/g, "k")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/c/g, "k")
    .replace(/z/g, "s")
    .replace(/[vw]/g, "b")
    .replace(/gu(?=[ei])/g, "G")
    .replace(/g(?=[eiy])|j|ll|y/g, "i")
    .replace(/(.)\1+/g, "$1");
}

/** Edits between two words, where two neighbouring letters swapped («tuscon») count as one. */
export function editDistance(a: string, b: string): number {
  const plain = distance(a, b);
  return plain === 2 && isSwap(a, b) ? 1 : plain;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
