import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Koa from "koa";
import bodyParser from "koa-bodyparser";
import twilio from "twilio";
import { onStopSignal } from "../../src/start/signals.ts";

type WebhookOptions = { token: string; signedUrl: string; close(): Promise<unknown> };

/** Bare Koa with Twilio's own signature check; says on standard output where it is ready, ends on a stop signal. */
export function startWebhook(
  { token, signedUrl, close }: WebhookOptions,
  take: (form: Record<string, string>) => Promise<unknown>,
): void {
  const app = new Koa();
  app.use(bodyParser({ enableTypes: ["form"] }));
  app.use(async (ctx) => {
    const form = ctx.request.body as Record<string, string>;
    if (!twilio.validateRequest(token, ctx.get("X-Twilio-Signature"), signedUrl, form)) ctx.throw(403);
    await take(form);
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
    await close();
  });
}
