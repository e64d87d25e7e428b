import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { say } from "../support/fake-model/answers/answers.ts";
import { postSigned, whatsappMessage } from "../support/fake-twilio/post.ts";
import type { Customer } from "./stand/customer.ts";
import { echoOf } from "./stand/echo.ts";
import { startLoad } from "./stand/load.ts";
import { answeredTo, checkRecord, repliesTo } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

describe.each(queues)("what Twilio delivers to two web and two worker processes (queue on %s)", (queue) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await startStand({ queue, env: { TURN_DELAY_MS: "500" } });
  });
  afterAll(() => stand?.close());

  test("a message delivered one to five times at once, to both web processes, is answered once", async () => {
    const customers = [1, 2, 3, 4, 5].map((times) => ({ times, customer: stand.customer() }));
    await Promise.all(customers.map(({ times, customer }) => customer.says("hola", { times })));
    await checkRecord(stand);
    const [row] = await stand.source.query(
      "SELECT count(*)::int AS messages FROM message WHERE direction = 'in'",
    );
    expect(row).toEqual({ messages: 5 });
  });

  test("three texts within a moment are answered once, over all three", async () => {
    const customer = stand.customer();
    for (const words of ["hola", "busco un auto", "rojo, si se puede"]) await customer.says(words);
    await checkRecord(stand);
    expect(repliesTo(stand, customer)).toEqual([echoOf(customer.said)]);
  });

  test("a text that comes while its conversation is being answered is answered by the next turn", async () => {
    const customer = stand.customer();
    const held = Promise.withResolvers<ReturnType<typeof say>>();
    stand.models.script(customer.name, held.promise);
    const first = await customer.says();
    await until("the model was asked", () => stand.models.callsOf(customer.name).length === 1);
    const second = await customer.says("y algo más");
    held.resolve(say(echoOf([first])));
    await checkRecord(stand);
    expect(repliesTo(stand, customer)).toEqual([echoOf([first]), echoOf([second])]);
  });

  test("two first messages at once, to different web processes, open one conversation", async () => {
    const customer = stand.customer();
    await Promise.all([customer.says(), customer.says("¿hay alguien?")]);
    await until("both are answered", () => answeredTo(stand, customer).length === 2);
    // Which of the two came first is for the store to say.
    customer.said.splice(0, 2, ...answeredTo(stand, customer));
    expect(new Set(customer.said).size).toBe(2);
    const rows = await stand.source.query("SELECT id FROM conversation WHERE address = $1", [
      customer.address,
    ]);
    expect(rows).toHaveLength(1);
  });

  test("two customers with one number, on WhatsApp and on SMS, are two conversations", async () => {
    const number = "+5215599990000";
    const pair = [stand.customer({ number }), stand.customer({ number, channel: "sms" })];
    for (let round = 0; round < 2; round++) {
      await Promise.all(pair.map((customer) => customer.says()));
      await checkRecord(stand);
    }
    const senders = pair.map(({ address }) => stand.twilio.sent.find(({ to }) => to === address)?.from);
    expect(senders).toEqual(["whatsapp:+14155238886", "+14155238886"]);
  });

  test("a load of many customers, repeats among it, is answered completely and in order", async () => {
    await startLoad(stand, { customers: 20, texts: 5 }).done;
    await checkRecord(stand);
  });

  test("a forged message never becomes one", async () => {
    const before = await countRows(stand, "message");
    const [web] = stand.running("web");
    const path = "/webhook/twilio";
    const forged = await postSigned(`${web?.url}${path}`, "another token", whatsappMessage(), {
      signedUrl: `https://seller.example${path}`,
    });
    expect(forged.status).toBe(403);
    expect(await countRows(stand, "message")).toBe(before);
  });

  describe("delivery reports", () => {
    const statusOf = async (sid: string) => {
      const rows = await stand.source.query("SELECT status, error_code FROM message WHERE provider_id = $1", [
        sid,
      ]);
      return rows[0];
    };
    const report = (sid: string, status: string, errorCode: number | null = null) => {
      const web = stand.running("web")[status.length % 2];
      return stand.twilio.report(sid, status, { errorCode, postTo: `${web?.url}/webhook/twilio/status` });
    };
    const answered = async (customer: Customer) => {
      await customer.says();
      await checkRecord(stand);
      return stand.twilio.sent.findLast(({ to }) => to === customer.address)?.sid ?? "";
    };

    test("out of order and repeated only raise the status", async () => {
      const sid = await answered(stand.customer());
      const order = ["delivered", "queued", "read", "sent", "read", "delivered", "sending", "sent"];
      for (const status of order) expect((await report(sid, status))?.status).toBe(204);
      expect(await statusOf(sid)).toEqual({ status: "read", error_code: null });
    });

    test("of a failure are final, raise one alert, and the next answer still goes out", async () => {
      const customer = stand.customer();
      const sid = await answered(customer);
      for (const status of ["sent", "undelivered", "undelivered", "delivered"]) {
        await report(sid, status, status === "undelivered" ? 30_005 : null);
      }
      expect(await statusOf(sid)).toEqual({ status: "undelivered", error_code: "30005" });
      const alerts = await stand.source.query(
        "SELECT detail ->> 'code' AS code FROM alert WHERE kind = 'message_failed'",
      );
      expect(alerts).toEqual([{ code: "30005" }]);
      await answered(customer);
    });

    test("on unknown ids change nothing; forged ones are refused", async () => {
      const sid = await answered(stand.customer());
      const [web] = stand.running("web");
      const path = "/webhook/twilio/status";
      const post = (token: string, MessageSid: string) => {
        const form = {
          MessageSid,
          MessageStatus: "failed",
          AccountSid: stand.twilio.accountSid,
          ErrorCode: "30005",
        };
        return postSigned(`${web?.url}${path}`, token, form, { signedUrl: `https://seller.example${path}` });
      };
      const alerts = await countRows(stand, "alert");
      expect((await post(stand.twilio.authToken, `SM${"0".repeat(32)}`)).status).toBe(204);
      expect((await post("another token", sid)).status).toBe(403);
      expect((await statusOf(sid)).status).not.toBe("failed");
      expect(await countRows(stand, "alert")).toBe(alerts);
    });
  });
});

async function countRows({ source }: Stand, table: string): Promise<number> {
  const [row] = await source.query(`SELECT count(*)::int AS count FROM ${table}`);
  return row.count;
}
