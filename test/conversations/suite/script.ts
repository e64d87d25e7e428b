import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { stages } from "../../../src/conversations/session/stages.ts";
import { fold } from "../../../src/text/fold.ts";

const Expectation = z.strictObject({
  /** Calls that succeeded, in any order; `arguments` is the part of them that matters. */
  tools: z
    .array(z.strictObject({ name: z.string(), arguments: z.record(z.string(), z.unknown()).default({}) }))
    .default([]),
  /**
   * What all stands in the answer: plain text, without regard to case and accents, or a /pattern/ for the answer as
   * it is.
   */
  says: z.array(z.string()).default([]),
  /** What of which one stands in it. */
  says_any: z.array(z.string()).default([]),
  /** What of which none does. */
  never: z.array(z.string()).default([]),
});

const Turn = z.strictObject({
  say: z.string(),
  expect: Expectation.prefault({}),
  /** Where the sale stands after this turn. */
  stage: z.enum(stages).optional(),
});

const Script = z.strictObject({
  id: z.string(),
  category: z.string(),
  language: z.enum(["es", "en"]),
  turns: z.array(Turn).min(1),
});
/** A conversation with what must and must not come of it, and the file that it stands in. */
export type Script = z.output<typeof Script> & { file: string };

/** What `POST /seller/bot` answered, as far as scripts look at it. */
export type BotAnswer = {
  reply: string;
  stage: string;
  tools: { name: string; arguments: Record<string, unknown>; ok: boolean }[];
};

/** All conversations of a folder, one list a file. @throws where a file is not as described here */
export function readScripts(folder: string): Script[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.flatMap((file) => {
    const scripts = z.array(Script).parse(parse(readFileSync(join(folder, file), "utf8")));
    return scripts.map((script) => ({ ...script, file }));
  });
}

/** @returns what is wrong with an answer; empty: nothing */
export function findFaults({ expect, stage }: Script["turns"][number], answer: BotAnswer): string[] {
  const says = (words: string) => stands(words, answer.reply);
  const called = ({ name, arguments: wanted }: (typeof expect.tools)[number]) =>
    answer.tools.some((tool) => tool.name === name && tool.ok && contains(tool.arguments, wanted));
  return [
    ...expect.says.filter((words) => !says(words)).map((words) => `does not say ${words}`),
    ...expect.never.filter(says).map((words) => `says ${words}`),
    ...(expect.says_any.length > 0 && !expect.says_any.some(says)
      ? [`says none of ${expect.says_any.join(" | ")}`]
      : []),
    ...expect.tools
      .filter((tool) => !called(tool))
      .map(({ name, arguments: wanted }) => `does not call ${name} ${JSON.stringify(wanted)}`),
    ...(stage && answer.stage !== stage ? [`stands at ${answer.stage}, not at ${stage}`] : []),
  ];
}

function stands(words: string, reply: string): boolean {
  const [, pattern, flags] = /^\/(.*)\/(i?)$/s.exec(words) ?? [];
  return pattern === undefined
    ? fold(reply).includes(fold(words))
    : new RegExp(pattern, `u${flags}`).test(reply);
}

/** Texts are compared as customers would: without case and accents. */
function contains(given: Record<string, unknown>, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const found = given[name] ?? null;
    return typeof value === "string" && found !== null
      ? fold(value) === fold(String(found))
      : found === value;
  });
}
