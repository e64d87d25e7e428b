import { z } from "zod";
import { defineTool, type Tool } from "../agent/tool.ts";
import type { Retrieval } from "./retrieval.ts";

/** Enough for all of a small dealer's branches. */
const passagesForModel = 5;

/** `search_knowledge`: what the dealer's own documents say. */
export function createSearchKnowledgeTool({ retrieval }: { retrieval: Retrieval }): Tool {
  return defineTool({
    name: "search_knowledge",
    description:
      "Searches the dealer's documents: warranty, returns, branches and hours, requirements, trade-in, financing " +
      "terms, payment, reservation, delivery, privacy. Answer only with what the passages say.",
    input: z.object({
      query: z.string().trim().min(1).max(500).describe("the customer's question, in the customer's words"),
    }),
    async run({ query }, { draft }) {
      const found = await retrieval.searchPassages(query, passagesForModel);
      draft.events.push("asked_document");
      const passages = found.map(({ title, heading, text, score, source }) => ({
        title,
        heading,
        text,
        score: roundScore(score),
        source,
      }));
      const note =
        "The documents do not answer this: say that you do not know and offer to hand over to a person.";
      return { ok: true, data: passages.length > 0 ? { passages } : { passages, note } };
    },
  });
}

/** Three decimals: enough to compare, short for a prompt. */
function roundScore(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
