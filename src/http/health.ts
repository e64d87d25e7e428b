import Router from "@koa/router";
import type { Logger } from "pino";
import { type SendingChannel, sendingChannels } from "../channels/channel.ts";
import { inTime, TimeOver } from "../time-limit.ts";

/** Each dependency by name; a check resolves when the dependency can be used and rejects when it cannot. */
export type Readiness = Record<string, () => Promise<unknown>>;

/** Of a channel with messages that cannot be sent. */
export const warningOf = (channel: SendingChannel) => `sending_${channel}` as const;

/** Names of what a person should mend although all goes on. */
export const warningNames = ["dealer_file", "models", ...sendingChannels.map(warningOf)] as const;
export type Warning = (typeof warningNames)[number];

type CheckResult = { ok: boolean; ms: number; reason?: "failed" | "timeout" };
type HealthDeps = {
  readiness: Readiness;
  warnings(): Promise<Warning[]>;
  logger: Logger;
  timeoutMs?: number;
};

/** `GET /health/live` (this process answers) and `GET /health/ready` (each dependency; 503 when one fails). A warning changes no status. */
export function createHealthRoutes({ readiness, warnings, logger, timeoutMs = 2_000 }: HealthDeps): Router {
  const router = new Router();
  /** What failed last time: a probe comes every few seconds, and only a change is worth a line. */
  const failing = new Set<string>();

  router.get("/health/live", (ctx) => {
    ctx.body = { status: "ok" };
  });

  router.get("/health/ready", async (ctx) => {
    const entries = Object.entries(readiness);
    const [found, ...results] = await Promise.all([
      // What cannot be asked is a dependency that is away, which its own check says.
      inTime(warnings(), timeoutMs).catch((): Warning[] => []),
      ...entries.map(([name, ask]) => check(name, ask)),
    ]);
    const ok = results.every((result) => result.ok);
    ctx.status = ok ? 200 : 503;
    ctx.body = {
      status: ok ? "ok" : "unavailable",
      warnings: found,
      checks: Object.fromEntries(entries.map(([name], index) => [name, results[index]])),
    };
  });
  return router;

  async function check(name: string, ask: () => Promise<unknown>): Promise<CheckResult> {
    const startedAt = performance.now();
    const elapsedMs = () => Math.round(performance.now() - startedAt);
    try {
      await inTime(ask(), timeoutMs);
      if (failing.delete(name)) logger.info({ dependency: name }, "dependency is back");
      return { ok: true, ms: elapsedMs() };
    } catch (error) {
      if (!failing.has(name)) logger.warn({ dependency: name, err: error }, "dependency is away");
      failing.add(name);
      return { ok: false, ms: elapsedMs(), reason: error instanceof TimeOver ? "timeout" : "failed" };
    }
  }
}
