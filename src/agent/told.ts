import type { ShownVehicle } from "../catalog/session/listing.ts";
import { type Asked, pickFromList } from "../conversations/session/said.ts";
import type { SessionState } from "../conversations/session/state.ts";
import type { OfferedPlan } from "../financing/plan.ts";
import { keepLastPlan, keepLastTold, takeUpLastPlan } from "../financing/plan-memory.ts";
import { defaultCurrency, formatMoney, fromCents } from "../money.ts";
import type { TurnDraft } from "./draft.ts";

/**
 * Leaves in a draft what the customer is told, where a text of the turn was refused: a plan that was worked out and
 * stands in no words is no offer. Where nothing is told, all is as it was before the turn, but for what was done.
 * @param before a copy of the draft from before any tool ran; its parts may become the draft's
 * @param text what the customer reads of the tools' results; empty: nothing
 */
export function keepTold(draft: TurnDraft, before: TurnDraft, text: string): void {
  const isDone = draft.handover !== null || draft.events.includes("started_over");
  if (text === "" && !isDone) {
    Object.assign(draft, before);
    return;
  }
  draft.plans = draft.plans.filter((plan) => tells(text, plan));
  const { plan } = draft.state;
  const isTold = (number: string) =>
    text.includes(number) || draft.plans.some((one) => one.number === number);
  keepLastTold(draft.state, before.state, isTold);
  if (!plan || plan.number === before.state.plan?.number) return;
  if (isTold(plan.number)) return;
  draft.state.plan = draft.events.includes("started_over") ? null : before.state.plan;
  draft.events = draft.events.filter((event) => event !== "planned");
}

/** As many plans as a customer may still have in mind. */
const mostQuoted = 12;

/**
 * Leaves in the state what the answer said, for the next turn to lean on.
 * @param text as the customer reads it
 * @param discussed the car that was under discussion before the turn
 * @param asked what it leaves open, as its author knows
 */
export function noteSaid(
  { state, viewed, quoted }: TurnDraft,
  text: string,
  discussed: SessionState["vehicle"],
  asked?: Asked,
): void {
  const told = quoted
    .filter(
      ({ number }, at) => text.includes(number) && quoted.findIndex((one) => one.number === number) === at,
    )
    .sort((one, other) => text.indexOf(one.number) - text.indexOf(other.number));
  const plans = told.map(({ number }) => number);
  const cars = sortByWords([...new Set(viewed.map(({ stockId }) => stockId))], state.shown ?? [], text);
  state.said = { cars, plans, ...(asked && { asked }) };
  // Of several that were set side by side nobody has chosen one.
  if (cars.length > 1 && asked?.question && pickFromList.has(asked.question))
    state.vehicle = discussed && cars.includes(discussed.stockId) ? discussed : null;
  if (asked?.offersForeign) state.foreignOffered = true;
  if (state.vehicle && told.length === 0 && state.vehicle.stockId !== discussed?.stockId)
    takeUpLastPlan(state, state.vehicle.stockId);
  keepLastPlan(state);
  if (told.length === 0) return;
  const before = (state.quoted ?? []).filter(({ number }) => !plans.includes(number));
  state.quoted = [...before, ...told].slice(-mostQuoted);
}

/** By where the text tells of them: those that are called alike by the prices behind the name, those untold last. */
function sortByWords(stockIds: string[], shown: ShownVehicle[], text: string): string[] {
  const plain = text.replaceAll("*", "");
  const place = (stockId: string): [number, number] => {
    const car = shown.find((one) => one.stockId === stockId);
    const named = car ? plain.indexOf(car.label) : -1;
    if (!car || named < 0) return [plain.length, 0];
    return [named, plain.indexOf(writeAmount(car.priceCents, defaultCurrency), named)];
  };
  const places = new Map(stockIds.map((stockId) => [stockId, place(stockId)]));
  return stockIds.toSorted((one, other) => {
    const [named = 0, priced = 0] = places.get(one) ?? [];
    const [namedThere = 0, pricedThere = 0] = places.get(other) ?? [];
    return named - namedThere || priced - pricedThere;
  });
}

/** As people write it, without its currency. */
function writeAmount(cents: number, currency: string): string {
  return formatMoney(cents, currency, "en").replace(/^\D+|\D+$/g, "");
}

/** By its number or by its payment, as people write it. */
function tells(text: string, { number, monthlyPaymentCents, currency }: OfferedPlan): boolean {
  const amount = writeAmount(monthlyPaymentCents, currency);
  return [number, amount, String(fromCents(monthlyPaymentCents))].some((written) => text.includes(written));
}
