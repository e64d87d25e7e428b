import { beforeEach, describe, expect, test } from "@jest/globals";
import { createBatches } from "../src/batches.ts";

class DataError extends Error {
  code = "22P02";
}
class Locked extends Error {
  code = "55P03";
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

describe("where one lane comes upon a lock", () => {
  let batches: string[][];
  let locked: boolean;
  let atOnce: number;
  let mostAtOnce: number;
  let ask: (item: string) => Promise<string>;
  const outcomes = async (...items: string[]) =>
    (await Promise.allSettled(items.map((item) => ask(item)))).map(({ status }) => status === "fulfilled");

  beforeEach(() => {
    batches = [];
    locked = true;
    atOnce = 0;
    mostAtOnce = 0;
    ask = createBatches(
      async (items: string[]) => {
        batches.push(items);
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        await new Promise((resolve) => setImmediate(resolve));
        atOnce -= 1;
        if (locked && items.some((item) => item.startsWith("x"))) throw new Locked("lock timeout");
        return items;
      },
      { laneOf: (item) => item.slice(0, 1) },
    );
  });

  test("it fails alone; the others go on side by side, a few at once, each lane in its order", async () => {
    expect(await outcomes("a1", "x1", "b1", "a2", "c1", "d1", "e1", "f1")).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(batches.slice(1)).toContainEqual(["a1", "a2"]);
    expect(batches).toHaveLength(8);
    expect(mostAtOnce).toBe(4);
  });

  test("it is kept out of the batches of the others until it succeeds", async () => {
    await outcomes("a1", "x1");
    batches = [];
    expect(await outcomes("a2", "x2", "b1", "x3")).toEqual([true, false, true, false]);
    expect(batches).toEqual([
      ["a2", "b1"],
      ["x2", "x3"],
    ]);
    locked = false;
    expect(await outcomes("x4")).toEqual([true]);
    batches = [];
    expect(await outcomes("a3", "x5")).toEqual([true, true]);
    expect(batches).toEqual([["a3", "x5"]]);
  });
});
