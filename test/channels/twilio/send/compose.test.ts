import { expect, test } from "@jest/globals";
import type { Choices, Reply } from "../../../../src/channels/channel.ts";
import { composeMessages, composeRich } from "../../../../src/channels/twilio/send/compose.ts";

const choices: Choices = { kind: "buttons", items: [{ id: "person", title: "Hablar con alguien" }] };
const reply = (overrides: Partial<Reply>): Reply => ({
  text: "Hola.",
  choices: null,
  photo: null,
  ...overrides,
});
const textsOf = (text: string) => composeRich(reply({ text, choices }), true);

test("what can be tapped goes with the closing line, and no word is lost or added", () => {
  expect(textsOf("Encontré 2 autos:\n1. Versa\n2. Sentra\n\n¿Cuál te interesa?\n")).toEqual([
    { text: "Encontré 2 autos:\n1. Versa\n2. Sentra", enclosure: null },
    { text: "¿Cuál te interesa?", enclosure: { choices } },
  ]);
  expect(textsOf("¿Cuál te interesa?")).toEqual([{ text: "¿Cuál te interesa?", enclosure: { choices } }]);
});

test("of a closing line that is longer than a variable may be, the last sentence is taken", () => {
  const long = `${"El Versa es un sedán cómodo y rendidor. ".repeat(10)}¿Quieres verlo?`;
  const parts = textsOf(long);
  expect(parts.at(-1)).toEqual({ text: "¿Quieres verlo?", enclosure: { choices } });
  expect(parts.map(({ text }) => text).join(" ")).toBe(long);
});

test("where even that is too long, nothing can be tapped and the text goes out as it is", () => {
  const text = "palabra ".repeat(50).trim();
  expect(textsOf(text)).toEqual([{ text, enclosure: null }]);
});

test("a photo follows the words as a message of its own", () => {
  const photo = { url: "https://photos.example/1.jpg", caption: "Nissan Versa 2019" };
  expect(composeRich(reply({ choices, photo }), false)).toEqual([
    { text: "Hola.", enclosure: null },
    { text: "Nissan Versa 2019", enclosure: { photo: { url: "https://photos.example/1.jpg" } } },
  ]);
});

test("an SMS has nothing but its words", () => {
  const photo = { url: "https://photos.example/1.jpg", caption: "Nissan Versa 2019" };
  expect(composeMessages(reply({ choices, photo }))).toEqual([{ text: "Hola.", enclosure: null }]);
});
