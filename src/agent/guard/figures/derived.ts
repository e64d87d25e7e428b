import type { Fact, Known } from "../grounds/known.ts";
import { carsOf, type Scoped } from "../scope.ts";
import type { Figure, FigureKind, Role } from "./figure.ts";

const unit = String.raw`(?: ?(?:mxn|pesos|km|kms|kilomet\p{L}+|mm|cm|m|metros|met\p{L}+|anos|years?))?`;
const moreOrLess = String.raw`(?:mas|menos)(?= (?:que|de|car|barat|al |por |en |nuev|larg|cort|recorrid|kilom)|[ *_]*[.,;:!?)]|[ *_]*$)`;
/** «$1,999 más que», "20,000 km less", «3 años más nuevo» */
const differingBehind = new RegExp(
  `^[*_]*${unit}[*_]* (?:${moreOrLess}|de (?:diferencia|mas|menos|ahorro)|(?:more|less|fewer)\\b|(?:cheaper|dearer|longer|shorter|wider|taller|newer|younger|older|higher|lower|apart|extra|difference)\\b)`,
  "u",
);
/** «La diferencia es de $1,999», "you save" */
const differingBefore =
  /\b(?:diferencia|difference|ahorras|ahorrarias|ahorro|save|saves|saving|gap)(?: (?:es|is|son|de|of|entre \p{L}+|por|unos|about|casi|almost|solo|only|just))*[ *_$:]*$/u;
/** «Te sobran 35 mil», "that leaves 35,000 of your budget" */
const leaving =
  /\b(?:sobran?|sobrarian?|te quedan?|te quedarian?|falta(?:n|rian?)?|leaves?|leaving|left|short|spare|debajo de tu|abajo de tu|arriba de tu|encima de tu|(?:under|below|over|above) (?:your|the) (?:budget|limit|max))\b/;
const summing =
  /\b(?:suma[n]?|sumados?|sumando|juntos|juntas|entre (?:los|las) dos|together|altogether|combined|add up|sum)\b/;

/** An amount that is the difference or the sum of two that stand, and is said to be that. */
export function isDerived({ figure, mentions }: Scoped, words: string, from: number, known: Known): boolean {
  const { value, start, end } = figure;
  if (typeof value !== "number") return false;
  const [before, behind] = [words.slice(0, start - from), words.slice(end - from)];
  const differs = differingBehind.test(behind) || differingBefore.test(before.slice(-50));
  const leaves = leaving.test(words);
  const sums = summing.test(words);
  if (!differs && !leaves && !sums) return false;
  const cars = new Set(mentions.flatMap((mention) => carsOf(mention, known)).map(({ stockId }) => stockId));
  return kindsOf(figure).some(([kind, factor]) => {
    const facts = (known.facts.get(kind) ?? []).filter(isMeasured);
    const own = facts.filter(
      ({ car, origin }) => origin !== "said" && (cars.size === 0 || car === null || cars.has(car)),
    );
    const others = facts.filter(({ origin }) => origin !== "said");
    const said = [...(known.facts.get("money") ?? []), ...(known.facts.get("number") ?? [])].filter(
      (fact): fact is Measured => fact.origin === "said" && isMeasured(fact),
    );
    const isOf = (result: number) => isSame(figure, result * factor);
    return own.some(
      (one) =>
        (differs &&
          others.some((other) => arePaired(one, other) && isOf(Math.abs(one.value - other.value)))) ||
        (sums && others.some((other) => arePaired(one, other) && isOf(one.value + other.value))) ||
        (leaves && one.role === "price" && said.some((other) => isOf(Math.abs(one.value - other.value)))),
    );
  });
}

type Measured = Fact & { value: number };
const isMeasured = (fact: Fact): fact is Measured =>
  typeof fact.value === "number" && fact.origin !== "limit" && fact.origin !== "web";

/** Kinds of facts that it may be derived of, with how many of its unit one of theirs is. */
function kindsOf({ kind }: Figure): [FigureKind, number][] {
  if (kind === "money" || kind === "km" || kind === "mm") return [[kind, 1]];
  if (kind === "months")
    return [
      ["year", 12],
      ["months", 1],
    ];
  return kind === "number"
    ? [
        ["money", 1],
        ["km", 1],
      ]
    : [];
}

const comparable = new Set<Role>(["price", "monthly", "interest", "total", "down"]);

/** Two of one thing: prices of two cars, payments of two plans, lengths of two cars. */
function arePaired(one: Measured, other: Measured): boolean {
  if (one === other || one.value === other.value || one.detail !== other.detail) return false;
  if (one.kind !== "money") return one.car !== other.car || one.kind === "months";
  return one.role === other.role && one.role !== null && comparable.has(one.role);
}

function isSame({ value, about, step }: Figure, result: number): boolean {
  const off = Math.abs(Number(value) - result);
  if (off < 0.005) return true;
  if (about !== null) return off <= result * 0.05;
  return step === 1 && off <= 0.5;
}
