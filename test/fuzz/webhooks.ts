import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import twilio from "twilio";
import { parseFormBody } from "../../src/channels/twilio/webhook/verify.ts";
import { developmentToken } from "../../src/config.ts";
import { newMessageSid, whatsappMessage } from "../support/fake-twilio/post.ts";
import { anyText, encodeForm } from "./arbitraries.ts";
import { check, type FuzzedSeller, fuzzTimeoutMs, openFuzzedSeller } from "./seller.ts";

/** All that the parsing reads, and more that Twilio sends. */
const names = [
  ...[
    "Body",
    "From",
    "To",
    "AccountSid",
    "MessagingServiceSid",
    "ProfileName",
    "WaId",
    "ExternalUserId",
    "OptOutType",
  ],
  ...["NumMedia", "MediaUrl0", "MediaContentType0", "MediaUrl1", "Latitude", "Longitude", "Label", "Address"],
  ...[
    "ButtonPayload",
    "ButtonText",
    "ListId",
    "ListTitle",
    "InteractiveData",
    "ChannelMetadata",
    "ErrorCode",
    "ErrorUrl",
  ],
  ...[
    "ReferralBody",
    "ReferralHeadline",
    "ReferralSourceId",
    "ReferralSourceUrl",
    "ReferralCtwaClid",
    "ReferralNumMedia",
  ],
  ...[
    "SmsStatus",
    "MessageStatus",
    "SmsSid",
    "OriginalRepliedMessageSid",
    "ErrorMessage",
    "ChannelStatusMessage",
  ],
];
const statuses = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "read",
  "failed",
  "undelivered",
  "canceled",
  "RECEIVED",
  "?",
];

/** Changes of a form: a field set to something, given twice, or left out. */
type Change = { name: string; values: string[] };
const anyName = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: anyText },
);
const change: fc.Arbitrary<Change> = fc.record({
  name: anyName,
  values: fc.array(anyText, { maxLength: 3 }),
});

function applyTo(form: Record<string, string>, changes: Change[]): [string, string][] {
  const changed = new Map(Object.entries(form).map(([name, value]) => [name, [value]]));
  for (const { name, values } of changes) changed.set(name, values);
  return [...changed].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
}

/** Bytes in the place of some of a well-formed body's: broken escapes, broken UTF-8, names without values. */
const damage = fc.option(
  fc.record({
    at: fc.nat(400),
    bytes: fc.string({ unit: fc.constantFrom(..."%&=+;\u00ff"), minLength: 1, maxLength: 4 }),
  }),
  { freq: 4 },
);

/** Signed as Twilio would sign just this, so that whatever it is gets past the signature. */
function post(seller: FuzzedSeller, path: string, body: string) {
  const signature = twilio.getExpectedTwilioSignature(
    developmentToken,
    seller.url + path,
    parseFormBody(body),
  );
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature };
  return seller.request(path, { method: "POST", headers, body: Buffer.from(body, "latin1") });
}

/** Twilio's two webhooks, under forms that no provider would send. */
export function fuzzWebhooks(runs: number): void {
  describe("signed webhooks", () => {
    const seller = openFuzzedSeller();

    const anyForm = fc.record({ changes: fc.array(change, { maxLength: 6 }), spoilt: damage });

    test(
      "a message is stored once and answered with 200, or refused and not stored",
      async () => {
        await check(anyForm, runs, async ({ changes, spoilt }) => {
          const MessageSid = newMessageSid();
          const whole = encodeForm(applyTo(whatsappMessage({ MessageSid }), changes));
          const body = spoilt ? whole.slice(0, spoilt.at) + spoilt.bytes + whole.slice(spoilt.at + 4) : whole;
          const sid = firstOf(parseFormBody(body), ["MessageSid", "SmsSid", "SmsMessageSid"]);
          const before = await seller.count("message WHERE direction = 'in'");
          const conversations = await seller.count("conversation");
          const { status } = await post(seller, "/webhook/twilio", body);
          const stored = (await seller.count("message WHERE direction = 'in'")) - before;
          if (status === 200) {
            expect(await countWith(seller, sid)).toBe(1);
            expect(stored).toBeLessThanOrEqual(1);
            // The same again is no other message.
            expect((await post(seller, "/webhook/twilio", body)).status).toBe(200);
            expect(await countWith(seller, sid)).toBe(1);
          } else {
            expect([400, 403, 413]).toContain(status);
            expect(stored).toBe(0);
            expect(await seller.count("conversation")).toBe(conversations);
          }
          return stored === 1;
        });
      },
      fuzzTimeoutMs,
    );

    test(
      "a status report is taken or refused, makes no message, and never lowers a status",
      async () => {
        const known = await storeOutgoing(seller, 20);
        const report = fc.record({
          sid: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...known) },
            { weight: 1, arbitrary: anyText },
          ),
          status: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...statuses) },
            { weight: 1, arbitrary: anyText },
          ),
          changes: fc.array(change, { maxLength: 3 }),
        });
        // What came before may still be being answered.
        await seller.settle();
        const outgoing = await seller.count("message WHERE direction = 'out'");
        await check(report, runs, async ({ sid, status, changes }) => {
          const before = await ranksOf(seller, known);
          const form = applyTo({ MessageSid: sid, MessageStatus: status, AccountSid: "AC1" }, changes);
          const answer = await post(seller, "/webhook/twilio/status", encodeForm(form));
          expect([204, 400, 403, 413]).toContain(answer.status);
          const after = await ranksOf(seller, known);
          expect(after.every((rank, index) => rank >= (before[index] ?? 0))).toBe(true);
          return answer.status === 204;
        });
        expect(await seller.count("message WHERE direction = 'out'")).toBe(outgoing);
      },
      fuzzTimeoutMs,
    );
  });
}

/** As the parsing reads a parameter: the first value of the first name that has one, without NUL. */
function firstOf(form: Record<string, string | string[]>, wanted: string[]): string {
  const values = wanted.map((name) => [form[name] ?? ""].flat()[0]?.replaceAll("\u0000", ""));
  return values.find((value) => value) ?? "";
}

async function countWith({ database }: FuzzedSeller, providerId: string): Promise<number> {
  const rows = await database.source.query("SELECT 1 FROM message WHERE provider_id = $1", [providerId]);
  return rows.length;
}

/** Messages of ours that wait for reports. @returns their provider ids */
async function storeOutgoing({ database }: FuzzedSeller, howMany: number): Promise<string[]> {
  const ids = Array.from({ length: howMany }, newMessageSid);
  await database.source.query(
    `WITH c AS (
       INSERT INTO conversation (channel, address, last_message_at) VALUES ('sms', '+5215599999999', now()) RETURNING id
     )
     INSERT INTO message (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
     SELECT c.id, 'out', 'staff', 'hola', sid, 'accepted', now(), now() FROM c, unnest($1::text[]) AS sid`,
    [ids],
  );
  return ids;
}

const rising = ["accepted", "queued", "sending", "sent", "delivered", "read", "undelivered", "failed"];

async function ranksOf({ database }: FuzzedSeller, ids: string[]): Promise<number[]> {
  const rows: { status: string }[] = await database.source.query(
    "SELECT status FROM message WHERE provider_id = ANY($1) ORDER BY id",
    [ids],
  );
  expect(rows.filter(({ status }) => !rising.includes(status))).toEqual([]);
  return rows.map(({ status }) => rising.indexOf(status));
}
