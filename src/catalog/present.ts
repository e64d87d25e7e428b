import { fromCents } from "../money.ts";
import { describeWish } from "./search/wishes.ts";
import type { Found } from "./search.ts";
import type { Vehicle } from "./vehicle.ts";

/** A vehicle as the API gives it: all fields, null where it is unknown; `price` in units of `currency`. */
export function presentVehicle(vehicle: Vehicle) {
  return {
    stock_id: vehicle.stockId,
    make: vehicle.make,
    model: vehicle.model,
    version: vehicle.version,
    year: vehicle.year,
    km: vehicle.km,
    price: fromCents(vehicle.priceCents),
    currency: vehicle.currency,
    transmission: vehicle.transmission,
    fuel: vehicle.fuel,
    body: vehicle.body,
    colour: vehicle.colour,
    bluetooth: vehicle.bluetooth,
    car_play: vehicle.carPlay,
    length_mm: vehicle.lengthMm,
    width_mm: vehicle.widthMm,
    height_mm: vehicle.heightMm,
    photo_url: vehicle.photoUrl,
    location: vehicle.location,
    status: vehicle.status,
  };
}

/** A search as the API and the models are told of it, besides its cars; what says nothing is left out. */
export function presentSearch(result: Found) {
  const { total, page, pages, applied, relaxed, readFromText, budget, notApplied, notStated } = result;
  const notes = listNotes(result);
  return {
    total,
    page,
    pages,
    applied,
    ...(readFromText && { understood: readFromText }),
    ...(budget && { budget }),
    ...(notApplied.length > 0 && { not_applied: notApplied }),
    ...(relaxed && { relaxed }),
    ...(notStated.length > 0 && { not_stated: notStated }),
    ...(notes.length > 0 && { notes }),
  };
}

const ways = { length_max_mm: "length", width_max_mm: "width", height_max_mm: "height" } as const;

/** What has to be known of what was found, and must not be taken for more than it is. */
function listNotes({ applied, understood }: Pick<Found, "applied" | "understood">): string[] {
  const sizes = Object.entries(ways).flatMap(([field, side]) =>
    applied[field as keyof typeof ways] == null ? [] : [`Only cars that state their ${side} are counted.`],
  );
  // A wish that had to give way is told as well.
  return [...(understood.wish ?? applied.wish ?? []).map(describeWish), ...sizes];
}
