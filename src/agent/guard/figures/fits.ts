import { isShort, readThousands } from "../../../text/numbers/thousands.ts";
import { type Fact, isSaid } from "../grounds/known.ts";
import type { Figure } from "./figure.ts";

/** An approximate figure may lie so far from the true one, as a share of it, whatever its digits. */
const nearShare = 0.01;
/** And no farther than this, however round it is. */
const farShare = 0.05;
/** A bound tells less, and may lie farther: «rebasa los 100 mil» of 105,363. */
const boundShare = 0.2;

/**
 * Whether a figure that is said to be a rounding is an honest one: «unos 213 mil» of 212,999, «poco más de 25 mil» of
 * 25,479, «casi 4.5 metros» of 4,495 mm; on the side that its words name, and within the last digit that it tells.
 */
export function isRounding({ about, step }: Figure, value: number, fact: number): boolean {
  const off = Math.abs(value - fact);
  const [isBelow, isAbove] = [about === "below" || about === "under", about === "above" || about === "over"];
  if (isBelow ? fact > value : isAbove && fact < value) return false;
  if (about === "under" || about === "over") return off <= fact * boundShare;
  const told = about === "either" ? lastStep(value, step) / 2 : lastStep(value, step);
  return off <= fact * nearShare || (off < told && off <= fact * farShare);
}

/** The step of the last digit that is not an ending zero: 1,000 of 25,000. */
function lastStep(value: number, step: number): number {
  let last = step;
  while (value > 0 && Number.isInteger(value / (last * 10))) last *= 10;
  return last;
}

/** Equal after normalisation, or an honest rounding. */
export function fits(figure: Figure, fact: Fact): boolean {
  if (typeof figure.value === "string" || typeof fact.value === "string")
    return figure.kind === "date" ? isSameDay(figure.value, fact.value) : isSameText(figure, fact);
  const { value, about, kind } = figure;
  // «Una hora» of 60 minutes
  if (kind === "minutes" && fact.kind === "hours") return value === fact.value * 60;
  if (kind === "hours" && fact.kind === "minutes") return value * 60 === fact.value;
  if (value === fact.value && (kind === "time") === (fact.kind === "time")) return true;
  // «Los 220 que me dices»
  if (isSaid(fact) && isThousands(figure, value, fact)) return true;
  if (kind === "number" && fact.kind === "time")
    return value * 60 === fact.value || (value + 12) * 60 === fact.value;
  if (kind === "time" && fact.kind === "number")
    return fact.value <= 12 && (fact.value * 60 === value || (fact.value + 12) * 60 === value);
  // «Your spot of 3.8»
  if (kind === "number" && fact.kind === "mm" && fact.origin === "said") return value * 1_000 === fact.value;
  // «Hay 4,700 mm» of «¿cabe en cochera de 4.70?»
  if (kind === "mm" && fact.kind === "number")
    return fact.value < 10 && isSaid(fact) && value === fact.value * 1_000;
  // «Uno o dos días» of 24 to 48 hours
  if (kind === "days" && fact.kind === "hours") return value * 24 === fact.value;
  // «De 20 a 70 años»
  if (kind === "number" && fact.kind === "months" && value >= 10 && value * 12 === fact.value) return true;
  if (kind === "hours" && fact.kind === "time") return value * 60 === fact.value;
  const off = Math.abs(value - fact.value);
  if (about !== null) return isRounding(figure, value, fact.value);
  // A payment without its cents, to the nearest peso; a length in metres, to the nearest centimetre, or in feet.
  if (kind === "money" && figure.step === 1) return off <= 0.5 && fact.value >= 100;
  if (kind === "number" && figure.step === 1 && fact.kind === "money") return off <= 0.5 && value >= 1_000;
  // "42.6k" of 42,599.80
  if (fact.kind === "money" && value >= 1_000 && figure.step === 100) return off <= 1;
  if (kind !== "mm") return false;
  const isFine = figure.step <= 10 || !Number.isInteger(figure.step);
  return isFine ? off <= figure.step / 2 : figure.step === 100 && off <= 10;
}

/** «Los 220 que me dices» of 220 mil, and the other way round. */
function isThousands({ kind }: Figure, value: number, fact: Fact): boolean {
  const [small, large] =
    value < Number(fact.value) ? [value, Number(fact.value)] : [Number(fact.value), value];
  const isAmount = kind === "number" || kind === "money";
  return (
    isAmount &&
    (fact.kind === "number" || fact.kind === "money") &&
    isShort(small) &&
    readThousands(small) === large
  );
}

function isSameText(figure: Figure, fact: Fact): boolean {
  const [said, known] = [String(figure.value), String(fact.value)];
  if (figure.kind === "phone") return known.endsWith(said) || said.endsWith(known);
  return said === known;
}

/** A day and month, and the year where both name it; an instant counts as its day here and the day before. */
function isSameDay(said: number | string, known: number | string): boolean {
  const [wanted, given] = [String(said), String(known)];
  const days = given.length > 10 ? [given.slice(0, 10), dayBefore(given)] : [given];
  return days.some((day) => day === wanted || day.endsWith(wanted) || wanted.endsWith(day));
}

/** West of Greenwich it is still yesterday. */
function dayBefore(instant: string): string {
  const hours = 12 * 3_600_000;
  return new Date(Date.parse(`${instant.slice(0, 19)}Z`) - hours).toISOString().slice(0, 10);
}
