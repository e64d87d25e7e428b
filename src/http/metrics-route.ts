import Router from "@koa/router";
import type { Metrics } from "../telemetry/metrics.ts";

/** `GET /metrics`: Prometheus text. For the operator's network; a public proxy should not pass it on. */
export function createMetricsRoutes({ registry }: Pick<Metrics, "registry">): Router {
  const router = new Router();
  router.get("/metrics", async (ctx) => {
    ctx.body = await registry.metrics();
    ctx.set("content-type", registry.contentType);
  });
  return router;
}
