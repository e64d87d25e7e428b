import { open, readFile } from "node:fs/promises";
import { AppError } from "../../errors.ts";
import { parseInput } from "../../validate.ts";
import { type ImportDeps, ImportRejected, type ImportResult, importCatalog } from "./import.ts";
import { defaultMapping, type Mapping, MappingSchema } from "./mapping.ts";

export type CatalogImportRequest = {
  /** Path of the CSV file, and of the mapping's JSON file where it needs one. */
  file: string;
  mappingFile: string | null;
  replace: boolean;
  partial: boolean;
};

class FileUnusable extends AppError {
  constructor(file: string, reason: string, cause?: unknown) {
    super(`${file}: ${reason}`, { code: "file_unusable", cause });
  }
}

/**
 * Imports a file for a person at a terminal.
 * @param print takes each line of the report: every rejected line, then a summary
 * @returns the process's exit code: 1 when nothing was imported because lines were rejected
 * @throws {AppError} with one line that says what is wrong with the file, its mapping or the database
 */
export async function runCatalogImport(
  deps: ImportDeps,
  { file, mappingFile, replace, partial }: CatalogImportRequest,
  print: (line: string) => void,
): Promise<0 | 1> {
  const mapping = mappingFile === null ? defaultMapping : await readMapping(mappingFile);
  const startedAt = performance.now();
  try {
    const result = await importFile(deps, file, { mapping, replace, partial });
    printRejected(result.rejected, print);
    if (result.ignoredColumns.length > 0)
      print(
        `ignored columns: ${result.ignoredColumns.map((name) => `«${name}»`).join(", ")} (--mapping says what they mean)`,
      );
    print(describeResult(result, (performance.now() - startedAt) / 1000));
    return 0;
  } catch (error) {
    if (!(error instanceof ImportRejected)) throw error;
    printRejected(error.rejected, print);
    const hint = error.problemCodes.has("unknown_word")
      ? " A mapping's corrections say what a word means (--mapping)."
      : "";
    print(
      `${error.message}. The stock is as it was.${partial ? "" : " --partial imports the good lines."}${hint}`,
    );
    return 1;
  }
}

async function importFile(
  deps: ImportDeps,
  path: string,
  options: { mapping: Mapping; replace: boolean; partial: boolean },
): Promise<ImportResult> {
  const file = await open(path).catch((error) => {
    throw new FileUnusable(path, "cannot be read", error);
  });
  try {
    return await importCatalog(deps, file.createReadStream({ autoClose: false }), options);
  } finally {
    await file.close();
  }
}

async function readMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new FileUnusable(file, "cannot be read", error);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new FileUnusable(file, "is not JSON", error);
  }
  return parseInput(MappingSchema, json);
}

function printRejected(rejected: ImportResult["rejected"], print: (line: string) => void): void {
  for (const { line, reason } of rejected) print(`line ${line}: ${reason}`);
}

function describeResult(
  { inserted, updated, removed, rejectedCount }: ImportResult,
  seconds: number,
): string {
  const counts = [
    `${inserted} new`,
    `${updated} updated`,
    `${removed} marked as sold`,
    `${rejectedCount} rejected`,
  ];
  return `${counts.join(", ")} in ${seconds.toFixed(1)} s`;
}
