import { randomUUID } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { createBatches } from "../batches.ts";
import type { ChannelName } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import { Conflict, isConflict, retryConflicts } from "../database/conflicts.ts";
import { patience } from "../database/patience.ts";
import { type Identities, type Identity, listIdentities } from "./identity.ts";
import { type CustomerProfile, mergeProfiles } from "./profile.ts";

/** What a conversation knows of its customer. */
type Known = {
  id: string;
  channel: ChannelName;
  address: string;
  identities: Identities;
  profileName: string | null;
  customerId: string | null;
};

/**
 * Finds out which customer a conversation is with, by everything that the customer is known by there; a new customer
 * where none of it is known. Where it is known of several customers they are one: the oldest stays, with the
 * conversations, identities and profile of all. Safe against any number of others that do the same at once.
 * @returns what is known of the customer from elsewhere
 */
export type Recognise = (conversation: Known) => Promise<CustomerProfile>;

/**
 * Locks are taken in one order everywhere: customers by id, identities by kind, conversations by channel and address
 * (as the inbox does). What two processes find out at the same moment is met by the unique key of an identity and by
 * its reference to its customer: the later one reads anew.
 */
export function createRecognise({ source, clock }: { source: DataSource; clock: Clock }): Recognise {
  /** Customers who come in one moment share one statement. @returns false: something is known */
  const introduce = createBatches((newcomers: Known[]) => introduceAll(source, newcomers, clock()), {
    laneOf: ({ id }) => id,
  });

  return async (conversation) => {
    if (conversation.customerId === null && (await introduce(conversation).catch(falseOnConflict))) return {};
    return retryConflicts(source, (manager) => find(manager, conversation.id, clock()));
  };
}

function falseOnConflict(error: unknown): false {
  if (isConflict(error)) return false;
  throw error;
}

/** Identities are looked up one by one, so that none of the others are read however many are asked for. */
const introduceStatement = `-- introduce_customers
  WITH ${patience(1_000)}, asked AS MATERIALIZED (
    SELECT a.* FROM patience, jsonb_to_recordset($1::jsonb)
      AS a (conversation_id uuid, customer_id uuid, name text, identities jsonb, given jsonb)
  ), given AS MATERIALIZED (
    SELECT conversation_id, customer_id, kind, value,
      (SELECT true FROM identity i WHERE i.kind = g.kind AND i.value = g.value LIMIT 1) AS is_known
    FROM asked CROSS JOIN LATERAL jsonb_to_recordset(given) AS g (kind text, value text)
  ), fresh AS (
    INSERT INTO customer (id, name, created_at) SELECT customer_id, name, $2 FROM asked
    WHERE NOT EXISTS (SELECT 1 FROM given WHERE given.conversation_id = asked.conversation_id AND is_known)
    ORDER BY customer_id RETURNING id
  ), named AS (
    INSERT INTO identity (kind, value, customer_id, created_at)
    SELECT kind, value, customer_id, $2 FROM given WHERE customer_id IN (SELECT id FROM fresh) ORDER BY kind, value
    RETURNING kind
  ), locked AS MATERIALIZED (
    -- The count has the identities stored before the first conversation is locked.
    SELECT id FROM conversation WHERE (SELECT count(*) FROM named) > 0 AND id = ANY($3::uuid[])
    ORDER BY channel, address FOR UPDATE
  ), linked AS (
    UPDATE conversation SET customer_id = asked.customer_id,
      identified = conversation.identities = asked.identities AND profile_name IS NOT DISTINCT FROM asked.name
    FROM asked JOIN fresh ON fresh.id = asked.customer_id JOIN locked ON locked.id = asked.conversation_id
    WHERE conversation.id = ANY($3::uuid[]) AND conversation.id = asked.conversation_id
  )
  SELECT id FROM fresh`;

/** A customer of whom nothing is known yet, as most are, takes one statement. @returns for each whether it was so */
async function introduceAll(source: DataSource, newcomers: Known[], now: Date): Promise<boolean[]> {
  const asked = newcomers.map(({ id, channel, address, identities, profileName }) => ({
    conversation_id: id,
    customer_id: randomUUID(),
    name: profileName,
    identities,
    given: listIdentities(channel, address, identities),
  }));
  const rows: { id: string }[] = await source.query(introduceStatement, [
    JSON.stringify(asked),
    now,
    newcomers.map(({ id }) => id),
  ]);
  const fresh = new Set(rows.map(({ id }) => id));
  return asked.map(({ customer_id }) => fresh.has(customer_id));
}

async function find(manager: EntityManager, conversationId: string, now: Date): Promise<CustomerProfile> {
  const conversation = await manager.getRepository<Known>("conversation").findOneBy({ id: conversationId });
  if (!conversation) return {};
  const identities = listIdentities(conversation.channel, conversation.address, conversation.identities);
  const owners = await readOwners(manager, identities);
  const found = await lockCustomers(manager, [
    ...new Set([...owners.values(), ...(conversation.customerId ? [conversation.customerId] : [])]),
  ]);
  const [customerId = randomUUID(), ...others] = found.map(({ id }) => id);
  const profile = found.map((customer) => customer.profile).reduce(mergeProfiles, {});
  await saveCustomer(manager, { id: customerId, name: conversation.profileName, profile }, now);
  await manager.query("UPDATE identity SET customer_id = $1 WHERE customer_id = ANY($2)", [
    customerId,
    others,
  ]);
  const unknown = identities.filter(({ kind }) => !owners.has(kind));
  await manager.query(
    `INSERT INTO identity (kind, value, customer_id, created_at)
     SELECT kind, value, $3, $4 FROM unnest($1::text[], $2::text[]) AS g (kind, value) ORDER BY kind`,
    [...columnsOf(unknown), customerId, now],
  );
  await linkConversations(manager, conversation, customerId, others);
  await manager.query("DELETE FROM customer WHERE id = ANY($1)", [others]);
  return profile;
}

/** @returns the customer by the kind of identity, for those that are known */
async function readOwners(
  manager: EntityManager,
  identities: Identity[],
): Promise<Map<Identity["kind"], string>> {
  const rows: { kind: Identity["kind"]; customer_id: string }[] = await manager.query(
    `SELECT kind, customer_id FROM identity JOIN unnest($1::text[], $2::text[]) AS g (kind, value) USING (kind, value)`,
    columnsOf(identities),
  );
  return new Map(rows.map(({ kind, customer_id }) => [kind, customer_id]));
}

/**
 * Not locked against being referred to: Postgres looks a conversation's customer up where one transaction changes the
 * conversation twice, and whoever does that holds the conversation.
 * @returns the customers, oldest first
 * @throws {Conflict} where one has been merged into another or erased since it was read
 */
async function lockCustomers(
  manager: EntityManager,
  ids: string[],
): Promise<{ id: string; profile: CustomerProfile }[]> {
  const rows: { id: string; created_at: Date; profile: CustomerProfile }[] = await manager.query(
    "SELECT id, created_at, profile FROM customer WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE",
    [ids],
  );
  if (rows.length < ids.length) throw new Conflict();
  return rows.sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
}

/** The latest name counts. */
async function saveCustomer(
  manager: EntityManager,
  { id, name, profile }: { id: string; name: string | null; profile: CustomerProfile },
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO customer (id, name, profile, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET name = coalesce(excluded.name, customer.name), profile = excluded.profile`,
    [id, name, JSON.stringify(profile), now],
  );
}

/** This conversation, and all of the customers that turned out to be this one. */
async function linkConversations(
  manager: EntityManager,
  { id, identities, profileName }: Known,
  customerId: string,
  others: string[],
): Promise<void> {
  await manager.query(
    "SELECT 1 FROM conversation WHERE id = $1 OR customer_id = ANY($2) ORDER BY channel, address FOR UPDATE",
    [id, others],
  );
  // What has come in since it was read is looked at by the next turn.
  await manager.query(
    `UPDATE conversation SET customer_id = $3, identified = CASE WHEN id = $1
       THEN identities = $4::jsonb AND profile_name IS NOT DISTINCT FROM $5 ELSE identified END
     WHERE id = $1 OR customer_id = ANY($2)`,
    [id, others, customerId, JSON.stringify(identities), profileName],
  );
}

function columnsOf(identities: Identity[]): [string[], string[]] {
  return [identities.map(({ kind }) => kind), identities.map(({ value }) => value)];
}
