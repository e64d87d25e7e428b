import { AppError } from "../errors.ts";

/**
 * What every command shares: `--help` prints its text, wrong usage and foreseen errors are one line, the whole error
 * is shown for what was not foreseen, and the exit code tells. A command that ends otherwise than well throws.
 */
export async function runCommand(help: string, run: () => Promise<void>): Promise<void> {
  if (process.argv.includes("--help") || process.argv.includes("-h")) {
    console.log(help);
    return;
  }
  try {
    await run();
  } catch (error) {
    console.error(isForeseen(error) ? firstSentence(error.message) : error);
    process.exit(1);
  }
}

/** Our own errors, and those of `parseArgs`, which name the wrong option. */
function isForeseen(error: unknown): error is Error {
  return error instanceof AppError || isUsageError(error);
}

function isUsageError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

/** Node adds advice on quoting to the name of an unknown option. */
function firstSentence(message: string): string {
  return /^(Unknown option '[^']*')/.exec(message)?.[1]?.concat("; see --help") ?? message;
}
