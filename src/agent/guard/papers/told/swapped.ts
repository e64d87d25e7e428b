import type { Fault } from "../../fault.ts";
import type { Figure, FigureKind } from "../../figures/figure.ts";
import { readFigures } from "../../figures/reading/read.ts";
import type { Known } from "../../grounds/known.ts";
import type { Reply } from "../../reply.ts";
import { isMatter, listMatters } from "../matters.ts";
import { listParts } from "../units.ts";
import { readRegions } from "./regions.ts";

const kinds: Set<FigureKind>[] = [
  ["money"],
  ["days"],
  ["months"],
  ["km"],
  ["hours", "minutes"],
  ["percent"],
].map((all) => new Set(all as FigureKind[]));

/** What the papers tell a figure of: the words around it, of a row of a table all of it, and its heading. */
type Told = { values: number[]; about: Set<string>; heading: Set<string>; isRow: boolean };

/** A figure of the dealer's papers that is told of what another one is of: the limit of cash as that of a card. */
export function findSwapped({ written: { text, folded }, standing, known }: Reply): Fault[] {
  if (known.sections.length === 0) return [];
  return kinds.flatMap((kind) => {
    const regions = readRegions(folded, standing, kind).filter(({ figures }) =>
      figures.every((figure) => isOfPapers(figure, known)),
    );
    const told = regions.length > 0 ? listTold(kind, known) : [];
    if (new Set(told.flatMap(({ values }) => values)).size < 2) return [];
    return regions.flatMap(({ figures: [figure], values, before, behind }): Fault[] => {
      if (!figure || !isOfOther(values, before, behind, told)) return [];
      return [{ code: "figure", words: text.slice(figure.start, figure.end + 20).trim() }];
    });
  });
}

/** No tool, and not the customer, gave it. */
function isOfPapers({ kind, value }: Figure, { facts }: Known): boolean {
  const same = (facts.get(kind) ?? []).filter((fact) => fact.value === value);
  return same.length > 0 && same.every(({ origin }) => origin === "passage");
}

function isOfOther(values: number[], before: string, behind: string, told: Told[]): boolean {
  const isSame = (one: Told) =>
    values.every((value) => one.values.includes(value)) ||
    one.values.every((value) => values.includes(value));
  const own = told.filter(isSame);
  const others = told.filter((one) => !isSame(one));
  if (own.length === 0 || others.length === 0) return false;
  // Whichever has more of the words is the one that is meant: of rows, which say the same of things of one sort, by one.
  const near = [before, behind.split(parting, 1).join()].map(listThings);
  const meet = ({ about }: Told) => Math.max(...near.map((words) => about.intersection(words).size));
  const most = Math.max(...own.map(meet));
  if (others.some((one) => meet(one) > most + (one.isRow ? 0 : 1))) return true;
  const abouts = [before, behind].map(listThings);
  if (abouts.some((about) => own.some((one) => hasAny(about, one.about) || hasAny(about, one.heading))))
    return false;
  return abouts.some((about) =>
    others.some((one) => hasAny(about, one.about) || hasAny(about, one.heading, isMatter)),
  );
}

const parting = /,(?!\d)| (?:y|e|and|pero|but|mientras|while) /;

function hasAny(about: Set<string>, others: Set<string>, isMeant = (_name: string) => true): boolean {
  return [...about].some((name) => others.has(name) && isMeant(name));
}

/** Matters, parts of a car, and the stems of other words. */
const listThings = (folded: string) =>
  new Set([...listMatters(folded), ...listParts(folded).map(({ name }) => name)]);

/** «- Servicio: Polarizado; Precio: $2,200» */
const row = /^- [^:;]{1,40}: [^;]+(?:; [^:;]{1,40}: [^;]+)+$/;
const columns = /(?<=^- |; )[^:;]{1,40}: /g;

function listTold(kind: Set<FigureKind>, known: Known): Told[] {
  return known.units.flatMap(({ text, heading, values }) => {
    if (![...kind].some((one) => values.has(one))) return [];
    const title = listMatters(heading);
    const isRow = row.test(text);
    const whole = isRow ? listThings(text.replace(columns, "")) : null;
    return readRegions(text, readFigures(text, false), kind).map(({ values: all, before, behind }) => ({
      values: all,
      about: whole ?? new Set([...listThings(before), ...listThings(behind)]),
      heading: title,
      isRow,
    }));
  });
}
