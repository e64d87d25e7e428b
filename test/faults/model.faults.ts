import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { call, type FakeAnswer, say } from "../support/fake-model/answers/answers.ts";
import type { Customer } from "./stand/customer.ts";
import { checkRecord, repliesTo } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

/** As often as one provider is asked where a retry may help: then it is the next one's turn, which echoes. */
const attempts = 3;
const everyTime = (answer: FakeAnswer) => Array<FakeAnswer>(attempts).fill(answer);
const error = (status: number, headers?: Record<string, string>): FakeAnswer => ({
  kind: "error",
  status,
  ...(headers && { headers }),
});
const text = "Hola, con gusto le ayudo a encontrar su auto.";

/** What the model gives in place of an answer; whoever is asked next answers. */
const faults: { name: string; answers: FakeAnswer[] }[] = [
  { name: "429", answers: everyTime(error(429)) },
  { name: "429 with Retry-After", answers: everyTime(error(429, { "retry-after": "1" })) },
  { name: "500", answers: everyTime(error(500)) },
  { name: "a wrong key", answers: [error(401)] },
  { name: "no answer in time", answers: [{ kind: "hang" }] },
  { name: "half an answer, and no more in time", answers: [{ kind: "hang", text }] },
  { name: "a reset", answers: everyTime({ kind: "reset" }) },
  { name: "a reset in the middle of the answer", answers: everyTime({ kind: "reset", text }) },
  { name: "an answer that ends in the middle", answers: [{ kind: "cut", text }] },
  { name: "a body that is no JSON", answers: [{ kind: "garbage" }] },
  { name: "a failure with status 200", answers: everyTime({ kind: "failed", code: "server_error" }) },
  {
    name: "an answer cut at its length limit",
    answers: [{ kind: "incomplete", reason: "max_output_tokens", text }],
  },
  { name: "an empty answer", answers: [say("")] },
  { name: "tool arguments that are no JSON", answers: [call("search_catalog", '{"q": "versa')] },
  { name: "tool arguments of the wrong type", answers: [call("search_catalog", { price_max: ["cheap"] })] },
  { name: "a tool that does not exist", answers: [call("delete_everything")] },
  { name: "tool calls up to the last but one", answers: Array<FakeAnswer>(7).fill(call("list_makes")) },
];

/** What no provider gets over: then somebody else speaks for them, once. */
const hopeless: { name: string; answers: FakeAnswer[] }[] = [
  { name: "both providers are down", answers: Array<FakeAnswer>(40).fill(error(500)) },
  { name: "tool calls without end", answers: Array<FakeAnswer>(40).fill(call("list_makes")) },
];

// Breaks in the middle of an answer: test/agent/models/openai.
describe.each(queues)("the model gives (queue on %s)", (queue) => {
  let stand: Stand;
  const customers = new Map<string, Customer>();
  beforeAll(async () => {
    stand = await startStand({ queue, env: { MODEL_TIMEOUT_MS: "4000" } });
    await Promise.all(
      [...faults, ...hopeless].map(async ({ name, answers }) => {
        const customer = stand.customer();
        customers.set(name, customer);
        stand.models.script(customer.name, ...answers);
        await customer.says();
      }),
    );
  });
  afterAll(() => stand?.close());

  const customerOf = (name: string) => {
    const customer = customers.get(name);
    if (!customer) throw new Error(`nobody met ${name}`);
    return customer;
  };

  test.each(faults)("$name: the customer is answered once", async ({ name, answers }) => {
    const customer = customerOf(name);
    await checkRecord(stand, [customer]);
    expect(stand.models.callsOf(customer.name)).toHaveLength(answers.length + 1);
    await customer.says();
    await checkRecord(stand, [customer]);
  });

  test.each(hopeless)("$name: the customer hears one message all the same", async ({ name }) => {
    const customer = customerOf(name);
    await until("the customer hears", () => repliesTo(stand, customer).length > 0);
    await stand.idle([customer]);
    expect(repliesTo(stand, customer)).toEqual([expect.stringMatching(/\w{3}/)]);
  });
});
