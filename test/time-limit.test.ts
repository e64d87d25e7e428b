import { getEventListeners } from "node:events";
import { expect, test } from "@jest/globals";
import { startTimeLimit } from "../src/time-limit.ts";

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
