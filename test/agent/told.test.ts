import { expect, test } from "@jest/globals";
import { createDraft, type TurnDraft } from "../../src/agent/draft.ts";
import { keepTold, noteSaid } from "../../src/agent/told.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import type { OfferedPlan } from "../../src/financing/plan.ts";

const offer = (number: string, monthlyPaymentCents: number) =>
  ({ number, monthlyPaymentCents, currency: "MXN" }) as OfferedPlan;
const planOf = (number: string) => ({
  number,
  stockId: "1001",
  priceCents: 25_000_000,
  downPaymentCents: 0,
  downPaymentPercent: null,
  termMonths: 48,
});

/** A turn after a session's plan F-1001, in which F-1002 and F-1003 were worked out. */
function planTwice(): { draft: TurnDraft; before: TurnDraft } {
  const before = createDraft({ ...emptySessionState, plan: planOf("F-1001") });
  const draft = structuredClone(before);
  draft.plans.push(offer("F-1002", 507_252), offer("F-1003", 408_000));
  draft.state.plan = planOf("F-1003");
  draft.state.vehicle = { stockId: "1001", label: "Nissan Versa 2019", priceCents: 25_000_000 };
  draft.events.push("planned");
  return { draft, before };
}

test.each([
  ["by its number", "El plan F-1003 es el que te conviene.", ["F-1003"], "F-1003"],
  ["by its payment", "Te queda en $5,072.52 al mes.", ["F-1002"], "F-1001"],
  ["by a payment of whole pesos", "That is $4,080 a month.", ["F-1003"], "F-1003"],
  ["not at all", "¿Cuánto darías de enganche?", [], "F-1001"],
])("a plan stays an offer where the customer is told of it %s", (_, text, numbers, current) => {
  const { draft, before } = planTwice();
  keepTold(draft, before, text);
  expect(draft.plans.map(({ number }) => number)).toEqual(numbers);
  expect(draft.state.plan?.number).toBe(current);
});

test.each([
  ["El plan F-1003 es el que te conviene.", ["F-0900", "F-1003"]],
  ["¿Cuánto darías de enganche?", ["F-0900", "F-1001"]],
])("the last plan of a car is one that the customer was told of: «%s»", (text, numbers) => {
  const { draft, before } = planTwice();
  const other = { ...planOf("F-0900"), stockId: "1002" };
  before.state.lastPlans = [other, planOf("F-1001")];
  draft.state.lastPlans = [other, planOf("F-1003")];
  keepTold(draft, before, text);
  expect(draft.state.lastPlans.map(({ number }) => number)).toEqual(numbers);
});

test("where nothing is told, all is as it was before the turn", () => {
  const { draft, before } = planTwice();
  keepTold(draft, before, "");
  expect(draft).toEqual(before);
});

test("a person who was called stays called", () => {
  const { draft, before } = planTwice();
  draft.handover = { reason: "El cliente lo pide." };
  draft.events.push("handed_over");
  keepTold(draft, before, "");
  expect(draft.handover).not.toBeNull();
  expect(draft.events).toEqual(["handed_over"]);
  expect(draft.plans).toEqual([]);
});

const asked = { question: "otherPlan", isUnclear: false, offersForeign: false } as const;

test("an answer leaves the cars and plans that it told of, and what it asked", () => {
  const draft = createDraft({
    ...emptySessionState,
    quoted: [
      { number: "F-1001", stockId: "1001", termMonths: 48 },
      { number: "F-1003", stockId: "1002", termMonths: 60 },
    ],
  });
  draft.viewed.push(
    { stockId: "1002", label: "Mazda 3 2021", photoUrl: null },
    { stockId: "1001", label: "Nissan Versa 2019", photoUrl: null },
  );
  for (const number of ["F-1002", "F-1001", "F-1004", "F-1001"])
    draft.quoted.push({ number, stockId: "1001", termMonths: 36 });
  noteSaid(draft, "El plan F-1001, o el F-1002.", null, asked);
  expect(draft.state.said).toEqual({ asked, cars: ["1002", "1001"], plans: ["F-1001", "F-1002"] });
  expect(draft.state.quoted?.map(({ number }) => number)).toEqual(["F-1003", "F-1001", "F-1002"]);
});

test("a model that does not tell what it asked leaves that open", () => {
  const draft = createDraft({ ...emptySessionState, said: { asked, cars: ["1001"], plans: ["F-1001"] } });
  noteSaid(draft, "¿Algo más?", null);
  expect(draft.state.said).toEqual({ cars: [], plans: [] });
});

test.each([
  ["pickForPlan", null, null],
  ["pickForPlan", "1002", "1002"],
  ["pickForPlan", "1009", null],
  ["offerPlan", null, "1001"],
] as const)(
  "of several cars that were told before the question «%s», after %s was discussed, %s is",
  (question, before, after) => {
    const carOf = (stockId: string) => ({ stockId, label: stockId, priceCents: 25_000_000 });
    const draft = createDraft({ ...emptySessionState, vehicle: carOf("1001") });
    draft.viewed.push(
      { stockId: "1002", label: "Mazda 3 2021", photoUrl: null },
      { stockId: "1001", label: "Nissan Versa 2019", photoUrl: null },
    );
    noteSaid(draft, "Así se comparan:", before && carOf(before), { ...asked, question });
    expect(draft.state.vehicle?.stockId ?? null).toBe(after);
  },
);

test("the customer goes back to a car: its own last plan is the one in hand again", () => {
  const carOf = (stockId: string) => ({ stockId, label: stockId, priceCents: 25_000_000 });
  const draft = createDraft(emptySessionState);
  const turnTo = (stockId: string, number?: string) => {
    const discussed = draft.state.vehicle;
    draft.state.vehicle = carOf(stockId);
    draft.quoted = number === undefined ? [] : [{ number, stockId, termMonths: 48 }];
    if (number !== undefined) draft.state.plan = { ...planOf(number), stockId };
    noteSaid(draft, number ?? "…", discussed);
    return draft.state.plan?.number;
  };
  expect(turnTo("1001", "F-1001")).toBe("F-1001");
  expect(turnTo("1001", "F-1002")).toBe("F-1002");
  expect(turnTo("1002", "F-1003")).toBe("F-1003");
  expect(turnTo("1001")).toBe("F-1002");
  // Nothing was offered for it: what it would have is what the last plan had.
  expect(turnTo("1009")).toBe("F-1002");
  expect(turnTo("1002")).toBe("F-1003");
});
