import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { AppError } from "../errors.ts";
import { describeUnknown } from "./unknown-settings.ts";

/** The `.env` file cannot be read or used; the message names the line, never what stands in it. */
class InvalidEnvFile extends AppError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: "invalid_env_file", cause });
  }
}

const assignment = /^\s*(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=\s*(.*)$/;

/**
 * The environment of this process over what the file says: a variable that is set already wins. Node's own parser
 * passes silently over what it does not understand, which here is reported, and a name that no setting has is a warning.
 * @param path relative to the working folder; a file that is not there says nothing
 * @param warn gets one line
 * @throws {InvalidEnvFile} with one line that says what to correct
 */
export function loadEnv(
  path = ".env",
  warn: (line: string) => void = console.warn,
): Record<string, string | undefined> {
  const text = read(path);
  const problem = findProblem(text.split(/\r?\n/));
  if (problem) throw new InvalidEnvFile(`${path} line ${problem.line} ${problem.what}`);
  const settings = parseEnv(text);
  const unknown = describeUnknown(Object.keys(settings));
  if (unknown) warn(`${path} ${unknown}`);
  return { ...settings, ...process.env };
}

function read(path: string): string {
  try {
    // Some editors begin a file with a mark that would become part of the first name.
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    throw new InvalidEnvFile(`${path} cannot be read (${code}): make it a readable file or remove it`, error);
  }
}

function findProblem(lines: string[]): { line: number; what: string } | null {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (/^\s*(#|$)/.test(line)) continue;
    const value = assignment.exec(line)?.[1];
    if (value === undefined) return { line: index + 1, what: "is not NAME=value" };
    const quote = /^["'`]/.exec(value)?.[0];
    if (!quote || value.indexOf(quote, 1) > 0) continue;
    // A quoted value may go on over further lines, up to its second quote.
    const end = lines.findIndex((later, at) => at > index && later.includes(quote));
    if (end < 0) return { line: index + 1, what: `opens a quote (${quote}) that is never closed` };
    index = end;
  }
  return null;
}
