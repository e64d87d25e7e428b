import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readLanguage } from "../../src/text/detect-language.ts";
import { cutSample, sampleFolder } from "../support/dealer/sample-documents.ts";

const names = (await readdir(sampleFolder)).filter((name) => name.endsWith(".md"));

/** Numbers as they are told, in their order by value. */
function listFigures(text: string): string[] {
  return (text.match(/\d[\d,.:]*\d|\d/g) ?? []).sort();
}

test.each(names)("%s says the same in English, section by section and figure by figure", async (name) => {
  const [spanish, english] = await Promise.all([cutSample(name), cutSample(`en/${name}`)]);
  expect(english.map(({ text }) => listFigures(text))).toEqual(spanish.map(({ text }) => listFigures(text)));
  expect(english.map(({ text }) => text.split("\n").length)).toEqual(
    spanish.map(({ text }) => text.split("\n").length),
  );
});

test.each(names)("%s is known for Spanish, its translation for English", async (name) => {
  const read = (source: string) => readFile(join(sampleFolder, source), "utf8");
  expect(readLanguage(await read(name), "en")).toBe("es");
  expect(readLanguage(await read(`en/${name}`), "es")).toBe("en");
});
