import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { joinHeadings } from "../../../src/knowledge/document.ts";
import { cutPassages, guessTitle } from "../../../src/knowledge/passages.ts";

export const sampleFolder = "data/documents";

type Place = { source: string; headings: string[] };

/** The passages of a sample document; `source` as it is loaded («en/garantia.md»). */
export async function cutSample(source: string) {
  const text = await readFile(join(sampleFolder, source), "utf8");
  return cutPassages(guessTitle(text) ?? source, text, "markdown");
}

/** Where a passage stands, as `file>heading>heading`; one in English as where the same stands in Spanish. */
export async function namePlace({ source, headings }: Place): Promise<string> {
  const heading = joinHeadings(headings);
  const name = source.replace(/^en\//, "");
  const at = (await cutSample(source).catch(() => [])).findIndex((passage) => passage.heading === heading);
  const spanish = source === name ? heading : ((await cutSample(name))[at]?.heading ?? heading);
  return [name.replace(/\.md$/, ""), ...spanish.split(" › ").slice(1)].join(">");
}
