import { joinHeadings } from "./document.ts";
import { areRows, writeTables } from "./tables.ts";

/** A passage before it has a place in the database. */
export type CutPassage = {
  /** Title and headings above the text, outermost first, joined by « › ». */
  heading: string;
  text: string;
};

/** Longest passage in characters: about 300 tokens, so that three fit any prompt. */
const longestPassage = 1_200;

type Section = { headings: string[]; lines: string[]; isAnswer: boolean };

/**
 * Cuts a document into passages: never across a heading, at paragraphs, list items, sentences or, at last, words; a
 * table is one by itself.
 * @param format `text` has no headings but its title, lines of capitals and the questions that stand on a line of their own
 * @returns in reading order; at least one where `content` holds more than white space
 */
export function cutPassages(title: string, content: string, format: "text" | "markdown"): CutPassage[] {
  const written = writeTables(content.replace(/\r\n?/g, "\n").split("\n"));
  const lines = markLists(format === "text" ? dropTitle(written, title) : written);
  const capitals = new Set(format === "text" ? listCapitals(lines) : []);
  const readCapitals = (line: string) => (capitals.has(line) ? { level: 1, text: line.trim() } : null);
  const sections = readSections(lines, format === "markdown" ? readHeading : readCapitals);
  const passages = sections.flatMap(({ headings, lines }) => {
    const heading = joinHeadings(underTitle(title, headings));
    return packBlocks(readBlocks(lines)).map((text) => ({ heading, text }));
  });
  if (passages.length > 0 || content.trim() === "") return passages;
  // A document of headings alone still says something.
  return splitLong(content.trim()).map((text) => ({ heading: title, text }));
}

/**
 * The first heading of a text, else its first line; null where there is no text.
 * @param source the file's name, which a text of several matters is called by: its first heading is but one of them
 */
export function guessTitle(content: string, source: string | null = null): string | null {
  const lines = content.split("\n").map((line) => line.trim());
  const marked = lines.flatMap((line) => readHeading(line) ?? []);
  const headings = marked.length > 0 ? marked : listCapitals(lines).map((text) => ({ level: 1, text }));
  const [first] = headings;
  const isOfSeveral = headings.filter(({ level }) => level <= (first?.level ?? 0)).length > 1;
  const name = isOfSeveral && source ? nameOfFile(source) : null;
  return (name ?? first?.text ?? lines.find((line) => line !== ""))?.slice(0, 200).toWellFormed() ?? null;
}

/** «politicas_de-venta.md» is «Politicas de venta». */
function nameOfFile(source: string): string | null {
  const words = (source.split(/[/\\]/).at(-1) ?? "")
    .replace(/\.\w{1,5}$/, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return words === "" ? null : words.charAt(0).toUpperCase() + words.slice(1);
}

const longestCapitals = 80;

/**
 * «REQUISITOS PARA CRÉDITO» by itself, with something below it, right there or after a blank line: how a heading is written
 * where there is no mark for it. Capitals under capitals are no heading and its text.
 */
function listCapitals(lines: string[]): string[] {
  return lines.filter((line, at) => {
    const isApart = (lines[at - 1] ?? "").trim() === "";
    const [next = "", behind = ""] = lines.slice(at + 1).map((one) => one.trim());
    const hasText = next !== "" || (behind !== "" && !isOfCapitals(behind));
    return isOfCapitals(line) && isApart && hasText && line.trim().length <= longestCapitals;
  });
}

const isOfCapitals = (line: string) =>
  /^\s*\p{Lu}[^\p{Ll}.;,|]*\p{Lu}{3}[^\p{Ll}.;,|]*$/u.test(line) && !/\d/.test(line);

type Heading = { level: number; text: string };

/** Headings as they nest, below them the questions that are answered; what stands in a code fence is no heading. */
function readSections(lines: string[], readHeading: (line: string) => Heading | null): Section[] {
  const open: Heading[] = [];
  let section: Section = { headings: [], lines: [], isAnswer: false };
  const sections = [section];
  let fence: string | null = null;
  for (const [at, line] of lines.entries()) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1] ?? null;
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
    const heading = fence === null ? (readHeading(line) ?? readQuestion(line, lines.slice(at + 1))) : null;
    if (!heading) {
      section.lines.push(section.isAnswer && isBlank(section.lines) ? line.replace(answerMark, "") : line);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push(heading);
    section = {
      headings: open.map(({ text }) => text),
      lines: [],
      isAnswer: heading.level === questionLevel,
    };
    sections.push(section);
  }
  return sections;
}

function readHeading(line: string): Heading | null {
  const [, marks, text] = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line) ?? [];
  return marks && text ? { level: marks.length, text } : null;
}

/** Below all headings in `#` form. */
const questionLevel = 7;
const longestQuestion = 150;
/** «P: ¿…?», «3. ¿…?», «**¿…?**» */
const questionMark = /^(?:\s|\*\*|__|\d+[.)]|(?:P|Q|Pregunta|Question)\s?\d*[:.)])*/i;
const answerMark = /^\s*(?:R|A|Respuesta|Answer)\s?\d*\s?:\s*/i;

/** The question of a list of frequent ones: a line by itself, with its answer below. */
function readQuestion(line: string, below: string[]): Heading | null {
  const text = line.replace(questionMark, "").replace(/(?:\*\*|__)?\s*$/, "");
  if (!/^(?:¿|\p{Lu})[^.?!;]*\?$/u.test(text) || text.length > longestQuestion) return null;
  const next = below.find((one) => one.trim() !== "")?.replace(questionMark, "") ?? "";
  const isAnswered = next !== "" && !/^#|^¿[^?]*\?(?:\*\*|__)?\s*$/.test(next);
  return isAnswered ? { level: questionLevel, text } : null;
}

const isBlank = (lines: string[]) => lines.every((line) => line.trim() === "");

/** The title stands first, once: a Markdown text often repeats it as its own first heading. */
function underTitle(title: string, headings: string[]): string[] {
  const isTitle = headings[0]?.toLowerCase() === title.toLowerCase();
  return [title, ...(isTitle ? headings.slice(1) : headings)];
}

/** A plain text often has its title for its first line. */
function dropTitle(lines: string[], title: string): string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const isTitle = lines[first]?.trim().toLowerCase() === title.trim().toLowerCase();
  return isTitle ? lines.toSpliced(first, 1) : lines;
}

/** So many short lines under each other, none of which ends as a sentence does, are a list that nobody has marked. */
const fewestItems = 3;
const longestItem = 90;
const isUnmarkedItem = (line: string) =>
  line.trim().length <= longestItem &&
  /^\s*[\p{Lu}\d][^|]*[^\s.:;,?!]\s*$/u.test(line) &&
  !itemMark.test(line);

function markLists(lines: string[]): string[] {
  const marked = [...lines];
  for (let from = 0; from < lines.length; from += 1) {
    const length = lines.slice(from).findIndex((line) => !isUnmarkedItem(line));
    const end = length < 0 ? lines.length : from + length;
    // What goes on below it is a paragraph whose lines were broken.
    const isAlone = (lines[end] ?? "").trim() === "" && /^$|:\s*$/.test((lines[from - 1] ?? "").trim());
    if (end - from >= fewestItems && isAlone)
      for (let at = from; at < end; at += 1) marked[at] = `- ${lines[at]?.trim()}`;
    from = Math.max(from, end);
  }
  return marked;
}

const itemMark = /^\s*([-*+]|\d+[.)])\s/;

/** Paragraphs, with the items of a list apart; each no longer than a passage. */
function readBlocks(lines: string[]): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const startsItem = itemMark.test(line);
    if (line.trim() === "" || startsItem) blocks.push([]);
    if (line.trim() !== "") blocks.at(-1)?.push(line.trimEnd());
  }
  return blocks.flatMap((block) => splitLong(block.join("\n").trim())).filter((block) => block !== "");
}

/** Fills passages with whole blocks in order; the rows of a table, of which each is of something else, have their own. */
function packBlocks(blocks: string[]): string[] {
  const passages: string[] = [];
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1] ?? "";
    const isRow = [before, blocks[at + 1] ?? ""].some((other) => areRows(block, other));
    const wasRow = areRows(before, block) || areRows(before, blocks[at - 2] ?? "");
    const last = passages.at(-1);
    const fits = last !== undefined && last.length + 1 + block.length <= longestPassage;
    if (fits && (isRow ? areRows(before, block) : !wasRow))
      passages[passages.length - 1] = `${last}\n${block}`;
    else passages.push(block);
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
