import type Router from "@koa/router";
import Koa from "koa";
import helmet from "koa-helmet";
import type { Logger } from "pino";
import { AppError } from "../errors.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { type AuthConfig, requireApiKey } from "./auth.ts";
import { parseJsonBody } from "./body.ts";
import { answerErrors } from "./errors.ts";
import { createHealthRoutes, type Readiness, type Warning } from "./health.ts";
import { createMetricsRoutes } from "./metrics-route.ts";
import { createOpenApiRoutes } from "./openapi.ts";
import { identifyRequest, logAccess } from "./requests.ts";

export type AppDeps = {
  config: AuthConfig;
  logger: Logger;
  metrics: Metrics;
  /** What a check of readiness asks, by name. */
  readiness: Readiness;
  warnings(): Promise<Warning[]>;
  /** Routes that read the body themselves and prove the caller themselves: the webhooks. */
  rawRouters: Router[];
  /** Routes behind the API keys, with `ctx.request.body` parsed from JSON. */
  routers: Router[];
};

/** Builds the Koa application: what surrounds every route. It listens nowhere yet: see `listen`. */
export function createApp({
  config,
  logger,
  metrics,
  readiness,
  warnings,
  rawRouters,
  routers,
}: AppDeps): Koa {
  const app = new Koa();
  const open = [
    createHealthRoutes({ readiness, warnings, logger }),
    createMetricsRoutes(metrics),
    createOpenApiRoutes(),
    ...rawRouters,
  ];
  app.use(identifyRequest(logger));
  app.use(logAccess(metrics));
  app.use(answerErrors());
  for (const middleware of secureHeaders()) app.use(middleware);
  for (const router of open) app.use(router.routes());
  app.use(requireApiKey(config));
  for (const middleware of parseJsonBody()) app.use(middleware);
  for (const router of routers) app.use(router.routes());
  app.use(answerUnmatched);
  // What breaks after the answer has begun: a client that went away, a stream that failed.
  app.on("error", (error) => logger.debug({ err: error }, "response failed"));
  return app;
}

/**
 * Headers for an API: nothing of it is a page, so nothing may be framed, sniffed, run or kept.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers
 */
function secureHeaders(): Koa.Middleware[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { "default-src": ["'none'"], "frame-ancestors": ["'none'"] },
    },
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
  const keepNothing: Koa.Middleware = async (ctx, next) => {
    ctx.set("cache-control", "no-store");
    ctx.set(
      "permissions-policy",
      "accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    await next();
  };
  return [headers, keepNothing];
}

class MethodNotAllowed extends AppError {
  constructor(allowed: string[]) {
    super(`this route takes ${allowed.join(", ")}`, {
      code: "method_not_allowed",
      status: 405,
      details: { allowed },
    });
  }
}

class RouteNotFound extends AppError {
  constructor() {
    super("no such route: GET /openapi.json describes those that there are", {
      code: "not_found",
      status: 404,
    });
  }
}

/** Reached only when no route took the request: 405 where the path exists under another method, else 404. */
const answerUnmatched: Koa.Middleware = async (ctx) => {
  const matched: { methods: string[] }[] = ctx.matched ?? [];
  const allowed = [...new Set(matched.flatMap(({ methods }) => methods))].sort();
  if (allowed.length === 0) throw new RouteNotFound();
  ctx.set("allow", allowed.join(", "));
  throw new MethodNotAllowed(allowed);
};
