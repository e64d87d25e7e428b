import { expect, test } from "@jest/globals";
import { discussVehicle, showListing } from "../../../src/catalog/session/discussed.ts";
import type { Listing } from "../../../src/catalog/session/listing.ts";
import {
  emptySessionState,
  forgetVehicle,
  type SessionState,
} from "../../../src/conversations/session/state.ts";

const car = (stockId: string) => ({ stockId, label: `Auto ${stockId}`, priceCents: 100 });
const listing = (query: Listing["query"], ...ids: string[]): Listing => ({
  query,
  page: 1,
  pages: 1,
  total: ids.length,
  items: ids.map((id) => ({ ...car(id), currency: "MXN", km: 1 })),
});

/** Two lists, a single find, and a car of the first list looked at again. */
function browse(): SessionState {
  const state = structuredClone(emptySessionState);
  showListing(state, listing({ make: "Mazda", model: null }, "1", "2"), true);
  discussVehicle(state, car("2"));
  showListing(state, listing({ make: "Honda" }, "3"), true);
  showListing(state, listing({ make: "Kia" }, "4", "2", "5"), true);
  discussVehicle(state, car("1"));
  return state;
}

test("cars are remembered in the order in which they were shown first", () => {
  expect(browse().shown?.map(({ stockId }) => stockId)).toEqual(["1", "2", "3", "4", "5"]);
});

test("of those that were spoken of by themselves the latest comes last, whether found alone or looked at", () => {
  expect(browse().spokenOf).toEqual(["2", "3", "1"]);
  expect(browse().viewed).toEqual(["2", "1"]);
});

test("the lists before the last one are remembered, without what their searches left open", () => {
  expect(browse().lists).toEqual([
    { query: { make: "Mazda" }, stockIds: ["1", "2"] },
    { query: { make: "Honda" }, stockIds: ["3"] },
  ]);
});

test("a list in another order is no other search", () => {
  const state = browse();
  showListing(state, listing({ make: "Kia", sort: "price_asc" }, "5"), false);
  expect(state.lists).toHaveLength(2);
});

test("a car that cannot be had is not come back to", () => {
  const state = browse();
  forgetVehicle(state, "1");
  expect(state).toMatchObject({ vehicle: null, spokenOf: ["2", "3"] });
  expect(state.shown?.map(({ stockId }) => stockId)).toEqual(["2", "3", "4", "5"]);
});

test("only so much is kept", () => {
  const state = structuredClone(emptySessionState);
  for (let at = 0; at < 60; at += 1) showListing(state, listing({ page_size: at + 1 }, String(at)), true);
  expect(state.shown).toHaveLength(20);
  expect(state.spokenOf).toHaveLength(10);
  expect(state.lists).toHaveLength(4);
});

test("a car that was spoken of is known longer than those that only stood in a list", () => {
  const state = structuredClone(emptySessionState);
  discussVehicle(state, car("first"));
  const ids = Array.from({ length: 30 }, (_, at) => String(at));
  showListing(state, listing({ make: "Kia" }, ...ids), true);
  expect(state.shown).toHaveLength(20);
  expect(state.shown?.map(({ stockId }) => stockId).slice(0, 2)).toEqual(["first", "11"]);
});
