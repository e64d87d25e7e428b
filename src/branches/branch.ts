import type { WeeklyHours } from "../dealer/hours.ts";

/** A place of the dealer's where customers are received. */
export type Branch = {
  name: string;
  address: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  phone: string | null;
  hours: WeeklyHours | null;
};
