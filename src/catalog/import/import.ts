import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { DataSource } from "typeorm";
import type { Clock } from "../../clock.ts";
import { AppError } from "../../errors.ts";
import type { ProblemCode } from "./cell.ts";
import { findColumns, UnreadableCatalog } from "./fields.ts";
import { createLineReader } from "./line.ts";
import { defaultMapping, type Mapping } from "./mapping.ts";
import { createRejections, type RejectedLine, type Rejections } from "./rejections.ts";
import { readRows } from "./rows.ts";
import { createStaging, type StagedLine } from "./staging.ts";

export type ImportOptions = {
  mapping?: Mapping;
  /** What the file no longer names is marked as sold. */
  replace?: boolean;
  /** Good lines go in although others are rejected; otherwise all or nothing. */
  partial?: boolean;
  /** They are the fictitious dealer's. */
  sample?: boolean;
  /** The import is refused past this size. Default: no limit. */
  maxBytes?: number;
};

/**
 * `removed` counts vehicles marked as sold because the file no longer names them. `rejected` lists the first 100,000
 * lines that were not taken, and says how many more there are; `rejectedCount` counts them all. `ignoredColumns`
 * names what the header has and nobody understands.
 */
export type ImportResult = {
  inserted: number;
  updated: number;
  removed: number;
  rejected: RejectedLine[];
  rejectedCount: number;
  ignoredColumns: string[];
};

/** Lines were rejected, so nothing at all was written. `details.rejected` lists them. */
export class ImportRejected extends AppError {
  readonly rejected: RejectedLine[];
  /** What occurs in any of them, listed or not. */
  readonly problemCodes: Set<ProblemCode>;

  constructor(rejections: Rejections, lines: number) {
    const rejected = rejections.list();
    super(`nothing was imported: ${rejections.count()} of ${lines} lines were rejected`, {
      code: "import_rejected",
      status: 422,
      details: { rejected },
    });
    this.rejected = rejected;
    this.problemCodes = rejections.codes();
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
  const {
    mapping = defaultMapping,
    replace = false,
    partial = false,
    sample = false,
    maxBytes = Infinity,
  } = options;
  const now = clock();
  return source.transaction(async (manager) => {
    const staging = createStaging(manager);
    await staging.open();
    const rows = readRows(input, { encoding: mapping.encoding, maxBytes });
    const rejections = createRejections();
    const { lines, ignoredColumns } = await stage(rows, { mapping, staging, rejections, now });
    if (lines === 0) throw new UnreadableCatalog("the file has a header and no lines below it");
    for (const reject of [staging.rejectRepeats, () => staging.rejectOtherCurrencies(replace)]) {
      const { lines: removed, count } = await reject();
      rejections.addSome(removed, count);
    }
    const rejectedCount = rejections.count();
    if (rejectedCount === lines || (rejectedCount > 0 && !partial))
      throw new ImportRejected(rejections, lines);
    const written = await staging.merge(now, sample);
    const removed = replace ? await staging.markMissingSold(now) : 0;
    return { ...written, removed, rejected: rejections.list(), rejectedCount, ignoredColumns };
  });
}

type StageDeps = {
  mapping: Mapping;
  staging: ReturnType<typeof createStaging>;
  rejections: Rejections;
  now: Date;
};

/**
 * Reads every line, good ones into the staging table; memory holds one batch and what `rejections` keeps.
 * @returns how many lines there are below the header, and the columns that were ignored
 */
async function stage(rows: Rows, { mapping, staging, rejections, now }: StageDeps) {
  const { readLine, ignoredColumns } = await readHeader(rows, mapping, now);
  const good = createBatch<StagedLine>(staging.add);
  const rejectedIds = createBatch<string>(staging.addRejected);
  let lines = 0;
  for await (const row of rows) {
    lines += 1;
    const reading = readLine(row);
    if ("vehicle" in reading) {
      const rowKey = mapping.stock_id_from_line === null ? null : hash(row.cells);
      await good.add({ line: row.line, row_key: rowKey, ...reading.vehicle });
    } else {
      rejections.add(row.line, reading.reason, reading.codes);
      if (reading.stockId !== null) await rejectedIds.add(reading.stockId);
    }
  }
  await good.flush();
  await rejectedIds.flush();
  return { lines, ignoredColumns };
}

/** Gathers items and writes {@link batchSize} at a time. */
function createBatch<T>(write: (items: T[]) => Promise<void>) {
  let items: T[] = [];
  return {
    async add(item: T): Promise<void> {
      items.push(item);
      if (items.length >= batchSize) await this.flush();
    },
    async flush(): Promise<void> {
      if (items.length > 0) await write(items);
      items = [];
    },
  };
}

async function readHeader(rows: Rows, mapping: Mapping, now: Date) {
  const { value: header, done } = await rows.next();
  if (done) throw new UnreadableCatalog("the file is empty");
  const { columns, ignored } = findColumns(header.cells, mapping);
  // Next year's models are sold from autumn on.
  const maxYear = now.getUTCFullYear() + 1;
  const readLine = createLineReader({ columns, width: header.cells.length, mapping, maxYear });
  return { readLine, ignoredColumns: ignored };
}

function hash(cells: string[]): string {
  return createHash("md5").update(JSON.stringify(cells)).digest("base64");
}
