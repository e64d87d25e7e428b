import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { splitText } from "../../../../src/channels/twilio/send/split.ts";

const withoutBlanks = (text: string) => text.replace(/\s/g, "");

test("a text that fits is one message, trimmed; a blank one is none", () => {
  expect(splitText("  hola \n")).toEqual(["hola"]);
  expect(splitText(" \n ")).toEqual([]);
  expect(splitText("x".repeat(1_600))).toHaveLength(1);
});

describe("a cut is made", () => {
  test("between paragraphs before lines", () => {
    expect(splitText("Uno.\nDos.\n\nTres. Cuatro.", 20)).toEqual(["Uno.\nDos.", "Tres. Cuatro."]);
  });

  test("at a line before a sentence", () => {
    expect(splitText("1. Versa 2018\n2. March. Rojo y azul", 22)).toEqual([
      "1. Versa 2018",
      "2. March. Rojo y azul",
    ]);
  });

  test("at the end of a sentence before a word, keeping its sign", () => {
    expect(splitText("¿Le interesa? Tengo dos más.", 22)).toEqual(["¿Le interesa?", "Tengo dos más."]);
  });

  test("at a word where a sentence would leave too little, never inside a price", () => {
    expect(splitText("Sí. Cuesta $254,900.00 en total", 24)).toEqual(["Sí. Cuesta $254,900.00", "en total"]);
    expect(splitText("cuesta 254\u00a0900 pesos", 12)).toEqual(["cuesta", "254\u00a0900", "pesos"]);
  });

  test("inside a word only where it alone is too long", () => {
    expect(splitText("ver https://example.com/a/long/path ya", 12)).toEqual([
      "ver",
      "https://exam",
      "ple.com/a/lo",
      "ng/path ya",
    ]);
  });

  test("right behind a part that fits exactly", () => {
    expect(splitText("abcde fghij", 5)).toEqual(["abcde", "fghij"]);
  });

  test("never inside an emoji or an accented letter", () => {
    const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}";
    expect(splitText(family.repeat(4), 20)).toEqual([family.repeat(2), family.repeat(2)]);
    expect(splitText("e\u0301".repeat(6), 5)).toEqual(["e\u0301e\u0301", "e\u0301e\u0301", "e\u0301e\u0301"]);
  });

  test("inside a grapheme only where it alone is too long, and then between whole code points", () => {
    const parts = splitText("\u{1F468}\u200D\u{1F469}\u200D\u{1F467}", 4);
    expect(parts.every((part) => part.isWellFormed() && part.length <= 4)).toBe(true);
    expect(parts.join("")).toBe("\u{1F468}\u200D\u{1F469}\u200D\u{1F467}");
  });
});

test("a long answer of the seller stays in order and whole", () => {
  const line = (n: number) =>
    `${n}. Nissan Versa 2018 Advance, ${n},500 km, $215,900 MXN. Con Bluetooth y CarPlay.`;
  const text = Array.from({ length: 60 }, (_, n) => line(n + 1)).join("\n");
  const parts = splitText(text);
  expect(parts.length).toBe(Math.ceil(text.length / 1_600));
  expect(parts.join("\n")).toBe(text);
});

test("whatever the text, parts fit, are whole, and lose nothing but blanks", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(" ", "\n", "\n\n", ". ", "…", "\r\n", "\u00a0", "\u{1F1F2}\u{1F1FD}", "ñ"),
  );
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 80 }), (text, limit) => {
      const parts = splitText(text, limit);
      expect(withoutBlanks(parts.join(""))).toBe(withoutBlanks(text));
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(limit);
        expect(part.isWellFormed()).toBe(true);
        expect(part).not.toBe("");
      }
    }),
    { numRuns: 1_000 },
  );
});
