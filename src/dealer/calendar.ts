/** A format costs a good part of a millisecond to make, and a dealer has one time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

/** The day (`2026-11-20`) that it is in a time zone, and the minute of that day. */
export function readClock(timeZone: string, time: Date): { day: string; minute: number } {
  const parts = formatOf(timeZone).formatToParts(time);
  const read = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  return {
    day: `${read("year")}-${read("month")}-${read("day")}`,
    minute: Number(read("hour")) * 60 + Number(read("minute")),
  };
}
