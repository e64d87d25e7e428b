import type { z } from "zod";
import { type InputProblem, InvalidInput } from "./errors.ts";

/**
 * Validates what came from outside.
 * @throws {InvalidInput} (400) with every problem and the field it is in; unknown fields count where the schema
 * is strict
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.flatMap(describeIssue));
}

function describeIssue(issue: z.core.$ZodIssue): InputProblem[] {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") return [{ field: path.join("."), message: issue.message }];
  return issue.keys.map((key) => ({ field: [...path, key].join("."), message: "is not a known field" }));
}
