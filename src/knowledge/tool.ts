import { z } from "zod";
import { dropApprovalPromises } from "../text/approval.ts";
import { dropInstructions } from "../text/instructions.ts";
import type { Language } from "../text/language.ts";
import { defineTool, type EventLog, type Tool } from "../tools/tool.ts";
import type { Retrieval } from "./retrieval.ts";
import { findDiffering } from "./search/differing.ts";

/** What answers mostly stands in the first. */
const passagesForModel = 3;
/** Further ones are given where they are short and of the first one's document: the branches of a small dealer. */
const mostPassages = 5;
const shortPassage = 300;
/** Among so many another document is looked for that says otherwise. */
const mostSearched = 10;

/** What the tool changes of a turn, and the language that it answers in. */
type KnowledgeDraft = { state: { language: Language | null }; events: EventLog<"asked_document"> };

/** `search_knowledge`: what the dealer's own documents say. */
export function createSearchKnowledgeTool({ retrieval }: { retrieval: Retrieval }): Tool<KnowledgeDraft> {
  return defineTool({
    name: "search_knowledge",
    description:
      "Searches the dealer's documents: warranty, returns, branches and hours, requirements, trade-in, financing " +
      "terms, payment, reservation, delivery, privacy. Answer only with what the passages say.",
    input: z.object({
      query: z.string().trim().min(1).max(500).describe("the customer's question, in the customer's words"),
      about: z
        .string()
        .trim()
        .max(200)
        .nullish()
        .describe("what it is about, where the question leans on what was said before: «garantía», a branch"),
    }),
    async run({ query, about }, { draft, signal }) {
      const { language } = draft.state;
      const found = await retrieval.search(
        { question: query, about: about ?? null, top: mostSearched, language },
        signal,
      );
      draft.events.push("asked_document");
      const [best] = found.passages;
      const differing = findDiffering(query, found.passages);
      const given = found.passages.filter(
        (passage, index) =>
          index < passagesForModel ||
          passage === differing ||
          (index < mostPassages &&
            passage.documentId === best?.documentId &&
            passage.text.length < shortPassage),
      );
      const passages = given
        .map((passage) => ({ ...passage, differs: passage === differing }))
        .map(({ title, headings, text, answer, language, score, source, differs }) => ({
          title,
          headings,
          text: readOut(text),
          ...(answer !== text && { answer: readOut(answer) }),
          language,
          score: roundScore(score),
          source,
          ...(differs && { differs: "says otherwise than the first: tell both with their documents" }),
        }))
        .filter(({ text }) => text !== "");
      const note = writeNote(passages.length, found.unmet);
      return {
        ok: true,
        data: {
          passages,
          ...(note && {
            unmet: found.unmet,
            ...(found.missing.length > 0 && { missing: found.missing }),
            note,
          }),
        },
      };
    },
  });
}

/** What of a text may be told to customers. */
function readOut(text: string): string {
  return dropApprovalPromises(dropInstructions(text));
}

/** What keeps the model from inventing; null where the passages speak of all that the question is about. */
function writeNote(passages: number, unmet: string[]): string | null {
  if (passages === 0)
    return "The documents do not answer this: say that you do not know and offer to hand over to a person.";
  if (unmet.length === 0) return null;
  return (
    "No passage holds the words under unmet, nor a synonym that is known. If the question turns on them and the " +
    "passages do not answer it in other words, say that you do not know and offer to hand over to a person."
  );
}

/** Three decimals: enough to compare, short for a prompt. */
function roundScore(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
