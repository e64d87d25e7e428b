import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { analyse } from "scslre";

/** A loop that turns this often is one without an end: each turn that can be read in two ways doubles the time. */
const manyTurns = 8;
/** Of one loop; more are not written out. */
const mostWordings = 3_000;
/** Stands for `\b`, so that «ya» is not read as «y» and «a» where each is a word. */
const wordBoundary = "\u0000";

class NotWrittenOut extends Error {}

/**
 * Loops of a pattern in which the same words can be read in several ways, so that a text that does not match after all
 * takes time that grows exponentially with its length: `(\w+ ?)*`, `((a|an|a) )*`, `((what|what about|about) )*`.
 * Looked for with scslre, and where a loop's wordings can be written out, by Sardinas and Patterson's test of a code
 * (https://en.wikipedia.org/wiki/Sardinas–Patterson_algorithm). Wordings with classes of many characters are left out of
 * the latter.
 */
export function findAmbiguousLoops(pattern: string): string[] {
  const end = pattern.lastIndexOf("/");
  const [source, flags] = [pattern.slice(1, end), pattern.slice(end + 1)];
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: false } });
  const found = reports
    .filter(({ exponential }) => exponential)
    .map((report) => (report.type === "Trade" ? report.startQuant.raw : report.quant.raw));
  const ast = new RegExpParser().parsePattern(source, 0, source.length, { unicode: /[uv]/.test(flags) });
  visitRegExpAST(ast, {
    onQuantifierEnter(loop) {
      if (loop.max >= manyTurns && "alternatives" in loop.element && isReadTwice(loop.element.alternatives))
        found.push(loop.raw);
    },
  });
  return found;
}

function isReadTwice(alternatives: AST.Alternative[]): boolean {
  try {
    const wordings = writeOut(alternatives).filter((wording) => wording !== "");
    return new Set(wordings).size < wordings.length || !isCode(wordings);
  } catch (error) {
    if (error instanceof NotWrittenOut) return false;
    throw error;
  }
}

/** What the alternatives match, once for each way in which they do. */
function writeOut(alternatives: AST.Alternative[]): string[] {
  return alternatives.flatMap(({ elements }) => {
    try {
      return elements.map(wordingsOf).reduce(joinEach, [""]);
    } catch (error) {
      if (error instanceof NotWrittenOut) return [];
      throw error;
    }
  });
}

function wordingsOf(element: AST.Element): string[] {
  if (element.type === "Character") return [String.fromCodePoint(element.value)];
  if (element.type === "CharacterClass" && !element.negate) return element.elements.map(characterOf);
  if (element.type === "Group" || element.type === "CapturingGroup") return writeOut(element.alternatives);
  if (element.type === "Assertion" && element.kind === "word") return [wordBoundary];
  if (element.type !== "Quantifier" || element.max >= manyTurns) throw new NotWrittenOut();
  const turn = wordingsOf(element.element);
  const all = [[""]];
  for (let turns = 1; turns <= element.max; turns++) all.push(joinEach(all.at(-1) ?? [], turn));
  return all.slice(element.min).flat();
}

function characterOf(member: AST.CharacterClass["elements"][number]): string {
  if (member.type !== "Character") throw new NotWrittenOut();
  return String.fromCodePoint(member.value);
}

function joinEach(before: string[], after: string[]): string[] {
  if (before.length * after.length > mostWordings) throw new NotWrittenOut();
  return before.flatMap((one) => after.map((other) => one + other));
}

/** True where every text that is made of the words is made of them in one way only. */
function isCode(words: string[]): boolean {
  const all = new Set(words);
  const restsOf = (starts: Iterable<string>, of: Iterable<string>) =>
    [...starts].flatMap((start) =>
      [...of]
        .filter((word) => word !== start && word.startsWith(start))
        .map((word) => word.slice(start.length)),
    );
  const seen = new Set<string>();
  for (let rests = restsOf(all, all); rests.length > 0; ) {
    if (rests.some((rest) => all.has(rest))) return false;
    const fresh = new Set(rests.filter((rest) => !seen.has(rest)));
    for (const rest of fresh) seen.add(rest);
    rests = [...restsOf(fresh, all), ...restsOf(all, fresh)];
  }
  return true;
}
