import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "@babel/parser";

const root = join(import.meta.dirname, "../..");
/** They start something as they are loaded. */
const programs = /^src\/(?:main|.*commands\/.*)\.ts$/;

/** Every pattern of `src/`, as it is written in a literal or put together while the modules load, with where it stands. */
export async function collectPatterns(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const files = globSync("src/**/*.ts", { cwd: root });
  for (const file of files)
    for (const pattern of literalsOf(readFileSync(join(root, file), "utf8"))) found.set(pattern, file);
  const Native = globalThis.RegExp;
  let loading = "";
  globalThis.RegExp = new Proxy(Native, {
    construct(target, values) {
      const made = new target(...(values as [string, string?]));
      const [, , caller = ""] = new Error().stack?.split("\n") ?? [];
      if (!caller.includes("node_modules") && !found.has(String(made))) found.set(String(made), loading);
      return made;
    },
  });
  for (const file of files.filter((name) => !programs.test(name))) {
    loading = file;
    await import(pathToFileURL(join(root, file)).href);
  }
  globalThis.RegExp = Native;
  return found;
}

/** The wordings of a source file's patterns, with their lines: literals whole, lists cut as `oneOf` cuts them. */
export function listWordings(source: string): { wording: string; line: number }[] {
  return tokensOf(source).flatMap((token) => {
    const line = token.loc.start.line;
    if (isPattern(token)) return [{ wording: token.value.pattern, line }];
    if (typeof token.value !== "string" || !looksLikePattern.test(token.value)) return [];
    return token.value.split(/,\s+/).map((wording) => ({ wording, line }));
  });
}

/** A group, an alternative or a class of characters: what neither a list of plain words nor a sentence has. */
const looksLikePattern = /\(\?|\|[a-z(]|\\[pw]/;

function literalsOf(source: string): string[] {
  return tokensOf(source)
    .filter(isPattern)
    .map(({ value: { pattern, flags } }) => `/${pattern}/${flags}`);
}

type Token = { value?: unknown; loc: { start: { line: number } } };
type PatternToken = Token & { value: { pattern: string; flags: string } };

function tokensOf(source: string): Token[] {
  return parse(source, { sourceType: "module", plugins: ["typescript"], tokens: true }).tokens ?? [];
}

function isPattern(token: Token): token is PatternToken {
  return typeof token.value === "object" && token.value !== null && "pattern" in token.value;
}
