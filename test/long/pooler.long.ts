import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startPgbouncer } from "../../infra/pgbouncer.ts";
import { hasProgram, type RunningProgram } from "../../infra/program.ts";
import { startLoad } from "../faults/stand/load.ts";
import { checkRecord } from "../faults/stand/record.ts";
import { queues, type Stand, startStand } from "../faults/stand/stand.ts";

const hasPgbouncer = hasProgram("pgbouncer");
if (!hasPgbouncer) {
  console.error(
    "The cases behind a pooler are SKIPPED: no pgbouncer on this machine (apt-get install pgbouncer).",
  );
  if (process.env.CI === "true") throw new Error("with CI=true the cases behind a pooler may not be skipped");
}
const apiKey = "a-key-of-the-pooler-test";

describe.each(hasPgbouncer ? queues : [])("behind PgBouncer in transaction mode (queue on %s)", (queue) => {
  let dir: string;
  let pooler: RunningProgram | undefined;
  let stand: Stand;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "seller-pooler-"));
    stand = await startStand({
      queue,
      async env(databaseUrl) {
        const started = await startPgbouncer(dir, databaseUrl);
        pooler = started;
        return { DATABASE_URL: started.url, DATABASE_DIRECT_URL: databaseUrl, API_KEYS: apiKey };
      },
    });
  });
  afterAll(async () => {
    await stand?.close();
    await pooler?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  test("four processes share a few connections, and every customer is answered once, in order", async () => {
    await startLoad(stand, { customers: 30, texts: 5 }).done;
    await checkRecord(stand);
  });

  test("a dealer's file, which goes by way of tables of its transaction, is imported from several sides", async () => {
    const [web, other] = stand.running("web");
    const upload = async (url: string | null | undefined, price: number) => {
      const headers = { "content-type": "text/csv", authorization: `Bearer ${apiKey}` };
      const body = `stock_id,make,model,year,km,price\nP1,Nissan,Versa,2020,40000,${price}\n`;
      const response = await fetch(`${url}/api/catalog/import`, { method: "POST", headers, body });
      expect(response.status).toBe(200);
    };
    for (const price of [200_000, 210_000, 220_000])
      await Promise.all([upload(web?.url, price), upload(other?.url, price + 1)]);
    const rows = await stand.source.query("SELECT stock_id FROM vehicle WHERE stock_id = 'P1'");
    expect(rows).toHaveLength(1);
  });
});
