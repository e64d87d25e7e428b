import type { KnownCar } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Figure } from "../figures/figure.ts";
import { isSaid, type Known } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { carsOf } from "../scope.ts";
import { isInside } from "../text.ts";

/** «Por menos de 216 mil tengo …», "under 216k I have …", «de 2019 en adelante están …» */
const below =
  /^\W*(?:(?:si|yes|claro|sure),? )?(?:(?:por|con|de|for|with) )?(?:menos de|(?:por )?(?:debajo|abajo) de|hasta|under|below|less than|up to|fewer than)(?: (?:los|tus?|your))*[ *_$]*$/;
const above =
  /^\W*(?:(?:si|yes|claro|sure),? )?(?:(?:por|con|de|for|with) )?(?:mas de|(?:por )?(?:encima|arriba) de|over|above|more than)(?: (?:los|tus?|your))*[ *_$]*$/;
const fromYear = /^\W*(?:(?:si|yes|claro|sure),? )?(?:del?|desde(?: el)?|a partir del?|from)[ *_]*$/;
const onwards =
  /^[*_]*,? (?:en adelante|para (?:arriba|aca)|hacia arriba|o (?:mas )?(?:nuev|recient|posterior)\p{L}*|on(?:wards?)?|and (?:up|newer|later)|or (?:newer|later))\b/u;
/** What begins something else: «el otro sale un poco arriba». */
const turning = /,? (?:pero|but|aunque|although|mientras|while)\b|;/;
const refusing = /\b(?:no|ni|ningun[oa]?|nada|none|not|nothing|[a-z]+n['’]t)\b/;

type Field = { kind: "money" | "km" | "year"; holds(own: number, limit: number): boolean };

/** A car that is told under a limit which a sentence begins with, and that does not meet it. */
export function findLeading(reply: Reply): Fault[] {
  const { folded } = reply.written;
  return findInSentences(reply, "car_figure", ({ sentence, words, named }) => {
    const first = reply.standing.find(isInside(sentence));
    if (!first || named.length === 0 || words.includes("?")) return false;
    const field = fieldOf(
      first,
      folded.slice(sentence.start, first.start),
      folded.slice(first.end, sentence.end),
    );
    const end = sentence.start + (turning.exec(words)?.index ?? words.length);
    if (!field || refusing.test(words.slice(0, end - sentence.start))) return false;
    return named
      .filter(({ start }) => start >= first.end && start < end)
      .some((mention) => {
        const cars = carsOf(mention, reply.known);
        return cars.length > 0 && cars.every((car) => isBeyond(car, field, Number(first.value), reply.known));
      });
  });
}

function fieldOf({ kind, value }: Figure, before: string, behind: string): Field | null {
  const isAmount = kind === "money" || (kind === "number" && Number(value) >= 1_000);
  if (kind === "year")
    return fromYear.test(before) && onwards.test(behind)
      ? { kind, holds: (own, limit) => own >= limit }
      : null;
  if (!isAmount && kind !== "km") return null;
  const of = kind === "km" ? "km" : "money";
  if (/^[*_]* ?(?:pesos |mxn )?(?:al mes|mensual|a month|de enganche|down)/.test(behind)) return null;
  if (below.test(before)) return { kind: of, holds: (own, limit) => own <= limit };
  return above.test(before) ? { kind: of, holds: (own, limit) => own >= limit } : null;
}

function isBeyond(
  { stockId, year }: KnownCar,
  { kind, holds }: Field,
  limit: number,
  { facts }: Known,
): boolean {
  if (kind === "year") return year !== null && !holds(year, limit);
  const own = facts
    .get(kind)
    ?.find((fact) => fact.car === stockId && !isSaid(fact) && (kind === "km" || fact.role === "price"));
  return own !== undefined && !holds(Number(own.value), limit);
}
