import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";

const folder = join(import.meta.dirname, "../../../src/agent/hear");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort();

type Hearer = [name: string, hear: (text: string) => unknown];

/** Those of `hearTopics` that take the clauses of a text, what hears one of its kinds in any text, and what the seller asks. */
const others = new Set(["asksForIdentity", "asksForPerson", "asksToBuy", "hearDeal", "hearQuestion"]);

/** Whatever takes a text alone and says what it hears in it. */
const hearers: Hearer[] = [];
for (const file of files) {
  const exported: Record<string, unknown> = await import(relative(import.meta.dirname, join(folder, file)));
  for (const [name, hear] of Object.entries(exported))
    if (typeof hear === "function" && hear.length === 1 && isHearer(name))
      hearers.push([name, (text) => hear(text)]);
}

function isHearer(name: string): boolean {
  return (
    !others.has(name) &&
    /^(?:asks|compares|dates|goes|hear|names|points|speaks|takes|turns|wants)(?=[A-Z])/.test(name)
  );
}

/** A name by itself, or with each thing that it hears. */
function tellHeard(name: string, heard: unknown): string[] {
  if (heard === null || heard === undefined || heard === false) return [];
  if (heard instanceof Set || Array.isArray(heard))
    return [...heard].map((one) => (typeof one === "string" ? `${name} ${one}` : name));
  if (typeof heard === "string" || typeof heard === "number") return [`${name} ${heard}`];
  if (typeof heard === "object")
    return Object.values(heard).some((part) => tellHeard(name, part).length > 0) ? [name] : [];
  return [name];
}

const listHeard = (text: string) => hearers.flatMap(([name, hear]) => tellHeard(name, hear(text)));

type Heard = string[] | { hears: string[]; wrongly?: string[]; misses?: string[] };

const ordinary: Record<string, Heard> = parse(
  readFileSync(join(import.meta.dirname, "ordinary.yaml"), "utf8"),
);
const cases = Object.entries(ordinary).map(([text, heard]) => {
  const { hears, wrongly = [], misses = [] } = Array.isArray(heard) ? { hears: heard } : heard;
  return { text, heard: [...hears, ...wrongly], misses };
});

test.each(cases)("of «$text» is heard $heard, and nothing else", ({ text, heard }) => {
  expect(listHeard(text).toSorted()).toEqual(heard.toSorted());
});

test.each(cases.filter(({ misses }) => misses.length > 0))(
  "of «$text» $misses ought to be heard, of hearers that there are",
  ({ misses }) => {
    const names = hearers.map(([name]) => name);
    expect(misses.filter((miss) => !names.includes(miss.split(" ")[0] ?? ""))).toEqual([]);
  },
);
