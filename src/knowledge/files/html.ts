import TurndownService from "turndown";
import { writeRow as writeCells } from "../tables.ts";

/** What is there for the browser or for finding one's way on a site, and says nothing of the dealer. */
const withoutMeaning = ["script", "style", "noscript", "template", "iframe", "nav", "form", "title"] as const;
const unread = new Set(withoutMeaning.map((name) => name.toUpperCase()));
/** Styles of an element's own under which nobody sees its text. */
const unseenStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0*(?=[\s;!%]|$)|font-size\s*:\s*0?\.?0*(?:px|pt|r?em|%)?(?=[\s;!]|$))/i;
const heldByLayout = "h1, h2, h3, h4, h5, h6, ul, ol, table, p + p";

/** What is used of the reader's document tree; this project's types know no browser. */
type Element = {
  nodeName: string;
  textContent: string | null;
  children: ArrayLike<Element>;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): ArrayLike<Element>;
  getAttribute(name: string): string | null;
  remove(): void;
  closest(selector: string): Element | null;
};

/**
 * A web page → Markdown with its headings and lists. Marks that mean nothing on a phone (bold, addresses of links,
 * pictures) are left out, and what an element hides by an attribute of its own; a row of a table becomes one item, with
 * the names of its columns. Style sheets are not read: what a class hides stays.
 */
export function htmlToMarkdown(html: string): string {
  const turndown = new TurndownService({ headingStyle: "atx", bulletListMarker: "-" });
  // Passages are read by people: a backslash before each dot and star would only be seen.
  turndown.escape = (text) => text;
  turndown.remove([...withoutMeaning]);
  turndown.addRule("plain", { filter: ["strong", "b", "em", "i", "a"], replacement: (content) => content });
  turndown.addRule("picture", { filter: "img", replacement: () => "" });
  turndown.addRule("row", {
    filter: "tr",
    replacement: (content, node) => writeRow(node as unknown as Element) ?? `\n\n${content}\n\n`,
  });
  // The rule added last is asked first.
  turndown.addRule("hidden", {
    filter: (node) => isHidden(node as unknown as Element),
    replacement: () => "",
  });
  return turndown.turndown(html).replace(/^(\s*(?:-|\d+\.)) {2,}/gm, "$1 ");
}

function isHidden(element: Element): boolean {
  return element.getAttribute("hidden") !== null || unseenStyle.test(element.getAttribute("style") ?? "");
}

/** Null: a table that only places things on the page. */
function writeRow(row: Element): string | null {
  for (const inside of Array.from(row.querySelectorAll("*")))
    if (isHidden(inside) || unread.has(inside.nodeName)) inside.remove();
  const cells = Array.from(row.children);
  if (cells.some((cell) => cell.querySelector(heldByLayout))) return null;
  const names = readNames(row);
  if (names === row) return "";
  const read = (row: Element | null) => Array.from(row?.children ?? [], (cell) => oneLine(cell.textContent));
  const told = writeCells(read(names), read(row));
  return told === null ? "" : `\n${told}\n`;
}

/** The row that names the columns of a row's table; null: there is none. */
function readNames(row: Element): Element | null {
  const first = row.closest("table")?.querySelector("tr");
  const isNames = first && Array.from(first.children).every(({ nodeName }) => nodeName === "TH");
  return isNames ? first : null;
}

function oneLine(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
