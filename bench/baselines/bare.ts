// The least that an acknowledgement costs, as a process of its own: bare Koa with Twilio's own signature check.
//   node bench/baselines/bare.ts --token TWILIO_AUTH_TOKEN --signed-url URL
import { parseArgs } from "node:util";
import { startWebhook } from "./webhook.ts";

const { values } = parseArgs({
  options: { token: { type: "string", default: "" }, "signed-url": { type: "string", default: "" } },
});
startWebhook({ token: values.token, signedUrl: values["signed-url"], close: async () => {} }, async () => {});
