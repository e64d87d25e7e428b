import { fitResults } from "../context/results.ts";
import { countText, countTools } from "../context/tokens.ts";
import type { Model } from "./model.ts";

/**
 * Keeps each request within the budget: what is too much of what the turn's tools brought is cut, for the model alone.
 * What was said before the turn fits already.
 */
export function withinContext(model: Model, contextTokens: number): Model {
  return {
    name: model.name,
    respond(request, signal) {
      const { instructions, tools, items } = request;
      const fixed = countText(instructions) + (tools.length > 0 ? countTools(tools) : 0);
      return model.respond({ ...request, items: fitResults(items, contextTokens - fixed) }, signal);
    },
  };
}
