import { expect, test } from "@jest/globals";
import { limitLists } from "../../../src/agent/reply/lists.ts";

const line = (position: number) => `${position}. *Kia Rio 2019*: $200,000 MXN, ${position} km`;

test("a list holds at most five cars; the line behind it stays", () => {
  const listed = [1, 2, 3, 4, 5, 6, 7].map(line).join("\n");
  expect(limitLists(`Tengo estos:\n${listed}\n\n¿Cuál?`)).toBe(
    `Tengo estos:\n${[1, 2, 3, 4, 5].map(line).join("\n")}\n\n¿Cuál?`,
  );
});

test("two lists are two, and what names no price is no list of cars", () => {
  const two = `Kia:\n${[1, 2, 3, 4, 5].map(line).join("\n")}\nRío:\n${[6, 7].map(line).join("\n")}`;
  expect(limitLists(two)).toBe(two);
  const steps = [1, 2, 3, 4, 5, 6, 7].map((position) => `${position}. Identificación`).join("\n");
  expect(limitLists(steps)).toBe(steps);
});
