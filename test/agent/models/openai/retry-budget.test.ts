import { expect, test } from "@jest/globals";
import { createRetryBudget } from "../../../../src/agent/models/openai/retry-budget.ts";

test("a failure now and then is retried", () => {
  const budget = createRetryBudget();
  for (let round = 0; round < 100; round += 1) {
    expect(budget.failed()).toBe(true);
    for (let call = 0; call < 10; call += 1) budget.succeeded();
  }
});

test("an outage is not made worse: after four retries there are no more, until enough has succeeded", () => {
  const budget = createRetryBudget();
  expect([1, 2, 3, 4, 5, 6].map(() => budget.failed())).toEqual([true, true, true, true, false, false]);
  for (let call = 0; call < 20; call += 1) budget.succeeded();
  expect(budget.failed()).toBe(false);
  for (let call = 0; call < 10; call += 1) budget.succeeded();
  expect(budget.failed()).toBe(false);
  for (let call = 0; call < 12; call += 1) budget.succeeded();
  expect(budget.failed()).toBe(true);
});
