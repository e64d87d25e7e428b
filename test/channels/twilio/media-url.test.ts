import { expect, test } from "@jest/globals";
import { isMediaResource, isMediaStore } from "../../../src/channels/twilio/media-url.ts";

const accountSid = `AC${"1".repeat(32)}`;
const ours = { accountSid, apiUrl: null };
const path = `/2010-04-01/Accounts/${accountSid}/Messages/MM${"a".repeat(32)}/Media/ME${"b".repeat(32)}`;

test.each([
  `https://api.twilio.com${path}`,
  `https://api.dublin.ie1.twilio.com${path}`,
  `https://api.twilio.com:443${path}`,
  `https://API.TWILIO.COM${path.replace("MM", "SM")}`,
])("%s is a media resource of ours", (url) => {
  expect(isMediaResource(new URL(url), ours)).toBe(true);
});

test.each([
  ["another scheme", `http://api.twilio.com${path}`],
  ["another port", `https://api.twilio.com:8443${path}`],
  ["another host", `https://example.com${path}`],
  ["a host that ends alike", `https://api.twilio.com.evil.example${path}`],
  ["a host that begins alike", `https://evilapi.twilio.com${path}`],
  ["a host before a backslash", `https://evil.example\\@api.twilio.com${path}`],
  ["a host behind credentials", `https://api.twilio.com@evil.example${path}`],
  ["credentials of its own", `https://a:b@api.twilio.com${path}`],
  ["a dot at the end of the host", `https://api.twilio.com.${path}`],
  ["letters that look alike", `https://аpi.twilio.com${path}`],
  ["an address for a host", `https://127.0.0.1${path}`],
  ["an address written as a number", `https://2130706433${path}`],
  ["an address of version 6", `https://[::1]${path}`],
  ["another account", `https://api.twilio.com${path.replace(/1{32}/, "2".repeat(32))}`],
  ["another resource", `https://api.twilio.com${path}/../../../Messages.json`],
  ["an encoded way out", `https://api.twilio.com${path.replace("/Media", "/%2e%2e/Media")}`],
  ["more behind the path", `https://api.twilio.com${path}.json`],
  ["a query", `https://api.twilio.com${path}?x=1`],
  ["a file", `file://${path}`],
])("%s is no media resource of ours", (_, url) => {
  expect(isMediaResource(new URL(url), ours)).toBe(false);
});

test("a configured API stands beside Twilio's, by exactly its origin", () => {
  const configured = { accountSid, apiUrl: "http://127.0.0.1:8080" };
  expect(isMediaResource(new URL(`http://127.0.0.1:8080${path}`), configured)).toBe(true);
  expect(isMediaResource(new URL(`https://api.twilio.com${path}`), configured)).toBe(true);
  expect(isMediaResource(new URL(`http://127.0.0.1:8081${path}`), configured)).toBe(false);
  expect(isMediaResource(new URL(`https://127.0.0.1:8080${path}`), configured)).toBe(false);
  expect(isMediaResource(new URL("http://127.0.0.1:8080/secret"), configured)).toBe(false);
});

test.each([
  ["https://mms.twiliocdn.com/AC1/x?Expires=1", true],
  ["https://media.twiliocdn.com/AC1/x?x-amz-security-token=1", true],
  ["https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC1/x", true],
  ["https://s3-external-1.amazonaws.com/another-bucket/x", false],
  ["https://s3-external-1.amazonaws.com/media.twiliocdn.com/../another-bucket/x", false],
  ["https://twiliocdn.com.evil.example/x", false],
  ["https://eviltwiliocdn.com/x", false],
  ["http://mms.twiliocdn.com/x", false],
  ["https://mms.twiliocdn.com@169.254.169.254/x", false],
  ["http://169.254.169.254/latest/meta-data", false],
  ["https://api.twilio.com/2010-04-01/Accounts.json", false],
])("of the stores that a redirect may lead to, %s: %s", (url, isStore) => {
  expect(isMediaStore(new URL(url), ours)).toBe(isStore);
});
