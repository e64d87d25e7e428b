import { expect, test } from "@jest/globals";
import { readChoice, writeChoice } from "../../src/conversations/choice.ts";

test("a choice comes back as it went out, whatever a stock id looks like", () => {
  expect(readChoice(writeChoice("vehicle", "a:b c-1"))).toEqual({ action: "vehicle", stockId: "a:b c-1" });
  expect(readChoice(writeChoice("term-48", "20112"))).toEqual({ action: "term-48", stockId: "20112" });
  expect(readChoice(writeChoice("person"))).toEqual({ action: "person", stockId: null });
});

test.each([
  "",
  "si",
  "vehicles:1",
  "vehicle:",
  "term:1",
  "Person",
  "constructor",
  `vehicle:${"1".repeat(101)}`,
])("the payload «%s» is none of ours", (payload) => {
  expect(readChoice(payload)).toBeNull();
});
