import { expect, test } from "@jest/globals";
import { answerTo, en } from "../ask.ts";

/** What is made of a text behind an advertisement. */
function answerBehindAd(text: string, headline: string, body: string | null = null): Promise<unknown> {
  return answerTo(text, { attachments: { referral: { headline, body } } });
}

test.each([
  "me interesa esto",
  "¡Hola! Quiero más información.",
  "Hello! Can I get more info on this?",
  "¿sigue disponible?",
  "precio?",
  "info",
  "hola",
])("%j behind an advertisement is a question about the car that it shows", async (text) => {
  expect(await answerBehindAd(text, "Nissan Versa", "¡Desde $99,000! Seminuevos 2019")).toEqual([
    ["search_catalog", expect.objectContaining({ make: "Nissan", model: "Versa", year_min: 2019 })],
  ]);
});

test("the price of an advertisement is no wish of the customer's", async () => {
  const [[, query]] = (await answerBehindAd("me interesa", "Nissan Versa desde $99,000")) as [
    [string, object],
  ];
  expect(Object.keys(query)).toEqual(["make", "model"]);
});

test("what the customer says counts, not the advertisement", async () => {
  expect(await answerBehindAd("busco un Sentra", "Nissan Versa")).toEqual([
    ["search_catalog", expect.objectContaining({ model: "Sentra" })],
  ]);
  expect(await answerBehindAd("¿qué garantía tienen?", "Nissan Versa")).toEqual([
    ["search_knowledge", expect.anything()],
  ]);
  expect(await answerBehindAd("thanks", "Nissan Versa")).toContain(en.thanks);
});

test("an advertisement that shows no car changes nothing, nor does a note that the customer typed", async () => {
  const greeting = await answerTo("hello");
  expect(await answerBehindAd("hello", "Weekend sale")).toEqual(greeting);
  expect(greeting).toContain(en.questions.wish);
  const typed =
    "[the customer came by an advertisement of ours, which may be out of date and says [nonsense]]";
  expect(await answerTo(`hello\n${typed}`)).toEqual(greeting);
});
