import { expect, test } from "@jest/globals";
import type { Choices, Reply } from "../../../../src/channels/channel.ts";
import { composeRich, composeSms } from "../../../../src/channels/twilio/send/compose.ts";

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

test("buttons stay last: the photo goes before them, and its address is not read besides", () => {
  const url = "https://photos.example/1.jpg";
  const photo = { url, caption: "Nissan Versa 2019" };
  const text = `*Nissan Versa 2019*\n• Precio: $215,000 MXN\n• Foto: ${url}\n• Clave: 1001\n\n¿Te calculo un plan?`;
  expect(composeRich(reply({ text, choices, photo }), true)).toEqual([
    { text: "*Nissan Versa 2019*\n• Precio: $215,000 MXN\n• Clave: 1001", enclosure: null },
    { text: "Nissan Versa 2019", enclosure: { photo: { url } } },
    { text: "¿Te calculo un plan?", enclosure: { choices } },
  ]);
  expect(composeSms(reply({ text, photo }))[0]?.text).toContain(url);
  expect(composeRich(reply({ text }), true)[0]?.text).toContain(url);
});

test("words around a photo's address are kept, and so is an address that is all there is", () => {
  const photo = { url: "https://photos.example/1.jpg", caption: "Nissan Versa 2019" };
  const said = `Claro. Mira qué bonito: ${photo.url}\nAquí puedes ver la foto: ${photo.url}`;
  expect(composeRich(reply({ text: said, photo }), true)[0]?.text).toBe(
    `Claro. Mira qué bonito: ${photo.url}`,
  );
  const only = `Aquí puedes ver la foto: ${photo.url}`;
  expect(composeRich(reply({ text: only, photo }), true)[0]?.text).toBe(only);
});

test("an SMS has nothing but its words", () => {
  const photo = { url: "https://photos.example/1.jpg", caption: "Nissan Versa 2019" };
  expect(composeSms(reply({ choices, photo }))).toEqual([{ text: "Hola.", enclosure: null }]);
});
