import { expect, test } from "@jest/globals";
import { hearPositions } from "../../../src/agent/hear/picks.ts";

test.each<[string, number[]]>([
  ["ok lets do 1, 50k down 36 months", [1]],
  ["i'll take 3", [3]],
  ["let's go with 2", [2]],
  ["go with 2 over 48 months", [2]],
  ["vamos con 2", [2]],
  ["me quedo con 3", [3]],
  ["quiero 2 autos", []],
  ["i want 3 of them", []],
  ["do 48", []],
  ["do 36 months", []],
  ["with 2 owners", []],
])("«%s» picks %p of five", (text, positions) => {
  expect(hearPositions(text, 5)).toEqual({ positions, beyond: null });
});
