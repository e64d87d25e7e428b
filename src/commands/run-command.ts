import { AppError } from "../errors.ts";

/**
 * What every one-off command shares: `--help` prints its text, wrong usage and foreseen errors are one line, and the
 * exit code tells. A command that ends otherwise than well throws.
 */
export async function runCommand(help: string, run: () => Promise<void>): Promise<void> {
  if (process.argv.includes("--help") || process.argv.includes("-h")) {
    console.log(help);
    return;
  }
  try {
    await run();
  } catch (error) {
    console.error(isForeseen(error) ? error.message : error);
    process.exitCode = 1;
  }
}

/** Our own errors, and those of `parseArgs`, which name the wrong option. */
function isForeseen(error: unknown): error is Error {
  if (error instanceof AppError) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
