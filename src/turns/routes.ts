import Router from "@koa/router";
import type { DataSource } from "typeorm";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { addDays, readClock } from "../dealer/opening/calendar.ts";
import { parseInput } from "../validate.ts";

const isoDate = z.iso.date({ error: "must be a day such as 2026-11-20" });
const UsageQuery = z
  .strictObject({
    from: isoDate.optional(),
    to: isoDate.optional(),
    conversation_id: z.uuid({ error: "must be a conversation id" }).optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], error: "must not be before from" });

/** Days that are shown where none are asked for. */
const defaultDays = 30;

type UsageDeps = { source: DataSource; clock: Clock; timeZone(): string };

type UsageRow = {
  date: string;
  model: string;
  turns: number;
  input_tokens: number;
  cached_input_tokens: number;
  output_tokens: number;
  cost_micros: string;
  unpriced_turns: number;
};

/**
 * `GET /api/usage`: what turns used and cost, by the dealer's day and by model. `turns` are those that a model answered;
 * tokens and cost are of all that it did, also in turns that another model answered in the end. Turns go with their
 * conversation when it is erased.
 */
export function createUsageRoutes({ source, clock, timeZone }: UsageDeps): Router {
  const router = new Router({ prefix: "/api/usage" });

  router.get("/", async (ctx) => {
    const { conversation_id, ...asked } = parseInput(UsageQuery, ctx.query);
    const zone = timeZone();
    const to = asked.to ?? readClock(zone, clock()).day;
    const from = asked.from ?? addDays(to, 1 - defaultDays);
    const rows: UsageRow[] = await source.query(
      `WITH asked AS (
         SELECT id, to_char(started_at AT TIME ZONE $1, 'YYYY-MM-DD') AS date, model, usage FROM turn
         WHERE started_at >= $2::date::timestamp AT TIME ZONE $1
           AND started_at < ($3::date + 1)::timestamp AT TIME ZONE $1
           AND ($4::uuid IS NULL OR conversation_id = $4)
       ), counted AS (
         SELECT date, model, id AS answered, NULL::uuid AS unpriced, 0 AS input, 0 AS cached, 0 AS output, 0 AS micros
         FROM asked
         UNION ALL
         SELECT date, used.model, NULL, CASE WHEN used."costMicros" IS NULL THEN id END, "inputTokens",
           "cachedInputTokens", "outputTokens", coalesce("costMicros", 0)
         FROM asked CROSS JOIN LATERAL jsonb_to_recordset(usage) AS used (model text, "inputTokens" bigint,
           "cachedInputTokens" bigint, "outputTokens" bigint, "costMicros" bigint)
       )
       SELECT date, model, count(DISTINCT answered)::int AS turns, sum(input)::float8 AS input_tokens,
         sum(cached)::float8 AS cached_input_tokens, sum(output)::float8 AS output_tokens,
         sum(micros)::text AS cost_micros, count(DISTINCT unpriced)::int AS unpriced_turns
       FROM counted GROUP BY 1, 2 ORDER BY 1, 2`,
      [zone, from, to, conversation_id ?? null],
    );
    ctx.body = { from, to, time_zone: zone, currency: "USD", items: rows.map(present), total: sum(rows) };
  });

  return router;
}

function present({ cost_micros, ...row }: UsageRow) {
  return { ...row, cost: Number(cost_micros) / 1_000_000 };
}

function sum(rows: UsageRow[]) {
  const of = (pick: (row: UsageRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return {
    turns: of(({ turns }) => turns),
    input_tokens: of(({ input_tokens }) => input_tokens),
    cached_input_tokens: of(({ cached_input_tokens }) => cached_input_tokens),
    output_tokens: of(({ output_tokens }) => output_tokens),
    unpriced_turns: of(({ unpriced_turns }) => unpriced_turns),
    cost: of(({ cost_micros }) => Number(cost_micros)) / 1_000_000,
  };
}
