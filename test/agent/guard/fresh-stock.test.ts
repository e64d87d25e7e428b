import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { readCases } from "./cases.ts";

test.each([
  ["list_makes", []],
  ["vehicle_details", ["car_not_in_stock"]],
])("a make that came in since the turn began is in stock where a tool lists it (%s)", (tool, codes) => {
  const found = readCases("replies").find(
    ({ items, context }) =>
      context.makes.some(({ make }) => make === "Peugeot") &&
      items.some((item) => item.kind === "tool_result" && item.name === tool),
  );
  if (!found) throw new Error(`no case with ${tool}`);
  const makes = found.context.makes.filter(({ make }) => make !== "Peugeot");
  const faults = judgeReply("También tenemos Peugeot.", { ...found, context: { ...found.context, makes } });
  expect(faults.map(({ code }) => code)).toEqual(codes);
});
