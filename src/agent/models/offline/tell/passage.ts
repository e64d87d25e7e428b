import { joinHeadings } from "../../../../knowledge/document.ts";
import { isTable } from "../../../../knowledge/tables.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import type { Passages } from "../results.ts";
import type { HeardTurn } from "../turn.ts";

type Told = Passages[number];

/** What is quoted is quoted whole up to this length, then up to its last full sentence. */
const mostCharacters = 600;

/** The sentences of a passage that answer. */
export function answerOf({ answer, text }: Told): string {
  return answer || text;
}

/** True of a passage that is written in the other language. */
export function isForeign(turn: Pick<HeardTurn, "language">, { language }: Told): boolean {
  return language !== undefined && language !== turn.language;
}

/** What a passage says to the question, with its document. */
export function tellPassage(turn: HeardTurn, passage: Told): string {
  const { documentSays } = phrasesOf(turn.language);
  return `${documentSays(passage.title, isForeign(turn, passage))}\n${quotePassage(turn, passage)}`;
}

/** The same of a further passage. */
export function tellAlso(turn: HeardTurn, passage: Told): string {
  const { documentAlso } = phrasesOf(turn.language);
  return `${documentAlso(null)}\n${quotePassage(turn, passage)}`;
}

/** With the heading that it stands under: a list of what is not covered must not be read as one of what is. */
function quotePassage({ language, answered }: HeardTurn, passage: Told): string {
  const { source } = phrasesOf(language);
  const answer = quote(answerOf(passage));
  // Whoever asks on when that was said already is told all that stands there; the other rows of a table, and the other items
  // of a list, are of other things.
  const isOfOthers = isTable(passage.text) || /^[-*•] [^\n]+$/.test(answerOf(passage));
  const isOver = answered?.includes(`«${answer}»`) && !isOfOthers;
  const said = isOver ? quote(passage.text) : answer;
  const own = lastHeading(passage);
  const heading = own && own !== passage.title ? `*${own}*\n` : "";
  return `${heading}«${said}»\n${source(writeSource(passage))}`;
}

/** The heading right above a passage; empty where it has none. */
export function lastHeading({ headings }: Told): string {
  return headings.at(-1) ?? "";
}

function writeSource({ title, headings }: Told): string {
  return joinHeadings(headings[0] === title ? headings : [title, ...headings]);
}

/** Markdown marks mean nothing on a phone. */
function quote(text: string): string {
  const plain = text
    .replace(/\*\*(.+?)\*\*/g, "$1")
    .replace(/^[-*] /gm, "• ")
    .trim();
  if (plain.length <= mostCharacters) return plain;
  const cut = plain.slice(0, mostCharacters);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf(".\n"), cut.lastIndexOf("\n•"));
  return `${(end > 0 ? cut.slice(0, end + 1) : cut).trim()} […]`;
}
