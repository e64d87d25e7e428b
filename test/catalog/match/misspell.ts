/** Letters that sound alike in Spanish; each of a pair is written for the other. */
const soundAlikes: [RegExp, string][] = [
  [/b/g, "v"],
  [/v/g, "b"],
  [/s/g, "z"],
  [/z/g, "s"],
  [/c(?=[ei])/g, "s"],
  [/s(?=[ei])/g, "c"],
  [/ll/g, "y"],
  [/y(?=[aeiou])/g, "ll"],
  [/(?<=^| )h/g, ""],
  [/(?<=^| )(?=[aeiou])/g, "h"],
  [/k/g, "c"],
  [/c(?=[aou])/g, "k"],
  [/qu(?=[ei])/g, "k"],
  [/j/g, "g"],
  [/x/g, "cs"],
];
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * Five wrong ways to write a name: a sound-alike letter, the key beside the right one, a letter twice, one left out, two
 * that changed places. The same for the same seed; digits stay as they are, since they tell models apart.
 */
export function misspell(name: string, seed: number): string[] {
  const folded = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const chance = createChance(
    seed * 1_000 + [...folded].reduce((sum, letter) => sum + letter.charCodeAt(0), 0),
  );
  // Neither the first letter of a word, nor words that are too short to be known with one wrong.
  const places = [...folded.matchAll(/(?<=[a-z]{2})[a-z](?=[a-z])/g)].map(({ index }) => index);
  if (places.length === 0) return [];
  const pickPlace = () => places[chance(places.length)] ?? 0;
  const at = (place: number, letters: string, length = 1) =>
    folded.slice(0, place) + letters + folded.slice(place + length);
  const sounds = soundAlikes.flatMap(([from, to]) =>
    [...folded.matchAll(from)].map(({ index, 0: found }) => at(index, to, found.length)),
  );
  const [slip, twice, out, swapped] = [pickPlace(), pickPlace(), pickPlace(), pickPlace()];
  return [
    sounds[chance(sounds.length)] ?? folded,
    at(slip, besides(folded[slip] ?? "", chance)),
    at(twice, `${folded[twice]}${folded[twice]}`),
    at(out, ""),
    at(swapped, `${folded[swapped + 1]}${folded[swapped]}`, 2),
  ].filter((text) => text !== folded);
}

function besides(letter: string, chance: (below: number) => number): string {
  const row = rows.find((keys) => keys.includes(letter)) ?? "";
  const place = row.indexOf(letter);
  const keys = [row[place - 1], row[place + 1]].filter((key) => key !== undefined);
  return keys[chance(keys.length)] ?? letter;
}

/** Park and Miller's generator: small, and the same everywhere. */
function createChance(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return below === 0 ? 0 : state % below;
  };
}
