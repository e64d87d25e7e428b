import { readFile } from "node:fs/promises";
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { AppError } from "../errors.ts";
import type { DealerProfile } from "./dealer.ts";
import { DealerFile } from "./schema.ts";

/** The dealer's file cannot be used; the message names every field that is wrong with its line. */
export class InvalidDealer extends AppError {
  constructor(path: string, problems: string[], cause?: unknown) {
    super(`DEALER_FILE: ${path} cannot be used: ${problems.join("; ")}`, {
      code: "invalid_dealer",
      details: problems,
      cause,
    });
  }
}

/**
 * Reads the dealer's YAML file.
 * @throws {InvalidDealer}
 */
export async function readDealer(path: string): Promise<DealerProfile> {
  const text = await readText(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map(({ message, pos }) => `line ${lines.linePos(pos[0]).line}: ${message}`);
  if (syntax.length > 0) throw new InvalidDealer(path, syntax);

  const parsed = DealerFile.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const lineOf = (keys: PropertyKey[]) => findLine(document.contents, keys, lines);
  throw new InvalidDealer(
    path,
    parsed.error.issues.flatMap((issue) => describeIssue(issue, lineOf)),
  );
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new InvalidDealer(path, [`it cannot be read (${(error as NodeJS.ErrnoException).code})`], error);
  }
}

function describeIssue(issue: z.core.$ZodIssue, lineOf: (keys: PropertyKey[]) => number): string[] {
  if (issue.code !== "unrecognized_keys") {
    return [`line ${lineOf(issue.path)}: ${nameField(issue.path)} ${issue.message}`];
  }
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    return `line ${lineOf(path)}: ${nameField(path)} is not a known field`;
  });
}

/** `branches[1].latitude` */
function nameField(path: PropertyKey[]): string {
  const name = path.map((key) => (typeof key === "number" ? `[${key + 1}]` : `.${String(key)}`)).join("");
  return name.replace(/^\./, "") || "the file";
}

/** The line of a field; of one that is missing, that of what it should stand in. */
function findLine(contents: unknown, keys: PropertyKey[], lines: LineCounter): number {
  let node = contents;
  let offset = 0;
  for (const key of keys) {
    const next = stepInto(node, key);
    if (!next) break;
    node = next.value;
    offset = next.offset;
  }
  return lines.linePos(offset).line;
}

function stepInto(node: unknown, key: PropertyKey): { value: unknown; offset: number } | null {
  if (!isMap(node) && !(isNode(node) && "items" in node)) return null;
  const items = node.items as unknown[];
  const item = isMap(node)
    ? items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key)
    : items[Number(key)];
  if (isPair(item)) return { value: item.value, offset: isNode(item.key) ? (item.key.range?.[0] ?? 0) : 0 };
  return isNode(item) ? { value: item, offset: item.range?.[0] ?? 0 } : null;
}
