import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Documents } from "./documents.ts";
import { guessTitle } from "./passages.ts";

/**
 * Loads the Markdown files of a folder, and of those in it, where there are no documents yet; a file's path there is its source.
 * @returns how many were loaded: 0 where documents were there
 */
export async function loadSampleDocuments(documents: Documents, dir: string): Promise<number> {
  if ((await documents.count()) > 0) return 0;
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith(".md")).sort();
  for (const name of names) {
    const text = await readFile(join(dir, name), "utf8");
    await documents.add({
      title: guessTitle(text) ?? name,
      source: name.split(sep).join("/"),
      format: "markdown",
      text,
      sample: true,
    });
  }
  return names.length;
}
