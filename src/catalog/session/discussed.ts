import type { EventLog } from "../../tools/tool.ts";
import type { Listing } from "./listing.ts";

/** What a session remembers of the stock. */
export type StockMemory = {
  listing: Listing | null;
  /** The car under discussion. */
  vehicle: { stockId: string; label: string; priceCents: number } | null;
  /** Stock ids of the cars looked at or planned for, the latest last: who can be told when one is sold; absent: none. */
  viewed?: string[];
};

/** What the stock's tools change of a turn. */
export type StockDraft = {
  state: StockMemory;
  events: EventLog<"listed" | "viewed">;
  /** Cars whose details were looked up, in that order; `photoUrl` null: the stock has none. */
  viewed: { stockId: string; label: string; photoUrl: string | null }[];
};

/** As many cars as a customer may still have in mind. */
const mostViewed = 10;

/** The customer looks at a car: it is what «ese» means from now on. */
export function discussVehicle(state: StockMemory, vehicle: NonNullable<StockMemory["vehicle"]>): void {
  state.vehicle = vehicle;
  const others = (state.viewed ?? []).filter((one) => one !== vehicle.stockId);
  state.viewed = [...others, vehicle.stockId].slice(-mostViewed);
}
