import { compact } from "../../../catalog/match/reading/text.ts";
import type { SessionState } from "../../../conversations/session/state.ts";
import { fold } from "../../../text/fold.ts";
import type { ModelContext } from "../../models/model.ts";
import { addLabelled, gatherResult } from "./gather-tools.ts";
import { addFact, type Known } from "./known.ts";

type Listing = NonNullable<SessionState["listing"]>;
type Plan = NonNullable<SessionState["plan"]>;
type Labelled = NonNullable<SessionState["vehicle"]> & { currency?: string };

/** What earlier turns left. What a tool said of a car in this turn is newer. */
export function gatherState(known: Known, { state }: ModelContext): void {
  const { listing, vehicle, plan } = state;
  known.discussed = vehicle?.stockId ?? null;
  if (listing) gatherListing(known, listing);
  if (vehicle && !isRead(known, vehicle.stockId)) {
    addId(known, vehicle.stockId);
    gatherCar(known, vehicle);
  }
  if (plan) gatherPlan(known, plan);
}

/** By a tool of this turn. */
function isRead(known: Known, stockId: string): boolean {
  return known.gone.has(stockId) || known.stated.get(stockId)?.has("make") === true;
}

function gatherListing(known: Known, { total, page, pages, items, query }: Listing): void {
  for (const car of items) {
    const { stockId, currency, km } = car;
    addId(known, stockId);
    if (isRead(known, stockId)) continue;
    gatherCar(known, car);
    addFact(known, { kind: "km", value: km, car: stockId, origin: "tool" });
    known.currency ??= currency;
  }
  for (const value of [total, page, pages, items.length]) {
    const isOfPages = (value === pages || value === page) && value !== total && value !== items.length;
    addFact(known, {
      kind: "count",
      value,
      origin: "tool",
      counts: query.model ? compact(query.model) : null,
      detail: isOfPages ? "pages" : null,
    });
  }
  gatherResult(known, "search_catalog", { applied: query }, () => undefined);
}

function gatherCar(known: Known, { stockId, label, priceCents, currency }: Labelled): void {
  addLabelled(known, stockId, label);
  addFact(known, {
    kind: "money",
    value: priceCents / 100,
    role: "price",
    car: stockId,
    currency: currency ?? null,
    origin: "tool",
  });
}

function addId(known: Known, stockId: string): void {
  addFact(known, { kind: "id", value: fold(stockId), car: stockId, origin: "tool" });
}

function gatherPlan(known: Known, plan: Plan): void {
  const { number, stockId, priceCents, downPaymentCents, downPaymentPercent, termMonths } = plan;
  const ofPlan = { car: stockId, origin: "tool" as const };
  addFact(known, { kind: "id", value: fold(number), termMonths, ...ofPlan });
  addFact(known, { kind: "money", value: downPaymentCents / 100, role: "down", termMonths, ...ofPlan });
  if (stockId === null) addFact(known, { kind: "money", value: priceCents / 100, ...ofPlan });
  if (downPaymentPercent !== null)
    addFact(known, { kind: "percent", value: downPaymentPercent, role: "down", ...ofPlan });
  if (termMonths !== null) addFact(known, { kind: "months", value: termMonths, ...ofPlan });
}
