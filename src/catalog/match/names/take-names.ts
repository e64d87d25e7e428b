import { foldText } from "../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { nameModel } from "../../label.ts";
import type { MakeInStock } from "../../makes.ts";
import { countNegating, sharesNegation } from "../negation.ts";
import type { Reading } from "../reading/numbers.ts";
import { chooseHits } from "./choose.ts";
import { findHits, type Hit } from "./hits.ts";
import { type Spelling, spellingsOf } from "./spellings.ts";

/** A make, or one of its models, that the customer named; always one that is in stock. */
export type NamedCar = { make: string; model: string | null };

/** A car, a make or a model that was named although it is not in stock, as it is rightly written. */
export type MissingCar = { make?: string; model?: string };

/**
 * `missing` is the first of the names that are not in stock, `absent` all models among them with their makes; `excluded`
 * what is not wanted («no Kia»).
 */
type NamesTaken = { named: NamedCar[]; missing: MissingCar | null; absent: NamedCar[]; excluded: string[] };

/**
 * Takes the makes and models that a text names out of its reading, whatever the case, accents, spacing or
 * spelling. A name that is not in stock stays where it is, rightly spelled, unless it is one that is not wanted.
 * @returns the cars in the order of the text, each once
 */
export function takeNames(reading: Reading, makes: MakeInStock[]): NamesTaken {
  const tokens = reading.text.trim().split(" ");
  const hits = chooseHits(findHits(tokens, reading, spellingsOf(makes)), tokens);
  const refused = findRefused(hits, tokens);
  const named: Spelling[] = [];
  const excluded: Spelling[] = [];
  const missing: MissingCar = {};
  const absent: Spelling[] = [];
  for (const hit of hits) {
    const { start, end, spelling, namesMake } = hit;
    const isRefused = refused.has(hit);
    tokens.fill("", start - (refused.get(hit) ?? 0), isTurnedDown(hit, tokens) ? end + 1 : end);
    tokens[start] = "|";
    if (isRefused) excluded.push(spelling);
    else if (spelling.count > 0) {
      if (!isWrongMake(hit, hits)) named.push(spelling);
    } else {
      const makeInStock = namesMake && makes.some(({ make }) => make === spelling.make);
      // «hondapilot»: the make is here all the same.
      if (makeInStock) named.push({ ...spelling, model: null });
      if (!makeInStock && (namesMake || spelling.model === null)) missing.make ??= spelling.make;
      if (spelling.model !== null) {
        missing.model ??= spelling.model;
        absent.push(spelling);
      }
      tokens[start] = writeName(spelling, namesMake === true && !makeInStock);
    }
  }
  reading.text = ` ${tokens.filter(Boolean).join(" ")} `;
  return {
    named: mergeNames(named),
    missing: missing.make || missing.model ? missing : null,
    absent: mergeNames(absent),
    excluded: mergeNames(excluded).map(({ make, model }) => (model ? nameModel({ make, model }) : make)),
  };
}

function writeName({ make, model }: Spelling, withMake: boolean): string {
  const name = model === null ? make : withMake ? nameModel({ make, model }) : model;
  return foldText(name).replaceAll("-", " ");
}

/** The hits that are not wanted, each with the number of words before it that say so. */
function findRefused(hits: Hit[], tokens: string[]): Map<Hit, number> {
  const refused = new Map<Hit, number>();
  for (const [index, hit] of hits.entries()) {
    const words = countNegating(tokens.slice(0, hit.start));
    const before = hits[index - 1];
    const isShared =
      before !== undefined && refused.has(before) && sharesNegation(tokens.slice(before.end, hit.start));
    const isJoined = before?.end === hit.start && refused.has(before);
    if (words > 0 || isShared || isJoined || isTurnedDown(hit, tokens)) refused.set(hit, words);
  }
  return refused;
}

const afterNo =
  /^(\||y|pero|solo|solamente|mejor|sino|prefiero|ni|muy|porque|ya|gracias|but|just|only|rather|thanks)$/;

/** «los nissan no me gustan», "the fords I don't like": of the car itself, and of nothing about it. */
const disliked = anyOf(
  inOrder(
    "^ ",
    oneOf({
      es: String.raw`(?:ya )?no (?:(?:los?|las?|me|nos) )?(?:quier|quis|quere|gust|interes|late|convenc|busc)\w*`,
      en: "i dont (?:really )?(?:like|want)",
    }),
    String.raw` (?:$|(?:\||y|e|pero|que|porque|mejor|nada|mucho|para|but|and|so|at) )`,
  ),
);

/** «el vento no, solo el jetta»: what follows is no verb of which the «no» would be. */
function isTurnedDown({ end }: Hit, tokens: string[]): boolean {
  if (disliked.test(` ${tokens.slice(end, end + 8).join(" ")} `)) return true;
  const next = tokens[end + 1] ?? "|";
  return /^no$/.test(tokens[end] ?? "") && (afterNo.test(next) || /^(el|la|los|las)$/.test(next));
}

/** «toyota versa»: the model tells whose it is. */
function isWrongMake({ end, spelling }: Hit, hits: Hit[]): boolean {
  if (spelling.model !== null) return false;
  return hits.some(
    (other) =>
      other.start === end &&
      other.spelling.model &&
      other.spelling.count > 0 &&
      other.spelling.make !== spelling.make,
  );
}

function mergeNames(named: Spelling[]): NamedCar[] {
  const unique = new Map(named.map(({ make, model }) => [`${make}|${model}`, { make, model }]));
  const list = [...unique.values()];
  return list.filter(
    ({ make, model }) => model !== null || !list.some((other) => other.make === make && other.model !== null),
  );
}
