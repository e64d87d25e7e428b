import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { findAmbiguousLoops } from "./ambiguous.ts";
import { collectPatterns, listWordings } from "./collect.ts";

test.each([
  String.raw`/^(\w+ ?)*$/`,
  "/^ ((y|a|an|a) )*(cash)$/",
  "/^(?:(?:what|about|what about) )*$/",
  "/(?: (?:the|ones|the ones|that))*x/",
  "/(?:,? (?:y|e)|, ?){1,}x/",
])("%s is told to have a loop that can be read in several ways", (pattern) => {
  expect(findAmbiguousLoops(pattern)).not.toEqual([]);
});

test.each([
  "/^ ((y|a|an) )*(cash)$/",
  String.raw`/(?:\b(?:y|a|ya)\b|[ ,])*x/`,
  "/(?:(?:what|what about) )*x/",
  String.raw`/(\w+ ){0,4}x/`,
])("%s has none", (pattern) => {
  expect(findAmbiguousLoops(pattern)).toEqual([]);
});

let patterns: Map<string, string>;
beforeAll(async () => {
  patterns = await collectPatterns();
}, 60_000);

test("no pattern has lost the backslash of its «\\w»", () => {
  expect([...patterns].filter(([pattern]) => /(?<!s?ho)(?<=[a-z])w[*+]/.test(pattern))).toEqual([]);
});

test("no pattern has a backslash too many, as «\\\\?» is in a literal", () => {
  expect([...patterns].filter(([pattern]) => /\\\\[a-z?.*+|^$]/i.test(pattern))).toEqual([]);
});

test("no text can hold a process up: no pattern has a loop that can be read in several ways", () => {
  expect(patterns.size).toBeGreaterThan(1000);
  const faults = [...patterns].map(([pattern, where]) => ({ where, loops: findAmbiguousLoops(pattern) }));
  expect(faults.filter(({ loops }) => loops.length > 0)).toEqual([]);
});

/** A pattern is as long as its longest wording: where its lines are broken, and how deep they stand, is no matter. */
const longest = 240;

test.each([
  ["a literal", "/a|X/", 1],
  ["a wording of a list", 'oneOf("(?:a), X, c")', 1],
  ["a template that goes on over lines", "oneOf(`(?:a), b\n  X, c`)", 1],
  ["a list of short ones", `oneOf("(?:a), ${"bb, ".repeat(200)}c")`, 0],
  ["a sentence", "`X`", 0],
  ["what has names for its parts", "`(?:X¤{a}|b)`", 1],
  ["the same with short parts", "`(?:a¤{a}|b¤{b}|c)`", 0],
])("%s is measured by its wordings", (_, source, count) => {
  const wordings = listWordings(source.replaceAll("X", "x".repeat(longest)).replaceAll("¤", "$"));
  expect(wordings.filter(({ wording }) => wording.length >= longest)).toHaveLength(count);
});

test("no pattern runs on and on: long ones are lists of each language, or have names for their parts", () => {
  const root = join(import.meta.dirname, "../..");
  const long = globSync("src/**/*.ts", { cwd: root }).flatMap((file) =>
    listWordings(readFileSync(join(root, file), "utf8"))
      .filter(({ wording }) => wording.length > longest)
      .map(({ wording, line }) => `${file}:${line} ${wording.length}`),
  );
  expect(long).toEqual([]);
});
