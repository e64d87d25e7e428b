import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyJson, anyQuery, anyText, nearly } from "./arbitraries.ts";
import { check, type FuzzedSeller, fuzzTimeoutMs, openFuzzedSeller } from "./seller.ts";

const catalogNames = [
  ...[
    "q",
    "make",
    "model",
    "version",
    "year_min",
    "year_max",
    "price_min",
    "price_max",
    "km_max",
    "bluetooth",
  ],
  ...["car_play", "sort", "page", "page_size"],
];
const catalogValues = fc.constantFrom(
  "true",
  "0",
  "2020",
  "300000",
  "Nissan",
  "Versa",
  "price",
  "-price",
  "1",
  "20",
  "versa 2020 azul",
);

const types = [
  "application/json",
  "application/json; charset=utf-16",
  "text/plain",
  "text/markdown",
  "text/csv",
  "image/png",
  "x",
  "",
];
const anyBytes = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
const asJson = fc.constant<Record<string, string>>({ "content-type": "application/json" });
const anyHeaders = fc.oneof(
  { weight: 6, arbitrary: asJson },
  fc.constantFrom("wait=0", "wait=99999999999999999999", "wait=-1", "x").map((prefer) => ({
    "content-type": "application/json",
    prefer,
  })),
  fc.constantFrom(...types).map((type) => ({ "content-type": type })),
  fc.constantFrom("gzip", "deflate", "br", "x").map((encoding) => ({
    "content-type": "application/json",
    "content-encoding": encoding,
  })),
);
type Call = { method: string; path: string; headers?: Record<string, string>; body?: string | Buffer };

function send(seller: FuzzedSeller, { method, path, headers = {}, body }: Call) {
  return seller.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
}

/** The doors that programs use: `/seller/bot` and everything under `/api`. */
export function fuzzCallers(runs: number): void {
  describe("callers", () => {
    const seller = openFuzzedSeller();

    test(
      "what /seller/bot takes is one message with an answer to come, what it refuses is none",
      async () => {
        const question = nearly({ msg: anyText, user_id: fc.oneof(fc.constantFrom("ana", "luis"), anyText) });
        const asked = fc.record({
          body: fc.oneof({ weight: 9, arbitrary: question }, anyBytes),
          headers: anyHeaders,
        });
        await check(asked, runs, async ({ body, headers }) => {
          const before = await seller.count("message WHERE direction = 'in'");
          const { status } = await send(seller, { method: "POST", path: "/seller/bot", headers, body });
          const stored = (await seller.count("message WHERE direction = 'in'")) - before;
          expect({ status, stored }).toEqual({ status, stored: status === 200 || status === 202 ? 1 : 0 });
          return stored === 1;
        });
      },
      fuzzTimeoutMs,
    );

    test(
      "what /api reads is read or refused, and changes nothing",
      async () => {
        const cursors = fc.oneof(fc.constantFrom("0", "1", "MjAyNi0xMS0yMFQxNTowMDowMC4wMDBaIHg"), anyText);
        const reads = fc.oneof(
          anyQuery(catalogNames, catalogValues).map((query) => `/api/catalog/vehicles${query}`),
          anyQuery(["q"]).map((query) => `/api/catalog/makes${query}`),
          anyQuery(["q", "top"], fc.constantFrom("garantía", "3")).map(
            (query) => `/api/knowledge/search${query}`,
          ),
          anyQuery(["stage", "handling", "cursor", "page_size"], cursors).map(
            (query) => `/api/conversations${query}`,
          ),
          anyQuery(["cursor", "page_size"], cursors).map(
            (query) => `/api/conversations/${randomUUID()}/messages${query}`,
          ),
          anyText.map((id) => `/api/conversations/${encodePath(id)}/messages`),
          anyQuery(["customer_id", "cursor"], cursors).map((query) => `/api/conversations${query}`),
          anyText.map((id) => `/api/customers/${encodePath(id)}`),
          anyText.map((number) => `/api/financing/plans/${encodePath(number)}`),
          anyText.map((id) => `/seller/bot/turns/${encodePath(id)}`),
          fc.string({ unit: fc.constantFrom(..."/%.aé?#\\"), maxLength: 12 }).map((path) => `/${path}`),
        );
        const before = await stateOf(seller);
        await check(reads, runs, async (path) => {
          return (await send(seller, { method: "GET", path })).status === 200;
        });
        expect(await stateOf(seller)).toEqual(before);
      },
      fuzzTimeoutMs,
    );

    test(
      "a plan is worked out or refused",
      async () => {
        const amount = (most: number) =>
          fc.oneof(
            { weight: 8, arbitrary: fc.nat(100 * most).map((cents) => cents / 100) },
            fc.integer({ min: -10, max: most }),
            fc.double(),
            fc.constantFrom(1e-7, 0.005, 1e21, 5e-324),
          );
        const terms = nearly({
          price: amount(2_000_000),
          down_payment: fc.oneof(amount(300_000), fc.constantFrom("20%", "0%")),
          term_months: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(null, 36, 48, 60, 72) },
            fc.integer({ min: -1, max: 700 }),
          ),
          annual_rate: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(null, 0, 0.1, 0.125) },
            fc.double({ min: -1, max: 3 }),
          ),
        });
        await check(
          fc.record({
            terms,
            query: fc.oneof(
              { weight: 4, arbitrary: fc.constant("") },
              anyQuery(["schedule"], fc.constant("true")),
            ),
          }),
          runs,
          async ({ terms: body, query }) => {
            const headers = { "content-type": "application/json" };
            const answer = await send(seller, {
              method: "POST",
              path: `/api/financing/plans${query}`,
              headers,
              body,
            });
            expect([200, 400, 422]).toContain(answer.status);
            // A figure is a figure: JSON has no way to write what is none but null.
            if (answer.status === 200)
              expect(JSON.stringify(answer.body)).not.toMatch(/"monthly_payment":(null|-)/);
            return answer.status === 200;
          },
        );
      },
      fuzzTimeoutMs,
    );

    test(
      "a document is stored with its passages, or not at all",
      async () => {
        const json = nearly({
          title: anyText,
          source: fc.constantFrom("a", "b"),
          format: fc.constantFrom("text", "markdown"),
          text: anyText,
        });
        const documentAsJson = fc.record({
          body: json,
          headers: fc.constant({ "content-type": "application/json" }),
          query: fc.constant(""),
        });
        const asText = fc.record({
          body: fc.oneof(anyText, anyBytes),
          headers: fc
            .constantFrom("text/plain", "text/markdown", ...types)
            .map((type) => ({ "content-type": type })),
          query: fc.oneof(fc.constant("?title=a"), anyQuery(["title", "source"])),
        });
        await check(fc.oneof(documentAsJson, asText), runs, async ({ body, headers, query }) => {
          const before = await seller.count("document");
          const { status } = await send(seller, {
            method: "POST",
            path: `/api/documents${query}`,
            headers,
            body,
          });
          const added = (await seller.count("document")) - before;
          expect({ status, added }).toEqual({ status, added: status === 201 ? 1 : 0 });
          expect(
            await seller.count("document d WHERE NOT EXISTS (SELECT FROM passage WHERE document_id = d.id)"),
          ).toBe(0);
          return status === 200 || status === 201;
        });
      },
      fuzzTimeoutMs,
    );

    test(
      "what the staff writes is stored, or not at all",
      async () => {
        const { body } = await seller.request("/seller/bot", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ msg: "hola", user_id: "for the staff" }),
        });
        const { conversation_id: known } = body as { conversation_id: string };
        const id = fc.oneof({ weight: 4, arbitrary: fc.constant(known) }, fc.uuid(), anyText.map(encodePath));
        const written = fc.record({ id, body: nearly({ text: anyText }), release: fc.boolean() });
        await check(written, runs, async ({ id: to, body: text, release }) => {
          const before = await seller.count("message WHERE author = 'staff'");
          const headers = { "content-type": "application/json" };
          const path = `/api/conversations/${to}`;
          const answer = await send(seller, {
            method: "POST",
            path: `${path}/messages`,
            headers,
            body: text,
          });
          const stored = (await seller.count("message WHERE author = 'staff'")) - before;
          if (answer.status === 201) expect((answer.body as { ids: number[] }).ids).toHaveLength(stored);
          else expect(stored).toBe(0);
          if (release) await send(seller, { method: "POST", path: `${path}/release`, headers, body: text });
          if (to !== known) {
            await send(seller, { method: "DELETE", path });
            await send(seller, { method: "DELETE", path: `/api/customers/${to}` });
          }
          return stored > 0;
        });
        expect(await seller.count(`conversation WHERE id = '${known}'`)).toBe(1);
      },
      fuzzTimeoutMs,
    );

    test(
      "a method that a route does not know, with any body, is refused",
      async () => {
        const paths = [
          "/webhook/twilio",
          "/seller/bot",
          "/api/catalog/makes",
          "/health/live",
          "/metrics",
          "/nowhere",
        ];
        const calls = fc.record({
          method: fc.constantFrom("PUT", "PATCH", "DELETE", "OPTIONS"),
          path: fc.constantFrom(...paths),
          headers: anyHeaders,
          body: fc.oneof(
            anyJson.map((value) => JSON.stringify(value) ?? ""),
            anyBytes,
          ),
        });
        await check(calls, Math.ceil(runs / 4), async (call) => {
          expect((await send(seller, call)).status).toBeGreaterThanOrEqual(400);
          return true;
        });
      },
      fuzzTimeoutMs,
    );
  });
}

/** Halves of characters cannot be written in a path, and a long one is refused before it is a request. */
function encodePath(text: string): string {
  return encodeURIComponent([...text].slice(0, 100).join("").toWellFormed()) || "-";
}

async function stateOf(seller: FuzzedSeller): Promise<number[]> {
  const tables = ["conversation", "message", "turn", "plan", "document", "vehicle"];
  return Promise.all(tables.map((table) => seller.count(table)));
}
