import Router from "@koa/router";
import type { TwilioConfig } from "../../config.ts";
import type { Inbox, IncomingMessage } from "../../conversations/inbox.ts";
import type { Deliveries } from "../../conversations/outbox/deliveries.ts";
import { readConsent } from "../../customers/consent.ts";
import { identify } from "../../customers/identity.ts";
import { AppError } from "../../errors.ts";
import { inTime } from "../../time-limit.ts";
import { judgeFailure } from "./send/errors.ts";
import type { OriginConfig } from "./webhook/called-origin.ts";
import type { MessageEvent, TwilioEvent } from "./webhook/event.ts";
import { parseForm } from "./webhook/parse.ts";
import { type VerifiedState, verifySignature } from "./webhook/verify.ts";

/** Twilio waits 15 s at most and a customer's message is one small insert: what takes longer will not come. */
const storeBudgetMs = 2_000;

const emptyTwiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** A signed post that this route is not for: 400. The message names a parameter, never its value. */
class NotAMessage extends AppError {
  constructor(reason: string) {
    super(reason, { code: "not_a_message", status: 400 });
  }
}

/** The post names another Twilio account than the configured one: 403. */
class WrongAccount extends AppError {
  constructor() {
    super("AccountSid is not the account that this server serves", { code: "wrong_account", status: 403 });
  }
}

/** The store failed or was too slow: 503. Nothing was promised; with `rp=5xx,ct,rt` Twilio delivers again. */
class NotStored extends AppError {
  constructor(cause: unknown) {
    super("the message could not be stored just now; deliver it again", {
      code: "not_stored",
      status: 503,
      retryable: true,
      cause,
    });
  }
}

type WebhookDeps = {
  config: Pick<TwilioConfig, "accountSid" | "authToken">;
  origin: OriginConfig;
  inbox: Pick<Inbox, "receive">;
  deliveries: Pick<Deliveries, "report">;
  /** Milliseconds that the store may take before the answer is 503. */
  budgetMs?: number;
};

/**
 * Twilio's two webhooks: verify, parse, store, answer. Nothing else happens at the edge.
 *
 * `POST /webhook/twilio` → 200 with empty TwiML once the message is durable; a repeat is answered alike.
 * `POST /webhook/twilio/status` → 204, whether the message is known or not.
 * Both: 400 not such a post, 403 not signed by our account, 413 too large, 503 not stored.
 */
export function createTwilioRoutes({ config, origin, inbox, deliveries, budgetMs }: WebhookDeps): Router {
  const router = new Router<VerifiedState>();
  const verify = verifySignature({ config, origin });
  const store = withBudget(budgetMs ?? storeBudgetMs);

  router.post("/webhook/twilio", verify, async (ctx) => {
    const event = parseForm(ctx.state.form);
    requireAccount(event, config.accountSid);
    if (event.kind !== "message") throw new NotAMessage(explain(event, "a customer's message"));
    await store(() => inbox.receive(toIncoming(event)));
    ctx.type = "text/xml";
    ctx.body = emptyTwiml;
  });

  router.post("/webhook/twilio/status", verify, async (ctx) => {
    const event = parseForm(ctx.state.form);
    requireAccount(event, config.accountSid);
    if (event.kind !== "status") throw new NotAMessage(explain(event, "a delivery status"));
    const { messageSid: providerId, status, errorCode, errorReason } = event;
    const cause = judgeFailure(errorCode);
    if (status) await store(() => deliveries.report({ providerId, status, errorCode, errorReason, cause }));
    ctx.status = 204;
  });

  return router;
}

function requireAccount({ accountSid }: TwilioEvent, ours: string | null): void {
  if (ours && accountSid && accountSid.toLowerCase() !== ours.toLowerCase()) throw new WrongAccount();
}

function explain(event: TwilioEvent, expected: string): string {
  return event.kind === "unsupported" ? event.reason : `this is a ${event.kind}, not ${expected}`;
}

function toIncoming(event: MessageEvent): IncomingMessage {
  return {
    channel: event.channel,
    address: event.from,
    businessAddress: event.to,
    profileName: event.profileName,
    identities: identify({ ...event, address: event.from }),
    referral: event.referral,
    text: event.text,
    attachments: event.attachments,
    providerId: event.messageSid,
    consent: readConsent(event.channel, event.text, event.optOutType),
  };
}

/**
 * Turns failure and slowness alike into {@link NotStored}. What succeeds after its time does no harm: Twilio's next
 * delivery of the same message is a repeat.
 */
function withBudget(budgetMs: number) {
  return async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await inTime(work(), budgetMs);
    } catch (error) {
      throw new NotStored(error);
    }
  };
}
