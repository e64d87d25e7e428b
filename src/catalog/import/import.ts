import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { DataSource } from "typeorm";
import type { Clock } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import { findColumns, UnreadableCatalog } from "./fields.ts";
import { createLineReader } from "./line.ts";
import { defaultMapping, type Mapping } from "./mapping.ts";
import { readRows } from "./rows.ts";
import { createStaging, type StagedLine } from "./staging.ts";

export type ImportOptions = {
  mapping?: Mapping;
  /** What the file no longer names is marked as sold. */
  replace?: boolean;
  /** Good lines go in although others are rejected; otherwise all or nothing. */
  partial?: boolean;
  /** The import is refused past this size. Default: no limit. */
  maxBytes?: number;
};

/** A line that was not taken: its number in the file (the header is usually 1) and all that is wrong with it. */
export type RejectedLine = { line: number; reason: string };

/** `removed` counts vehicles marked as sold because the file no longer names them. */
export type ImportResult = { inserted: number; updated: number; removed: number; rejected: RejectedLine[] };

/** Lines were rejected, so nothing at all was written. `details.rejected` lists every one. */
export class ImportRejected extends AppError {
  readonly rejected: RejectedLine[];

  constructor(rejected: RejectedLine[], lines: number) {
    super(`nothing was imported: ${rejected.length} of ${lines} lines were rejected`, {
      code: "import_rejected",
      status: 422,
      details: { rejected },
    });
    this.rejected = rejected;
  }
}

type Rows = ReturnType<typeof readRows>;

export type ImportDeps = { source: DataSource; clock: Clock };

/** Lines that go to the database in one statement. */
const batchSize = 2_000;

/**
 * Streams a CSV file into the stock, in one transaction: a failure anywhere leaves the stock as it was.
 * @throws {ImportRejected} (422) when lines were rejected, unless `partial`; also when none was left
 * @throws {UnreadableCatalog} (422) when the file as a whole makes no sense: encoding, header, quotes
 */
export function importCatalog(
  { source, clock }: ImportDeps,
  input: Readable,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { mapping = defaultMapping, replace = false, partial = false, maxBytes = Infinity } = options;
  const now = clock();
  return source.transaction(async (manager) => {
    const staging = createStaging(manager);
    await staging.open();
    const rows = readRows(input, { encoding: mapping.encoding, maxBytes });
    const { lines, rejected, rejectedIds } = await stage(rows, mapping, staging, now);
    if (lines === 0) throw new UnreadableCatalog("the file has a header and no lines below it");
    if (rejected.length === lines || (rejected.length > 0 && !partial))
      throw new ImportRejected(rejected, lines);
    const written = await staging.merge(now);
    const removed = replace ? await staging.markMissingSold(rejectedIds, now) : 0;
    return { ...written, removed, rejected };
  });
}

/** Reads every line, good ones into the staging table; memory holds one batch and what was rejected. */
async function stage(rows: Rows, mapping: Mapping, staging: ReturnType<typeof createStaging>, now: Date) {
  const rejected: RejectedLine[] = [];
  const rejectedIds: string[] = [];
  const readLine = await readHeader(rows, mapping, now);
  let batch: StagedLine[] = [];
  let lines = 0;
  for await (const row of rows) {
    lines += 1;
    const reading = readLine(row);
    if ("vehicle" in reading) {
      const rowKey = mapping.stock_id_from_line === null ? null : hash(row.cells);
      batch.push({ line: row.line, row_key: rowKey, ...reading.vehicle });
    } else {
      rejected.push({ line: row.line, reason: reading.reason });
      if (reading.stockId !== null) rejectedIds.push(reading.stockId);
    }
    if (batch.length < batchSize) continue;
    await staging.add(batch);
    batch = [];
  }
  if (batch.length > 0) await staging.add(batch);
  rejected.push(...(await staging.rejectRepeats()));
  return { lines, rejected: rejected.toSorted((a, b) => a.line - b.line), rejectedIds };
}

async function readHeader(rows: Rows, mapping: Mapping, now: Date) {
  const { value: header, done } = await rows.next();
  if (done) throw new UnreadableCatalog("the file is empty");
  const columns = findColumns(header.cells, mapping);
  // Next year's models are sold from autumn on.
  const maxYear = now.getUTCFullYear() + 1;
  return createLineReader({ columns, width: header.cells.length, mapping, maxYear });
}

function hash(cells: string[]): string {
  return createHash("md5").update(JSON.stringify(cells)).digest("base64");
}
