import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createTwilioMedia } from "../../../src/channels/twilio/media.ts";
import type { FakeFile } from "../../support/fake-twilio/media.ts";
import { type FakeTwilio, startFakeTwilio } from "../../support/fake-twilio/server.ts";

let twilio: FakeTwilio;
/** Something inside the network that nobody outside may reach through us. */
const inside = createServer((_request, response) => {
  insideCalls += 1;
  response.end("secret");
});
let insideCalls = 0;
/** Waits before another attempt, which take no time. */
const waitsMs: number[] = [];
let insideUrl: string;

beforeAll(async () => {
  twilio = await startFakeTwilio();
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  insideUrl = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`;
});
beforeEach(() => {
  waitsMs.length = 0;
  twilio.media.calls.length = 0;
});
afterAll(async () => {
  await twilio.stop();
  await new Promise((resolve) => inside.close(resolve));
  expect(insideCalls).toBe(0);
});

const picture: FakeFile = { contentType: "image/jpeg", bytes: Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]) };

function fetchFile(
  file: Partial<FakeFile> & { url?: string; announced?: string },
  { maxBytes = 1_000, timeoutMs = 15_000, signal = new AbortController().signal } = {},
) {
  const { accountSid, authToken, url: apiUrl } = twilio;
  const wait = async (ms: number) => waitsMs.push(ms);
  const fetchMedia = createTwilioMedia({ config: { accountSid, authToken, apiUrl }, timeoutMs, wait });
  const url = file.url ?? apiUrl + twilio.media.add({ ...picture, ...file });
  return fetchMedia({ url, contentType: file.announced ?? "image/jpeg" }, maxBytes, signal);
}

test("a file comes by the API with credentials, and from its store without", async () => {
  await expect(fetchFile({ hops: 2 })).resolves.toEqual(picture.bytes);
  expect(twilio.media.calls.map(({ authorized }) => authorized)).toEqual([true, false, false]);
});

test("a file that is announced before it can be had is asked for again after a while", async () => {
  await expect(fetchFile({ failFirst: [404, 503] })).resolves.toEqual(picture.bytes);
  expect(waitsMs).toEqual([1_000, 2_000]);
});

test("a file that stays away, or is forbidden, is unavailable", async () => {
  await expect(fetchFile({ failFirst: [403] })).rejects.toMatchObject({ code: "media_answer" });
  await expect(fetchFile({ failFirst: [404, 404, 404] })).rejects.toMatchObject({ code: "media_answer" });
});

test("what is not our media is not asked for at all", async () => {
  for (const url of [
    insideUrl,
    `${twilio.url}/2010-04-01/Accounts/${twilio.accountSid}.json`,
    "",
    "not a url",
  ]) {
    await expect(fetchFile({ url })).rejects.toMatchObject({ code: "media_address" });
  }
  expect(twilio.media.calls).toEqual([]);
});

test.each([
  ["the machine itself", () => insideUrl],
  ["the cloud's metadata", () => "http://169.254.169.254/latest/meta-data/"],
  ["another host", () => "https://example.com/x"],
  ["a file", () => "file:///etc/passwd"],
  ["data of its own", () => "data:image/jpeg;base64,AAAA"],
  ["nowhere", () => "http://"],
])("a redirect to %s is not followed", async (_, target) => {
  await expect(fetchFile({ redirectTo: target() })).rejects.toMatchObject({ code: "media_redirect" });
});

test("redirects come to an end", async () => {
  await expect(fetchFile({ hops: 3 })).resolves.toEqual(picture.bytes);
  await expect(fetchFile({ hops: 4 })).rejects.toMatchObject({ code: "media_redirect" });
});

test("a file of just the limit is read, a larger one is not, whether its length was told or not", async () => {
  const bytes = Buffer.alloc(1_000);
  await expect(fetchFile({ bytes })).resolves.toHaveLength(1_000);
  const larger = Buffer.alloc(1_001);
  await expect(fetchFile({ bytes: larger })).rejects.toMatchObject({ code: "media_size" });
  await expect(fetchFile({ bytes: larger, endlessEveryMs: 0 })).rejects.toMatchObject({ code: "media_size" });
});

test("a file that drips in without end is given up", async () => {
  const dripping = fetchFile({ bytes: Buffer.alloc(1), endlessEveryMs: 10 }, { timeoutMs: 200 });
  await expect(dripping).rejects.toMatchObject({ code: "media_time" });
});

test("a compressed answer is refused before it unfolds", async () => {
  const bytes = gzipSync(Buffer.alloc(10_000_000));
  const bomb = fetchFile({ bytes, headers: { "Content-Encoding": "gzip" } }, { maxBytes: 100_000 });
  await expect(bomb).rejects.toMatchObject({ code: "media_type" });
});

test("the type that comes is of the family that was announced, or says nothing", async () => {
  await expect(fetchFile({ contentType: "text/html" })).rejects.toMatchObject({ code: "media_type" });
  await expect(fetchFile({ announced: "audio/ogg" })).rejects.toMatchObject({ code: "media_type" });
  await expect(fetchFile({ contentType: "binary/octet-stream" })).resolves.toEqual(picture.bytes);
});

test("the caller's own end is no fault of the file", async () => {
  const signal = AbortSignal.abort(new Error("stopping"));
  await expect(fetchFile({}, { signal })).rejects.toThrow("stopping");
});

test("a provider that is away makes the file unavailable, and the error tells no address", async () => {
  const { accountSid, authToken } = twilio;
  const gone = "http://127.0.0.1:9";
  const fetchMedia = createTwilioMedia({ config: { accountSid, authToken, apiUrl: gone } });
  const url = gone + twilio.media.add(picture);
  const refusal = fetchMedia({ url, contentType: "image/jpeg" }, 1_000, new AbortController().signal);
  await expect(refusal).rejects.toMatchObject({
    code: "media_unreachable",
    message: expect.not.stringContaining("127"),
  });
});
