import { fold } from "../../fold.ts";
import type { MakeInStock } from "../makes.ts";
import { isKnownName, makeNicknames } from "./known-names.ts";
import type { Reading } from "./numbers.ts";
import { compact, editDistance, soundKey } from "./text.ts";
import { isCommonWord, isStopWord } from "./vocabulary.ts";

/** A make, or one of its models, that the customer named; always one that is in stock. */
export type NamedCar = { make: string; model: string | null };

type Spelling = {
  make: string;
  model: string | null;
  key: string;
  sound: string;
  count: number;
  /** Taken as it is only: most are too short to be misspelled. */
  isNickname: boolean;
};
type Hit = { start: number; end: number; score: number; spelling: Spelling };

/** Short or everyday words that name a car only where the sentence makes it clear («un uno», «fiat uno»). */
const contextual = new Set("uno up go one note fit city seat ram smart express mini focus onda".split(" "));
const articles = /^(un|unos|unas|los|las|modelo|a|an|fiat)$/;
const leadingWordsToIgnore = /^(clase|serie|grand|gran|super|santa|new|nuevo|alfa|land|model)$/;
const unitsBehind =
  /^(mil|anos?|meses|years?|months?|puertas|doors|km|kms|kilometros|miles|pasajeros|cilindros|o|y|-)$/;

/**
 * Takes the makes and models that a text names out of its reading, whatever the case, accents, spacing or
 * spelling. A name that is not in stock stays where it is.
 * @returns in the order of the text, each once
 */
export function takeNames(reading: Reading, makes: MakeInStock[]): NamedCar[] {
  const tokens = reading.text.trim().split(" ");
  const hits = chooseHits(findHits(tokens, reading, listSpellings(makes)), tokens);
  const named = hits.filter((hit) => !isWrongMake(hit, hits)).map(({ spelling }) => spelling);
  for (const { start, end } of hits) tokens.fill("|", start, end);
  reading.text = ` ${tokens.join(" ")} `;
  return mergeNames(named);
}

const prepared = new WeakMap<MakeInStock[], Spelling[]>();

function listSpellings(makes: MakeInStock[]): Spelling[] {
  const known = prepared.get(makes);
  if (known) return known;
  const spellings = makes.flatMap(({ make, count, models }) => [
    spell(make, { make, model: null, count, isNickname: false }),
    ...(makeNicknames[compact(make)] ?? []).map((name) =>
      spell(name, { make, model: null, count, isNickname: true }),
    ),
    ...models.flatMap(({ model, count: ofModel }) =>
      spellModel(model, models).map((name) =>
        spell(name, { make, model, count: ofModel, isNickname: false }),
      ),
    ),
  ]);
  prepared.set(makes, spellings);
  return spellings;
}

function spell(name: string, entry: Omit<Spelling, "key" | "sound">): Spelling {
  const key = compact(name);
  return { ...entry, key, sound: soundKey(key) };
}

/** «Clase C» is also a "C-Class"; «Discovery Sport» is «la Discovery» where no other model begins so. */
function spellModel(model: string, siblings: { model: string }[]): string[] {
  const names = [model];
  const [first = "", second, ...more] = fold(model).split(/[\s-]+/);
  if (first === "clase" && second) names.push(`${second}class`, `class${second}`);
  if (first === "serie" && second) names.push(`${second}series`, `series${second}`);
  const alone = siblings.filter((other) => fold(other.model).startsWith(first)).length === 1;
  if (second && alone && first.length >= 5 && !leadingWordsToIgnore.test(first)) names.push(first);
  if (more.length > 0) names.push(`${first} ${second}`);
  return names;
}

function findHits(tokens: string[], reading: Reading, spellings: Spelling[]): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + 4, tokens.length); end += 1) {
      const window = joinWindow(tokens.slice(start, end), reading);
      if (window === null) break;
      if (tokens[end - 1]?.startsWith("#") && unitsBehind.test(tokens[end] ?? "")) {
        if (!/^(o|y|-)$/.test(tokens[end] ?? "") || /^\d+$/.test(window)) continue;
      }
      const mayDiffer =
        tokens.slice(start, end).every((token) => !isCommonWord(token)) && !isKnownName(window);
      for (const spelling of spellings) {
        const score = scoreSpelling(window, spelling, mayDiffer);
        if (score > 0) hits.push({ start, end, score, spelling });
      }
      hits.push(...readBadge(window, start, end, tokens, spellings));
    }
  }
  return hits;
}

/** @returns null where the tokens cannot belong to one name */
function joinWindow(tokens: string[], reading: Reading): string | null {
  const parts = tokens.map((token) => {
    if (token === "|") return null;
    if (!token.startsWith("#")) return token;
    const number = reading.numbers[Number(token.slice(1))];
    return number && !number.money && !number.percent ? number.digits : null;
  });
  return parts.includes(null) ? null : parts.join("").replace(/[^a-z0-9]/g, "");
}

/** 1 for the very name; less for one that sounds or is spelled like it; 0 for another name. */
function scoreSpelling(window: string, { key, sound, isNickname }: Spelling, mayDiffer: boolean): number {
  if (window === key) return 1;
  const letters = key.replace(/\d/g, "").length;
  if (!mayDiffer || letters < 4 || window.length < 4) return 0;
  if (window === `${key}s`) return 0.95;
  if (window.replace(/\D/g, "") !== key.replace(/\D/g, "")) return 0;
  const windowSound = soundKey(window);
  if (windowSound === sound && !(isNickname && letters < 6)) return 0.9;
  if (isNickname || window.length < 5 || windowSound[0] !== sound[0]) return 0;
  const edits = Math.min(editDistance(window, key), editDistance(windowSound, sound));
  const allowed = letters >= 8 ? 2 : letters >= 5 ? 1 : 0;
  if (edits > allowed || (letters < 8 && !hasSameConsonants(windowSound, sound))) return 0;
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

/** The badge on the tailgate: a "BMW 320i" is a «Serie 3», a "Mercedes C200" a «Clase C». */
function readBadge(
  window: string,
  start: number,
  end: number,
  tokens: string[],
  spellings: Spelling[],
): Hit[] {
  const before = tokens[start - 1] ?? "";
  const bmw = /^bm[wv]$/.test(before) ? /^([1-8])\d\d[a-z]{0,2}$/.exec(window) : null;
  const mercedes = /^(mercedes|benz)$/.test(before) ? /^([a-z]{1,3})\d{2,3}$/.exec(window) : null;
  const key = bmw ? `serie${bmw[1]}` : mercedes ? `clase${mercedes[1]}` : null;
  const spelling = spellings.find((candidate) => candidate.model && candidate.key === key);
  return spelling ? [{ start, end, score: 0.95, spelling }] : [];
}

/** The best hits that do not overlap, in the order of the text. */
function chooseHits(hits: Hit[], tokens: string[]): Hit[] {
  const best = hits.toSorted(
    (a, b) =>
      b.score * b.spelling.key.length - a.score * a.spelling.key.length ||
      b.spelling.count - a.spelling.count,
  );
  const sure = pick(best.filter((hit) => !needsContext(hit, tokens)));
  const joined = best.filter((hit) => needsContext(hit, tokens) && hasContext(hit, sure, tokens));
  return pick([...joined.filter((hit) => hit.score === 1), ...sure]).toSorted((a, b) => a.start - b.start);
}

function pick(hits: Hit[]): Hit[] {
  const chosen: Hit[] = [];
  for (const hit of hits) {
    if (!chosen.some((other) => hit.start < other.end && other.start < hit.end)) chosen.push(hit);
  }
  return chosen.filter((hit) => !contradicts(hit, chosen));
}

/** A misspelled model right behind another make («honda pilto») is not in stock rather than of a third make. */
function contradicts(hit: Hit, chosen: Hit[]): boolean {
  if (hit.score === 1) return false;
  return chosen.some(
    (other) => other.end === hit.start && !other.spelling.model && other.spelling.make !== hit.spelling.make,
  );
}

function needsContext({ spelling, start, end }: Hit, tokens: string[]): boolean {
  const first = tokens[start] ?? "";
  if (end - start > 1 && (isStopWord(first) || isStopWord(tokens[end - 1] ?? ""))) {
    return !/^(clase|serie)/.test(spelling.key);
  }
  if (contextual.has(spelling.key)) return true;
  return spelling.model !== null && (/^\d+$/.test(spelling.key) || /^[a-z]{1,2}$/.test(spelling.key));
}

function hasContext(hit: Hit, sure: Hit[], tokens: string[]): boolean {
  const { start, end, spelling } = hit;
  const touching = sure.some(
    (other) => other.spelling.make === spelling.make && (other.end === start || other.start === end),
  );
  if (touching) return true;
  const before = tokens[start - 1] ?? "";
  if (/^\d+$/.test(spelling.key)) return spelling.key.length === 3 && /^(un|el|los|modelo)$/.test(before);
  if (contextual.has(spelling.key)) {
    return articles.test(before) || (spelling.key !== "uno" && tokens.length === end - start);
  }
  return false;
}

/** «toyota versa»: the model tells whose it is. */
function isWrongMake({ end, spelling }: Hit, hits: Hit[]): boolean {
  if (spelling.model !== null) return false;
  return hits.some(
    (other) => other.start === end && other.spelling.model && other.spelling.make !== spelling.make,
  );
}

function mergeNames(named: Spelling[]): NamedCar[] {
  const unique = new Map(named.map(({ make, model }) => [`${make}|${model}`, { make, model }]));
  const list = [...unique.values()];
  return list.filter(
    ({ make, model }) => model !== null || !list.some((other) => other.make === make && other.model !== null),
  );
}
