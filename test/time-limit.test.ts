import { getEventListeners } from "node:events";
import { expect, test } from "@jest/globals";
import { inTime, startTimeLimit, TimeOver } from "../src/time-limit.ts";

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));

test("the time ends the work, and says that it was the time", async () => {
  const limit = startTimeLimit(new AbortController().signal, 1);
  await aborted(limit.signal);
  expect(limit.isOver()).toBe(true);
  expect(limit.signal.reason).toMatchObject({ name: "TimeoutError" });
});

test("the caller ends the work with its reason, before and after the start", async () => {
  const caller = new AbortController();
  const early = startTimeLimit(caller.signal, 1_000);
  caller.abort("stop");
  const late = startTimeLimit(caller.signal, 1_000);
  for (const limit of [early, late]) {
    expect(limit.signal.reason).toBe("stop");
    expect(limit.isOver()).toBe(false);
    limit.release();
  }
});

test("what is released leaves nothing behind at the caller, and no longer ends", () => {
  const caller = new AbortController();
  const limit = startTimeLimit(caller.signal, 1_000);
  expect(getEventListeners(caller.signal, "abort")).toHaveLength(1);
  limit.release();
  expect(getEventListeners(caller.signal, "abort")).toHaveLength(0);
  caller.abort();
  expect(limit.signal.aborted).toBe(false);
});

test("work in time gives what it came to, its own failure included", async () => {
  await expect(inTime(Promise.resolve("done"), 1_000)).resolves.toBe("done");
  await expect(inTime(Promise.reject(new Error("broken")), 1_000)).rejects.toThrow("broken");
});

test("work that never ends is waited for no longer than its time", async () => {
  await expect(inTime(new Promise(() => undefined), 1)).rejects.toBeInstanceOf(TimeOver);
});
