import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "../../src/database/migrate.ts";
import { inventCustomers } from "../customers.ts";
import { judge } from "../load/ledger.ts";
import { createPost } from "../load/post.ts";
import {
  type FakeModel,
  noteRefused,
  type SellerOptions,
  startWeb,
  startWorker,
  turnDelayMs,
} from "../seller.ts";
import { query, type Running, type Stand } from "../stand.ts";

const sizes = { quick: { customers: 600 }, full: { customers: 10_000 } };
/** Messages of each customer, an hour old. */
const messagesEach = 5;
/** Little beside the backlog: a worker that keeps something of each turn ends for want of memory. */
const heapMb = 160;
const pollMs = 20;

type Replies = Stand["twilio"]["sent"];

/** A backlog that no job knows of drains through one worker; in the middle of it a new customer writes. */
export async function measureBacklog(stand: Stand): Promise<void> {
  const process = await stand.start("bench/load/model.ts", { ready: /^(\{.*\})$/m });
  const model: FakeModel = JSON.parse(process.told);
  for (const [index, { name, redisUrl }] of stand.queues(3).entries()) {
    const databaseUrl = await stand.createDatabase(`backlog_${index}`);
    await drain(stand, { databaseUrl, redisUrl, model }, `${name} queue`);
  }
  await process.stop();
}

async function drain(stand: Stand, options: SellerOptions, setting: string): Promise<void> {
  const { customers: count } = sizes[stand.quick ? "quick" : "full"];
  stand.say(`backlog: ${setting}, ${count * messagesEach} messages`);
  const customers = inventCustomers(count);
  await migrate(options.databaseUrl);
  await storeBacklog(options.databaseUrl, customers);
  const web = await startWeb(stand, options);
  const { sent } = stand.twilio;
  const before = sent.length;
  const worker = await startWorker(stand, { ...options, heapMb });
  const startedMs = Date.now();
  const startMb = await worker.residentMb();

  await untilSent(stand, before + count / 2);
  const middleMb = await worker.residentMb();
  const late = await writeMeanwhile(stand, web);
  await untilSent(stand, before + count + 1);
  const tookS = (Date.now() - startedMs) / 1_000;
  const endMb = await worker.residentMb();

  const row = { setting };
  const { report } = stand;
  report({ ...row, measure: "backlog: answers", unit: "/s", value: count / tookS });
  report({ ...row, measure: "backlog: memory at the start", unit: "MB", value: startMb });
  report({ ...row, measure: "backlog: memory in the middle", unit: "MB", value: middleMb });
  report({ ...row, measure: "backlog: memory at the end", unit: "MB", value: endMb });
  report({ ...row, measure: "backlog: one who writes meanwhile waits", unit: "ms", value: late.waitedMs });
  report({ ...row, measure: "backlog: answered before that one", unit: "", value: late.answeredBefore });
  await noteRefused(stand, options.databaseUrl, setting);
  reportRecord(stand, setting, customers, sent.slice(before));
  await worker.stop();
  await web.stop();
}

/** Lost and doubled messages, and by how many places anybody was overtaken. */
function reportRecord({ report }: Stand, setting: string, customers: string[], sent: Replies): void {
  const texts = new Map<string, string[]>();
  const places = new Map<string, number>();
  for (const [place, { to, body }] of sent.entries()) {
    texts.set(to, [...(texts.get(to) ?? []), body]);
    if (!places.has(to)) places.set(to, place);
  }
  const verdicts = customers.map((address) => judge(messagesEach, texts.get(address) ?? []));
  const sum = (name: "lost" | "doubled") => verdicts.reduce((total, verdict) => total + verdict[name], 0);
  for (const name of ["lost", "doubled"] as const)
    report({
      setting,
      measure: `backlog: ${name}`,
      unit: "",
      value: sum(name),
      target: "0",
      met: sum(name) === 0,
    });
  const overtaken = customers.map((address, place) => (places.get(address) ?? 0) - place);
  report({ setting, measure: "backlog: most places overtaken", unit: "", value: Math.max(...overtaken) });
}

/** @returns milliseconds less the turn's delay, and how many of the backlog were answered in between */
async function writeMeanwhile(stand: Stand, web: Running) {
  const { post, close } = createPost(stand, web.told);
  const from = "whatsapp:+5215599999999";
  const before = stand.twilio.sent.length;
  const startedMs = Date.now();
  await post({ from, number: 1 });
  let place = -1;
  while (place < 0) {
    await sleep(pollMs, undefined, { signal: stand.signal });
    place = stand.twilio.sent.findIndex(({ to }, index) => index >= before && to === from);
  }
  close();
  const atMs = stand.twilio.sent[place]?.at.getTime() ?? Date.now();
  return { waitedMs: atMs - startedMs - turnDelayMs, answeredBefore: place - before };
}

async function untilSent({ twilio, signal }: Stand, count: number): Promise<void> {
  while (twilio.sent.length < count) await sleep(pollMs, undefined, { signal });
}

/** The first message of each, then the second of each, and so on. */
async function storeBacklog(databaseUrl: string, addresses: string[]): Promise<void> {
  await query(
    databaseUrl,
    `WITH known AS (
       INSERT INTO conversation (channel, address, business_address, last_message_at, customer_active_at, created_at)
       SELECT 'whatsapp', address, 'whatsapp:+14155238886', at, at, at
       FROM unnest($1::text[]) AS address, (SELECT now() - interval '1 hour' AS at) AS time RETURNING id, address, created_at
     )
     INSERT INTO message (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
     SELECT known.id, 'in', 'customer', '¿Sigue disponible? #' || n, 'SM' || md5(address || '-' || n), 'received',
       created_at, created_at
     FROM generate_series(1, $2::int) AS n
     CROSS JOIN unnest($1::text[]) WITH ORDINALITY AS asked (address, place) JOIN known USING (address)
     ORDER BY n, place`,
    [addresses, messagesEach],
  );
}
