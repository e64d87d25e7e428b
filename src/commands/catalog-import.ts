// npm run catalog:import: a CSV file into the stock.
import { parseArgs } from "node:util";
import { runCatalogImport } from "../catalog/import/command.ts";
import { systemClock } from "../clock.ts";
import { parseConfig } from "../config.ts";
import { openDatabase } from "../database/open.ts";
import { AppError } from "../errors.ts";
import { loadEnv } from "../start/load-env.ts";
import { onStopSignal } from "../start/signals.ts";
import { describeDatabase } from "../start/summary.ts";
import { runCommand } from "./run-command.ts";

const help = `Imports a dealer's CSV file into the stock.

  npm run catalog:import -- FILE [--mapping FILE.json] [--replace] [--partial]

  --mapping FILE.json   how to read a file that is not in our own words: see docs/catalog.md
  --replace             what the file no longer names is marked as sold
  --partial             import the good lines although others are rejected (otherwise: all or nothing)
  --help                this text

Columns are found by name, in Spanish or English and in any order; needed are an id, make, model, year, km and
price. Every rejected line is printed with its number and the reason. Exit code 1 when nothing was imported.`;

await runCommand(help, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mapping: { type: "string" },
      replace: { type: "boolean", default: false },
      partial: { type: "boolean", default: false },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new AppError("Name one FILE to import; --help shows how.", { code: "usage" });
  const { mapping, replace, partial } = values;
  const config = parseConfig(loadEnv());
  console.log(`database: ${describeDatabase(config.database)}`);
  const database = await openDatabase(config);
  onStopSignal(database.close);
  try {
    process.exitCode = await runCatalogImport(
      { source: database.source, clock: systemClock },
      { file, mappingFile: mapping ?? null, replace, partial },
      (line) => console.log(line),
    );
  } finally {
    await database.close();
  }
});
