import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FakeAnswer, say } from "../support/fake-model/answers/answers.ts";
import { postSigned, whatsappMessage } from "../support/fake-twilio/post.ts";
import { echoOf } from "./stand/echo.ts";
import { startLoad } from "./stand/load.ts";
import { checkRecord, repliesTo } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

/*
 * What users of other products complain of, each with its tracker, and where it is shown not to happen here:
 * - genuine messages refused for a messaging service's number (chatwoot#14125, #13619): below;
 * - the signature behind a proxy or tunnel (twilio-node#321, #924): every case of this suite posts to one address what
 *   is signed for another; test/channels/twilio/webhook/verify.test.ts;
 * - several texts, half an answer or five (chatwoot#15430, typebot.io#972): delivery.faults.ts;
 * - answers that are made, thrown away and paid for (chatwoot#15133): below;
 * - duplicates looked for and then written, two conversations for one customer (chatwoot#13523, #14214):
 *   delivery.faults.ts;
 * - the bot talks over the person, or hands over again and again (chatwoot#13673, #15068): test/turns/attend.test.ts;
 * - 63016 outside the 24 hours (chatwoot#10563): test/channels/twilio/send/window.test.ts, test/conversations/outbox;
 * - the model is called inside the webhook, which hangs and is delivered again (generalbots#718): below;
 * - a short message overtakes a long one (courier#362): below;
 * - strangers run up the bill, two bots answer each other (python-whatsapp-bot#4, watomatic#15):
 *   test/turns/think/limits.test.ts, test/turns/without-model/two-bots.test.ts.
 */
describe.each(queues)("what goes wrong elsewhere (queue on %s)", (queue) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await startStand({ queue });
  });
  afterAll(() => stand?.close());

  test("a message to a messaging service's number is believed, one with a parameter added on its way is not", async () => {
    const [web] = stand.running("web");
    const url = `${web?.url}/webhook/twilio`;
    const signedUrl = "https://seller.example/webhook/twilio";
    const form = whatsappMessage({
      From: "whatsapp:+5215599990001",
      Body: "c900-1 hola",
      MessagingServiceSid: `MG${"1".repeat(32)}`,
      AParameterOfTomorrow: "1",
    });
    const sentBefore = stand.twilio.sent.length;
    const genuine = await postSigned(url, stand.twilio.authToken, form, { signedUrl });
    expect(genuine.status).toBe(200);
    const [reply] = (await stand.twilio.waitForSent(sentBefore + 1)).slice(sentBefore);
    expect(reply).toMatchObject({
      to: "whatsapp:+5215599990001",
      body: expect.stringContaining(echoOf(["c900-1"])),
    });

    const tampered = await postSigned(`${url}?added=1`, stand.twilio.authToken, form, { signedUrl });
    expect(tampered.status).toBe(403);
  });

  test("each answer that a model was paid for goes out", async () => {
    const sentBefore = stand.twilio.sent.length;
    const callsBefore = countCalls(stand);
    await startLoad(stand, { customers: 10, texts: 4 }).done;
    await checkRecord(stand);
    expect(countCalls(stand) - callsBefore).toBe(stand.twilio.sent.length - sentBefore);
  });

  test("the post is answered while the model still thinks", async () => {
    const customer = stand.customer();
    const held = Promise.withResolvers<FakeAnswer>();
    stand.models.script(customer.name, held.promise);
    await customer.says();
    await until("the model was asked", () => stand.models.callsOf(customer.name).length === 1);
    await customer.says("¿hola?");
    expect(repliesTo(stand, customer)).toEqual([]);
    held.resolve(say(echoOf(customer.said.slice(0, 1))));
    await checkRecord(stand);
    expect(stand.models.callsOf(customer.name)).toHaveLength(2);
  });

  test("a short answer never overtakes the parts of a long one", async () => {
    const customer = stand.customer();
    const sentences = Array.from({ length: 90 }, (_, index) => `Esta es la frase número ${index}.`);
    const long = `${echoOf([`${customer.name}-1`])} ${sentences.join(" ")}`;
    stand.models.script(customer.name, say(long));
    // Twilio takes its time over the first part.
    stand.twilio.failNext({ to: customer.address, delayMs: 1_000 });
    await customer.says();
    await until("the long answer is on its way", () => repliesTo(stand, customer).length === 1);
    const second = await customer.says("¿y eso?");
    await until("the short one too", () => repliesTo(stand, customer).at(-1) === echoOf([second]));
    const bodies = repliesTo(stand, customer);
    expect(bodies.length).toBeGreaterThan(2);
    expect(bodies.slice(0, -1).join(" ")).toBe(long);
    await stand.idle();
  });
});

function countCalls({ models }: Stand): number {
  return models.servers.reduce((sum, { requests }) => sum + requests.length, 0);
}
