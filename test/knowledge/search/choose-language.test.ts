import { expect, test } from "@jest/globals";
import { chooseLanguage } from "../../../src/knowledge/search/choose-language.ts";
import type { Met } from "../../../src/knowledge/search/ranking.ts";
import type { Language } from "../../../src/text/language.ts";

function meet(id: string, language: Language, coverage: number, words = 1, met: string[] = []): Met {
  return {
    id,
    language,
    coverage,
    words,
    documentId: "",
    position: 0,
    isSubject: false,
    spelling: 0,
    known: true,
    met,
  };
}

const near = (...found: [id: string, language: Language][]) =>
  found.map(([id, language]) => ({ id, language }));

const terms = ["credito", "buro"].map((word) => ({ word, alternatives: [word], known: true }));

test.each<[string, [Met[], ReturnType<typeof near>, Language], string[]]>([
  [
    "both answer: only the customer's",
    [[meet("a", "es", 1), meet("b", "en", 0.8)], near(["a", "es"], ["b", "en"]), "en"],
    ["b", "b"],
  ],
  [
    "the other answers much better: only the other",
    [[meet("a", "es", 1), meet("b", "en", 0.4)], [], "en"],
    ["a"],
  ],
  ["only the other answers", [[meet("a", "es", 1)], near(["a", "es"]), "en"], ["a", "a"]],
  ["only the customer's answers", [[meet("a", "es", 0.5)], near(["b", "en"]), "es"], ["a"]],
  ["of the other one no word is misspelt", [[meet("a", "en", 0.6, 0)], [], "es"], []],
  ["the customer's is among the nearest", [[], near(["a", "es"], ["b", "en"], ["c", "es"]), "en"], ["b"]],
  [
    "the customer's is far behind the nearest",
    [[], near(["a", "es"], ["b", "es"], ["c", "es"], ["d", "en"]), "en"],
    ["a", "b", "c"],
  ],
  ["nothing is found", [[], [], "es"], []],
  [
    "the customer's speaks of all that the other one speaks of, if in rarer words",
    [[meet("a", "es", 0.5, 1, ["credito", "buro"]), meet("b", "en", 1, 1, ["credito", "buro"])], [], "es"],
    ["a"],
  ],
  [
    "the other one speaks of what the customer's does not",
    [[meet("a", "es", 0.5, 1, ["credito"]), meet("b", "en", 1, 1, ["credito", "buro"])], [], "es"],
    ["b"],
  ],
])("%s", (_, [met, nearby, language], ids) => {
  const chosen = chooseLanguage(met, nearby, language, terms);
  expect([...chosen.met.map(({ id }) => id), ...chosen.near]).toEqual(ids);
});
