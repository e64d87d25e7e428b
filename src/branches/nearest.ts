import { getDistance } from "geolib";
import type { Branch } from "../dealer/dealer.ts";

export type Place = { latitude: number; longitude: number };

/** `distanceM` in metres, in a straight line over the ground. */
export type NearestBranch = { branch: Branch; distanceM: number };

/** @returns null where there are no branches, or where no place on Earth is meant */
export function findNearestBranch(branches: Branch[], place: Place): NearestBranch | null {
  if (!(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180)) return null;
  const measured = branches.map((branch) => ({ branch, distanceM: getDistance(place, branch) }));
  return measured.sort((a, b) => a.distanceM - b.distanceM)[0] ?? null;
}
