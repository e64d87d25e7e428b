import { expect, test } from "@jest/globals";
import { shorten } from "../../../src/agent/reply/length.ts";

const line = (position: number) => `${position}. *Kia Rio 2019*: $200,000 MXN, ${position} km`;

test("a list holds at most five cars; the line behind it stays", () => {
  const listed = [1, 2, 3, 4, 5, 6, 7].map(line).join("\n");
  expect(shorten(`Tengo estos:\n${listed}\n\n¿Cuál?`)).toBe(
    `Tengo estos:\n${[1, 2, 3, 4, 5].map(line).join("\n")}\n\n¿Cuál?`,
  );
});

test("two lists are two, and what names no price is no list of cars", () => {
  const two = `Kia:\n${[1, 2, 3, 4, 5].map(line).join("\n")}\nRío:\n${[6, 7].map(line).join("\n")}`;
  expect(shorten(two)).toBe(two);
  const steps = [1, 2, 3, 4, 5, 6, 7].map((position) => `${position}. Identificación`).join("\n");
  expect(shorten(steps)).toBe(steps);
});

test("a long reply loses whole sentences from its end, never the last paragraph", () => {
  const sentence = "El auto tiene una sola dueña y todos sus servicios hechos en agencia. ";
  const long = `${sentence.repeat(40).trim()}\n\n¿Te calculo un plan?`;
  const short = shorten(long);
  expect(short.length).toBeLessThanOrEqual(1_400);
  expect(short.length).toBeGreaterThan(1_200);
  expect(short).toMatch(/hechos en agencia\.\n\n¿Te calculo un plan\?$/);
});

test("one endless sentence is cut at a word", () => {
  const short = shorten("palabra ".repeat(400));
  expect(short.length).toBeLessThanOrEqual(1_400);
  expect(short).toMatch(/palabra…$/);
});
