import { fold } from "../../fold.ts";
import type { MakeInStock } from "../makes.ts";
import { makeNicknames } from "./known-names.ts";
import { compact, editDistance, soundKey } from "./text.ts";

/** One way to write the name of a make, or of one of its models, that is in stock. */
export type Spelling = {
  make: string;
  model: string | null;
  /** Folded, letters and digits alone. */
  key: string;
  /** Cars in stock. */
  count: number;
};

type Prepared = Spelling & {
  order: number;
  sound: string;
  letters: number;
  digits: string;
  /** Taken as it is only: most are too short to be misspelled. */
  isNickname: boolean;
};

/** The names in stock, laid out so that a word is compared with the few that it may mean. */
export type Spellings = {
  /** 1 for the very name; less for one that sounds or is spelled like it. In the order of the stock. */
  findSpellings(word: string, mayDiffer: boolean): { spelling: Spelling; score: number }[];
  /** The model with exactly this key. */
  findModel(key: string): Spelling | null;
};

const prepared = new WeakMap<MakeInStock[], Spellings>();

/** Prepared once for each list of makes. */
export function spellingsOf(makes: MakeInStock[]): Spellings {
  const known = prepared.get(makes);
  if (known) return known;
  const spellings = createSpellings(makes);
  prepared.set(makes, spellings);
  return spellings;
}

function createSpellings(makes: MakeInStock[]): Spellings {
  const all = makes.flatMap(spellMake).map((spelling, order) => ({ ...spelling, order }));
  const byKey = Map.groupBy(all, ({ key }) => key);
  const bySound = Map.groupBy(all, ({ sound }) => sound);
  const spellable = all.filter(({ isNickname, letters }) => !isNickname && allowedEdits(letters) > 0);
  const alike = Map.groupBy(spellable, bucketOf);

  function findSpellings(word: string, mayDiffer: boolean) {
    const scores = new Map<Prepared, number>();
    for (const spelling of byKey.get(word) ?? []) scores.set(spelling, 1);
    if (mayDiffer && word.length >= 4) {
      for (const [spelling, score] of listMisspelt(word)) {
        if (!scores.has(spelling)) scores.set(spelling, score);
      }
    }
    return [...scores]
      .map(([spelling, score]) => ({ spelling, score }))
      .sort((a, b) => a.spelling.order - b.spelling.order);
  }

  function* listMisspelt(word: string): Generator<[Prepared, number]> {
    const plural = word.endsWith("s") ? (byKey.get(word.slice(0, -1)) ?? []) : [];
    for (const spelling of plural) if (spelling.letters >= 4) yield [spelling, 0.95];
    const sound = soundKey(word);
    const digits = word.replace(/\D/g, "");
    for (const spelling of bySound.get(sound) ?? []) {
      if (spelling.digits === digits && spelling.letters >= (spelling.isNickname ? 6 : 4))
        yield [spelling, 0.9];
    }
    if (word.length < 5) return;
    for (const spelling of alike.get(bucketOf({ sound, digits })) ?? []) {
      const score = scoreAlike(word, sound, spelling);
      if (score > 0) yield [spelling, score];
    }
  }

  return {
    findSpellings,
    findModel: (key) => byKey.get(key)?.find(({ model }) => model !== null) ?? null,
  };
}

/** Names that a misspelled word can mean begin with its sound and have its digits. */
function bucketOf({ sound, digits }: { sound: string; digits: string }): string {
  return `${sound[0] ?? ""}|${digits}`;
}

function allowedEdits(letters: number): number {
  return letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
}

function scoreAlike(word: string, wordSound: string, { key, sound, letters }: Prepared): number {
  const allowed = allowedEdits(letters);
  const isFar = (a: string, b: string) => Math.abs(a.length - b.length) > allowed;
  if (isFar(word, key) && isFar(wordSound, sound)) return 0;
  const edits = Math.min(editDistance(word, key), editDistance(wordSound, sound));
  if (edits > allowed || (letters < 8 && !hasSameConsonants(wordSound, sound))) return 0;
  return 0.8 - edits / 10;
}

/**
 * In a short name one consonant for another makes a different word («manda» and «mazda», «vendo» and «vento»):
 * vowels may differ, two letters may be swapped, one may be missing from a word that is not too short.
 */
function hasSameConsonants(a: string, b: string): boolean {
  const [first, second] = [a.replace(/[aeiou]/g, ""), b.replace(/[aeiou]/g, "")];
  if (first === second || [...first].sort().join() === [...second].sort().join()) return true;
  return first.length !== second.length && Math.min(a.length, b.length) >= 6;
}

function spellMake({ make, count, models }: MakeInStock): Omit<Prepared, "order">[] {
  const ofMake = { make, model: null, count };
  const folded = models.map(({ model }) => fold(model));
  return [
    spell(make, ofMake, false),
    ...(makeNicknames[compact(make)] ?? []).map((name) => spell(name, ofMake, true)),
    ...models.flatMap(({ model, count: ofModel }) =>
      spellModel(model, folded).map((name) => spell(name, { make, model, count: ofModel }, false)),
    ),
  ];
}

function spell(name: string, entry: Omit<Spelling, "key">, isNickname: boolean): Omit<Prepared, "order"> {
  const key = compact(name);
  const digits = key.replace(/\D/g, "");
  return { ...entry, key, isNickname, sound: soundKey(key), digits, letters: key.length - digits.length };
}

const leadingWordsToIgnore = /^(clase|serie|grand|gran|super|santa|new|nuevo|alfa|land|model)$/;

/**
 * «Clase C» is also a "C-Class"; «Discovery Sport» is «la Discovery» where no other model begins so.
 * @param siblings all models of the make, folded
 */
function spellModel(model: string, siblings: string[]): string[] {
  const names = [model];
  const [first = "", second, ...more] = fold(model).split(/[\s-]+/);
  if (first === "clase" && second) names.push(`${second}class`, `class${second}`);
  if (first === "serie" && second) names.push(`${second}series`, `series${second}`);
  if (second && first.length >= 5 && !leadingWordsToIgnore.test(first)) {
    const isAlone = siblings.filter((other) => other.startsWith(first)).length === 1;
    if (isAlone) names.push(first);
  }
  if (more.length > 0) names.push(`${first} ${second}`);
  return names;
}
