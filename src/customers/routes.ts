import Router from "@koa/router";
import type { DataSource } from "typeorm";
import { z } from "zod";
import { NotFound } from "../errors.ts";
import { parseInput } from "../validate.ts";
import { eraseCustomer } from "./erase.ts";
import { type CustomerProfile, presentProfile } from "./profile.ts";

const ById = z.object({ id: z.uuid({ error: "must be a customer id" }) });

type Deps = {
  source: DataSource;
  /** A customer's conversations as the API gives them. */
  listConversations(customerId: string): Promise<unknown[]>;
};

/** Who a customer is, over all addresses; and forgetting them. */
export function createCustomerRoutes({ source, listConversations }: Deps): Router {
  const router = new Router({ prefix: "/api/customers" });

  router.get("/:id", async (ctx) => {
    const { id } = parseInput(ById, ctx.params);
    const [found]: { profile: CustomerProfile }[] = await source.query(
      "SELECT id, name, profile, created_at FROM customer WHERE id = $1",
      [id],
    );
    if (!found) throw new NotFound("customer");
    const { profile, ...customer } = found;
    const identities: unknown[] = await source.query(
      "SELECT kind, value, created_at FROM identity WHERE customer_id = $1 ORDER BY created_at, kind, value",
      [id],
    );
    ctx.body = {
      ...customer,
      profile: presentProfile(profile),
      identities,
      conversations: await listConversations(id),
    };
  });

  router.delete("/:id", async (ctx) => {
    const { id } = parseInput(ById, ctx.params);
    await eraseCustomer(source, id);
    ctx.status = 204;
  });

  return router;
}
