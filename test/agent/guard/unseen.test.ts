import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import type { ModelItem } from "../../../src/agent/models/model.ts";
import { emptySessionState } from "../../../src/conversations/session/state.ts";
import { plainDealer } from "../../support/dealer.ts";

const Unseen = z.strictObject({
  /** Models in stock with their counts, by make. */
  makes: z.record(z.string(), z.record(z.string(), z.int())),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      language: z.enum(["es", "en"]),
      customer: z.array(z.string()).nonempty(),
      /** `data` as the tool answered it. */
      tools: z.array(
        z.strictObject({ name: z.string(), arguments: z.record(z.string(), z.unknown()), data: z.unknown() }),
      ),
      says: z.string(),
      holds: z.boolean(),
      why: z.string(),
    }),
  ),
});
type Unseen = z.output<typeof Unseen>;

const { makes, cases } = Unseen.parse(parse(readFileSync(join(import.meta.dirname, "unseen.yaml"), "utf8")));

function judge({ language, customer, tools, says }: Unseen["cases"][number]) {
  const items: ModelItem[] = [
    ...customer.map((text): ModelItem => ({ kind: "customer", text })),
    ...tools.flatMap(({ name, arguments: given, data }, index): ModelItem[] => [
      { kind: "tool_call", id: `call_${index}`, name, arguments: JSON.stringify(given) },
      { kind: "tool_result", id: `call_${index}`, name, output: JSON.stringify({ ok: true, data }) },
    ]),
  ];
  const context = {
    language,
    state: { ...emptySessionState, language },
    makes: Object.entries(makes).map(([make, models]) => ({
      make,
      count: Object.values(models).reduce((sum, count) => sum + count, 0),
      models: Object.entries(models).map(([model, count]) => ({ model, count })),
    })),
    today: "2026-11-21",
    dealer: plainDealer,
    termsMonths: [36, 48, 60, 72],
    location: null,
  };
  return judgeReply(says, { items, context });
}

/**
 * No measurement any more: the guard has been mended by them since, and they are kept so that nothing is lost again. Written
 * by a reader who had never seen it. At first sight 11 of 128 false replies passed and 26 of 120 true ones
 * were held back. The aim is that none passes and that at most 2 % are held back; the bounds may only fall. Two labels are
 * arbitrary and one was changed since, as is said beside them.
 */
const mostPassed = 0;
const mostHeldBack = 0;

test("of the first replies by a stranger, which the guard has been mended by, no false one passes and no true one is held back", () => {
  const judged = cases.map((one) => ({ ...one, faults: judge(one) }));
  const [held, free] = [judged.filter(({ holds }) => holds), judged.filter(({ holds }) => !holds)];
  const heldBack = held.filter(({ faults }) => faults.length > 0);
  const passed = free.filter(({ faults }) => faults.length === 0);
  const describe = ({ id, says, why, faults }: (typeof judged)[number]) =>
    `${id}: ${says} (${why}) ${faults.map(({ code, words }) => `[${code}: ${words}]`).join(" ")}`;
  console.log(
    [
      `${passed.length} of ${free.length} false replies passed; ${heldBack.length} of ${held.length} true ones were held back`,
      ...[...passed, ...heldBack].map(describe),
    ].join("\n"),
  );
  expect({ false: free.length, true: held.length }).toEqual({ false: 127, true: 121 });
  expect(passed.length).toBeLessThanOrEqual(mostPassed);
  expect(heldBack.length).toBeLessThanOrEqual(mostHeldBack);
});
