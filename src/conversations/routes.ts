import Router from "@koa/router";
import type { DataSource } from "typeorm";
import { z } from "zod";
import { eraseConversation } from "../customers/erase.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { storable } from "../storable.ts";
import { parseInput } from "../validate.ts";
import { handlings } from "./conversation.ts";
import type { Handover } from "./handover.ts";
import { presentConversation, type ShownConversation, shownColumns } from "./present.ts";
import type { EndSession } from "./session/end.ts";
import { stages } from "./session/stages.ts";

const pageSize = z.coerce.number().int().min(1).max(200).default(50);
const ListQuery = z.strictObject({
  stage: z.enum(stages).optional(),
  handling: z.enum(handlings).optional(),
  opted_out: z.enum(["true", "false"]).optional(),
  cursor: z.string().optional(),
  page_size: pageSize,
});
const HistoryQuery = z.strictObject({
  cursor: z.coerce.number().int().positive().optional(),
  page_size: pageSize,
});
const StaffMessage = z.strictObject({
  text: z
    .string()
    .transform((text) => storable(text).trim())
    .pipe(z.string().min(1, "must not be empty").max(4_096)),
});
const ById = z.object({ id: z.uuid({ error: "must be a conversation id" }) });

type Deps = { source: DataSource; handover: Handover; endSession: EndSession };

/** What the staff sees and does: conversations, their history, a person's words, giving back, ending a session, erasing. */
export function createConversationRoutes({ source, handover, endSession }: Deps): Router {
  const router = new Router({ prefix: "/api/conversations" });

  router.get("/", async (ctx) => {
    const { stage, handling, opted_out, cursor, page_size } = parseInput(ListQuery, ctx.query);
    const after = cursor === undefined ? null : readCursor(cursor);
    const rows: ShownConversation[] = await source.query(
      `SELECT ${shownColumns} FROM conversation
       WHERE ($1::text IS NULL OR stage = $1) AND ($2::text IS NULL OR handling = $2)
         AND ($6::boolean IS NULL OR (opted_out_at IS NOT NULL) = $6)
         AND ($3::timestamptz IS NULL OR (last_message_at, id) < ($3, $4::uuid))
       ORDER BY last_message_at DESC, id DESC LIMIT $5`,
      [
        stage ?? null,
        handling ?? null,
        after?.at ?? null,
        after?.id ?? null,
        page_size + 1,
        opted_out ?? null,
      ],
    );
    const items = rows.slice(0, page_size);
    const last = items.at(-1);
    ctx.body = {
      items: items.map(presentConversation),
      next_cursor: rows.length > page_size && last ? writeCursor(last) : null,
    };
  });

  /** Newest last; the first page is the newest, `next_cursor` leads to older ones. */
  router.get("/:id/messages", async (ctx) => {
    const { id } = parseInput(ById, ctx.params);
    const { cursor, page_size } = parseInput(HistoryQuery, ctx.query);
    await demandConversation(source, id);
    const rows: { id: number }[] = await source.query(
      `SELECT id::float8 AS id, session_id, turn_id, direction, author, text, attachments, enclosure, status, error_code,
         error_reason, created_at
       FROM message WHERE conversation_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY message.id DESC LIMIT $3`,
      [id, cursor ?? null, page_size + 1],
    );
    const items = rows.slice(0, page_size);
    ctx.body = {
      items: items.toReversed(),
      next_cursor: rows.length > page_size ? String(items.at(-1)?.id) : null,
    };
  });

  router.post("/:id/messages", async (ctx) => {
    const { id } = parseInput(ById, ctx.params);
    const { text } = parseInput(StaffMessage, ctx.request.body);
    const { ids, obstacle } = await handover.say(id, text);
    ctx.status = 201;
    ctx.body = {
      ids,
      conversation_id: id,
      handling: "human",
      status: obstacle ? "waiting" : "pending",
      reason: obstacle?.reason ?? null,
    };
  });

  router.post("/:id/release", async (ctx) => {
    const { id } = parseInput(ById, ctx.params);
    await handover.release(id);
    ctx.body = { conversation_id: id, handling: "bot" };
  });

  router.post("/:id/end-session", async (ctx) => {
    const { id } = parseInput(ById, ctx.params);
    ctx.body = { conversation_id: id, session_id: await endSession(id) };
  });

  router.delete("/:id", async (ctx) => {
    const { id } = parseInput(ById, ctx.params);
    await eraseConversation(source, id);
    ctx.status = 204;
  });

  return router;
}

/** Place in the list: the last item's time and id. JSON times have milliseconds, Postgres ours too (see `clock`). */
function writeCursor({ id, last_message_at }: ShownConversation): string {
  return Buffer.from(`${last_message_at.toISOString()} ${id}`).toString("base64url");
}

function readCursor(cursor: string): { at: Date; id: string } {
  const [time = "", id = ""] = Buffer.from(cursor, "base64url").toString().split(" ");
  const at = new Date(time);
  const year = at.getUTCFullYear();
  if (!(year > 2000 && year < 3000) || !z.uuid().safeParse(id).success) {
    throw new InvalidInput([{ field: "cursor", message: "must be a next_cursor of an earlier answer" }]);
  }
  return { at, id };
}

async function demandConversation(source: DataSource, id: string): Promise<void> {
  const rows: unknown[] = await source.query("SELECT 1 FROM conversation WHERE id = $1", [id]);
  if (rows.length === 0) throw new NotFound("conversation");
}
