/** A format costs a good part of a millisecond to make, and a dealer has one time zone. */
const isoDates = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-20`, the day that it is in a time zone. */
export function dayIn(timeZone: string, time: Date): string {
  const known = isoDates.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone });
  isoDates.set(timeZone, known);
  return known.format(time);
}
