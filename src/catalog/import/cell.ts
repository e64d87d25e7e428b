/** `unknown_word`: what it means can be said in a mapping's corrections. */
export type ProblemCode = "unknown_word";

/** What a cell says, or what is wrong with it: in words that follow the field's name, with a code where more follows. */
export type CellReading<T> = { value: T } | { problem: string; code?: ProblemCode };

/** @param maxLength in characters @returns the cell with runs of white space as one space */
export function readCellText(cell: string, maxLength: number): CellReading<string> {
  if (cell.length > maxLength) return { problem: `is longer than ${maxLength} characters` };
  // Postgres keeps any character in text but this one.
  if (cell.includes("\0")) return { problem: "holds a NUL character" };
  return { value: cell.replace(/\s+/g, " ") };
}

/** A reason is shown to people: no more of a cell than identifies it. */
export function clip(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
