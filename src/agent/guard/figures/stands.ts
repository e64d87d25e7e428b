import type { Mention } from "../cars.ts";
import { isHourOfDay } from "../dealer/hours.ts";
import type { Fact, Known } from "../grounds/known.ts";
import { contradictsPapers } from "../papers/told/spans.ts";
import type { Scoped } from "../scope.ts";
import type { Written } from "../text.ts";
import { judgeBound } from "./bounds.ts";
import { isDerived } from "./derived.ts";
import type { FigureKind } from "./figure.ts";
import { fits } from "./fits.ts";
import { isAllowed } from "./stands/allowed.ts";
import { readClaim } from "./stands/claim.ts";
import { standsInLabel } from "./stands/label.ts";
import { isMeant, isOfPages } from "./stands/meant.ts";
import { isWithFee } from "./with-fee.ts";

/** Kinds of facts that a figure may be one of, besides its own. */
const alike: Partial<Record<FigureKind, FigureKind[]>> = {
  // Customers leave out what a number measures: «tengo 250 mil».
  money: ["number"],
  km: ["number"],
  percent: ["number"],
  mm: ["number"],
  count: ["number"],
  spec: ["number"],
  number: [
    "money",
    "km",
    "months",
    "days",
    "hours",
    "minutes",
    "percent",
    "mm",
    "spec",
    "count",
    "year",
    "time",
  ],
  year: ["number"],
  hours: ["time", "minutes"],
  minutes: ["hours"],
  time: ["number"],
  days: ["hours"],
  months: ["number", "count"],
};

/** What may stand between how many there are and their name. */
const counts = /^[\s*_]+$/;

/** Whether a figure of a reply is one that is known, of the right kind and of the right car. */
export function stands(scoped: Scoped, known: Known, written: Written): boolean {
  const { figure, sentence, beside } = scoped;
  // «Dos s Grand Touring»
  const isCount = beside !== null && counts.test(written.folded.slice(figure.end, beside.start));
  if (isCount && beside.only?.length === figure.value) return true;
  const words = written.folded.slice(sentence.start, sentence.end);
  const kinds: FigureKind[] = isHourOfDay(figure, written.folded, words)
    ? ["time", "number"]
    : [figure.kind, ...(alike[figure.kind] ?? [])];
  if (ofBranches.test(written.folded.slice(figure.end))) return figure.value === known.branches.length;
  const isBound = judgeBound(scoped, known, written);
  if (isBound !== null) return isBound;
  if (contradictsPapers(figure, sentence, written.folded, known)) return false;
  const claim = readClaim(scoped, written, words, known);
  const isStated = kinds.some((kind) =>
    known.facts
      .get(kind)
      ?.some(
        (fact) =>
          fits(figure, fact) &&
          (fact.kind !== "count" || isCounted(fact, scoped, written.folded)) &&
          isMeant(fact, scoped, words, written, known) &&
          isAllowed(fact, scoped, claim, known),
      ),
  );
  if (isStated || isDerived(scoped, words, sentence.start, known) || isWithFee(scoped, known, written))
    return true;
  return !isOfPages(scoped, words) && standsInLabel(scoped, known, written);
}

const ofBranches = /^[*_]* (?:sucursales|agencias|branches|locations|showrooms)\b/;

/**
 * «12 Nissan» counts Nissans. What the whole stock has of a name counts of that name alone, and what the reply shows not
 * beside another.
 */
function isCounted(
  { counts, origin, detail }: Fact,
  { beside, mentions, figure }: Scoped,
  folded: string,
): boolean {
  if (counts === null) return beside === null || (origin !== "prompt" && detail !== "stock");
  if (beside) return counts === nameOf(beside);
  if (
    origin !== "prompt" ||
    mentions.some((mention) => mention.end <= figure.start && counts === nameOf(mention))
  )
    return true;
  // «2 City, 3 CR-V y 1 Fit, 6 en total»
  if (
    /^[*_]* (?:en total|in total|in all|altogether)\b/.test(folded.slice(figure.end)) &&
    mentions.some(({ make }) => make === counts)
  )
    return true;
  return folded.slice(figure.end).startsWith(` ${counts} `);
}

const nameOf = ({ model, make }: Mention) => model ?? make;
