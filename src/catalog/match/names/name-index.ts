import { weighSlips } from "../spelling/slips.ts";
import { englishSoundKey, soundKey, typedKey } from "../spelling/sounds.ts";
import type { Way } from "../spelling/spell.ts";

type Found<Item> = { item: Item; score: number };

/** Names laid out so that a misspelt word is compared with those alone that it can mean, however many there are. */
export type NameIndex<Item> = { find(word: string, mayDiffer: boolean): Found<Item>[] };

type Entry<Item> = { item: Item; keys: string[]; letters: number; digits: string };

/** What the other comparisons count, beside the nearest. */
const leastWeight = 1e-3;

/** What is compared: the word as typed, as it sounds in Spanish, as in English. */
export const keysOf = (word: string) => [typedKey(word), soundKey(word), englishSoundKey(word)];
const digitsOf = (word: string) => word.replace(/\D/g, "");

/** What slips may weigh in a name of so many letters that stands alone; none for a shorter one. */
function allowedSlips(letters: number, digits: string): number {
  if (letters <= 3) return letters === 3 && digits ? 0.7 : 0;
  if (letters === 4) return 0.7;
  return letters < 8 ? 1 : 1.7;
}

/** Letters that are left out of a name to find it by what is left of a word. */
function allowedDeletions(letters: number): number {
  return letters < 8 ? 1 : 2;
}

/** Names by how they are written, how they sound and what slips of the keys leave of them; built once for a stock. */
export function createNameIndex<Item extends { way: Way }>(items: Item[]): NameIndex<Item> {
  const entries: Entry<Item>[] = items.map((item) => {
    const { key } = item.way;
    const digits = digitsOf(key);
    return { item, keys: keysOf(key), letters: key.length - digits.length, digits };
  });
  const byKey = Map.groupBy(entries, ({ item }) => item.way.key);
  const bySound = group(
    entries.flatMap((entry) => [...new Set(entry.keys)].map((key): [string, Entry<Item>] => [key, entry])),
  );
  const byRemains = group(
    entries
      .filter(({ item, letters, digits }) => item.way.mayDiffer && allowedSlips(letters, digits) > 0)
      .flatMap((entry) => {
        const remains = entry.keys.flatMap((key) => listRemains(key, allowedDeletions(entry.letters)));
        return [...new Set(remains)].map((key): [string, Entry<Item>] => [key, entry]);
      }),
  );

  return {
    find(word, mayDiffer) {
      const exact = (byKey.get(word) ?? []).map(({ item }) => ({ item, score: item.way.score }));
      const single = word.endsWith("s") ? (byKey.get(word.slice(0, -1)) ?? []) : [];
      for (const { item, letters } of single)
        if (letters >= 3) exact.push({ item, score: 0.95 * item.way.score });
      if (!mayDiffer || word.length < 3 || /^\d+$/.test(word)) return exact;
      const digits = digitsOf(word);
      const keys = keysOf(word);
      const found: Found<Item>[] = [...exact];
      for (const entry of new Set(keys.flatMap((key) => bySound.get(key) ?? []))) {
        if (hasDigits(entry, digits) && soundsLike(entry, word)) {
          const score = entry.digits === digits ? 0.9 : 0.75;
          found.push({ item: entry.item, score: score * entry.item.way.score });
        }
      }
      const letters = word.length - digits.length;
      // «low» is no Lobo.
      if (letters < 4 && digits === "") return found;
      const remains = new Set(keys.flatMap((key) => listRemains(key, allowedDeletions(letters))));
      const compared = new Set<Entry<Item>>();
      for (const rest of remains) {
        for (const entry of byRemains.get(rest) ?? []) {
          if (compared.has(entry) || !hasDigits(entry, digits)) continue;
          compared.add(entry);
          const slips = weighAllowed(keys, entry);
          if (slips !== null && entry.digits === digits)
            found.push({ item: entry.item, score: (0.85 - slips / 10) * entry.item.way.score });
        }
      }
      return found;
    },
  };
}

/** A name of two or three letters is a sound of many: only without a vowel, or beside digits, does it say enough. */
function soundsLike({ item, letters, digits }: Entry<{ way: Way }>, word: string): boolean {
  if (letters >= 5) return true;
  if (letters === 4) return item.way.mayDiffer || typedKey(word) === typedKey(item.way.key);
  return letters === 3 && (digits !== "" || !/[aeiou]/.test(item.way.key));
}

/** @returns null where in none of the three comparisons the slips are few enough for what is compared */
function weighAllowed(keys: string[], entry: Entry<unknown>): number | null {
  const weights = keys.map((key, index) => weighSlips(key, entry.keys[index] ?? ""));
  const allowed = weights.filter((weight, index) => {
    const letters = Math.min(entry.letters, (entry.keys[index] ?? "").length - entry.digits.length);
    return weight <= allowedSlips(letters, entry.digits);
  });
  if (allowed.length === 0) return null;
  // Of two that are equally near by one comparison, the one that is nearer by the others: «wranler» is no Ranger.
  return Math.min(...allowed) + weights.reduce((sum, weight) => sum + weight, 0) * leastWeight;
}

/** The least of the three comparisons: as typed, as it sounds in Spanish, as in English. */
export function weighLeast(keys: string[], others: string[]): number {
  return Math.min(...keys.map((key, index) => weighSlips(key, others[index] ?? "")));
}

/** The same digits; in a name of letters one may have been struck twice («rav44»). */
function hasDigits(entry: Entry<unknown>, digits: string): boolean {
  const once = (text: string) => text.replace(/(.)\1+/g, "$1");
  return entry.digits === digits || (entry.letters >= 3 && once(entry.digits) === once(digits));
}

/** The word and what is left of it without up to so many of its letters. */
function listRemains(word: string, most: number): string[] {
  const once = [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
  return most === 1 ? [word, ...once] : [word, ...once, ...once.flatMap((rest) => listRemains(rest, 1))];
}

function group<Value>(pairs: [string, Value][]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const list = groups.get(key);
    if (list) list.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
