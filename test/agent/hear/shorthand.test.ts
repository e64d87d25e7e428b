import { expect, test } from "@jest/globals";
import { writeOut } from "../../../src/agent/hear/shorthand.ts";

test.each([
  ["SUV nissan d menos d 380 mil", "SUV nissan de menos de 380 mil"],
  ["q papeles ocupo pa sacarlo", "que papeles ocupo para sacarlo"],
  ["cuanto x el swift cn enganche", "cuanto por el swift con enganche"],
  ["tmb quiero ver otro", "también quiero ver otro"],
])("%j is written out", (text, whole) => {
  expect(writeOut(text)).toBe(whole);
});

test.each([
  "audi Q5",
  "una Q 5",
  "una 4 x 4",
  "la x trail",
  "nissan X-Trail",
  "un BMW X1",
  "I'd like one",
  "clase C",
])("%j stays as it is", (text) => {
  expect(writeOut(text)).toBe(text);
});
