import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { AppError } from "../../errors.ts";
import { UnreadableCatalog } from "./fields.ts";
import type { Mapping } from "./mapping.ts";

/** Cells of one line as written, and the number of the line in the file that they begin on (the first is 1). */
export type Row = { line: number; cells: string[] };

type ReadOptions = { encoding: Mapping["encoding"]; maxBytes: number };

/** Longer than any line of a catalogue: past it, a quote was opened and not closed. */
const maxRecordCharacters = 65_536;

/** The upload broke off, or the disk failed: not our stores, and nothing was written. */
class SourceBroken extends AppError {
  constructor(cause: unknown) {
    super("the file could not be read to its end", { code: "source_broken", status: 400, cause });
  }
}

export class CatalogTooLarge extends AppError {
  constructor(maxBytes: number) {
    super(`the file is larger than the limit of ${maxBytes} bytes`, {
      code: "catalog_too_large",
      status: 413,
    });
  }
}

/**
 * Reads CSV as it arrives: commas, semicolons, tabs or bars, whichever the header uses; with or without byte order
 * mark; any line ends. The first row is the header; blank lines are left out.
 *
 * The source is not destroyed when reading stops early, since it may be a request that is still to be answered.
 * @throws {UnreadableCatalog} when the bytes are not text in `encoding`, or a quote is never closed
 * @throws {CatalogTooLarge} (413) past `maxBytes`
 * @throws {SourceBroken} when the source fails before its end
 */
export async function* readRows(source: Readable, options: ReadOptions): AsyncGenerator<Row> {
  const text = decode(source, options);
  const head = await readFirstLine(text);
  const parser = parse({
    delimiter: findDelimiter(head),
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: maxRecordCharacters,
  });
  // An error on either side destroys the parser with it, so that the loop below throws it.
  pipeline(Readable.from(concat(head, text)), parser, () => undefined);
  let line = 1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (cells.some((cell) => cell.trim() !== "")) yield { line, cells };
      line += 1 + countLineEnds(cells);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableCatalog(
      `the quotes cannot be made sense of from line ${line} on: one is never closed`,
      error,
    );
  }
}

async function* decode(source: Readable, { encoding, maxBytes }: ReadOptions): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytes = 0;
  const toText = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      const hint =
        "save it as «CSV UTF-8», or name its encoding (windows-1252: in a mapping, or as the charset of a request)";
      throw new UnreadableCatalog(`the file is not ${encoding} text: ${hint}`, error);
    }
  };
  for await (const chunk of readChunks(source)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new CatalogTooLarge(maxBytes);
    yield toText(chunk);
  }
  yield toText();
}

async function* readChunks(source: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) yield chunk;
  } catch (error) {
    throw new SourceBroken(error);
  }
}

/** @returns all that was read until the first line was whole */
async function readFirstLine(text: AsyncGenerator<string>): Promise<string> {
  let head = "";
  while (!/[\r\n]/.test(head) && head.length < maxRecordCharacters) {
    const { value, done } = await text.next();
    if (done) break;
    head += value;
  }
  return head;
}

async function* concat(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

function findDelimiter(head: string): string {
  const header = (head.split(/[\r\n]/, 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t", "|"].reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
}

function countLineEnds(cells: string[]): number {
  let lineEnds = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) lineEnds += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return lineEnds;
}
