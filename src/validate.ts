import { z } from "zod";
import { type InputProblem, InvalidInput } from "./errors.ts";

/**
 * Validates what came from outside.
 * @throws {InvalidInput} (400) with every problem and the field it is in; unknown fields count where the schema
 * is strict, and the known ones are named with them
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: sayPlainly });
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.flatMap((issue) => describeIssue(schema, issue)));
}

function describeIssue(schema: z.ZodType, issue: z.core.$ZodIssue): InputProblem[] {
  const path = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") return [{ field: path.join("."), message: issue.message }];
  // Of an object within the input the fields are not looked up: nothing of the contract has one.
  const known = path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const message =
    known.length === 0 ? "is not a known field" : `is not a known field; known are ${known.join(", ")}`;
  return issue.keys.map((key) => ({ field: [...path, key].join("."), message }));
}

/** For what the schema has no words of its own; the library's are left where its patterns' names say enough. */
function sayPlainly(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is missing"
        : `must be ${issue.expected}, not ${nameType(issue.input)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      if (issue.origin === "string" && Number(issue.minimum) === 1) return "must not be empty";
      return `must ${sayBound(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)}`;
    case "too_big":
      return `must ${sayBound(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)}`;
    default:
      return undefined;
  }
}

function sayBound(origin: string, relation: string, bound: number | bigint): string {
  if (origin === "string") return `have ${relation} ${bound} characters`;
  return origin === "array" ? `have ${relation} ${bound} entries` : `be ${relation} ${bound}`;
}

function nameType(input: unknown): string {
  // A number that is none, or has no end, is named as itself.
  return typeof input === "number" && !Number.isFinite(input) ? String(input) : z.util.parsedType(input);
}
