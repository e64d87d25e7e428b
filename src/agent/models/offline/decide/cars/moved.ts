import { askAlike } from "../../../../../catalog/search/likeness.ts";
import { hearDocumentQuestions } from "../../../../hear/documents.ts";
import { type Action, type Call, call } from "../../action.ts";
import type { HeardTurn } from "../../turn.ts";

/** What a customer says who asks nothing of the car. */
const partings = ["thanks", "farewell", "no", "startOver"] as const;

/**
 * Where the car under discussion is sold or reserved meanwhile, what is like it in place of what would have been done
 * with it; anything else that the customer wants is done.
 */
export function afterMove(turn: HeardTurn, action: Action): Action {
  const discussed = turn.moved?.discussed;
  if (!discussed) return action;
  if (action.kind === "call" && !isOfIt(turn, action.calls, discussed.stockId)) return action;
  if (partings.some((topic) => turn.topics.has(topic))) return action;
  return { kind: "call", calls: [call("search_catalog", askAlike(discussed))] };
}

/** Of the car itself, or a text that leans on its plan («¿y a 36?») and asks the documents only because nothing else fits. */
function isOfIt({ text, topics }: HeardTurn, calls: Call[], stockId: string): boolean {
  // «me lo quedo» comes too late; a person who is asked for is fetched all the same.
  if (topics.has("deal") && !topics.has("person")) return true;
  const asksUnknown =
    hearDocumentQuestions(text).length === 0 && calls.every(({ name }) => name === "search_knowledge");
  return asksUnknown || calls.some((one) => one.arguments.stock_id === stockId);
}
