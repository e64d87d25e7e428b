import Router from "@koa/router";
import type { DataSource } from "typeorm";
import { z } from "zod";
import { parseInput } from "../../validate.ts";
import { alertKinds } from "../alerts.ts";

const ListQuery = z.strictObject({
  kind: z.enum(alertKinds).optional(),
  conversation_id: z.uuid({ error: "must be a conversation id" }).optional(),
  cursor: z.coerce.number().int().positive().optional(),
  page_size: z.coerce.number().int().min(1).max(200).default(50),
});

/** What a person should look at, newest first; it goes with its conversation, and with the retention of messages. */
export function createAlertRoutes({ source }: { source: DataSource }): Router {
  const router = new Router({ prefix: "/api/alerts" });

  router.get("/", async (ctx) => {
    const { kind, conversation_id, cursor, page_size } = parseInput(ListQuery, ctx.query);
    const rows: { id: number }[] = await source.query(
      `SELECT id::float8 AS id, kind, conversation_id, detail, created_at FROM alert
       WHERE ($1::text IS NULL OR kind = $1) AND ($2::uuid IS NULL OR conversation_id = $2)
         AND ($3::bigint IS NULL OR id < $3)
       ORDER BY alert.id DESC LIMIT $4`,
      [kind ?? null, conversation_id ?? null, cursor ?? null, page_size + 1],
    );
    const items = rows.slice(0, page_size);
    ctx.body = { items, next_cursor: rows.length > page_size ? String(items.at(-1)?.id) : null };
  });

  return router;
}
