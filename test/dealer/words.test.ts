import { expect, test } from "@jest/globals";
import { dropSentences, findWords } from "../../src/dealer/words.ts";

test.each([
  ["una GANGA de auto", "ganga"],
  ["es una *ganga*!", "ganga"],
  ["aprobacion\n_garantizada_", "aprobación garantizada"],
  ["Aprobación  garantizada", "aprobacion garantizada"],
  ["son gangas", "ganga*"],
  ["una gan\u200bga", "ganga"],
  ["una 𝗴𝗮𝗻𝗴𝗮", "ganga"],
  ["una *gan*ga", "ganga"],
  ["una gаnga, con а cirílica", "ganga"],
  ["una g a n g a", "ganga"],
  ["you’re an idiot: I’m a reporter", "i'm a reporter"],
  ["¿Ganga?", "¡ganga!"],
])("«%s» has «%s»", (text, word) => {
  expect(findWords(text, ["otra cosa", word])).toEqual([word]);
});

test.each([
  ["gangas", "ganga"],
  ["desgana", "gana"],
  ["mi demanda", "demand"],
  ["aprobación no garantizada", "aprobación garantizada"],
  ["100", "10*0*0*0"],
])("«%s» does not have «%s»", (text, word) => {
  expect(findWords(text, [word])).toEqual([]);
});

test("signs in a word of the list are no pattern", () => {
  expect(findWords("a b", ["a.b", "(a|b", "[ab"])).toEqual(["a.b", "(a|b"]);
});

test("a sentence with a forbidden word is left out, the others stay in their lines", () => {
  const text =
    "Hola. ¡Es una ganga! Cuesta $1,000.50 MXN.\n1. *Versa*: bien\n2. *Ganga*: no\n\n¿Te interesa?";
  expect(dropSentences(text, ["ganga"])).toBe(
    "Hola. Cuesta $1,000.50 MXN.\n1. *Versa*: bien\n\n¿Te interesa?",
  );
});

test("a phrase that spans sentences goes with its paragraph, or with all", () => {
  expect(dropSentences("Aprobación.\nGarantizada. Sí.\n\nAdiós.", ["aprobación garantizada"])).toBe("Adiós.");
  expect(dropSentences("Aprobación.\n\nGarantizada.", ["aprobación garantizada"])).toBe("");
  expect(dropSentences("Una ganga", ["ganga"])).toBe("");
});
