import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import Koa from "koa";
import type { OriginConfig } from "../../../../src/channels/twilio/webhook/called-origin.ts";
import { isSigned, parseFormBody, verifySignature } from "../../../../src/channels/twilio/webhook/verify.ts";
import { AppError } from "../../../../src/errors.ts";
import { postSigned, signAsTwilio, whatsappMessage } from "../../../support/fake-twilio/post.ts";

/**
 * Twilio's own test vectors.
 * @see https://github.com/twilio/twilio-node/blob/main/spec/validation.spec.js
 * @see https://github.com/twilio/twilio-python/blob/main/tests/unit/test_request_validator.py
 */
describe("the vectors that Twilio publishes with its SDKs", () => {
  const token = "12345";
  const url = "https://mycompany.com/myapp.php?foo=1&bar=2";
  const body =
    "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
  const http = url.replace("https", "http");

  test.each([
    ["the standard request", url, body, "RSOYDt4T1cUTdK1PDd93/VVr8B8="],
    ["an https URL with a port", url.replace(".com", ".com:1234"), body, "RSOYDt4T1cUTdK1PDd93/VVr8B8="],
    ["an http URL with a port", http.replace(".com", ".com:1234"), body, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="],
    ["an https URL signed with port 443", url, body, "kvajT1Ptam85bY51eRf/AJRuM3w="],
    ["an http URL signed with port 80", http, body, "0ZXoZLH/DfblKGATFgpif+LLRf4="],
    ["a URL with credentials", url.replace("//", "//user:pass@"), body, "CukzLTc1tT5dXEDIHm/tKBanW10="],
    ["a URL with a user name", url.replace("//", "//user@"), body, "2YRLlVAflCqxaNicjMpJcSTgzSs="],
    ["a URL with a quote in its query", `${url}&Body=It's+amazing`, body, "dsq4Ehbj6cs+KdTkpF5sSSplOWw="],
    [
      "a parameter with two values",
      url,
      "MessagingBinding.Address=%2B1325xxxxxxx&MessagingBinding.Address=%2B1415xxxxxxx",
      "83O6e2vORAoJHUNzJjDWN1jz+BA=",
    ],
    [
      "the two values in the other order",
      url,
      "MessagingBinding.Address=%2B1415xxxxxxx&MessagingBinding.Address=%2B1325xxxxxxx",
      "83O6e2vORAoJHUNzJjDWN1jz+BA=",
    ],
    [
      "a value that is repeated",
      url,
      "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234",
      "IK+Dwps556ElfBT0I3Rgjkr1wJU=",
    ],
  ])("%s is accepted", (_, calledUrl, raw, signature) => {
    expect(isSigned(token, signature, calledUrl, parseFormBody(raw))).toBe(true);
  });

  test("a wrong signature, another token and another query are refused", () => {
    const form = parseFormBody(body);
    const signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    expect(isSigned(token, "WRONG_SIGNATURE", url, form)).toBe(false);
    expect(isSigned("54321", signature, url, form)).toBe(false);
    expect(isSigned(token, signature, `${url}&somethingUnexpected=true`, form)).toBe(false);
    expect(isSigned(token, signature, url, { ...form, Digits: "12345" })).toBe(false);
  });

  test("the signature that the tests make is the published one", () => {
    const params = Object.fromEntries(new URLSearchParams(body));
    expect(signAsTwilio(token, url, params)).toBe("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  });
});

test("a form keeps blanks, emptiness, unknown names and the order of repeated ones", () => {
  expect(parseFormBody("Body=++hola+%0A&Empty=&New.Thing=%C3%B1&A=2&A=1&__proto__=x")).toEqual(
    Object.fromEntries([
      ["Body", "  hola \n"],
      ["Empty", ""],
      ["New.Thing", "ñ"],
      ["A", ["2", "1"]],
      ["__proto__", "x"],
    ]),
  );
});

describe("the middleware", () => {
  const authToken = "secret-of-the-test";
  const servers: ReturnType<Koa["listen"]>[] = [];
  let own: string;
  let proxied: string;

  beforeAll(async () => {
    own = await serve({ publicUrl: null, trustedProxies: [] });
    proxied = await serve({ publicUrl: "https://bot.example.com", trustedProxies: ["loopback"] });
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  /** A server that trusts its proxy for everything else, and echoes what was verified. */
  async function serve(origin: OriginConfig): Promise<string> {
    const app = new Koa({ proxy: true });
    app.use(async (ctx, next) => {
      try {
        await next();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        ctx.status = error.status;
        ctx.body = { error: { code: error.code } };
      }
    });
    app.use(verifySignature({ config: { authToken }, origin }));
    app.use((ctx) => {
      ctx.body = ctx.state.form;
    });
    const server = app.listen(0, "127.0.0.1");
    servers.push(server);
    await new Promise((resolve) => server.once("listening", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test("passes what is signed for the request's own scheme, host, path and query", async () => {
    const params = whatsappMessage({ Body: "  ¿Tienen un Versa? \u{1F697} ", ParameterAddedNextYear: "1" });
    const response = await postSigned(`${own}/webhook/twilio/?a=1&b=it's`, authToken, params);
    expect(response.status).toBe(200);
    await expect(response.json()).resolves.toEqual(params);
  });

  test("passes what is signed for the public URL, and nothing signed for another", async () => {
    const params = whatsappMessage();
    const url = `${proxied}/webhook/twilio?x=1`;
    const genuine = await postSigned(url, authToken, params, {
      signedUrl: "https://bot.example.com/webhook/twilio?x=1",
    });
    expect(genuine.status).toBe(200);
    await expect(postSigned(url, authToken, params)).resolves.toHaveProperty("status", 403);
  });

  describe("X-Forwarded-Proto and X-Forwarded-Host", () => {
    const forwarded = { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "bot.example.com" };
    const post = (url: string, signedUrl: string, headers: Record<string, string> = forwarded) =>
      postSigned(`${url}/webhook/twilio`, authToken, whatsappMessage(), { signedUrl, headers });
    const publicSigned = "https://bot.example.com/webhook/twilio";

    test.each([
      ["nobody", [], 403],
      ["another address", ["10.0.0.0/8", "192.0.2.1"], 403],
      ["this very address", ["127.0.0.1"], 200],
      ["a range that it is in", ["127.0.0.0/8"], 200],
      ["a name", ["loopback"], 200],
    ])("are believed from the trusted proxies alone: %s", async (_, trustedProxies, status) => {
      const url = await serve({ publicUrl: null, trustedProxies });
      expect((await post(url, publicSigned)).status).toBe(status);
    });

    test("do not change a configured public URL", async () => {
      expect((await post(proxied, publicSigned, { "X-Forwarded-Host": "evil.example.com" })).status).toBe(
        200,
      );
      expect((await post(proxied, "https://evil.example.com/webhook/twilio")).status).toBe(403);
    });

    test("count with their last value, which the proxy itself has added", async () => {
      const url = await serve({ publicUrl: null, trustedProxies: ["loopback"] });
      const headers = {
        "X-Forwarded-Proto": "http, HTTPS",
        "X-Forwarded-Host": "evil.example.com, bot.example.com",
      };
      expect((await post(url, publicSigned, headers)).status).toBe(200);
    });

    test("that are none leave the request's own scheme and Host", async () => {
      const url = await serve({ publicUrl: null, trustedProxies: ["loopback"] });
      const headers = { "X-Forwarded-Proto": "javascript", "X-Forwarded-Host": "a b/c?d" };
      expect((await post(url, `${url}/webhook/twilio`, headers)).status).toBe(200);
      expect((await post(url, `${url}/webhook/twilio`, {})).status).toBe(200);
    });
  });

  test("ignores the connection overrides in the fragment, which Twilio does not sign", async () => {
    const url = `${own}/webhook/twilio#rc=3&rp=5xx,ct,rt`;
    await expect(postSigned(url, authToken, whatsappMessage())).resolves.toHaveProperty("status", 200);
  });

  test.each([
    ["without signature", {}],
    ["with a made-up signature", { "X-Twilio-Signature": "bWFkZSB1cCBzaWduYXR1cmU=" }],
  ])("refuses a form %s", async (_, headers) => {
    const response = await fetch(`${own}/webhook/twilio`, {
      method: "POST",
      body: new URLSearchParams(whatsappMessage()),
      headers,
    });
    expect(response.status).toBe(403);
    await expect(response.json()).resolves.toEqual({ error: { code: "invalid_signature" } });
  });

  test("refuses a form of which one parameter was left out after signing", async () => {
    const { ProfileName, ...rest } = whatsappMessage();
    const signature = signAsTwilio(authToken, `${own}/webhook/twilio`, {
      ...rest,
      ProfileName: ProfileName ?? "",
    });
    const response = await postSigned(`${own}/webhook/twilio`, authToken, rest, {
      headers: { "X-Twilio-Signature": signature },
    });
    expect(response.status).toBe(403);
  });

  test("refuses JSON, even signed as Twilio signs JSON elsewhere", async () => {
    const body = JSON.stringify(whatsappMessage());
    const url = `${own}/webhook/twilio?bodySHA256=${createHash("sha256").update(body).digest("hex")}`;
    const headers = {
      "Content-Type": "application/json",
      "X-Twilio-Signature": signAsTwilio(authToken, url, {}),
    };
    await expect(fetch(url, { method: "POST", body, headers })).resolves.toHaveProperty("status", 400);
  });

  test("refuses a body above 64 KiB before it looks at the signature", async () => {
    const params = whatsappMessage({ Body: "x".repeat(70_000) });
    const response = await postSigned(`${own}/webhook/twilio`, authToken, params);
    expect(response.status).toBe(413);
  });
});
