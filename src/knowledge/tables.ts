/** Cells of a line of a Markdown table; a pipe behind a backslash is a character of its cell. */
const readCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());

/** What parts the names of the columns from the rows: `|---|:---:|`. */
const isRule = (line: string): boolean =>
  line.includes("|") && readCells(line).every((cell) => /^:?-+:?$/.test(cell));

/**
 * A row as passages have it, in the form that a customer can read: `- Column: value; Column: value`.
 * @param names of the columns; empty where the table names none
 * @returns null for a row without a value
 */
export function writeRow(names: string[], cells: string[]): string | null {
  const told = cells.flatMap((value, index) => {
    const name = names[index]?.replace(/\s*:$/, "");
    return value === "" ? [] : [name ? `${name}: ${value}` : value];
  });
  return told.length === 0 ? null : `- ${told.join("; ")}`;
}

/** Lines of a text, with the tables of Markdown in it as rows in that form. */
export function writeTables(lines: string[]): string[] {
  const written: string[] = [];
  let names: string[] | null = null;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] ?? "";
    if (
      names === null &&
      line.includes("|") &&
      isRule(next) &&
      readCells(next).length === readCells(line).length
    )
      names = readCells(line);
    else if (names !== null && !line.includes("|")) names = null;
    else if (names !== null && !isRule(line)) {
      const row = writeRow(names, readCells(line));
      if (row) written.push(row);
      continue;
    }
    if (names === null) written.push(line);
  }
  return written;
}

/** Longer than that is no cell of a table but a sentence. */
const longestCell = 80;

const cellsOf = (row: string): string[] =>
  /^- /.test(row)
    ? row
        .slice(2)
        .split("; ")
        .filter((cell) => cell !== "")
    : [];

/** «Precio» of «Precio: 650 pesos». */
const nameOf = (cell: string): string | null => /^([^:;\d]{1,40}): /.exec(cell)?.[1] ?? null;

/** True where two items stand in one table, by the name of their first column or as many short cells. */
export function areRows(one: string, other: string): boolean {
  const [cells, others] = [cellsOf(one), cellsOf(other)];
  if (cells.length < 2 || others.length < 2) return false;
  const name = nameOf(cells[0] ?? "");
  if (name !== null) return name === nameOf(others[0] ?? "");
  return cells.length === others.length && [...cells, ...others].every((cell) => cell.length <= longestCell);
}

/** True of a passage that is a table, and of which each row is of a thing of its own. */
export function isTable(text: string): boolean {
  const [first, second] = text.split("\n").filter((line) => line.startsWith("- "));
  return first !== undefined && second !== undefined && areRows(first, second);
}

/** A row without the names of its columns, which tell it from no other row. */
export function dropColumnNames(row: string): string {
  return cellsOf(row)
    .map((cell) => cell.slice((nameOf(cell)?.length ?? -2) + 2))
    .join("; ");
}
