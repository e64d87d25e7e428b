import { countItems, countShared, countTools } from "../../src/agent/context/tokens.ts";
import type { Model } from "../../src/agent/models/model.ts";

const cars = Array.from(
  { length: 5 },
  (_, n) => `${n + 1}. Nissan Versa ${2016 + n} Advance, $1${n}9,900 MXN, ${n + 3}2,500 km`,
).join("\n");

/** Words that are others for each number: who only repeats the same is taken for a machine. */
export function inventWords(n: number): string {
  return [...String(n)]
    .map((digit) => "rojo azul gris verde blanco negro plata café vino arena".split(" ")[Number(digit)])
    .join(" ");
}

/**
 * Answers at once with a list, without a tool: what it is asked is alike in every turn.
 * @param onAsked is told of the tokens of each request, whole
 */
export function createListModel(onAsked: (tokens: number) => void = () => undefined): Model {
  let turns = 0;
  return {
    name: "list",
    async respond({ instructions, tools, items }) {
      onAsked(countShared(instructions) + countTools(tools) + countItems(items));
      return {
        kind: "text",
        text: `Encontré estos autos en ${inventWords(turns++)}:\n${cars}\n\nSon 12 en total. Dime el número del que te interese.`,
        model: "list",
        usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
      };
    },
  };
}
