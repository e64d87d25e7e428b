import type { ClientBase } from "pg";
import { DataSource } from "typeorm";
import { VehicleSchema } from "../catalog/vehicle.ts";
import { ConversationSchema } from "../conversations/conversation.ts";
import { MessageSchema } from "../conversations/message.ts";
import { SessionSchema } from "../conversations/session.ts";
import { PlanSchema } from "../financing/plan.ts";
import { DocumentSchema, PassageSchema } from "../knowledge/document.ts";
import { TurnSchema } from "../turns/turn.ts";
import { Catalog1763600000001 } from "./migrations/1-catalog.ts";
import { Conversations1763600000002 } from "./migrations/2-conversations.ts";
import { Financing1763600000003 } from "./migrations/3-financing.ts";
import { Knowledge1763600000004 } from "./migrations/4-knowledge.ts";
import { Limits1763600000005 } from "./migrations/5-limits.ts";
import { DocumentLanguage1763600000006 } from "./migrations/6-document-language.ts";
import { Samples1763600000007 } from "./migrations/7-samples.ts";
import { PreparingClient } from "./prepared.ts";

/**
 * A TypeORM data source with all entities and migrations; not yet connected.
 * @param url Postgres connection string
 * @param poolSize connections that this process may hold
 * @param pooled a pooler in transaction mode stands before Postgres: nothing may rely on a connection's own memory
 */
export function createDataSource(url: string, poolSize = 20, { pooled = false } = {}): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    poolSize,
    applicationName: "seller",
    connectTimeoutMS: 5_000,
    // A Postgres that went silent must not hold a turn for ever; the slowest statement is an import's.
    extra: {
      keepAlive: true,
      query_timeout: 120_000,
      ...(!pooled && { Client: PreparingClient, onConnect: limitIdleTransactions }),
    },
    entities: [
      VehicleSchema,
      ConversationSchema,
      SessionSchema,
      MessageSchema,
      TurnSchema,
      PlanSchema,
      DocumentSchema,
      PassageSchema,
    ],
    migrations: [
      Catalog1763600000001,
      Conversations1763600000002,
      Financing1763600000003,
      Knowledge1763600000004,
      Limits1763600000005,
      DocumentLanguage1763600000006,
      Samples1763600000007,
    ],
    migrationsTransactionMode: "all",
    synchronize: false,
  });
}

/**
 * Where a process stands still in mid-transaction, Postgres ends its session after 5 s, and with it the locks that it
 * holds on conversations. Not a parameter of the start, which a pooler that nobody named would refuse.
 */
async function limitIdleTransactions(client: ClientBase): Promise<void> {
  await client.query("SET idle_in_transaction_session_timeout = '5s'");
}
