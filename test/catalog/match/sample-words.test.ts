import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { understand } from "../../../src/catalog/match.ts";
import { makesInStock } from "../../support/dealer/makes.ts";

const today = "2026-11-20";

test("no word of the sample documents is taken for a car by its spelling", () => {
  const dir = join(import.meta.dirname, "../../../data/documents");
  const words = new Set(
    readdirSync(dir, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) => readFileSync(join(dir, file), "utf8").match(/[\p{L}]+/gu) ?? []),
  );
  const taken = [...words].filter((word) => understand(word, makesInStock, today).named.length > 0);
  expect(words.size).toBeGreaterThan(300);
  // That one by its very name; «Mexico City» is a place.
  expect(taken).toEqual(["City"]);
  expect(understand("is it in Mexico City?", makesInStock, today).named).toEqual([]);
});

test.each([
  "¿son de fiar?",
  "ustedes son gente de fiar",
  "¿fían?",
  "¿venden fiado?",
  "¿puedo confiar en ustedes?",
])("an everyday word names no car: «%s»", (text) =>
  expect(understand(text, makesInStock, today).named).toEqual([]),
);

test.each(["fiat", "¿tienen un fiat?", "un fiatt 500"])("the name beside it is one still: «%s»", (text) =>
  expect(understand(text, makesInStock, today).named).toMatchObject([{ make: "Fiat" }]),
);
