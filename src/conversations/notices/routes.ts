import Router from "@koa/router";
import { z } from "zod";
import { StockIdSchema } from "../../catalog/stock-id.ts";
import { parseInput } from "../../validate.ts";
import type { Notify } from "./notify.ts";

const ById = z.object({ stock_id: StockIdSchema });

/** Telling customers of a car that is sold or reserved. */
export function createNoticeRoutes({ notify }: { notify: Notify }): Router {
  const router = new Router({ prefix: "/api/catalog/vehicles" });

  router.post("/:stock_id/notify", async (ctx) => {
    const { stock_id } = parseInput(ById, ctx.params);
    ctx.body = { stock_id, ...(await notify(stock_id)) };
  });

  return router;
}
