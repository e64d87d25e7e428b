import { fromCents } from "../money.ts";
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
