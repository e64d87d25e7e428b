import { type Action, call } from "../action.ts";
import type { HeardTurn } from "../turn.ts";

/** What a customer says who asks nothing of the car. */
const partings = ["thanks", "farewell", "no", "startOver"] as const;

/**
 * Where the car under discussion is sold or reserved meanwhile, what is like it in place of what would have been done
 * with it; anything else that the customer wants is done.
 */
export function afterMove(turn: HeardTurn, action: Action): Action {
  const discussed = turn.moved?.discussed;
  if (!discussed) return action;
  const isOfIt =
    action.kind === "call" && action.calls.some((one) => one.arguments.stock_id === discussed.stockId);
  if (action.kind === "call" && !isOfIt) return action;
  if (partings.some((topic) => turn.topics.has(topic))) return action;
  const { make, model } = discussed;
  return { kind: "call", calls: [call("search_catalog", { make, model })] };
}
