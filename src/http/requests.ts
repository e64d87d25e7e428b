import { randomUUID } from "node:crypto";
import type { Middleware } from "koa";
import type { Logger } from "pino";
import type { Metrics } from "../telemetry/metrics.ts";

/** An id that a proxy gave is kept where it is harmless in a log line. */
const acceptableId = /^[\w.-]{8,64}$/;
/** Machines' traffic: a line for each would drown those of people. */
const quietRoutes = /^\/(health|metrics|webhook)/;

/** Gives each request an id (`x-request-id`, taken over or made) and a logger that carries it in `ctx.state`. */
export function identifyRequest(logger: Logger): Middleware {
  return async (ctx, next) => {
    const given = ctx.get("x-request-id");
    const requestId = acceptableId.test(given) ? given : randomUUID();
    ctx.state.requestId = requestId;
    ctx.state.logger = logger.child({ requestId });
    ctx.set("x-request-id", requestId);
    await next();
  };
}

/**
 * One line a request: method, route, status, time. Never the path as it was sent, its query or its body, since they
 * may hold what a customer wrote. Info for what people call and for what failed, else debug.
 */
export function logAccess(metrics: Metrics): Middleware {
  return async (ctx, next) => {
    const startedAt = performance.now();
    try {
      await next();
    } finally {
      const durationMs = performance.now() - startedAt;
      const route = String(ctx._matchedRoute ?? "none");
      const { method, status } = ctx;
      metrics.httpRequestDuration.observe({ method, route, status }, durationMs / 1_000);
      const level = status >= 400 || !quietRoutes.test(route) ? "info" : "debug";
      ctx.state.logger[level]({ method, route, status, durationMs: Math.round(durationMs) }, "request");
    }
  };
}
