// What storing costs at least, as a process of its own:
//   node bench/baselines/insert.ts --database URL --token TWILIO_AUTH_TOKEN --signed-url URL
// Bare Koa, Twilio's own signature check, one insert for each post. No queue, no conversations, no log.
import { parseArgs } from "node:util";
import pg from "pg";
import { startWebhook } from "./webhook.ts";

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

startWebhook(
  { token: values.token, signedUrl: values["signed-url"], close: () => pool.end() },
  ({ MessageSid, From, To, Body }) =>
    pool.query("INSERT INTO inbound (provider_id, sender, recipient, body) VALUES ($1, $2, $3, $4)", [
      MessageSid,
      From,
      To,
      Body,
    ]),
);
