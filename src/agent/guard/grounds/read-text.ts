import { findMentions, type Vocabulary } from "../cars.ts";
import { listBranchesNamed } from "../dealer/branches.ts";
import { whoseHours, wordsBefore } from "../dealer/hours.ts";
import { readDays } from "../figures/days.ts";
import type { Figure } from "../figures/figure.ts";
import { readFigures } from "../figures/reading/read.ts";
import { blank, writtenOf } from "../text.ts";
import { addFact, type Fact, type Known, type KnownBranch, type Origin } from "./known.ts";

/** A text as it is known: folded, its figures as facts of no car, and whatever in it could be the name of one. */
export type TextRead = {
  folded: string;
  facts: (Partial<Fact> & Pick<Fact, "kind" | "value">)[];
  names: string[];
};

/** Of a text: of which page of the web it is; or that the dealer states it of itself, and whose hours it tells, of which branch alone. */
type Source = {
  site?: string | undefined;
  isDealers?: boolean;
  whose?: Fact["whose"];
  branch?: Fact["branch"];
  /** Those of the dealer, where it is a paper of theirs. */
  branches?: KnownBranch[];
};

/** @param vocabulary names of makes and models, which are no figures @param english the text is English */
export function readText(
  text: string,
  vocabulary: Vocabulary,
  english: boolean,
  { site, isDealers = false, whose = null, branch = null, branches = [] }: Source = {},
): TextRead {
  const written = writtenOf(text);
  const { folded } = written;
  const mentions = findMentions(written, vocabulary);
  const facts = readFigures(blank(folded, mentions), english).map((figure) => {
    const { kind, value, roles, currency } = figure;
    const role = roles.length === 1 ? (roles[0] ?? null) : null;
    const isWords = isDealers && kind !== "time" && kind !== "phone";
    return {
      kind,
      value,
      role,
      currency,
      detail: site ?? (isWords ? wordsBefore(folded, figure.start) : detailOf(figure, folded)),
      whose: kind === "time" ? (whose ?? whoseHours(sentenceAt(folded, figure.start))) : null,
      branch,
      place:
        kind === "time" && branches.length > 0
          ? (onlyBranch(sentenceAt(folded, figure.start), branches) ?? onlyBranch(folded, branches))
          : null,
    };
  });
  return { folded, facts, names: listNames(folded) };
}

/** The name of the one branch that a text names. */
function onlyBranch(folded: string, branches: KnownBranch[]): string | null {
  const [only, another] = listBranchesNamed(folded, branches);
  return only && !another ? only.name : null;
}

/** Keeps what was read of a text with what is known, under where it is from. */
export function addText(known: Known, { folded, facts, names }: TextRead, origin: Origin): void {
  for (const name of names) known.spokenOf.add(name);
  for (const fact of facts) addFact(known, { ...fact, origin });
  if (origin === "said") known.said.push(folded);
}

function detailOf({ kind, value, unit, start }: Figure, folded: string): string | null {
  if (kind === "percent" || kind === "mm") return unit;
  const isHour = kind === "time" || kind === "hours" || (kind === "number" && Number(value) <= 24);
  if (!isHour) return null;
  return readDays(lineAt(folded, start), start - folded.lastIndexOf("\n", start) - 1);
}

const lineAt = (folded: string, at: number) =>
  folded.slice(folded.lastIndexOf("\n", at) + 1).split("\n")[0] ?? "";

function sentenceAt(folded: string, at: number): string {
  const line = lineAt(folded, at);
  const start = at - (folded.lastIndexOf("\n", at) + 1);
  const from = line.lastIndexOf(". ", start) + 1;
  const to = line.indexOf(". ", start);
  return line.slice(from, to < 0 ? line.length : to);
}

/** Customers write names as they please: whatever could be one has been spoken of. */
export function listNames(folded: string): string[] {
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  return words.flatMap((_, at) => [1, 2, 3].map((size) => words.slice(at, at + size).join("")));
}
