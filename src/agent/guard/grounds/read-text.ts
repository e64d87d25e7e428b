import { findMentions, type Vocabulary } from "../cars.ts";
import { readDays } from "../figures/days.ts";
import type { Figure } from "../figures/figure.ts";
import { readFigures } from "../figures/read.ts";
import { blank, writtenOf } from "../text.ts";
import { addFact, type Fact, type Known, type Origin } from "./known.ts";

/** A text as it is known: folded, its figures as facts of no car, and whatever in it could be the name of one. */
export type TextRead = {
  folded: string;
  facts: (Partial<Fact> & Pick<Fact, "kind" | "value">)[];
  names: string[];
};

/** @param site of a page of the web */
export function readText(text: string, vocabulary: Vocabulary, english: boolean, site?: string): TextRead {
  const written = writtenOf(text);
  const { folded } = written;
  const mentions = findMentions(written, vocabulary);
  const facts = readFigures(blank(folded, mentions), english).map((figure) => {
    const { kind, value, roles, currency } = figure;
    const role = roles.length === 1 ? (roles[0] ?? null) : null;
    return { kind, value, role, currency, detail: site ?? detailOf(figure, folded) };
  });
  return { folded, facts, names: listNames(folded) };
}

export function addText(known: Known, { folded, facts, names }: TextRead, origin: Origin): void {
  for (const name of names) known.spokenOf.add(name);
  for (const fact of facts) addFact(known, { ...fact, origin });
  if (origin === "said") known.said.push(folded);
}

function detailOf({ kind, value, unit, start }: Figure, folded: string): string | null {
  if (kind === "percent" || kind === "mm") return unit;
  const isHour = kind === "time" || kind === "hours" || (kind === "number" && Number(value) <= 24);
  if (!isHour) return null;
  const line = folded.lastIndexOf("\n", start) + 1;
  return readDays(folded.slice(line).split("\n")[0] ?? "", start - line);
}

/** Customers write names as they please: whatever could be one has been spoken of. */
export function listNames(folded: string): string[] {
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  return words.flatMap((_, at) => [1, 2, 3].map((size) => words.slice(at, at + size).join("")));
}
