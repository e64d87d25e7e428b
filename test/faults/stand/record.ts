import { expect } from "@jest/globals";
import { withoutGreeting } from "../../support/opening.ts";
import type { Customer } from "./customer.ts";
import { readEcho } from "./echo.ts";
import type { Stand } from "./stand.ts";
import { until } from "./until.ts";

/** Bodies that Twilio accepted for this customer, in order, without the dealer's greeting. */
export function repliesTo(stand: Stand, { address }: Customer): string[] {
  return stand.twilio.sent.filter(({ to }) => to === address).map(({ body }) => withoutGreeting(body));
}

/** Ids of the customer's texts in the order in which answers to them were accepted. */
export function answeredTo(stand: Stand, customer: Customer): string[] {
  return repliesTo(stand, customer).flatMap(readEcho);
}

/** Waits until nothing waits any more, then holds each customer's record against what was said. */
export async function checkRecord(stand: Stand, customers = stand.customers): Promise<void> {
  await until(
    "every text is answered",
    () => customers.every((customer) => answeredTo(stand, customer).length >= customer.said.length),
    {
      show: () =>
        customers
          .map((customer) => ({ said: customer.said, replies: repliesTo(stand, customer) }))
          .filter(({ said, replies }) => replies.flatMap(readEcho).length < said.length),
    },
  );
  await stand.idle(customers);
  for (const customer of customers) {
    // Exactly once, in order: each id stands in one answer, and nothing else was sent.
    expect(answeredTo(stand, customer)).toEqual(customer.said);
    expect(repliesTo(stand, customer).filter((body) => readEcho(body).length === 0)).toEqual([]);
  }
  expect(stand.twilio.refused).toEqual([]);
  expect(stand.models.servers.flatMap(({ refusals }) => refusals)).toEqual([]);
}
