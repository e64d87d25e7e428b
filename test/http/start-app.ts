import { PassThrough } from "node:stream";
import { Router } from "@koa/router";
import type Koa from "koa";
import { parseConfig } from "../../src/config.ts";
import { type AppDeps, createApp } from "../../src/http/app.ts";
import { listen, type RunningServer } from "../../src/http/server.ts";
import { createLogger } from "../../src/telemetry/logging.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";

/** An application with the test's own routes, listening on a free loopback port, and everything that it logs. */
export type StartedApp = RunningServer & { logged(): Record<string, unknown>[]; deps: AppDeps };

export async function startApp(
  overrides: Partial<AppDeps> = {},
  env: Record<string, string> = {},
): Promise<StartedApp> {
  const sink = new PassThrough();
  const chunks: Buffer[] = [];
  sink.on("data", (chunk: Buffer) => chunks.push(chunk));
  const config = parseConfig({ LOG_LEVEL: "debug", ...env });
  const deps: AppDeps = {
    config: { apiKeys: [], open: true },
    logger: createLogger(config, sink),
    metrics: createMetrics(),
    readiness: {},
    warnings: async () => [],
    rawRouters: [],
    routers: [],
    ...overrides,
  };
  const server = await listen(createApp(deps), { host: "127.0.0.1", port: 0 });
  const logged = () =>
    Buffer.concat(chunks)
      .toString()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { ...server, logged, deps };
}

/** A router with one route. */
export function route(method: "get" | "post" | "delete", path: string, handler: Koa.Middleware): Router {
  const router = new Router();
  router[method](path, handler);
  return router;
}

/** A handler that always answers this. */
export function answering(value: unknown): Koa.Middleware {
  return (ctx) => {
    ctx.body = value;
  };
}

/** Sends JSON (or raw text under `type`) and reads the JSON answer. */
export async function call(
  url: string,
  {
    method = "GET",
    body,
    headers = {},
  }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(url, {
    method,
    headers: { ...type, ...headers },
    ...(body === undefined ? {} : { body: text }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse((await response.text()) || "{}"),
  };
}
