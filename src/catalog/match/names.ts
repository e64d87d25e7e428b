import { nameModel } from "../label.ts";
import type { MakeInStock } from "../makes.ts";
import { findKnownName, isKnownName } from "./known-names.ts";
import { countNegating, sharesNegation } from "./negation.ts";
import type { Reading } from "./numbers.ts";
import { type Spelling, type Spellings, spellingsOf } from "./spellings.ts";
import { isCommonWord, isStopWord } from "./vocabulary.ts";

/** A make, or one of its models, that the customer named; always one that is in stock. */
export type NamedCar = { make: string; model: string | null };

type Hit = { start: number; end: number; score: number; spelling: Spelling };

/** Short or everyday words that name a car only where the sentence makes it clear («un uno», «fiat uno»). */
const contextual = new Set("uno up go one note fit city seat ram smart express mini focus onda".split(" "));
const articles = /^(un|unos|unas|los|las|modelo|a|an|fiat)$/;
const unitsBehind =
  /^(mil|anos?|meses|years?|months?|puertas|doors|km|kms|kilometros|miles|pasajeros|cilindros|o|y|-)$/;

/**
 * Takes the makes and models that a text names out of its reading, whatever the case, accents, spacing or
 * spelling. A name that is not in stock stays where it is, unless it is one that is not wanted.
 * @returns the cars in the order of the text, each once, and the names of those that are not wanted («no Kia»)
 */
export function takeNames(reading: Reading, makes: MakeInStock[]): { named: NamedCar[]; excluded: string[] } {
  const tokens = reading.text.trim().split(" ");
  const hits = chooseHits(findHits(tokens, reading, spellingsOf(makes)), tokens);
  const refused = findRefused(hits, tokens);
  const spellingsIn = (isRefused: boolean) =>
    hits
      .filter((hit) => refused.has(hit) === isRefused && !isWrongMake(hit, hits))
      .map(({ spelling }) => spelling);
  const excluded = mergeNames(spellingsIn(true)).map(({ make, model }) =>
    model ? nameModel({ make, model }) : make,
  );
  for (const hit of hits) tokens.fill("|", hit.start - (refused.get(hit) ?? 0), hit.end);
  excluded.push(...takeRefusedOthers(tokens));
  reading.text = ` ${tokens.join(" ")} `;
  return { named: mergeNames(spellingsIn(false)), excluded };
}

/** The hits that are not wanted, each with the number of words before it that say so. */
function findRefused(hits: Hit[], tokens: string[]): Map<Hit, number> {
  const refused = new Map<Hit, number>();
  for (const [index, hit] of hits.entries()) {
    const words = countNegating(tokens.slice(0, hit.start));
    const before = hits[index - 1];
    const isShared =
      before !== undefined && refused.has(before) && sharesNegation(tokens.slice(before.end, hit.start));
    if (words > 0 || isShared || (before?.end === hit.start && refused.has(before))) refused.set(hit, words);
  }
  return refused;
}

/** Names of cars that are neither in stock nor wanted. */
function takeRefusedOthers(tokens: string[]): string[] {
  const names: string[] = [];
  for (const start of tokens.keys()) {
    const words = countNegating(tokens.slice(0, start));
    const size = [3, 2, 1].find((count) => isKnownName(tokens.slice(start, start + count).join("")));
    if (words === 0 || !size) continue;
    const { make, model } = findKnownName(tokens.slice(start, start + size).join(" ")) ?? {};
    names.push([make, model].filter(Boolean).join(" "));
    tokens.fill("|", start - words, start + size);
  }
  return names;
}

function findHits(tokens: string[], reading: Reading, spellings: Spellings): Hit[] {
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
      for (const found of spellings.findSpellings(window, mayDiffer)) hits.push({ start, end, ...found });
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

/** The badge on the tailgate: a "BMW 320i" is a «Serie 3», a "Mercedes C200" a «Clase C». */
function readBadge(
  window: string,
  start: number,
  end: number,
  tokens: string[],
  spellings: Spellings,
): Hit[] {
  const before = tokens[start - 1] ?? "";
  const bmw = /^bm[wv]$/.test(before) ? /^([1-8])\d\d[a-z]{0,2}$/.exec(window) : null;
  const mercedes = /^(mercedes|benz)$/.test(before) ? /^([a-z]{1,3})\d{2,3}$/.exec(window) : null;
  const key = bmw ? `serie${bmw[1]}` : mercedes ? `clase${mercedes[1]}` : null;
  const spelling = key === null ? null : spellings.findModel(key);
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
