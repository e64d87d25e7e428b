import { joinHeadings } from "./document.ts";

/** A passage before it has a place in the database. */
export type CutPassage = {
  /** Title and headings above the text, outermost first, joined by « › ». */
  heading: string;
  text: string;
};

/** Longest passage in characters: about 300 tokens, so that three fit any prompt. */
const longestPassage = 1_200;

type Section = { headings: string[]; lines: string[] };

/**
 * Cuts a document into passages: never across a heading, at paragraphs, list items, sentences or, at last, words.
 * @param format `text` has no headings but its title
 * @returns in reading order; at least one where `content` holds more than white space
 */
export function cutPassages(title: string, content: string, format: "text" | "markdown"): CutPassage[] {
  const lines = content.replace(/\r\n?/g, "\n").split("\n");
  const sections = format === "markdown" ? readSections(lines) : [{ headings: [], lines }];
  const passages = sections.flatMap(({ headings, lines }) => {
    const heading = joinHeadings(underTitle(title, headings));
    return packBlocks(readBlocks(lines)).map((text) => ({ heading, text }));
  });
  if (passages.length > 0 || content.trim() === "") return passages;
  // A document of headings alone still says something.
  return splitLong(content.trim()).map((text) => ({ heading: title, text }));
}

/** The first heading of a Markdown text, else its first line; null where there is no text. */
export function guessTitle(content: string): string | null {
  const lines = content.split("\n").map((line) => line.trim());
  const heading = lines.map((line) => readHeading(line)?.text).find(Boolean);
  return (heading ?? lines.find((line) => line !== ""))?.slice(0, 200).toWellFormed() ?? null;
}

/** Headings in `#` form, as they nest; what stands in a code fence is no heading. */
function readSections(lines: string[]): Section[] {
  const open: { level: number; text: string }[] = [];
  let section: Section = { headings: [], lines: [] };
  const sections = [section];
  let fence: string | null = null;
  for (const line of lines) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1] ?? null;
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
    const heading = fence === null ? readHeading(line) : null;
    if (!heading) {
      section.lines.push(line);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push(heading);
    section = { headings: open.map(({ text }) => text), lines: [] };
    sections.push(section);
  }
  return sections;
}

function readHeading(line: string): { level: number; text: string } | null {
  const [, marks, text] = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line) ?? [];
  return marks && text ? { level: marks.length, text } : null;
}

/** The title stands first, once: a Markdown text often repeats it as its own first heading. */
function underTitle(title: string, headings: string[]): string[] {
  const isTitle = headings[0]?.toLowerCase() === title.toLowerCase();
  return [title, ...(isTitle ? headings.slice(1) : headings)];
}

/** Paragraphs, with the items of a list apart; each no longer than a passage. */
function readBlocks(lines: string[]): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const startsItem = /^\s*([-*+]|\d+[.)])\s/.test(line);
    if (line.trim() === "" || startsItem) blocks.push([]);
    if (line.trim() !== "") blocks.at(-1)?.push(line.trimEnd());
  }
  return blocks.flatMap((block) => splitLong(block.join("\n").trim())).filter((block) => block !== "");
}

/** Fills passages with whole blocks in order. */
function packBlocks(blocks: string[]): string[] {
  const passages: string[] = [];
  for (const block of blocks) {
    const last = passages.at(-1);
    if (last !== undefined && last.length + 1 + block.length <= longestPassage) {
      passages[passages.length - 1] = `${last}\n${block}`;
    } else {
      passages.push(block);
    }
  }
  return passages;
}

/** At the last end of a sentence that fits, else the last space, else where the limit is. */
function splitLong(block: string): string[] {
  const pieces: string[] = [];
  let rest = block;
  while (rest.length > longestPassage) {
    const window = rest.slice(0, longestPassage + 1);
    const sentence = [...window.matchAll(/[.!?…][»”")\]]*\s/g)].at(-1);
    const end = sentence ? sentence.index + sentence[0].length : window.search(/\s\S*$/);
    const cut = end > 0 ? end : endOfCharacter(rest, longestPassage);
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  pieces.push(rest);
  return pieces;
}

/** The place itself, or one before where it would part the two halves of a character. */
function endOfCharacter(text: string, end: number): number {
  return text.slice(0, end).isWellFormed() ? end : end - 1;
}
