import { randomUUID } from "node:crypto";
import Router from "@koa/router";
import type { Context } from "koa";
import { z } from "zod";
import type { Inbox } from "../../conversations/inbox.ts";
import { NotFound } from "../../errors.ts";
import { storable } from "../../storable.ts";
import type { Answer, Answers } from "../../turns/answers.ts";
import { parseInput } from "../../validate.ts";

/** How long a caller waits unless it says otherwise by `Prefer: wait=SECONDS` (RFC 7240). */
const defaultWaitMs = 30_000;
const longestWaitMs = 120_000;

const Question = z.strictObject({
  msg: z
    .string()
    .transform(storable)
    .pipe(
      z
        .string()
        .refine((text) => text.trim() !== "", "must not be empty")
        .max(4_096),
    ),
  user_id: z
    .string()
    .trim()
    .min(1)
    .max(160)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "must not hold control characters or halves of characters"),
});
const ById = z.object({ turn_id: z.uuid({ error: "must be a turn_id of an earlier answer" }) });

type BotDeps = { inbox: Inbox; answers: Answers };

/** `POST /seller/bot`: a developer's door to the same path that customers' messages take. */
export function createBotRoutes({ inbox, answers }: BotDeps): Router {
  const router = new Router();

  router.post("/seller/bot", async (ctx) => {
    const { msg, user_id } = parseInput(Question, ctx.request.body);
    const ticket = randomUUID();
    const { conversationId, messageId } = await inbox.receive({
      channel: "api",
      address: user_id,
      businessAddress: null,
      profileName: null,
      identities: {},
      referral: null,
      text: msg,
      attachments: null,
      providerId: providerIdOf(ticket),
      consent: null,
    });
    if (messageId === null) throw new Error("a message with a fresh id was taken for a repeat");
    const answer = await answers.waitFor({ conversationId, messageId }, readWaitMs(ctx.get("Prefer")));
    answerWith(ctx, conversationId, ticket, answer);
  });

  router.get("/seller/bot/turns/:turn_id", async (ctx) => {
    const { turn_id: ticket } = parseInput(ById, ctx.params);
    const found = await answers.find(providerIdOf(ticket));
    if (!found) throw new NotFound("turn");
    answerWith(ctx, found.conversationId, ticket, found.answer);
  });

  return router;
}

/**
 * A turn that is still to come has no id of its own yet: 202 gives the id of the message, under which its turn is
 * found, whichever turn answers it.
 */
const providerIdOf = (ticket: string) => `api:${ticket}`;

function answerWith(ctx: Context, conversationId: string, ticket: string, answer: Answer): void {
  ctx.status = answer.kind === "pending" ? 202 : 200;
  ctx.body =
    answer.kind === "pending"
      ? { conversation_id: conversationId, turn_id: ticket }
      : present(conversationId, answer);
}

type Answered = Extract<Answer, { kind: "answered" }>;

function present(conversationId: string, answer: Answered): Record<string, unknown> {
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
    intent: turn?.intent ?? null,
    tools,
    model: turn?.model ?? "none",
    usage: presentUsage(turn),
  };
}

/** `cost_usd` null: the price of a model is not known. */
function presentUsage(turn: Answered["turn"]) {
  const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0, costMicros = 0 } = turn ?? {};
  return {
    input_tokens: inputTokens,
    cached_input_tokens: cachedInputTokens,
    output_tokens: outputTokens,
    cost_usd: costMicros === null ? null : costMicros / 1_000_000,
  };
}

function readWaitMs(prefer: string): number {
  const seconds = /(?:^|[,;\s])wait=(\d+)/.exec(prefer)?.[1];
  return seconds === undefined ? defaultWaitMs : Math.min(longestWaitMs, Number(seconds) * 1_000);
}
