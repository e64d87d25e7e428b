import type { KnownCar } from "../cars.ts";
import type { Known } from "../grounds/known.ts";
import { carsOf, type Scoped } from "../scope.ts";
import type { Written } from "../text.ts";

const ofAll =
  /\b(?:todos|todas|all|both|ambos|ambas|cada uno|each|every one|l[oa]s (?:dos|tres|cuatro|cinco)|the (?:two|three|four|five))\b/;
const fill =
  "(?: (?:un|una|a|de|del|por|poco|poquito|bit|little|los|las|tus?|your|the|sus|unos|algo))*[ *_$]*$";
const below = new RegExp(
  `\\b(?:menos de|(?:debajo|abajo) de|no (?:pasan|rebasan|exceden|llegan)(?: de| a)?|under|below|less than|up to|within|at most|hasta|dentro de)${fill}`,
);
const above = new RegExp(
  `(?<!\\bno )\\b(?:mas de|(?:arriba|encima) de|rebasan|pasan(?: de)?|se pasan|exceden|superan|over|above|more than|exceed)${fill}`,
);

const none = /\b(?:none|ningun[oa]?|neither|not|\w+n['’]t)\b/;

/** «Los tres cuestan menos de 215 mil», where one of them does not. */
export function contradictsCars(
  { figure, sentence, mentions }: Scoped,
  known: Known,
  { folded }: Written,
): boolean {
  const { kind, value, start, roles } = figure;
  const isAmount = kind === "money" || (kind === "number" && Number(value) >= 1_000);
  if ((!isAmount && kind !== "km") || typeof value !== "number") return false;
  if (roles.some((role) => role !== "price")) return false;
  const words = folded.slice(sentence.start, sentence.end);
  const before = folded.slice(sentence.start, start);
  const isBelow = below.test(before) || (above.test(before) && none.test(before));
  if (!ofAll.test(words) || words.includes("?") || (!isBelow && !above.test(before))) return false;
  const named = mentions.flatMap((mention) => carsOf(mention, known));
  const cars = named.length > 1 ? named : listListed(known);
  const facts = known.facts.get(kind === "km" ? "km" : "money") ?? [];
  return cars.some(({ stockId }) =>
    facts.some(
      (fact) =>
        fact.car === stockId &&
        fact.origin === "tool" &&
        (kind === "km" || fact.role === "price") &&
        (isBelow ? Number(fact.value) > value : Number(fact.value) < value),
    ),
  );
}

/** Cars that a tool found in this turn. */
export function listListed({ stated, cars }: Known): KnownCar[] {
  return [...stated].flatMap(([stockId, fields]) => (fields.has("make") ? (cars.get(stockId) ?? []) : []));
}
