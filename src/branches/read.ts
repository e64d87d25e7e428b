import { readFile } from "node:fs/promises";
import { CsvError, type InfoRecord } from "csv-parse";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { fold } from "../fold.ts";
import type { Branch } from "./branch.ts";

/** The file of branches cannot be used; the message names every line with what is wrong in it. */
class InvalidBranches extends AppError {
  constructor(path: string, problems: string[], cause?: unknown) {
    super(`BRANCHES_FILE: ${path} cannot be used: ${problems.join("; ")}`, {
      code: "invalid_branches",
      details: problems,
      cause,
    });
  }
}

/** Columns by the names that a header may give them, folded. */
const columnNames: Record<string, keyof Branch> = {
  name: "name",
  nombre: "name",
  address: "address",
  direccion: "address",
  latitude: "latitude",
  latitud: "latitude",
  longitude: "longitude",
  longitud: "longitude",
  phone: "phone",
  telefono: "phone",
  hours: "hours",
  horario: "hours",
};
const neededColumns = ["name", "address", "latitude", "longitude"] as const;

const needed = (longest: number) =>
  z.string().min(1, "is empty").max(longest, `has more than ${longest} characters`);
const optional = (longest: number) =>
  z
    .string()
    .max(longest, `has more than ${longest} characters`)
    .default("")
    .transform((value) => value || null);
const degrees = (most: number) =>
  z
    .string()
    .regex(/^[+-]?\d{1,3}(\.\d+)?$/, "must be decimal degrees such as 19.4326")
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, `must be from -${most} to ${most}`);

const Line = z.object({
  name: needed(100),
  address: needed(300),
  latitude: degrees(90),
  longitude: degrees(180),
  phone: optional(40),
  hours: optional(300),
});

/**
 * Reads the dealer's branches from a CSV file: name, address, latitude and longitude in decimal degrees, and phone and
 * hours where there are such columns. Headers in English or Spanish, in any order.
 * @throws {InvalidBranches}
 */
export async function readBranches(path: string): Promise<Branch[]> {
  const rows = parseRows(path, await readText(path));
  const [header, ...lines] = rows;
  const columns = (header?.record ?? []).map((name) => columnNames[fold(name).trim()] ?? null);
  const missing = neededColumns.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new InvalidBranches(path, [`its header lacks ${missing.join(", ")}`]);
  if (lines.length === 0) throw new InvalidBranches(path, ["it names no branch"]);

  const problems: string[] = [];
  const branches = lines.flatMap(({ record, info }) => {
    const fields = Object.fromEntries(columns.map((name, index) => [name ?? "", record[index]]));
    const parsed = Line.safeParse(fields);
    if (parsed.success) return [parsed.data];
    const wrong = parsed.error.issues.map(({ path: [field], message }) => `${String(field)} ${message}`);
    problems.push(`line ${info.lines}: ${wrong.join(", ")}`);
    return [];
  });
  if (problems.length > 0) throw new InvalidBranches(path, problems);
  return branches;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new InvalidBranches(path, [`it cannot be read (${(error as NodeJS.ErrnoException).code})`], error);
  }
}

function parseRows(path: string, text: string): { record: string[]; info: InfoRecord }[] {
  const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true };
  try {
    return parse(text, options) as unknown as { record: string[]; info: InfoRecord }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidBranches(path, [`it is no CSV (${error.code}, line ${String(error.lines)})`]);
  }
}
