// What the webhook is measured against, as a process of its own:
//   node bench/baseline.ts --database URL --token TWILIO_AUTH_TOKEN --signed-url URL
// Bare Koa, Twilio's own signature check, one insert for each post. No queue, no conversations, no log.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import Koa from "koa";
import bodyParser from "koa-bodyparser";
import pg from "pg";
import twilio from "twilio";
import { onStopSignal } from "../src/start/signals.ts";

const { values } = parseArgs({
  options: {
    database: { type: "string", default: "" },
    token: { type: "string", default: "" },
    "signed-url": { type: "string", default: "" },
  },
});
/** As many connections as our web role may hold. */
const pool = new pg.Pool({ connectionString: values.database, max: 20 });
await pool.query(`
  CREATE TABLE inbound (
    provider_id text PRIMARY KEY, sender text NOT NULL, recipient text NOT NULL, body text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now())`);

const app = new Koa();
app.use(bodyParser({ enableTypes: ["form"] }));
app.use(async (ctx) => {
  const form = ctx.request.body as Record<string, string>;
  const signature = ctx.get("X-Twilio-Signature");
  if (!twilio.validateRequest(values.token, signature, values["signed-url"], form)) ctx.throw(403);
  await pool.query("INSERT INTO inbound (provider_id, sender, recipient, body) VALUES ($1, $2, $3, $4)", [
    form.MessageSid,
    form.From,
    form.To,
    form.Body,
  ]);
  ctx.type = "text/xml";
  ctx.body = "<Response/>";
});
const server = createServer(app.callback());
server.listen(0, "127.0.0.1", () => {
  console.log(`Baseline is ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
onStopSignal(async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
});
