import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FakeChoice } from "../support/fake-twilio/content/choices.ts";
import type { FakeTwilio } from "../support/fake-twilio/server.ts";
import { startWhatsAppSeller, type WhatsAppSeller } from "./whatsapp-seller.ts";

const photo = "https://photos.example/car.jpg";
let seller: WhatsAppSeller;
let twilio: FakeTwilio;

beforeAll(async () => {
  seller = await startWhatsAppSeller({
    TWILIO_CONTENT: "true",
    LLM_PROVIDERS: "offline",
    TURN_DELAY_MS: "0",
  });
  twilio = seller.twilio;
  twilio.reportBy({ postTo: () => `${seller.url}/webhook/twilio/status` });
  await seller.database.source.query("UPDATE vehicle SET photo_url = $1", [photo]);
});
afterAll(() => seller.stop());

const write = (params: Record<string, string>) => seller.write(params);

/** As Twilio posts the choice of a row, and of a button. */
const tapRow = ({ id, title }: FakeChoice) =>
  write({ MessageType: "interactive", Body: title, ListId: id, ListTitle: title });
const tapButton = ({ id, title }: FakeChoice) =>
  write({ MessageType: "button", Body: title, ButtonPayload: id, ButtonText: title });

const find = (choices: FakeChoice[] | undefined, start: string): FakeChoice => {
  const found = choices?.find(({ id }) => id.startsWith(start));
  if (!found) throw new Error(`nothing to tap begins with ${start}: ${JSON.stringify(choices)}`);
  return found;
};

test("a customer taps from a list to a car with its photo, on to a plan, and at last for a person", async () => {
  await write({ Body: "busco un sedán de menos de 400 mil" });
  const [list, closing] = await twilio.waitForSent(2);
  expect(list?.body).toMatch(/^1\. /m);
  expect(closing?.choices.length).toBeGreaterThan(2);
  const car = find(closing?.choices, "vehicle:");
  const stockId = car.id.replace("vehicle:", "");

  await tapRow(car);
  const [details, picture, question] = (await twilio.waitForSent(5)).slice(2);
  expect(details?.body).toContain(stockId);
  expect(details?.body).not.toContain(photo);
  expect(picture).toMatchObject({ parameters: { MediaUrl: photo }, choices: [] });
  expect(picture?.body).toContain(car.title.replace(/^1\. /, ""));

  await tapButton(find(question?.choices, "plans:"));
  const [asked] = (await twilio.waitForSent(6)).slice(5);
  expect(asked?.body).toMatch(/enganche/);
  await write({ Body: "20% a 48 meses" });
  const [plan, other] = (await twilio.waitForSent(8)).slice(6);
  expect(plan?.body).toMatch(/F-\d+/);
  await tapButton(find(other?.choices, "term-60:"));
  const [longer, further] = (await twilio.waitForSent(10)).slice(8);
  expect(longer?.body).toContain("60 meses");

  await seller.database.source.query("UPDATE vehicle SET status = 'sold' WHERE stock_id = $1", [stockId]);
  await tapRow(car);
  const [sold, similar] = (await twilio.waitForSent(12)).slice(10);
  expect(sold?.body).toMatch(/vendi/);
  expect(find(similar?.choices, "vehicle:").id).not.toBe(car.id);

  await tapButton(find(further?.choices, "person"));
  const [handedOver] = (await twilio.waitForSent(13)).slice(12);
  expect(handedOver).toMatchObject({ body: expect.stringContaining("persona"), choices: [] });
  expect(twilio.refused).toEqual([]);
  expect([...twilio.contents.values()].map(({ made }) => made?.friendly_name)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^seller_list_\d+_v1$/), "seller_buttons_3_v1"]),
  );
});

test("a customer by SMS gets the same words, and nothing else", async () => {
  const before = twilio.sent.length;
  const sms = { From: "+5215500000002", To: "+14155238886", WaId: "", ProfileName: "" };
  await write({ ...sms, Body: "busco un sedán de menos de 400 mil" });
  const [list] = (await twilio.waitForSent(before + 1)).slice(before);
  expect(list?.body).toMatch(/^1\. /m);
  await write({ ...sms, Body: "el primero" });
  const [details] = (await twilio.waitForSent(before + 2)).slice(before + 1);
  expect(details?.parameters).not.toHaveProperty("MediaUrl");
  expect(twilio.sent.slice(before).flatMap(({ choices }) => choices)).toEqual([]);
  expect(twilio.refused).toEqual([]);
});
