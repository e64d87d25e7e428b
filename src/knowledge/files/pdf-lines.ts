/** A line of a page: where it ends, how high it stands above the page's foot, and the size of its type, in points. */
export type Line = { text: string; right: number; y: number; size: number };

/** Type that is larger than the body's by this factor is a heading's. */
const headingFactor = 1.12;
const longestHeading = 150;
/** Lines further apart than this multiple of their type are of two paragraphs. */
const paragraphGap = 1.7;
const deepestHeading = 6;
/** A line that ends before this part of the column's width was ended on purpose. */
const fullLine = 0.8;

/** The lines of a document's pages as Markdown; empty where there are none. */
export function writeMarkdown(pages: Line[][]): string {
  const kept = withoutRunningLines(pages);
  const bodySize = commonSize(kept.flat());
  const levels = [...new Set(kept.flat().filter(isHeading).map(roundedSize))].sort((a, b) => b - a);
  const blocks: string[] = [];
  let before: Line | null = null;
  for (const page of kept) {
    const fullRight = Math.max(...page.map(({ right }) => right)) * fullLine;
    for (const [index, line] of page.entries()) {
      const marks = isHeading(line)
        ? `${"#".repeat(Math.min(levels.indexOf(roundedSize(line)) + 1, deepestHeading))} `
        : "";
      // Only a sentence goes on from page to page.
      const goesOn = before !== null && (index > 0 ? isNear(before, line) : !/[.:!?»”")]$/.test(before.text));
      const isSameKind = before !== null && roundedSize(before) === roundedSize(line);
      const isFull = before !== null && (before.right >= fullRight || isHeading(before));
      if (goesOn && isSameKind) blocks.push(joinLines(blocks.pop() ?? "", line.text, isFull));
      else blocks.push("", marks + bulletToItem(line.text));
      before = line;
    }
  }
  return blocks.join("\n").trim();

  function isHeading({ size, text }: Line): boolean {
    return size >= bodySize * headingFactor && text.length <= longestHeading && /\p{L}/u.test(text);
  }
}

function isNear(above: Line, below: Line): boolean {
  const gap = above.y - below.y;
  // A column that starts anew stands higher than what came before.
  return gap >= 0 && gap <= Math.max(above.size, below.size) * paragraphGap;
}

/** Same paragraph; an item of a list has a line of its own, and a word parted at the line's end is joined again. */
function joinLines(text: string, next: string, isFull: boolean): string {
  if (!isFull || /^([•▪◦·*–-]|\d{1,2}[.)])\s/.test(next)) return `${text}\n${bulletToItem(next)}`;
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return `${text} ${next}`;
}

function bulletToItem(text: string): string {
  return text.replace(/^[•▪◦·]\s*/, "- ");
}

/** What stands at the head or the foot of most pages (a firm's name, the page's number) is no part of the text. */
function withoutRunningLines(pages: Line[][]): Line[][] {
  if (pages.length < 3) return pages;
  const form = ({ text }: Line) => text.replace(/\d+/g, "#");
  const counts = new Map<string, number>();
  const edgesOf = (page: Line[]) => new Set([...page.slice(0, 2), ...page.slice(-2)].map(form));
  for (const page of pages) for (const text of edgesOf(page)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isRunning = (line: Line) => (counts.get(form(line)) ?? 0) > pages.length / 2;
  return pages.map((page) => {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)]);
    return page.filter((line) => !edges.has(line) || !isRunning(line));
  });
}

/** Of the most characters; 0 where there are none. */
function commonSize(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = roundedSize(line);
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function roundedSize({ size }: Line): number {
  return Math.round(size * 2) / 2;
}
