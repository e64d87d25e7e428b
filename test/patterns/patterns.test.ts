import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { findAmbiguousLoops } from "./ambiguous.ts";
import { collectPatterns } from "./collect.ts";

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

/** What the model is told, and what is said to people: a line of it is a paragraph. */
const prose = /^src\/(?:agent\/(?:prompt|context\/summary|say\/.*)|turns\/without-model\/phrases)\.ts$/;

test("no pattern runs on and on: long ones are lists of each language, or have names for their parts", () => {
  const root = join(import.meta.dirname, "../..");
  const long = globSync("src/**/*.ts", { cwd: root })
    .filter((file) => !prose.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, at) => (line.length > 250 ? [`${file}:${at + 1} ${line.length}`] : [])),
    );
  expect(long).toEqual([]);
});
