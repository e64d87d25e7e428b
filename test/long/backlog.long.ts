import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { checkRecord } from "../faults/stand/record.ts";
import { queues, type Stand, startStand } from "../faults/stand/stand.ts";
import { until } from "../faults/stand/until.ts";

const backlogCustomers = 1_000;
const textsEach = 5;
/** Of src/turns/sweeper.ts: who writes now waits behind one and a half sweeps, besides what is under way. */
const mostBefore = 1.5 * 200;
const underWay = 2 * 20;
/** A worker takes about 90 MB at rest; one whose memory grows with the backlog ends for want of it. */
const heapMb = 144;

describe.each(queues)(
  "5,000 texts of 1,000 customers wait, and no job knows of them (queue on %s)",
  (queue) => {
    let stand: Stand;
    beforeAll(async () => {
      stand = await startStand({
        queue,
        workers: 0,
        env: { NODE_OPTIONS: `--max-old-space-size=${heapMb}`, WHATSAPP_MESSAGES_PER_SECOND: "0" },
      });
      for (let n = 0; n < backlogCustomers; n++) stand.customer();
      await storeBacklog(stand);
    });
    afterAll(() => stand?.close());

    test("they are answered oldest first, one who writes meanwhile soon, in little memory", async () => {
      const { twilio } = stand;
      await Promise.all([stand.start("worker"), stand.start("worker")]);
      await until("a fifth is answered", () => twilio.sent.length > backlogCustomers / 5);
      const late = stand.customer();
      const before = twilio.sent.length;
      await late.says();
      await until("the one who writes now is answered", () =>
        twilio.sent.some(({ to }) => to === late.address),
      );
      const waitedFor = twilio.sent.findIndex(({ to }) => to === late.address) - before;
      expect(waitedFor).toBeLessThanOrEqual(mostBefore + underWay);

      // Cheaper than the record: Twilio and the models run in this process.
      await until("all are answered", () => twilio.sent.length > backlogCustomers, { timeoutMs: 240_000 });
      await checkRecord(stand);
      const places = new Map(twilio.sent.map(({ to }, place) => [to, place]));
      const overtaken = stand.customers.map(({ address }, place) => (places.get(address) ?? 0) - place);
      expect(Math.max(...overtaken)).toBeLessThanOrEqual(mostBefore + underWay);
    }, 300_000);
  },
);

/** As the inbox would have left them an hour ago: the first text of each, then the second of each, and so on. */
async function storeBacklog({ source, customers }: Stand): Promise<void> {
  const rounds = Array.from({ length: textsEach }, (_, n) => n + 1);
  for (const { name, said } of customers) said.push(...rounds.map((round) => `${name}-${round}`));
  const rows = rounds.flatMap((round) =>
    customers.map(({ address, name }) => ({ address, id: `${name}-${round}` })),
  );
  await source.query(
    `INSERT INTO conversation (channel, address, business_address, last_message_at, customer_active_at, created_at)
     SELECT 'whatsapp', address, 'whatsapp:+14155238886', at, at, at
     FROM unnest($1::text[]) AS address, (SELECT now() - interval '1 hour' AS at) AS time`,
    [customers.map(({ address }) => address)],
  );
  await source.query(
    `INSERT INTO message (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
     SELECT c.id, 'in', 'customer', text.id || ' hola', 'SM' || md5(text.id), 'received', at, at
     FROM ROWS FROM (jsonb_to_recordset($1) AS (address text, id text)) WITH ORDINALITY AS text (address, id, place)
     JOIN conversation c ON c.address = text.address, (SELECT now() - interval '1 hour' AS at) AS time
     ORDER BY place`,
    [JSON.stringify(rows)],
  );
}
