const vowels = /[aeiouy]/;
/** Consonants that are taken for each other by ear or eye. */
const alike = new Set(
  "bp bv bf fv pf dt gk ck gi ij mn sz cs cz rl ks xs"
    .split(" ")
    .flatMap((pair) => [pair, [...pair].reverse().join("")]),
);

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const places = new Map(
  rows.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)),
);

/** What a letter written for another weighs: 0.5 where they sound alike, 0.7 for the key beside it, else 1. */
function weighSwap(a: string, b: string): number {
  if (a === b) return 0;
  if ((vowels.test(a) && vowels.test(b)) || alike.has(a + b)) return 0.5;
  const [first, second] = [places.get(a), places.get(b)];
  const isBeside = first && second && Math.abs(first.y - second.y) <= 1 && Math.abs(first.x - second.x) <= 1;
  return isBeside ? 0.7 : 1;
}

/** A letter left out or added: vowels are slips more often than consonants. */
function weighLetter(letter: string): number {
  return vowels.test(letter) || letter === "h" ? 0.5 : 1;
}

/**
 * What it takes to turn one word into the other: 1 for a wrong letter, less for one that is easily taken for the right
 * one, 0.7 for two neighbours that changed places (optimal string alignment with weights).
 */
export function weighSlips(a: string, b: string): number {
  let before: number[] = [];
  let above = [0];
  for (let j = 1; j <= b.length; j += 1) above.push((above[j - 1] ?? 0) + weighLetter(b[j - 1] ?? ""));
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a[i - 1] ?? "";
    const row = [(above[0] ?? 0) + weighLetter(letter)];
    for (let j = 1; j <= b.length; j += 1) {
      const other = b[j - 1] ?? "";
      let least = Math.min(
        (above[j] ?? 0) + weighLetter(letter),
        (row[j - 1] ?? 0) + weighLetter(other),
        (above[j - 1] ?? 0) + weighSwap(letter, other),
      );
      const isTransposed = i > 1 && j > 1 && letter === b[j - 2] && a[i - 2] === other && letter !== other;
      if (isTransposed) least = Math.min(least, (before[j - 2] ?? 0) + 0.7);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
