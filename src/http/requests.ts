import { randomUUID } from "node:crypto";
import type { Middleware } from "koa";
import type { Logger } from "pino";
import type { Metrics } from "../telemetry/metrics.ts";

/** What goes with a request; `door`: where it was turned away before the routes were looked at. */
export type RequestState = { requestId: string; logger: Logger; door?: string };

/** An id that a proxy gave is kept where it is harmless in a log line. */
const acceptableId = /^[\w.-]{8,64}$/;

/** Gives each request an id (`x-request-id`, taken over or made) and a logger that carries it in `ctx.state`. */
export function identifyRequest(logger: Logger): Middleware<RequestState> {
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
 * may hold what a customer wrote. Info for what failed and for what changes something by the dealer's API, else debug: a
 * turn has its own line.
 */
export function logAccess(metrics: Metrics): Middleware<RequestState> {
  return async (ctx, next) => {
    const startedAt = performance.now();
    try {
      await next();
    } finally {
      const durationMs = performance.now() - startedAt;
      const route = String(ctx._matchedRoute ?? ctx.state.door ?? "none");
      const { method, status } = ctx;
      metrics.httpRequestDuration.observe({ method, route, status }, durationMs / 1_000);
      const isChange = method !== "GET" && method !== "HEAD" && route.startsWith("/api/");
      const level = status >= 400 || isChange ? "info" : "debug";
      ctx.state.logger[level]({ method, route, status, durationMs: Math.round(durationMs) }, "request");
    }
  };
}
