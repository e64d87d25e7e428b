import { countItems, countText, countTools } from "../../src/agent/context/tokens.ts";
import type { Model } from "../../src/agent/models/model.ts";

/** Words that are others for each number: who only repeats the same is taken for a machine. */
export function inventWords(n: number): string {
  return [...String(n)]
    .map((digit) => "rojo azul gris verde blanco negro plata café vino arena".split(" ")[Number(digit)])
    .join(" ");
}

/** As long as a list of cars, and true of any stock. */
const answer = `claro, con gusto reviso qué tenemos. ${[
  "Dime qué marca o qué modelo tienes en mente, y si lo quieres automático o estándar.",
  "Si me dices hasta cuánto quieres gastar, busco lo que quede dentro de eso.",
  "¿Lo usarías más en la ciudad o en carretera? ¿Y cuántas personas suelen viajar contigo?",
  "¿Ya sabes si lo pagarías de contado o a plazos? Con eso te muestro las opciones.",
].join("\n")}`;

/**
 * Answers at once and at length, without a tool: what it is asked is alike in every turn.
 * @param onAsked is told of the tokens of each request, whole
 */
export function createListModel(onAsked: (tokens: number) => void = () => undefined): Model {
  let turns = 0;
  return {
    name: "list",
    async respond({ instructions, tools, items }) {
      onAsked(countText(instructions) + countTools(tools) + countItems(items));
      return {
        kind: "text",
        text: `${inventWords(turns++)}: ${answer}`,
        model: "list",
        usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
      };
    },
  };
}
