import { randomUUID } from "node:crypto";
import Router from "@koa/router";
import { z } from "zod";
import type { Inbox } from "../../conversations/inbox.ts";
import { NotFound } from "../../errors.ts";
import type { Answer, Answers } from "../../turns/answers.ts";
import { parseInput } from "../../validate.ts";

/** How long a caller waits unless it says otherwise by `Prefer: wait=SECONDS` (RFC 7240). */
const defaultWaitMs = 30_000;
const longestWaitMs = 120_000;

const Question = z.strictObject({
  msg: z
    .string()
    .refine((text) => text.trim() !== "", "must not be empty")
    .max(4_096),
  user_id: z
    .string()
    .trim()
    .min(1)
    .max(160)
    .regex(/^\P{Cc}*$/u, "must not hold control characters"),
});
const TurnId = z.uuid({ error: "must be a turn id" });

type BotDeps = { inbox: Inbox; answers: Answers };

/** `POST /seller/bot`: a developer's door to the same path that customers' messages take. */
export function createBotRoutes({ inbox, answers }: BotDeps): Router {
  const router = new Router();

  router.post("/seller/bot", async (ctx) => {
    const { msg, user_id } = parseInput(Question, ctx.request.body);
    const { conversationId, messageId } = await inbox.receive({
      channel: "api",
      address: user_id,
      businessAddress: null,
      profileName: null,
      text: msg,
      attachments: null,
      providerId: `api:${randomUUID()}`,
    });
    if (messageId === null) throw new Error("a message with a fresh id was taken for a repeat");
    const answer = await answers.waitFor({ conversationId, messageId }, readWaitMs(ctx.get("Prefer")));
    ctx.status = answer.kind === "pending" ? 202 : 200;
    ctx.body = present(conversationId, answer);
  });

  router.get("/seller/bot/turns/:turn_id", async (ctx) => {
    const found = await answers.find(parseInput(z.object({ turn_id: TurnId }), ctx.params).turn_id);
    if (!found) throw new NotFound("turn (yet)");
    ctx.body = present(found.conversation.id, found.answer);
  });

  return router;
}

function present(conversationId: string, answer: Answer): Record<string, unknown> {
  if (answer.kind === "pending") return { conversation_id: conversationId, turn_id: answer.turnId };
  const { turn, messages, stage, sessionId } = answer;
  const tools = (turn?.trace ?? []).flatMap((step) =>
    step.kind === "tool" ? [{ name: step.name, arguments: step.arguments, ok: step.ok }] : [],
  );
  return {
    reply: messages.join("\n\n"),
    messages,
    conversation_id: conversationId,
    session_id: sessionId,
    turn_id: turn?.id ?? null,
    stage,
    tools,
    model: turn?.model ?? "none",
    usage: { input_tokens: turn?.inputTokens ?? 0, output_tokens: turn?.outputTokens ?? 0 },
  };
}

function readWaitMs(prefer: string): number {
  const seconds = /(?:^|[,;\s])wait=(\d+)/.exec(prefer)?.[1];
  return seconds === undefined ? defaultWaitMs : Math.min(longestWaitMs, Number(seconds) * 1_000);
}
