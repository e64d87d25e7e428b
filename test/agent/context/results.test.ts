import { expect, test } from "@jest/globals";
import { fitResults } from "../../../src/agent/context/results.ts";
import { countItems } from "../../../src/agent/context/tokens.ts";
import type { ModelItem } from "../../../src/agent/models/model.ts";

const call: ModelItem = { kind: "tool_call", id: "1", name: "search_catalog", arguments: "{}" };
const resultOf = (data: unknown): ModelItem => ({
  kind: "tool_result",
  id: "1",
  name: "search_catalog",
  output: JSON.stringify({ ok: true, data }),
});
const cars = Array.from({ length: 100 }, (_, n) => ({ stock_id: String(n), label: "Nissan Versa 2019" }));

function dataIn(item: ModelItem | undefined) {
  return item?.kind === "tool_result" ? JSON.parse(item.output) : null;
}

test("what fits stays as it is", () => {
  const items = [call, resultOf({ items: cars })];
  expect(fitResults(items, 10_000)).toEqual(items);
});

test("a long list keeps its first entries, and says that it was cut", () => {
  const items = fitResults([call, resultOf({ total: 100, items: cars })], 500);
  expect(countItems(items)).toBeLessThanOrEqual(500);
  const { ok, data, cut } = dataIn(items[1]);
  expect({ ok, total: data.total, first: data.items[0] }).toEqual({ ok: true, total: 100, first: cars[0] });
  expect(data.items.length).toBeGreaterThan(10);
  expect(cut).toMatch(/not all/);
});

test("a long text keeps its beginning", () => {
  const items = fitResults(
    [call, resultOf({ passages: [{ text: "La garantía cubre. ".repeat(400) }] })],
    400,
  );
  expect(countItems(items)).toBeLessThanOrEqual(400);
  expect(dataIn(items[1]).data.passages[0].text).toMatch(/^La garantía cubre\. .*…$/);
});

test("of several results the largest is cut, and the others stay", () => {
  const small = resultOf({ items: cars.slice(0, 2) });
  const items = fitResults([call, small, call, resultOf({ items: cars })], 600);
  expect(items[1]).toEqual(small);
  expect(countItems(items)).toBeLessThanOrEqual(600);
});
