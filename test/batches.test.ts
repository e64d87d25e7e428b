import { expect, test } from "@jest/globals";
import { createBatches } from "../src/batches.ts";

class DataError extends Error {
  code = "22P02";
}

test("what is asked in one tick goes as one batch, answered item by item", async () => {
  const batches: number[][] = [];
  const double = createBatches(async (items: number[]) => {
    batches.push(items);
    return items.map((item) => item * 2);
  });
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test("what is asked while a batch is under way waits for it, and goes together", async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const batches: number[][] = [];
  const ask = createBatches(async (items: number[]) => {
    batches.push(items);
    begin();
    await released;
    return items;
  });
  const first = ask(1);
  await begun;
  const others = [ask(2)];
  await new Promise((resolve) => setImmediate(resolve));
  others.push(ask(3));
  expect(batches).toEqual([[1]]);
  release();
  await Promise.all([first, ...others]);
  expect(batches).toEqual([[1], [2, 3]]);
});

test("a value that the database refuses fails alone, anything else the whole batch", async () => {
  const ask = createBatches(async (items: string[]) => {
    if (items.includes("away")) throw new Error("connection refused");
    if (items.includes("bad")) throw new DataError("invalid input");
    return items;
  });
  const outcomes = async (...items: string[]) =>
    (await Promise.allSettled(items.map(ask))).map(({ status }) => status);
  expect(await outcomes("one", "bad", "two")).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await outcomes("one", "away", "two")).toEqual(["rejected", "rejected", "rejected"]);
  expect(await outcomes("one")).toEqual(["fulfilled"]);
});
