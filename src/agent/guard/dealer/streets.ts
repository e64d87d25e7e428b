import { listOtherNames } from "../../../text/words/town-names.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import type { Reply } from "../reply.ts";
import type { Span } from "../text.ts";
import { branchNoun } from "./branches.ts";

/** A branch by the words that customers know it by, and by its streets; folded. */
type Branch = { names: string[]; streets: string[] };

const ofStreets = /^(?:avenida|av\.?|calle|calzada|boulevard|blvd\.?|carretera|colonia|col\.?) (?:de )?/;
function readBranches({ branches }: Known): Branch[] {
  return branches.map(({ name, address }): Branch => {
    const names = name
      .split(/, */)
      .flatMap((one) => [one, one.replace(branchNoun, ""), ...listOtherNames(one)]);
    const streets = address
      .split(/, */)
      .filter((part) => ofStreets.test(part) || /\d/.test(part))
      .map((part) => part.replace(ofStreets, "").replace(/[^\p{L}\d](?:no\.?|num\.?)? ?#?\d.*$/u, ""))
      .filter((street) => street.length > 3 && !names.includes(street));
    return { names: [...new Set(names)], streets };
  });
}

/** The address of another branch than the one that is named before it: its street is that of its own alone. */
export function findStreets({ written: { text, folded }, known, asked }: Reply): Fault[] {
  const branches = readBranches(known);
  if (branches.length < 2) return [];
  const streets = branches.flatMap((branch) => branch.streets.flatMap((street) => spansOf(street, folded)));
  if (streets.length === 0) return [];
  const named = branches.flatMap((branch) =>
    branch.names
      .flatMap((name) => spansOf(name, folded))
      .filter((span) => !streets.some((street) => street.start <= span.start && street.end >= span.end))
      .map((span) => ({ ...span, branch })),
  );
  const at = streets.toSorted((a, b) => a.start - b.start);
  let from = 0;
  // «¿Hay taller en Guadalajara?» «Sí, y está en …»: where the reply names none, the one that was asked about.
  const askedFor = branches.filter(({ names }) => names.some((name) => spansOf(name, asked).length > 0));
  let group: Branch[] = named.length === 0 && askedFor.length === 1 ? askedFor : [];
  return at.flatMap((street, index): Fault[] => {
    const own = named.filter(
      ({ start }) =>
        start >= from && start < street.start && (from === 0 || !suffix.test(folded.slice(from, start))),
    );
    if (own.length > 0) group = own.map(({ branch }) => branch);
    else if (folded.lastIndexOf("\n", street.start) > from) group = [];
    from = street.end;
    const next = at[index + 1]?.start ?? folded.length;
    const behind = named.find(({ start }) => start >= from && start < next);
    const isBehind = behind && suffix.test(folded.slice(from, behind.start)) && folded[behind.end] !== ":";
    const words = folded.slice(street.start, street.end);
    const isOne = [...group, ...(isBehind ? [behind.branch] : [])].some((branch) =>
      branch.streets.includes(words),
    );
    if (isOne || group.length === 0) return [];
    return [{ code: "link", words: text.slice(street.start, street.end) }];
  });
}

/** What stands between a street and the town behind it: «2400, en Guadalajara». */
const suffix = /^[ ,.#\d*_()]*(?:(?:en|in|de|no|num|cp|colonia|col)\b[ ,.\d*_]*)*$/;

function spansOf(words: string, folded: string): Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const isWhole = !/[\p{L}\d]/u.test((folded[at - 1] ?? " ") + (folded[at + words.length] ?? " "));
    if (isWhole) spans.push({ start: at, end: at + words.length });
  }
  return spans;
}
