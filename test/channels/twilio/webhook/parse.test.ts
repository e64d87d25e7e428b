import { describe, expect, test } from "@jest/globals";
import { parseForm } from "../../../../src/channels/twilio/webhook/parse.ts";
import { parseFormBody } from "../../../../src/channels/twilio/webhook/verify.ts";
import { fakeAccountSid, newMessageSid, whatsappMessage } from "../../../support/fake-twilio/post.ts";

const plain = {
  kind: "message",
  messageSid: "SM1",
  accountSid: fakeAccountSid,
  channel: "whatsapp",
  from: "whatsapp:+5215500000001",
  to: "whatsapp:+14155238886",
  messagingServiceSid: null,
  text: "hola",
  attachments: null,
  profileName: "María",
  waId: "5215500000001",
  externalUserId: null,
  parentExternalUserId: null,
  referral: null,
  optOutType: null,
};
const message = (overrides: Record<string, string> = {}) =>
  whatsappMessage({ MessageSid: "SM1", ...overrides });

test("a WhatsApp text becomes a message", () => {
  expect(parseForm(message())).toEqual(plain);
});

test("a text message to a number of a messaging service is an SMS", () => {
  const body =
    "ToCountry=US&ToState=CA&SmsMessageSid=SM2&NumMedia=0&ToCity=&FromZip=94949&SmsSid=SM2&FromState=CA" +
    "&SmsStatus=received&FromCity=NOVATO&Body=Do+you+have+a+Versa%3F&FromCountry=US&To=%2B14155550100" +
    "&MessagingServiceSid=MG00000000000000000000000000000001&ToZip=&NumSegments=1&MessageSid=SM2" +
    `&AccountSid=${fakeAccountSid}&From=%2B14155550101&ApiVersion=2010-04-01`;
  expect(parseForm(parseFormBody(body))).toEqual({
    ...plain,
    messageSid: "SM2",
    channel: "sms",
    from: "+14155550101",
    to: "+14155550100",
    messagingServiceSid: "MG00000000000000000000000000000001",
    text: "Do you have a Versa?",
    profileName: null,
    waId: null,
  });
});

test("a text keeps its blanks and lines, and loses only what no store keeps", () => {
  expect(parseForm(message({ Body: "  hola\r\n\tadiós \u0000 \u{1F697}" }))).toMatchObject({
    text: "  hola\r\n\tadiós  \u{1F697}",
  });
});

test("SmsSid stands in where MessageSid is absent", () => {
  const { MessageSid: _, ...old } = message({ SmsSid: "SM3" });
  expect(parseForm(old)).toMatchObject({ kind: "message", messageSid: "SM3" });
});

test("an id longer than 64 characters is none of Twilio's, on a message and on a status alike", () => {
  const longest = "S".repeat(64);
  expect(parseForm(message({ MessageSid: longest }))).toMatchObject({ kind: "message", messageSid: longest });
  for (const status of [{}, { MessageStatus: "delivered" }])
    expect(parseForm(message({ MessageSid: `${longest}S`, ...status }))).toMatchObject({
      kind: "unsupported",
      reason: "MessageSid is longer than 64 characters",
    });
});

test("a customer without phone number is known by the user id, up to 160 characters", () => {
  const from = `whatsapp:MX.ENT.${"a".repeat(128)}`;
  const { WaId: _, ...form } = message({ From: from, ExternalUserId: `MX.ENT.${"a".repeat(128)}` });
  expect(parseForm(form)).toMatchObject({
    kind: "message",
    from,
    waId: null,
    externalUserId: from.slice("whatsapp:".length),
  });
  expect(parseForm({ ...form, From: `whatsapp:${"a".repeat(160)}` })).toMatchObject({ kind: "unsupported" });
});

describe("what comes with a text", () => {
  test("media are listed with their types", () => {
    const form = message({
      Body: "",
      NumMedia: "2",
      MediaUrl0: "https://api.twilio.com/media/ME0",
      MediaContentType0: "image/jpeg",
      MediaUrl1: "https://api.twilio.com/media/ME1",
      MediaContentType1: "audio/ogg",
    });
    expect(parseForm(form)).toMatchObject({
      text: "",
      attachments: {
        media: [
          { contentType: "image/jpeg", url: "https://api.twilio.com/media/ME0" },
          { contentType: "audio/ogg", url: "https://api.twilio.com/media/ME1" },
        ],
      },
    });
  });

  test.each(["-1", "1e9", "abc", "3.5"])("an announced number of %s media is not believed", (NumMedia) => {
    expect(parseForm(message({ NumMedia }))).toMatchObject({ attachments: null });
  });

  test("a button gives its payload, and its text where the message has none", () => {
    const form = message({ Body: "", ButtonPayload: "plan-48", ButtonText: "48 meses", ButtonType: "REPLY" });
    expect(parseForm(form)).toMatchObject({
      text: "48 meses",
      attachments: { button: { payload: "plan-48", text: "48 meses" } },
    });
  });

  test.each([
    ["of a list picker's own parameters", { ListId: "17", ListTitle: "Versa 2020" }],
    ["of a button's", { ButtonPayload: "17", ButtonText: "Versa 2020" }],
    [
      "of Meta's form",
      { InteractiveData: '{"type":"list_reply","list_reply":{"id":"17","title":"Versa 2020"}}' },
    ],
    [
      "of Meta's form one level deeper",
      { InteractiveData: '{"interactive":{"button_reply":{"id":"17","title":"Versa 2020"}}}' },
    ],
    [
      "in two halves",
      { ButtonPayload: "17", InteractiveData: '{"list_reply":{"id":"x","title":"Versa 2020"}}' },
    ],
  ])("a choice %s is the choice and its words", (_, params) => {
    expect(parseForm(message({ Body: "", ...params }))).toMatchObject({
      text: "Versa 2020",
      attachments: { button: { payload: "17", text: "Versa 2020" } },
    });
  });

  test.each(["{", "null", "[]", '"x"', '{"list_reply":{"id":7}}', '{"interactive":{}}'])(
    "InteractiveData of %s is nothing",
    (InteractiveData) => {
      expect(parseForm(message({ InteractiveData }))).toEqual(plain);
    },
  );

  test.each(["rcs:seller_agent", "messenger:1234"])("a message from %s is none of our channels", (From) => {
    expect(parseForm(message({ From }))).toMatchObject({ kind: "unsupported" });
  });

  test("a location gives its coordinates and the best name for it", () => {
    const form = message({ Body: "", Latitude: "19.4326", Longitude: "-99.1332", Address: "Zócalo, CDMX" });
    expect(parseForm(form)).toMatchObject({
      attachments: { location: { latitude: 19.4326, longitude: -99.1332, label: "Zócalo, CDMX" } },
    });
    expect(parseForm({ ...form, Latitude: "north" })).toMatchObject({ attachments: null });
  });

  test("an advertisement is kept whole, its words with the message, and nothing is made of its absence", () => {
    const form = message({
      ReferralSourceId: "120",
      ReferralSourceType: "ad",
      ReferralSourceUrl: "https://fb.me/1",
      ReferralHeadline: "Versa 2018",
      ReferralBody: "Seminuevos",
      ReferralMediaId: "M1",
      ReferralMediaContentType: "image/jpeg",
      ReferralMediaUrl: "https://scontent.example/1.jpg",
      ReferralNumMedia: "1",
      ReferralCtwaClid: "clid",
    });
    expect(parseForm(form)).toMatchObject({
      attachments: { referral: { headline: "Versa 2018", body: "Seminuevos" } },
      referral: {
        sourceId: "120",
        sourceType: "ad",
        sourceUrl: "https://fb.me/1",
        headline: "Versa 2018",
        body: "Seminuevos",
        media: { id: "M1", contentType: "image/jpeg", url: "https://scontent.example/1.jpg" },
        clickId: "clid",
      },
    });
    expect(parseForm(message({ ReferralCtwaClid: "clid" }))).toMatchObject({
      attachments: null,
      referral: { clickId: "clid", headline: null, media: null },
    });
  });

  test("an opt-out that Twilio recognised is named", () => {
    expect(parseForm(message({ Body: "STOP", OptOutType: "STOP" }))).toMatchObject({ optOutType: "STOP" });
  });
});

test("a message that Twilio sends to the fallback URL is the same message", () => {
  const fallback = { ErrorCode: "11200", ErrorUrl: "https://bot.example.com/webhook/twilio" };
  expect(parseForm(message(fallback))).toEqual(plain);
});

test.each(["MessageSid", "From", "To"])("a message without %s is not one", (name) => {
  const form = { ...message(), [name]: "", ...(name === "MessageSid" && { SmsSid: "", SmsMessageSid: "" }) };
  expect(parseForm(form)).toEqual({
    kind: "unsupported",
    accountSid: fakeAccountSid,
    reason: `${name} is missing`,
  });
});

describe("a status callback", () => {
  const status = (overrides: Record<string, string>) => ({
    AccountSid: fakeAccountSid,
    MessageSid: "SM9",
    SmsSid: "SM9",
    From: "whatsapp:+14155238886",
    To: "whatsapp:+5215500000001",
    ...overrides,
  });
  const expected = {
    kind: "status",
    messageSid: "SM9",
    accountSid: fakeAccountSid,
    errorCode: null,
    errorReason: null,
  };

  test.each([
    ["queued", "queued"],
    ["sent", "sent"],
    ["delivered", "delivered"],
    ["read", "read"],
    ["canceled", "failed"],
    ["partially_delivered", "delivered"],
    ["invented-next-year", null],
    ["constructor", null],
  ])("%s is %s", (said, kept) => {
    expect(parseForm(status({ MessageStatus: said, SmsStatus: said }))).toEqual({
      ...expected,
      status: kept,
    });
  });

  test("a failure has Twilio's code and words", () => {
    const form = status({
      MessageStatus: "undelivered",
      ErrorCode: "63016",
      ErrorMessage: "outside the window",
    });
    expect(parseForm(form)).toEqual({
      ...expected,
      status: "undelivered",
      errorCode: "63016",
      errorReason: "outside the window",
    });
  });
});

test("ids are taken as they come", () => {
  const sid = newMessageSid();
  expect(parseForm(whatsappMessage({ MessageSid: sid }))).toMatchObject({ messageSid: sid });
});
