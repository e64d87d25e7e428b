import { z } from "zod";
import { defineTool, type EventLog, type Tool } from "../tools/tool.ts";
import { freshSessionState, type SessionState } from "./session/state.ts";

/** What these tools change of a turn. */
export type ConversationDraft = {
  state: SessionState;
  events: EventLog<"handed_over" | "started_over">;
  /** Set when the conversation is to be handed to a person: why. */
  handover: { reason: string } | null;
};

const handOver: Tool<ConversationDraft> = defineTool({
  name: "hand_over",
  description:
    "Hand the conversation to a person of the dealer's staff: the customer asks for one, complains, wants to close the deal, or wants what you may not do. Afterwards tell the customer that a person will answer here.",
  input: z.object({ reason: z.string().trim().min(1).max(500).describe("for the person who takes over") }),
  async run({ reason }, { draft }) {
    draft.handover = { reason };
    draft.events.push("handed_over");
    return {
      ok: true,
      data: {
        handed_over: true,
        note: "tell the customer that a person on the team will answer in this chat; when, is added to your words where nobody is there now",
      },
    };
  },
});

const startOver: Tool<ConversationDraft> = defineTool({
  name: "start_over",
  description:
    "Forget this conversation's searches and plans and begin a new session, when the customer asks for it.",
  input: z.object({}),
  async run(_input, { draft }) {
    draft.state = freshSessionState(draft.state);
    draft.events.push("started_over");
    return { ok: true, data: { started_over: true } };
  },
});

/** The tools by which the model moves the conversation itself. */
export const conversationTools: Tool<ConversationDraft>[] = [handOver, startOver];
