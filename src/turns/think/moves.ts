import type { ModelContext, MovedVehicle } from "../../agent/models/model.ts";
import type { Catalog } from "../../catalog/search.ts";
import { forgetVehicle, type SessionState } from "../../conversations/session/state.ts";

/**
 * What has been sold or reserved of the cars that the session speaks of. The one under discussion is told of in this
 * turn and then forgotten, so that it is told of once.
 * @returns null where nothing has moved
 */
export async function noticeMoves(
  state: SessionState,
  findMoved: Catalog["findMoved"],
): Promise<NonNullable<ModelContext["moved"]> | null> {
  const { vehicle } = state;
  const listed = state.listing?.items ?? [];
  const cars = new Map(
    [...listed, ...(vehicle ? [vehicle] : [])].map(({ stockId, label }) => [stockId, label]),
  );
  const moved = await findMoved([...cars.keys()]);
  if (moved.length === 0) return null;
  const named: MovedVehicle[] = moved.map(({ status, ...car }) => ({
    ...car,
    label: cars.get(car.stockId) ?? car.stockId,
    status: status === "sold" ? "sold" : "reserved",
  }));
  const discussed = named.find(({ stockId }) => stockId === vehicle?.stockId) ?? null;
  if (discussed) forgetVehicle(state, discussed.stockId);
  return { discussed, all: named };
}
