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

function literalsOf(source: string): string[] {
  const { tokens } = parse(source, { sourceType: "module", plugins: ["typescript"], tokens: true });
  return (tokens ?? []).filter(isPattern).map(({ value: { pattern, flags } }) => `/${pattern}/${flags}`);
}

type PatternToken = { value: { pattern: string; flags: string } };

function isPattern(token: object): token is PatternToken {
  const { value } = token as { value?: unknown };
  return typeof value === "object" && value !== null && "pattern" in value;
}
