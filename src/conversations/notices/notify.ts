import type { DataSource, EntityManager } from "typeorm";
import { askAlike } from "../../catalog/search/likeness.ts";
import type { Catalog } from "../../catalog/search.ts";
import { showListing } from "../../catalog/session/discussed.ts";
import type { Listing } from "../../catalog/session/listing.ts";
import { listVehicle } from "../../catalog/tool.ts";
import type { Vehicle } from "../../catalog/vehicle.ts";
import type { Channel, ChannelName, Part } from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";
import type { Dealer } from "../../dealer/dealer.ts";
import { sayAsDealer } from "../../dealer/say.ts";
import { AppError, NotFound } from "../../errors.ts";
import type { Wake } from "../../queue/queue.ts";
import type { Language } from "../../text/language.ts";
import type { Conversation } from "../conversation.ts";
import { forgetVehicle, type SessionState } from "../session/state.ts";
import { tellMove } from "./words.ts";

type NotifyDeps = {
  source: DataSource;
  catalog: Pick<Catalog, "findVehicle" | "searchVehicles">;
  channels: Record<ChannelName, Channel>;
  dealer: Dealer;
  clock: Clock;
  wake: Wake;
  /** A session that has been idle for longer is over. */
  sessionTtlMs: number;
};

/** How many customers were told, and why others were not. */
type Notified = {
  status: Vehicle["status"];
  notified: number;
  skipped: {
    /** Want no messages. */
    opted_out: number;
    /** A person of the staff has the conversation. */
    with_person: number;
    /** Have just written: their next answer says it. */
    answering: number;
    /** Nothing is left to say without the dealer's forbidden words. */
    unsayable: number;
    /** The channel takes no free text now and there is no template, or has no line out: their next answer says it. */
    unreachable: number;
  };
};

/**
 * Tells the customers who looked at a car in a session that still goes on that it is sold or reserved, each once for
 * each time that it is.
 * @throws {NotFound} where there is no such vehicle
 * @throws {StillAvailable} where there is nothing to tell
 */
export type Notify = (stockId: string) => Promise<Notified>;

class StillAvailable extends AppError {
  constructor() {
    super("this vehicle is available: customers are told of those that are sold or reserved", {
      code: "vehicle_available",
      status: 409,
    });
  }
}

/** As many as like it as a short message takes. */
const mostAlike = 3;
/** Conversations that are locked at once: each of them waits meanwhile. */
const batchSize = 50;

export function createNotify(deps: NotifyDeps): Notify {
  const { source, catalog, channels, dealer, clock, wake, sessionTtlMs } = deps;

  return async (stockId) => {
    const vehicle = await catalog.findVehicle(stockId);
    if (!vehicle) throw new NotFound("vehicle");
    if (vehicle.status === "available") throw new StillAvailable();
    const notice = await prepare(vehicle);
    const result: Notified = {
      status: vehicle.status,
      notified: 0,
      skipped: { opted_out: 0, with_person: 0, answering: 0, unsayable: 0, unreachable: 0 },
    };
    let after: string | null = null;
    do {
      after = await source.transaction((manager) => notifyBatch(manager, notice, after, result));
    } while (after !== null);
    return result;
  };

  /** The same for all customers of a language. */
  async function prepare(vehicle: Vehicle) {
    const found = await catalog.searchVehicles({ ...askAlike(vehicle), page_size: mostAlike });
    const { items, total, page, pages, understood } = found;
    const query = { ...understood, page_size: mostAlike };
    const listing: Listing | null =
      items.length > 0 ? { query, page, pages, total, items: items.map(listVehicle) } : null;
    const profile = dealer.current();
    const say = (language: Language) => sayAsDealer(tellMove(vehicle, items, language), profile, language);
    const texts: Record<Language, string> = { es: say("es"), en: say("en") };
    return { stockId: vehicle.stockId, listing, texts };
  }

  /** @returns after which conversation to go on; null: there are no more */
  async function notifyBatch(
    manager: EntityManager,
    { stockId, listing, texts }: Awaited<ReturnType<typeof prepare>>,
    after: string | null,
    result: Notified,
  ): Promise<string | null> {
    const now = clock();
    const since = new Date(now.getTime() - sessionTtlMs);
    const interested = await lockInterested(manager, stockId, since, after);
    const told = interested.flatMap((one) => {
      const text = texts[one.state.language ?? "es"];
      const parts = channels[one.channel].compose({ text, choices: null, photo: null });
      const why = text === "" ? "unsayable" : whyNot(one, parts);
      if (why) result.skipped[why] += 1;
      else result.notified += 1;
      return why ? [] : [{ ...one, parts, state: stateAfter(one.state) }];
    });
    if (told.length > 0) await store(manager, stockId, told, now);
    void wake(
      told.map(({ id }) => id),
      0,
    );
    return interested.length < batchSize ? null : (interested.at(-1)?.id ?? null);

    /** «El 2» is now one of the cars that were named instead. */
    function stateAfter(before: SessionState): SessionState {
      const state = structuredClone(before);
      forgetVehicle(state, stockId);
      delete state.said;
      if (listing) showListing(state, listing, true);
      return state;
    }
  }

  function whyNot(one: Interested, parts: Part[]): keyof Notified["skipped"] | null {
    if (one.optedOutAt) return "opted_out";
    if (one.handling === "human") return "with_person";
    if (one.isAnswering) return "answering";
    // A caller of `/seller/bot` would go on without having read it.
    if (one.channel === "api") return "unreachable";
    const isBlocked = parts.some((part) => channels[one.channel].findObstacle({ ...part, ...one }) !== null);
    return isBlocked ? "unreachable" : null;
  }
}

type Interested = Pick<
  Conversation,
  "id" | "channel" | "businessAddress" | "optedOutAt" | "customerActiveAt" | "handling"
> & { to: string; sessionId: string; state: SessionState; isAnswering: boolean };

/** Those who have not been told of this move, locked so that no message and no turn comes in between. */
async function lockInterested(
  manager: EntityManager,
  stockId: string,
  since: Date,
  after: string | null,
): Promise<Interested[]> {
  return manager.query(
    `SELECT c.id, c.channel, c.address AS "to", c.business_address AS "businessAddress", c.handling,
       c.opted_out_at AS "optedOutAt", c.customer_active_at AS "customerActiveAt", s.id AS "sessionId", s.state,
       EXISTS (SELECT FROM message m WHERE m.conversation_id = c.id AND m.status = 'received') AS "isAnswering"
     FROM session s JOIN conversation c ON c.id = s.conversation_id
     WHERE s.ended_at IS NULL AND s.last_active_at >= $2 AND s.state -> 'viewed' ? $1
       AND ($3::uuid IS NULL OR c.id > $3)
       AND NOT EXISTS (
         SELECT FROM vehicle_notice n JOIN vehicle v USING (stock_id, status_since)
         WHERE n.stock_id = $1 AND n.conversation_id = c.id)
     ORDER BY c.id LIMIT ${batchSize} FOR UPDATE OF c, s`,
    [stockId, since, after],
  );
}

type Told = Interested & { parts: Part[] };

async function store(manager: EntityManager, stockId: string, told: Told[], now: Date): Promise<void> {
  const rows = told.map(({ id, sessionId, businessAddress, state, parts }) => ({
    ...{ id, state, parts },
    session_id: sessionId,
    business_address: businessAddress,
  }));
  await manager.query(
    `WITH told AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1) AS t (id uuid, session_id uuid, business_address text, state jsonb, parts jsonb)
     ), noted AS (
       INSERT INTO vehicle_notice (stock_id, status_since, conversation_id, created_at)
       SELECT $2, v.status_since, told.id, $3 FROM told JOIN vehicle v ON v.stock_id = $2
     ), remembered AS (
       UPDATE session SET state = told.state FROM told WHERE session.id = told.session_id
     ), shown AS (
       UPDATE conversation SET last_message_at = $3 FROM told WHERE conversation.id = told.id
     )
     INSERT INTO message
       (conversation_id, session_id, direction, author, business_address, text, enclosure, status, created_at, updated_at)
     SELECT told.id, told.session_id, 'out', 'bot', told.business_address, part.text, part.enclosure, 'pending', $3, $3
     FROM told, ROWS FROM (jsonb_to_recordset(told.parts) AS (text text, enclosure jsonb)) WITH ORDINALITY
       AS part (text, enclosure, position)
     ORDER BY told.id, part.position`,
    [JSON.stringify(rows), stockId, now],
  );
}
