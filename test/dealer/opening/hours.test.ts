import { expect, test } from "@jest/globals";
import { tellHours, WeeklyHoursSchema } from "../../../src/dealer/opening/hours.ts";
import { tellWhenStaffAnswers } from "../../../src/dealer/staff.ts";

const week = WeeklyHoursSchema.parse({
  "monday-friday": "9:00-14:00, 15:30-19:00",
  saturday: "09:00-14:00",
  sunday: "closed",
});
const dealer = { staffHours: week, holidays: ["12-25", "2026-11-23"], timeZone: "America/Mexico_City" };
const told = (local: string, language: "es" | "en" = "es", over = {}) =>
  tellWhenStaffAnswers({ ...dealer, ...over }, new Date(`${local}:00-06:00`), language);

test("hours are told by day in either language, equal neighbours together", () => {
  expect(tellHours(week, "es")).toBe(
    "Lunes a viernes de 9:00 a 14:00 y de 15:30 a 19:00, sábado de 9:00 a 14:00",
  );
  expect(tellHours(week, "en")).toBe(
    "Monday to Friday 9:00 to 14:00 and 15:30 to 19:00, Saturday 9:00 to 14:00",
  );
  expect(tellHours(WeeklyHoursSchema.parse({ "saturday-sunday": "10:00-24:00" }), "es")).toBe(
    "Sábado y domingo de 10:00 a 24:00",
  );
  expect(tellHours(WeeklyHoursSchema.parse({ monday: "9:00-10:00", wednesday: "9:00-10:00" }), "en")).toBe(
    "Monday 9:00 to 10:00, Wednesday 9:00 to 10:00",
  );
});

test.each([
  ["a morning before they come", "2026-11-20T07:59", "hoy a partir de las 9:00", "today from 9:00"],
  ["the break", "2026-11-20T14:00", "hoy a partir de las 15:30", "today from 15:30"],
  ["an evening", "2026-11-19T19:00", "mañana a partir de las 9:00", "tomorrow from 9:00"],
  [
    "Saturday after they left, before a holiday",
    "2026-11-21T14:00",
    "el martes a partir de las 9:00",
    "on Tuesday from 9:00",
  ],
  ["midnight in the dealer's time zone", "2026-11-20T00:00", "hoy a partir de las 9:00", "today from 9:00"],
  ["Christmas, a Friday", "2026-12-25T10:00", "mañana a partir de las 9:00", "tomorrow from 9:00"],
])("in %s a customer is told when", (_, local, spanish, english) => {
  expect(told(local)).toBe(spanish);
  expect(told(local, "en")).toBe(english);
});

test.each(["2026-11-20T09:00", "2026-11-20T13:59", "2026-11-20T18:59", "2026-11-21T13:00"])(
  "at %s somebody is there, and nothing is told",
  (local) => expect(told(local)).toBeNull(),
);

test("a week and more ahead the date is told", () => {
  const holidays = Array.from({ length: 10 }, (_, day) => `2026-12-${String(21 + day)}`);
  expect(told("2026-12-21T10:00", "es", { holidays })).toBe(
    "el jueves, 31 de diciembre a partir de las 9:00",
  );
  expect(told("2026-12-21T10:00", "en", { holidays })).toBe("on Thursday, December 31 from 9:00");
});

test("in another time zone it is another hour", () => {
  expect(told("2026-11-20T08:30", "es", { timeZone: "America/Cancun" })).toBeNull();
  expect(told("2026-11-20T08:30", "es", { timeZone: "America/Tijuana" })).toBe("hoy a partir de las 9:00");
});

test("one o'clock is said in the singular", () => {
  const staffHours = WeeklyHoursSchema.parse({ "monday-sunday": "1:00-2:00" });
  expect(told("2026-11-20T00:30", "es", { staffHours })).toBe("hoy a partir de la 1:00");
});

test("without hours, or where nobody ever comes, no time is promised", () => {
  expect(told("2026-11-20T03:00", "es", { staffHours: null })).toBeNull();
  expect(told("2026-11-20T03:00", "es", { staffHours: WeeklyHoursSchema.parse({}) })).toBeNull();
});
