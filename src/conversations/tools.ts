import { z } from "zod";
import { defineTool, type Tool } from "../agent/tool.ts";
import { freshSessionState } from "./session/state.ts";

const handOver = defineTool({
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

const startOver = defineTool({
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
export const conversationTools: Tool[] = [handOver, startOver];
